"""One calendar entry for a person and a date: the same UID for ever, a SEQUENCE that only rises."""

import datetime as dt
import random
import re
from itertools import pairwise

import pytest
from sqlmodel import Session

from catalog.errors import NotFound, RuleError
from catalog.joining import signups
from catalog.joining.calendar import CalendarEntry, calendar_entry
from catalog.joining.on_behalf import Guest
from catalog.people.permissions import Asker
from catalog.schedule import changes, undoing
from catalog.schedule.fields import Words
from db.models import Occurrence, Role, SignUpStatus
from tests.domain.people_and_dates import DAY, HOUR, initiative, meet
from tests.domain.schedules import bring, date, three

WHY = Words(da="Salen er optaget")
THURSDAY = dt.datetime.fromisoformat("2026-12-10T17:30")


@pytest.fixture
def dinner(session: Session, now: dt.datetime) -> Occurrence:
    initiative(session)
    bring(session, three(), now=now)
    return date(session, "torsdag:2026-12-10")


def comes(
    session: Session, asker: Asker, dinner: Occurrence, now: dt.datetime, guest: Guest | None = None
) -> int:
    signed = signups.sign_up(session, asker, dinner.id or 0, guest=guest, queue=True, now=now)
    assert isinstance(signed, signups.SignedUp)
    return signed.sign_up


def test_signed_up_cancelled_signed_up_and_moved_is_one_entry(
    session: Session, now: dt.datetime, dinner: Occurrence
) -> None:
    anna, boss = meet(session, "Anna", now), meet(session, "Ida", now, role=Role.COORDINATOR)
    first = comes(session, anna, dinner, now)
    seen = [calendar_entry(session, anna, first)]
    signups.cancel(session, anna, first, now=now)
    seen.append(calendar_entry(session, anna, first))
    second = comes(session, anna, dinner, now)
    seen.append(calendar_entry(session, anna, second))
    assert calendar_entry(session, anna, first) == seen[-1], "an old button gives the entry as it is now"
    moved = changes.move_occurrence(session, boss, dinner.id or 0, WHY, local_start=THURSDAY + HOUR, now=now)
    seen.append(calendar_entry(session, anna, second))
    undoing.undo_change(session, boss, moved.change or 0, now=now)
    seen.append(calendar_entry(session, anna, second))
    changes.cancel_occurrence(session, boss, dinner.id or 0, WHY, now=now)
    seen.append(calendar_entry(session, anna, second))
    assert first != second
    assert len({one.uid for one in seen}) == 1
    assert [one.gone for one in seen] == [False, True, False, False, False, True]
    assert rising(seen)


def test_whatever_one_does_the_entry_stays_and_its_version_rises(
    session: Session, now: dt.datetime, dinner: Occurrence
) -> None:
    anna, dice = meet(session, "Anna", now), random.Random(20261201)
    mine = comes(session, anna, dinner, now)
    seen = [calendar_entry(session, anna, mine)]
    for step in range(60):
        with session.begin_nested() as unit:
            try:
                match dice.choice(("cancel", "undo", "change", "come")):
                    case "cancel":
                        signups.cancel(session, anna, mine, now=now)
                    case "undo":
                        signups.undo_cancel(session, anna, mine, now=now)
                    case "change":
                        signups.change_party(session, anna, mine, party=1 + step % 3, now=now)
                    case _:
                        mine = comes(session, anna, dinner, now)
            except RuleError:
                unit.rollback()
        entry = calendar_entry(session, anna, mine)
        comes_now = signups.sign_up_of(session, anna, mine).status is SignUpStatus.CONFIRMED
        assert (entry.uid, entry.gone) == (seen[0].uid, not comes_now)
        if entry.gone != seen[-1].gone:
            assert entry.sequence > seen[-1].sequence
        seen.append(entry)


def test_nobody_can_tell_from_a_uid_whose_it_is_or_read_another_persons(
    session: Session, now: dt.datetime, dinner: Occurrence
) -> None:
    anna, bo = meet(session, "Anna", now), meet(session, "Bo", now)
    other = date(session, "torsdag:2026-12-17")
    mine = comes(session, anna, dinner, now)
    places = [
        (anna, mine),
        (anna, comes(session, anna, dinner, now, Guest("Bodil"))),
        (anna, comes(session, anna, other, now)),
        (bo, comes(session, bo, dinner, now)),
    ]
    uids = [calendar_entry(session, asker, sign_up).uid for asker, sign_up in places]
    assert len(set(uids)) == len(places)
    assert all(re.fullmatch("[0-9a-f]{32}", uid) for uid in uids)
    with pytest.raises(NotFound):
        calendar_entry(session, bo, mine)


def test_who_waits_has_nothing_in_the_calendar(
    session: Session, now: dt.datetime, dinner: Occurrence
) -> None:
    dinner.taken = 3
    session.flush()
    anna = meet(session, "Anna", now)
    assert calendar_entry(session, anna, comes(session, anna, dinner, now + DAY)).gone


def rising(seen: list[CalendarEntry]) -> bool:
    return all(one.sequence < next_one.sequence for one, next_one in pairwise(seen))
