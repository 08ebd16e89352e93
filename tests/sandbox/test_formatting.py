"""Telegram's HTML and the entities that come out of it."""

import html
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, strategies as st

from bot.sandbox.detection import with_detected
from bot.sandbox.entities import normalised, trimmed, utf16_length
from bot.sandbox.errors import BotApiError
from bot.sandbox.formatting import parse_html

TAGS = {
    "bold": ("b", "strong"),
    "italic": ("i", "em"),
    "underline": ("u", "ins"),
    "strikethrough": ("s", "strike", "del"),
    "spoiler": ("tg-spoiler", 'span class="tg-spoiler"'),
    "code": ("code",),
    "pre": ("pre",),
    "blockquote": ("blockquote",),
    "expandable_blockquote": ("blockquote expandable",),
    "text_link": ('a href="https://example.dk/?a=1&amp;b=2"', "a href='https://example.dk/?a=1&b=2'"),
}
LETTERS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=6)


@dataclass(frozen=True)
class Node:
    kind: str
    tag: str
    inside: tuple[Any, ...]


def nodes(inside: st.SearchStrategy[Any]) -> st.SearchStrategy[Node]:
    kinds = st.sampled_from([(kind, tag) for kind, tags in TAGS.items() for tag in tags])
    contents = st.lists(LETTERS | inside, min_size=1, max_size=3).map(tuple)
    return st.builds(lambda kind, contents: Node(kind[0], kind[1], contents), kinds, contents)


TREES = st.lists(LETTERS | st.recursive(nodes(LETTERS), nodes, max_leaves=6), max_size=4)


def written(parts: Any) -> str:
    """The tree as HTML."""
    out = ""
    for part in parts:
        if isinstance(part, str):
            out += html.escape(part, quote=False)
        else:
            out += f"<{part.tag}>{written(part.inside)}</{part.tag.split()[0]}>"
    return out


def expected(parts: Any, offset: int = 0) -> tuple[str, list[dict[str, Any]]]:
    """Text and entities of the tree, found without a parser."""
    text, entities = "", []
    for part in parts:
        start = offset + utf16_length(text)
        if isinstance(part, str):
            text += part
            continue
        inner, inner_entities = expected(part.inside, start)
        entity = {"type": part.kind, "offset": start, "length": utf16_length(inner)}
        if part.kind == "text_link":
            entity["url"] = "https://example.dk/?a=1&b=2"
        if part.kind == "pre" and inner_entities[-1:] == [{**entity, "type": "code"}]:
            inner_entities.pop()
        text += inner
        entities += [*inner_entities, entity]
    return text, entities


@given(TREES)
def test_every_tree_of_tags_becomes_its_text_and_entities(tree: list[Any]) -> None:
    text, entities = parse_html(written(tree))
    wanted_text, wanted = expected(tree)
    assert text == wanted_text
    assert entities == normalised(wanted)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    assert parse_html(html.escape(text, quote=True).replace("&#x27;", "'")) == (text, [])


@given(st.text(alphabet="<>/ab&;=\"' #x3i😀", max_size=30))
def test_anything_is_parsed_or_refused_with_telegrams_words(source: str) -> None:
    refusal: BotApiError | None = None
    try:
        text, entities = parse_html(source)
    except BotApiError as error:
        refusal = error
    if refusal is None:
        assert all(one["offset"] + one["length"] <= utf16_length(text) for one in entities)
    else:
        assert refusal.code == 400
        assert refusal.description.startswith("Bad Request: can't parse entities: ")


@given(TREES, st.sampled_from(["", " ", "\n "]), st.sampled_from(["", " ", "\n"]))
def test_trimming_cuts_the_ends_and_keeps_what_is_marked(tree: list[Any], before: str, after: str) -> None:
    text, entities = parse_html(before + written(tree) + after)
    kept, moved = trimmed(text, entities)
    assert kept == text.strip()
    units = kept.encode("utf-16-le")
    whole = text.encode("utf-16-le")
    marked = [whole[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le") for e in entities]
    now = [units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le") for e in moved]
    assert sorted(one.strip() for one in now) == sorted(one.strip() for one in marked if one.strip())


def test_neighbours_are_joined_and_cut_where_they_cross_a_link() -> None:
    crossing = [
        {"type": "bold", "offset": 0, "length": 3},
        {"type": "bold", "offset": 3, "length": 3},
        {"type": "text_link", "offset": 4, "length": 5, "url": "https://example.dk/"},
        {"type": "bold", "offset": 6, "length": 1},
    ]
    once = normalised(crossing)
    assert [(e["type"], e["offset"], e["length"]) for e in once] == [
        ("bold", 0, 4),
        ("text_link", 4, 5),
        ("bold", 4, 3),
    ]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<3 Bob", 'Unsupported start tag "3" at byte offset 0'),
        ("å <3 Bob", 'Unsupported start tag "3" at byte offset 3'),
        ("<b>fed", 'Can\'t find end tag corresponding to start tag "b"'),
        ("fed</b>", "Unexpected end tag at byte offset 3"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<a href='x", 'Can\'t parse attributes of the tag "a" at byte offset 0'),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
    ],
)
def test_bad_html_is_refused_in_telegrams_words(source: str, words: str) -> None:
    with pytest.raises(BotApiError) as caught:
        parse_html(source)
    assert caught.value.description == f"Bad Request: can't parse entities: {words}"


def test_code_in_pre_becomes_one_entity_with_its_language() -> None:
    text, entities = parse_html('<pre><code class="language-python">x = 1</code></pre>')
    assert text == "x = 1"
    assert entities == [{"type": "pre", "offset": 0, "length": 5, "language": "python"}]


def test_only_telegrams_named_characters_are_decoded() -> None:
    assert parse_html("&lt;&gt;&amp;&quot;&#38;&#x26;&nbsp;&copy;")[0] == '<>&"&&&nbsp;&copy;'


def test_a_link_that_is_no_address_is_dropped() -> None:
    assert parse_html('<a href="javascript:alert(1)">x</a>') == ("x", [])
    assert parse_html("<a>www.dr.dk</a>")[1] == [
        {"type": "text_link", "offset": 0, "length": 9, "url": "www.dr.dk"}
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start abc", [("bot_command", 0, 6)]),
        ("😀 /slet", [("bot_command", 3, 5)]),
        ("og/eller 1/2", []),
        ("Se https://www.ishoj.dk/frivillig.", [("url", 3, 30)]),
        ("skriv til os@ishoj.dk", [("email", 10, 11)]),
        ("ring +45 20 30 40 50", [("phone_number", 5, 15)]),
        ("@KomMedBot #mad", [("mention", 0, 10), ("hashtag", 11, 4)]),
    ],
)
def test_telegram_finds_commands_and_addresses_itself(text: str, found: list[tuple[str, int, int]]) -> None:
    assert [(e["type"], e["offset"], e["length"]) for e in with_detected(text, [])] == found


def test_nothing_is_found_inside_code() -> None:
    code = [{"type": "code", "offset": 0, "length": 6}]
    assert with_detected("/start", code) == code
