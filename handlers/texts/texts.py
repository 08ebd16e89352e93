"""All words of the product: Fluent files, one folder per language, Danish as source and fallback.

Arguments are HTML-escaped; numbers stay numbers (for plural forms), identifiers and years are text. Any
Fluent error raises. Isolation marks appear only in right-to-left languages, and never in labels, documents
or calendars.
"""

import html
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentInt

LOCALES = Path(__file__).parent / "locales"
LANGUAGES = ("da", "en", "tr", "ur", "pl", "ar")
RIGHT_TO_LEFT = frozenset({"ur", "ar"})
NATIVE_NAMES = {
    "da": "Dansk",
    "en": "English",
    "tr": "Türkçe",
    "ur": "اردو",
    "pl": "Polski",
    "ar": "العربية",
}
Argument = str | int
INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
FLUENT_TAKES = 1000
MARKS = 0xF0000
"""Private-use characters, which `visible` takes out of whatever people write."""
JOINERS = "\u200c\u200d"


class Worded(Protocol):
    """Something an organiser wrote, in Danish and perhaps in other languages."""

    def in_language(self, language: str) -> str:
        """The text in the language, else in Danish."""


Written = Mapping[str, str] | Worded | None


class BrokenText(RuntimeError):
    """A text cannot be made: unknown key, missing argument, bad Fluent."""


class Texts:
    """The words of one language: `texts("key", name=…)` is HTML, `texts.label("key", …)` plain text for
    buttons.
    """

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "da"
        self._bundles = [_bundle(self.language, isolating=self.language in RIGHT_TO_LEFT)]
        self._plain_bundles = [_bundle(self.language, isolating=False)]
        if self.language != "da":
            self._bundles.append(_bundle("da", isolating=False))
            self._plain_bundles.append(_bundle("da", isolating=False))

    def __call__(self, key: str, **arguments: Argument) -> str:
        """A text as HTML, its arguments escaped and without anything invisible."""
        return _format(self._bundles, key, {name: self._escaped(value) for name, value in arguments.items()})

    def label(self, key: str, **arguments: Argument) -> str:
        """A text without markup for buttons, toasts, documents and calendars."""
        return _format(
            self._plain_bundles, key, {name: self._shown(value) for name, value in arguments.items()}
        )

    def has(self, key: str) -> bool:
        """Whether the language itself (not the fallback) has the text."""
        return self._bundles[0].has_message(key)

    def of(self, words: Written) -> str:
        """What an organiser wrote, in this language or Danish, escaped; empty when nothing was written."""
        return html.escape(self.plain(words), quote=False)

    def plain(self, words: Written) -> str:
        """What an organiser wrote, in this language or Danish, as it is."""
        if not words:
            return ""
        if isinstance(words, Mapping):
            written = words.get(self.language) or words.get("da") or ""
        else:
            written = words.in_language(self.language)
        return visible(written)

    def _escaped(self, value: Argument) -> str | FluentInt:
        shown = self._shown(value)
        return html.escape(shown, quote=False) if isinstance(shown, str) else shown

    def _shown(self, value: Argument) -> str | FluentInt:
        return visible(value) if isinstance(value, str) else FluentInt(value, useGrouping=False)


def visible(text: str) -> str:
    """The text without control characters, marks of direction and lone surrogates; joiners stay in Arabic
    script.
    """
    kept = [
        one
        for at, one in enumerate(text)
        if unicodedata.category(one) not in INVISIBLE or _shapes(text, at) or one == "\n"
    ]
    return "".join(kept)


def _shapes(text: str, at: int) -> bool:
    return text[at] in JOINERS and at > 0 and unicodedata.bidirectional(text[at - 1]) == "AL"


def _format(bundles: list[FluentBundle], key: str, arguments: Mapping[str, Any]) -> str:
    for bundle in bundles:
        if not bundle.has_message(key):
            continue
        pattern = bundle.get_message(key).value
        if pattern is None:
            break
        short, long = _apart(arguments)
        text, errors = bundle.format_pattern(pattern, short)
        if errors:
            raise BrokenText(f"{key}: {errors[0]!r}")
        return _together(str(text), long)
    raise BrokenText(f"no text {key}")


def _apart(arguments: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Fluent takes no argument over 1,000 characters: longer ones wait outside, a mark stands for each."""
    short: dict[str, Any] = dict(arguments)
    long: list[str] = []
    for name, value in arguments.items():
        if isinstance(value, str) and len(value) > FLUENT_TAKES:
            short[name] = chr(MARKS + len(long))
            long.append(value)
    return short, long


def _together(text: str, long: list[str]) -> str:
    for number, value in enumerate(long):
        text = text.replace(chr(MARKS + number), value)
    return text


@cache
def _bundle(language: str, *, isolating: bool) -> FluentBundle:
    locale = {"da": "da-DK", "en": "en-GB", "tr": "tr-TR", "ur": "ur-PK", "pl": "pl-PL", "ar": "ar"}[language]
    bundle = FluentBundle([locale], use_isolating=isolating)
    for path in sorted((LOCALES / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


@cache
def texts_in(language: str) -> Texts:
    """The texts of a language, Danish for an unknown one."""
    return Texts(language)
