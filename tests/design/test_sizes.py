"""What a reader has to hold in mind at once: files of at most 250 lines, functions of less than 40."""

import ast

from tests.design.source import ROOT, functions, trees, where

LONGEST_FILE = 250
LONGEST_FUNCTION = 39
MIGRATIONS = "db/migrations/versions/"
LONGER = {
    "catalog/finding/when.py": "one grammar of time words",
    "handlers/routes.py": "the table of contents of the whole product",
}
"""Files that may be somewhat longer (a fifth), because cutting them would part what is read together."""


def lines_of(path: str) -> int:
    return len((ROOT / path).read_text(encoding="utf-8").splitlines())


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Its lines, those of its docstring not counted: a docstring may say as much as it must."""
    first = function.body[0]
    said = first.end_lineno or 0 if ast.get_docstring(function) is not None else 0
    docstring = said - first.lineno + 1 if said else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def test_no_file_is_too_long_to_be_read_at_once() -> None:
    most = {path: LONGEST_FILE * (1.2 if path in LONGER else 1) for path in trees()}
    long = {path: lines_of(path) for path in trees() if not path.startswith(MIGRATIONS)}
    assert {path: lines for path, lines in long.items() if lines > most[path]} == {}


def test_only_files_that_are_longer_are_excused() -> None:
    assert {path for path in LONGER if lines_of(path) <= LONGEST_FILE} == set()


def test_no_function_is_too_long_to_be_read_at_once() -> None:
    long = {
        f"{where(path, function)} {function.name}": length(function)
        for path, tree in trees().items()
        if not path.startswith(MIGRATIONS)
        for function in functions(tree)
    }
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FUNCTION} == {}


def test_a_docstring_is_not_counted() -> None:
    tree = ast.parse('def one(\n    a: int,\n) -> int:\n    """Two\n    lines."""\n    return a\n')
    assert [length(function) for function in functions(tree)] == [4]
