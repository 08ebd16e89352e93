"""How often the search is right, against two ready-made engines in the same run.

Queries: `relevance_frozen_9.yaml` and `_8`, by two hands that knew neither the search nor its
phrases; the 60 shared examples (`tests/unit/search_examples.yaml`), `relevance_seen.yaml` and
`relevance_dev*.yaml`, which the search was made with. Once the failures of a frozen set have been read, it is
one of these.
Right first: an offer of `best` on top counts 1, one of `ok` a half.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from rapidfuzz import process, utils
from rapidfuzz.fuzz import WRatio
from ruamel.yaml import YAML

from catalog.finding.asking import desk
from catalog.finding.documents import OfferDocument, documents_of
from catalog.finding.index import build_index
from catalog.finding.lexicon import shipped_lexicon
from catalog.finding.normalise import words
from catalog.finding.query import Query
from catalog.finding.said_as import shipped_said_as
from catalog.offers.files import read_folder

_HERE: Final = Path(__file__).parent
_ROOT: Final = _HERE.parent.parent
_SHOWN: Final = 5

FROZEN: Final = ("relevance_frozen_9.yaml", "relevance_frozen_8.yaml")
"""The sets of queries that nothing is tuned on, the newest and least known first."""

_WITH_OTHER_ANSWERS: Final = "relevance_dev_10.yaml"
"""The newest set in which texts stand that want another answer than offers; these were not tuned on."""

OTHER_ANSWERS: Final = frozenset({"own", "help", "crisis", "browse"})
"""What stands for `best` where another answer than offers is right."""

Engine = Callable[[str], Sequence[str]]
"""A text → slugs, best first; empty when the engine has nothing to show."""


@dataclass(frozen=True)
class Case:
    """One query with what should come; `best` empty: nothing fits and the answer should be silent."""

    text: str
    language: str
    kind: str
    best: frozenset[str]
    ok: frozenset[str]


@dataclass(frozen=True)
class Score:
    """Shares from 0 to 1; None when there was nothing to measure. `cases` counts the queries."""

    cases: int
    first: float | None
    in_three: float | None
    silent: float | None


def shared_examples() -> tuple[Case, ...]:
    """The shared examples but for those about urgent messages and browsing, which are not the search's."""
    rows = _load(_ROOT / "tests/unit/search_examples.yaml")
    return tuple(
        Case(
            row["q"], _language_of(row["tags"]), row["tags"][0], frozenset(row["best"]), frozenset(row["ok"])
        )
        for row in rows
        if row["expect"] in ("slugs", "none")
    )


def frozen(name: str = FROZEN[0]) -> tuple[Case, ...]:
    """One set of queries that nothing was tuned on, but for those that are not the search's to answer."""
    return tuple(case for case in _cases(name) if not case.best & OTHER_ANSWERS)


def other_answers(name: str = _WITH_OTHER_ANSWERS) -> tuple[Case, ...]:
    """The texts about one's own matters, urgent ones, and those that want to see everything."""
    return tuple(case for case in _cases(name) if case.best & OTHER_ANSWERS)


def strange(cases: Iterable[Case]) -> tuple[Case, ...]:
    """Those that do not happen to stand, word for word, among the search's phrases or in what it was made
    with; names are asked for as they are.
    """
    known = {words(text) for phrases in shipped_said_as().values() for _, text in phrases}
    known |= {words(case.text) for case in (*seen(), *developed())}
    return tuple(case for case in cases if case.kind == "name" or words(case.text) not in known)


def developed() -> tuple[Case, ...]:
    """Queries whose failures were read while the search was made."""
    return tuple(case for path in sorted(_HERE.glob("relevance_dev*.yaml")) for case in _cases(path.name))


def seen() -> tuple[Case, ...]:
    """Queries the search has been measured on often; for speed, and to see by how much they flatter."""
    return _cases("relevance_seen.yaml")


def _cases(name: str) -> tuple[Case, ...]:
    return tuple(
        Case(text, language, kind, frozenset(best), frozenset(ok))
        for language, kind, text, best, ok in _load(_HERE / name)
    )


def _load(path: Path) -> Any:
    with path.open(encoding="utf-8") as file:
        return YAML(typ="safe").load(file)


def _language_of(tags: Sequence[str]) -> str:
    spoken = {"english": "en", "turkish": "tr", "arabic": "ar", "polish": "pl", "urdu": "ur"}
    return next((spoken[tag] for tag in tags if tag in spoken), "da")


def shipped_documents() -> tuple[OfferDocument, ...]:
    """The shipped catalogue as the search sees it."""
    return documents_of(read_folder(_ROOT / "catalog/offers/data").offers.values())


def our_engine(documents: Iterable[OfferDocument]) -> Engine:
    """Kom med's own search."""
    index = build_index(documents, shipped_lexicon())
    return lambda text: [hit.slug for hit in index.find(Query(text, limit=_SHOWN)).hits]


