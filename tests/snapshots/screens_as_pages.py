"""Every screen in every language as one HTML page a language, to be read by people who speak it."""

import html
from pathlib import Path

from handlers.screen import Screen
from handlers.texts.dates import Calendar
from handlers.texts.texts import LANGUAGES, NATIVE_NAMES, RIGHT_TO_LEFT, texts_in
from tests.screen_facts import COPENHAGEN
from tests.screens import SCREENS

STYLE = (
    "body{font:17px/1.5 sans-serif;background:#e9e7dc;max-width:44rem;margin:2rem auto;padding:0 1rem}"
    "article{background:#fffdf8;border-radius:14px;padding:1rem;margin:1.5rem 0}"
    "h2{font-size:.8rem;color:#666}p{white-space:pre-wrap;margin:0 0 .6rem}"
    "span{display:inline-block;border:1px solid #8a8266;"
    "border-radius:9px;padding:.3rem .8rem;margin:.15rem}"
)


def write_pages(folder: Path) -> list[Path]:
    """One page a language; the files."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_write(folder, language) for language in LANGUAGES]


def _write(folder: Path, language: str) -> Path:
    texts, calendar = texts_in(language), Calendar(language, COPENHAGEN)
    shown = "".join(_article(name, make(texts, calendar)) for name, make in SCREENS.items())
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    page = (
        f'<!doctype html><html lang="{language}" dir="{direction}"><meta charset="utf-8">'
        f"<title>{NATIVE_NAMES[language]}</title><style>{STYLE}</style><h1>{NATIVE_NAMES[language]}</h1>{shown}"
    )
    path = folder / f"{language}.html"
    path.write_text(page, encoding="utf-8")
    return path


def _article(name: str, screen: Screen) -> str:
    rows = "".join(
        f"<div>{''.join(f'<span>{html.escape(one.label)}</span>' for one in row)}</div>"
        for row in screen.rows
    )
    return f"<article><h2>{html.escape(name)}</h2><p>{screen.text}</p>{rows}</article>"
