"""How messages leave, and what keeps nothing in memory: rules that a new feature could forget."""

import ast

from tests.design.source import calls, trees, where

QUEUEING = frozenset({"notify", "notify_all"})
FOREIGN_STATE = ("telegram.ext",)
"""Its Updater, JobQueue, ConversationHandler and persistence lose what they hold (DOMAIN.md 5.2)."""
ONLY_TRIGGER = "apscheduler.triggers.interval"
"""Cron runs twice in the repeated hour, and not at all in the one left out (DOMAIN.md 5.3)."""


def imported(tree: ast.Module) -> list[tuple[ast.stmt, str]]:
    """Every module that is imported, with the statement."""
    found: list[tuple[ast.stmt, str]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(node, one.name) for one in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append((node, node.module))
    return found


def test_every_notice_says_when_it_leaves() -> None:
    """Forgotten, it would leave at once and wake somebody."""
    queued = [
        (path, call)
        for path, tree in trees().items()
        if path.startswith("catalog/")
        for call, called in calls(tree)
        if called.rpartition(".")[2] in QUEUEING
    ]
    assert len(queued) > 20
    silent = [
        where(path, call) for path, call in queued if "send_after" not in {one.arg for one in call.keywords}
    ]
    assert silent == []


def test_nothing_is_kept_where_a_crash_loses_it() -> None:
    found = [
        where(path, statement)
        for path, tree in trees().items()
        for statement, module in imported(tree)
        if module.startswith(FOREIGN_STATE)
    ]
    assert found == []


def test_ticks_only_come_at_intervals() -> None:
    triggers = {
        module
        for tree in trees().values()
        for _, module in imported(tree)
        if module.startswith("apscheduler.triggers")
    }
    assert triggers == {ONLY_TRIGGER}
