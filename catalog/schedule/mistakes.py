"""Mistakes of a schedule file, said in sentences to the person who writes it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Final

from pydantic import ValidationError

from catalog.offers.located import Mistake, Node
from catalog.schedule.entry import Change, SeriesEntry, ShiftEntry
from catalog.schedule.fields import Contact, Facts, Place, Words

Loc = tuple[str | int, ...]

_WANTED: Final[Mapping[str, str]] = {
    "string_type": "text; if it is a number, put it in quotes",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "tuple_type": "a list",
    "model_type": "keys and values",
    "model_attributes_type": "keys and values",
}
_MODELS: Final = (SeriesEntry, Change, ShiftEntry, Place, Facts, Contact, Words)
_KEYS: Final = tuple(
    dict.fromkeys(field.alias or name for model in _MODELS for name, field in model.model_fields.items())
)


class ScheduleMistakes(Exception):
    """A schedule file that cannot be used; `mistakes` holds all that is wrong with it, by line."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with an entry: where in it, and a sentence that says what to do."""

    where: Loc
    text: str


def shape_faults(error: ValidationError, node: Node, original: Callable[[Loc], Loc]) -> tuple[Fault, ...]:
    """Pydantic's findings as sentences; `original` turns a place in what was checked into one in the file."""
    found = []
    for fault in error.errors(include_url=False):
        loc = original(tuple(fault["loc"]))
        found.append(Fault(loc, _sentence(fault["type"], loc, node, fault.get("ctx") or {})))
    return tuple(found)


def _sentence(kind: str, loc: Loc, node: Node, context: Mapping[str, Any]) -> str:
    key = next((part for part in reversed(loc) if isinstance(part, str)), "this entry")
    if kind == "missing":
        return f"`{key}` is missing; add it."
    if kind == "extra_forbidden":
        near = get_close_matches(key, _KEYS, n=1)
        hint = f"did you mean `{near[0]}`?" if near else "take it out."
        return f"`{key}` is no key here; {hint}"
    if kind == "value_error":
        return _own_words(key, loc, node, str(context["error"]))
    shown = _shown(node, loc)
    if kind == "string_pattern_mismatch":
        wanted = "digits and blanks" if key == "phone" else "small letters a-z, digits and hyphens"
        return f"`{key}` is {shown}; write {wanted}."
    if kind == "string_too_long":
        return f"`{key}` has more than {context['max_length']} characters; shorten it."
    if kind == "literal_error":
        return f"`{key}` is {shown}; write {context['expected']}."
    if kind in {"greater_than_equal", "less_than_equal"}:
        bound = f"at least {context['ge']}" if "ge" in context else f"at most {context['le']}"
        return f"`{key}` is {shown}; write {bound}."
    return f"`{key}` is {shown}; write {_WANTED.get(kind, 'what the other entries have here')}."


def _own_words(key: str, loc: Loc, node: Node, words: str) -> str:
    words = words if words.endswith((".", "?")) else f"{words}."
    begins_with_verb = words.startswith(("is ", "holds ", "says "))
    if not begins_with_verb:
        return f"`{key}`: {words}"
    return (
        f"`{key}` {words}"
        if words.startswith(("is empty", "says", "holds"))
        else f"{_shown(node, loc)} {words}"
    )


def _shown(node: Node, loc: Loc) -> str:
    for part in loc:
        node = node.get(part) or node
    return json.dumps(node.plain(), ensure_ascii=False)[:60]
