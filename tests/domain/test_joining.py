"""Signing up: who gets a place, and which rule says no."""

import datetime as dt

import pytest
from sqlmodel import Session, select

from catalog.errors import (
    Full,
    NoRoomForMore,
    NoSignUpNeeded,
    NotEnoughSeats,
    NotFound,
    OccurrenceCancelled,
    OccurrenceOver,
    PartyTooBig,
    RuleError,
    SignUpClosed,
    SignUpNotOpen,
)
from catalog.joining import signups, waitlist
from catalog.joining.signups import FullWithWaitlist, SignedUp
from catalog.people.permissions import Asker
from db.models import Occurrence, OccurrenceStatus, SignUp, SignUpStatus
from tests.domain.people_and_dates import DAY, HOUR, date, held, initiative, join, meet


def test_a_party_gets_its_places_and_a_code_word(session: Session, anna: Asker, now: dt.datetime) -> None:
    dinner = date(session, now + 2 * DAY)
    result = signups.sign_up(session, anna, dinner, party=3, children=1, now=now)
    assert result == SignedUp(
        sign_up=result.sign_up if isinstance(result, SignedUp) else 0,
        occurrence=dinner,
        status=SignUpStatus.CONFIRMED,
        party=3,
        children=1,
        queue_position=None,
        code_word="Sol Anna",
        new=True,
    )
    assert held(session, dinner) == 3


def test_a_second_tap_has_no_second_effect(session: Session, anna: Asker, now: dt.datetime) -> None:
    dinner = date(session, now + 2 * DAY)
    first = join(session, anna, dinner, now, 3)
    second = join(session, anna, dinner, now, 2)
    assert (second.sign_up, second.party, second.new) == (first.sign_up, 3, False)
    assert held(session, dinner) == 3


def test_who_is_signed_up_is_told_so_after_the_deadline(
    session: Session, anna: Asker, now: dt.datetime
) -> None:
    dinner = date(session, now + 2 * DAY)
    first = join(session, anna, dinner, now)
    assert join(session, anna, dinner, now + 2 * DAY - HOUR).sign_up == first.sign_up


@pytest.mark.parametrize(
    ("at", "columns", "party", "refusal"),
    [
        (0, {"status": OccurrenceStatus.CANCELLED}, 1, OccurrenceCancelled),
        (48, {}, 1, OccurrenceOver),
        (0, {"seats": 0}, 1, NoSignUpNeeded),
        (0, {"opens_at": 24}, 1, SignUpNotOpen),
        (46, {}, 1, SignUpClosed),
        (0, {}, 11, PartyTooBig),
        (0, {}, 0, PartyTooBig),
        (0, {"seats": 4, "taken": 2}, 3, NotEnoughSeats),
        (0, {"seats": 2, "taken": 2, "entry": {"waitlist": False}}, 1, Full),
    ],
)
def test_each_refusal_names_its_rule(
    session: Session,
    anna: Asker,
    now: dt.datetime,
    at: int,
    columns: dict[str, object],
    party: int,
    refusal: type[RuleError],
) -> None:
    if "opens_at" in columns:
        columns = {"opens_at": now + DAY}
    dinner = date(session, now + 2 * DAY, **columns)  # type: ignore[arg-type]
    before = held(session, dinner)
    with pytest.raises(refusal):
        signups.sign_up(session, anna, dinner, party=party, now=now + at * HOUR)
    assert held(session, dinner) == before


def test_refusals_come_in_the_order_in_which_they_can_be_mended(
    session: Session, anna: Asker, now: dt.datetime
) -> None:
    dinner = date(session, now + 2 * DAY, seats=0, status=OccurrenceStatus.CANCELLED)
    with pytest.raises(OccurrenceCancelled):
        signups.sign_up(session, anna, dinner, party=99, now=now + 3 * DAY)


def test_sign_up_opens_and_closes_on_the_minute(session: Session, anna: Asker, now: dt.datetime) -> None:
    opens, closes = now + DAY, now + 2 * DAY - HOUR
    dinner = date(session, now + 2 * DAY, opens_at=opens, closes_at=closes)
    for early in (opens - HOUR / 60, closes):
        with pytest.raises((SignUpNotOpen, SignUpClosed)):
            join(session, anna, dinner, early)
    assert join(session, anna, dinner, opens).new


@pytest.mark.parametrize("facts", [{"modes": {"guests": "info_only"}}, {"sign_up": False}])
def test_nobody_signs_up_to_what_only_informs(
    session: Session, anna: Asker, now: dt.datetime, facts: dict[str, object]
) -> None:
    initiative(session, "misbrugsbehandling", **facts)
    with pytest.raises(NoSignUpNeeded):
        signups.sign_up(
            session, anna, date(session, now + DAY, slug="misbrugsbehandling", seats=None), now=now
        )


def test_what_was_withdrawn_takes_no_new_people(session: Session, anna: Asker, now: dt.datetime) -> None:
    dinner = date(session, now + 2 * DAY)
    initiative(session).withdrawn_at = now
    with pytest.raises(NotFound):
        signups.sign_up(session, anna, dinner, now=now)


def test_told_how_many_places_are_left(session: Session, anna: Asker, now: dt.datetime) -> None:
    with pytest.raises(NotEnoughSeats) as refusal:
        signups.sign_up(session, anna, date(session, now + DAY, seats=5, taken=3), party=3, now=now)
    assert refusal.value.left == 2


