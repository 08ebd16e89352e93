"""A series ends: who comes regularly hears of it once, with the reason, whatever places they hold."""

import datetime as dt

import pytest
from sqlmodel import Session, col, select

from catalog.joining import signups
from catalog.joining.mine import SignedUp
from catalog.people.permissions import Asker
from catalog.regulars import guests, standing, stopped
from catalog.schedule.editing import Scope, edit_series, preview
from catalog.schedule.fields import Words
from catalog.schedule.later import Stop
from catalog.schedule.undoing import undo_change
from db.models import GroupContact, Initiative, Outbox, Regular, Role, StandingGroup
from tests.domain.cooks import cook, thursdays
from tests.domain.people_and_dates import HOUR, initiative, meet
from tests.domain.schedules import bring, dates, three

WHY = Words(da="Salen skal bygges om")
LAST = Stop(last_on=dt.date(2026, 12, 10))


@pytest.fixture
def boss(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Ida", now, role=Role.COORDINATOR)


@pytest.fixture
def dinners(session: Session, now: dt.datetime) -> None:
    initiative(session)
    bring(session, three(seats=40, sign_up_opens="7d"), now=now)


def comes(session: Session, name: str, now: dt.datetime) -> tuple[Asker, int]:
    """Somebody who comes every week from the first date on; their standing place."""
    one = meet(session, name, now)
    signed = signups.sign_up(session, one, dates(session)[0].id or 0, now=now)
    assert isinstance(signed, SignedUp)
    return one, guests.become(session, one, signed.sign_up, now=now).regular


def stop(session: Session, boss: Asker, now: dt.datetime, last: Stop = LAST) -> int:
    return edit_series(session, boss, dates(session)[0].id or 0, Scope.ALL, last, WHY, now=now).change


def letters(session: Session, kind: str = stopped.STOPPED) -> list[Outbox]:
    return list(session.exec(select(Outbox).where(Outbox.kind == kind).order_by(col(Outbox.id))).all())


def test_who_holds_a_place_hears_of_the_date_and_the_others_of_the_end(
    session: Session, now: dt.datetime, boss: Asker, dinners: None
) -> None:
    anna, hers = comes(session, "Anna", now)
    standing.pause(session, anna, hers, dt.date(2027, 2, 1), now=now)
    later = now + HOUR
    bo = meet(session, "Bo", now)
    third = dates(session)[2]
    third.opens_at = None
    session.flush()
    signed = signups.sign_up(session, bo, third.id or 0, now=later)
    assert isinstance(signed, SignedUp)
    guests.become(session, bo, signed.sign_up, now=later)
    seen = preview(session, boss, dates(session)[0].id or 0, Scope.ALL, LAST, now=later)
    stop(session, boss, later)
    assert [one.person for one in letters(session, "occurrence-cancelled")] == [bo.id]
    (letter,) = letters(session)
    assert letter.person == anna.id
    assert seen.persons == 2, "the coordinator was told of both beforehand"
    end = stopped.stopped(session, letter.payload or {}, now=letter.send_after)
    assert end is not None
    assert (end.reason, end.discreet) == (WHY, False)
    assert end.last_at == dates(session)[1].starts_at


def test_once_each_guest_or_volunteer_or_both(session: Session, now: dt.datetime, boss: Asker) -> None:
    kitchen = thursdays(session, now)
    karen, _ = cook(session, "Karen", kitchen[0], now)
    signed = signups.sign_up(session, karen, dates(session)[0].id or 0, now=now)
    assert isinstance(signed, SignedUp)
    guests.become(session, karen, signed.sign_up, now=now)
    gone, place = comes(session, "Gået", now)
    standing.leave(session, gone, place, now=now)
    stop(session, boss, now)
    assert [one.person for one in letters(session)] == [karen.id]
    open_still = session.exec(select(Regular.person).where(col(Regular.ended_at).is_(None))).all()
    assert open_still == [karen.id] * 2, "nobody's standing place is ended by it"


def test_the_contact_of_a_group_that_comes_every_time_hears_too(
    session: Session, now: dt.datetime, boss: Asker, dinners: None
) -> None:
    people = [meet(session, name, now) for name in ("Mette", "Ole", "Per")]
    contacts = [
        GroupContact(person=one.id, initiative="faellesspisning", name="Torsbo", most=9, granted_at=now)
        for one in people
    ]
    session.add_all(contacts)
    session.flush()
    series = dates(session)[0].series
    for contact, ended_at in zip(contacts, (None, None, now), strict=True):
        session.add(
            StandingGroup(contact=contact.id or 0, series=series, party=6, created_at=now, ended_at=ended_at)
        )
    contacts[1].revoked_at = now
    session.flush()
    stop(session, boss, now)
    assert [one.person for one in letters(session)] == [people[0].id]


def test_an_end_that_is_undone_or_put_off_tells_nobody(
    session: Session, now: dt.datetime, boss: Asker, dinners: None
) -> None:
    anna, hers = comes(session, "Anna", now)
    standing.pause(session, anna, hers, dt.date(2027, 2, 1), now=now)
    change = stop(session, boss, now)
    undo_change(session, boss, change, now=now)
    (letter,) = letters(session)
    assert stopped.stopped(session, letter.payload or {}, now=letter.send_after) is None
    stop(session, boss, now + HOUR)
    assert [one.person for one in letters(session)] == [anna.id] * 2, "a second end is another"
    stop(session, boss, now + 2 * HOUR, Stop(last_on=dt.date(2027, 3, 1)))
    assert len(letters(session)) == 2, "going on longer is no end"


def test_a_series_that_leaves_the_file_says_why(
    session: Session, now: dt.datetime, boss: Asker, dinners: None
) -> None:
    anna, _ = comes(session, "Anna", now)
    bo, bos = comes(session, "Bo", now)
    standing.pause(session, bo, bos, dt.date(2027, 2, 1), now=now)
    signups.cancel(session, bo, signups.mine(session, bo, now=now)[0].sign_up, now=now)
    loaded = bring(session, now=now + HOUR, reason="Salen er solgt")
    assert "torsdag: who comes every time, 1 told" in loaded.lines
    (letter,) = letters(session)
    end = stopped.stopped(session, letter.payload or {}, now=letter.send_after)
    assert end is not None
    assert (letter.person, end.reason, end.last_at) == (bo.id, Words(da="Salen er solgt"), None)
    bring(session, now=now + 2 * HOUR, reason="Salen er solgt")
    assert len(letters(session)) == 1
    assert anna.id in [one.person for one in letters(session, "occurrence-cancelled")]


def test_a_file_that_ends_earlier_is_an_end_and_one_without_a_date_is_none(
    session: Session, now: dt.datetime, dinners: None
) -> None:
    anna, hers = comes(session, "Anna", now)
    standing.pause(session, anna, hers, dt.date(2027, 2, 1), now=now)
    fewer = three(seats=40, sign_up_opens="7d", **{"except": ["2026-12-24"]})
    bring(session, fewer, now=now, reason="Juleaften")
    assert letters(session) == []
    bring(session, three(seats=40, sign_up_opens="7d", until="2026-12-17"), now=now, reason="Slut")
    assert [one.person for one in letters(session)] == [anna.id]


def test_a_discreet_title_stays_hidden(
    session: Session, now: dt.datetime, boss: Asker, dinners: None
) -> None:
    anna, hers = comes(session, "Anna", now)
    standing.pause(session, anna, hers, dt.date(2027, 2, 1), now=now)
    session.get_one(Initiative, "faellesspisning").facts = {"modes": {"guests": "discreet"}}
    stop(session, boss, now)
    end = stopped.stopped(session, letters(session)[0].payload or {}, now=now)
    assert end is not None
    assert end.discreet
