"""Calendar files, read back by the library's own parser."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, strategies as st
from icalendar import Calendar

from catalog.joining.calendar import CalendarEntry
from catalog.schedule.fields import Place, Words
from handlers.documents.file import File
from handlers.documents.ics import calendar_file
from handlers.texts.texts import LANGUAGES, texts_in
from handlers.views.join import Own
from tests import screen_facts as facts
from tests.screen_facts import COPENHAGEN, NOW
from tests.screen_words import EVERYDAY

HOUR = dt.timedelta(hours=1)
ENTRY = CalendarEntry("0f" * 16, 3, gone=False)
SHOWN_TWICE = dt.datetime.fromisoformat("2026-10-25T02:30")
"""Clocks show it twice that night, and wall time is all that a calendar file has."""


def own(**changes: Any) -> Own:
    mine = facts.own(EVERYDAY, party=1)
    return replace(mine, date=replace(mine.date, **changes))


def made(mine: Own, language: str = "da", entry: CalendarEntry = ENTRY) -> File:
    return calendar_file(texts_in(language), mine, entry, house="KomMedBot", zone=COPENHAGEN, now=NOW)


def read(file: File) -> tuple[Any, Any]:
    calendar = Calendar.from_ical(file.content)
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def test_it_says_what_when_where_with_its_time_zone() -> None:
    mine = own()
    calendar, event = read(made(mine))
    assert (calendar["VERSION"], calendar["METHOD"]) == ("2.0", "PUBLISH")
    assert str(event["SUMMARY"]) == EVERYDAY.title["da"]
    assert event["DTSTART"].params["TZID"] == "Europe/Copenhagen"
    assert [str(one["TZID"]) for one in calendar.walk("VTIMEZONE")] == ["Europe/Copenhagen"]
    assert (event.start, event.end) == (mine.date.starts_at, mine.date.ends_at)
    assert EVERYDAY.place in str(event["LOCATION"])
    assert event["DTSTAMP"].dt == NOW
    assert list(event.keys()).count("UID") == 1


@pytest.mark.parametrize(
    "starts_at",
    ["2026-10-25T00:30+00:00", "2026-10-25T01:30+00:00", "2027-03-28T00:30+00:00", "2027-03-28T01:30+00:00"],
)
def test_both_nights_when_clocks_change_keep_the_wall_time(starts_at: str) -> None:
    """The zone's rules travel with the file, so a calendar without a list of zones shows the right hour."""
    at = dt.datetime.fromisoformat(starts_at)
    calendar, event = read(made(own(starts_at=at, ends_at=at + HOUR)))
    (zone,) = calendar.walk("VTIMEZONE")
    local = at.astimezone(COPENHAGEN).replace(tzinfo=None)
    assert event["DTSTART"].to_ical() == local.strftime("%Y%m%dT%H%M%S").encode()
    rules = zone.to_tz()
    if local != SHOWN_TWICE:
        assert local.replace(tzinfo=rules).astimezone(dt.UTC) == at


def test_it_carries_its_entry_and_says_when_it_is_to_be_taken_out() -> None:
    calendar, event = read(made(own()))
    assert (str(event["UID"]), int(event["SEQUENCE"])) == (f"{ENTRY.uid}@kommedbot.kommed", 3)
    assert (str(event["STATUS"]), str(calendar["METHOD"])) == ("CONFIRMED", "PUBLISH")
    out = made(own(), entry=replace(ENTRY, sequence=4, gone=True))
    calendar, event = read(out)
    assert (str(event["UID"]), int(event["SEQUENCE"])) == (f"{ENTRY.uid}@kommedbot.kommed", 4)
    assert (str(event["STATUS"]), str(calendar["METHOD"])) == ("CANCELLED", "CANCEL")
    assert out.caption == texts_in("da")("calendar-remove-caption")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_discreet_one_names_nothing(language: str) -> None:
    file = made(replace(own(), discreet=True), language)
    _, event = read(file)
    told = file.content.decode() + file.name
    assert "LOCATION" not in event
    assert "DESCRIPTION" not in event
    assert str(event["SUMMARY"]) == texts_in(language).label("join-discreet-title")
    for secret in (EVERYDAY.slug, EVERYDAY.title["da"], EVERYDAY.place, EVERYDAY.person):
        assert secret not in told.replace("\r\n ", "")


@given(title=st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=120))
def test_whatever_is_written_comes_back_in_lines_of_75_bytes(title: str) -> None:
    file = made(own(title=Words.model_construct(da=title), place=Place.model_construct(name=title)))
    _, event = read(file)
    assert str(event["SUMMARY"]) == title
    assert file.content.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in file.content.split(b"\r\n"))
