"""A year is closed on the 31st of March: its secret is gone, its figures are not."""

import datetime as dt

import pytest
from sqlmodel import Session, select

from catalog.counting.tally import tally
from catalog.errors import Stale, TooLateToMark
from catalog.presence import attendance, participation
from catalog.presence.participation import Party, close_years, token_of
from catalog.presence.sheet import LATEST
from db.models import Occurrence, Participation, Role, YearKey
from tests.domain.people_and_dates import DAY, ZONE, date, meet

EVE = dt.datetime(2027, 3, 30, 23, 59, 59, tzinfo=ZONE)
CLOSING = EVE + dt.timedelta(seconds=1)


def secrets(session: Session) -> dict[int, str | None]:
    session.expire_all()
    return {one.year: one.secret for one in session.exec(select(YearKey)).all()}


def came(session: Session, starts_at: dt.datetime, *parties: Party) -> int:
    dinner = date(session, starts_at)
    participation.write_guests(session, session.get_one(Occurrence, dinner), parties, 1, zone=ZONE)
    return dinner


def test_the_secret_of_a_year_goes_on_the_last_of_march_of_the_next(
    session: Session, now: dt.datetime
) -> None:
    for year in (2025, 2026, 2027):
        token_of(session, year, 7)
    assert close_years(session, now=EVE, zone=ZONE) == 1
    assert [year for year, secret in secrets(session).items() if secret] == [2026, 2027]
    assert close_years(session, now=CLOSING, zone=ZONE) == 1
    assert [year for year, secret in secrets(session).items() if secret] == [2027]
    assert close_years(session, now=CLOSING, zone=ZONE) == 0
    raw = session.connection().exec_driver_sql("SELECT secret FROM year_key WHERE year = 2026").scalar_one()
    assert raw is None
    noted = session.exec(select(YearKey.destroyed_at).where(YearKey.year == 2026)).one()
    assert noted == CLOSING


def test_the_day_is_the_last_of_march_in_ishoj(session: Session) -> None:
    token_of(session, 2026, 7)
    eve = dt.datetime(2027, 3, 30, 21, 59, 59, tzinfo=dt.UTC)
    assert close_years(session, now=eve, zone=ZONE) == 0
    assert close_years(session, now=eve + dt.timedelta(seconds=1), zone=ZONE) == 1


def test_nobody_can_be_found_in_a_closed_year_not_even_where_nobody_had_come(session: Session) -> None:
    token_of(session, 2026, 7)
    for year in (2026, 2027):
        close_years(session, now=CLOSING.replace(year=year + 1), zone=ZONE)
        with pytest.raises(Stale):
            token_of(session, year, 7)


def test_the_figures_of_a_closed_year_stay_as_they_were(session: Session, now: dt.datetime) -> None:
    karen, lise = meet(session, "Karen", now).id, meet(session, "Lise", now).id
    for days in (0, 7, 14):
        came(session, now + days * DAY, Party(karen, 2), Party(lise, 1))
    came(session, now + 45 * DAY, Party(karen, 1))

    def figures() -> object:
        year = (dt.date(2026, 1, 1), dt.date(2027, 12, 31))
        found = tally(
            session, from_on=year[0], to_on=year[1], by=("initiative", "year"), zone=ZONE, now=CLOSING
        )
        return found.rows, found.total

    before = figures()
    close_years(session, now=CLOSING, zone=ZONE)
    session.expire_all()
    assert figures() == before


def test_erasing_somebody_leaves_the_tokens_of_a_closed_year_alone(
    session: Session, now: dt.datetime
) -> None:
    karen = meet(session, "Karen", now).id
    came(session, now, Party(karen, 2))
    came(session, now + 45 * DAY, Party(karen, 1))
    close_years(session, now=CLOSING, zone=ZONE)
    closed, open_ = session.exec(select(Participation.token).order_by("id")).all()[::2]
    participation.forget(session, karen)
    session.expire_all()
    assert session.exec(select(Participation.token).order_by("id")).all()[0] == closed
    assert session.exec(select(Participation.token).order_by("id")).all()[2] != open_


@pytest.mark.parametrize("year", range(2026, 2031))
def test_no_list_of_a_year_can_be_marked_any_more_when_it_is_closed(year: int) -> None:
    last = dt.datetime(year + 1, 1, 1, 12, tzinfo=ZONE)
    assert last + LATEST < dt.datetime(year + 1, *participation.CLOSED_ON, tzinfo=ZONE)


def test_who_marks_too_late_hears_so(session: Session, now: dt.datetime) -> None:
    host = meet(session, "Vært", now, role=Role.COORDINATOR)
    dinner = date(session, now)
    close_years(session, now=CLOSING, zone=ZONE)
    with pytest.raises(TooLateToMark):
        attendance.one_more(session, host, dinner, now=CLOSING)
