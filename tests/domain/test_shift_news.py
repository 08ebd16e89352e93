"""A file that changes a shift and not its date: whoever holds the shift hears of it, once, old → new."""

import datetime as dt
from typing import Any

import pytest
from sqlmodel import Session

from catalog.people.permissions import Asker
from catalog.schedule import shift_news
from catalog.schedule.load import Loaded
from catalog.schedule.shift_news import SHIFT_CHANGED, KnownShift
from catalog.shifts import taking
from db.models import MessageClass, Outbox, Shift
from tests.domain.helping import on_shift
from tests.domain.people_and_dates import initiative
from tests.domain.schedules import bring, date, letters_leave, shifts_of, three, told

WHY = "Vi begynder tidligere"
KITCHEN = {"role": "køkken", "needed": 4, "starts": "15:30", "ends": "19:30"}
EARLIER = KITCHEN | {"starts": "14:00"}


@pytest.fixture
def first(session: Session, now: dt.datetime) -> Shift:
    """The kitchen on the 3rd of December."""
    initiative(session)
    bring(session, three(), now=now)
    return shifts_of(session, date(session, "torsdag:2026-12-03"))[0]


@pytest.fixture
def karen(session: Session, first: Shift, now: dt.datetime) -> Asker:
    return on_shift(session, "Karen", first.id or 0, now)[0]


def load(
    session: Session, now: dt.datetime, *shifts: dict[str, Any], why: str = WHY, **changes: Any
) -> Loaded:
    return bring(session, three(shifts=list(shifts) or None, **changes), now=now, reason=why)


def letters(session: Session) -> list[Outbox]:
    """Those that nobody took back."""
    return [one for one in told(session, SHIFT_CHANGED) if one.outcome is None]


def test_another_time_is_told_to_who_holds_the_shift_with_the_reason(
    session: Session, now: dt.datetime, first: Shift, karen: Asker
) -> None:
    before = KnownShift.of(first)
    loaded = load(session, now, EARLIER)
    assert "torsdag:2026-12-03: changed for those who hold a shift, 1 told" in loaded.lines
    (letter,) = letters(session)
    assert (letter.person, letter.message_class) == (karen.id, MessageClass.SAFETY)
    assert (letter.payload or {})["reason"] == {"da": WHY}
    assert shift_news.still_to_tell(session, letter.payload or {}) == before
    assert letter.expires_at == before.starts_at


def test_a_shift_that_is_taken_off_and_put_on_again_is_told_each_time(
    session: Session, now: dt.datetime, first: Shift, karen: Asker
) -> None:
    load(session, now)
    assert first.withdrawn_at == now
    letters_leave(session, now)
    load(session, now, KITCHEN)
    (letter,) = letters(session)
    known = shift_news.still_to_tell(session, letter.payload or {})
    assert known is not None
    assert known.off


def test_what_is_back_before_anybody_heard_of_it_is_not_spoken_of(
    session: Session, now: dt.datetime, karen: Asker
) -> None:
    load(session, now, EARLIER)
    load(session, now)
    load(session, now, KITCHEN)
    assert letters(session) == []


def test_two_changes_make_one_letter_from_what_its_reader_knows(
    session: Session, now: dt.datetime, first: Shift, karen: Asker
) -> None:
    before = KnownShift.of(first)
    load(session, now, EARLIER)
    load(session, now, KITCHEN | {"starts": "13:00"})
    (letter,) = letters(session)
    assert shift_news.still_to_tell(session, letter.payload or {}) == before


def test_a_moved_date_says_when_the_shift_is_itself(session: Session, now: dt.datetime, karen: Asker) -> None:
    load(session, now, KITCHEN | {"starts": "16:30", "ends": "20:30"}, starts="2026-12-03T18:30")
    assert letters(session) == []
    assert [one.person for one in told(session, "occurrence-moved")] == [karen.id]


def test_a_shift_gone_from_a_moved_date_is_told_too(session: Session, now: dt.datetime, karen: Asker) -> None:
    load(session, now, starts="2026-12-03T18:30")
    assert [one.person for one in letters(session)] == [karen.id]


def test_a_cancelled_date_needs_no_word_of_its_shifts(
    session: Session, now: dt.datetime, karen: Asker
) -> None:
    bring(session, three(changes=[{"date": "2026-12-03", "cancelled": True}]), now=now, reason=WHY)
    assert letters(session) == []


def test_who_gave_the_shift_back_hears_nothing(session: Session, now: dt.datetime, first: Shift) -> None:
    asker, assignment = on_shift(session, "Omar", first.id or 0, now)
    taking.drop(session, asker, assignment, now=now)
    bring(session, three(shifts=[EARLIER]), now=now)
    assert letters(session) == []
