"""Signing up, how many, the waitlist, cancelling."""

from catalog.errors import NotEnoughSeats, Stale
from catalog.finding.query import Query, WhyKind
from catalog.joining import asked_again, mine as own_sign_ups, overlaps, seats, signups, waitlist
from catalog.joining.mine import SignedUp
from catalog.joining.on_behalf import Guest
from catalog.people import register
from catalog.schedule.dates import SignUpState, occurrence_card
from db.models import SignUpStatus
from handlers import dialogues
from handlers.own_sign_up import own_of, own_sign_up
from handlers.screen import DocumentRequest, Reply, Screen
from handlers.taps import (
    AcceptPlace,
    Calendar,
    Cancel,
    CancelThis,
    Coming,
    DeclinePlace,
    Join,
    JoinAnyway,
    MoreChoices,
    Queue,
    ShowSignUp,
    UndoCancel,
    at_minute,
)
from handlers.turn import Turn
from handlers.views import date_notices, join as views, overlaps as overlap_views, party as party_views
from handlers.views.join import Own
from handlers.views.start import said

NAME_MOST = 40
WORDS_OF_A_NAME = 3
NAMED = frozenset({WhyKind.NAME, WhyKind.ALIAS})


def join(turn: Turn, tap: Join) -> Reply:
    """Tilmeld mig: at once, for one person; the calendar file follows."""
    return _sign_up(turn, tap.occurrence, party=1, queue=False)


def join_as(turn: Turn, occurrence: int, party: int) -> Reply:
    """The same in words, for so many people in all."""
    return _sign_up(turn, occurrence, party=party, queue=False)


def queue(turn: Turn, tap: Queue) -> Reply:
    """Skriv mig på ventelisten."""
    return _sign_up(turn, tap.occurrence, party=tap.party, queue=True)


def join_anyway(turn: Turn, tap: JoinAnyway) -> Reply:
    """Though something else is at the same time."""
    return _sign_up(turn, tap.occurrence, party=tap.party, queue=tap.queue, anyway=True)


def _overlap(turn: Turn, occurrence: int, *, party: int, queue: bool) -> Reply | None:
    """The question before a visit when something else is at the same time; None for nothing to ask."""
    other = overlaps.overlapping(turn.session, turn.asker, occurrence)
    if other is None or own_sign_ups.active_at(turn.session, turn.asker, occurrence) is not None:
        return None
    date = occurrence_card(turn.session, occurrence, now=turn.now)
    if date.sign_up is not SignUpState.OPEN:
        return None
    screen = overlap_views.before_visit(turn.texts, turn.calendar, date, other, party=party, queue=queue)
    return Reply(screen)


def _sign_up(turn: Turn, occurrence: int, *, party: int, queue: bool, anyway: bool = False) -> Reply:
    asking = None if anyway else _overlap(turn, occurrence, party=party, queue=queue)
    if asking is not None:
        return asking
    try:
        result = signups.sign_up(turn.session, turn.asker, occurrence, party=party, queue=queue, now=turn.now)
    except NotEnoughSeats as short:
        return _too_few(turn, occurrence, party, short)
    if isinstance(result, signups.FullWithWaitlist):
        date = occurrence_card(turn.session, occurrence, now=turn.now)
        late = not seats.can_be_asked(turn.session, seats.find(turn.session, occurrence), turn.now)
        return Reply(views.full(turn.texts, turn.calendar, date, result.party, late=late))
    own = _own(turn, result)
    screen = views.joined(turn.texts, turn.calendar, own)
    if own.queue_position is not None or not result.new:
        return Reply(screen)
    return Reply(screen, more=_ask_name_once(turn, own), documents=(_ics(own),))


def _too_few(turn: Turn, occurrence: int, party: int, short: NotEnoughSeats) -> Reply:
    """All of them may wait, or fewer come; raises `short` where nobody can wait."""
    date, seen = occurrence_card(turn.session, occurrence, now=turn.now), seats.find(turn.session, occurrence)
    if not date.waitlist or party > (date.seats or 0) or not seats.can_be_asked(turn.session, seen, turn.now):
        raise short
    return Reply(party_views.too_few_for(turn.texts, date, party, short.left))


def shown_sign_up(turn: Turn, occurrence: int, guest: Guest, *, party: int = 1) -> Reply:
    """Somebody the person signs up: a place, or one in the queue when it is full."""
    result = signups.sign_up(
        turn.session, turn.asker, occurrence, party=party, guest=guest, queue=True, now=turn.now
    )
    if not isinstance(result, SignedUp):
        raise Stale
    own = _own(turn, result)
    files = (_ics(own),) if own.status is SignUpStatus.CONFIRMED and result.new else ()
    return Reply(views.joined(turn.texts, turn.calendar, own), documents=files)


def _ask_name_once(turn: Turn, own: Own) -> tuple[Screen, ...]:
    if own.discreet or not register.name_unasked(turn.session, turn.asker):
        return ()
    register.note_name_asked(turn.session, turn.asker)
    dialogues.ask(turn.session, turn.asker.id, "name", now=turn.now)
    return (views.ask_name(turn.texts),)


