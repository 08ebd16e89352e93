"""When a person wants to be reminded: as the host has chosen, at times of their own, or never."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session, col, select

from catalog.people import silence
from catalog.people.permissions import Asker
from db.models import Person

HOST = "host"
NEVER = "never"
OWN_TIMES: dict[str, tuple[str, ...]] = {"day": ("24h",), "hours": ("2h",), "both": ("24h", "2h")}
"""What one can choose oneself, as rules of a schedule file."""


@dataclass(frozen=True)
class Choice:
    """`rules` instead of the host's (None: the host's), for reminders that fell due after `since`."""

    rules: tuple[str, ...] | None
    since: dt.datetime


def choose(session: Session, asker: Asker, which: str, *, now: dt.datetime) -> None:
    """`host`, `day`, `hours`, `both` or `never`; ValueError for anything else.

    A reminder whose time had passed before the choice is not sent because of it.
    """
    if which not in (HOST, NEVER, *OWN_TIMES):
        raise ValueError(which)
    if which == NEVER:
        silence.opt_out(session, asker, silence.REMINDER, now=now)
        return
    silence.opt_in(session, asker, silence.REMINDER)
    person = session.get_one(Person, asker.id)
    person.reminders = " ".join(OWN_TIMES[which]) if which in OWN_TIMES else None
    person.reminders_since = now
    session.flush()


def turn_on(session: Session, asker: Asker, *, now: dt.datetime) -> None:
    """After `never`: again at the times that were chosen before."""
    silence.opt_in(session, asker, silence.REMINDER)
    session.get_one(Person, asker.id).reminders_since = now
    session.flush()


def chosen(session: Session, person: int) -> str:
    """What a person has chosen, as `choose` calls it."""
    if silence.has_opted_out(session, person, silence.REMINDER, silence.ALL):
        return NEVER
    rules = session.exec(select(Person.reminders).where(Person.id == person)).one()
    return next((name for name, own in OWN_TIMES.items() if rules == " ".join(own)), HOST)


def choices_of(session: Session, people: Collection[int]) -> dict[int, Choice]:
    """The choices of those among these people who have made one."""
    made = select(Person.id, Person.reminders, Person.reminders_since).where(
        col(Person.id).in_(people), col(Person.reminders_since).is_not(None)
    )
    return {
        number: Choice(tuple(rules.split()) if rules else None, since)
        for number, rules, since in session.exec(made).all()
        if number is not None and since is not None
    }


def rules_in_use(session: Session) -> list[tuple[str, ...]]:
    """Every set of rules that somebody has chosen."""
    used = select(Person.reminders).where(col(Person.reminders).is_not(None)).distinct()
    return [tuple(rules.split()) for rules in session.exec(used).all() if rules]
