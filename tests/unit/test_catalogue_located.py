"""YAML with lines: plain data comes through, everything else is refused, nothing raises."""

import json

import pytest
from hypothesis import given, strategies as st

from catalog.offers.located import MAX_DEPTH, MAX_LINE, read_located

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.text(st.characters(codec="ascii"), max_size=20)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text("abcdefæøå", min_size=1, max_size=6), inner, max_size=4)
    ),
    max_leaves=12,
)


def depth(value: object) -> int:
    if isinstance(value, dict):
        return 1 + max(map(depth, value.values()), default=0)
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


@given(VALUES.filter(lambda value: depth(value) <= MAX_DEPTH))
def test_json_comes_through_unchanged(value: object) -> None:
    root, mistakes = read_located(json.dumps(value, ensure_ascii=True, indent=1), "a.yaml")
    assert mistakes == ()
    assert root is not None
    assert root.plain() == value


@given(st.text(st.characters(codec="utf-8"), max_size=300) | st.text("[]{}&*!?:- #|>'\"\n\ta1", max_size=80))
def test_no_text_raises_and_every_mistake_has_a_line_of_the_file(text: str) -> None:
    root, mistakes = read_located(text, "a.yaml")
    breaks = sum(text.count(sign) for sign in "\n\r\x85\u2028\u2029")
    assert all(1 <= mistake.line <= breaks + 2 for mistake in mistakes)
    assert root is None or root.line >= 1


def test_every_value_knows_its_line() -> None:
    root, _ = read_located(
        "offers:\n  - slug: a\n    names:\n      da: A\n    goals: [1,\n      2]\n", "a.yaml"
    )
    assert root is not None
    assert root.line_of(("offers",)) == 1
    assert root.line_of(("offers", 0)) == 2
    assert root.line_of(("offers", 0, "names", "da")) == 4
    assert root.line_of(("offers", 0, "names", "en")) == 3
    assert root.line_of(("offers", 0, "goals", 1)) == 6


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: &x 1", 1, "Anchors"),
        ("a: 1\nb: *x", 2, "aliases"),
        ("a: 1\nb: !!python/name:os.system x", 2, "Tags"),
        ("a: 1\n---\nb: 2", 2, "one document"),
        ("? [a]\n: 1", 1, "cannot be keys"),
        ("a: 1\nb: 2\na: 3", 3, "stands twice"),
        ("a: 1\nb: [1,", 2, "not YAML"),
        ("a: 1\n\tb: 2", 2, "not YAML"),
        ("a: 1\nb: \x07", 2, "not allowed in YAML"),
        ("a: 1\nb: " + "[" * (MAX_DEPTH + 1), 2, "deep"),
        ("a: 1\nb: " + "[" * 4000, 2, "deep"),
        ("a: 1\n" + "!" * (MAX_LINE + 1), 2, "characters"),
    ],
)
def test_what_facts_have_no_use_for_is_refused_with_its_line(text: str, line: int, words: str) -> None:
    _, mistakes = read_located(text, "a.yaml")
    assert [mistake.line for mistake in mistakes] == [line]
    assert words in mistakes[0].text
    assert str(mistakes[0]).startswith(f"a.yaml:{line}: ")


def test_quoted_numbers_stay_text_and_dates_are_text() -> None:
    root, _ = read_located('{a: "001", b: 001, c: 2026-12-01, d: 1.5, e: 1e3, f: yes}', "a.yaml")
    assert root is not None
    assert root.plain() == {"a": "001", "b": 1, "c": "2026-12-01", "d": 1.5, "e": "1e3", "f": "yes"}
