"""Hvad koster det? A question about the offer on the screen, without its name."""

from collections.abc import Sequence

from catalog.finding.asked import OFTEN_ONES_OWN, Asked, read_asked
from catalog.finding.normalise import words
from catalog.joining.mine import MySignUp, mine
from catalog.offers import cards
from catalog.schedule.dates import occurrence_card, upcoming
from handlers import dialogues
from handlers.screen import Reply
from handlers.turn import Turn
from handlers.views import about as views
from handlers.views.start import said
from handlers.views.wishing import which_offer

DATES_TOLD = 2


def asked(turn: Turn) -> Reply | None:
    """The one fact that is asked for; None where the text says anything else, or asks when or where a date of
    one's own is. What to bring is told of one's only date.

    Of several offers on the screen one is chosen first; without any it is asked which is meant.
    """
    what = read_asked(words(turn.text))
    if what is None:
        return None
    if what in OFTEN_ONES_OWN and (own := mine(turn.session, turn.asker, now=turn.now)):
        return _of_ones_own(turn, own) if what is Asked.BRING else None
    question = dialogues.open_question(turn.session, turn.asker.id, now=turn.now)
    slug = question.offer_shown()
    if slug is None:
        offers = question.offers()
        return Reply(which_offer(turn.texts, offers) if offers else said(turn.texts, "about-which"))
    offer = cards.offer(turn.session, slug)
    dates = upcoming(turn.session, slug, now=turn.now, limit=DATES_TOLD)
    return Reply(views.fact(turn.texts, turn.calendar, offer, dates, what))


def _of_ones_own(turn: Turn, own: Sequence[MySignUp]) -> Reply | None:
    one = own[0]
    if len(own) > 1 or one.discreet:
        return None
    offer = cards.offer(turn.session, one.initiative)
    date = occurrence_card(turn.session, one.occurrence, now=turn.now)
    return Reply(views.own_fact(turn.texts, turn.calendar, offer, date, Asked.BRING))
