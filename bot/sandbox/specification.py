"""Telegram's machine-readable description, and how a call compares to it.

`spec/api.min.json` is the Bot API 10.1 description (MIT, `spec/LICENSE`).
"""

import json
import re
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any, Final

from bot.sandbox.errors import Json, bad_request

EMPTY_WORDS: Final = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "document": "there is no document in the request",
    "photo": "there is no photo in the request",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
    "file_id": "file_id not specified",
    "action": "wrong parameter action in request",
}
"""What Telegram says when a required parameter is missing."""
TRUE_WORDS: Final = {"true", "1", "yes", "y"}
FALSE_WORDS: Final = {"false", "0", "no", "n", ""}


class WrongTypeError(Exception):
    """A value that cannot be read as what the description asks for."""


@dataclass
class Checked:
    """A call's parameters read as their types; `violations` are sentences about what fits nowhere."""

    values: Json = field(default_factory=dict)
    violations: list[str] = field(default_factory=list)


class Specification:
    """The description and the check of a call against it."""

    def __init__(self, description: Json) -> None:
        self._methods: dict[str, Json] = {
            name.lower(): method for name, method in description["methods"].items()
        }
        self._types: dict[str, Json] = description["types"]

    def method(self, name: str) -> str | None:
        """The method's own spelling (calls may use any case), or None for an unknown one."""
        found = self._methods.get(name.lower())
        return str(found["name"]) if found else None

    def check(self, method: str, params: Json, files: set[str]) -> Checked:
        """Read the parameters of a known method; raises 400 for a missing or unreadable one."""
        checked = Checked()
        fields = {one["name"]: one for one in self._methods[method.lower()].get("fields", [])}
        for name in [*params, *files]:
            if name not in fields and not _is_attachment(name, params):
                checked.violations.append(f"{method} has no parameter {name}")
        for name, one in fields.items():
            if name in files:
                checked.values[name] = f"attach://{name}"
            elif params.get(name) is None:
                if one["required"]:
                    raise bad_request(EMPTY_WORDS.get(name, f'parameter "{name}" is required'))
            else:
                checked.values[name] = self._parameter(method, one, params[name], checked.violations)
        return checked

    def _parameter(self, method: str, one: Json, value: Any, violations: list[str]) -> Any:
        name = one["name"]
        try:
            return self._read(one["types"], value, f"{method}.{name}", violations)
        except WrongTypeError as wrong:
            violations.append(f"{method}.{name}: {wrong}")
            raise bad_request(f'can\'t parse parameter "{name}": {wrong}') from wrong

    def _read(self, kinds: list[str], value: Any, place: str, violations: list[str]) -> Any:
        """The value as the kind that fits best; every unfit kind's complaint is tried before giving up."""
        best: tuple[int, Any, list[str]] | None = None
        problem: WrongTypeError | None = None
        for kind in kinds:
            complaints: list[str] = []
            try:
                read = self._as_kind(kind, value, place, complaints)
            except WrongTypeError as wrong:
                problem = problem or wrong
                continue
            if best is None or len(complaints) < best[0]:
                best = (len(complaints), read, complaints)
        if best is None:
            raise problem or WrongTypeError("no type fits")
        violations += best[2]
        return best[1]

    def _as_kind(self, kind: str, value: Any, place: str, violations: list[str]) -> Any:
        if kind.startswith("Array of "):
            items = _decoded(value, list, kind)
            inner = kind.removeprefix("Array of ")
            return [self._as_kind(inner, item, place, violations) for item in items]
        if kind in _SCALARS:
            return _SCALARS[kind](value)
        if kind == "InputFile":
            return _text(value)
        described = self._types[kind]
        if described.get("subtypes"):
            return self._read(described["subtypes"], _decoded(value, dict, kind), place, violations)
        return self._as_object(kind, described, _decoded(value, dict, kind), violations)

    def _as_object(self, kind: str, described: Json, value: Json, violations: list[str]) -> Json:
        fields = {one["name"]: one for one in described.get("fields", [])}
        violations += [f"{kind} has no field {name}" for name in value if name not in fields]
        read: Json = {}
        for name, one in fields.items():
            if value.get(name) is None:
                if one["required"]:
                    raise WrongTypeError(f"field {name} of {kind} is missing")
                continue
            read[name] = self._read(one["types"], value[name], f"{kind}.{name}", violations)
            only = re.search(r"(?:must be|always) [\"“]?(\w+)[\"”]?\.?$", one.get("description", ""))
            if only and one["types"] == ["String"] and read[name] != only[1]:
                raise WrongTypeError(f"field {name} of {kind} must be {only[1]}")
        return read


def _is_attachment(name: str, params: Json) -> bool:
    return any(f"attach://{name}" in str(value) for value in params.values())


def _decoded(value: Any, wanted: type, kind: str) -> Any:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError as wrong:
            raise WrongTypeError(f"{kind} expected as JSON") from wrong
    if not isinstance(value, wanted):
        raise WrongTypeError(f"{kind} expected")
    return value


def _text(value: Any) -> str:
    if isinstance(value, (dict, list)):
        raise WrongTypeError("String expected")
    return value if isinstance(value, str) else json.dumps(value)


def _integer(value: Any) -> int:
    if isinstance(value, bool) or not re.fullmatch(r"\s*-?[0-9]{1,18}\s*", str(value)):
        raise WrongTypeError("Integer expected")
    return int(value)


def _number(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError) as wrong:
        raise WrongTypeError("Float expected") from wrong


def _flag(value: Any) -> bool:
    word = str(value).strip().lower()
    if word not in TRUE_WORDS | FALSE_WORDS:
        raise WrongTypeError("Boolean expected")
    return word in TRUE_WORDS


_SCALARS: Final = {"String": _text, "Integer": _integer, "Float": _number, "Boolean": _flag, "True": _flag}


@cache
def bot_api() -> Specification:
    """The shipped description, read once."""
    source = resources.files("bot.sandbox").joinpath("spec/api.min.json").read_text(encoding="utf-8")
    return Specification(json.loads(source))
