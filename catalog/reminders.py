"""Reminders: when they are due, to whom, and whether they still make sense when they leave (INTERFACE.md)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.joining.terms import reminder_rules
from catalog.quiet import QuietHours, before_quiet, quiet_until
from catalog.reminder_choice import Choice, choices_of, rules_in_use
from catalog.schedule.times import instant, reminder_at, wall
from db.models import (
    MessageClass,
    Occurrence,
    OccurrenceStatus,
    OptOut,
    Outbox,
    Series,
    SignUp,
    SignUpStatus,
)
from db.outbox import blind_key, notify

__all__ = [
    "QuietHours",
    "ReminderTime",
    "Verdict",
    "key_of",
    "next_due",
    "plan",
    "quiet_until",
    "reminder_times",
    "still_wanted",
]
REMINDER = "reminder"
NO_REMINDERS = ("reminder", "all")
"""The kinds of OptOut that mean no reminders."""
FURTHEST = dt.timedelta(days=6)
"""Reminded nine days ahead, members came a week early (FEATURES.md 2.2)."""
APART = dt.timedelta(minutes=30)
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class ReminderTime:
    """One reminder of one start: sent at `due_at`, or late before `expires_at`; both UTC."""

    rule: str
    due_at: dt.datetime
    expires_at: dt.datetime


@dataclass(frozen=True)
class Verdict:
    """Whether a reminder still leaves; `reason` says why not."""

    reason: str | None = None

    def __bool__(self) -> bool:
        return self.reason is None


def reminder_times(
    starts_at: dt.datetime, rules: Sequence[str], zone: ZoneInfo, quiet: QuietHours
) -> tuple[ReminderTime, ...]:
    """The reminders of a start, in order of time.

    In quiet hours a reminder moves to the last minute before them. None is more than six days ahead by the
    wall clock. A late one may leave until 30 minutes before the next or the start; one of the day before
    says "i morgen", so it may not leave after midnight. Of two that meet, or stand so close that the first
    could never leave, the one nearer to the start remains. Rules as in INTERFACE.md: `24h`, `2h`,
    `day@17:00`; ValueError for others.
    """
    nominal = sorted(((reminder_at(rule, starts_at, zone), rule) for rule in rules), reverse=True)
    kept: list[ReminderTime] = []
    following = starts_at.astimezone(dt.UTC)
    for at, rule in nominal:
        due_at = before_quiet(at, quiet, zone)
        expires_at = min(following - APART, _tomorrow_turns_today(due_at, starts_at, zone))
        if wall(starts_at, zone) - wall(due_at, zone) > FURTHEST or expires_at <= due_at:
            continue
        kept.append(ReminderTime(rule, due_at, expires_at))
        following = due_at
    return tuple(reversed(kept))


def _tomorrow_turns_today(due_at: dt.datetime, starts_at: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    due_on, starts_on = wall(due_at, zone).date(), wall(starts_at, zone).date()
    if starts_on - due_on != _DAY:
        return starts_at
    return instant(dt.datetime.combine(starts_on, dt.time()), zone)


def plan(session: Session, *, now: dt.datetime, quiet: QuietHours, zone: ZoneInfo) -> int:
    """The tick: queue every reminder that is due and was not queued yet; how many.

    Only for confirmed sign-ups that had their place before the reminder was due, and only for people who want
    reminders. A late one leaves at once, or after the quiet hours if it still makes sense then. The outbox is
    the memory of what was queued, so its rows are kept until the date is over.
    """
    queued = 0
    for planned in _upcoming(session, now, quiet, zone):
        occurrence, time = planned.occurrence, planned.time
        if not time.due_at <= now < time.expires_at:
            continue
        morning = quiet_until(now, quiet, zone)
        send_after = morning if morning < time.expires_at else now
        starts = occurrence.starts_at.astimezone(dt.UTC).isoformat()
        for sign_up, person in _waiting_for(session, planned):
            queued += notify(
                session,
                person,
                REMINDER,
                {"sign_up": sign_up, "rule": time.rule, "starts_at": starts},
                message_class=MessageClass.REMINDER,
                now=now,
                send_after=send_after,
                expires_at=time.expires_at,
                dedupe_key=key_of(sign_up, occurrence.starts_at, time.rule),
            )
    return queued


def next_due(session: Session, *, now: dt.datetime, quiet: QuietHours, zone: ZoneInfo) -> dt.datetime | None:
    """When the next reminder falls due, for whoever decides how long to sleep; None: not this week."""
    due = (planned.time.due_at for planned in _upcoming(session, now, quiet, zone))
    return min((at for at in due if at > now), default=None)


def still_wanted(session: Session, facts: dict[str, Any], *, now: dt.datetime) -> Verdict:
    """Read again when a reminder leaves: confirmed, not cancelled, moved, begun or declined since."""
    row = session.exec(
        select(SignUp.status, SignUp.person, Occurrence.status, Occurrence.starts_at)
        .join(Occurrence, col(Occurrence.id) == SignUp.occurrence)
        .where(col(SignUp.id) == int(facts["sign_up"]))
    ).first()
    if row is None:
        return Verdict("gone")
    status, person, occurrence_status, starts_at = row
    if status is not SignUpStatus.CONFIRMED or person is None:
        return Verdict("not-confirmed")
    if occurrence_status is OccurrenceStatus.CANCELLED:
        return Verdict("cancelled")
    if starts_at != dt.datetime.fromisoformat(facts["starts_at"]):
        return Verdict("moved")
    if now >= starts_at:
        return Verdict("begun")
    choice = choices_of(session, [person]).get(person)
    if choice is not None and choice.rules is not None and facts.get("rule") not in choice.rules:
        return Verdict("other-lead-time")
    return Verdict("opted-out" if _declined(session, [person]) else None)


def key_of(sign_up: int, starts_at: dt.datetime, rule: str) -> str:
    """The dedupe key of a guest's reminder: moved, a date is reminded of anew."""
    return f"{REMINDER}:{sign_up}:{starts_at.astimezone(dt.UTC).isoformat()}:{rule}"


