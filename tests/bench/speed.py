"""How fast the search is, beside RapidFuzz's WRatio over the same names in the same run."""

import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterable
from dataclasses import replace

from rapidfuzz import process, utils
from rapidfuzz.fuzz import WRatio

from catalog.finding.documents import OfferDocument
from catalog.finding.index import build_index
from catalog.finding.lexicon import shipped_lexicon
from catalog.finding.query import Query
from tests.bench.relevance import seen, shipped_documents, wratio_engine

MANY = 10_000
ROUNDS = 3
"""Each text is asked so often and the quickest counts: other programs on the machine are not measured."""

HOSTILE = {
    "one letter 4,096 times": "a" * 4096,
    "a word of 4,096 letters": "sorggruppebehandling" * 205,
    "a thousand known words": "mad ensom sorg børn hjælp ældre " * 160,
    "a thousand unknown words": " ".join(f"xk{number}qwv" for number in range(600)),
    "misspelt names": "fælelspsinsing ovreskduscafe nvaigtor " * 100,
    "signs": "🙂‍⁠ٱﷺ¨" * 500,
    "time words": "på torsdag kl. 17 efter uge 49 i morgen " * 100,
}
"""Texts written to take long."""


def report() -> str:
    """Median and 99th percentile in ms for 118 and 10,000 offers, and how many times WRatio's median that is:
    over the names and aliases, and over all the texts that our index searches too.
    """
    texts = [case.text for case in seen()]
    shipped = shipped_documents()
    lines = [
        "| offers | build s | memory MB | p50 ms | p99 ms | hostile, worst ms | WRatio over names: p50 ms, "
        "times slower | WRatio over all texts: p50 ms, times slower |",
        "| --- " * 8 + "|",
    ]
    for documents in (shipped, _many(shipped)):
        began = time.perf_counter()
        index = build_index(documents, shipped_lexicon())
        build = time.perf_counter() - began
        ours = _timed(lambda text, index=index: index.find(Query(text)), texts)  # type: ignore[misc]
        hostile = _timed(lambda text, index=index: index.find(Query(text)), HOSTILE.values())  # type: ignore[misc]
        half, late = statistics.median(ours), statistics.quantiles(ours, n=100)[98]
        beside = [
            f"{(other := statistics.median(_timed(engine, texts[::8]))):.1f}, {other / half:.0f}"
            for engine in (wratio_engine(documents), wratio_over_all(documents))
        ]
        lines.append(
            f"| {len(documents)} | {build:.2f} | {_memory_mb(documents):.0f} | {half:.2f} | {late:.2f} "
            f"| {max(hostile):.1f} | {beside[0]} | {beside[1]} |"
        )
    return "\n".join(lines)


def _memory_mb(documents: tuple[OfferDocument, ...]) -> float:
    tracemalloc.start()
    index = build_index(documents, shipped_lexicon())
    held = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    del index
    return held


def wratio_over_all(documents: tuple[OfferDocument, ...]) -> Callable[[str], object]:
    """WRatio over every text that our index searches, fully ready before it is asked."""
    texts = [
        utils.default_process(text)
        for one in documents
        for field in (one.names, one.aliases, one.said_as, one.target, one.purpose)
        for _, text in field
    ]
    return lambda text: process.extract(utils.default_process(text), texts, scorer=WRatio, limit=20)


def _timed(find: Callable[[str], object], texts: Iterable[str]) -> list[float]:
    return [min(_once(find, text) for _ in range(ROUNDS)) for text in texts]


def _once(find: Callable[[str], object], text: str) -> float:
    began = time.perf_counter()
    find(text)
    return (time.perf_counter() - began) * 1000


def _many(shipped: tuple[OfferDocument, ...]) -> tuple[OfferDocument, ...]:
    """10,000 offers whose names are two shipped names joined, so that words and lengths stay lifelike."""
    made = []
    for number in range(MANY):
        one = shipped[number % len(shipped)]
        other = shipped[(number * 7 + number // len(shipped)) % len(shipped)]
        (_, first), (_, second) = one.names[0], other.names[0]
        names = (("da", f"{first} {second} {number}"),)
        made.append(replace(one, slug=f"{one.slug}-{number}", names=names, said_as=()))
    return tuple(made)
