"""How often the offers' words have each four-letter piece, counted fast and held in little room."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Final

_LENGTH: Final = 4

MOST_COUNTED: Final = 4_095
"""Halves counted for one offer and piece; what is said still more often is taken for said so often."""

FEW: Final = 150
"""Offers of which the search looks at each for the sake of one piece."""

Spoken = tuple[int, Sequence[str], float]
"""Offer, the words of one of its texts, how much the text counts, in halves."""

Having = tuple[Sequence[int], Sequence[int]]
"""Offers that have a piece, in order, and how often each, in halves."""

NOBODY: Final[Having] = (), ()
NOWHERE: Final[Mapping[int, int]] = {}


def pieces_of(word: str) -> tuple[str, ...]:
    """The pieces of a folded word, its beginning and end marked: "mad" → ^mad, mad$."""
    marked = f"^{word}$"
    return tuple([marked[at : at + _LENGTH] for at in range(max(1, len(marked) - _LENGTH + 1))])


def number_of_pieces(word: str) -> int:
    """How many pieces a folded word has."""
    return max(1, len(word) + 3 - _LENGTH)


def tally(spoken: Iterable[Spoken]) -> dict[str, Counter[int]]:
    """By piece, how often each offer's words have it, in halves: a text that counts one counts two of them.

    Words are gathered first, so that each is taken apart once, however many texts have it.
    """
    by_word: dict[str, list[int]] = defaultdict(list)
    for offer, tokens, weight in spoken:
        again = [offer] * round(2 * weight)
        for token in tokens:
            by_word[token] += again
    by_piece: dict[str, list[list[int]]] = defaultdict(list)
    for token, offers in by_word.items():
        for piece in pieces_of(token):
            by_piece[piece].append(offers)
    return {piece: Counter(chain.from_iterable(offers)) for piece, offers in by_piece.items()}


def held(counts: Mapping[int, int]) -> Having:
    """Counts by offer in their order, in little room; few offers, often looked at, stay as they are."""
    order = sorted(counts)
    often = numbers(bounded([counts[offer] for offer in order]))
    return tuple(order) if len(order) <= FEW else numbers(order), often


def bounded(counts: Sequence[int]) -> Sequence[int]:
    """The counts, none above `MOST_COUNTED`."""
    too_much = max(counts, default=0) > MOST_COUNTED
    return [min(MOST_COUNTED, count) for count in counts] if too_much else counts


def numbers(counts: Sequence[int]) -> "array[int]":
    """Whole numbers in as little room as the largest of them needs."""
    most = max(counts, default=0)
    return array("B" if most < 2**8 else "H" if most < 2**16 else "L", counts)


def by_count(value: Callable[[float], float]) -> tuple[float, ...]:
    """What there is to know of a count, for each there may be of halves: worked out once."""
    return tuple(value(halves / 2) for halves in range(MOST_COUNTED + 1))
