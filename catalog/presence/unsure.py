"""Whom the last reminder of a date may not have reached, so that the host can ring.

A reminder is sent at most once. Where Telegram did not answer, nobody knows whether it arrived
(`Outcome.UNCERTAIN`); one that is known to have been sent later settles the matter.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from catalog import reminders
from catalog.joining.terms import reminder_rules
from catalog.presence.helpers import OnShift
from catalog.reminder_choice import rules_in_use
from catalog.shifts import reminding
from db.models import Occurrence, Outbox, Outcome, Series, SignUp
from db.outbox import blind_key


@dataclass(frozen=True)
class Unsure:
    """By number: the sign-ups and the assignments of a date whose last reminder is in doubt."""

    sign_ups: frozenset[int] = frozenset()
    assignments: frozenset[int] = frozenset()


def unsure_of(
    session: Session,
    occurrence: Occurrence,
    sign_ups: Sequence[SignUp],
    helpers: Sequence[OnShift],
    *,
    now: dt.datetime,
) -> Unsure:
    """Who of a date's people is in doubt; nobody from its start on, when who is missing can be seen."""
    if now >= occurrence.starts_at:
        return Unsure()
    hosts = reminder_rules(session.get_one(Series, occurrence.series))
    rules = dict.fromkeys((*hosts, *(rule for own in rules_in_use(session) for rule in own)))
    guests = {
        reminders.key_of(one.id or 0, occurrence.starts_at, rule): one.id or 0
        for one in sign_ups
        for rule in rules
    }
    volunteers = {
        reminding.key_of(one.assignment.id or 0, one.shift.starts_at, rule): one.assignment.id or 0
        for one in helpers
        for rule in reminding.RULES
    }
    return Unsure(_in_doubt(session, guests), _in_doubt(session, volunteers))


def _in_doubt(session: Session, keys: Mapping[str, int]) -> frozenset[int]:
    blind = {blind_key(session, key): number for key, number in keys.items()}
    left = (
        select(Outbox.dedupe_key, Outbox.outcome)
        .where(col(Outbox.dedupe_key).in_(blind), col(Outbox.outcome).in_((Outcome.SENT, Outcome.UNCERTAIN)))
        .order_by(col(Outbox.id))
    )
    last = {blind[key or ""]: outcome for key, outcome in session.exec(left).all()}
    return frozenset(number for number, outcome in last.items() if outcome is Outcome.UNCERTAIN)
