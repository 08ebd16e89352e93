"""What a catalogue has that the one before did not: an index is made from the one before and from this."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalog.finding.documents import OfferDocument
from catalog.finding.query import WhyKind
from catalog.finding.terms import Term
from catalog.finding.units import Text, Unit, texts_of


@dataclass(frozen=True)
class Change:
    """The offers that are another than before, by number: what they were then (nothing, of a first catalogue)
    and are now.
    """

    then: Mapping[int, OfferDocument]
    now: Mapping[int, OfferDocument]

    @property
    def gone(self) -> Iterator[Text]:
        """Their texts then."""
        return _texts(self.then)

    @property
    def come(self) -> Iterator[Text]:
        """Their texts now."""
        return _texts(self.now)


@dataclass(frozen=True, slots=True)
class Read:
    """A text that has been read and is not weighed yet."""

    offer: int
    kind: WhyKind
    text: str
    terms: tuple[Term, ...]


def change(then: Sequence[OfferDocument], now: Sequence[OfferDocument]) -> Change:
    """From the same offers as they were, or from none."""
    changed = [number for number, document in enumerate(now) if not then or document != then[number]]
    return Change({n: then[n] for n in changed if then}, {n: now[n] for n in changed})


def _texts(documents: Mapping[int, OfferDocument]) -> Iterator[Text]:
    for number, document in documents.items():
        yield from texts_of(number, document)


def read_again(number: int, unit: Unit) -> tuple[int, Read]:
    """A unit by its number, before it was weighed."""
    return number, Read(unit.offer, unit.kind, unit.text, unit.unweighed())
