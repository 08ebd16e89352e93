"""Coverage: who lacks where in the next four weeks, against the rule in plain Python; what is news of it."""

import datetime as dt
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from sqlalchemy import Engine
from sqlmodel import Session, col, select, update

from catalog.people.permissions import Asker
from catalog.quiet import QuietHours
from catalog.shifts import coverage, coverage_news, roles, taking
from catalog.shifts.coverage import Coverage, Hold
from db.engine import open_session
from db.models import CoverageSeen, Grant, Occurrence, OccurrenceStatus, Outbox, Role, Shift
from tests.conftest import NOON
from tests.domain.helping import helper, joins, looks_after, on_shift, shift, told
from tests.domain.people_and_dates import DAY, HOUR, ZONE, initiative, meet

SLUG = "faellesspisning"
QUIET = QuietHours()


def coordinator(session: Session, now: dt.datetime, slug: str = SLUG) -> Asker:
    """Jonas, who looks after one initiative."""
    initiative(session, slug)
    return looks_after(session, f"Jonas {slug}", now, slug=slug)


def look(session: Session, now: dt.datetime, slug: str = SLUG) -> Coverage:
    found = coverage.of(session, slug, now=now)
    assert found is not None
    return found


def hanging(found: Coverage) -> dict[str, tuple[Hold, str]]:
    return {one.role: (one.hold, one.who) for one in found.hanging}


def tell(session: Session, now: dt.datetime) -> int:
    return coverage_news.tell(session, zone=ZONE, quiet=QUIET, now=now)


def test_a_shift_lacks_until_enough_people_are_on_it(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + 5 * DAY, needed=2)
    assert [(one.shift, one.lacking) for one in look(session, now).gaps] == [(dinner, 2)]
    on_shift(session, "Karen", dinner, now)
    ali, his = on_shift(session, "Ali", dinner, now)
    assert look(session, now).gaps == ()
    taking.want_standin(session, ali, his, now=now)
    assert look(session, now).lacking == 1


def test_only_dates_that_take_place_in_the_next_four_weeks_count(session: Session, now: dt.datetime) -> None:
    near, last = shift(session, now + DAY), shift(session, now + 28 * DAY, name="last")
    shift(session, now + 28 * DAY + HOUR, name="far")
    shift(session, now - HOUR, name="begun")
    off, withdrawn = shift(session, now + 2 * DAY, name="off"), shift(session, now + 3 * DAY, name="gone")
    session.get_one(Occurrence, session.get_one(Shift, off).occurrence).status = OccurrenceStatus.CANCELLED
    session.get_one(Shift, withdrawn).withdrawn_at = now
    session.flush()
    assert [one.shift for one in look(session, now).gaps] == [near, last]


def test_what_only_informs_has_no_coverage(session: Session, now: dt.datetime) -> None:
    initiative(session, "lukket", modes={"volunteers": "info_only"})
    shift(session, now + DAY, slug="lukket")
    assert coverage.of(session, "lukket", now=now) is None


def test_a_role_hangs_on_the_only_one_in_it(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + DAY, "chauffør")
    assert hanging(look(session, now)) == {"chauffør": (Hold.NOBODY, "")}
    helper(session, "Karen", dinner, now)
    assert hanging(look(session, now)) == {"chauffør": (Hold.ONE, "Karen")}
    ali = helper(session, "Ali", dinner, now)
    assert hanging(look(session, now)) == {}
    roles.leave(session, ali, joins(session, ali, dinner, now).holder, now=now)
    assert hanging(look(session, now)) == {"chauffør": (Hold.ONE, "Karen")}


def test_a_role_hangs_on_who_is_alone_on_every_shift(session: Session, now: dt.datetime) -> None:
    weeks = [shift(session, now + n * 7 * DAY + DAY, name=f"week {n}") for n in range(3)]
    karen, _ = on_shift(session, "Karen", weeks[0], now)
    helper(session, "Ali", weeks[0], now)
    for week in weeks[1:]:
        assert hanging(look(session, now)) == {}
        taking.take(session, karen, week, now=now)
    assert hanging(look(session, now)) == {"køkken": (Hold.ONE, "Karen")}


