"""How fast the search is, beside RapidFuzz's WRatio over the same names in the same run."""

import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterable
from dataclasses import replace

from catalog.finding.documents import OfferDocument
from catalog.finding.index import build_index
from catalog.finding.lexicon import shipped_lexicon
from catalog.finding.query import Query
from tests.bench.relevance import held_out, shipped_documents, wratio_engine

MANY = 10_000


def report() -> str:
    """Median and 99th percentile in ms for 118 and 10,000 offers, and how many times WRatio's median that
    is.
    """
    texts = [case.text for case in held_out()]
    shipped = shipped_documents()
    lines = [
        "| offers | build s | memory MB | p50 ms | p99 ms | WRatio p50 ms | times faster |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for documents, sample in ((shipped, texts), (_many(shipped), texts[:60])):
        began = time.perf_counter()
        index = build_index(documents, shipped_lexicon())
        build = time.perf_counter() - began
        tracemalloc.start()
        kept = build_index(documents, shipped_lexicon())
        memory = tracemalloc.get_traced_memory()[0] / 1e6
        tracemalloc.stop()
        del kept
        ours = _timed(lambda text, index=index: index.find(Query(text)), texts)  # type: ignore[misc]
        theirs = _timed(wratio_engine(documents), sample)
        half, late = statistics.median(ours), statistics.quantiles(ours, n=100)[98]
        other = statistics.median(theirs)
        lines.append(
            f"| {len(documents)} | {build:.2f} | {memory:.0f} | {half:.2f} | {late:.2f} | {other:.2f} "
            f"| {other / half:.1f} |"
        )
    return "\n".join(lines)


def _timed(find: Callable[[str], object], texts: Iterable[str]) -> list[float]:
    times = []
    for text in texts:
        began = time.perf_counter()
        find(text)
        times.append((time.perf_counter() - began) * 1000)
    return times


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
