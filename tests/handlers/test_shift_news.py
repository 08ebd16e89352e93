"""Din vagt har fået en ny tid: what a volunteer reads, made when it leaves."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from catalog.schedule.shift_news import SHIFT_CHANGED, KnownShift, tell_of_shift
from db.models import Occurrence, Shift
from handlers.shift_taps import TakeShift
from tests.handlers.test_shifts import cook, letters, next_shift
from tests.town import Citizen, Town

HOUR = dt.timedelta(hours=1)
WHY = {"da": "Vi begynder & slutter tidligere"}


@pytest.fixture
def shift(town: Town) -> Shift:
    return next_shift(town)


@pytest.fixture
def karen(town: Town, shift: Shift) -> Citizen:
    return cook(town).uses(TakeShift(shift.id or 0))


def changes(town: Town, shift: Shift, *, off: bool = False, by: dt.timedelta = dt.timedelta(0)) -> None:
    """As a file does it."""
    before, row = KnownShift.of(shift), town.session.get_one(Occurrence, shift.occurrence)
    shift.starts_at += by
    shift.ends_at += by
    shift.withdrawn_at = town.now if off else None
    row.version += 1
    town.session.flush()
    zone = ZoneInfo("Europe/Copenhagen")
    tell_of_shift(town.session, row, shift, before, zone=zone, reason=WHY, now=town.now)


def test_another_time_old_and_new_with_a_way_to_say_no(town: Town, shift: Shift, karen: Citizen) -> None:
    changes(town, shift, by=-HOUR)
    (letter,) = letters(town, karen, SHIFT_CHANGED)
    assert "Din vagt har fået en ny tid" in letter.text
    assert "Før: torsdag den 3. december kl. 15.30-19.30" in letter.text
    assert "Nu: <b>torsdag den 3. december kl. 14.30-18.30</b>" in letter.text
    assert "Vi begynder &amp; slutter tidligere" in letter.text
    karen.screens.append(letter)
    karen.taps("Meld afbud").taps("Jeg kan slet ikke komme")
    assert town.session.get_one(Shift, shift.id).taken == 0


def test_a_shift_off_the_plan_needs_nobody(town: Town, shift: Shift, karen: Citizen) -> None:
    changes(town, shift, off=True)
    (letter,) = letters(town, karen, SHIFT_CHANGED)
    assert "Din vagt er taget af planen" in letter.text
    assert "Du behøver ikke at komme" in letter.text
    assert [one.label for row in letter.rows for one in row] == ["Skriv til os"]


def test_who_left_before_it_went_out_hears_nothing(town: Town, shift: Shift, karen: Citizen) -> None:
    changes(town, shift, by=-HOUR)
    karen.taps("Meld afbud").taps("Jeg kan slet ikke komme")
    assert letters(town, karen, SHIFT_CHANGED) == []