def test_who_left_the_role_still_carries_the_shift_they_took(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + DAY)
    karen, _ = on_shift(session, "Karen", dinner, now)
    roles.leave(session, karen, joins(session, karen, dinner, now).holder, now=now)
    assert hanging(look(session, now)) == {"køkken": (Hold.ONE, "Karen")}


@dataclass(frozen=True)
class Plan:
    """A shift of a made-up town: on which day, how many are needed, cancelled or not, who takes it."""

    day: int
    role: int
    needed: int
    cancelled: bool
    takers: tuple[int, ...]


plans = st.lists(
    st.builds(
        Plan,
        day=st.integers(1, 35),
        role=st.integers(0, 1),
        needed=st.integers(0, 3),
        cancelled=st.booleans(),
        takers=st.lists(st.integers(0, 3), unique=True, max_size=3).map(tuple),
    ),
    max_size=6,
)
ROLES = ("køkken", "vært")


def by_the_rule(planned: list[Plan], members: dict[int, set[int]]) -> tuple[list[int], dict[str, Hold]]:
    """People lacking in order of day, and what roles hang on; as issue 4.8 says it, one shift at a time."""
    counted = sorted((one.day, n) for n, one in enumerate(planned) if one.day <= 28 and not one.cancelled)
    lacking = [planned[n].needed - len(planned[n].takers[: planned[n].needed]) for _, n in counted]
    holds = {}
    for number, role in enumerate(ROLES):
        mine = [planned[n] for _, n in counted if planned[n].role == number and planned[n].needed]
        crews = [set(one.takers[: one.needed]) for one in mine]
        if mine and not members[number]:
            holds[role] = Hold.NOBODY
        elif mine and (len(members[number]) == 1 or (len(mine) > 1 and _same_one(crews))):
            holds[role] = Hold.ONE
    return [one for one in lacking if one > 0], holds


def _same_one(crews: list[set[int]]) -> bool:
    return len(crews[0]) == 1 and all(crew == crews[0] for crew in crews)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(planned=plans)
def test_the_query_agrees_with_the_rule(engine: Engine, planned: list[Plan]) -> None:
    with engine.connect() as connection:
        transaction = connection.begin()
        with open_session(connection) as session:
            members: dict[int, set[int]] = {0: set(), 1: set()}
            people = [meet(session, f"Person {n}", NOON) for n in range(4)]
            for n, one in enumerate(planned):
                settle(session, n, one, people, members)
            found = coverage.of(session, SLUG, now=NOON)
            seen = ([], {}) if found is None else ([one.lacking for one in found.gaps], holds_of(found))
            assert seen == by_the_rule(planned, members)
        transaction.rollback()


def settle(session: Session, n: int, one: Plan, people: list[Asker], members: dict[int, set[int]]) -> None:
    """Make a planned shift, its hours apart from the others', and let people take it."""
    starts = NOON + one.day * DAY - (6 - n) * HOUR
    number = shift(session, starts, ROLES[one.role], needed=one.needed, name=f"date {n}", hours=1)
    for person in one.takers[: one.needed]:
        joins(session, people[person], number, NOON)
        taking.take(session, people[person], number, now=NOON)
        members[one.role].add(person)
    if one.cancelled:
        date = session.get_one(Shift, number).occurrence
        session.exec(
            update(Occurrence).where(col(Occurrence.id) == date).values(status=OccurrenceStatus.CANCELLED)
        )


def holds_of(found: Coverage) -> dict[str, Hold]:
    return {one.role: one.hold for one in found.hanging}


