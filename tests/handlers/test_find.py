"""Searching and browsing: what is listed, in which order, and what each line says about places."""

import datetime as dt

from sqlmodel import col, select

from catalog.finding.normalise import fold
from db.models import Occurrence, OccurrenceStatus, QueryCounter
from handlers.browse import ON_A_SCREEN
from handlers.taps import Browse, ShowOffer
from handlers.texts.dates import Calendar
from handlers.texts.texts import texts_in
from tests.heart import ZONE
from tests.town import Citizen, Town

DA = texts_in("da")
CALENDAR = Calendar("da", ZONE)


def soon_line(citizen: Citizen, date: Occurrence) -> str:
    """What `/find` says about one date."""
    lines = citizen.says("/find").said.splitlines()
    when, title = CALENDAR.moment(date.starts_at), DA.plain(date.title)
    return next(line for line in lines if line.startswith(f"{when}: {title}"))


def everything_soon(citizen: Citizen) -> list[str]:
    """Every line of `/find`, page after page."""
    citizen.says("/find")
    lines = citizen.said.splitlines()[1:]
    while "Flere" in citizen.labels:
        lines += citizen.taps("Flere").said.splitlines()[1:]
    return lines


def test_browsing_lists_the_next_two_weeks_in_order(town: Town) -> None:
    lines = everything_soon(town.person())
    until = town.now + dt.timedelta(days=14)
    dates = town.session.exec(
        select(Occurrence)
        .where(
            col(Occurrence.starts_at) >= town.now,
            col(Occurrence.starts_at) < until,
            col(Occurrence.status) != OccurrenceStatus.CANCELLED,
        )
        .order_by(col(Occurrence.starts_at), col(Occurrence.id))
    ).all()
    assert len(dates) > ON_A_SCREEN
    assert [line.partition(":")[0] for line in lines] == [CALENDAR.moment(one.starts_at) for one in dates]


def test_a_full_date_is_full(town: Town) -> None:
    date = town.next_date("faellesspisning")
    assert date.seats
    date.taken = date.seats
    assert soon_line(town.person(), date).endswith("Fuldt")


def test_a_date_without_sign_up_is_not_full(town: Town) -> None:
    date = town.next_date("faellesspisning")
    date.seats = 0
    assert soon_line(town.person(), date).endswith("Du kommer bare")


def test_a_date_that_begins_this_minute_offers_no_places(town: Town) -> None:
    date = town.next_date("faellesspisning")
    date.starts_at = date.closes_at = town.now
    assert soon_line(town.person(), date).endswith("Tilmeldingen er lukket")


def test_a_date_that_is_not_open_yet_offers_no_places(town: Town) -> None:
    date = town.next_date("faellesspisning")
    date.opens_at = town.now + dt.timedelta(hours=1)
    assert soon_line(town.person(), date).endswith("Tilmeldingen er ikke åbnet endnu")


def test_a_cancelled_date_is_not_listed(town: Town) -> None:
    karen, date = town.person(), town.next_date("faellesspisning")
    line = soon_line(karen, date)
    date.status = OccurrenceStatus.CANCELLED
    assert line not in everything_soon(karen)


def test_the_places_left_go_down_with_each_sign_up(town: Town) -> None:
    karen, date = town.person(), town.next_date("faellesspisning")
    assert date.seats
    left = date.seats - 3
    karen.says("/start o_faellesspisning").taps("Tilmeld mig").taps("Vi er flere").says("3")
    assert soon_line(karen, date).endswith(f". {left} pladser")


def test_a_page_beyond_the_last_is_kind(town: Town) -> None:
    assert town.person().uses(Browse(99)).said == DA("find-soon-none")


def test_a_search_shows_names_as_buttons_that_open_cards(town: Town) -> None:
    karen = town.person().says("fælles spisning på torsdag")
    first = karen.labels[0]
    assert fold(first) == fold("Fællesspisning")
    assert karen.taps(first).sees("Tilmeld mig")


def test_find_with_words_is_a_search(town: Town) -> None:
    karen = town.person()
    assert karen.says("/find fælles spisning").last == karen.says("fælles spisning").last


def test_nothing_found_says_so_and_names_people_to_ask(town: Town) -> None:
    karen = town.person().says("kvantefeltteori")
    assert "Tilmeld mig" not in karen.labels
    assert DA.label("write-button") in karen.labels


def test_a_search_is_counted_by_day_and_language_and_its_words_are_not_kept(town: Town) -> None:
    town.person().says("fælles spisning")
    (counted,) = town.session.exec(select(QueryCounter)).all()
    assert (counted.language, counted.answer, counted.n) == ("da", "found", 1)
    assert set(QueryCounter.model_fields) == {"day", "language", "answer", "n"}


def test_more_hits_are_other_hits(town: Town) -> None:
    karen = town.person().says("børn")
    first = offers(karen)
    assert len(first) == ON_A_SCREEN
    assert offers(karen.taps("Flere"))
    assert not offers(karen) & first


def offers(citizen: Citizen) -> set[str]:
    """The offers that the newest screen has a button for."""
    rows = citizen.screens[-1].rows
    return {one.tap.slug for row in rows for one in row if isinstance(one.tap, ShowOffer)}


def test_hits_of_an_hour_ago_are_forgotten(town: Town) -> None:
    karen = town.person().says("børn")
    town.now += dt.timedelta(hours=1, minutes=1)
    assert karen.taps("Flere").said == DA("find-empty")


def test_a_question_about_a_day_lists_that_day(town: Town) -> None:
    karen = town.person().says("hvad sker der på torsdag")
    days = {line.split()[0] for line in karen.said.splitlines() if " kl. " in line}
    assert days == {"torsdag"}
