"""After a guest's third visit, once: would you like to try helping? And what becomes of the answer."""

import datetime as dt
from functools import cache
from typing import Any

import pytest
from sqlmodel import Session, select

from catalog.errors import NotFound
from catalog.joining import signups
from catalog.joining.signups import SignedUp
from catalog.offers.files import SHIPPED, read_folder
from catalog.people import erase as erasing
from catalog.people.erase import own_data
from catalog.people.permissions import Asker
from catalog.people.silence import ALL, ASKED, has_opted_out, opt_out
from catalog.presence import attendance
from catalog.shifts import roles, third_visit
from db.models import Consent, Occurrence, Outbox, Person, Role, SignUp
from tests.domain.helping import helper, joins, looks_after, on_shift, shift, told
from tests.domain.people_and_dates import DAY, HOUR, ZONE, date, initiative, meet

SLUG = "faellesspisning"


@cache
def open_offer(slug: str) -> dict[str, Any]:
    """A shipped offer that looks for volunteers."""
    return {**read_folder(SHIPPED).offers[slug].model_dump(mode="json"), "recruiting": True}


@pytest.fixture
def host(session: Session, now: dt.datetime) -> Asker:
    initiative(session, SLUG).facts = open_offer(SLUG)
    return looks_after(session, "Vært", now, Role.HOST)


def joined(session: Session, guest: Asker, day: int, now: dt.datetime) -> int:
    done = signups.sign_up(session, guest, day, now=now)
    assert isinstance(done, SignedUp)
    return done.sign_up


def visit(
    session: Session, host: Asker, guest: Asker, at: dt.datetime, *, slug: str = SLUG, came: bool = True
) -> dt.datetime:
    """Sign up, come (or not) and be ticked on a saved list; when it was saved."""
    day = date(session, at, slug=slug)
    own = joined(session, guest, day, at - DAY)
    attendance.step(session, host, own, now=at)
    if not came:
        attendance.step(session, host, own, now=at)
    attendance.save(session, host, day, now=at + HOUR)
    return at + HOUR


def visits(session: Session, host: Asker, guest: Asker, now: dt.datetime, times: int = 3, **how: Any) -> None:
    """So many visits, the last of them just now."""
    for n in range(times):
        visit(session, host, guest, now - HOUR - 7 * DAY * (times - 1 - n), **how)


def ask(session: Session, now: dt.datetime) -> int:
    return third_visit.ask(session, zone=ZONE, now=now)


def test_the_third_visit_asks_and_no_other(session: Session, host: Asker, now: dt.datetime) -> None:
    karen = meet(session, "Karen", now)
    for n in range(5):
        saved = visit(session, host, karen, now + n * 7 * DAY)
        assert ask(session, saved) == (n == 2), n
        assert ask(session, saved + HOUR) == 0
    assert told(session, "try-helping") == [karen.id]
    assert session.get_one(Person, karen.id, populate_existing=True).asked_to_help


def test_a_sign_up_is_no_visit(session: Session, host: Asker, now: dt.datetime) -> None:
    karen, ali = meet(session, "Karen", now), meet(session, "Ali", now)
    visits(session, host, karen, now - 2 * DAY, 2)
    visits(session, host, ali, now - DAY, 2)
    visit(session, host, ali, now - 2 * HOUR, came=False)
    unsaved = date(session, now - HOUR)
    own = joined(session, karen, unsaved, now - DAY)
    assert ask(session, now) == 0
    attendance.step(session, host, own, now=now)
    assert ask(session, now) == 0, "the list is not saved yet"
    attendance.save(session, host, unsaved, now=now)
    assert ask(session, now) == 1


def test_it_leaves_in_civil_hours(session: Session, host: Asker, now: dt.datetime) -> None:
    night = now.replace(hour=21)
    visits(session, host, meet(session, "Karen", now), night)
    assert ask(session, night) == 1
    assert session.exec(select(Outbox.send_after)).one() == night.replace(hour=7) + DAY


def test_an_old_third_visit_asks_nobody(session: Session, host: Asker, now: dt.datetime) -> None:
    visits(session, host, meet(session, "Karen", now), now - 3 * DAY)
    assert ask(session, now) == 0


