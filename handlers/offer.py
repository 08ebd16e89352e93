"""The card of an offer and its dates."""

from catalog.care.company import is_first_time
from catalog.offers import cards
from catalog.schedule.dates import upcoming
from catalog.shifts import offered
from db.roles import Role
from handlers.screen import Reply
from handlers.taps import MoreDates, ShowOffer
from handlers.turn import Turn
from handlers.views import offers as views

MOST_DATES = 60


def show(turn: Turn, tap: ShowOffer) -> Reply:
    """A button with an offer's name."""
    return open_offer(turn, tap.slug)


def open_offer(turn: Turn, slug: str) -> Reply:
    """What it is, for whom, when next, and a button per date."""
    offer = cards.offer(turn.session, slug)
    parent = cards.known(turn.session, offer.parent) if offer.parent else None
    dates = upcoming(turn.session, slug, now=turn.now, limit=views.DATES_ON_CARD + 1)
    new = is_first_time(turn.session, turn.asker, slug, now=turn.now)
    staff = turn.asker.may(Role.COORDINATOR, slug)
    helps = bool(offered.roles_at(turn.session, turn.asker, slug, now=turn.now))
    return Reply(
        views.card(
            turn.texts,
            turn.calendar,
            offer,
            dates,
            parent=parent,
            first_time=new,
            staff=staff,
            helps=helps,
        )
    )


def more_dates(turn: Turn, tap: MoreDates) -> Reply:
    """All dates, a page at a time."""
    offer = cards.offer(turn.session, tap.slug)
    dates = upcoming(turn.session, tap.slug, now=turn.now, limit=MOST_DATES)
    return Reply(views.all_dates(turn.texts, turn.calendar, offer, dates, tap.page), edit=True)
