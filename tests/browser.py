"""The practice room's page in a real browser (Debian's chromium), for tests and for pictures."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect, sync_playwright

CHROMIUM = shutil.which("chromium")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")
PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1440, height=900)
PATIENCE_MS = 60_000
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser that talks to nobody but the page, and waits patiently for what should be seen."""
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


class Visit:
    """An open page; leaving checks that nothing was complained about in the console."""

    def __init__(self, browser: Browser, url: str, size: ViewportSize) -> None:
        self.url = url
        self.context = browser.new_context(viewport=size, locale="da-DK")
        self.context.set_default_timeout(PATIENCE_MS)
        self.complaints: list[str] = []
        self.page: Page = self.context.new_page()
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def __enter__(self) -> Page:
        self.page.goto(self.url)
        return self.page

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.context.close()
        if kind is None:
            assert [one for one in self.complaints if "status of 400" not in one] == []


def chat_of(page: Page, name: str) -> Locator:
    """Somebody's chat."""
    return page.get_by_role("article", name=name, exact=True)


def log_of(page: Page, name: str) -> Locator:
    """What was said in it."""
    return chat_of(page, name).get_by_role("log")


def say(page: Page, name: str, text: str) -> None:
    """Write as somebody."""
    area = chat_of(page, name).get_by_label("Skriv til Kom med")
    area.fill(text)
    area.press("Enter")
