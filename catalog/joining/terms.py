"""What a series and its initiative say about joining: the file's entry, over which edits in the chat win."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from catalog.offers.facts import Mode
from catalog.schedule.entry import USUAL_PARTY, USUAL_REMINDERS
from db.models import Initiative, Series


@dataclass(frozen=True)
class Terms:
    """How one joins: `party_max` heads at most; `guests` and `volunteers` are how much the bot may know of
    who comes and who helps; `guests_may`: roles a guest can have had on the day; `heads`: categories
    of people counted without a name; none where guests are discreet or only informed (DOMAIN.md 0b).
    """

    party_max: int
    waitlist: bool
    sign_up: bool
    guests: Mode
    volunteers: Mode
    guests_may: tuple[str, ...]
    heads: tuple[str, ...]
    zone: str


def terms_from(entry: Mapping[str, Any], facts: Mapping[str, Any], zone: str) -> Terms:
    """The terms of a series' entry and an initiative's facts; guests of info_only ones never sign up."""
    guests = guests_mode(facts)
    return Terms(
        party_max=int(entry.get("party_max") or USUAL_PARTY),
        waitlist=bool(entry.get("waitlist", True)),
        sign_up=guests is not Mode.INFO_ONLY and bool(facts.get("sign_up", True)),
        guests=guests,
        volunteers=volunteers_mode(facts),
        guests_may=tuple(entry.get("guests_may") or ()),
        heads=tuple(entry.get("heads") or ()) if guests is Mode.OPEN else (),
        zone=zone,
    )


def reminder_rules(series: Series) -> tuple[str, ...]:
    """When its reminders are due; an empty list in the file means none."""
    entry = {**series.entry, **series.edits}
    return tuple(entry.get("reminders", USUAL_REMINDERS) or ())


def facts_of(initiative: Initiative) -> dict[str, Any]:
    """The catalogue's facts with the chat's edits over them."""
    return {**initiative.facts, **initiative.edits}


def children_at(series: Series, initiative: Initiative) -> bool:
    """Whether children under 15 are at the dates of a series: as it says, else as its initiative says; not
    where nobody has said.
    """
    own = {**series.entry, **series.edits}.get("children_under_15")
    return bool(facts_of(initiative).get("children_under_15") if own is None else own)


def guests_mode(facts: Mapping[str, Any]) -> Mode:
    """How careful the bot is about an initiative's guests; open where nothing is said."""
    modes = facts.get("modes") or {}
    return Mode(modes.get("guests", Mode.OPEN))


def volunteers_mode(facts: Mapping[str, Any]) -> Mode:
    """How careful the bot is about an initiative's volunteers."""
    modes = facts.get("modes") or {}
    return Mode(modes.get("volunteers", Mode.OPEN))
