"""What a letter says, made when it is sent: notices from the state as it is then, files anew."""

import datetime as dt
from typing import Any

from sqlmodel import Session
from telegram import InputFile

from bot.calls import DOCUMENT, Call, show
from bot.outcomes import Sent
from db.engine import ring_of
from db.models import Outcome
from db.outbox import Letter
from handlers.documents.file import File
from handlers.notice import Skip
from handlers.notices import make_document, render_notice
from handlers.turn import House


def made(session: Session, letter: Letter, house: House, *, now: dt.datetime) -> Call | Sent:
    """The call that sends it, or why it is not to be sent any more."""
    if letter.kind == DOCUMENT:
        file = make_document(session, letter.payload, letter.person, house, now=now)
        return _skipped(file) if isinstance(file, Skip) else _document(file, letter.chat_id)
    doubt = letter.handed_at is not None
    screen = render_notice(session, letter.kind, letter.payload, letter.person, house, now=now, doubt=doubt)
    if isinstance(screen, Skip):
        return _skipped(screen)
    return show(screen, letter.chat_id, letter.person or 0, ring_of(session))


def _skipped(skip: Skip) -> Sent:
    return Sent(Outcome.SKIPPED, skip.why)


def _document(file: File, chat_id: int) -> Call:
    parameters: dict[str, Any] = {
        "chat_id": chat_id,
        "document": InputFile(file.content, filename=file.name),
        "caption": file.caption,
        "protect_content": file.protected or None,
    }
    return "sendDocument", parameters
