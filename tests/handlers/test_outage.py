"""What is said while the database is away: a sentence, a toast, and the numbers to who may be in danger."""

import datetime as dt

import pytest

from catalog.finding.urgent import Topic
from handlers.callbacks import claimed
from handlers.outage import excuse, is_urgent
from handlers.screen import Reply
from handlers.taps import ShowOffer, Urgent
from handlers.texts.texts import LANGUAGES, texts_in
from handlers.turn import UNDECODABLE, Incoming
from tests.heart import house


def said(incoming: Incoming, now: dt.datetime, *, language: str = "da", again: bool = False) -> Reply | None:
    return excuse(incoming, language, house(), now=now, again=again)


def text(words: str) -> Incoming:
    return Incoming("text", 7, 7, text=words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_gets_the_excuse_once_in_a_while(language: str, now: dt.datetime) -> None:
    reply = said(text("hej"), now, language=language)
    assert reply is not None
    assert reply.screen is not None
    assert reply.screen.text == texts_in(language)("outage-text")
    assert "112" in reply.screen.text
    assert reply.toast is None
    again = said(text("hej"), now, language=language, again=True)
    assert again is not None
    assert again.screen is None


@pytest.mark.parametrize("again", [False, True])
def test_every_press_is_answered(now: dt.datetime, again: bool) -> None:
    press = Incoming("tap", 7, 7, message=3, data=f"{ShowOffer.code}:x:seal", callback="1")
    reply = said(press, now, again=again)
    assert reply is not None
    assert reply.toast == texts_in("da").label("outage-toast")
    assert (reply.screen is None) == again
    assert not reply.edit


@pytest.mark.parametrize(
    "urgent",
    [
        Incoming("urgent", 7, 7, tier=1, topic=Topic.OTHER),
        Incoming("urgent", 7, 7, tier=2),
        text("/akut"),
        text("/urgent@KomMedBot"),
        text("Akut!"),
        text("acil"),
        Incoming("tap", 7, 7, message=3, data=f"{Urgent.code}::whose", callback="1"),
    ],
    ids=str,
)
def test_who_is_in_danger_gets_the_numbers_each_time(urgent: Incoming, now: dt.datetime) -> None:
    assert is_urgent(urgent)
    for again in (False, True):
        reply = said(urgent, now, again=again)
        assert reply is not None
        assert reply.screen is not None
        assert texts_in("da")("urgent-danger") in reply.screen.text
        assert reply.screen.rows == (), "a seal needs to know the person"


@pytest.mark.parametrize("harmless", [text("hej"), text("akutjob"), Incoming("photo", 7, 7)], ids=str)
def test_other_words_are_not_urgent(harmless: Incoming) -> None:
    assert not is_urgent(harmless)


def test_a_group_hears_only_of_danger(now: dt.datetime) -> None:
    assert said(Incoming("group", -7, 7), now) is None
    reply = said(Incoming("group", -7, 7, tier=1), now)
    assert reply is not None
    assert reply.screen is not None
    assert "112" in reply.screen.text


@pytest.mark.parametrize("silent", [Incoming("blocked", 7, 7), Incoming(UNDECODABLE, 0, 0)], ids=str)
def test_nobody_is_told_where_nobody_listens(silent: Incoming, now: dt.datetime) -> None:
    assert said(silent, now) is None


def test_what_a_button_says_it_is() -> None:
    assert claimed(f"{Urgent.code}::seal") is Urgent
    assert claimed("") is None
    assert claimed("nonsense") is None
