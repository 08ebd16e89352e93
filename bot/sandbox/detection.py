"""Entities that Telegram finds in plain text by itself: commands, links, mail addresses, mentions."""

import re
from typing import Final

from bot.sandbox.entities import in_order, utf16_length
from bot.sandbox.errors import Json

_KINDS: Final = (
    ("url", re.compile(r"(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?)]|\b(?:[\w-]+\.)+(?:dk|com|org|net|me)\b(?:/[^\s<>\"]*[^\s<>\".,;:!?)])?")),
    ("email", re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}")),
    ("phone_number", re.compile(r"\+\d(?:[ -]?\d){7,14}")),
    ("bot_command", re.compile(r"(?<![\w/<>@])/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z]\w{4,31}")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d]\w*")),
)  # fmt: skip


def with_detected(text: str, entities: list[Json]) -> list[Json]:
    """The given entities and those found, none of which lies over code, a given link or another found one."""
    taken = [_span(one) for one in entities if one["type"] in {"code", "pre", "text_link", "text_mention"}]
    given = {(one["offset"], one["length"], one["type"]) for one in entities}
    found: list[Json] = []
    matches = [(kind, match) for kind, pattern in _KINDS for match in pattern.finditer(text)]
    for kind, match in sorted(matches, key=lambda one: (one[0] != "email", one[1].start(), -one[1].end())):
        start = utf16_length(text[: match.start()])
        span = (start, start + utf16_length(match[0]))
        if any(span[0] < other[1] and other[0] < span[1] for other in taken):
            continue
        taken.append(span)
        if (span[0], span[1] - span[0], kind) not in given:
            found.append({"type": kind, "offset": span[0], "length": span[1] - span[0]})
    return in_order(entities + found)


def _span(entity: Json) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]
