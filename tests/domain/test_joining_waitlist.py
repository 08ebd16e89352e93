"""The waitlist: freed places are offered in order, with time to answer, and every answer leads on."""

import datetime as dt

import pytest
from hypothesis import given, settings, strategies as st
from sqlmodel import Session, col, select

from catalog.errors import OccurrenceCancelled, OccurrenceOver, OfferOver
from catalog.joining import lapsing, signups, waitlist
from catalog.joining.offer_times import HONEST_UNDO, LAST_ANSWER, SHORTEST_ANSWER, awake_between, offer_times
from catalog.joining.signups import SignedUp
from catalog.people.permissions import Asker
from catalog.quiet import QuietHours
from catalog.reminders import plan
from catalog.schedule.changes import move_occurrence
from catalog.schedule.fields import Words
from db.models import MessageClass, Occurrence, OccurrenceStatus, Outbox, Role, SignUp, SignUpStatus
from tests.domain.people_and_dates import DAY, HOUR, ZONE, at, date, held, initiative, meet
from tests.domain.schedules import bring, entry

QUIET = QuietHours()
MINUTE = dt.timedelta(minutes=1)


def join(session: Session, asker: Asker, dinner: int, now: dt.datetime, party: int = 1) -> int:
    joined = signups.sign_up(session, asker, dinner, party=party, queue=True, now=now)
    assert isinstance(joined, SignedUp)
    return joined.sign_up


def status(session: Session, sign_up: int) -> SignUpStatus:
    return session.get_one(SignUp, sign_up, populate_existing=True).status


def queue_of(
    session: Session, now: dt.datetime, *parties: int, seats: int = 1, starts: dt.datetime | None = None
) -> tuple[int, Asker, int, list[tuple[Asker, int]]]:
    """A full date held by one party, and parties waiting for it in this order."""
    dinner = date(session, starts or now + 2 * DAY, seats=seats)
    holder = meet(session, "Holder", now)
    own = join(session, holder, dinner, now, seats)
    waiting = []
    for n, party in enumerate(parties):
        guest = meet(session, f"Guest {n}", now)
        waiting.append((guest, join(session, guest, dinner, now + n * MINUTE, party)))
    return dinner, holder, own, waiting


def test_a_freed_place_is_offered_to_the_first_and_held(session: Session, now: dt.datetime) -> None:
    dinner, holder, own, [(first, offer), (_, behind)] = queue_of(session, now, 1, 1)
    signups.cancel(session, holder, own, now=now)
    assert (status(session, offer), status(session, behind)) == (
        SignUpStatus.OFFERED,
        SignUpStatus.WAITLISTED,
    )
    assert held(session, dinner) == 1
    letter = session.exec(select(Outbox).where(Outbox.kind == "place-offered")).one()
    assert (letter.person, letter.payload, letter.message_class) == (
        first.id,
        {"sign_up": offer},
        MessageClass.SAFETY,
    )
    assert letter.send_after == now + HONEST_UNDO
    assert letter.expires_at == signups.mine(session, first, now=now)[0].offer_expires_at


def test_yes_takes_the_place_once(session: Session, now: dt.datetime) -> None:
    dinner, holder, own, [(first, offer)] = queue_of(session, now, 1)
    signups.cancel(session, holder, own, now=now)
    accepted = waitlist.accept(session, first, offer, now=now + HOUR)
    assert waitlist.accept(session, first, offer, now=now + HOUR) == accepted
    assert (status(session, offer), held(session, dinner)) == (SignUpStatus.CONFIRMED, 1)
    with pytest.raises(OfferOver):
        waitlist.decline(session, first, offer, now=now + HOUR)


@pytest.mark.parametrize("answer", ["no", "cancel", "silence"])
def test_no_and_silence_lead_on_at_once(session: Session, now: dt.datetime, answer: str) -> None:
    dinner, holder, own, [(first, offer), (_, behind)] = queue_of(session, now, 1, 1)
    signups.cancel(session, holder, own, now=now)
    later = now + 13 * HOUR
    if answer == "silence":
        later = signups.mine(session, first, now=now)[0].offer_expires_at or now
        assert lapsing.expire_offers(session, now=later - MINUTE) == 0
        assert [lapsing.expire_offers(session, now=later) for _ in range(2)] == [1, 0]
    elif answer == "no":
        assert waitlist.decline(session, first, offer, now=now) == waitlist.decline(
            session, first, offer, now=now
        )
    else:
        signups.cancel(session, first, offer, now=now)
    assert status(session, behind) is SignUpStatus.OFFERED
    assert held(session, dinner) == 1
    with pytest.raises(OfferOver):
        waitlist.accept(session, first, offer, now=later)


