"""The figures of a fault run, worth quoting: measured by the tests, added up and printed at the end."""

from collections import Counter

import pytest

NAME = "figures"


class Figures:
    """What one test counted for its suite."""

    def __init__(self, request: pytest.FixtureRequest) -> None:
        self._properties = request.node.user_properties

    def note(self, suite: str, **counted: int) -> None:
        """Add to the suite's line."""
        self._properties.append((NAME, [suite, counted]))


def lines(reports: list[pytest.TestReport]) -> list[str]:
    """One line per suite, in order of name."""
    suites: dict[str, Counter[str]] = {}
    for report in reports:
        for name, value in report.user_properties:
            if name == NAME and isinstance(value, list):
                suite, counted = value
                suites.setdefault(suite, Counter()).update(counted)
    return [f"{suite}: {_told(counted)}" for suite, counted in sorted(suites.items())]


def _told(counted: Counter[str]) -> str:
    return ", ".join(f"{number} {word.replace('_', ' ')}" for word, number in counted.items())
