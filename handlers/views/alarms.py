"""What hosts, coordinators and the people of hanging roles are told when somebody is missing late."""

from catalog.schedule.fields import Contact
from catalog.shifts.alerts import Alarm
from catalog.shifts.seen import MyShift, ShiftCard
from handlers.screen import Row, Screen
from handlers.shift_taps import SeenAlert, ShowShift
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.parts import button, lines, paragraphs


def alarm(texts: Texts, calendar: Calendar, card: ShiftCard, one: Alarm) -> Screen:
    """Somebody is missing soon: who, what hangs on it, and that the others are being asked."""
    text = paragraphs(
        lines(texts("alarm"), *_what(texts, calendar, card)),
        lines(
            texts("alarm-missing", missing=one.missing),
            texts("alarm-chain", roles=", ".join(one.roles)) if one.roles else None,
        ),
        texts("alarm-seen" if one.seen else "alarm-unseen"),
    )
    rows: tuple[Row, ...] = () if one.seen else ((button(texts, "seen-button", SeenAlert(one.alert)),),)
    return Screen(text, rows)


def ring(texts: Texts, calendar: Calendar, card: ShiftCard, one: Alarm, contact: Contact | None) -> Screen:
    """Half an hour before: whom to ring; the host decides."""
    who = " ".join(part for part in (contact.name, contact.phone) if part) if contact else ""
    text = paragraphs(
        lines(texts("alarm-ring"), *_what(texts, calendar, card)),
        lines(
            texts("alarm-missing", missing=one.missing),
            texts("alarm-contact", who=who) if who else None,
            texts("alarm-unanswered", names=", ".join(one.unanswered)) if one.unanswered else None,
        ),
        texts("alarm-decide"),
    )
    return Screen(text)


def filled(texts: Texts, calendar: Calendar, card: ShiftCard) -> Screen:
    """Nobody is missing any more."""
    return Screen(lines(texts("alarm-filled"), *_what(texts, calendar, card)))


def chain_broken(texts: Texts, calendar: Calendar, own: MyShift, missing: ShiftCard) -> Screen:
    """One's own shift hangs on somebody who is missing."""
    text = paragraphs(
        lines(texts("chain-broken", role=missing.role), *_what(texts, calendar, own.card)),
        texts("chain-means", role=missing.role),
    )
    return Screen(text, ((button(texts, "shift-open-button", ShowShift(own.assignment)),),))


def _what(texts: Texts, calendar: Calendar, card: ShiftCard) -> tuple[str, str]:
    when = calendar.span(card.starts_at, card.ends_at)
    return texts("shift-what", title=texts.plain(card.title), role=card.role), texts("shift-when", date=when)
