"""The practice room inside the running program: its server, its address, its example schedule."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from sqlmodel import Session, select

from bot.config import Address, Settings
from bot.sandbox.room import Room, create_room
from catalog.schedule import load as loading
from catalog.schedule.file import EXAMPLE, read_file
from db.engine import file_of, parse_url
from db.models import Series

TOKEN = "1:practice"  # noqa: S105 - opens nothing
EVERYWHERE = frozenset({"0.0.0.0", "", "localhost"})  # noqa: S104 - what is reached as 127.0.0.1


def open_room(settings: Settings, now: Callable[[], dt.datetime]) -> Room:
    """The room; its chats lie beside the practice database."""
    file = file_of(parse_url(settings.plain_database_url))
    store = file.with_name(f"{file.stem}-room.db") if file else settings.resolve(Path("var/practice-room.db"))
    store.parent.mkdir(parents=True, exist_ok=True)
    return create_room(token=TOKEN, now=now, store=store)


def room_url(listen: Address, port: int) -> str:
    """Where this very process reaches its own practice room."""
    host = "127.0.0.1" if listen.host in EVERYWHERE else listen.host
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def load_example(session: Session, *, now: dt.datetime) -> None:
    """The example schedule, into a database without any."""
    if session.exec(select(Series.id).limit(1)).first() is None:
        loading.load(session, read_file(EXAMPLE), source="example", actor=None, now=now)
