"""What the bot says of itself: that it was away, and how its messages fared."""

import datetime as dt

from db.outbox_figures import Ended
from handlers.screen import Screen
from handlers.taps import Mine
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.parts import button, helping


def away(texts: Texts, calendar: Calendar, since: dt.datetime, until: dt.datetime) -> Screen:
    """To somebody with a date in the hours in which nothing worked."""
    text = texts("away", since=calendar.moment(since), until=calendar.moment(until))
    return Screen(text, ((button(texts, "mine-button", Mine()),), helping(texts)))


def away_staff(
    texts: Texts, calendar: Calendar, since: dt.datetime, until: dt.datetime, people: int, ended: Ended
) -> Screen:
    """To the staff: when, how many people were told, and what came too late or perhaps not at all."""
    text = texts(
        "away-staff",
        since=calendar.moment(since),
        until=calendar.moment(until),
        people=people,
        late=ended.late,
        uncertain=ended.uncertain,
    )
    return Screen(text)


def nightly(texts: Texts, ended: Ended, unreachable: int) -> Screen:
    """One line to the admins about yesterday."""
    failed = ended.failed + ended.late + ended.uncertain
    return Screen(texts("nightly", sent=ended.sent, failed=failed, unreachable=unreachable))
