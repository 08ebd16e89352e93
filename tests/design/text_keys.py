"""Which texts the code asks for, read from its syntax tree.

A key stands where `texts(…)`, `texts.label(…)` or a function with a parameter `key`, `heading` or `head`
takes one. It may be chosen (`"a" if … else "b"`), put together (`f"role-{role}"`) or come from a variable.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

PARAMETERS = ("key", "heading", "head")
SPEAKERS = frozenset({"texts", "turn"})
"""A function that takes a key has one of these among its parameters."""
ELSEWHERE = frozenset({"texts.py", "sandbox"})
"""The words themselves, and the practice room, which has none of ours."""


@dataclass
class Asked:
    """The keys that code asks for; `labels` are shown without markup, `buttons` on a button."""

    all: set[str] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    buttons: set[str] = field(default_factory=set)
    unclear: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Takes:
    """A function that is given a key: where it stands among the arguments, its name, its default."""

    place: int
    name: str
    default: ast.expr | None


def asked_for(folders: Iterable[Path], families: Mapping[str, Iterable[str]]) -> Asked:
    """Every key asked for below the folders.

    `families` lists what can follow the beginning of a key that is put together; a key that a method makes
    (`error.text_key()`) is found under the method's name.
    """
    trees = {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for folder in folders
        for path in sorted(folder.rglob("*.py"))
        if not ELSEWHERE & set(path.parts)
    }
    taking = dict(one for tree in trees.values() for one in _functions_taking_keys(tree))
    asked = Asked()
    for path, tree in trees.items():
        _Reader(path, taking, families, asked).visit(tree)
    for function in taking.values():
        if isinstance(function.default, ast.Constant):
            asked.all.add(str(function.default.value))
    return asked


def _functions_taking_keys(tree: ast.Module) -> Iterator[tuple[str, _Takes]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef):
            continue
        given = [*node.args.posonlyargs, *node.args.args]
        if not SPEAKERS & {one.arg for one in given}:
            continue
        defaults = [*[None] * (len(given) - len(node.args.defaults)), *node.args.defaults]
        for place, (one, default) in enumerate(zip(given, defaults, strict=True)):
            if one.arg in PARAMETERS:
                yield node.name, _Takes(place, one.arg, default)
        for one, default in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True):
            if one.arg in PARAMETERS:
                yield node.name, _Takes(len(given), one.arg, default)


class _Reader(ast.NodeVisitor):
    def __init__(
        self, path: Path, taking: Mapping[str, _Takes], families: Mapping[str, Iterable[str]], asked: Asked
    ) -> None:
        self.path, self.taking, self.families, self.asked = path, taking, families, asked
        self.assigned: dict[str, list[ast.expr]] = {}

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.assigned = {}
        for inner in ast.walk(node):
            if isinstance(inner, ast.Assign) and isinstance(inner.targets[0], ast.Name):
                self.assigned.setdefault(inner.targets[0].id, []).append(inner.value)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        given = self._key_given(node)
        if given is None:
            return
        name = _last_name(node.func)
        found = set(self._keys(given))
        self.asked.all |= found
        if name in {"label", "button"}:
            self.asked.labels |= found
        if name == "button":
            self.asked.buttons |= found

    def _key_given(self, node: ast.Call) -> ast.expr | None:
        name = _last_name(node.func)
        is_label = (
            name == "label"
            and isinstance(node.func, ast.Attribute)
            and _last_name(node.func.value) == "texts"
        )
        if (name == "texts" or is_label) and node.args:
            return node.args[0]
        if name not in self.taking:
            return None
        takes = self.taking[name]
        by_name = next((one.value for one in node.keywords if one.arg == takes.name), None)
        return by_name or (node.args[takes.place] if len(node.args) > takes.place else None)

    def _keys(self, given: ast.expr) -> Iterator[str]:
        match given:
            case ast.Constant(value=str() as key):
                yield key
            case ast.IfExp(body=one, orelse=other):
                yield from self._keys(one)
                yield from self._keys(other)
            case ast.JoinedStr(values=[ast.Constant(value=str() as begins), *_]) if begins in self.families:
                yield from (begins + ending for ending in self.families[begins])
            case ast.Name(id=name) if name in self.assigned:
                for value in self.assigned[name]:
                    yield from self._keys(value)
            case ast.Name(id=name) if name in PARAMETERS:
                return  # its callers say which
            case ast.Call(func=ast.Attribute(attr=method)) if method in self.families:
                yield from self.families[method]
            case _:
                self.asked.unclear.append(f"{self.path.name}:{given.lineno}: {ast.unparse(given)}")


def _last_name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
