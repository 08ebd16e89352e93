"""Cards of dates: what a guest can do now, and which dates are listed."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import event, update
from sqlmodel import Session, col, select

from catalog.errors import NotFound
from catalog.schedule.dates import (
    OccurrenceCard,
    SignUpState,
    happening,
    held_today,
    occurrence_card,
    upcoming,
)
from catalog.schedule.load import load
from catalog.schedule.stored import read_back
from db.models import Occurrence, OccurrenceStatus, Series
from tests.domain.people_and_dates import DAY, HOUR, ZONE, initiative

DINNER: dict[str, Any] = {
    "id": "torsdag",
    "initiative": "faellesspisning",
    "title": {"da": "Fællesspisning", "tr": "Akşam yemeği"},
    "starts": "2026-12-03T17:30",
    "minutes": 120,
    "repeat": "FREQ=WEEKLY;BYDAY=TH",
    "place": {"name": "Salen", "address": "Eksempelgade"},
    "facts": {"price": {"da": "Gratis"}, "spoken": ["da"], "fetch": False},
    "seats": 4,
    "party_max": 6,
    "sign_up_opens": "7d",
    "sign_up_closes": "2h",
    "cancel_closes": "1h",
    "reminders": ["24h"],
    "heads": ["pårørende"],
    "guests_may": ["hjalp til"],
    "shifts": [{"role": "vært", "needed": 1, "practical": {"da": "Nøglen er hos Ole"}}],
}
SEALED = {"name": "Ida", "phone": "12 34 56 78"}


def plan(session: Session, now: dt.datetime, **changes: Any) -> None:
    fields = {key: value for key, value in {**DINNER, **changes}.items() if value is not None}
    load(session, [read_back(fields, SEALED)], source="p.yaml", actor=None, now=now)


@pytest.fixture(autouse=True)
def _plan(session: Session, now: dt.datetime) -> None:
    initiative(session, minimum_age=18, children_under_15=True)
    plan(session, now)


def first(session: Session, now: dt.datetime) -> OccurrenceCard:
    row = session.exec(select(Occurrence).order_by(col(Occurrence.starts_at))).first()
    assert row is not None
    assert row.id is not None
    return occurrence_card(session, row.id, now=now)


def test_a_card_says_all_of_a_date(session: Session, now: dt.datetime) -> None:
    card = first(session, now)
    assert (card.name, card.series, card.single) == ("torsdag:2026-12-03", "torsdag", False)
    assert card.title.in_language("tr") == "Akşam yemeği"
    assert card.title.in_language("ur") == "Fællesspisning"
    assert card.place is not None
    assert (card.place.name, card.place.address) == ("Salen", "Eksempelgade")
    assert card.facts.price is not None
    assert (card.facts.price.da, card.facts.spoken, card.facts.fetch) == ("Gratis", ("da",), False)
    assert card.contact is not None
    assert (card.contact.name, card.contact.phone) == ("Ida", "12 34 56 78")
    assert (card.seats, card.left, card.party_max, card.waitlist) == (4, 4, 6, True)
    assert (card.reminders, card.heads, card.guests_may) == (("24h",), ("pårørende",), ("hjalp til",))
    assert (card.status, card.reason, card.zone) == (OccurrenceStatus.PLANNED, None, "Europe/Copenhagen")
    assert "Nøglen" not in repr(card)


def test_a_card_falls_back_to_the_initiatives_ages(session: Session, now: dt.datetime) -> None:
    assert (first(session, now).minimum_age, first(session, now).children_under_15) == (18, True)
    plan(session, now, minimum_age=0, children_under_15=False)
    assert (first(session, now).minimum_age, first(session, now).children_under_15) == (0, False)


def test_sign_up_opens_closes_and_ends(session: Session, now: dt.datetime) -> None:
    start = first(session, now).starts_at
    states = {
        start - 7 * DAY - dt.timedelta(seconds=1): SignUpState.NOT_OPEN,
        start - 7 * DAY: SignUpState.OPEN,
        start - 2 * HOUR - dt.timedelta(seconds=1): SignUpState.OPEN,
        start - 2 * HOUR: SignUpState.CLOSED,
        start + HOUR: SignUpState.CLOSED,
        start + 2 * HOUR: SignUpState.OVER,
    }
    assert {at: first(session, at).sign_up for at in states} == states


def test_just_come_where_there_are_no_seats_or_no_sign_ups(session: Session, now: dt.datetime) -> None:
    plan(session, now, seats=0)
    assert first(session, now).sign_up is SignUpState.JUST_COME
    start = first(session, now).starts_at
    assert first(session, start + HOUR).sign_up is SignUpState.JUST_COME
    assert first(session, start + 2 * HOUR).sign_up is SignUpState.OVER
    initiative(session, "venue", sign_up=False)
    initiative(session, "info", modes={"guests": "info_only", "volunteers": "info_only"})
    for slug in ("venue", "info"):
        plan(session, now, initiative=slug, seats=None, shifts=None)
        assert first(session, now).sign_up is SignUpState.JUST_COME


def test_no_limit_leaves_none(session: Session, now: dt.datetime) -> None:
    plan(session, now, seats=None)
    card = first(session, now)
    assert (card.seats, card.left, card.sign_up) == (None, None, SignUpState.OPEN)


def test_left_is_read_anew_and_never_negative(session: Session, now: dt.datetime) -> None:
    card = first(session, now)
    held = session.get(Occurrence, card.id)  # as a rule of the same unit might hold the row
    assert held is not None
    take = update(Occurrence).where(col(Occurrence.id) == card.id)
    session.connection().execute(take.values(taken=3))
    assert first(session, now).left == 1
    session.connection().execute(take.values(taken=9))
    assert first(session, now).left == 0


def test_a_cancelled_date_has_a_card_but_is_not_listed(session: Session, now: dt.datetime) -> None:
    plan(session, now, changes=[{"date": "2026-12-03", "cancelled": True, "reason": {"da": "Kokken er syg"}}])
    card = first(session, now)
    assert (card.sign_up, card.status) == (SignUpState.CANCELLED, OccurrenceStatus.CANCELLED)
    assert card.reason is not None
    assert card.reason.da == "Kokken er syg"
    names = [one.name[-5:] for one in upcoming(session, "faellesspisning", now=now, limit=2)]
    assert names == ["12-10", "12-17"]


def test_upcoming_begins_with_what_is_not_over(session: Session, now: dt.datetime) -> None:
    start = first(session, now).starts_at
    assert upcoming(session, "faellesspisning", now=start + HOUR, limit=1)[0].name[-5:] == "12-03"
    assert upcoming(session, "faellesspisning", now=start + 2 * HOUR, limit=1)[0].name[-5:] == "12-10"
    assert upcoming(session, "brunchcafe", now=now, limit=3) == ()


def test_browsing_a_span_and_the_day_of_a_host(session: Session, now: dt.datetime) -> None:
    day = dt.datetime(2026, 12, 10, tzinfo=ZONE)
    span = (day, day + DAY)
    assert [one.name[-5:] for one in happening(session, *span, now=now)] == ["12-10"]
    assert len(happening(session, now, now + 21 * DAY, now=now)) == 3
    for initiatives, found in ((None, 1), (frozenset({"faellesspisning", "x"}), 1), (frozenset({"x"}), 0)):
        assert len(held_today(session, initiatives, *span, now=now)) == found
    assert held_today(session, frozenset(), *span, now=now) == ()


def test_one_query_for_many_cards(session: Session, now: dt.datetime) -> None:
    asked: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        asked.append(statement)

    event.listen(session.connection(), "before_cursor_execute", note)
    cards = upcoming(session, "faellesspisning", now=now, limit=50)
    event.remove(session.connection(), "before_cursor_execute", note)
    assert (len(cards), len(asked)) == (12, 1)


def test_an_edit_in_the_chat_shows_at_once(session: Session, now: dt.datetime) -> None:
    series = session.exec(select(Series)).one()
    series.edits = {"party_max": 2, "waitlist": False}
    session.add(series)
    card = first(session, now)
    assert (card.party_max, card.waitlist) == (2, False)


def test_an_unknown_date_is_not_found(session: Session, now: dt.datetime) -> None:
    with pytest.raises(NotFound):
        occurrence_card(session, 123456, now=now)
