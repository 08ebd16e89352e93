"""How often a way of saying it that the search has not been given finds its offer.

A fifth of every offer's phrases (`said_as`), in each language and script, is held out; the index is built of
the rest, and only the held-out part is asked. Beside it, in the same run, engines as they come, and the
better of them with the phrases that ours has.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final
from zlib import crc32

from catalog.finding.documents import OfferDocument
from catalog.finding.stems import is_arabic_script
from tests.bench.relevance import (
    Case,
    Engine,
    measure,
    our_engine,
    shipped_documents,
    trigram_engine,
    wratio_engine,
)

ONE_IN: Final = 5

SPOKEN: Final = {
    "da": "Danish",
    "en": "English",
    "tr": "Turkish",
    "ur": "Urdu in its own script",
    "ur-latn": "Urdu in Latin letters",
    "pl": "Polish",
    "ar": "Arabic",
}
"""What people write, in the order of the report."""


@dataclass(frozen=True)
class Split:
    """Offers with the phrases that are kept, and a case for each phrase that is held out."""

    kept: tuple[OfferDocument, ...]
    held_out: tuple[Case, ...]


def written(language: str, phrase: str) -> str:
    """The language of a phrase, with the script where it has two."""
    return "ur-latn" if language == "ur" and not is_arabic_script(phrase) else language


def split(documents: Iterable[OfferDocument]) -> Split:
    """Every fifth phrase of each offer, language and script is held out, from one on that its name draws.

    The same phrases whenever it is asked, and others only for the offers whose phrases changed.
    """
    kept: list[OfferDocument] = []
    cases: list[Case] = []
    for document in documents:
        left = []
        seen: dict[str, int] = {}
        for language, phrase in document.said_as:
            spoken = written(language, phrase)
            turn = seen.setdefault(spoken, crc32(f"{document.slug}/{spoken}".encode()))
            seen[spoken] += 1
            if turn % ONE_IN:
                left.append((language, phrase))
            else:
                cases.append(
                    Case(phrase, spoken, document.catalogue, frozenset({document.slug}), frozenset())
                )
        kept.append(replace(document, said_as=tuple(left)))
    return Split(tuple(kept), tuple(cases))


def report() -> str:
    """The table in Markdown: right first and in the first three, by language, and by the offers' shelf."""
    parted = split(shipped_documents())
    engines = _engines(parted.kept)
    heads = [f"{name}: {what}" for name in engines for what in ("right first", "in first 3")]
    lines = ["| " + " | ".join(["held out", "n", *heads]) + " |", "| --- " * (len(heads) + 2) + "|"]
    for title, cases in _groups(parted.held_out).items():
        shares = (measure(engine, cases) for engine in engines.values())
        cells = [f"{share:.2f}" for one in shares for share in (one.first or 0.0, one.in_three or 0.0)]
        lines.append("| " + " | ".join([title, str(len(cases)), *cells]) + " |")
    return "\n".join(lines)


def _engines(documents: tuple[OfferDocument, ...]) -> Mapping[str, Engine]:
    told = [replace(one, aliases=(*one.aliases, *one.said_as)) for one in documents]
    return {
        "Kom med": our_engine(documents),
        "FTS5 trigrams": trigram_engine(documents),
        "FTS5 trigrams, with the phrases kept": trigram_engine(told),
        "WRatio over names": wratio_engine(documents),
    }


def _groups(cases: Iterable[Case]) -> Mapping[str, list[Case]]:
    groups: dict[str, list[Case]] = {title: [] for title in ("all", *SPOKEN.values())}
    for case in cases:
        for title in ("all", SPOKEN[case.language], f"offers of the {case.kind} shelf"):
            groups.setdefault(title, []).append(case)
    return groups


if __name__ == "__main__":
    print(report())  # noqa: T201 - a command
