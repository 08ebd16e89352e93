"""From hits to an honest list: what fits the filters on a real date first, the most useful on top."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from zoneinfo import ZoneInfo

from catalog.finding.audience import is_of_kind, is_too_young, suits
from catalog.finding.narrowing import CHOOSING, Narrowing
from catalog.finding.query import Hit
from catalog.finding.when import When
from catalog.offers.facts import Offer
from catalog.schedule.dates import OccurrenceCard, SignUpState

BAND: Final = 0.04
"""Scores this close count as equally fitting, so that what happens soon may come first."""

NEED_BAND: Final = 0.06
"""The same for a need, where the first three are all that is shown."""

FAR_BEHIND: Final = 0.14
"""A hit this much worse than the best is no answer beside it."""

CERTAIN: Final = 0.8
"""From this score on an offer is certainly meant; what else fits is compared with this, not with a name."""

NAMED: Final = 0.95
"""From this score on the text is an offer's name, not only like one."""

SOON: Final = dt.timedelta(days=14)
_FREE_WORDS: Final = ("gratis", "0 kr")


@dataclass(frozen=True)
class Candidate:
    """An offer that may be shown: how well it fits (0 to 1), whether it was named, its dates ahead."""

    offer: Offer
    dates: tuple[OccurrenceCard, ...] = ()
    score: float = 0.0
    named: bool = False

    @property
    def next(self) -> OccurrenceCard | None:
        """The first of its dates."""
        return next(iter(self.dates), None)


@dataclass(frozen=True)
class Chosen:
    """What is shown, best first; `dropped` are filters that nothing fitted, left out so that something
    does.
    """

    candidates: tuple[Candidate, ...]
    dropped: tuple[str, ...] = ()


def by_use(candidates: Sequence[Candidate], *, now: dt.datetime) -> list[Candidate]:
    """Named first, then how well it fits, how soon it happens, whether there is room; without what fits far
    worse than the best.
    """
    best = _best(candidates)
    return sorted(
        (one for one in candidates if one.named or best - one.score <= FAR_BEHIND),
        key=lambda one: (not one.named, int(max(0.0, best - one.score) / BAND), *_when(one, now), -one.score),
    )


def choose(ordered: Sequence[Candidate], narrowing: Narrowing, *, zone: ZoneInfo) -> Chosen:
    """The candidates that fit all filters, in their order, those for whom it is and of the kind first.

    Where none does, one filter is dropped, the one people hold on to least; then all of them.
    """
    allowed = [one for one in ordered if not is_too_young(narrowing, one.offer)]
    allowed.sort(key=lambda one: _suits(one.offer, narrowing))
    choosing = [name for name in CHOOSING if name in narrowing.names]
    attempts = [(), *((name,) for name in reversed(choosing)), tuple(choosing)]
    for dropped in attempts:
        looser = narrowing.without(*dropped)
        fitting = [found for one in allowed if (found := _fitting(one, looser, zone)) is not None]
        if fitting:
            return Chosen(tuple(fitting), dropped)
    return Chosen(())


def near_best(hits: Sequence[Hit], band: float) -> tuple[Hit, ...]:
    """The hits that fit at most so much worse than the best, in their order."""
    best = min(CERTAIN, max((hit.score for hit in hits), default=0.0))
    return tuple(hit for hit in hits if best - hit.score <= band)


def for_a_need(candidates: Sequence[Candidate], *, most: int) -> tuple[Candidate, ...]:
    """At most so many, of those that fit about as well as the best; with a date first, then those that
    somebody has looked at.
    """
    best = _best(candidates)
    close = [one for one in candidates if best - one.score <= NEED_BAND]
    close.sort(key=lambda one: (not one.dates, one.offer.verified_on is None, -one.score))
    return tuple(close[:most])


def fits_dates(
    dates: Iterable[OccurrenceCard], narrowing: Narrowing, zone: ZoneInfo
) -> tuple[OccurrenceCard, ...]:
    """The dates that fit the filters about dates."""
    return tuple(one for one in dates if _date_fits(one, narrowing, zone))


def _best(candidates: Sequence[Candidate]) -> float:
    return min(CERTAIN, max((one.score for one in candidates), default=0.0))


def _suits(offer: Offer, narrowing: Narrowing) -> tuple[int, bool]:
    other_kind = narrowing.kind is not None and not is_of_kind(offer, narrowing.kind)
    return suits(offer, narrowing), other_kind


def _fitting(candidate: Candidate, narrowing: Narrowing, zone: ZoneInfo) -> Candidate | None:
    if not any(name in narrowing.names for name in CHOOSING):
        return candidate
    dates = fits_dates(candidate.dates, narrowing, zone)
    return replace(candidate, dates=dates) if dates else None


def _date_fits(date: OccurrenceCard, narrowing: Narrowing, zone: ZoneInfo) -> bool:
    if narrowing.free and not is_free(date):
        return False
    if narrowing.spoken is not None and narrowing.spoken not in date.facts.spoken:
        return False
    if narrowing.place is not None and (date.place is None or date.place.name != narrowing.place):
        return False
    return narrowing.when is None or is_within(date.starts_at.astimezone(zone), narrowing.when)


def is_free(date: OccurrenceCard) -> bool:
    """Whether the organiser says that it costs nothing; where nothing is said, nobody knows."""
    price = date.facts.price
    return price is not None and price.in_language("da").casefold().startswith(_FREE_WORDS)


def is_within(local: dt.datetime, when: When) -> bool:
    """Whether a local start is in the days and hours asked for, both ends included."""
    day, hour = local.date(), local.time()
    if when.from_on is not None and not when.from_on <= day <= (when.to_on or when.from_on):
        return False
    return (when.after_time is None or hour >= when.after_time) and (
        when.before_time is None or hour <= when.before_time
    )


def _when(candidate: Candidate, now: dt.datetime) -> tuple[Any, ...]:
    date = candidate.next
    if date is None:
        return True, True, True
    has_room = date.left != 0 and date.sign_up in {SignUpState.OPEN, SignUpState.JUST_COME}
    return date.starts_at > now + SOON, not has_room, date.starts_at.timestamp()
