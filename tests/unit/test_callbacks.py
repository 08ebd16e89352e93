"""Sealed taps: what was packed for a person comes back for that person, and nothing else does."""

import string
from dataclasses import fields
from typing import Any, get_type_hints

import pytest
from hypothesis import assume, given, strategies as st

from catalog.offers.files import SHIPPED, read_folder
from db.crypto import new_ring
from handlers import callbacks
from handlers.callbacks import MOST_BYTES, BadSeal, pack, unpack
from handlers.taps import KINDS, MoreDates, NoReminders, SetParty, ShowOffer, Tap, WriteToUs

RING, OTHER_RING = new_ring(), new_ring()
SLUG_LETTERS = string.ascii_lowercase + string.digits + "-"
people = st.integers(min_value=0, max_value=2**63)
integers = st.integers(min_value=-(2**63), max_value=2**63)
values: dict[type, st.SearchStrategy[Any]] = {
    int: integers,
    bool: st.booleans(),
    str: st.text(SLUG_LETTERS, max_size=30),
}


@st.composite
def taps(draw: st.DrawFn) -> Tap:
    """A tap of any class with anything in its fields that fits."""
    kind = draw(st.sampled_from(sorted(KINDS.values(), key=lambda one: one.code)))
    hints = get_type_hints(kind)
    made = kind(**{one.name: draw(values[hints[one.name]]) for one in fields(kind)})
    assume(len(".".join(made.values())) + len(made.code) + 14 <= MOST_BYTES)
    return made


@given(taps(), people)
def test_what_was_packed_comes_back(tap: Tap, person: int) -> None:
    packed = pack(tap, person, RING)
    assert len(packed.encode()) <= MOST_BYTES
    assert unpack(packed, person, RING) == tap


@given(taps(), people, people)
def test_it_is_of_no_use_to_anybody_else(tap: Tap, person: int, other: int) -> None:
    assume(person != other)
    with pytest.raises(BadSeal):
        unpack(pack(tap, person, RING), other, RING)


@given(taps(), people)
def test_nor_under_another_key(tap: Tap, person: int) -> None:
    with pytest.raises(BadSeal):
        unpack(pack(tap, person, OTHER_RING), person, RING)


@given(taps(), people, st.data())
def test_a_flipped_bit_breaks_the_seal(tap: Tap, person: int, data: st.DataObject) -> None:
    packed = bytearray(pack(tap, person, RING).encode())
    at = data.draw(st.integers(0, len(packed) - 1))
    packed[at] ^= 1 << data.draw(st.integers(0, 6))
    with pytest.raises(BadSeal):
        unpack(packed.decode(errors="surrogateescape"), person, RING)


@given(taps(), people, st.data())
def test_a_shortened_tap_breaks_the_seal(tap: Tap, person: int, data: st.DataObject) -> None:
    packed = pack(tap, person, RING)
    begin = data.draw(st.integers(0, len(packed)))
    end = data.draw(st.integers(0, len(packed)))
    assume((begin, end) != (0, len(packed)))
    with pytest.raises(BadSeal):
        unpack(packed[begin:end], person, RING)


@given(st.text() | st.from_regex(r"[a-z]{2}:[0-9.]*:[A-Za-z0-9_-]{12}", fullmatch=True), people)
def test_an_invented_tap_breaks_the_seal(data: str, person: int) -> None:
    with pytest.raises(BadSeal):
        unpack(data, person, RING)


@given(people, taps(), taps())
def test_fields_do_not_move_under_another_seal(person: int, one: Tap, other: Tap) -> None:
    assume(one != other)
    body, _, _ = pack(one, person, RING).rpartition(":")
    _, _, seal = pack(other, person, RING).rpartition(":")
    with pytest.raises(BadSeal):
        unpack(f"{body}:{seal}", person, RING)


def sealed(body: str) -> str:
    return f"{body}:{RING.seal('7' + chr(0) + body + chr(0) + '1')}"


def test_a_button_of_a_class_or_shape_that_is_gone_counts_as_broken() -> None:
    assert unpack(sealed("st:"), 7, RING) == KINDS["st"]()
    for body in ("gone:1", "sp:1", "sp:1.2.3", "sp:1.x", "st:1", "sp", ""):
        with pytest.raises(BadSeal):
            unpack(sealed(body), 7, RING)


def test_a_version_changes_every_seal(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = pack(SetParty(5, 2), 7, RING)
    monkeypatch.setattr(callbacks, "VERSION", 2)
    with pytest.raises(BadSeal):
        unpack(packed, 7, RING)


def test_what_does_not_fit_is_refused_when_it_is_packed() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        pack(ShowOffer("x" * 60), 7, RING)
    with pytest.raises(ValueError, match="64 bytes"):
        pack(ShowOffer("ø" * 30), 7, RING)
    with pytest.raises(ValueError, match="mark between"):
        pack(MoreDates("a.b", 1), 7, RING)


def test_every_shipped_offer_fits_in_every_button_about_offers() -> None:
    for slug in read_folder(SHIPPED).offers:
        for tap in (ShowOffer(slug), MoreDates(slug, 99), WriteToUs(slug)):
            assert unpack(pack(tap, 2**31, RING), 2**31, RING) == tap


def test_codes_are_short_and_differ() -> None:
    codes = [kind.code for kind in KINDS.values()]
    assert len(set(codes)) == len(codes)
    assert all(len(code) == 2 and code.isascii() and code.islower() for code in codes)


def test_yes_and_no_come_back_as_such() -> None:
    assert unpack(pack(NoReminders(off=False), 1, RING), 1, RING) == NoReminders(off=False)
