"""Screens in which the bot tells of itself, and when it reminds."""

from db.outbox_figures import Ended
from handlers.views import house, outage, reminders
from tests.screen_facts import COPENHAGEN, DAY, NOW
from tests.screen_making import Maker, shows
from tests.screen_words import Written


def house_screens(written: Written) -> dict[str, Maker]:
    """Back after a time away, the line of the night, the choice of reminders, while the database is away."""
    ended = Ended(sent=written.number, late=written.heads, uncertain=1, failed=0, blocked=2)
    return {
        "house.away": shows(house.away, NOW - DAY, NOW),
        "house.away_staff": shows(house.away_staff, NOW - DAY, NOW, written.heads, ended),
        **{f"reminders.choice, {way}": shows(reminders.choice, way) for way in reminders.WAYS},
        "reminders.changed, off": shows(reminders.changed, off=True),
        "reminders.changed, on": shows(reminders.changed, off=False),
        "house.nightly": shows(house.nightly, ended, written.heads),
        "outage.excuse": shows(outage.excuse),
        "outage.numbers": shows(outage.numbers, (), local_now=NOW.astimezone(COPENHAGEN)),
    }
