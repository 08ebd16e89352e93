"""How fast the search is, beside RapidFuzz's WRatio over the same names in the same run."""

import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from rapidfuzz import process, utils
from rapidfuzz.fuzz import WRatio

from catalog.finding.documents import OfferDocument
from catalog.finding.index import Index, build_index
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


@dataclass(frozen=True)
class Times:
    """What each text took, in ms: by the clock and of the processor."""

    wall: tuple[float, ...]
    processor: tuple[float, ...]

    def cells(self) -> str:
        """Median and 99th percentile of both."""
        each = (
            f"{statistics.median(times):.2f} | {statistics.quantiles(times, n=100)[98]:.2f}"
            for times in (self.wall, self.processor)
        )
        return " | ".join(each)


def report() -> str:
    """Build time, memory, median and 99th percentile for 118 and 10,000 offers; the most hostile text; and
    how many times more processor time RapidFuzz's WRatio takes in the median.
    """
    texts = [case.text for case in seen()]
    shipped = shipped_documents()
    lines = [
        "| offers | build s | of the processor | memory MB | p50 ms | p99 ms | p50 of the processor | p99 of "
        "the processor | hostile, worst ms | of the processor |",
        "| --- " * 10 + "|",
    ]
    beside = ["| offers | beside, of the processor | p50 ms | times ours |", "| --- " * 4 + "|"]
    for documents in (shipped, _many(shipped)):
        index, build = _built(documents)
        ours = _timed(lambda text, index=index: index.find(Query(text)), texts)  # type: ignore[misc]
        hostile = _timed(lambda text, index=index: index.find(Query(text)), HOSTILE.values())  # type: ignore[misc]
        lines.append(
            f"| {len(documents)} | {build.wall[0] / 1000:.2f} | {build.processor[0] / 1000:.2f} "
            f"| {_memory_mb(documents):.0f} | {ours.cells()} "
            f"| {max(hostile.wall):.1f} | {max(hostile.processor):.1f} |"
        )
        half = statistics.median(ours.processor)
        for name, engine, step in _beside(documents):
            other = statistics.median(_timed(engine, texts[::step], rounds=1).processor)
            beside.append(f"| {len(documents)} | {name} | {other:.1f} | {other / half:.0f} |")
    return "\n".join([*lines, "", *beside])


def _beside(documents: tuple[OfferDocument, ...]) -> Iterable[tuple[str, Callable[[str], object], int]]:
    """WRatio over the same offers, and of how many of the texts one is asked of it: it takes its time."""
    yield "process.extract(WRatio) over the names", wratio_over_names(documents), 8
    yield "the same, nothing under 60", wratio_engine(documents), 8
    yield "process.extract(WRatio) over all texts", wratio_over_all(documents), 32


def _built(documents: tuple[OfferDocument, ...]) -> tuple[Index, Times]:
    kept: list[Index] = []
    times = _timed(lambda _: kept.append(build_index(documents, shipped_lexicon())), [""], rounds=1)
    return kept[0], times


def _memory_mb(documents: tuple[OfferDocument, ...]) -> float:
    tracemalloc.start()
    index = build_index(documents, shipped_lexicon())
    held = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    del index
    return held


def wratio_over_names(documents: tuple[OfferDocument, ...]) -> Callable[[str], object]:
    """`process.extract(WRatio)` over names and aliases, as it comes."""
    names = [utils.default_process(text) for one in documents for _, text in (*one.names, *one.aliases)]
    return lambda text: process.extract(utils.default_process(text), names, scorer=WRatio)


def wratio_over_all(documents: tuple[OfferDocument, ...]) -> Callable[[str], object]:
    """WRatio over every text that our index searches, fully ready before it is asked."""
    texts = [
        utils.default_process(text)
        for one in documents
        for field in (one.names, one.aliases, one.said_as, one.target, one.purpose)
        for _, text in field
    ]
    return lambda text: process.extract(utils.default_process(text), texts, scorer=WRatio, limit=20)


def _timed(find: Callable[[str], object], texts: Iterable[str], *, rounds: int = ROUNDS) -> Times:
    asked = [[_once(find, text) for _ in range(rounds)] for text in texts]
    wall, processor = (tuple(min(once[clock] for once in text) for text in asked) for clock in (0, 1))
    return Times(wall, processor)


def _once(find: Callable[[str], object], text: str) -> tuple[float, float]:
    wall, processor = time.perf_counter(), time.process_time()
    find(text)
    return (time.perf_counter() - wall) * 1000, (time.process_time() - processor) * 1000


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
