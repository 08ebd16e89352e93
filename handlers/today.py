"""What happens today in one's initiatives."""

import datetime as dt

from catalog.joining.counts import expected
from catalog.schedule.dates import held_today
from db.models import Role
from handlers.screen import Reply
from handlers.turn import Turn
from handlers.views import attendance as views


def today(turn: Turn) -> Reply:
    """Today's dates and how many people are signed up."""
    turn.asker.must(Role.HOST)
    local = turn.now.astimezone(turn.house.zone)
    begin = dt.datetime.combine(local.date(), dt.time(), turn.house.zone)
    end = dt.datetime.combine(local.date() + dt.timedelta(days=1), dt.time(), turn.house.zone)
    dates = held_today(turn.session, turn.asker.reach(Role.HOST), begin, end, now=turn.now)
    counts = expected(turn.session, [one.id for one in dates])
    shown = [views.Today(one, counts.get(one.id, 0)) for one in dates]
    return Reply(views.today(turn.texts, turn.calendar, shown))