def test_coordinators_hear_of_a_change_once_a_day(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + 5 * DAY, needed=3)
    boss = coordinator(session, now)
    coordinator(session, now, "brunchcafe")
    looks_after(session, "Vært", now, Role.HOST, slug=SLUG)
    assert tell(session, now) == 1
    on_shift(session, "Karen", dinner, now)
    assert tell(session, now + HOUR) == 0, "once a day"
    assert tell(session, now + DAY) == 1, "Karen is on it, and in the role"
    assert tell(session, now + 2 * DAY) == 0, "nothing has changed"
    assert told(session, "coverage") == [boss.id] * 2
    on_shift(session, "Ali", dinner, now)
    on_shift(session, "Bo", dinner, now)
    assert tell(session, now + 3 * DAY) == 1, "it is covered now, which is good news"


def test_who_looks_after_several_hears_of_them_in_one_message(session: Session, now: dt.datetime) -> None:
    boss, of_one = looks_after(session, "Bente", now, Role.COORDINATOR, slug=None), coordinator(session, now)
    shift(session, now + 5 * DAY)
    shift(session, now + 5 * DAY, slug="brunchcafe", name="brunch")
    assert tell(session, now) == 2
    heard = {
        one.person: (one.payload or {})["initiatives"]
        for one in session.exec(select(Outbox).where(Outbox.kind == "coverage")).all()
    }
    assert heard == {boss.id: ["brunchcafe", SLUG], of_one.id: [SLUG]}


def test_that_a_date_passes_is_no_news(session: Session, now: dt.datetime) -> None:
    coordinator(session, now)
    first = shift(session, now + DAY)
    shift(session, now + 5 * DAY, name="later")
    for name in ("Karen", "Ali"):
        helper(session, name, first, now)
    assert tell(session, now) == 1
    assert tell(session, now + 2 * DAY) == 0
    shift(session, now + 31 * DAY, name="far")
    assert tell(session, now + 2 * DAY + HOUR) == 0
    assert tell(session, now + 3 * DAY) == 1, "a date has come near"


def test_what_is_in_order_is_not_told_at_first(session: Session, now: dt.datetime) -> None:
    coordinator(session, now)
    dinner = shift(session, now + DAY)
    on_shift(session, "Karen", dinner, now)
    helper(session, "Ali", dinner, now)
    assert tell(session, now) == 0
    assert session.exec(select(CoverageSeen.lacking)).one() == {"shifts": {}, "roles": {}}


@pytest.mark.parametrize(("hour", "heard"), [(8, 0), (9, 1), (19, 1), (20, 0), (23, 0)])
def test_only_in_civil_hours(session: Session, now: dt.datetime, hour: int, heard: int) -> None:
    shift(session, now + 5 * DAY)
    coordinator(session, now)
    assert tell(session, now.astimezone(ZONE).replace(hour=hour)) == heard


def test_where_nobody_is_there_to_be_told_it_is_told_later(session: Session, now: dt.datetime) -> None:
    shift(session, now + 5 * DAY)
    assert tell(session, now) == 0
    coordinator(session, now)
    assert tell(session, now + HOUR) == 1


def test_who_is_no_coordinator_any_more_is_not_told(session: Session, now: dt.datetime) -> None:
    shift(session, now + 5 * DAY)
    boss = coordinator(session, now)
    session.exec(update(Grant).where(col(Grant.person) == boss.id).values(revoked_at=now))
    assert tell(session, now) == 0


def test_nothing_that_is_remembered_names_anybody(session: Session, now: dt.datetime) -> None:
    coordinator(session, now)
    helper(session, "Karen", shift(session, now + 5 * DAY, needed=2), now)
    tell(session, now)
    kept = session.exec(select(CoverageSeen.lacking)).one()
    assert kept["roles"] == {"køkken": "one"}
    assert list(kept["shifts"].values()) == [2]
    assert session.exec(select(Outbox.payload).where(Outbox.kind == "coverage")).one() == {
        "initiatives": [SLUG]
    }