def wratio_engine(documents: Iterable[OfferDocument]) -> Engine:
    """RapidFuzz WRatio over names and aliases, best above 60 shown."""
    names = [
        (utils.default_process(text), document.slug)
        for document in documents
        for _, text in (*document.names, *document.aliases)
    ]

    def find(text: str) -> list[str]:
        found = process.extract(
            utils.default_process(text), [name for name, _ in names], scorer=WRatio, limit=20, score_cutoff=60
        )
        return list(dict.fromkeys(names[number][1] for _, _, number in found))[:_SHOWN]

    return find


def trigram_engine(documents: Iterable[OfferDocument]) -> Engine:
    """SQLite FTS5 with trigrams over names, aliases, target and purpose, ranked by bm25 with field
    weights.
    """
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE offer USING fts5(slug UNINDEXED, name, rest, tokenize='trigram')"
    )
    connection.executemany(
        "INSERT INTO offer VALUES (?, ?, ?)",
        [
            (
                document.slug,
                " ".join(text for _, text in (*document.names, *document.aliases)),
                " ".join(text for _, text in (*document.target, *document.purpose)),
            )
            for document in documents
        ],
    )

    def find(text: str) -> list[str]:
        folded = text.lower()
        triples = dict.fromkeys(folded[at : at + 3].replace('"', " ") for at in range(len(folded) - 2))
        wanted = " OR ".join(f'"{triple}"' for triple in triples if len(triple.strip()) == 3)
        if not wanted:
            return []
        rows = connection.execute(
            "SELECT slug FROM offer WHERE offer MATCH ? ORDER BY bm25(offer, 0, 4.0, 1.0), slug LIMIT ?",
            (wanted, _SHOWN),
        )
        return [slug for (slug,) in rows]

    return find


def measure(engine: Engine, cases: Iterable[Case]) -> Score:
    """Scores an engine on some queries."""
    first, in_three, silent, number = [], [], [], 0
    for case in cases:
        number += 1
        found = engine(case.text)
        if case.best:
            top = found[0] if found else None
            first.append(1.0 if top in case.best else 0.5 if top in case.ok else 0.0)
            in_three.append(any(slug in case.best for slug in found[:3]))
        else:
            silent.append(not found)
    return Score(number, _share(first), _share(in_three), _share(silent))


def _share(outcomes: Sequence[float]) -> float | None:
    return sum(outcomes) / len(outcomes) if outcomes else None


def _groups(cases: Sequence[Case]) -> Mapping[str, list[Case]]:
    groups: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        groups[f"language {case.language}"].append(case)
    for case in cases:
        groups[f"kind {case.kind}"].append(case)
    return groups


def report() -> str:
    """The relevance report in Markdown: engines side by side, on the frozen queries by kind and language."""
    documents = shipped_documents()
    engines = {
        "RapidFuzz WRatio over names": wratio_engine(documents),
        "SQLite FTS5 trigrams": trigram_engine(documents),
        "Kom med": our_engine(documents),
    }
    sets = (
        *(
            one
            for name in FROZEN
            for one in (
                (name.removesuffix(".yaml"), frozen(name)),
                ("of these, not in the search by chance", strange(frozen(name))),
            )
        ),
        ("shared examples", shared_examples()),
        ("seen often", seen()),
    )
    lines = ["| queries | engine | right first | in first 3 | silent |", "| --- | --- | --- | --- | --- |"]
    for title, cases in sets:
        lines += [
            _row(f"{title} ({len(cases)})", name, measure(engine, cases)) for name, engine in engines.items()
        ]
    return "\n".join([*lines, "", *_by_group(engines), "", *_answers()])


def _by_group(engines: Mapping[str, Engine]) -> list[str]:
    ours = ("Kom med: right first", "in first 3", "silent")
    others = [f"{name}: {what}" for name in list(engines)[:2] for what in ("right first", "silent")]
    lines = [
        "| " + " | ".join(["frozen", "n", *ours, *others]) + " |",
        "| --- " * (len(ours) + len(others) + 2) + "|",
    ]
    for group, cases in _groups(frozen()).items():
        wratio, trigrams, kom_med = (measure(engine, cases) for engine in engines.values())
        beside = [_share_of(share) for other in (wratio, trigrams) for share in (other.first, other.silent)]
        lines.append(_row(group, str(kom_med.cases), kom_med, *beside))
    return lines


def _answers() -> list[str]:
    """Whether the right kind of answer comes where no offer is asked for."""
    answering = desk(_ROOT / "catalog/offers/data")
    right: dict[str, list[bool]] = defaultdict(list)
    for case in other_answers():
        given = answering.answer(case.text)
        wanted = next(iter(case.best))
        found = given.answer == "results" and len(given.results) > 1 if wanted == "browse" else False
        right[wanted].append(given.answer == wanted or found)
    lines = ["| other answers | n | right |", "| --- | --- | --- |"]
    return lines + [f"| {name} | {len(v)} | {sum(v) / len(v):.2f} |" for name, v in right.items()]


def _share_of(share: float | None) -> str:
    return "–" if share is None else f"{share:.2f}"


def _row(*parts: str | Score) -> str:
    cells: list[str] = []
    for part in parts:
        if isinstance(part, Score):
            cells += [_share_of(share) for share in (part.first, part.in_three, part.silent)]
        else:
            cells.append(part)
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    print(report())  # noqa: T201 - a command
