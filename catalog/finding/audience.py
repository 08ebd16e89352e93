"""For whom an offer is, read from its own words, and how well that suits the one who is asked for."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from catalog.finding.narrowing import Narrowing, Wanted, Whom
from catalog.offers.facts import Kind, Offer


class Audience(StrEnum):
    """A group that a catalogue entry names."""

    CHILDREN = "children"
    FAMILIES = "families"
    YOUNG = "young"
    OLD = "old"
    EVERYBODY = "everybody"


_SAID: Final = {
    Audience.CHILDREN: re.compile(r"\bbørn|\bbarn\b|\belever\b|\belev\b|dagtilbud|børnehave", re.IGNORECASE),
    Audience.FAMILIES: re.compile(r"famili|\bforældre|\bmødre\b|\bfædre\b", re.IGNORECASE),
    Audience.YOUNG: re.compile(r"\bunge?\b|\b1[2-8] til \d\d år", re.IGNORECASE),
    Audience.OLD: re.compile(r"\bældre\b|pensionist", re.IGNORECASE),
    Audience.EVERYBODY: re.compile(r"\balle\b|\bborgere\b", re.IGNORECASE),
}
_KINDS: Final[Mapping[Wanted, frozenset[Kind]]] = {
    Wanted.MEET: frozenset({Kind.ACTIVITY, Kind.VENUE}),
    Wanted.LEARN: frozenset({Kind.COURSE, Kind.PROGRAMME}),
    Wanted.ADVICE: frozenset({Kind.HELP, Kind.TREATMENT}),
    Wanted.HANDS: frozenset({Kind.VOLUNTEER}),
}
_AGES: Final = ((13, Whom.CHILD), (25, Whom.YOUNG), (65, None), (200, Whom.OLD))
"""Years of age, each up to but without, and the group that goes with them."""

_SUITS: Final = {
    Whom.CHILD: (Audience.CHILDREN, Audience.FAMILIES),
    Whom.YOUNG: (Audience.YOUNG,),
    Whom.OLD: (Audience.OLD,),
}
_YOUNGER: Final = frozenset({Audience.CHILDREN, Audience.YOUNG, Audience.FAMILIES})
BEST, FAIR, OTHERS = 0, 1, 2


def audience(offer: Offer) -> frozenset[Audience]:
    """The groups the Danish words on an offer's target name; none where they name none of ours."""
    return frozenset(one for one, said in _SAID.items() if said.search(offer.target.da))


def suits(offer: Offer, narrowing: Narrowing) -> int:
    """0 for an offer made for the one who is asked for, 1 for one open to them too, 2 for one for others."""
    whom = narrowing.whom or _of_age(narrowing.age)
    if whom is None:
        return BEST
    groups = audience(offer)
    if whom is Whom.OTHER:
        return OTHERS if groups and groups <= _YOUNGER else BEST
    if whom is Whom.YOUNG and Audience.FAMILIES in groups:
        return FAIR
    if groups & {*_SUITS[whom]}:
        return BEST
    named = groups - {Audience.EVERYBODY}
    return OTHERS if named else FAIR


def is_of_kind(offer: Offer, wanted: Wanted) -> bool:
    """Whether an offer is what people mean by that kind; one that looks for helpers is a place to help."""
    if wanted is Wanted.HANDS and offer.recruiting:
        return True
    return offer.kind in _KINDS[wanted]


def kind_of(offer: Offer) -> Wanted:
    """The kind under which people would look for an offer."""
    return next(wanted for wanted, kinds in _KINDS.items() if offer.kind in kinds)


def is_too_young(narrowing: Narrowing, offer: Offer) -> bool:
    """Whether somebody of that age may not come."""
    return narrowing.age is not None and offer.minimum_age is not None and narrowing.age < offer.minimum_age


def _of_age(age: int | None) -> Whom | None:
    return None if age is None else next(whom for below, whom in _AGES if age < below)
