"""A series is held on another weekday: who comes every week is asked whether it suits.

Their standing place follows to the new day and stays until they end it: silence loses nobody a place. At each
date that was moved they are asked again like everybody else (catalog.joining.asked_again).
"""

import datetime as dt
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.quiet import house_quiet_hours, quiet_until
from catalog.schedule.people import UNDO
from catalog.schedule.stored import weekday_held
from db.models import MessageClass, Regular, Series
from db.outbox import notify

NEW_DAY = "regular-new-day"


def ask_regulars(session: Session, series: Series, days: Mapping[int, int], *, now: dt.datetime) -> int:
    """Queue the question for the regulars of the rule's weekdays that `days` moves; how many are asked.

    It leaves when the change can no longer be undone, not in quiet hours, and says nothing if the change was
    undone.
    """
    regulars = select(Regular).where(
        Regular.series == series.id, col(Regular.weekday).in_(days), col(Regular.ended_at).is_(None)
    )
    leaves_at = quiet_until(now + UNDO, house_quiet_hours(session), ZoneInfo(series.zone))
    return sum(
        notify(
            session,
            regular.person,
            NEW_DAY,
            {"regular": regular.id, "day": days[regular.weekday]},
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=leaves_at,
            dedupe_key=f"{NEW_DAY}:{regular.id}:{series.version}",
        )
        for regular in session.exec(regulars.order_by(col(Regular.id))).all()
    )


def still_held(session: Session, regular_id: int, day: int) -> bool:
    """Read again when the question leaves: whether the series still has that new weekday."""
    regular = session.get(Regular, regular_id)
    if regular is None:
        return False
    return weekday_held(session.get_one(Series, regular.series), regular.weekday) == day
