"""What is done in one place only: ending a transaction, reading the clock, starting a task."""

import ast
from collections.abc import Iterator

from tests.design.source import calls, functions, trees, where

UNITS = frozenset({"db/units.py", "db/writer.py"})
CLOCK = "bot/clock.py"
WALL_TIME = frozenset(
    {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns"}
)
TASK_STARTERS = frozenset({"create_task", "ensure_future", "run_coroutine_threadsafe"})
TASKS = {
    "bot/runtime.py": "the loops of the program, each kept and waited for at the end",
    "bot/clock.py": "work that is cut short when the program stops, waited for there",
    "bot/sender.py": "letters in hand, each waited for before the next look ends",
    "bot/worker.py": "one update in hand, its lease kept alive meanwhile",
    "bot/sandbox/webhook.py": "the practice room's deliveries",
}


def last(name: str) -> str:
    return name.rpartition(".")[2]


def savepoints(function: ast.AST) -> Iterator[str]:
    """The names a function gives to savepoints it opens."""
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=opened):
                pass
            case ast.withitem(context_expr=opened, optional_vars=ast.Name(id=name)):
                pass
            case _:
                continue
        if ast.unparse(opened).endswith(".begin_nested()"):
            yield name


def ends_a_transaction(tree: ast.Module) -> Iterator[ast.Call]:
    """Commits and rollbacks, but not those of a savepoint that the same function opened."""
    of_savepoints = {
        call
        for function in functions(tree)
        for name in savepoints(function)
        for call, called in calls(function)
        if called in {f"{name}.commit", f"{name}.rollback"}
    }
    for call, called in calls(tree):
        if "." in called and last(called) in {"commit", "rollback"} and call not in of_savepoints:
            yield call


def test_only_units_and_the_shell_end_a_transaction() -> None:
    found = [
        where(path, call)
        for path, tree in trees().items()
        if not path.startswith("bot/") and path not in UNITS
        for call in ends_a_transaction(tree)
    ]
    assert found == []


def test_a_commit_is_told_from_the_end_of_a_savepoint() -> None:
    source = (
        "def one(session):\n    point = session.begin_nested()\n    point.rollback()\n    session.commit()\n"
    )
    assert [call.lineno for call in ends_a_transaction(ast.parse(source))] == [4]


def test_only_the_clock_reads_the_time() -> None:
    found = [
        where(path, call)
        for path, tree in trees().items()
        for call, called in calls(tree)
        if any(called == one or called.endswith(f".{one}") for one in WALL_TIME)
    ]
    assert found
    assert {place for place in found if not place.startswith(f"{CLOCK}:")} == set()


def test_nothing_is_printed() -> None:
    printed = [
        where(path, call) for path, tree in trees().items() for call, to in calls(tree) if to == "print"
    ]
    assert printed == []


def test_tasks_are_started_where_somebody_keeps_them() -> None:
    started = {
        path for path, tree in trees().items() for _, called in calls(tree) if last(called) in TASK_STARTERS
    }
    assert started == set(TASKS)
    thrown_away = [
        where(path, node)
        for path, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Call)
        and last(ast.unparse(node.value.func)) in TASK_STARTERS
    ]
    assert thrown_away == []
