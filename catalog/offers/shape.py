"""The shape of an entry: keys and types, said in sentences for the person who writes the file."""

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError, create_model

from catalog.offers.facts import Fact, Figure, Offer
from catalog.offers.located import Node
from catalog.offers.rules import Found

_Model = TypeVar("_Model", bound=BaseModel)

_A_DATE: Final = "a date like 2026-12-01, or null"
_WANTED: Final[Mapping[str, str]] = {
    "string_type": "text; if it is a number, put it in quotes",
    "bool_type": "true or false",
    "int_type": "a number",
    "float_type": "a number",
    "tuple_type": "a list",
    "model_type": "a mapping of keys and values",
    "date_type": _A_DATE,
    "date_parsing": _A_DATE,
    "date_from_datetime_parsing": _A_DATE,
    "date_from_datetime_inexact": _A_DATE,
}


def shaped(node: Node) -> tuple[Offer, tuple[Found, ...]]:
    """The offer in `node` and what is wrong with its shape.

    If anything is wrong, the offer lacks the fields at fault (reading one raises AttributeError) and has only
    the figures that are right.
    """
    raw = node.plain()
    if not isinstance(raw, dict):
        nothing = _offer_without(set(Offer.model_fields), {})
        return nothing, (((), "An offer is a mapping of keys and values; write `- slug: …`."),)
    try:
        return _validated(Offer, raw), ()
    except ValidationError as error:
        return _partial(node, raw, error), tuple(dict.fromkeys(_sentences(error, node)))


def shaped_figures(node: Node) -> Iterator[tuple[int, Figure]]:
    """The figures whose own shape is right, with their place in the list, whatever else is wrong."""
    for index, figure in _figure_nodes(node):
        try:
            yield index, _validated(Figure, figure.plain())
        except ValidationError:
            continue


def figure_names(node: Node) -> dict[int, str]:
    """The Danish name of every figure by its place in the list, also of those whose shape is wrong."""
    names = {index: _danish(figure) for index, figure in _figure_nodes(node)}
    return {
        index: name.value for index, name in names.items() if name is not None and isinstance(name.value, str)
    }


def _danish(figure: Node) -> Node | None:
    what = figure.get("what")
    return what.get("da") if what is not None else None


def _figure_nodes(node: Node) -> Iterator[tuple[int, Node]]:
    figures = node.get("figures")
    if figures is not None and isinstance(figures.value, tuple):
        yield from enumerate(figures.value)


def _validated(model: type[_Model], raw: object) -> _Model:
    # As JSON, strict still reads lists as tuples and words as enum members and dates.
    return model.model_validate_json(json.dumps(raw))


def _partial(node: Node, raw: dict[str, Any], error: ValidationError) -> Offer:
    at_fault = {fault["loc"][0] for fault in error.errors(include_url=False) if fault["loc"]}
    sound = {
        name: field for name, field in Offer.model_fields.items() if name in raw and name not in at_fault
    }
    fields: dict[str, Any] = {name: (field.annotation, field) for name, field in sound.items()}
    part = _validated(create_model("SoundPart", __base__=Fact, **fields), {name: raw[name] for name in sound})
    values: dict[str, Any] = {name: getattr(part, name) for name in sound}
    values.setdefault("figures", tuple(figure for _, figure in shaped_figures(node)))
    return _offer_without({str(name) for name in at_fault} - {"figures"}, values)


def _offer_without(at_fault: set[str], values: dict[str, Any]) -> Offer:
    offer = Offer.model_construct(**values)
    for name in at_fault:
        offer.__dict__.pop(name, None)  # else a wrong value would look like the default
    return offer


def _sentences(error: ValidationError, node: Node) -> Iterator[Found]:
    for fault in error.errors(include_url=False):
        path = _real_path(node, fault["loc"], keep_last=fault["type"] == "missing")
        yield path, _sentence(fault["type"], path, node, fault.get("ctx") or {})


def _real_path(node: Node, loc: tuple[str | int, ...], *, keep_last: bool) -> tuple[str | int, ...]:
    """The part of pydantic's location that exists in the file: its names of union branches do not."""
    path: tuple[str | int, ...] = ()
    for part in loc:
        found = node.get(part)
        if found is None:
            return (*path, part) if keep_last else path
        node, path = found, (*path, part)
    return path


def _sentence(fault: str, path: tuple[str | int, ...], node: Node, context: Mapping[str, Any]) -> str:
    key = next((part for part in reversed(path) if isinstance(part, str)), "offer")
    if fault == "missing":
        return f"`{key}` is missing; add it (null where nobody knows)."
    if fault == "extra_forbidden":
        near = get_close_matches(key, _known_keys(), n=1)
        hint = f"did you mean `{near[0]}`?" if near else "remove it."
        return f"`{key}` is no key here; {hint}"
    shown = _shown(node, path)
    if fault == "enum":
        quotes = " in quotes" if key == "doc" else ""
        return f"`{key}` is {shown}; write {context['expected']}{quotes}."
    if fault == "string_pattern_mismatch":
        wanted = "small letters a-z, digits and hyphens" if key == "slug" else "a year, a month or a day"
        return f"`{key}` is {shown}; write {wanted}."
    if fault == "string_too_long":
        return f"`{key}` has more than {context['max_length']} characters; shorten it."
    if fault in {"greater_than_equal", "less_than_equal"}:
        bound = f"at least {context['ge']}" if "ge" in context else f"at most {context['le']}"
        return f"`{key}` is {shown}; write a number of {bound}."
    return f"`{key}` is {shown}; write {_WANTED.get(fault, 'what the other entries have here')}."


def _shown(node: Node, path: tuple[str | int, ...]) -> str:
    for part in path:
        node = node.get(part) or node
    value = node.plain()
    return json.dumps(value, ensure_ascii=False)[:60]


def _known_keys() -> tuple[str, ...]:
    return (
        *Offer.model_fields,
        *Figure.model_fields,
        "da",
        "en",
        "tr",
        "ur",
        "pl",
        "ar",
        "guests",
        "volunteers",
        "section",
    )
