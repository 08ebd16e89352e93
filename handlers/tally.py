"""The tally in the chat: this half-year, the asker's initiatives."""

import datetime as dt

from catalog.counting.tally import tally
from catalog.offers import cards
from db.models import Role
from handlers.screen import Reply
from handlers.turn import Turn
from handlers.views import tally as views

SECOND_HALF = 7


def half_year(turn: Turn) -> Reply:
    """`/tal`: sign-ups, seats, attendances and people of this half-year."""
    turn.asker.must(Role.COORDINATOR)
    today = turn.now.astimezone(turn.house.zone).date()
    first, last = half_of(today)
    counted = tally(
        turn.session,
        from_on=first,
        to_on=last,
        by=("initiative",),
        initiatives=turn.asker.reach(Role.COORDINATOR),
        zone=turn.house.zone,
        now=turn.now,
    )
    return Reply(views.half_year(turn.texts, turn.calendar, counted, cards.names(turn.session)))


def half_of(day: dt.date) -> tuple[dt.date, dt.date]:
    """The first and last day of the half-year around a day."""
    if day.month < SECOND_HALF:
        return dt.date(day.year, 1, 1), dt.date(day.year, 6, 30)
    return dt.date(day.year, 7, 1), dt.date(day.year, 12, 31)