@lru_cache(maxsize=4096)
def _times(
    starts_at: dt.datetime, rules: tuple[str, ...], zone: ZoneInfo, quiet: QuietHours
) -> tuple[ReminderTime, ...]:
    return reminder_times(starts_at, rules, zone, quiet)


def _upcoming(session: Session, now: dt.datetime, quiet: QuietHours, zone: ZoneInfo) -> Iterator["_Planned"]:
    soon = (
        select(Occurrence, Series)
        .join(Series, col(Series.id) == Occurrence.series)
        .where(
            col(Occurrence.starts_at) > now,
            col(Occurrence.starts_at) <= now + FURTHEST + _DAY,
            col(Occurrence.status) == OccurrenceStatus.PLANNED,
        )
        .order_by(col(Occurrence.starts_at))
    )
    own = rules_in_use(session)
    for occurrence, series in session.exec(soon).all():
        hosts = reminder_rules(series)
        for rules in dict.fromkeys((hosts, *own)):
            for time in _times(occurrence.starts_at, rules, zone, quiet):
                yield _Planned(occurrence, time, rules, hosts)


@dataclass(frozen=True)
class _Planned:
    """One reminder of one date, for those whose rules these are."""

    occurrence: Occurrence
    time: ReminderTime
    rules: tuple[str, ...]
    hosts: tuple[str, ...]

    def fits(self, choice: Choice | None) -> bool:
        """Whether it is for somebody with this choice (None: the host's), made before it fell due."""
        if choice is None:
            return self.rules == self.hosts
        return self.rules == (choice.rules or self.hosts) and choice.since < self.time.due_at


def _waiting_for(session: Session, planned: _Planned) -> Iterator[tuple[int, int]]:
    occurrence, time = planned.occurrence, planned.time
    confirmed = session.exec(
        select(SignUp.id).where(
            col(SignUp.occurrence) == occurrence.id,
            col(SignUp.status) == SignUpStatus.CONFIRMED,
            col(SignUp.queued_at) < time.due_at,
        )
    ).all()
    starts_at = occurrence.starts_at
    keys = {blind_key(session, key_of(one or 0, starts_at, time.rule)): one for one in confirmed}
    queued = session.exec(select(Outbox.dedupe_key).where(col(Outbox.dedupe_key).in_(keys))).all()
    left = [one for key, one in keys.items() if key not in set(queued)]
    candidates = session.exec(select(SignUp.id, SignUp.person).where(col(SignUp.id).in_(left))).all()
    people = [person for _, person in candidates if person is not None]
    if not people:
        return
    declined, choices = _declined(session, people), choices_of(session, people)
    for sign_up, person in candidates:
        wanted = person is not None and person not in declined and planned.fits(choices.get(person))
        if sign_up is not None and person is not None and wanted:
            yield sign_up, person


def _declined(session: Session, people: Sequence[int]) -> frozenset[int]:
    declined = select(OptOut.person).where(col(OptOut.person).in_(people), col(OptOut.kind).in_(NO_REMINDERS))
    return frozenset(session.exec(declined).all())
