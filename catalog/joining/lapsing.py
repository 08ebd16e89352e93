"""What ends without an answer: offers whose time ran out, and places nobody answered for."""

import datetime as dt

from sqlmodel import Session, col, or_, select

from catalog.joining import seats
from catalog.joining.offer_times import LAST_ANSWER
from catalog.joining.waitlist import end, promote
from catalog.quiet import in_waking_hours
from db.models import MessageClass, Occurrence, SignUp, SignUpStatus
from db.outbox import notify

OFFER_LAPSED = "offer-lapsed"


def expire_offers(session: Session, *, now: dt.datetime) -> int:
    """The tick: close offers nobody answered in time and ask the next; how many ran out.

    Those of a date that was moved nearer end an hour before its new start.
    Dates are locked in the order of their numbers, so that two workers' ticks never wait for each other.
    """
    too_late = col(Occurrence.starts_at) <= now + LAST_ANSWER
    over = (
        col(SignUp.status) == SignUpStatus.OFFERED,
        or_(
            col(SignUp.offer_expires_at) <= now,
            col(SignUp.occurrence).in_(select(Occurrence.id).where(too_late)),
        ),
    )
    dates = session.exec(select(SignUp.occurrence).where(*over).distinct().order_by(col(SignUp.occurrence)))
    expired = 0
    for occurrence_id in dates.all():
        seats.lock(session, occurrence_id)
        late = select(SignUp).where(col(SignUp.occurrence) == occurrence_id, *over).order_by(col(SignUp.id))
        for sign_up in session.exec(late.execution_options(populate_existing=True)).all():
            end(session, sign_up, SignUpStatus.EXPIRED, now)
            _tell(session, sign_up, now)
            expired += 1
        promote(session, occurrence_id, now=now)
    return expired


def _tell(session: Session, sign_up: SignUp, now: dt.datetime) -> None:
    """Who did not answer hears that the place went on, while something can still be done about it."""
    if sign_up.person is not None:
        starts_at = session.get_one(Occurrence, sign_up.occurrence).starts_at
        notify(
            session,
            sign_up.person,
            OFFER_LAPSED,
            {"sign_up": sign_up.id},
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=in_waking_hours(session, now, before=starts_at),
            dedupe_key=f"{OFFER_LAPSED}:{sign_up.id}:{sign_up.version}",
        )


def let_lapse(session: Session, sign_up: SignUp, *, now: dt.datetime) -> None:
    """A place that nobody answered for is free; the caller leads on with `promote`."""
    end(session, sign_up, SignUpStatus.EXPIRED, now)
