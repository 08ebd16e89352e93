"""Telegram's HTML: text with tags in, plain text with entities out, and back.

The rules follow the parser of Telegram's own server: the tags it knows, its four named
entities, its error texts. Offsets and lengths count UTF-16 code units, as everywhere in the Bot API.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from bot.sandbox.entities import normalised, utf16_length
from bot.sandbox.errors import Json, bad_request

SIMPLE_TAGS: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
TAGS: Final = {*SIMPLE_TAGS, "a", "code", "pre", "blockquote", "tg-emoji"}
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_CHARACTER: Final = re.compile(
    r"&(?:#([0-9]{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot))(?:;|(?![0-9a-zA-Z;]))"
)
_ATTRIBUTE: Final = re.compile(
    r"""\s*(?P<name>[^\s=>/]+)\s*(?:=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[A-Za-z0-9.-]+)(?=[\s>])))?"""
)


@dataclass
class _Open:
    tag: str
    argument: str
    offset: int
    position: int


@dataclass
class _Parser:
    """One pass over the source; `entities` are in order of their end tags."""

    source: str
    position: int = 0
    text: list[str] = field(default_factory=list)
    offset: int = 0
    entities: list[Json] = field(default_factory=list)
    opened: list[_Open] = field(default_factory=list)

    def run(self) -> tuple[str, list[Json]]:
        while self.position < len(self.source):
            character = self.source[self.position]
            if character == "<":
                if self.source.startswith("</", self.position):
                    self._end_tag()
                else:
                    self._start_tag()
            else:
                self._plain(character)
        if self.opened:
            raise _refused(f'Can\'t find end tag corresponding to start tag "{self.opened[-1].tag}"')
        return "".join(self.text), self.entities

    def _plain(self, character: str) -> None:
        if character == "&":
            character, self.position = _decoded(self.source, self.position)
        else:
            self.position += 1
        self.text.append(character)
        self.offset += utf16_length(character)

    def _start_tag(self) -> None:
        begin = self.position
        found = re.compile(r"<([^\s>]*)").match(self.source, begin)
        tag = found[1].lower() if found else ""
        self.position = begin + 1 + len(tag)
        if self.position >= len(self.source):
            raise _refused("Unclosed start tag", self.source, begin)
        if tag not in TAGS:
            raise _refused(f'Unsupported start tag "{tag}"', self.source, begin)
        attributes = self._attributes(tag, begin)
        self.opened.append(_Open(tag, _argument(tag, attributes), self.offset, len(self.text)))
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _refused('Tag "span" must have class "tg-spoiler"', self.source, begin)

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            rest = self.source[self.position :]
            if rest.lstrip().startswith(">"):
                self.position += rest.index(">") + 1
                return attributes
            if not rest.strip():
                raise _refused("Unclosed start tag", self.source, begin)
            found = _ATTRIBUTE.match(self.source, self.position)
            if found is None or self.source[found.end() : found.end() + 1] not in {">", " ", "\n", "\t"}:
                raise _refused(f'Can\'t parse attributes of the tag "{tag}"', self.source, begin)
            value = found["double"] or found["single"] or (found["bare"] or "").lower()
            attributes[found["name"].lower()] = unescaped(value)
            self.position = found.end()

    def _end_tag(self) -> None:
        begin = self.position
        found = re.compile(r"</([^\s>]*)\s*(>?)").match(self.source, begin)
        if not self.opened:
            raise _refused("Unexpected end tag", self.source, begin)
        if found is None or not found[2]:
            raise _refused("Unclosed end tag", self.source, begin)
        last = self.opened.pop()
        if found[1].lower() not in {"", last.tag}:
            raise _refused(
                f'Unmatched end tag at byte offset {_bytes(self.source, begin)}, expected "</{last.tag}>", '
                f'found "</{found[1].lower()}>"'
            )
        self.position = found.end()
        if self.offset > last.offset:
            self._close(last)

    def _close(self, last: _Open) -> None:
        span: Json = {"offset": last.offset, "length": self.offset - last.offset}
        if last.tag in SIMPLE_TAGS:
            self.entities.append({"type": SIMPLE_TAGS[last.tag], **span})
        elif last.tag == "a":
            url = last.argument or "".join(self.text[last.position :])
            if re.match(r"(https?://|tg://|mailto:|[\w-]+(\.[\w-]+)+)\S*$", url):
                self.entities.append({"type": "text_link", **span, "url": url})
        elif last.tag == "blockquote":
            kind = "expandable_blockquote" if last.argument else "blockquote"
            self.entities.append({"type": kind, **span})
        elif last.tag in {"code", "pre"}:
            self._close_code(last, span)

    def _close_code(self, last: _Open, span: Json) -> None:
        inner = self.entities[-1] if self.entities else None
        same = inner is not None and inner["offset"] == span["offset"] and inner["length"] == span["length"]
        if last.tag == "pre" and inner is not None and same and inner["type"] == "code":
            language = inner.get("language", "")
            self.entities[-1] = {"type": "pre", **span, **({"language": language} if language else {})}
        elif last.tag == "code" and last.argument:
            self.entities.append({"type": "code", **span, "language": last.argument})
        else:
            self.entities.append({"type": last.tag, **span})


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Plain text and its MessageEntity objects, sorted by offset, the longer first.

    Raises 400 "can't parse entities: …" for anything that Telegram's parser refuses.
    """
    text, entities = _Parser(source).run()
    for entity in entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return text, normalised(entities)


def unescaped(text: str) -> str:
    """The text with Telegram's named and numeric character references replaced."""
    return _CHARACTER.sub(lambda found: _decoded(found[0], 0)[0], text)


def _decoded(source: str, position: int) -> tuple[str, int]:
    found = _CHARACTER.match(source, position)
    if found is None:
        return "&", position + 1
    if found[3]:
        return _NAMED[found[3]], found.end()
    code = int(found[1]) if found[1] else int(found[2], 16)
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "&", position + 1
    return chr(code), found.end()


def _argument(tag: str, attributes: dict[str, str]) -> str:
    if tag == "a":
        return attributes.get("href", "")
    if tag == "code":
        return attributes.get("class", "").removeprefix("language-")
    if tag == "blockquote" and "expandable" in attributes:
        return "expandable"
    return ""


def _bytes(source: str, position: int) -> int:
    return len(source[:position].encode())


def _refused(reason: str, source: str | None = None, position: int = 0) -> Exception:
    place = "" if source is None else f" at byte offset {_bytes(source, position)}"
    return bad_request(f"can't parse entities: {reason}{place}")
