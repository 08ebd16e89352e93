"""How much a word tells: the fewer offers have it, the more."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from catalog.finding.changes import Read
from catalog.finding.ideas import Lexicon
from catalog.finding.tables import recounted
from catalog.finding.terms import Term, idea_feature
from catalog.finding.units import FIELD_OF, NAMES, Unit

COMMON_WEIGHT: Final = 0.25
"""Most that a word counts which many offers share (`common_words` of the lexicon), as a share of a rare
word.
"""

ORDINARY_WEIGHT: Final = 0.3
"""Most that an everyday word counts (`ordinary_words.yaml`), when it expresses no idea."""

NEED_WEIGHT: Final = 0.6
"""Least that a word counts whose idea alone is a need ("ældre", "unge"), however many offers have it."""

UNKNOWN_WEIGHT: Final = 0.75
"""What a word counts that no offer uses, as a share of a rare word."""

_LEAST: Final = 0.05
_FEWEST: Final = 30
"""Offers counted at least, so that a small catalogue has rare words too."""


class Rarity:
    """Features by the number of offers that have them, and of those that have them in a name.

    Never changed.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        offers: int,
        having: Counter[str] | None = None,
        named: Counter[str] | None = None,
    ) -> None:
        self._lexicon: Final = lexicon
        self._answered: Final = frozenset(
            idea_feature(idea) for need in lexicon.needs if len(need.ideas) == 1 for idea in need.ideas
        )
        self._offers: Final = offers
        most = math.log(1 + max(offers, _FEWEST))
        self._by_number: Final = (1.0, *(max(_LEAST, 1 - math.log(n) / most) for n in range(1, offers + 1)))
        self.having: Final[Counter[str]] = having or Counter()
        self._named: Final[Counter[str]] = named or Counter()

    def changed(self, gone: Collection[Read], come: Collection[Read]) -> "Rarity":
        """With other texts of some offers: all that they have."""
        named = ([read for read in reads if read.kind in NAMES] for reads in (gone, come))
        return Rarity(
            self._lexicon,
            self._offers,
            recounted(self.having, *map(_features, (gone, come))),
            recounted(self._named, *map(_features, named)),
        )

    def is_another(self, feature: str, before: "Rarity") -> bool:
        """Whether more or fewer have a feature than before."""
        return (
            self.having[feature] != before.having[feature] or self._named[feature] != before._named[feature]
        )

    def weight(self, term: Term) -> float:
        """How much a word tells, from 0 (all offers use it) to 1 (one offer does)."""
        if term.word in self._lexicon.common:
            return COMMON_WEIGHT
        most = 1.0
        if term.word in self._lexicon.ordinary and not any(f[0] == "#" for f in term.features):
            most = ORDINARY_WEIGHT
        having, rare = self.having, self._by_number
        known = [rare[having[feature]] for feature in term.features if feature in having]
        least = NEED_WEIGHT if any(feature in self._answered for feature in term.features) else 0.0
        return min(most, max(least, *known) if known else UNKNOWN_WEIGHT)

    def unit(self, read: Read) -> Unit:
        """A text that has been read, with the weight of each of its words."""
        terms = read.terms
        weights = tuple(map(self.weight, terms))
        return Unit(
            read.offer,
            FIELD_OF[read.kind],
            read.kind,
            read.text,
            tuple([term.word for term in terms]),
            tuple([feature for term in terms for feature in term.features]),
            bytes([number for number, term in enumerate(terms) for _ in term.features]),
            tuple([strength for term in terms for strength in term.features.values()]),
            weights,
            sum(weights),
            tuple(map(self._alone, terms)) if read.kind in NAMES else (),
        )

    def _alone(self, term: Term) -> float:
        """How far a word of a name stands for the offer alone: 1 when no other name has it, 0 for common
        words.
        """
        if term.word in self._lexicon.common:
            return 0.0
        stems = [feature for feature, strength in term.features.items() if strength == 1.0]
        return max((1 / self._named[feature] for feature in stems), default=0.0)


def _features(reads: Iterable[Read]) -> Iterator[str]:
    """Each feature as often as offers have it."""
    return (
        feature
        for _, feature in {
            (read.offer, feature) for read in reads for term in read.terms for feature in term.features
        }
    )
