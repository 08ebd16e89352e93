"""What a schedule file says about a date reaches the people it is for."""

from typing import Any

from sqlmodel import col, select

from db.models import Occurrence, Series
from tests.town import Citizen, Town

SLUG = "faellesspisning"


def thursdays(town: Town, **fields: Any) -> None:
    """Edit the entry of the dinners' series as a file would."""
    series = town.session.exec(select(Series).where(Series.name == "faellesspisning-torsdag")).one()
    series.entry = {**series.entry, **fields}
    town.session.flush()


def card(town: Town) -> Citizen:
    return town.person().says(f"/start o_{SLUG}")


def test_whether_one_can_be_fetched_and_from_what_age(town: Town) -> None:
    assert "blive hentet" not in card(town).said
    thursdays(town, minimum_age=15, facts={"price": {"da": "Gratis"}, "fetch": True})
    said = card(town).said
    assert "Du kan blive hentet" in said
    assert "Fra 15 år" in said
    assert "Gratis" in said


def test_without_a_waitlist_a_full_date_has_no_queue(town: Town) -> None:
    thursdays(town, waitlist=False)
    date = town.next_date(SLUG)
    date.seats = date.taken = 1
    town.session.flush()
    karen = card(town)
    assert not karen.sees("Skriv mig på ventelisten tors. 3.12.")
    assert karen.sees("Tilmeld mig tors. 10.12.")


def test_without_seats_one_just_comes(town: Town) -> None:
    for date in town.session.exec(select(Occurrence).where(Occurrence.initiative == SLUG)).all():
        date.seats = 0
    town.session.flush()
    assert not card(town).sees("Tilmeld mig")


def test_after_cancelling_the_next_dates_are_the_initiatives_and_only_open_ones_can_be_pressed(
    town: Town,
) -> None:
    karen = card(town).taps("Tilmeld mig tors. 3.12.")
    third = town.next_date(SLUG, skip=2)
    assert third.opens_at is not None
    assert third.opens_at > town.now
    karen.taps("Meld afbud")
    assert "10. december" in karen.said
    assert "17. december" in karen.said
    assert karen.sees("Tilmeld mig tors. 10.12.")
    assert not karen.sees("Tilmeld mig tors. 17.12."), "it opens later"


def test_a_single_date_names_the_initiatives_other_dates(town: Town) -> None:
    first, second = (town.next_date(SLUG, skip=n) for n in range(2))
    alone = Series(name="jul", initiative=SLUG, entry={"title": {"da": "Jul"}}, zone=town.house.zone.key)
    town.session.add(alone)
    town.session.flush()
    first.series = alone.id or 0
    town.session.flush()
    karen = card(town).taps("Tilmeld mig tors. 3.12.").taps("Meld afbud")
    assert karen.sees("Tilmeld mig tors. 10.12.")
    assert second.series != first.series
    others = select(Occurrence).where(col(Occurrence.series) == first.series)
    assert len(town.session.exec(others).all()) == 1
