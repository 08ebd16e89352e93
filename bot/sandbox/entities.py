"""MessageEntity objects: their order, their trimming, their normal form. Offsets count UTF-16 code units."""

from collections import defaultdict
from itertools import pairwise
from typing import Final

from bot.sandbox.errors import Json

SPLITTABLE: Final = {"bold", "italic", "underline", "strikethrough", "spoiler"}
"""Kinds that may be cut into pieces and joined without a change of meaning."""


def utf16_length(text: str) -> int:
    """How many UTF-16 code units the text takes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def in_order(entities: list[Json]) -> list[Json]:
    """Entities by offset, the longer first, then by kind."""
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"], entity["type"]))


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Text without white space at both ends, entities moved and cut to what is left of it."""
    kept = text.strip()
    lead = utf16_length(text[: len(text) - len(text.lstrip())])
    end = utf16_length(kept)
    moved = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        stop = min(entity["offset"] + entity["length"] - lead, end)
        if stop > start:
            moved.append({**entity, "offset": start, "length": stop - start})
    return kept, in_order(moved)


def normalised(entities: list[Json]) -> list[Json]:
    """The same formatting as Telegram keeps it: neighbours of a kind joined, none across another's border."""
    solid = [entity for entity in entities if entity["type"] not in SPLITTABLE]
    by_kind: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for entity in entities:
        if entity["type"] in SPLITTABLE:
            by_kind[entity["type"]].append((entity["offset"], entity["offset"] + entity["length"]))
    done = list(solid)
    for kind in sorted(by_kind):
        for start, stop in _joined(by_kind[kind]):
            done += _cut(kind, start, stop, [(one["offset"], one["offset"] + one["length"]) for one in done])
    return in_order(done)


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return joined


def _cut(kind: str, start: int, stop: int, others: list[tuple[int, int]]) -> list[Json]:
    borders = {start, stop}
    for left, right in others:
        if left < start < right < stop:
            borders.add(right)
        elif start < left < stop < right:
            borders.add(left)
    edges = sorted(borders)
    return [{"type": kind, "offset": left, "length": right - left} for left, right in pairwise(edges)]