def name_given(turn: Turn) -> Reply | None:
    """What the host may call the person; None when the words are no name but a thank-you, an own matter, the
    name of an offer, several words with a number, or a sentence that finds something.
    """
    found = turn.house.library.index(turn.session).find(Query(turn.text, limit=1))
    name = " ".join(turn.text.split())
    if found.courtesy is not None or found.own is not None:
        return None
    if found.hits and (found.hits[0].why.kind in NAMED or name.count(" ") >= WORDS_OF_A_NAME):
        return None
    if name.count(" ") and any(letter.isdecimal() for letter in name):
        return None
    if not name or len(name) > NAME_MOST or any(mark in name for mark in "/@<>:") or not name.isprintable():
        return Reply(said(turn.texts, "name-bad"))
    register.set_call_name(turn.session, turn.asker, name)
    dialogues.close(turn.session, turn.asker.id)
    return Reply(said(turn.texts, "name-done", name=name))


def name_skipped(turn: Turn) -> Reply:
    """Rather the code word."""
    register.set_call_name(turn.session, turn.asker, None)
    dialogues.close(turn.session, turn.asker.id)
    return Reply(said(turn.texts, "name-skipped"), edit=True)


def show(turn: Turn, tap: ShowSignUp) -> Reply:
    """One of one's own sign-ups, as it is now."""
    own = _own_of(turn, tap.sign_up)
    return Reply(views.joined(turn.texts, turn.calendar, own), edit=True)


def choices(turn: Turn, tap: MoreChoices) -> Reply:
    """Andre valg: what few people press."""
    own = _own_of(turn, tap.sign_up)
    if own.status is not SignUpStatus.CONFIRMED:
        return show(turn, ShowSignUp(tap.sign_up))
    return Reply(views.choices(turn.texts, turn.calendar, own), edit=True)


def cancel(turn: Turn, tap: Cancel | CancelThis) -> Reply:
    """Meld afbud: said plainly, with the way back."""
    own = _own_of(turn, tap.sign_up)
    result = signups.cancel(turn.session, turn.asker, tap.sign_up, now=turn.now)
    mine = {one.occurrence for one in own_sign_ups.mine(turn.session, turn.asker, now=turn.now)}
    dates = tuple(occurrence_card(turn.session, one.occurrence, now=turn.now) for one in result.next_dates)
    open_to_me = frozenset(one.id for one in dates if one.sign_up is SignUpState.OPEN) - mine
    screen = views.cancelled(turn.texts, turn.calendar, own, dates, open_to_me, late=result.late)
    return Reply(screen)


def undo_cancel(turn: Turn, tap: UndoCancel) -> Reply:
    """Fortryd: signed up again, if the place is still there."""
    result = signups.undo_cancel(turn.session, turn.asker, tap.sign_up, now=turn.now)
    return Reply(views.joined(turn.texts, turn.calendar, _own(turn, result)), edit=True)


def coming(turn: Turn, tap: Coming) -> Reply:
    """Jeg kommer; no answer where the time above the button does not hold any more."""
    if not signups.coming(turn.session, turn.asker, tap.sign_up, to=at_minute(tap.at), now=turn.now):
        return _another_time(turn, _own_of(turn, tap.sign_up))
    return Reply(said(turn.texts, "coming-done"), toast=turn.texts.label("coming-done"))


def _another_time(turn: Turn, own: Own) -> Reply:
    place = date_notices.Place(own.sign_up, asked_again.is_asked_again(turn.session, own.sign_up), own.guest)
    until = asked_again.kept_until(turn.session, own.date.id)
    return Reply(date_notices.yes_to_another_time(turn.texts, turn.calendar, own.date, place, until))


def accept(turn: Turn, tap: AcceptPlace) -> Reply:
    """Ja tak, jeg tager pladsen."""
    waitlist.accept(turn.session, turn.asker, tap.sign_up, now=turn.now)
    own = _own_of(turn, tap.sign_up)
    return Reply(views.joined(turn.texts, turn.calendar, own), documents=(_ics(own),))


def decline(turn: Turn, tap: DeclinePlace) -> Reply:
    """Nej tak, giv den videre."""
    waitlist.decline(turn.session, turn.asker, tap.sign_up, now=turn.now)
    return Reply(said(turn.texts, "decline-done"))


def calendar(turn: Turn, tap: Calendar) -> Reply:
    """The calendar file once more; for a place given up, the one that takes it out of the calendar."""
    own = _own_of(turn, tap.sign_up)
    return Reply(documents=(DocumentRequest("ics", {"sign_up": own.sign_up, "asked": True}),))


def _own_of(turn: Turn, sign_up: int) -> Own:
    return own_sign_up(turn.session, turn.asker, sign_up, now=turn.now)


def _own(turn: Turn, result: SignedUp) -> Own:
    return own_of(turn.session, turn.asker, result, now=turn.now)


def _ics(own: Own) -> DocumentRequest:
    return DocumentRequest("ics", {"sign_up": own.sign_up})
