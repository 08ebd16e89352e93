"""First words: /start with its links, help, languages, and kind answers to what the bot cannot read."""

from dataclasses import replace

from catalog.people import invites, silence
from catalog.people.permissions import Asker, Held
from catalog.people.register import choose_language
from db.models import Role
from handlers import dialogues, offer
from handlers.screen import Reply
from handlers.taps import ChooseLanguage
from handlers.turn import Turn
from handlers.views import start as views

OFFER_LINK = "o_"
UNREAD = frozenset({"photo", "voice", "sticker", "file", "forwarded", "edited"})


def start(turn: Turn) -> Reply:
    """The greeting; `/start PAYLOAD` follows a link."""
    payload = turn.text.partition(" ")[2].strip() if turn.text.startswith("/") else ""
    if payload.startswith(OFFER_LINK):
        return offer.open_offer(turn, payload.removeprefix(OFFER_LINK))
    if payload:
        return _invited(turn, payload)
    dialogues.close(turn.session, turn.asker.id)
    silence.opt_in(turn.session, turn.asker, silence.ALL)
    return greeting(turn)


def greeting(turn: Turn) -> Reply:
    """Who this is, and the asker's first buttons."""
    return Reply(views.greeting(turn.texts, practice=turn.house.practice, staff=_staff(turn.asker)))


def _staff(asker: Asker) -> views.Staff:
    return views.Staff(host=asker.may(Role.HOST), coordinator=asker.may(Role.COORDINATOR))


def _invited(turn: Turn, payload: str) -> Reply:
    taken = invites.accept(turn.session, turn.asker, payload, now=turn.now)
    if taken is None:
        return Reply(views.invite_spent(turn.texts))
    name = None if taken.name is None else turn.texts.plain(taken.name)
    roles = turn.asker.roles | {Held(taken.role, None)}
    return Reply(
        views.invited(turn.texts, taken.role.value, name, staff=_staff(replace(turn.asker, roles=roles)))
    )


def help_(turn: Turn) -> Reply:
    """How to use it; staff see their commands too."""
    return Reply(views.help_screen(turn.texts, staff=_staff(turn.asker)))


def languages(turn: Turn) -> Reply:
    """The choice of languages."""
    return Reply(views.languages(turn.texts))


def choose(turn: Turn, tap: ChooseLanguage) -> Reply:
    """Another language from now on."""
    choose_language(turn.session, turn.asker, tap.language)
    return Reply(views.language_chosen(turn.speaking(tap.language).texts))


def dismiss(turn: Turn) -> Reply:
    """Never mind: the question is withdrawn."""
    dialogues.close(turn.session, turn.asker.id)
    return Reply(views.said(turn.texts, "urgent-carry-on"))


def carry_on(turn: Turn) -> Reply:
    """Back from the urgent answer; what was asked before it still is."""
    return Reply(views.said(turn.texts, "urgent-carry-on"))


def unread(turn: Turn) -> Reply:
    """A photo, a voice, a sticker …: one kind, useful sentence."""
    kind = turn.incoming.kind if turn.incoming.kind in UNREAD else "other"
    return Reply(views.said(turn.texts, f"kind-{kind}"))


def cpr(turn: Turn) -> Reply:
    """A CPR number: the message is deleted, nothing of it is kept or repeated."""
    return Reply(views.said(turn.texts, "kind-cpr"), delete=turn.incoming.message)


def unknown_command(turn: Turn) -> Reply:
    """A command that there is not."""
    return Reply(views.said(turn.texts, "unknown-command"))
