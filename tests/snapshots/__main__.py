"""`make snapshots`: every screen in every language and the walk through the practice room, in pictures."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, ViewportSize

from tests.browser import CHROMIUM, DESK, PHONE, chromium
from tests.journeys import walk
from tests.journeys.people import BotClient
from tests.journeys.program import TUESDAY, Program
from tests.snapshots.screens_as_pages import write_pages

HERE = Path(__file__).parent.parent.parent
SETTLE_MS = 900


def main() -> None:
    """Pages into snapshots/, the walk's pictures into docs/."""
    pages = write_pages(HERE / "snapshots")
    if CHROMIUM is None:
        sys.exit("The pages are written; for pictures install Debian's chromium.")
    with chromium() as browser, tempfile.TemporaryDirectory() as folder:
        for path in pages:
            page = browser.new_page(viewport=ViewportSize(width=800, height=900))
            page.goto(path.as_uri())
            page.screenshot(path=path.with_suffix(".png"), full_page=True)
            page.close()
        with Program(Path(folder), {"KOMMED_NOW": TUESDAY}) as program:
            wide, narrow = browser.new_page(viewport=DESK), browser.new_page(viewport=PHONE)
            _walk(program, wide, narrow)


def _walk(program: Program, wide: Page, narrow: Page) -> None:
    karen = BotClient(program.url, "Karen", http=program.http)
    for page in (wide, narrow):
        page.goto(program.url)
    walk.find(karen)
    _picture(narrow, "walk-1-find", karen.name)
    walk.join(karen)
    _picture(narrow, "walk-2-join", karen.name, shows="Du er tilmeldt")
    walk.be_reminded(karen, program)
    _picture(narrow, "walk-3-reminder", karen.name)
    program.move_to("2026-12-03T19:45:00+01:00")
    jonas = BotClient(program.url, "Jonas", http=program.http)
    walk.become_coordinator(jonas, program)
    walk.open_list(jonas)
    _picture(narrow, "walk-4-list", jonas.name)
    walk.mark(jonas)
    _picture(narrow, "walk-5-saved", jonas.name)
    walk.count(jonas, program)
    _picture(narrow, "walk-6-tally", jonas.name)
    _picture(wide, "room", None)


def _picture(page: Page, name: str, person: str | None, *, shows: str | None = None) -> None:
    """`shows`: the words that are to be seen; else the end of the chat is."""
    page.wait_for_timeout(SETTLE_MS)
    if person is not None:
        page.get_by_role("tab", name=person).click()
        page.wait_for_timeout(SETTLE_MS)
    if shows is not None:
        page.get_by_text(shows).last.scroll_into_view_if_needed()
        page.wait_for_timeout(SETTLE_MS)
    page.screenshot(path=HERE / "docs" / f"{name}.png")


if __name__ == "__main__":
    main()