def test_an_offer_that_ran_out_cannot_be_taken_before_the_tick(session: Session, now: dt.datetime) -> None:
    _, holder, own, [(first, offer)] = queue_of(session, now, 1)
    signups.cancel(session, holder, own, now=now)
    ends = signups.mine(session, first, now=now)[0].offer_expires_at
    assert ends is not None
    with pytest.raises(OfferOver):
        waitlist.accept(session, first, offer, now=ends)


def test_leaving_the_queue_promotes_nobody(session: Session, now: dt.datetime) -> None:
    dinner, _, _, [(first, waiting), (_, behind)] = queue_of(session, now, 1, 1)
    signups.cancel(session, first, waiting, now=now)
    assert (status(session, behind), held(session, dinner)) == (SignUpStatus.WAITLISTED, 1)
    assert session.exec(select(Outbox)).all() == []


def test_parties_are_offered_whole_and_in_order(session: Session, now: dt.datetime) -> None:
    dinner, holder, own, waiting = queue_of(session, now, 3, 1, 2, 1, seats=3)
    session.get_one(Occurrence, dinner).seats = 2
    signups.cancel(session, holder, own, now=now)
    assert [status(session, number) for _, number in waiting] == [
        SignUpStatus.WAITLISTED,
        SignUpStatus.OFFERED,
        SignUpStatus.WAITLISTED,
        SignUpStatus.OFFERED,
    ]
    assert held(session, dinner) == 2


def test_the_queue_moves_up_and_everybody_sees_their_place(session: Session, now: dt.datetime) -> None:
    _, holder, own, waiting = queue_of(session, now, 1, 1, 1)
    places = [signups.mine(session, guest, now=now)[0].queue_position for guest, _ in waiting]
    signups.cancel(session, holder, own, now=now)
    moved = [signups.mine(session, guest, now=now)[0].queue_position for guest, _ in waiting]
    assert (places, moved) == ([1, 2, 3], [None, 1, 2])


def test_more_seats_are_offered_at_once(session: Session, now: dt.datetime) -> None:
    dinner, _, _, waiting = queue_of(session, now, 1, 1, 1)
    session.get_one(Occurrence, dinner).seats = 3
    assert waitlist.promote(session, dinner, now=now) == 2
    assert [status(session, number) for _, number in waiting[:2]] == [SignUpStatus.OFFERED] * 2
    assert waitlist.promote(session, dinner, now=now) == 0


def test_nobody_is_asked_too_late_to_answer(session: Session, now: dt.datetime) -> None:
    starts = at("2026-12-03T17:30")
    dinner, holder, own, [(_, waiting)] = queue_of(session, now, 1, starts=starts)
    signups.cancel(session, holder, own, now=starts - LAST_ANSWER - SHORTEST_ANSWER)
    assert (status(session, waiting), held(session, dinner)) == (SignUpStatus.WAITLISTED, 0)
    assert waitlist.promote(session, dinner, now=starts + MINUTE) == 0


def test_a_cancelled_date_offers_nothing(session: Session, now: dt.datetime) -> None:
    dinner, holder, own, [(first, offer), _] = queue_of(session, now, 1, 1)
    signups.cancel(session, holder, own, now=now)
    session.get_one(Occurrence, dinner).status = OccurrenceStatus.CANCELLED
    with pytest.raises(OccurrenceCancelled):
        waitlist.accept(session, first, offer, now=now)
    waitlist.decline(session, first, offer, now=now)
    assert held(session, dinner) == 0


def test_a_place_freed_at_a_cancelled_date_is_nobodys(session: Session, now: dt.datetime) -> None:
    dinner, _, _, [(_, waiting)] = queue_of(session, now, 1)
    found = session.get_one(Occurrence, dinner)
    found.status, found.seats = OccurrenceStatus.CANCELLED, 2
    assert waitlist.promote(session, dinner, now=now) == 0
    assert status(session, waiting) is SignUpStatus.WAITLISTED


def test_who_took_an_offered_place_is_reminded_of_what_is_still_ahead(
    session: Session, now: dt.datetime
) -> None:
    starts = at("2026-12-03T17:30")
    _, holder, own, [(first, offer)] = queue_of(session, now, 1, starts=starts)
    signups.cancel(session, holder, own, now=starts - DAY - HOUR)
    waitlist.accept(session, first, offer, now=starts - DAY + MINUTE)
    ticks = (starts - DAY + 2 * MINUTE, starts - 2 * HOUR)
    assert [plan(session, now=tick, quiet=QUIET, zone=ZONE) for tick in ticks] == [0, 1]


