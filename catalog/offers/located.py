"""YAML with the line of every value: plain data only, no aliases, no tags, no depth.

Types are those of YAML 1.2's core schema, but dates stay text.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)
from ruamel.yaml.reader import ReaderError

MAX_DEPTH: Final = 12
MAX_LINE: Final = 4096
"""Characters; the parser's time grows with the square of a line of `!`."""

Scalar: TypeAlias = str | int | float | bool | None
Path: TypeAlias = Sequence[str | int]

_INTEGER = re.compile(r"[-+]?[0-9]{1,18}\Z")
_FLOAT = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}\Z")
_WORDS: Final[Mapping[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """Something wrong in a file: its line (from 1) and one sentence that says what to do."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


@dataclass(frozen=True, slots=True)
class Node:
    """A value and the line (from 1) of its key, or of itself where it has none."""

    line: int
    value: "Scalar | tuple[Node, ...] | Mapping[str, Node]"

    def get(self, part: str | int) -> "Node | None":
        """The value under a key or an index, or None."""
        if isinstance(self.value, Mapping):
            return self.value.get(str(part)) if isinstance(part, str) else None
        if isinstance(self.value, tuple) and isinstance(part, int) and part < len(self.value):
            return self.value[part]
        return None

    def line_of(self, path: Path) -> int:
        """The line of the value at `path`, or of the nearest thing around it that exists."""
        node = self
        for part in path:
            found = node.get(part)
            if found is None:
                break
            node = found
        return node.line

    def plain(self) -> Any:
        """The value as lists, dicts and scalars, fit for JSON."""
        if isinstance(self.value, Mapping):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, tuple):
            return [node.plain() for node in self.value]
        return self.value


def read_located(text: str, file: str) -> tuple[Node | None, tuple[Mistake, ...]]:
    """The one document in `text` (None where it cannot be read to its end) and the mistakes in its shape."""
    for number, long in enumerate(text.split("\n"), start=1):
        if len(long) > MAX_LINE:
            sentence = f"This line has more than {MAX_LINE} characters; break it into several."
            return None, (Mistake(file, number, sentence),)
    tree = _Tree(file)
    try:
        tree.grow(YAML(typ="safe", pure=True).parse(text))
    except _Refused as refused:
        tree.mistakes.append(refused.mistake)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark is not None else 1
        tree.mistakes.append(Mistake(file, line, f"This is not YAML ({error.problem}); correct this line."))
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        tree.mistakes.append(Mistake(file, line, "A character here is not allowed in YAML; remove it."))
    except YAMLError as error:
        tree.mistakes.append(Mistake(file, 1, f"This is not YAML ({type(error).__name__}); correct it."))
    else:
        return tree.root or Node(1, None), tuple(tree.mistakes)
    return None, tuple(tree.mistakes)


class _Refused(Exception):
    def __init__(self, mistake: Mistake) -> None:
        super().__init__(str(mistake))
        self.mistake = mistake


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    line: int
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Node] = field(default_factory=dict)
    key: tuple[str, int] | None = None

    def closed(self) -> Node:
        return Node(self.line, self.entries if self.is_mapping else tuple(self.items))


class _Tree:
    def __init__(self, file: str) -> None:
        self.file = file
        self.mistakes: list[Mistake] = []
        self.root: Node | None = None
        self._open: list[_Open] = []

    def grow(self, events: Iterable[Any]) -> None:
        documents = 0
        for event in events:
            line = event.start_mark.line + 1
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(line, "A file holds one document; remove this `---`.")
            elif isinstance(event, NodeEvent):
                self._begin(event, line)
            elif isinstance(event, CollectionEndEvent):
                self._put(self._open.pop().closed())

    def _begin(self, event: Any, line: int) -> None:
        if isinstance(event, AliasEvent) or event.anchor is not None:
            self._refuse(line, "Anchors (&) and aliases (*) are not allowed; write the text out.")
        if event.tag is not None:
            self._refuse(line, "Tags (!) are not allowed; remove it.")
        inside = self._open[-1] if self._open else None
        awaits_key = inside is not None and inside.is_mapping and inside.key is None
        if isinstance(event, ScalarEvent):
            if awaits_key and inside is not None:
                self._take_key(inside, event, line)
            else:
                self._put(Node(self._line_of_key(line), _scalar(event)))
            return
        if awaits_key:
            self._refuse(line, "A key must be a word; lists and mappings cannot be keys.")
        if len(self._open) >= MAX_DEPTH:
            self._refuse(line, f"This is nested more than {MAX_DEPTH} deep; write it flatter.")
        is_mapping = isinstance(event, MappingStartEvent)
        if not is_mapping and not isinstance(event, SequenceStartEvent):
            self._refuse(line, "This is no value; remove it.")
        self._open.append(_Open(self._line_of_key(line), is_mapping))

    def _line_of_key(self, line: int) -> int:
        inside = self._open[-1] if self._open else None
        return inside.key[1] if inside is not None and inside.key is not None else line

    def _take_key(self, inside: _Open, event: Any, line: int) -> None:
        if event.value in inside.entries:
            text = f"`{event.value}` stands twice; remove one of the two."
            self.mistakes.append(Mistake(self.file, line, text))
        inside.key = (event.value, line)

    def _put(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        inside = self._open[-1]
        if not inside.is_mapping:
            inside.items.append(node)
            return
        if inside.key is not None:
            inside.entries.setdefault(inside.key[0], node)
            inside.key = None

    def _refuse(self, line: int, text: str) -> None:
        raise _Refused(Mistake(self.file, line, text))


def _scalar(event: Any) -> Scalar:
    text: str = event.value
    if event.style is not None:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.match(text):
        return int(text)
    if _FLOAT.match(text):
        return float(text)
    return text
