"""Time words in six languages, read on Wednesday 2 December 2026 at 9."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from catalog.finding.when import When, read_when, split_when

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=ZoneInfo("Europe/Copenhagen"))
THURSDAY = date(2026, 12, 3)


def read(text: str) -> When:
    when = read_when(text, NOW)
    assert when is not None, text
    return when


@pytest.mark.parametrize(
    "text",
    [
        "fælles spisning på torsdag",
        "i morgen",
        "dinner on Thursday",
        "tomorrow",
        "perşembe günü yemek",
        "yarın",
        "jumerat ko khana",
        "کل",
        "الخميس",
        "غدا",
        "w czwartek",
        "jutro",
        "3. december",
        "December 3",
        "3/12",
        "3.12.2026",
        "om 1 dag",
    ],
)
def test_thursday_is_found_in_every_language(text: str) -> None:
    assert (read(text).from_on, read(text).to_on) == (THURSDAY, THURSDAY)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("i dag", date(2026, 12, 2), date(2026, 12, 2)),
        ("i overmorgen", date(2026, 12, 4), date(2026, 12, 4)),
        ("i weekenden", date(2026, 12, 5), date(2026, 12, 6)),
        ("hafta sonu", date(2026, 12, 5), date(2026, 12, 6)),
        ("næste uge", date(2026, 12, 7), date(2026, 12, 13)),
        ("denne uge", date(2026, 12, 2), date(2026, 12, 6)),
        ("uge 49", date(2026, 11, 30), date(2026, 12, 6)),
        ("uge 40", date(2027, 10, 4), date(2027, 10, 10)),
        ("week 50", date(2026, 12, 7), date(2026, 12, 13)),
        ("næste torsdag", date(2026, 12, 10), date(2026, 12, 10)),
        ("i januar", date(2027, 1, 1), date(2027, 1, 31)),
        ("1. marts", date(2027, 3, 1), date(2027, 3, 1)),
        ("29. februar", date(2028, 2, 29), date(2028, 2, 29)),
        ("om 2 uger", date(2026, 12, 16), date(2026, 12, 16)),
        ("onsdag", date(2026, 12, 2), date(2026, 12, 2)),
    ],
)
def test_days_and_spans(text: str, first: date, last: date) -> None:
    assert (read(text).from_on, read(text).to_on) == (first, last)


@pytest.mark.parametrize(
    ("text", "after", "before"),
    [
        ("i aften", time(17), None),
        ("efter kl. 17", time(17), None),
        ("kl 17.30", time(17, 30), None),
        ("før kl. 12", None, time(12)),
        ("om formiddagen", time(5), time(12)),
        ("saat 18", time(18), None),
        ("17 baje", time(17), None),
        ("po 16:30", time(16, 30), None),
    ],
)
def test_hours(text: str, after: time | None, before: time | None) -> None:
    assert (read(text).after_time, read(text).before_time) == (after, before)


@pytest.mark.parametrize(
    "text",
    ["fællesspisning", "jeg er 12 år", "mand", "may I join", "min søn", "kl 25", "32. januar", "uge 60"],
)
def test_no_time_is_seen_where_there_is_none(text: str) -> None:
    assert read_when(text, NOW) is None


def test_the_words_are_taken_out_with_their_preposition() -> None:
    when, rest = split_when("fælles spisning på torsdag", NOW.date())
    assert when is not None
    assert rest == "faelles spisning"
    assert when.words == ("paa", "torsdag")


@given(st.text(), st.dates(min_value=date(2020, 1, 1), max_value=date(2200, 1, 1)))
def test_never_raises_and_never_ends_before_it_begins(text: str, day: date) -> None:
    when, _ = split_when(text, day)
    if when is not None and when.from_on is not None:
        assert when.to_on is not None
        assert when.from_on <= when.to_on
