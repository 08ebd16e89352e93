"""/privatliv: what is said there is what the program does; and the question after a silent year."""

import datetime as dt
import re

import pytest
from sqlmodel import select

from bot.jobs import TICKS
from catalog.people.forgetting import SIGN_UP_DAYS
from catalog.people.inactivity import FAREWELL, NOTICE, SILENT
from db.models import MessageClass, Outcome, Person
from db.retention import AUDIT_DAYS
from handlers.notice import Skip
from handlers.notices import render_notice
from handlers.screen import Screen
from handlers.texts.texts import LANGUAGES, texts_in
from tests.town import Citizen, Town

DA = texts_in("da")
DAY = dt.timedelta(days=1)


def tick(town: Town, name: str) -> int:
    (one,) = [tick for tick in TICKS if tick.name == name]
    return one.work(town.session, town.house, town.now)


def question(town: Town) -> Screen | Skip:
    (letter,) = town.queued(FAREWELL)
    assert letter.message_class is MessageClass.NOTICE
    return render_notice(
        town.session, letter.kind, letter.payload or {}, letter.person, town.house, now=town.now, doubt=False
    )


def silent_karen(town: Town) -> Citizen:
    """Karen wrote once; then almost a year passed, and the tick ran."""
    karen = town.person()
    town.now += SILENT - NOTICE
    assert tick(town, "ask_the_silent") == 1
    return karen


def test_the_privacy_screen_leads_to_how_long(town: Town) -> None:
    karen = town.person().says("/privatliv")
    assert karen.said == DA("privacy-text")
    karen.taps("Hvor længe?")
    assert karen.said == DA("privacy-how-long")
    assert "Når en koordinator skriver til alle på en dato, gemmer vi beskeden krypteret" in karen.said
    karen.taps("Tilbage")
    assert karen.said == DA("privacy-text")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_times_said_are_the_times_kept(language: str) -> None:
    texts = texts_in(language)
    first, second = (re.findall(r"\d+", texts(one)) for one in ("privacy-text", "privacy-how-long"))
    assert first == [str(SIGN_UP_DAYS)]
    assert second[:2] == [str(SIGN_UP_DAYS)] * 2
    assert second[-1] == str(NOTICE.days // 7)
    assert (AUDIT_DAYS // 365, SILENT.days) == (2, 365)
    assert second[2:-1] in (["2"], [])


def test_after_a_silent_year_the_day_is_said_and_a_press_keeps(town: Town) -> None:
    karen = silent_karen(town)
    asked = question(town)
    assert isinstance(asked, Screen)
    assert texts_in("da")("farewell", date="onsdag den 1. december") == asked.text
    stay = asked.rows[0][0]
    assert stay.label == "Ja, behold mig"
    karen.presses(stay)
    assert karen.said == DA("stay-done")
    assert isinstance(question(town), Skip)
    town.now += NOTICE + DAY
    assert tick(town, "erase_the_silent") == 0


def test_any_word_keeps(town: Town) -> None:
    karen = silent_karen(town)
    karen.says("hej")
    assert question(town) == Skip("is back")


def test_without_an_answer_everything_goes_and_the_key_is_taken_down(town: Town) -> None:
    karen = silent_karen(town)
    key = town.session.exec(select(Person.key).where(Person.id == karen.asker.id)).one()
    (letter,) = town.queued(FAREWELL)
    letter.outcome, letter.finished_at = Outcome.SENT, town.now
    town.now += NOTICE
    assert tick(town, "erase_the_silent") == 1
    assert [one for one, _ in town.erased] == [key]
