"""Screens in which the bot tells of itself."""

from db.outbox_figures import Ended
from handlers.views import house
from tests.screen_facts import DAY, NOW
from tests.screen_making import Maker, shows
from tests.screen_words import Written


def house_screens(written: Written) -> dict[str, Maker]:
    """Back after a time away, and the line of the night."""
    ended = Ended(sent=written.number, late=written.heads, uncertain=1, failed=0, blocked=2)
    return {
        "house.away": shows(house.away, NOW - DAY, NOW),
        "house.away_staff": shows(house.away_staff, NOW - DAY, NOW, written.heads, ended),
        "house.nightly": shows(house.nightly, ended, written.heads),
    }
