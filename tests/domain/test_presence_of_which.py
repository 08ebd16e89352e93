"""Of those without a name: categories are counted beside the sums and never change them."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from sqlmodel import Session, select

from catalog.counting.tally import tally
from catalog.errors import NotAllowed, RuleError, Stale, TooLateToMark
from catalog.joining import signups
from catalog.people.permissions import Asker
from catalog.presence import attendance
from catalog.presence.of_which import Category, mark_of
from db.models import OfWhich, Role, Series
from tests.domain.people_and_dates import DAY, ZONE, date, initiative, meet

HEADS = ("fra Torsbo", "pårørende", "børn")


@pytest.fixture
def door() -> dict[str, Any]:
    return {"heads": list(HEADS)}


def press(
    session: Session,
    host: Asker,
    dinner: int,
    name: str,
    now: dt.datetime,
    times: int = 1,
    *,
    up: bool = True,
) -> attendance.AttendanceList:
    for _ in range(times):
        shown = attendance.step_category(session, host, dinner, mark_of(name), up=up, now=now)
    return shown


def told(shown: attendance.AttendanceList) -> list[int]:
    return [one.n for one in shown.of_which]


def figures(session: Session, now: dt.datetime) -> object:
    """Everything the tally says of the year."""
    return tally(
        session, from_on=dt.date(now.year, 1, 1), to_on=dt.date(now.year, 12, 31), zone=ZONE, now=now
    )


def test_a_press_is_one_more_and_the_sums_stay(
    session: Session, host: Asker, starts: dt.datetime, dinner: int
) -> None:
    assert attendance.set_total(session, host, dinner, 5, now=starts).of_which == tuple(
        Category(name, 0) for name in HEADS
    )
    shown = press(session, host, dinner, "fra Torsbo", starts, 2)
    assert (told(shown), shown.nameless, shown.total) == ([2, 0, 0], 5, 5)
    assert told(press(session, host, dinner, "børn", starts)) == [2, 0, 1]
    assert told(press(session, host, dinner, "fra Torsbo", starts, up=False)) == [1, 0, 1]


def test_no_category_is_above_those_without_a_name_nor_below_nobody(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime, dinner: int
) -> None:
    signups.sign_up(session, meet(session, "Karen", now), dinner, party=3, now=now)
    attendance.all_came(session, host, dinner, now=starts)
    with pytest.raises(Stale):
        press(session, host, dinner, "børn", starts)
    attendance.set_total(session, host, dinner, 5, now=starts)
    assert told(press(session, host, dinner, "børn", starts, 4)) == [0, 0, 2]
    assert told(press(session, host, dinner, "pårørende", starts, up=False)) == [0, 0, 2]
    assert told(press(session, host, dinner, "fra Torsbo", starts, 2)) == [2, 0, 2], "they may overlap"
    assert told(attendance.set_total(session, host, dinner, 4, now=starts)) == [1, 0, 1]
    assert told(attendance.set_total(session, host, dinner, 3, now=starts)) == [0, 0, 0]


def test_they_are_saved_and_stay_when_the_list_is_edited_again(
    session: Session, host: Asker, starts: dt.datetime, dinner: int
) -> None:
    attendance.set_total(session, host, dinner, 8, now=starts)
    press(session, host, dinner, "fra Torsbo", starts, 6)
    before = figures(session, starts)
    saved = attendance.save(session, host, dinner, now=starts)
    assert saved.of_which == (Category("fra Torsbo", 6), Category("pårørende", 0), Category("børn", 0))
    assert before != figures(session, starts)
    counted = figures(session, starts)
    later = press(session, host, dinner, "pårørende", starts + 20 * DAY, 2)
    assert (told(later), later.saved) == ([6, 2, 0], True)
    assert attendance.save(session, host, dinner, now=starts + 20 * DAY).of_which == later.of_which
    assert figures(session, starts) == counted, "the tally knows nothing of them"
    with pytest.raises(TooLateToMark):
        press(session, host, dinner, "børn", starts + 33 * DAY)


def test_a_category_the_file_has_dropped_stays_where_it_was_counted(
    session: Session, host: Asker, starts: dt.datetime, dinner: int
) -> None:
    attendance.set_total(session, host, dinner, 3, now=starts)
    press(session, host, dinner, "børn", starts)
    series = session.exec(select(Series)).one()
    series.entry = {"heads": ["fra Torsbo", "med kørestol"]}
    session.flush()
    assert [(one.name, one.n) for one in attendance.list_for(session, host, dinner, now=starts).of_which] == [
        ("fra Torsbo", 0),
        ("med kørestol", 0),
        ("børn", 1),
    ]
    press(session, host, dinner, "børn", starts, up=False)
    with pytest.raises(Stale):
        press(session, host, dinner, "pårørende", starts)


@pytest.mark.parametrize("mode", ["discreet", "info_only"])
def test_guests_who_are_not_spoken_of_are_not_told_apart(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime, mode: str
) -> None:
    initiative(session, "sorggruppe-maend", modes={"guests": mode})
    group = date(session, starts, slug="sorggruppe-maend", entry={"heads": ["pårørende"]})
    assert attendance.set_total(session, host, group, 4, now=starts).of_which == ()
    with pytest.raises(Stale):
        press(session, host, group, "pårørende", starts)
    assert session.exec(select(OfWhich)).all() == []


def test_only_hosts_count_them(session: Session, now: dt.datetime, starts: dt.datetime, dinner: int) -> None:
    with pytest.raises(NotAllowed):
        press(session, meet(session, "Gæst", now), dinner, "børn", starts)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(HEADS), st.booleans()),
        st.integers(0, 6),
        st.sampled_from(["one more", "save"]),
    ),
    max_size=25,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_is_pressed_the_sums_are_as_without_categories(
    session: Session, steps: list[tuple[str, bool] | int | str]
) -> None:
    """A model of three numbers agrees, and two dates pressed alike differ in nothing but the categories."""
    now = dt.datetime(2026, 12, 1, 11, tzinfo=dt.UTC)
    starts = now + 2 * DAY
    with session.begin_nested() as point:
        host = meet(session, "Vært", now, role=Role.COORDINATOR)
        both = [date(session, starts, name=name, entry={"heads": heads}) for name, heads in EACH]
        nameless, model = 0, dict.fromkeys(HEADS, 0)
        for step in steps:
            if isinstance(step, tuple):
                name, up = step
                try:
                    press(session, host, both[0], name, starts, up=up)
                except RuleError:
                    assert nameless == 0
                else:
                    model[name] = min(nameless, max(0, model[name] + (1 if up else -1)))
                continue
            for dinner in both:
                if step == "save":
                    attendance.save(session, host, dinner, now=starts)
                elif step == "one more":
                    attendance.one_more(session, host, dinner, now=starts)
                else:
                    attendance.set_total(session, host, dinner, int(step), now=starts)
            nameless = nameless if step == "save" else nameless + 1 if step == "one more" else int(step)
            model = {name: min(n, nameless) for name, n in model.items()}
        first, second = (attendance.list_for(session, host, dinner, now=starts) for dinner in both)
        assert told(first) == list(model.values())
        assert (first.nameless, first.total, first.saved) == (second.nameless, second.total, second.saved)
        assert first.nameless == nameless
        point.rollback()


EACH: tuple[tuple[str, list[str]], ...] = (("with", list(HEADS)), ("without", []))
