"""From an update to its Reply: which route, for whom, and what is said when a rule says no."""

import datetime as dt
import re
from dataclasses import replace

from sqlmodel import Session

from catalog.errors import NotAllowed, RuleError
from catalog.finding.answers import read_number, read_party
from catalog.people.register import asker_of, known, meet
from db.engine import ring_of
from handlers import about, attendance, dialogues, find, party, start, wishing
from handlers.callbacks import BadSeal, unpack
from handlers.routes import ALIASES, COMMANDS, KINDS, NUMBERS, TAPS, TEXTS, Route
from handlers.screen import Reply
from handlers.taps import Tap
from handlers.texts.texts import texts_in
from handlers.turn import House, Incoming, Turn
from handlers.views import errors, privacy, start as views
from handlers.words import command_for, unasked_command_for

COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@\w+)?(?=\s|$)")


def answer(
    session: Session, incoming: Incoming, house: House, *, now: dt.datetime
) -> tuple[Reply | None, int | None]:
    """The reply to an update and whom it is for; a broken rule is undone and explained, other errors are
    raised.
    """
    if incoming.kind == "group":
        return in_group(incoming, house), None
    if incoming.kind == "blocked":
        _note_blocked(session, incoming, now)
        return None, None
    if incoming.kind == "tap" and known(session, incoming.sender) is None:
        return Reply(privacy.erased(texts_in("da")), edit=True), None
    person = meet(session, incoming.sender, incoming.chat_id, now=now)
    turn = Turn(session, asker_of(session, person), incoming, house, now)
    savepoint = session.begin_nested()
    try:
        reply = _route(turn)
        savepoint.commit()
    except BadSeal:
        savepoint.rollback()
        reply = Reply(views.said(turn.texts, "old-button"), toast=None)
    except RuleError as error:
        savepoint.rollback()
        reply = _explained(turn, error)
    return _remembered(turn, reply), turn.asker.id


def apologise(session: Session, incoming: Incoming) -> tuple[Reply | None, int | None]:
    """What is said when an update could not be handled."""
    person = known(session, incoming.sender)
    texts = texts_in(person.language if person else "da")
    return Reply(views.said(texts, "apology")), person.id if person else None


def _remembered(turn: Turn, reply: Reply) -> Reply:
    """The reply, its buttons remembered; a double tap does not get the same screen a second time."""
    screen = reply.screen
    if screen is None or not screen.rows:
        return reply
    question = dialogues.open_question(turn.session, turn.asker.id, now=turn.now)
    again = turn.incoming.kind == "tap" and not reply.edit and question.has_just_shown(screen, now=turn.now)
    dialogues.remember(turn.session, turn.asker.id, screen, now=turn.now)
    return replace(reply, screen=None, delete=None) if again else reply


def _route(turn: Turn) -> Reply:
    incoming = turn.incoming
    if incoming.kind == "tap":
        return tapped(turn, unpack(incoming.data or "", turn.asker.id, ring_of(turn.session)))
    if incoming.kind == "text":
        return _said(turn)
    return _use(turn, KINDS.get(incoming.kind, KINDS["other"]))


def tapped(turn: Turn, tap: Tap) -> Reply:
    """A button, or its label typed."""
    route = TAPS[type(tap)]
    _check(turn, route)
    return route.handle(turn, tap)


def command_in(text: str) -> str | None:
    """The command a text begins with, known or not, or that all of it stands for."""
    typed = COMMAND.match(text)
    if typed is None:
        return command_for(text)
    name = typed[1].lower()
    return ALIASES.get(name, name)


def _said(turn: Turn) -> Reply:
    name = command_in(turn.text)
    if name is not None:
        return _use(turn, COMMANDS[name]) if name in COMMANDS else start.unknown_command(turn)
    return (
        _answered(turn)
        or _unasked(turn)
        or _number(turn)
        or about.asked(turn)
        or wishing.wished(turn)
        or find.search(turn)
    )


def _unasked(turn: Turn) -> Reply | None:
    route = COMMANDS.get(unasked_command_for(turn.text) or "")
    if route is None or (route.role is not None and not turn.asker.may(route.role)):
        return None
    return route.handle(turn)


def _answered(turn: Turn) -> Reply | None:
    question = dialogues.open_question(turn.session, turn.asker.id, now=turn.now)
    number = read_number(turn.text)
    if number is not None and question.kind in NUMBERS:
        return NUMBERS[question.kind](turn, number, question.facts)
    coming, sign_up = read_party(turn.text), question.sign_up_shown()
    if coming is not None and sign_up is not None:
        return party.party_unasked(turn, coming, sign_up)
    tap = question.tapped_by(turn.text) or question.agreed_by(turn.text)
    if tap is not None:
        return tapped(turn, tap)
    coming_to = wishing.joined(turn, question)
    if coming_to is not None:
        return coming_to
    for kind in (question.kind, question.then):
        if kind in TEXTS and turn.text:
            return TEXTS[kind](turn, question.facts)
    return None


def _number(turn: Turn) -> Reply | None:
    number = read_number(turn.text) if turn.text.isdecimal() else None
    if number is None:
        return None
    return attendance.number_out_of_the_blue(turn, number) or wishing.number(turn)


def _use(turn: Turn, route: Route) -> Reply:
    _check(turn, route)
    return route.handle(turn)


def _check(turn: Turn, route: Route) -> None:
    if route.role is not None and not turn.asker.may(route.role):
        raise NotAllowed


def _explained(turn: Turn, error: RuleError) -> Reply:
    return Reply(errors.broken(error, turn.texts, turn.calendar))


def in_group(incoming: Incoming, house: House) -> Reply:
    """What a group hears: the way to the private chat, and 112 where somebody may be in danger."""
    link = f"https://t.me/{house.bot_name()}"
    return Reply(views.in_group(texts_in("da"), link, urgent=incoming.tier > 0))


def _note_blocked(session: Session, incoming: Incoming, now: dt.datetime) -> None:
    person = known(session, incoming.sender)
    if person is not None and person.unreachable_since is None:
        person.unreachable_since = now