def test_a_full_date_offers_its_queue_and_takes_who_wants_it(
    session: Session, anna: Asker, bo: Asker, cem: Asker, now: dt.datetime
) -> None:
    dinner = date(session, now + 2 * DAY, seats=1)
    join(session, anna, dinner, now)
    asked = signups.sign_up(session, bo, dinner, now=now)
    assert asked == FullWithWaitlist(dinner, party=1, children=0, waiting=0)
    assert [
        (one.status, one.queue_position)
        for one in (join(session, bo, dinner, now, queue=True), join(session, cem, dinner, now, queue=True))
    ] == [(SignUpStatus.WAITLISTED, 1), (SignUpStatus.WAITLISTED, 2)]
    assert held(session, dinner) == 1


def test_nobody_waits_for_more_places_than_there_are(session: Session, now: dt.datetime) -> None:
    """They would wait for ever: no place that is freed could ever be enough."""
    dinner = date(session, now + 2 * DAY, seats=4)
    for name, party in (("Anna", 3), ("Bo", 1)):
        signups.sign_up(session, meet(session, name, now), dinner, party=party, now=now)
    family = meet(session, "Familien", now)
    for queue in (False, True):
        with pytest.raises(PartyTooBig) as refused:
            signups.sign_up(session, family, dinner, party=5, queue=queue, now=now)
        assert refused.value == PartyTooBig(4)
    own = signups.sign_up(session, family, dinner, party=4, queue=True, now=now)
    assert isinstance(own, SignedUp)
    assert own.queue_position == 1
    with pytest.raises(PartyTooBig):
        signups.change_party(session, family, own.sign_up, party=5, now=now)
    session.get_one(Occurrence, dinner).seats = 2
    assert signups.change_party(session, family, own.sign_up, party=3, now=now).party == 3, "nearer to it"


def test_without_a_limit_everybody_fits(session: Session, anna: Asker, now: dt.datetime) -> None:
    dinner = date(session, now + 2 * DAY, seats=None)
    assert join(session, anna, dinner, now, 10).status is SignUpStatus.CONFIRMED


def test_a_place_somebody_waits_for_is_not_for_newcomers(
    session: Session, anna: Asker, bo: Asker, cem: Asker, now: dt.datetime
) -> None:
    dinner = date(session, now + 2 * DAY, seats=2)
    join(session, anna, dinner, now, 2)
    join(session, bo, dinner, now, queue=True)
    found = session.get_one(Occurrence, dinner)
    found.seats = 3
    assert isinstance(signups.sign_up(session, cem, dinner, now=now), FullWithWaitlist)
    assert join(session, cem, dinner, now, queue=True).queue_position == 2


def test_a_place_nobody_in_the_queue_fits_in_is_free(
    session: Session, anna: Asker, bo: Asker, cem: Asker, now: dt.datetime
) -> None:
    dinner = date(session, now + 2 * DAY, seats=3)
    join(session, anna, dinner, now, 2)
    join(session, bo, dinner, now, 3, queue=True)
    assert join(session, cem, dinner, now).status is SignUpStatus.CONFIRMED


def test_more_come_past_a_party_that_does_not_fit(
    session: Session, anna: Asker, bo: Asker, now: dt.datetime
) -> None:
    dinner = date(session, now + 2 * DAY, seats=3)
    own = join(session, anna, dinner, now).sign_up
    join(session, bo, dinner, now, 3, queue=True)
    assert signups.change_party(session, anna, own, party=2, now=now).party == 2
    signups.cancel(session, anna, own, now=now)
    with pytest.raises(NoRoomForMore):
        signups.change_party(session, bo, signups.mine(session, bo, now=now)[0].sign_up, party=4, now=now)


def test_other_peoples_sign_ups_do_not_exist(
    session: Session, anna: Asker, bo: Asker, now: dt.datetime
) -> None:
    own = join(session, anna, date(session, now + DAY), now).sign_up
    for attempt in (
        lambda: signups.cancel(session, bo, own, now=now),
        lambda: signups.undo_cancel(session, bo, own, now=now),
        lambda: signups.change_party(session, bo, own, party=2, now=now),
        lambda: signups.coming(session, bo, own, now=now),
        lambda: waitlist.accept(session, bo, own, now=now),
        lambda: waitlist.decline(session, bo, own, now=now),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_mine_shows_what_is_not_over(session: Session, anna: Asker, now: dt.datetime) -> None:
    initiative(session, "amput-cafeen", modes={"guests": "discreet"})
    early, late = date(session, now + DAY, slug="amput-cafeen"), date(session, now + 2 * DAY)
    for dinner in (late, early):
        join(session, anna, dinner, now, 2)
    assert [(one.occurrence, one.discreet, one.party) for one in signups.mine(session, anna, now=now)] == [
        (early, True, 2),
        (late, False, 2),
    ]
    assert [one.occurrence for one in signups.mine(session, anna, now=now + DAY + 2 * HOUR)] == [late]


def test_the_link_to_the_person_is_not_readable(session: Session, anna: Asker, now: dt.datetime) -> None:
    own = join(session, anna, date(session, now + DAY), now).sign_up
    stored = session.exec(select(SignUp).where(SignUp.id == own)).one()
    assert stored.person == anna.id
    assert stored.person_blind not in {None, str(anna.id)}
