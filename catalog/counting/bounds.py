"""Between what and what a number lies when not everything is known; pure arithmetic.

Sources: DOMAIN.md 1.3 (Fréchet bounds for people without identity, Manski's worst case for people who did not
answer). Wilson intervals have no place here: nothing is a random sample.
"""

from collections.abc import Iterable, Mapping, Sequence, Set as AbstractSet


def unique_people(tokens: Mapping[int, AbstractSet[str]], others: int, largest_date: int) -> tuple[int, int]:
    """How many different people, from (low) to (high).

    `tokens`: pseudonyms by calendar year; within a year two are two people, across years they may be one.
    `others`: heads without a pseudonym of their own (companions, people without a name): each may be new or
    one of the rest. `largest_date`: heads at the fullest single date, who are all different people.
    """
    years = [len(found) for found in tokens.values()]
    return max([largest_date, *years]), sum(years) + others


def union(parts: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Fréchet: groups that overlap nobody knows how hold at least the largest, at most all together."""
    known = list(parts)
    return max((low for low, _ in known), default=0), sum(high for _, high in known)


def share(asked: int, yes: int, unknown: int) -> tuple[float | None, float | None]:
    """Manski: the share of yes if none, and if all, of those who did not answer say yes; None for nobody."""
    _must_fit(asked, yes, unknown)
    return (yes / asked, (yes + unknown) / asked) if asked else (None, None)


def share_of_answers(asked: int, yes: int, unknown: int) -> float | None:
    """The share of yes among those who answered; None when nobody did."""
    _must_fit(asked, yes, unknown)
    return yes / (asked - unknown) if asked > unknown else None


def _must_fit(asked: int, yes: int, unknown: int) -> None:
    parts: Sequence[int] = (yes, unknown, asked - yes - unknown)
    if min(parts) < 0:
        raise ValueError(f"{yes} yes and {unknown} unknown do not fit in {asked} asked")
