"""The first time: saying so, and how it was."""

from catalog.joining import first_time
from catalog.joining.mine import sign_up_of
from catalog.offers import cards
from catalog.schedule.dates import SignUpState, occurrence_card, upcoming
from handlers.own_sign_up import own_sign_up
from handlers.screen import Reply
from handlers.taps import HowItWas, SayFirstTime
from handlers.turn import Turn
from handlers.views import first_time as views, join as join_views

NEXT_DATES = 2


def say(turn: Turn, tap: SayFirstTime) -> Reply:
    """Det er min første gang: the host sees it."""
    first_time.say(turn.session, turn.asker, tap.sign_up, now=turn.now)
    own = own_sign_up(turn.session, turn.asker, tap.sign_up, now=turn.now)
    return Reply(join_views.joined(turn.texts, turn.calendar, own), edit=True)


def how_it_was(turn: Turn, tap: HowItWas) -> Reply:
    """Godt: the next dates. Ikke noget for mig: two other offers. The answer itself is not kept."""
    own = sign_up_of(turn.session, turn.asker, tap.sign_up)
    initiative = occurrence_card(turn.session, own.occurrence, now=turn.now).initiative
    if tap.good:
        ahead = upcoming(turn.session, initiative, now=turn.now, limit=NEXT_DATES)
        dates = [one for one in ahead if one.sign_up is SignUpState.OPEN]
        return Reply(views.good(turn.texts, turn.calendar, dates))
    slugs = first_time.other_offers(turn.session, initiative, now=turn.now)
    return Reply(views.others(turn.texts, [cards.offer(turn.session, slug) for slug in slugs]))
