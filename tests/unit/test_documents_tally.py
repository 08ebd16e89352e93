"""The tally as JSON, CSV and text."""

import csv
import datetime as dt
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from catalog.counting.figures import Baseline, People, Release, Row, Shown, Status, Tally
from handlers.documents.tally_csv import FORMULA_STARTS, guarded, tally_csv
from handlers.documents.tally_json import tally_json
from handlers.documents.tally_table import tally_table

ROW = Row(
    initiative="faellesspisning",
    period="2026-12",
    occurrences=1,
    sign_ups=1,
    seats=3,
    attendances=6,
    headcount=4,
    shifts_done=0,
    hours=0,
    persons=People(6, 9, Shown.BOUNDS),
    volunteers=People(0, 0, Shown.COUNTED),
    no_shows=0,
    unmarked=0,
)
HIDDEN = replace(
    ROW,
    initiative="amput-cafeen",
    sign_ups=None,
    seats=None,
    attendances=None,
    headcount=None,
    persons=People(None, None, Shown.SMALL_NUMBERS),
    no_shows=None,
    unmarked=None,
)
TALLY = Tally(
    from_on=dt.date(2026, 12, 1),
    to_on=dt.date(2026, 12, 31),
    timezone="Europe/Copenhagen",
    by=("initiative", "month"),
    exact=False,
    released=None,
    notes=("Tal under 5 vises ikke.",),
    rows=(HIDDEN, ROW),
    total=replace(HIDDEN, initiative=None, period=None),
    status=(
        Status("state", 0, 0, 0, (None, None), None, Shown.NOT_ASKED),
        Status("ishoej", 10, 3, 2, (0.3, 0.5), 0.375, Shown.COUNTED),
    ),
    baseline=(
        Baseline("navigator", "2016-06", "persons", 12, 12, "oplyst", "10 mål", "Her er 12 navigatører."),
    ),
)
ROW_KEYS = [
    "initiative",
    "period",
    "occurrences",
    "sign_ups",
    "seats",
    "attendances",
    "headcount",
    "shifts_done",
    "hours",
    "persons",
    "volunteers",
    "no_shows",
    "unmarked",
]


def test_json_has_every_key_of_the_interface() -> None:
    read = json.loads(tally_json(TALLY))
    assert list(read) == [
        "from",
        "to",
        "timezone",
        "by",
        "exact",
        "released",
        "notes",
        "rows",
        "total",
        "status",
        "baseline",
    ]
    assert [list(row) for row in (*read["rows"], read["total"])] == [ROW_KEYS] * 3
    assert list(read["total"]["persons"]) == list(read["total"]["volunteers"]) == ["low", "high", "shown"]
    assert [list(one) for one in read["status"]] == [
        ["tally", "asked", "yes", "unknown", "share", "share_of_answers", "shown"]
    ] * 2
    assert list(read["baseline"][0]) == [
        "initiative",
        "as_of",
        "unit",
        "low",
        "high",
        "evidence",
        "source",
        "quote",
    ]


def test_json_says_what_was_counted() -> None:
    read = json.loads(tally_json(TALLY))
    assert (read["from"], read["to"], read["by"]) == ("2026-12-01", "2026-12-31", ["initiative", "month"])
    assert read["rows"][1]["persons"] == {"low": 6, "high": 9, "shown": "bounds"}
    assert read["rows"][0]["persons"] == {"low": None, "high": None, "shown": "small_numbers"}
    assert [one["share"] for one in read["status"]] == [[None, None], [0.3, 0.5]]
    assert "navigatører" in tally_json(TALLY).decode()
    released = replace(TALLY, released=Release(dt.datetime(2027, 1, 5, 9, tzinfo=dt.UTC), "koordinator"))
    assert json.loads(tally_json(released))["released"] == {
        "at": "2027-01-05T09:00:00+00:00",
        "by": "koordinator",
    }


def test_csv_has_the_same_names_and_the_total_last() -> None:
    lines = list(csv.DictReader(io.StringIO(tally_csv(TALLY).decode(), newline="")))
    assert [line["initiative"] for line in lines] == ["amput-cafeen", "faellesspisning", "total"]
    flat = [f"{name}_{part}" for name in ("persons", "volunteers") for part in ("low", "high", "shown")]
    assert list(lines[0]) == [*ROW_KEYS[:9], *flat, *ROW_KEYS[11:]]
    assert (lines[1]["attendances"], lines[1]["persons_high"], lines[1]["persons_shown"]) == (
        "6",
        "9",
        "bounds",
    )
    assert (lines[0]["attendances"], lines[0]["persons_low"]) == ("", "")


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_no_spreadsheet_takes_text_for_a_formula(start: str) -> None:
    assert guarded(f"{start}HYPERLINK()") == f"'{start}HYPERLINK()"


@given(text=st.text(max_size=20))
def test_harmless_text_and_numbers_stay(text: str) -> None:
    assert guarded(text) in {text, f"'{text}"}
    assert not str(guarded(text)).startswith(FORMULA_STARTS)
    assert [guarded(value) for value in (-3, 0.5, None)] == [-3, 0.5, None]


def test_a_hostile_name_is_harmless_in_the_file() -> None:
    hostile = replace(TALLY, rows=(replace(ROW, initiative='=1+1,"\r\n'),))
    [line, _] = csv.DictReader(io.StringIO(tally_csv(hostile).decode(), newline=""))
    assert line["initiative"] == "'=1+1,\"\r\n"


def test_the_table_lines_up() -> None:
    lines = tally_table(TALLY).splitlines()
    assert lines[0] == "Tal fra 01.12.2026 til 31.12.2026"
    names, rule, hidden, shown, _, total = lines[2:8]
    assert len(rule) == max(map(len, (names, hidden, shown, total)))
    assert shown.split() == ["faellesspisning", "2026-12", "1", "1", "3", "6", "4", "6-9", "0", "0", "0"]
    assert hidden.split() == ["amput-cafeen", "2026-12", "1", "–", "–", "–", "–", "–", "0", "–", "–"]
    assert total.startswith("I alt")


def test_the_table_says_what_the_numbers_mean() -> None:
    text = tally_table(TALLY)
    for sentence in (
        "Personer er forskellige mennesker",
        "Tal under 5 vises ikke.",
        "Kontanthjælp eller førtidspension: ingen er spurgt.",
        "3 af 10 (30% til 50%; 2 svarede ikke)",
        "navigator: 12 personer (oplyst, 2016-06): »Her er 12 navigatører.«",
    ):
        assert sentence in text


def test_without_periods_there_is_no_such_column() -> None:
    plain = replace(TALLY, rows=(replace(ROW, period=None),), baseline=(), exact=True)
    text = tally_table(plain)
    assert "Periode" not in text
    assert "dokumenter" not in text
    assert "(nøjagtige)" in text


def test_an_open_bound_is_shown_as_unknown() -> None:
    stated = replace(TALLY.baseline[0], low=20, high=None, unit="families")
    assert "navigator: 20-? families" in tally_table(replace(TALLY, baseline=(stated,)))


def test_nothing_to_count_still_is_a_table() -> None:
    assert "I alt" in tally_table(replace(TALLY, rows=()))
    assert len(tally_csv(replace(TALLY, rows=())).splitlines()) == 2
