"""What is stored, seeing it, and leaving without a trace."""

import json
from collections.abc import Callable

from .desk import Desk
from .people import BotClient
from .traces import as_stored_number, traces

Someone = Callable[..., BotClient]


def lives_a_little(karen: BotClient) -> None:
    """Search, sign up, say a name, write to people."""
    karen.send("noget med kalejdoskoper og kaffe")
    karen.sees("")
    karen.send("/start o_faellesspisning")
    karen.tap("Tilmeld mig tors. 10.12.")
    karen.finds_button("Brug kodeordet")
    karen.send("Zebulonia")
    karen.sees("Zebulonia")
    karen.send("/kontakt")
    karen.sees("Skriv")
    karen.send("Er der en teleslynge, okapi?")
    karen.sees("Tak. Din besked")


def test_what_is_stored_fits_on_one_screen(someone: Someone) -> None:
    karen = someone()
    karen.send("hvad gemmer I om mig?")
    screen = karen.sees("Det gemmer vi om dig")
    for word in ("Ishøj Kommune", "90 dage", "CPR", "Datatilsynet", "klage"):
        assert word in screen["text"]


def test_own_data_come_as_a_file(someone: Someone) -> None:
    karen = someone()
    lives_a_little(karen)
    karen.send("/minedata")
    data = json.loads(karen.gets_file(".json"))
    assert data["call_name"] == "Zebulonia"
    assert data["telegram_chat_id"] == karen.id
    (signed,) = data["sign_ups"]
    assert (signed["title"], signed["people"], signed["status"]) == ("Fællesspisning", 1, "confirmed")
    assert "Er der en teleslynge, okapi?" in [one["text"] for one in data["messages_to_people"]]


def test_forgetting_a_person_leaves_no_trace(desk: Desk) -> None:
    karen = desk.someone("Karoline Mathilde")
    lives_a_little(karen)
    typed = ("kalejdoskoper", "Zebulonia", "okapi", "Karoline", "Mathilde")
    numbers = (str(karen.id), as_stored_number(karen.id))
    assert traces(desk.program, *typed, *numbers) == [], "nothing readable even before"
    karen.send("/slet")
    karen.sees("Vil du slette alt om dig?")
    code_word = karen.finds_button("Meld afbud")["text"].partition("Dit kodeord er ")[2].partition(".")[0]
    karen.tap("Ja, slet mig")
    karen.sees("Du er slettet")
    karen.press(karen.finds_button("Meld afbud")["message_id"], text="Meld afbud")
    data = desk.program.run("person", "export", str(karen.id))
    assert (data.code, data.out) == (1, ""), "an old button makes no new person"
    desk.program.move(0)
    assert code_word
    assert traces(desk.program, code_word, *typed, *numbers) == []
    assert "erasures.log" in [path.name for path in desk.program.folder.rglob("*")]


def test_keeping_is_as_easy_as_leaving(someone: Someone) -> None:
    karen = someone()
    karen.send("/slet")
    karen.tap("Nej, behold")
    karen.sees("")
    karen.send("/mine")
    karen.sees("Du er ikke tilmeldt noget")
