"""What the fault runs share with the journeys, and the summary they end with."""

from collections.abc import Callable

import pytest

from db.crypto import KeyRing
from tests.journeys.conftest import nursery, server
from tests.town import library

from .figures import Figures, lines
from .towns import Towns

__all__ = ["library", "nursery", "server"]


@pytest.fixture(scope="session")
def towns(
    database_kind: str,
    fresh_database: Callable[[str], str],
    ring: KeyRing,
    tmp_path_factory: pytest.TempPathFactory,
) -> Towns:
    """Towns to be ruined."""
    return Towns(fresh_database(database_kind), ring, tmp_path_factory.mktemp("towns"))


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
