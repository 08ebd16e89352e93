"""What is told to many: its coordinator sees how far it came, the outbox alone tells nobody who goes."""

import datetime as dt

from sqlmodel import Session, select

from catalog.joining import signups
from catalog.people.permissions import Asker
from catalog.schedule.news import Known, heard, tell
from db import delivering
from db.models import Occurrence, OccurrenceStatus, Outbox, Outcome
from db.outbox_figures import Progress
from tests.domain.people_and_dates import DAY, ZONE, date, meet

OUTCOMES = (Outcome.SENT, Outcome.SENT, Outcome.BLOCKED, Outcome.UNCERTAIN, Outcome.FAILED, Outcome.SKIPPED)


def told_date(session: Session, now: dt.datetime, people: int, days: int = 5) -> tuple[int, list[Asker]]:
    """A cancelled date and the people on it, who have been queued the word."""
    dinner = date(session, now + days * DAY, seats=None)
    on_it = [meet(session, f"nr {number}", now) for number in range(people)]
    for asker in on_it:
        signups.sign_up(session, asker, dinner, now=now)
    row = session.get_one(Occurrence, dinner)
    before, row.status = Known.of(row), OccurrenceStatus.CANCELLED
    told = tell(session, row, before, zone=ZONE, now=now)
    assert told.told == people
    return dinner, on_it


def test_its_progress_and_its_outcome_by_kind(session: Session, now: dt.datetime) -> None:
    dinner, _ = told_date(session, now, 8)
    other, _ = told_date(session, now, 3, days=6)
    assert heard(session, dinner) == Progress(waiting=8)
    letters = [
        one
        for one in delivering.claim(session, "w", now=now + DAY, real=1, most=20)
        if one.person is not None and one.payload["occurrence"] == dinner
    ]
    for letter, outcome in zip(letters, OUTCOMES, strict=False):
        delivering.finish(session, letter, "w", outcome, now=now)
    seen = heard(session, dinner)
    assert seen == Progress(waiting=2, sent=2, skipped=1, blocked=1, failed=1, uncertain=1)
    assert seen.all == 8
    assert heard(session, other) == Progress(waiting=3)


def test_a_change_that_told_nobody_shows_nothing(session: Session, now: dt.datetime) -> None:
    assert heard(session, date(session, now + DAY)).all == 0


def test_the_outbox_alone_does_not_tell_who_goes_where(session: Session, now: dt.datetime) -> None:
    dinner, people = told_date(session, now, 3)
    rows = session.exec(select(Outbox)).all()
    assert {row.person for row in rows} == {one.id for one in people}
    for row in rows:
        for kept in (row.dedupe_key or "", row.batch or ""):
            assert ":" not in kept
            assert len(kept) == 32
    assert len({row.batch for row in rows}) == 1
    assert dinner
