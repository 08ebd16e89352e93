"""A coordinator's own words to everybody on a date: said once, and taken back while nobody has heard them."""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.care.cases import MessageTooLong
from catalog.errors import NotFound, OccurrenceOver, RuleError, Stale
from catalog.finding.cpr import holds_cpr
from catalog.people.permissions import Asker
from catalog.quiet import QuietHours, house_quiet_hours, quiet_until
from catalog.schedule.people import AT_ONCE_WITHIN, UNDO, persons_on
from db.batches import UNDONE, notify_all, withdraw
from db.models import Audit, MessageClass, Occurrence, Role
from db.outbox_figures import Progress, progress

MESSAGE: Final = "date-message"
"""The kind of notice, and the name of what was done."""
LONGEST: Final = 400
"""Characters; with its heading a message stays within the 600 of every text."""
_INSIDE_TELEGRAM: Final = re.compile(r"(?:\bt(?:elegram)?\.(?:me|dog)\b|\btg\s*:\s*//)", re.IGNORECASE)


@dataclass(unsafe_hash=True)
class LinkInside(RuleError):
    """Links into Telegram lead people to strangers who call themselves us (DOMAIN.md 6)."""


@dataclass(unsafe_hash=True)
class SecretInside(RuleError):
    """A CPR number is never sent on."""


@dataclass(unsafe_hash=True)
class NobodyToTell(RuleError):
    """Nobody is on the date."""


@dataclass(unsafe_hash=True)
class MessageLeft(RuleError):
    """Somebody has the message already, so it cannot be taken back."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a message would reach, persons, and when it would leave."""

    persons: int
    leaves_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it is on its way: its number, when it leaves, whom it does not reach, how far it came."""

    number: int
    occurrence: int
    leaves_at: dt.datetime
    not_reached: int
    progress: Progress

    @property
    def may_be_undone(self) -> bool:
        """Whether nobody has it yet."""
        return (
            self.progress.waiting + self.progress.skipped == self.progress.all and self.progress.waiting > 0
        )


def checked(text: str) -> str:
    """Words that may be sent to many, without blanks around them.

    Raises MessageTooLong above 400 characters, LinkInside for links into Telegram, SecretInside for a CPR
    number.
    """
    words = text.strip()
    if len(words) > LONGEST:
        raise MessageTooLong(LONGEST)
    plain = "".join(one for one in unicodedata.normalize("NFKC", words) if unicodedata.category(one) != "Cf")
    if _INSIDE_TELEGRAM.search(plain):
        raise LinkInside
    if holds_cpr(words):
        raise SecretInside
    return words


def audience(
    session: Session, asker: Asker, occurrence_id: int, *, zone: ZoneInfo, now: dt.datetime
) -> Audience:
    """The preview: everyone who signed up, waits or has a shift, each once.

    For coordinators of the initiative (NotAllowed). Raises NotFound, OccurrenceOver from the start on, and
    NobodyToTell.
    """
    row = _date(session, asker, occurrence_id, now)
    persons = persons_on(session, occurrence_id)
    if not persons:
        raise NobodyToTell
    return Audience(len(persons), leaves_at(row.starts_at, house_quiet_hours(session), zone, now=now))


def leaves_at(starts_at: dt.datetime, quiet: QuietHours, zone: ZoneInfo, *, now: dt.datetime) -> dt.datetime:
    """After the two minutes in which it can be taken back, at once when the start is under 3 hours away.

    In quiet hours at their end, as long as that comes before the start.
    """
    if starts_at - now < AT_ONCE_WITHIN:
        return now
    end = quiet_until(now + UNDO, quiet, zone)
    return end if end < starts_at else now + UNDO


def send(
    session: Session, asker: Asker, occurrence_id: int, words: str, *, zone: ZoneInfo, now: dt.datetime
) -> int:
    """Say this to everybody on a date, at most once to each; the message's number, for `message` and `undo`.

    The words stand encrypted in the letters alone, and go when they have arrived. Raises what `checked` and
    `audience` raise.
    """
    words = checked(words)
    leaves = audience(session, asker, occurrence_id, zone=zone, now=now).leaves_at
    row = session.get_one(Occurrence, occurrence_id)
    persons = persons_on(session, occurrence_id)
    done = Audit(at=now, actor=asker.id, action=MESSAGE, subject=row.name)
    session.add(done)
    session.flush()
    number = done.id or 0
    told = notify_all(
        session,
        persons,
        MESSAGE,
        {"occurrence": occurrence_id, "words": words},
        batch=_batch(number),
        message_class=MessageClass.BULK,
        now=now,
        send_after=leaves,
        expires_at=row.starts_at,
    )
    facts = {"occurrence": occurrence_id, "leaves_at": leaves.isoformat()}
    done.facts = {**facts, "told": told, "not_reached": len(persons) - told}
    session.flush()
    return number


def message(session: Session, asker: Asker, number: int) -> Message:
    """How a message fares. For coordinators of the initiative (NotAllowed); raises NotFound."""
    done = session.get(Audit, number)
    if done is None or done.action != MESSAGE or not done.facts:
        raise NotFound
    row = session.get_one(Occurrence, int(done.facts["occurrence"]))
    asker.must(Role.COORDINATOR, row.initiative)
    return Message(
        number=number,
        occurrence=row.id or 0,
        leaves_at=dt.datetime.fromisoformat(done.facts["leaves_at"]),
        not_reached=int(done.facts["not_reached"]),
        progress=progress(session, _batch(number)),
    )


def newest(session: Session, asker: Asker, occurrence_id: int) -> Message | None:
    """The last message about a date; None when there is none, or it was taken back."""
    name = select(Occurrence.name).where(Occurrence.id == occurrence_id).scalar_subquery()
    about = select(Audit).where(col(Audit.subject) == name, Audit.action == MESSAGE)
    last = session.exec(about.order_by(col(Audit.id).desc()).limit(1)).first()
    return None if last is None or (last.facts or {}).get(UNDONE) else message(session, asker, last.id or 0)


def undo(session: Session, asker: Asker, number: int, *, now: dt.datetime) -> int:
    """Take a message back unheard; the date's number.

    For coordinators of the initiative (NotAllowed). Raises NotFound, Stale a second time, and MessageLeft
    when somebody has it or is getting it.
    """
    sent = message(session, asker, number)
    done = session.get_one(Audit, number, with_for_update=True, populate_existing=True)
    if (done.facts or {}).get(UNDONE):
        raise Stale
    if not withdraw(session, _batch(number), now=now):
        raise MessageLeft
    done.facts = {**(done.facts or {}), UNDONE: True}
    session.add(Audit(at=now, actor=asker.id, action=f"{MESSAGE}-{UNDONE}", subject=done.subject))
    session.flush()
    return sent.occurrence


def _date(session: Session, asker: Asker, occurrence_id: int, now: dt.datetime) -> Occurrence:
    row = session.get(Occurrence, occurrence_id)
    if row is None:
        raise NotFound
    asker.must(Role.COORDINATOR, row.initiative)
    if row.starts_at <= now:
        raise OccurrenceOver
    return row


def _batch(number: int) -> str:
    return f"{MESSAGE}:{number}"
