"""The walk through the page: a person and a coordinator in a real browser, against the real program."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import DESK, PHONE, Visit, chat_of, chromium, log_of, needs_chromium, say

from .nursery import Nursery
from .program import TUESDAY, Program
from .walk import check_tally

pytestmark = needs_chromium
JONAS = "Jonas"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def program(tmp_path: Path, nursery: Nursery) -> Iterator[Program]:
    """What `make run` starts: no token, no database's URL, the example schedule."""
    with Program(tmp_path, {"KOMMED_NOW": TUESDAY}, nursery=nursery) as program:
        yield program


def newest(page: Page, name: str) -> Locator:
    """The newest thing the bot said to somebody."""
    return log_of(page, name).locator(".bot").last


def press(page: Page, name: str, label: str) -> None:
    """Press the newest button that begins so."""
    begins = re.compile(f"^{re.escape(label)}")
    log_of(page, name).get_by_role("button", name=begins).last.click()


def moves_clock(page: Page, day: str, time: str) -> None:
    page.get_by_role("button", name="Flyt uret").click()
    page.get_by_label("Dag", exact=True).select_option(label=day)
    page.get_by_label("Klokkeslæt").fill(time)
    page.get_by_role("button", name="Flyt hertil").click()
    expect(page.locator("#clock-time")).to_have_text(f"{day} kl. {time}")


def fits(page: Page) -> bool:
    """Nothing has to be scrolled sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def finds_and_joins(page: Page, name: str) -> None:
    say(page, name, "fælles spisning på torsdag")
    press(page, name, "Fællesspisning")
    card = newest(page, name)
    for fact in ("torsdag den 3. december kl. 17.30", "40 pladser tilbage", "Eksempelsalen", "Gratis"):
        expect(card).to_contain_text(fact)
    press(page, name, "Tilmeld mig tors. 3.12.")
    log = log_of(page, name)
    expect(log).to_contain_text("Du er tilmeldt")
    expect(log.get_by_role("link", name=re.compile(r"\.ics"))).to_be_visible()
    expect(newest(page, name)).to_contain_text("Hvad skal værten kalde dig?")
    say(page, name, name)
    press(page, name, "Vi er flere")
    press(page, name, "3")
    expect(log).to_contain_text("I er 3 i alt")


def marks(page: Page, program: Program, guest: str) -> None:
    say(page, JONAS, f"/start {program.invite('coordinator')}")
    expect(log_of(page, JONAS)).to_contain_text("Du er nu koordinator")
    say(page, JONAS, "/hvem_kom")
    press(page, JONAS, "tors. 3.12. Fællesspisning")
    expect(newest(page, JONAS)).to_contain_text("Uden navn: 0. I alt: 0")
    press(page, JONAS, f"{guest} (3)")
    press(page, JONAS, f"{guest}: 3 kom")
    expect(log_of(page, JONAS).get_by_role("button", name=f"{guest}: 2 kom")).to_be_visible()
    say(page, JONAS, "6")
    expect(newest(page, JONAS)).to_contain_text("Uden navn: 4. I alt: 6")
    expect(log_of(page, JONAS).get_by_role("button", name=f"{guest}: 2 kom")).to_have_count(1)
    press(page, JONAS, "Gem")
    expect(newest(page, JONAS)).to_contain_text("Kommet: 6. Heraf uden navn: 4.")
    expect(log_of(page, JONAS)).not_to_contain_text(guest)


def test_the_walk_on_a_phone(browser: Browser, program: Program) -> None:
    with Visit(browser, program.url, PHONE) as page:
        page.get_by_role("button", name="Karen Borger").click()
        finds_and_joins(page, "Karen")
        moves_clock(page, "onsdag den 2. december", "17.30")
        expect(newest(page, "Karen")).to_contain_text("Husk i morgen")
        press(page, "Karen", "Jeg kommer")
        expect(log_of(page, "Karen")).to_contain_text("Så ses vi")
        assert fits(page)
        moves_clock(page, "torsdag den 3. december", "15.30")
        expect(newest(page, "Karen")).to_contain_text("Husk i dag")
        moves_clock(page, "torsdag den 3. december", "19.45")
        page.get_by_role("button", name="Personer og hjælp").click()
        page.get_by_role("button", name="Jonas Koordinator").click()
        marks(page, program, "Karen")
        say(page, JONAS, "/tal")
        expect(newest(page, JONAS)).to_contain_text("Fællesspisning")
        assert fits(page)
    check_tally(program.tally("2026-12-01", "2026-12-31", "--by", "initiative"))


def test_two_people_side_by_side_on_a_desk(browser: Browser, program: Program) -> None:
    with Visit(browser, program.url, DESK) as page:
        page.get_by_role("main").get_by_role("button", name="Tilføj Karen").click()
        page.get_by_role("button", name="Mehmet Frivillig").click()
        for name in ("Karen", "Mehmet"):
            say(page, name, "/start")
            expect(newest(page, name)).to_contain_text("for dig på 15 år eller mere")
            expect(chat_of(page, name)).to_be_in_viewport()
        finds_and_joins(page, "Karen")
        say(page, "Mehmet", "/start o_faellesspisning")
        expect(newest(page, "Mehmet")).to_contain_text("37 pladser tilbage")
        assert fits(page)
