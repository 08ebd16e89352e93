"""What the fault runs share with the journeys, and the summary they end with."""

import pytest

from tests.journeys.conftest import nursery, server

from .figures import Figures, lines

__all__ = ["nursery", "server"]


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Figures:
    """Where a test notes its figures."""
    return Figures(request)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [
        report
        for outcome in ("passed", "failed")
        for report in terminalreporter.stats.get(outcome, [])
        if report.when == "call"
    ]
    if told := lines(reports):
        terminalreporter.section("faults")
        for line in told:
            terminalreporter.write_line(line)
