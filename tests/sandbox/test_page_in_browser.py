"""The chat page in a real browser, at the two sizes it is made for."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, ViewportSize, expect
from starlette.applications import Starlette
from starlette.routing import Mount

from bot.sandbox import Room, RoomServer, create_room
from bot.sandbox.clock import MovableClock
from tests.browser import DESK, PHONE, Visit, chat_of, chromium, needs_chromium, say

from .conftest import NOW
from .test_serving import called

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def room() -> Iterator[Room]:
    clock = MovableClock(NOW.timestamp)
    room = create_room(now=clock.now)
    with RoomServer(room, app=Starlette(routes=[*clock.routes(), Mount("/", room.app)])) as url:
        room.url = url  # type: ignore[attr-defined] # for the two below
        yield room


def visit(browser: Browser, room: Room, size: ViewportSize) -> Visit:
    return Visit(browser, room.url, size)  # type: ignore[attr-defined] # the fixture's


def bot(room: Room, method: str, **params: Any) -> Any:
    status, body = called(room.url, method, **params)  # type: ignore[attr-defined] # the fixture's
    assert status == 200, body
    return body["result"]


def test_a_first_visit_leads_to_a_conversation(browser: Browser, room: Room) -> None:
    with visit(browser, room, DESK) as page:
        expect(page.get_by_text("før I beder BotFather om et token")).to_be_visible()
        page.get_by_role("main").get_by_role("button", name="Tilføj Karen").click()
        page.get_by_role("button", name="Mehmet Frivillig").click()
        expect(chat_of(page, "Karen").get_by_role("log")).to_be_attached()
        expect(chat_of(page, "Mehmet").get_by_text("Frivillig · dansk")).to_be_visible()
        say(page, "Karen", "fælles spisning på torsdag")
        (update,) = bot(room, "getUpdates", timeout=50)
        message = update["message"]
        assert message["text"] == "fælles spisning på torsdag"
        assert message["from"]["language_code"] == "da"
        karen = message["chat"]["id"]
        markup = {"inline_keyboard": [[{"text": "Tilmeld mig torsdag", "callback_data": "j"}]]}
        sent = bot(room, "sendMessage", chat_id=karen, text="Fællesspisning", reply_markup=markup)
        chat_of(page, "Karen").get_by_role("button", name="Tilmeld mig torsdag").click()
        (update,) = bot(room, "getUpdates", offset=update["update_id"] + 1, timeout=50)
        bot(room, "editMessageText", chat_id=karen, message_id=sent["message_id"], text="Du er tilmeldt")
        bot(room, "answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Du er med")
        log = chat_of(page, "Karen").get_by_role("log")
        expect(chat_of(page, "Karen").get_by_role("status")).to_have_text("Du er med")
        expect(log.get_by_text("Du er tilmeldt")).to_be_visible()
        expect(log.get_by_text("redigeret")).to_be_visible()
        expect(log.get_by_role("button")).to_have_count(0)
        bot(room, "deleteMessage", chat_id=karen, message_id=sent["message_id"])
        expect(log.get_by_text("Du er tilmeldt")).to_have_count(0)
        page.reload()
        expect(log.get_by_text("fælles spisning på torsdag")).to_be_visible()


def test_entities_become_elements_and_nothing_else_does(browser: Browser, room: Room) -> None:
    karen = room.add_person("<img src=x onerror=alert(1)>").id
    room.send(karen, "<script>alert(1)</script>")
    html = (
        '😀 <b>fed <i>begge</i></b> <code>a</code> <a href="https://ishoj.dk/x">link</a> '
        "<tg-spoiler>gemt</tg-spoiler>\n<blockquote>citat</blockquote>&lt;u&gt; /mine"
    )
    bot(room, "sendMessage", chat_id=karen, text=html, parse_mode="HTML")
    with visit(browser, room, DESK) as page:
        expect(page.get_by_role("heading", name="<img src=x onerror=alert(1)>")).to_be_visible()
        expect(page.get_by_text("<script>alert(1)</script>")).to_be_visible()
        words = page.locator(".bot .words")
        assert words.inner_html() == (
            "😀 <strong>fed <em>begge</em></strong> <code>a</code> "
            '<a href="https://ishoj.dk/x" target="_blank" rel="noopener noreferrer">link</a> '
            '<button type="button" class="spoiler" aria-expanded="false">gemt</button>\n'
            "<blockquote>citat</blockquote>&lt;u&gt; "
            '<a href="#chats" class="command" dir="ltr">/mine</a>'
        )
        words.get_by_role("button", name="gemt").click()
        expect(words.get_by_role("button", name="gemt")).to_have_attribute("aria-expanded", "true")
        words.get_by_role("link", name="/mine").click()
        expect(page.locator(".person .words").nth(1)).to_have_text("/mine")


def test_links_to_the_bot_are_followed_in_the_chat(browser: Browser, room: Room) -> None:
    karen = room.add_person("Karen").id
    room.send(karen, "/start")
    link = "https://t.me/KomMedBot?start=o_mad"
    markup = {
        "inline_keyboard": [
            [{"text": "Del", "url": link}, {"text": "Kort", "url": "https://example.dk/kort"}]
        ]
    }
    bot(room, "sendMessage", chat_id=karen, text="her", reply_markup=markup)
    with visit(browser, room, PHONE) as page:
        page.get_by_role("button", name="Del").click()
        room.wait_for(karen, lambda chat: chat[-1]["text"] == "/start o_mad")
        assert page.get_by_role("link", name="Kort").get_attribute("href") == "https://example.dk/kort"
        say(page, "Karen", link.replace("o_mad", "invite_1"))
        room.wait_for(karen, lambda chat: chat[-1]["text"] == "/start invite_1")


def test_files_go_both_ways(browser: Browser, room: Room) -> None:
    karen = room.add_person("Karen").id
    with visit(browser, room, PHONE) as page:
        for name in ("Et foto", "En talebesked", "Et klistermærke"):
            page.get_by_label("Vedhæft").click()
            page.get_by_role("button", name=name).click()
        (chat,) = [room.wait_for(karen, lambda chat: len(chat) == 3)]
        assert [next(kind for kind in ("photo", "voice", "sticker") if kind in one) for one in chat] == [
            "photo",
            "voice",
            "sticker",
        ]
        picture = page.get_by_role("img", name="Foto")
        expect(picture).to_be_visible()
        assert picture.evaluate("image => image.naturalWidth") == 480
        page.get_by_label("Vedhæft").click()
        page.locator("input[type=file]").set_input_files(
            {"name": "æble.txt", "mimeType": "text/plain", "buffer": b"hej"}
        )
        expect(page.get_by_role("link", name="æble.txt")).to_be_visible()
        with page.expect_download() as download:
            page.get_by_role("link", name="æble.txt").click()
        assert download.value.path().read_bytes() == b"hej"


def test_the_clock_is_shown_and_moved(browser: Browser, room: Room) -> None:
    with visit(browser, room, PHONE) as page:
        expect(page.locator("#clock-time")).to_have_text("onsdag den 2. december kl. 9.00")
        page.get_by_role("button", name="Flyt uret").click()
        page.get_by_role("button", name="til i morgen kl. 9").click()
        expect(page.locator("#clock-time")).to_have_text("torsdag den 3. december kl. 9.00")
        page.get_by_role("button", name="Flyt uret").click()
        page.get_by_label("Dag", exact=True).select_option(label="onsdag den 31. marts")
        page.get_by_label("Klokkeslæt").fill("17.30")
        page.get_by_role("button", name="Flyt hertil").click()
        expect(page.locator("#clock-time")).to_have_text("onsdag den 31. marts kl. 17.30")
        page.get_by_role("button", name="Flyt uret").click()
        page.get_by_label("Klokkeslæt").fill("kvart")
        page.get_by_role("button", name="Flyt hertil").click()
        expect(page.locator("#clock-note")).to_have_text("Skriv klokkeslættet som 17.30.")
        page.get_by_label("Klokkeslæt").fill("8.00")
        page.get_by_role("button", name="Flyt hertil").click()
        expect(page.locator("#clock-note")).to_have_text("Uret kan kun flyttes frem.")
        page.get_by_role("button", name="Luk").click()
        expect(page.get_by_role("dialog")).to_have_count(0)


def test_on_a_phone_one_chat_is_shown_with_tabs_and_counts(browser: Browser, room: Room) -> None:
    people = {name: room.add_person(name).id for name in ("Karen", "Mehmet", "Lise", "Jonas")}
    for person in people.values():
        room.send(person, "/start")
    with visit(browser, room, PHONE) as page:
        expect(page.get_by_role("article")).to_have_count(1)
        bot(room, "sendMessage", chat_id=people["Mehmet"], text="En lang besked uden mellemrum: " + "x" * 300)
        tab = page.get_by_role("tab", name="Mehmet 1")
        tab.click()
        expect(page.get_by_role("tab", name="Mehmet")).to_have_attribute("aria-selected", "true")
        expect(chat_of(page, "Mehmet")).to_be_visible()
        page.keyboard.press("ArrowRight")
        expect(chat_of(page, "Lise")).to_be_visible()
        page.get_by_role("button", name="Personer og hjælp").click()
        expect(page.get_by_role("heading", name="Velkommen til øvelokalet")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_everything_to_press_is_large_and_named(browser: Browser, room: Room, size: ViewportSize) -> None:
    karen = room.add_person("Karen").id
    room.send(karen, "/start")
    markup = {"inline_keyboard": [[{"text": str(n), "callback_data": str(n)} for n in range(5)]]}
    bot(room, "sendMessage", chat_id=karen, text="hej", reply_markup=markup)
    with visit(browser, room, size) as page:
        expect(page.get_by_role("button", name="4", exact=True)).to_be_visible()
        small = page.evaluate(
            """() => [...document.querySelectorAll("button, summary, textarea, select, input")]
                .filter((one) => one.checkVisibility() && one.type !== "file")
                .map((one) => [one.outerHTML, one.getBoundingClientRect(),
                    one.labels?.length || one.innerText || one.getAttribute("aria-label")])
                .filter(([, box, name]) => box.height < 32 || box.width < 32 || !name)
                .map(([html]) => html)"""
        )
        assert small == []


def test_the_keyboard_reaches_everything(browser: Browser, room: Room) -> None:
    karen = room.add_person("Karen").id
    room.send(karen, "/start")
    with visit(browser, room, DESK) as page:
        expect(chat_of(page, "Karen")).to_be_visible()
        reached = set()
        for _ in range(30):
            page.keyboard.press("Tab")
            reached.add(
                page.evaluate(
                    "document.activeElement.getAttribute('aria-label') || document.activeElement.innerText"
                )
            )
        assert {"Flyt uret", "Skriv til Kom med", "Vedhæft", "Flere valg", "Send"} <= reached
        chat_of(page, "Karen").get_by_label("Vedhæft").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Et foto")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name="Et foto")).to_have_count(0)


def test_a_room_that_stops_is_told_kindly(browser: Browser) -> None:
    room = create_room(now=lambda: NOW, clock=False)
    server = RoomServer(room)
    server.start()
    context = browser.new_context()
    page = context.new_page()
    page.goto(server.url)
    expect(page.get_by_role("button", name="Flyt uret")).to_have_count(0)
    server.stop()
    expect(page.get_by_role("alert")).to_contain_text("Øvelokalet svarer ikke")
    context.close()