def test_no_place_is_taken_after_the_start(session: Session, now: dt.datetime) -> None:
    dinner, holder, own, [(first, offer)] = queue_of(session, now, 1)
    signups.cancel(session, holder, own, now=now)
    with pytest.raises(OccurrenceOver):
        waitlist.accept(session, first, offer, now=now + 2 * DAY)
    assert held(session, dinner) == 1


def test_an_offer_given_up_can_be_taken_back_while_it_stands(session: Session, now: dt.datetime) -> None:
    _, holder, own, [(first, offer)] = queue_of(session, now, 1)
    signups.cancel(session, holder, own, now=now)
    signups.cancel(session, first, offer, now=now)
    assert signups.undo_cancel(session, first, offer, now=now).status is SignUpStatus.OFFERED
    assert waitlist.still_offered(session, {"sign_up": offer}, now=now)
    waitlist.accept(session, first, offer, now=now)
    assert not waitlist.still_offered(session, {"sign_up": offer}, now=now)


@pytest.mark.parametrize(
    ("now", "starts", "leaves", "ends"),
    [
        ("2026-12-01T12:00", "2026-12-03T17:30", "2026-12-01T12:02", "2026-12-02T12:02"),
        ("2026-12-01T21:00", "2026-12-05T17:30", "2026-12-02T08:00", "2026-12-02T20:00"),
        ("2026-12-03T11:58", "2026-12-03T17:30", "2026-12-03T12:00", "2026-12-03T14:15"),
        ("2026-12-03T15:28", "2026-12-03T17:30", "2026-12-03T15:30", "2026-12-03T16:00"),
        ("2026-12-02T19:00", "2026-12-03T10:00", "2026-12-02T19:02", "2026-12-03T08:01"),
    ],
)
def test_how_long_an_offer_stands(now: str, starts: str, leaves: str, ends: str) -> None:
    times = offer_times(at(now), at(starts), QUIET, ZONE)
    assert times is not None
    assert (times.leaves_at, times.expires_at) == (at(leaves), at(ends))


@pytest.mark.parametrize("now", ["2026-12-03T16:00", "2026-12-03T17:30", "2026-12-05T12:00"])
def test_too_late_to_ask(now: str) -> None:
    assert offer_times(at(now), at("2026-12-03T17:30"), QUIET, ZONE) is None


def test_a_morning_date_asks_nobody_during_the_night() -> None:
    assert offer_times(at("2026-12-02T22:00"), at("2026-12-03T09:00"), QUIET, ZONE) is None


quarter_hours = st.integers(0, 23 * 4 + 3).map(lambda n: dt.time(n // 4, n % 4 * 15))
nights = st.builds(QuietHours, quarter_hours, quarter_hours.filter(lambda end: end.hour != 2))
FIRST = dt.datetime(2026, 3, 20, tzinfo=dt.UTC)


@settings(max_examples=300, deadline=None)
@given(made=st.integers(0, 300 * 24 * 60), ahead=st.integers(-600, 20 * 24 * 60), quiet=nights)
def test_an_offer_always_leaves_time_to_answer(made: int, ahead: int, quiet: QuietHours) -> None:
    now = FIRST + made * MINUTE
    starts = now + ahead * MINUTE
    times = offer_times(now, starts, quiet, ZONE)
    if times is None:
        leaves = now + HONEST_UNDO
        assert awake_between(leaves, starts - LAST_ANSWER, quiet, ZONE) < SHORTEST_ANSWER
        return
    assert now + HONEST_UNDO <= times.leaves_at < times.expires_at <= starts - LAST_ANSWER
    assert awake_between(times.leaves_at, times.expires_at, quiet, ZONE) >= SHORTEST_ANSWER
    assert not quiet.cover(times.leaves_at.astimezone(ZONE).replace(tzinfo=None))


def test_a_date_moved_away_offers_what_it_was_too_late_to_offer(session: Session, now: dt.datetime) -> None:
    coordinator = meet(session, "Jonas", now, role=Role.COORDINATOR)
    initiative(session)
    bring(session, entry(seats=1, waitlist=True), now=now)
    dinner = session.exec(select(Occurrence).order_by(col(Occurrence.starts_at))).first()
    assert dinner is not None
    assert dinner.id is not None
    holder, guest = meet(session, "Holder", now), meet(session, "Guest", now)
    own, waiting = (join(session, one, dinner.id, now) for one in (holder, guest))
    late = dinner.starts_at - HOUR
    signups.cancel(session, holder, own, now=late)
    assert status(session, waiting) is SignUpStatus.WAITLISTED
    later = dinner.starts_at.astimezone(ZONE).replace(tzinfo=None) + 2 * DAY
    move_occurrence(
        session, coordinator, dinner.id, Words(da="Salen er optaget"), local_start=later, now=late
    )
    assert status(session, waiting) is SignUpStatus.OFFERED
