"""How many come, and how many of them are children."""

from catalog.joining import mine as own_sign_ups, signups, together
from catalog.joining.mine import SignedUp
from handlers import dialogues
from handlers.own_sign_up import own_of, own_sign_up
from handlers.screen import Reply
from handlers.taps import AskChildren, AskParty, SetChildren, SetParty, WaitTogether
from handlers.turn import Turn
from handlers.views import join as views, party as party_views


def ask_party(turn: Turn, tap: AskParty) -> Reply:
    """Vi er flere / Ret antal: digits."""
    own = own_sign_up(turn.session, turn.asker, tap.sign_up, now=turn.now)
    dialogues.ask(turn.session, turn.asker.id, "party", now=turn.now, sign_up=tap.sign_up)
    return Reply(party_views.ask_party(turn.texts, own), edit=True)


def set_party(turn: Turn, tap: SetParty) -> Reply:
    """So many in all; where they are too many, fewer or the waitlist for all of them."""
    short = together.too_few_left(turn.session, turn.asker, tap.sign_up, party=tap.party, now=turn.now)
    if short is not None:
        return Reply(party_views.too_few_left(turn.texts, short))
    result = signups.change_party(turn.session, turn.asker, tap.sign_up, party=tap.party, now=turn.now)
    dialogues.answered(turn.session, turn.asker.id, now=turn.now)
    return _shown(turn, result)


def wait_together(turn: Turn, tap: WaitTogether) -> Reply:
    """Skriv mig på ventelisten, all of us."""
    result = together.wait_together(turn.session, turn.asker, tap.sign_up, party=tap.party, now=turn.now)
    dialogues.answered(turn.session, turn.asker.id, now=turn.now)
    return _shown(turn, result)


def ask_children(turn: Turn, tap: AskChildren) -> Reply:
    """How many of them are children?"""
    own = own_sign_up(turn.session, turn.asker, tap.sign_up, now=turn.now)
    dialogues.ask(turn.session, turn.asker.id, "children", now=turn.now, sign_up=tap.sign_up)
    return Reply(party_views.ask_children(turn.texts, own), edit=True)


def set_children(turn: Turn, tap: SetChildren) -> Reply:
    """So many children; the number of people stays."""
    kept = own_sign_ups.sign_up_of(turn.session, turn.asker, tap.sign_up)
    result = signups.change_party(
        turn.session, turn.asker, tap.sign_up, party=kept.party, children=tap.children, now=turn.now
    )
    dialogues.answered(turn.session, turn.asker.id, now=turn.now)
    return _shown(turn, result)


def party_typed(turn: Turn, number: int, facts: dict[str, int]) -> Reply:
    """A typed number of people."""
    return set_party(turn, SetParty(facts["sign_up"], number))


def party_unasked(turn: Turn, number: int, sign_up: int) -> Reply:
    """A number of people typed under the sign-up, as if it had been asked for."""
    dialogues.ask(turn.session, turn.asker.id, "party", now=turn.now, sign_up=sign_up)
    return set_party(turn, SetParty(sign_up, number))


def children_typed(turn: Turn, number: int, facts: dict[str, int]) -> Reply:
    """A typed number of children."""
    return set_children(turn, SetChildren(facts["sign_up"], number))


def _shown(turn: Turn, result: SignedUp) -> Reply:
    own = own_of(turn.session, turn.asker, result, now=turn.now)
    return Reply(views.joined(turn.texts, turn.calendar, own), edit=True)
