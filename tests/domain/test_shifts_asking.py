"""A personal ask: three at most, by name; the first yes gets the shift, the coordinator hears the answers."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from catalog.errors import NotAllowed, NotFound, OccurrenceCancelled, Stale
from catalog.people.permissions import Asker, Held
from catalog.people.silence import ALL, ASKED, has_opted_out, opt_out
from catalog.shifts import asking, fair_turn, places, standins, taking
from catalog.shifts.asking import NobodyMissing, TooManyAsked
from catalog.shifts.refusals import ShiftBegun, ShiftFull
from db.engine import open_session
from db.models import AskStatus, Audit, Occurrence, OccurrenceStatus, Person, Role, Shift, ShiftAsk
from tests.conftest import NOON
from tests.domain.helping import helper, joins, looks_after, on_shift, people_on, shift, told
from tests.domain.people_and_dates import DAY, HOUR, meet

NAMES = ("Karen", "Ali", "Bo", "Dora", "Eva")


@pytest.fixture
def boss(session: Session, now: dt.datetime) -> Asker:
    return looks_after(session, "Jonas", now)


def team(session: Session, shift_id: int, now: dt.datetime, names: tuple[str, ...] = NAMES) -> list[Asker]:
    return [helper(session, name, shift_id, now) for name in names]


def seats_of(session: Session, boss: Asker, shift_id: int, now: dt.datetime, *names: str) -> list[int]:
    """The places in the role of these people."""
    found = asking.choice(session, boss, shift_id, now=now).askable
    return [one.holder for one in found if one.label in names]


def asks(session: Session, boss: Asker, shift_id: int, now: dt.datetime, *names: str) -> tuple[str, ...]:
    wanted = seats_of(session, boss, shift_id, now, *names)
    return asking.ask(session, boss, shift_id, wanted, now=now).names


def status(session: Session, person: Asker) -> AskStatus:
    found = select(ShiftAsk).execution_options(populate_existing=True)
    return next(one.status for one in session.exec(found).all() if one.person == person.id)


def number(session: Session, person: Asker) -> int:
    return next(one.id or 0 for one in session.exec(select(ShiftAsk)).all() if one.person == person.id)


def test_the_first_yes_gets_it_and_everybody_is_told(session: Session, boss: Asker, now: dt.datetime) -> None:
    dinner = shift(session, now + 5 * DAY)
    karen, ali, bo, *_ = team(session, dinner, now)
    assert asks(session, boss, dinner, now, "Karen", "Ali", "Bo") == ("Karen", "Ali", "Bo")
    assert told(session, "shift-ask") == [karen.id, ali.id, bo.id]
    assert asking.choice(session, boss, dinner, now=now).waiting == ("Karen", "Ali", "Bo")
    later = now + HOUR
    standins.decline(session, bo, number(session, bo), now=later)
    taking.take(session, ali, dinner, now=later)
    assert people_on(session, dinner) == [(ali.id, "taken")]
    assert [status(session, one) for one in (karen, ali, bo)] == [
        AskStatus.OVER,
        AskStatus.YES,
        AskStatus.NO,
    ]
    assert told(session, "shift-ask-over") == [karen.id]
    assert told(session, "shift-answered") == [boss.id, boss.id]
    with pytest.raises(ShiftFull):
        taking.take(session, karen, dinner, now=later)
    assert session.exec(select(Audit.action).where(Audit.actor == boss.id)).all() == ["asked-by-name"]


def test_silence_is_an_answer_too(session: Session, boss: Asker, now: dt.datetime) -> None:
    dinner = shift(session, now + 5 * DAY)
    karen, *_ = team(session, dinner, now)
    asks(session, boss, dinner, now, "Karen")
    standins.lead_on(session, now=now + HOUR)
    assert told(session, "shift-answered") == []
    standins.lead_on(session, now=now + 3 * DAY)
    standins.lead_on(session, now=now + 3 * DAY + HOUR)
    assert told(session, "shift-answered") == [boss.id]
    assert status(session, karen) is AskStatus.OVER
    assert told(session, "shift-ask") == [karen.id], "nobody is asked whom the coordinator did not choose"


def test_three_at_a_time_and_more_after_an_answer(session: Session, boss: Asker, now: dt.datetime) -> None:
    dinner = shift(session, now + 5 * DAY)
    karen, *_ = team(session, dinner, now)
    with pytest.raises(TooManyAsked):
        asks(session, boss, dinner, now, *NAMES[:4])
    asks(session, boss, dinner, now, *NAMES[:3])
    with pytest.raises(TooManyAsked):
        asks(session, boss, dinner, now, "Dora")
    standins.decline(session, karen, number(session, karen), now=now)
    assert asks(session, boss, dinner, now, "Dora") == ("Dora",)
    assert asking.choice(session, boss, dinner, now=now).most == 0


def test_who_was_asked_longest_ago_stands_first(session: Session, boss: Asker, now: dt.datetime) -> None:
    one, other = shift(session, now + 5 * DAY), shift(session, now + 6 * DAY, name="other")
    team(session, one, now, NAMES[:3])
    asks(session, boss, one, now, "Karen")
    asks(session, boss, one, now + HOUR, "Ali")
    found = asking.choice(session, boss, other, now=now + HOUR).askable
    assert [each.label for each in found] == ["Bo", "Karen", "Ali"]


def test_who_is_not_asked(session: Session, boss: Asker, now: dt.datetime) -> None:
    evening = now + 5 * DAY
    dinner, elsewhere = shift(session, evening), shift(session, evening + HOUR, slug="brunchcafe")
    karen, ali, bo, dora, eva = team(session, dinner, now)
    busy, _ = on_shift(session, "Optaget", elsewhere, now)
    joins(session, busy, dinner, now)
    opt_out(session, karen, ASKED, now=now)
    opt_out(session, ali, ALL, now=now)
    session.get_one(Person, bo.id).unreachable_since = now
    joins(session, boss, dinner, now)
    asks(session, boss, dinner, now, "Dora")
    standins.decline(session, dora, number(session, dora), now=now)
    helper(session, "Anden rolle", shift(session, evening, "vært", name="host"), now)
    assert [one.label for one in asking.choice(session, boss, dinner, now=now).askable] == ["Eva"]
    wanted = seats_of(session, boss, dinner, now, "Eva")
    taking.take(session, eva, dinner, now=now)
    with pytest.raises(NobodyMissing):
        asking.ask(session, boss, dinner, wanted, now=now)


def test_who_became_busy_meanwhile_is_left_out(session: Session, boss: Asker, now: dt.datetime) -> None:
    dinner = shift(session, now + 5 * DAY)
    elsewhere = shift(session, now + 5 * DAY, slug="brunchcafe")
    karen, *_ = team(session, dinner, now, NAMES[:2])
    both = seats_of(session, boss, dinner, now, "Karen", "Ali")
    joins(session, karen, elsewhere, now)
    taking.take(session, karen, elsewhere, now=now)
    assert asking.ask(session, boss, dinner, both, now=now).names == ("Ali",)
    with pytest.raises(Stale):
        asking.ask(session, boss, dinner, both, now=now)


def test_an_ask_can_be_undone_until_it_leaves(session: Session, boss: Asker, now: dt.datetime) -> None:
    dinner = shift(session, now + 5 * DAY)
    karen, *_ = team(session, dinner, now)
    asks(session, boss, dinner, now, "Karen")
    other = looks_after(session, "Lise", now)
    with pytest.raises(Stale):
        asking.undo(session, other, dinner, now=now)
    asking.undo(session, boss, dinner, now=now)
    assert session.exec(select(ShiftAsk)).all() == []
    assert asks(session, boss, dinner, now + DAY, "Karen") == ("Karen",)
    with pytest.raises(Stale):
        asking.undo(session, boss, dinner, now=now + DAY + HOUR)
    assert status(session, karen) is AskStatus.OPEN


def test_nobody_is_asked_at_night(session: Session, boss: Asker, now: dt.datetime) -> None:
    night = now.replace(hour=22)
    dinner = shift(session, night + 5 * DAY)
    team(session, dinner, now)
    asks(session, boss, dinner, night, "Karen")
    assert session.exec(select(ShiftAsk.leaves_at)).one() == night.replace(hour=7) + DAY


@pytest.mark.parametrize("role", [None, Role.VOLUNTEER, Role.HOST, "elsewhere"], ids=str)
def test_only_coordinators_of_the_initiative_ask(
    session: Session, boss: Asker, now: dt.datetime, role: Role | str | None
) -> None:
    dinner = shift(session, now + 5 * DAY)
    team(session, dinner, now)
    wanted = seats_of(session, boss, dinner, now, "Karen")
    asks(session, boss, dinner, now, "Ali")
    stranger = meet(session, "Fremmed", now, role=role if isinstance(role, Role) else None)
    if role == "elsewhere":
        stranger = Asker(stranger.id, "da", frozenset({Held(Role.COORDINATOR, "brunchcafe")}))
    for press in (
        lambda: asking.choice(session, stranger, dinner, now=now),
        lambda: asking.ask(session, stranger, dinner, wanted, now=now),
        lambda: asking.undo(session, stranger, dinner, now=now),
    ):
        with pytest.raises(NotAllowed):
            press()
    assert len(told(session, "shift-ask")) == 1


def test_what_is_over_or_off_is_asked_about_no_more(session: Session, boss: Asker, now: dt.datetime) -> None:
    begun, off = shift(session, now + HOUR), shift(session, now + DAY, name="off")
    gone = shift(session, now + 2 * DAY, name="gone")
    session.get_one(Occurrence, session.get_one(Shift, off).occurrence).status = OccurrenceStatus.CANCELLED
    session.get_one(Shift, gone).withdrawn_at = now
    session.flush()
    for one, rule in ((begun, ShiftBegun), (off, OccurrenceCancelled), (gone, NotFound)):
        with pytest.raises(rule):
            asking.choice(session, boss, one, now=now + HOUR)


def test_ask_me_no_more_and_again(session: Session, boss: Asker, now: dt.datetime) -> None:
    dinner, next_one = shift(session, now + 5 * DAY), shift(session, now + 12 * DAY, name="next")
    karen, mine = on_shift(session, "Karen", next_one, now)
    asks(session, boss, dinner, now, "Karen")
    asking.ask_me_no_more(session, karen, number(session, karen), now=now)
    assert status(session, karen) is AskStatus.NO
    assert asking.choice(session, boss, dinner, now=now).askable == ()
    assert fair_turn.candidates(session, places.find(session, dinner)) == []
    assert people_on(session, next_one) == [(karen.id, "taken")], "what she has taken stays hers"
    other = shift(session, now + 6 * DAY, name="other")
    asking.ask_me_again(session, karen)
    assert not has_opted_out(session, karen.id, ASKED)
    assert seats_of(session, boss, other, now, "Karen")
    assert mine


def test_namesakes_are_told_apart(session: Session, boss: Asker, now: dt.datetime) -> None:
    dinner = shift(session, now + 5 * DAY)
    for word in ("Sol 14", "Måne 20"):
        karen = helper(session, f"Karen {word}", dinner, now)
        row = session.get_one(Person, karen.id)
        row.call_name, row.code_word = "Karen", word
    session.flush()
    found = asking.choice(session, boss, dinner, now=now).askable
    assert [one.label for one in found] == ["Karen (Sol 14)", "Karen (Måne 20)"]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    steps=st.lists(
        st.one_of(
            st.tuples(st.just("ask"), st.sets(st.integers(0, 4), min_size=1, max_size=4)),
            st.tuples(st.sampled_from(("yes", "no")), st.sets(st.integers(0, 4), min_size=1, max_size=1)),
            st.tuples(st.just("wait"), st.just(set())),
        ),
        max_size=10,
    ),
    needed=st.integers(1, 2),
)
def test_whatever_is_pressed(engine: Engine, steps: list[tuple[str, set[int]]], needed: int) -> None:
    """Never more than three open, nobody asked twice, each answer told once, none open once it is covered."""
    with engine.connect() as connection:
        transaction = connection.begin()
        with open_session(connection) as session:
            now = NOON
            boss, dinner = looks_after(session, "Jonas", now), shift(session, now + 9 * DAY, needed=needed)
            people = team(session, dinner, now)
            for press, who in steps:
                now += DAY / 2 if press == "wait" else HOUR / 60
                press_one(session, press, [people[n] for n in sorted(who)], boss, dinner, now)
                hold_together(session, dinner, boss)
        transaction.rollback()


def press_one(
    session: Session, press: str, who: list[Asker], boss: Asker, dinner: int, now: dt.datetime
) -> None:
    asked = {one.person for one in session.exec(select(ShiftAsk)).all()}
    names = [NAMES[n] for n, one in enumerate(NAMES) if f"{one}" in {name_of(session, each) for each in who}]
    with session.begin_nested() as unit:
        try:
            if press == "ask":
                asks(session, boss, dinner, now, *names)
            elif press == "wait":
                standins.lead_on(session, now=now)
            elif press == "yes":
                taking.take(session, who[0], dinner, now=now)
            elif who[0].id in asked:
                standins.decline(session, who[0], number(session, who[0]), now=now)
        except (Stale, TooManyAsked, NobodyMissing, ShiftFull):
            unit.rollback()


def name_of(session: Session, person: Asker) -> str | None:
    return session.get_one(Person, person.id).call_name


def hold_together(session: Session, dinner: int, boss: Asker) -> None:
    rows = session.exec(
        select(ShiftAsk).order_by(col(ShiftAsk.id)).execution_options(populate_existing=True)
    ).all()
    still = [one for one in rows if one.status is AskStatus.OPEN]
    assert len(still) <= asking.MOST
    assert len({one.person for one in rows}) == len(rows) == len(told(session, "shift-ask"))
    if not places.looked_for(session, dinner):
        assert still == []
    said = [one for one in rows if one.status in {AskStatus.YES, AskStatus.NO}]
    assert len(said) <= len(told(session, "shift-answered")) <= 2 * len(rows)
    assert set(told(session, "shift-answered")) <= {boss.id}
