"""Reads the hand-made lexicon: `lexicon.yaml`, `ordinary_words.yaml` and `other_words.yaml`, written
for people.

Words are separated by commas, `*` stands for an ending, `=` before a phrase means exactly so (else Danish,
English,
Urdu and Arabic words match in every inflection). An idea is language-free, so a Turkish question finds what
is
described in Danish.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeVar

from ruamel.yaml import YAML

from catalog.finding.ideas import SHORTEST_PREFIX, Lexicon, Need, Part, Phrase
from catalog.finding.normalise import words
from catalog.finding.stems import LANGUAGES, opening_of, remember_stem

_Key = TypeVar("_Key")
_FOLDER: Final = Path(__file__).parent
_UNINFLECTED: Final = frozenset({"tr", "pl"})
"""Languages whose words are written with `*` where they may have endings."""


@lru_cache(maxsize=1)
def shipped_lexicon() -> Lexicon:
    """The lexicon that comes with the program."""
    raw: dict[str, Any] = _read("lexicon.yaml")
    more = {"ordinary_words": _read("ordinary_words.yaml"), "other_words": _read("other_words.yaml")}
    return build_lexicon({**raw, **more})


def _read(name: str) -> Any:
    with (_FOLDER / name).open(encoding="utf-8") as file:
        return YAML(typ="safe").load(file)


def build_lexicon(raw: Mapping[str, Any]) -> Lexicon:
    """The lexicon from the content of the files. Raises ValueError that names what is wrong."""
    phrases = tuple(_phrases(raw.get("ideas", {})))
    ideas = {phrase.idea for phrase in phrases}
    by_word: dict[str, list[Phrase]] = defaultdict(list)
    by_prefix: dict[str, list[Phrase]] = defaultdict(list)
    by_stem: dict[tuple[str, str], list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        first = phrase.parts[0]
        (by_prefix if first.open_ended else by_word)[first.word].append(phrase)
        if first.root is not None:
            by_stem[phrase.language, first.root].append(phrase)
    function = {language: _listed(text) for language, text in raw.get("function_words", {}).items()}
    ordinary = {language: _listed(text) for language, text in raw.get("ordinary_words", {}).items()}
    return Lexicon(
        needs=tuple(_need(entry, ideas) for entry in raw.get("needs", ())),
        phrases=phrases,
        by_word=_frozen(by_word),
        by_stem=_frozen(by_stem),
        by_prefix=_frozen(by_prefix),
        prefix_lengths=_lengths(by_prefix),
        function=frozenset().union(*function.values()),
        ordinary=frozenset().union(*ordinary.values()),
        common=_listed(raw.get("common_words", "")),
        small=_speakers(function, ordinary),
        right=_listed(raw.get("other_words", {}).get("da", "")),
        narrower=_narrower(raw.get("narrower", {}), ideas),
    )


def _frozen(lists: Mapping[_Key, list[Phrase]]) -> dict[_Key, tuple[Phrase, ...]]:
    return {key: tuple(found) for key, found in lists.items()}


def _lengths(prefixes: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = defaultdict(set)
    for prefix in prefixes:
        found[prefix[:SHORTEST_PREFIX]].add(len(prefix))
    return {opening: tuple(sorted(lengths)) for opening, lengths in found.items()}


def _narrower(raw: Mapping[str, str], known: set[str]) -> dict[str, str]:
    if unknown := ({*raw, *raw.values()}) - known:
        raise ValueError(f"narrower: there is no idea {', '.join(sorted(unknown))}")
    return dict(raw)


def _speakers(*word_lists: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    speakers: dict[str, set[str]] = defaultdict(set)
    for by_language in word_lists:
        for language, known in by_language.items():
            for word in known:
                speakers[word].add(language)
    return {word: tuple(sorted(languages)) for word, languages in speakers.items()}


def _listed(text: str) -> frozenset[str]:
    return frozenset(word for piece in text.replace(",", " ").split() for word in words(piece))


def _phrases(ideas: Mapping[str, Mapping[str, str]]) -> Iterable[Phrase]:
    for idea, by_language in ideas.items():
        for language, text in by_language.items():
            if language not in LANGUAGES:
                raise ValueError(f"idea {idea}: {language} is not one of {', '.join(LANGUAGES)}")
            for piece in text.split(","):
                parts = tuple(_parts(piece, language))
                if not parts:
                    raise ValueError(f"idea {idea}, {language}: an empty phrase (two commas?)")
                yield Phrase(idea, language, parts, _written(piece))


def _written(piece: str) -> str:
    """A phrase as people read it: "ensom*" → "ensom…"."""
    return piece.strip().removeprefix("=").replace("*", "…")


def _parts(piece: str, language: str) -> Iterable[Part]:
    exact = piece.strip().startswith("=") or language in _UNINFLECTED
    for word in piece.split():
        folded = words(word.rstrip("*"))
        open_ended = word.endswith("*")
        if not folded or (open_ended and len(folded[-1]) < SHORTEST_PREFIX):
            raise ValueError(f"{word!r}: a word, or at least {SHORTEST_PREFIX} letters before *")
        for at, part in enumerate(folded):
            if open_ended and at == len(folded) - 1:
                yield Part(part, open_ended=True)
            else:
                inflected = not exact and len(part) > SHORTEST_PREFIX
                root = remember_stem(part, language) if inflected else None
                yield Part(part, root=root, opening=opening_of(root or "", language))


def _need(entry: Mapping[str, Any], known: set[str]) -> Need:
    ideas = frozenset(str(entry["ideas"]).split())
    without = frozenset(str(entry.get("without", "")).split())
    if unknown := (ideas | without) - known:
        raise ValueError(f"need {entry['ideas']}: unknown idea {', '.join(sorted(unknown))}")
    offers = tuple((str(slug), float(weight) / 100) for slug, weight in entry["offers"].items())
    return Need(ideas, offers, without)
