"""The schedule file: the promised format, and every mistake with its line."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from catalog.schedule.entry import SeriesEntry
from catalog.schedule.file import EXAMPLE, MAX_BYTES, ScheduleMistakes, read_file
from catalog.schedule.stored import public_part, read_back, sealed_part

PROMISED = """\
series:
  - id: faellesspisning-torsdag          # stable, unique; no `repeat` = a single occurrence
    initiative: faellesspisning
    title: {da: Fællesspisning}
    starts: 2026-12-03T17:30             # wall time
    minutes: 120
    repeat: "FREQ=WEEKLY;BYDAY=TH"       # RFC 5545
    until: 2027-06-24
    except: [2026-12-24, 2026-12-31]
    changes:
      - {date: 2027-01-07, starts: "2027-01-07T18:00", reason: {da: Salen er optaget}}
      - {date: 2027-01-14, cancelled: true, reason: {da: Kokken er syg}}
    place: {name: Kulturhuset, address: "…", latitude: 55.6, longitude: 12.35}
    facts: {price: {da: Gratis}, access: {da: Elevator og toilet}, food: {da: "Altid en ret uden kød"}, \
bring: {da: …}, spoken: [da, tr], fetch: false}
    contact: {name: …, phone: "12 34 56 78"}
    seats: 40
    waitlist: true
    party_max: 6
    sign_up_opens: 14d
    sign_up_closes: 2h
    cancel_closes: 1h
    reminders: [24h, 2h, day@17:00]
    minimum_age: 15
    children_under_15: false
    heads: [fra Torsbo, pårørende, børn]
    guests_may: [hjalp til]
    shifts:
      - {role: køkken, needed: 4, starts: "15:30", ends: "19:30", keep_open: 1}
      - {role: chauffør, needed: 1, needs: [kørekort], starts: 15:00, ends: "16:30", minimum_age: 18, \
approval: coordinator, practical: {da: "…"}}
      - {role: vært, needed: 2, after: chauffør, alone: false, money: false, heavy: false, asks_akasse: false}
"""
SMALL = """\
series:
  - id: sommerfest
    initiative: vores-ishoej
    title: {da: Sommerfest}
    starts: 2027-06-12T14:00
    minutes: 180
"""


local = dt.datetime.fromisoformat


def read(folder: Path, text: str | bytes) -> tuple[SeriesEntry, ...]:
    path = folder / "plan.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_file(path)


def mistakes(folder: Path, text: str | bytes) -> list[str]:
    """`LINE: sentence` of each, the file's name checked and taken off."""
    with pytest.raises(ScheduleMistakes) as refused:
        read(folder, text)
    lines = str(refused.value).splitlines()
    assert lines == [str(mistake) for mistake in refused.value.mistakes]
    start = f"{folder / 'plan.yaml'}:"
    assert all(line.startswith(start) for line in lines)
    return [line.removeprefix(start) for line in lines]


def test_the_promised_format_is_read(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, PROMISED)
    assert entry.starts == local("2026-12-03T17:30")
    assert entry.except_ == (dt.date(2026, 12, 24), dt.date(2026, 12, 31))
    assert entry.changes[0].starts == local("2027-01-07T18:00")
    assert entry.changes[1].cancelled
    assert entry.reminders == ("24h", "2h", "day@17:00")
    assert [shift.starts for shift in entry.shifts] == [dt.time(15, 30), dt.time(15, 0), None]
    assert entry.line_of("seats") == 16
    assert entry.line_of("") == 2


def test_what_is_not_said_has_its_usual_value(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, SMALL)
    assert entry.is_single
    assert (entry.seats, entry.party_max, entry.waitlist, entry.reminders) == (
        None,
        None,
        True,
        ("24h", "2h"),
    )
    assert (entry.sign_up_opens, entry.sign_up_closes, entry.place) == (None, None, None)


def test_an_empty_list_of_series_is_a_schedule(tmp_path: Path) -> None:
    assert read(tmp_path, "series: []\n") == ()


@pytest.mark.parametrize("text", [PROMISED, SMALL])
def test_an_entry_survives_its_row(tmp_path: Path, text: str) -> None:
    (entry,) = read(tmp_path, text)
    public, sealed = public_part(entry), sealed_part(entry)
    assert "contact" not in public
    assert "practical" not in str(public)
    back = read_back(public, sealed)
    assert back.model_dump() == entry.model_dump()
    assert (public_part(back), sealed_part(back)) == (public, sealed)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "1: The file has no `series:`"),
        ("- a\n", "1: The file has no `series:`"),
        ("series: 3\n", "1: `series` is no list"),
        (b"series: []\n# \xff\n", "2: This line is not UTF-8"),
        (b"# a\n" * (MAX_BYTES // 4) + b"series: []\n", "1: This file is larger than 1 MiB"),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused(tmp_path: Path, content: str | bytes, says: str) -> None:
    assert says in mistakes(tmp_path, content)[0]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ScheduleMistakes, match=r"nowhere.yaml:1: This file cannot be read"):
        read_file(tmp_path / "nowhere.yaml")


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    assert len(read(tmp_path, b"\xef\xbb\xbf" + SMALL.encode())) == 1


def test_the_same_id_twice(tmp_path: Path) -> None:
    twice = SMALL + SMALL.removeprefix("series:\n")
    assert mistakes(tmp_path, twice) == [
        "7: `sommerfest` is the id of the series on line 2 too; give this one another."
    ]


def test_the_example_is_marked_as_one() -> None:
    entries = read_file(EXAMPLE)
    assert "faellesspisning-torsdag" in {entry.id for entry in entries}
    assert all(entry.place is not None and "(eksempel)" in entry.place.name for entry in entries)
    assert all(entry.contact is None and entry.until is None and entry.repeat for entry in entries)
    assert {shift.role for entry in entries if entry.seats == 0 for shift in entry.shifts}
    assert any(0 < (entry.seats or 0) <= 4 and entry.waitlist for entry in entries)
    practical = [shift.practical.da for entry in entries for shift in entry.shifts if shift.practical]
    assert practical
    assert all(text.startswith("Eksempel") for text in practical)


@settings(max_examples=300)
@given(st.text(max_size=200) | st.lists(st.sampled_from(PROMISED.splitlines()), max_size=40).map("\n".join))
def test_any_text_is_read_or_refused_with_a_line(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    found = faults(tmp_path_factory.getbasetemp(), text.encode(errors="surrogatepass"))
    assert all(line >= 1 for line in found)


def faults(folder: Path, content: bytes) -> list[int]:
    try:
        read(folder, content)
    except ScheduleMistakes as refused:
        return [mistake.line for mistake in refused.mistakes]
    return []
