"""Whatever comes in gets one kind, useful answer; nothing crashes, nothing is stored that need not be."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from .desk import Desk
from .people import BotClient, labels
from .traces import traces

Someone = Callable[..., BotClient]


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"text": "/findes_ikke"}, "Kommandoen kender jeg ikke"),
        ({"text": "/"}, ""),
        ({"text": "🎉🎉🎉"}, ""),
        ({"text": "x" * 4096}, ""),
        ({"text": "kaffe " * 682}, ""),
        ({"text": "\u202e\u0000<b>&amp;{} %s \\x00"}, ""),
        ({"voice": True}, "kun læse tekst"),
        ({"sticker": True}, "kun ord"),
        ({"photo": True}, "billeder"),
        ({"photo": True, "text": "Det er mig til venstre"}, "billeder"),
        ({"document": True}, "filer"),
        ({"location": True}, "filer eller steder"),
        ({"contact": True}, "filer eller steder"),
        ({"text": "Kom og vær med", "forward": True}, "andre har skrevet"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_one_kind_answer(someone: Someone, sent: dict[str, Any], words: str) -> None:
    karen = someone()
    karen.send("hjælp")
    karen.sees("Sådan bruger du")
    karen.send(**sent)
    answer = karen.sees(words)
    assert labels(answer), "every answer leads on"
    karen.send("hjælp")
    karen.sees("Sådan bruger du")
    assert len(karen.said()) == 3, "one answer each"


def test_an_edited_message_is_not_read_but_answered(someone: Someone) -> None:
    karen = someone()
    number = karen.send("hej")
    karen.sees("")
    karen.send("fællesspisning", edit=number)
    karen.sees("rettelser")
    assert len(karen.said()) == 2


def test_commands_are_recognised_by_every_name(someone: Someone) -> None:
    karen = someone()
    for command, words in {
        "/start": "Kom med",
        "/help": "Sådan bruger du",
        "/hjaelp@KomMedBot": "Sådan bruger du",
        "/MINE": "Du er ikke tilmeldt noget",
        "/privacy": "Det gemmer vi om dig",
        "/akut": "112",
        "/hvem_kom": "kun værter og koordinatorer",
        "/tal": "kun værter og koordinatorer",
        "/find kaffe": "",
    }.items():
        karen.send(command)
        karen.sees(words)


def test_another_language_is_one_tap_away(someone: Someone) -> None:
    karen = someone()
    karen.send("/start")
    karen.tap("Sprog / Language / Dil / زبان / język / لغة")
    languages = ["Dansk", "English", "Türkçe", "اردو", "Polski", "العربية"]
    assert labels(karen.sees("Hvilket sprog"))[:6] == languages
    karen.tap("English")
    assert "Hjælp" not in labels(karen.sees_button("Help"))
    karen.send("/start")
    assert "Jeg" not in karen.sees("Kom med")["text"]
    karen.send("dansk")
    karen.sees("dansk")
    karen.send("hjælp")
    karen.sees("Sådan bruger du")


def test_a_poster_leads_to_its_offer_and_a_torn_one_says_so(someone: Someone) -> None:
    karen = someone()
    karen.send("/start o_faellesspisning")
    karen.sees("Fællesspisning")
    karen.send("/start o_findes_ikke")
    karen.sees("findes ikke")


def test_forged_and_foreign_buttons_have_no_effect(desk: Desk) -> None:
    karen, thief = desk.someone(), desk.someone("Tyven")
    karen.send("/start o_faellesspisning")
    card = karen.sees("Datoer")
    real = callback_data(desk, karen, "Tilmeld mig tors. 3.12.")
    thief.send("/start o_faellesspisning")
    mine = thief.sees("Datoer")
    head, _, seal = real.rpartition(":")
    flipped = "A" if seal[0] != "A" else "B"
    changed = f"{head}:{flipped}{seal[1:]}"
    for forged in (real, changed, "jo:1", "jo:1:", "::", "jo:99999999999999999999:AAAAAAAAAAAA", "\u202e"):
        thief.press(mine["message_id"], data=forged)
    thief.sees("gammel")
    thief.send("/mine")
    thief.sees("Du er ikke tilmeldt noget")
    karen.look_away()
    karen.press(card["message_id"], data=real)
    karen.sees("Du er tilmeldt")


def callback_data(desk: Desk, person: BotClient, label: str) -> str:
    """What stands behind a person's button."""
    for call in reversed(desk.room.calls):
        if call.params.get("chat_id") == person.id and "reply_markup" in call.params:
            for row in call.params["reply_markup"]["inline_keyboard"]:
                for button in row:
                    if button["text"].startswith(label):
                        return str(button["callback_data"])
    raise AssertionError(label)


def test_groups_hear_nothing_until_they_ask(desk: Desk) -> None:
    karen, ali = desk.someone(), desk.someone("Ali")
    group = desk.group("Naboerne", karen, ali)
    karen.send("Skal vi spise sammen på torsdag?", chat=group)
    karen.send("hej")
    karen.sees("")
    assert desk.said_in(group) == []
    karen.send("@KomMedBot hvornår er der zumbafestival?", chat=group)
    desk.room.wait_for_calls("sendMessage")
    ali.send("@KomMedBot og hvad koster zumbafestival?", chat=group)
    karen.send("hej igen")
    karen.sees("")
    (answer,) = desk.said_in(group)
    assert "privat" in answer, "once a minute, with the way to the private chat"
    assert traces(desk.program, "zumbafestival", "Skal vi spise", "Naboerne") == []


def test_a_group_in_danger_hears_112(desk: Desk) -> None:
    karen = desk.someone()
    group = desk.group("Familien", karen)
    karen.send("@KomMedBot jeg vil dø", chat=group)
    karen.send("hej")
    karen.sees("")
    (answer,) = desk.said_in(group)
    assert answer.startswith("Er nogen i fare lige nu?")
    assert "112" in answer


def test_a_flood_drowns_nobody(desk: Desk) -> None:
    flooder, karen = desk.someone("Robotten"), desk.someone()
    with ThreadPoolExecutor(4) as fingers:
        list(fingers.map(lambda n: desk.room.send(flooder.id, f"hej {n}"), range(200)))
    karen.send("hjælp")
    karen.sees("Sådan bruger du")
    flooder.send("jeg vil dø")
    flooder.sees("112")
    assert len(flooder.said()) < 30
