"""Whatever a schedule becomes: rows agree with it, loading twice is once, and nobody is moved unheard."""

import datetime as dt
from typing import Any

from hypothesis import HealthCheck, given, settings, strategies as st
from sqlmodel import Session, col, select

from catalog.schedule.entry import SeriesEntry
from catalog.schedule.load import WouldDisturb
from catalog.schedule.planned import planned_dates
from catalog.schedule.series import extend
from db.models import Occurrence, OccurrenceStatus, Outbox, SignUp, SignUpStatus
from tests.domain.people_and_dates import DAY, ZONE, initiative, meet
from tests.domain.schedules import THURSDAYS, bring, counts, dates, entry, told

IN_ONE_TEST = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

STARTS = ["2026-12-03T17:30", "2026-12-03T10:00", "2026-12-04T17:30", "2027-01-07T17:30"]
REPEATS = [
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2",
    "FREQ=WEEKLY;BYHOUR=10,14;BYMINUTE=0",
    "FREQ=DAILY;COUNT=9",
    None,
]
CHANGES: list[dict[str, Any]] = [
    {"date": "2026-12-24", "cancelled": True, "reason": {"da": "Jul"}},
    {"date": "2027-01-07", "starts": "2027-01-08T18:00"},
    {"date": "2026-12-31", "starts": "2026-12-30T12:00"},
]


def _day_of(change: Any) -> str:
    return str(change["date"])


versions = st.fixed_dictionaries(
    {
        "starts": st.sampled_from(STARTS),
        "repeat": st.sampled_from(REPEATS),
        "until": st.sampled_from([None, None, "2027-01-20"]),
        "except": st.lists(st.sampled_from(["2026-12-10", "2026-12-17", "2027-01-14"]), unique=True),
        "changes": st.lists(st.sampled_from(CHANGES), unique_by=_day_of),
        "place": st.sampled_from([{"name": "Salen"}, {"name": "Haven"}]),
    }
)


def agree(session: Session, wanted: SeriesEntry, now: dt.datetime) -> None:
    """Planned rows still to come are exactly what the entry yields, and each has its own name."""
    yielded = planned_dates(wanted, ZONE, now=now)
    expected = [one for one in yielded if not one.cancelled and one.starts_at > now]
    rows = [row for row in dates(session) if row.starts_at > now and row.status is OccurrenceStatus.PLANNED]
    assert [row.starts_at for row in rows] == sorted(one.starts_at for one in expected)
    assert {str(row.place) for row in rows} <= {str(one.place) for one in expected}
    everything = session.exec(select(Occurrence)).all()
    assert len({row.name for row in everything}) == len(everything)


def sign_up_somebody(session: Session, occurrence: int | None, now: dt.datetime) -> None:
    person = meet(session, f"P{occurrence}", now)
    session.add(
        SignUp(
            occurrence=occurrence or 0,
            person=person.id,
            person_blind=str(person.id),
            status=SignUpStatus.CONFIRMED,
            created_at=now,
            queued_at=now,
        )
    )
    session.flush()


@IN_ONE_TEST
@given(plans=st.lists(versions, min_size=1, max_size=4), days=st.integers(0, 20))
def test_rows_follow_the_file_through_every_change(
    session: Session, now: dt.datetime, plans: list[dict[str, Any]], days: int
) -> None:
    session.expunge_all()  # rows of an example that failed have the same ids
    with session.begin_nested() as example:
        initiative(session)
        for step, fields in enumerate(plans):
            at = now + step * days * DAY
            wanted = entry(THURSDAYS, **fields)
            bring(session, wanted, now=at)
            agree(session, wanted, at)
            assert counts(bring(session, wanted, now=at)) == (0, 0, 0, 0)
            assert extend(session, now=at) == 0
            extend(session, now=at + 10 * DAY)
            agree(session, wanted, at + 10 * DAY)
        example.rollback()


@IN_ONE_TEST
@given(before=versions, after=versions, chosen=st.sets(st.integers(0, 11), max_size=4))
def test_nobody_is_moved_cancelled_or_withdrawn_unheard(
    session: Session, now: dt.datetime, before: dict[str, Any], after: dict[str, Any], chosen: set[int]
) -> None:
    session.expunge_all()  # rows of an example that failed have the same ids
    with session.begin_nested() as example:
        initiative(session)
        bring(session, entry(THURSDAYS, **before), now=now)
        taken = [row for number, row in enumerate(dates(session)) if number in chosen]
        for row in taken:
            sign_up_somebody(session, row.id, now)
        was = {row.id: (row.starts_at, row.place, row.status) for row in taken}
        try:
            with session.begin_nested():
                bring(session, entry(THURSDAYS, **after), now=now)
            disturbed = 0
        except WouldDisturb as refused:
            disturbed = len(refused.lines)
            bring(session, entry(THURSDAYS, **after), now=now, reason="Ny plan")
        rows = session.exec(select(Occurrence).where(col(Occurrence.id).in_(list(was)))).all()
        assert len(rows) == len(was)
        changed = {row.id for row in rows if (row.starts_at, row.place, row.status) != was[row.id]}
        notices = [*told(session, "occurrence-moved"), *told(session, "occurrence-cancelled")]
        assert disturbed == len(notices)
        assert {payload_of(notice)["occurrence"] for notice in notices} >= changed - cancelled_both(rows, was)
        example.rollback()


def payload_of(notice: Outbox) -> dict[str, Any]:
    assert notice.payload is not None
    return notice.payload


def cancelled_both(rows: Any, was: dict[int | None, Any]) -> set[int | None]:
    """Dates that were cancelled before and are cancelled now: where they would have been concerns nobody."""
    cancelled = OccurrenceStatus.CANCELLED
    return {row.id for row in rows if row.status is cancelled and was[row.id][2] is cancelled}
