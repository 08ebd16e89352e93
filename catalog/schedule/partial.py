"""As much of an entry as can be read, so that one mistake does not hide the next."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from pydantic import ValidationError

from catalog.offers.located import Node
from catalog.schedule.entry import SeriesEntry
from catalog.schedule.mistakes import Fault, Loc, shape_faults

_LISTS: Final = ("changes", "shifts", "except")
_STAND_INS: Final[Mapping[str, Any]] = {"id": "x", "initiative": "x", "title": {"da": "x"}, "minutes": 60}
"""Required keys that the other checks do not look at, and what takes their place when they are wrong."""


@dataclass(slots=True)
class _Part:
    raw: dict[str, Any]
    kept: dict[str, list[int]] = field(default_factory=dict)

    def original(self, loc: Loc) -> Loc:
        """Where in the file an item of a shortened list stands."""
        if len(loc) > 1 and isinstance(loc[1], int) and loc[0] in self.kept:
            return (loc[0], self.kept[str(loc[0])][loc[1]], *loc[2:])
        return loc

    def without(self, locs: Sequence[Loc]) -> bool:
        """Take out what is at fault; False when nothing sound would be left to check."""
        items = {(str(loc[0]), loc[1]) for loc in locs if len(loc) > 1 and loc[0] in _LISTS}
        keys = {str(loc[0]) for loc in locs if loc} - {key for key, _ in items}
        for key in _LISTS:
            if key not in keys and isinstance(self.raw.get(key), list):
                self._shorten(key, {index for name, index in items if name == key})
        for key in keys:
            self.raw.pop(key, None)
            if key in _STAND_INS:
                self.raw[key] = _STAND_INS[key]
        return "starts" in self.raw

    def _shorten(self, key: str, wrong: set[str | int]) -> None:
        sound = [index for index in range(len(self.raw[key])) if index not in wrong]
        before = self.kept.get(key, list(range(len(self.raw[key]))))
        self.kept[key] = [before[index] for index in sound]
        self.raw[key] = [self.raw[key][index] for index in sound]


@dataclass(frozen=True, slots=True)
class SoundPart:
    """An entry made of what is right; whole when there were no faults."""

    entry: SeriesEntry
    part: _Part

    def original(self, loc: Loc) -> Loc:
        """Where in the file a place of the entry stands."""
        return self.part.original(loc)


def sound_part(node: Node) -> tuple[SoundPart | None, tuple[Fault, ...]]:
    """The entry without its faulty parts (None when it has no usable `starts`), and those faults."""
    part = _Part(node.plain())
    faults: tuple[Fault, ...] = ()
    while True:
        try:
            # As JSON, strict still reads lists as tuples.
            return SoundPart(SeriesEntry.model_validate_json(json.dumps(part.raw)), part), faults
        except ValidationError as error:
            faults += shape_faults(error, node, part.original)
            locs = [tuple(fault["loc"]) for fault in error.errors(include_url=False)]
        if not part.without(locs):
            return None, faults