@pytest.mark.parametrize(
    "offer",
    [
        {"modes": {"guests": "discreet", "volunteers": "open"}},
        {"modes": {"guests": "open", "volunteers": "info_only"}},
        {"recruiting": False},
    ],
    ids=str,
)
def test_only_open_offers_that_look_for_help(
    session: Session, host: Asker, now: dt.datetime, offer: dict[str, Any]
) -> None:
    initiative(session, "brunchcafe").facts = {**open_offer("brunchcafe"), **offer}
    visits(session, host, meet(session, "Karen", now), now, slug="brunchcafe")
    assert ask(session, now) == 0


def test_shifts_to_come_look_for_help_too(session: Session, host: Asker, now: dt.datetime) -> None:
    initiative(session, "brunchcafe").facts = {**open_offer("brunchcafe"), "recruiting": False}
    visits(session, host, meet(session, "Karen", now), now, slug="brunchcafe")
    shift(session, now + DAY, slug="brunchcafe")
    assert ask(session, now) == 1


def test_who_helps_already_or_wants_no_such_messages_is_not_asked(
    session: Session, host: Asker, now: dt.datetime
) -> None:
    dinner = shift(session, now + DAY, needed=3)
    in_role, was_on = helper(session, "Holder", dinner, now), on_shift(session, "Vagt", dinner, now)[0]
    roles.leave(session, was_on, joins(session, was_on, dinner, now).holder, now=now)
    staff = looks_after(session, "Jonas", now)
    silent, unasked = meet(session, "Stille", now), meet(session, "Nej", now)
    opt_out(session, silent, ALL, now=now)
    opt_out(session, unasked, ASKED, now=now)
    for n, one in enumerate((in_role, was_on, staff, silent, unasked)):
        visits(session, host, one, now - n * HOUR / 4)
    assert ask(session, now) == 0


@pytest.mark.parametrize(
    "kind",
    [
        {"guest_blind": "torsbo", "guest": "Torsbo"},
        {"party": 3, "escorts": 2},
        {"party": 2, "children": 2},
    ],
    ids=str,
)
def test_others_sign_ups_are_not_ones_own_visits(
    session: Session, host: Asker, now: dt.datetime, kind: dict[str, Any]
) -> None:
    visits(session, host, meet(session, "Karen", now), now)
    for sign_up in session.exec(select(SignUp)).all():
        for name, value in kind.items():
            setattr(sign_up, name, value)
    session.flush()
    assert ask(session, now) == 0


def test_a_mark_that_is_taken_back_in_time_asks_nobody(
    session: Session, host: Asker, now: dt.datetime
) -> None:
    karen = meet(session, "Karen", now)
    visits(session, host, karen, now)
    assert third_visit.still_asked(session, karen.id, SLUG, now=now)
    helper(session, "Ali", shift(session, now + DAY), now)
    joins(session, karen, shift(session, now + 2 * DAY, name="next"), now)
    assert not third_visit.still_asked(session, karen.id, SLUG, now=now)


def test_yes_is_a_dated_consent_and_no_withdraws_it(session: Session, host: Asker, now: dt.datetime) -> None:
    karen = meet(session, "Karen", now)
    opt_out(session, karen, ASKED, now=now)
    for _ in range(2):
        third_visit.yes(session, karen, SLUG, now=now)
    (given,) = session.exec(select(Consent)).all()
    assert (given.kind, given.at, given.text_version) == ("be-asked", now, third_visit.TEXT_VERSION)
    assert not has_opted_out(session, karen.id, ASKED)
    third_visit.no(session, karen, now=now + HOUR)
    session.expire_all()
    assert session.exec(select(Consent.withdrawn_at)).one() == now + HOUR
    assert session.get_one(Person, karen.id).asked_to_help
    with pytest.raises(NotFound):
        third_visit.yes(session, karen, "findes-ikke", now=now)


def test_what_is_kept_of_it_is_shown_and_erased(session: Session, host: Asker, now: dt.datetime) -> None:
    karen = meet(session, "Karen", now)
    visits(session, host, karen, now)
    ask(session, now)
    third_visit.yes(session, karen, SLUG, now=now)
    session.expire_all()
    mine = own_data(session, karen.id)
    assert mine["asked_whether_to_help"] is True
    assert [(one["kind"], one["withdrawn_at"]) for one in mine["agreed_to"]] == [("be-asked", None)]
    erasing.erase(session, karen, now=now)
    session.expire_all()
    assert session.exec(select(Consent)).all() == []
    assert not session.get_one(Person, karen.id).asked_to_help
    assert session.exec(select(Outbox.payload).where(Outbox.kind == "try-helping")).all() == [None]
    assert session.exec(select(Occurrence.id)).all()
