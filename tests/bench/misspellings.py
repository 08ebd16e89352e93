"""Offers' names as people write them: mistakes and habits by kind, from every name, by rule and chance.

Each kind is a function from a name and a seeded source of chance to a spelling, or None where the kind has
nothing to change. The same name gives the same spellings every time.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Final

from catalog.finding.documents import OfferDocument
from catalog.finding.lexicon import shipped_lexicon
from catalog.finding.normalise import words

Spell = Callable[[str, Random], str | None]

_LETTERS: Final = "abcdefghijklmnoprstuvyæøå"
_SHORTEST: Final = 4
"""Letters from which a word may be misspelt and still be told from another."""

_LONG: Final = 8
"""Letters from which a word may hold two mistakes."""

_KEYS: Final = ("qwertyuiopå", "asdfghjklæø", "zxcvbnm")
_HEARD: Final = (
    ("hv", "v"), ("nd", "n"), ("ld", "l"), ("æ", "e"), ("å", "o"), ("ks", "x"), ("kk", "k"), ("ll", "l"),
    ("ss", "s"), ("tt", "t"), ("mm", "m"), ("pp", "p"), ("ff", "f"), ("rr", "r"), ("c", "k"), ("ci", "si"),
    ("g", "j"), ("ig", "i"), ("v", "w"), ("e", "æ"), ("d", "t"), ("b", "p"), ("sk", "sg"), ("øj", "øg"),
    ("y", "ø"), ("o", "å"), ("k", "kk"), ("l", "ll"), ("n", "nn"), ("s", "ss"), ("f", "ff"), ("h", ""),
)  # fmt: skip
"""What sounds alike in Danish, or is doubled or not."""

_ASKED: Final = (
    "hvor er {}", "noget med {}", "hvad er {}", "findes {} stadig", "jeg vil gerne til {}", "info om {}",
    "{} ishøj", "er der {} i ishøj", "hvornår er der {}", "hvad går {} ud på", "tilmelding til {}",
    "har I {}", "fortæl om {}", "jeg har hørt om {}", "jeg leder efter {}", "kan du vise mig {}",
)  # fmt: skip
_ASKED_IN: Final = (
    "er der plads på {}", "hvad koster {}", "kan man bare komme til {}",
    "hvad tid starter {}", "må jeg melde mig til {}", "er der ledige pladser på {}",
    "er {} åben i dag", "when is {}", "is there room at {}", "how do i sign up for {}",
    "i want to join {}", "{} ne zaman", "{} için yer var mı", "{} katılmak istiyorum",
    "kiedy jest {}", "czy są miejsca na {}", "chcę zapisać się na {}", "{} کب ہے",
    "{} kab hai", "kya {} mein jagah hai", "متى {}", "هل يوجد مكان في {}",
)  # fmt: skip
"""The same in six languages, freely."""

_ENDINGS: Final = ("en", "et", "erne", "s", "ens", "er", "ne")


@dataclass(frozen=True)
class Spelt:
    """One spelling of a name, and the offers it may stand for: those with that very name."""

    kind: str
    text: str
    name: str
    offers: frozenset[str]


def _places(name: str, least: int = _SHORTEST) -> list[int]:
    """Where a letter may be wrong: inside words of that many letters, not the first of a word."""
    return [
        at
        for word in re.finditer(r"[^\W\d_]+", name)
        if len(word.group()) >= least
        for at in range(word.start() + 1, word.end())
    ]


def _put(name: str, at: int, letters: str, *, instead_of: int = 1) -> str:
    return name[:at] + letters + name[at + instead_of :]


def _changed(change: Callable[[str, int, Random], str | None], least: int = _SHORTEST) -> Spell:
    def spell(name: str, chance: Random) -> str | None:
        places = _places(name, least)
        return change(name, chance.choice(places), chance) if places else None

    return spell


def _swapped(name: str, at: int, _: Random) -> str | None:
    pair = name[at : at + 2]
    return _put(name, at, pair[::-1], instead_of=2) if pair.isalpha() and pair[0] != pair[-1] else None


def _neighbour(name: str, at: int, chance: Random) -> str | None:
    for row in _KEYS:
        place = row.find(name[at].lower())
        if place >= 0:
            beside = [row[one] for one in (place - 1, place + 1) if 0 <= one < len(row)]
            return _put(name, at, chance.choice(beside))
    return None


_DROPPED: Final = _changed(lambda name, at, _: _put(name, at, ""))
_ADDED: Final = _changed(lambda name, at, chance: _put(name, at, chance.choice(_LETTERS), instead_of=0))
_WRONG: Final = _changed(lambda name, at, chance: _put(name, at, chance.choice(_LETTERS)))
_SWAPPED: Final = _changed(_swapped)
_DOUBLED: Final = _changed(lambda name, at, _: _put(name, at, name[at] * 2))


def _two_mistakes(name: str, chance: Random) -> str | None:
    if not _places(name, _LONG):
        return None
    first, second = chance.sample([_DROPPED, _ADDED, _WRONG, _SWAPPED], 2)
    once = first(name, chance)
    return once and second(once, chance)


def _heard(name: str, chance: Random) -> str | None:
    lower = name.lower()
    fitting = [(one, two) for one, two in _HEARD if lower.find(one, 1) > 0]
    if not fitting or not _places(name):
        return None
    for one, two in chance.sample(fitting, min(2, len(fitting))):
        at = lower.find(one, 1)
        lower = _put(lower, at, two, instead_of=len(one)) if at > 0 else lower
    return lower


def _ascii(name: str, chance: Random) -> str | None:
    if not re.search("[æøåé]", name, re.IGNORECASE):
        return None
    tables: tuple[dict[str, str | int | None], ...] = (
        {"æ": "ae", "ø": "oe", "å": "aa", "é": "e"},
        {"æ": "a", "ø": "o", "å": "a", "é": "e"},
    )
    return name.lower().translate(str.maketrans(chance.choice(tables)))


def _split(name: str, chance: Random) -> str | None:
    places = [at for at in _places(name, 9) if name[at - 3 : at + 3].isalpha()]
    seams = [at for at in places if _is_seam(name, at)]
    return _put(name, chance.choice(seams), " ", instead_of=0) if seams else None


def _is_seam(name: str, at: int) -> bool:
    """Whether a word of the lexicon's phrases or another name's ends there and another begins."""
    word = next(found for found in re.finditer(r"[^\W\d_]+", name) if found.start() <= at < found.end())
    left, right = words(name[word.start() : at]), words(name[at : word.end()])
    return bool(left and right) and min(len(left[0]), len(right[0])) >= _SHORTEST and right[0] in _known()


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(part.word for phrase in shipped_lexicon().phrases for part in phrase.parts)


def _joined(name: str, _: Random) -> str | None:
    run = "".join(re.findall(r"\w+", name))
    return run if " " in name and len(run) <= 40 else None


def _asked(name: str, chance: Random) -> str | None:
    return chance.choice(_ASKED).format(name)


def _asked_misspelt(name: str, chance: Random) -> str | None:
    spelling = chance.choice([_DROPPED, _SWAPPED, _DOUBLED])(name, chance)
    return spelling and _asked(spelling, chance)


def _asked_freely(name: str, chance: Random) -> str | None:
    plain = re.sub(r"\s*\(.*?\)$", "", name)
    return chance.choice(_ASKED_IN).format(plain)


def _asked_freely_misspelt(name: str, chance: Random) -> str | None:
    spelling = chance.choice([_DROPPED, _ADDED, _SWAPPED, _changed(_neighbour)])(name, chance)
    return spelling and _asked_freely(spelling, chance)


def _asked_freely_inflected(name: str, chance: Random) -> str | None:
    inflected = _inflected(name, chance)
    return inflected and _asked_freely(inflected, chance)


def _inflected(name: str, chance: Random) -> str | None:
    plain = re.sub(r"\s*\(.*?\)$", "", name)
    if not plain[-1:].isalpha() or len(words(plain)[-1]) < _SHORTEST or plain.isupper():
        return None
    ending = chance.choice(_ENDINGS)
    return plain[:-1] + ending if plain[-1] == "e" == ending[0] else plain + ending


KINDS: Final[Mapping[str, Spell]] = {
    "as written": lambda name, _: name,
    "small letters": lambda name, _: name.lower().replace("-", " "),
    "a letter dropped": _DROPPED,
    "a letter added": _ADDED,
    "a wrong letter": _WRONG,
    "a letter doubled": _DOUBLED,
    "letters swapped": _SWAPPED,
    "a key beside": _changed(_neighbour),
    "two mistakes": _two_mistakes,
    "as it sounds": _heard,
    "ascii": _ascii,
    "split": _split,
    "joined": _joined,
    "asked about": _asked,
    "asked about, misspelt": _asked_misspelt,
    "inflected": _inflected,
    "asked freely": _asked_freely,
    "asked freely, misspelt": _asked_freely_misspelt,
    "asked freely, inflected": _asked_freely_inflected,
}


DANISH_ONLY: Final = frozenset(
    {"as it sounds", "asked about", "asked about, misspelt", "inflected", "asked freely, inflected"}
)


def spellings(documents: Iterable[OfferDocument], *, each: int = 2, seed: int = 1) -> list[Spelt]:
    """Up to so many spellings of every kind for every Danish name and alias, the English name too."""
    owners: dict[tuple[str, str], set[str]] = {}
    for document in documents:
        for language, name in (*document.names, *document.aliases):
            if language in ("da", "en"):
                owners.setdefault((language, name), set()).add(document.slug)
    made: dict[tuple[str, str], Spelt] = {}
    for (language, name), slugs in owners.items():
        for kind, spell in KINDS.items():
            for turn in range(each if language == "da" or kind not in DANISH_ONLY else 0):
                text = spell(name, Random(f"{seed}/{name}/{kind}/{turn}"))
                if text:
                    made.setdefault((kind, text), Spelt(kind, text, name, frozenset(slugs)))
    return list(made.values())
