"""`kommed invite` and `kommed person`: who may do what, and the rights of the data subject."""

import json

from bot.commands.work import unit, write
from bot.config import Settings
from bot.introduction import UNKNOWN_BOT
from bot.refusals import CannotDo, CannotStart
from bot.setup import note_erasure, open_database
from catalog.people import erase as erasing, invites
from catalog.people.register import asker_of, known
from db import meta
from db.models import Role


def invite(settings: Settings, role: Role, *, initiative: str | None, hours: int | None) -> int:
    """A single-use link; its last line is the link itself."""
    opened = open_database(settings, create=True)
    try:
        with unit(opened) as session:
            payload = invites.invite(
                session, role, initiative=initiative, hours=hours, now=opened.clock.now()
            )
            name = meta.read(session, meta.BOT_NAME) or UNKNOWN_BOT
    except invites.NoSuchInitiative as error:
        raise CannotStart(f"--initiative holds {error.slug!r}; there is no such initiative.") from error
    except invites.BadHours as error:
        raise CannotStart(
            f"--hours holds {hours}; an invite as {role.value} lives 1 to {error.most} hours."
        ) from error
    write(f"https://t.me/{name}?start={payload}")
    return 0


def export(settings: Settings, telegram_id: int) -> int:
    """Everything stored about a person."""
    opened = open_database(settings, create=False)
    with unit(opened, keep=False) as session:
        person = known(session, telegram_id)
        if person is None or person.id is None:
            raise CannotDo(f"Nobody with Telegram id {telegram_id} is known here.")
        data = erasing.own_data(session, person.id)
    write(json.dumps(data, ensure_ascii=False, indent=2))
    return 0


def erase(settings: Settings, telegram_id: int) -> int:
    """Erase a person."""
    opened = open_database(settings, create=False)
    now = opened.clock.now()
    with unit(opened) as session:
        person = known(session, telegram_id)
        if person is None:
            raise CannotDo(f"Nobody with Telegram id {telegram_id} is known here.")
        key = erasing.erase(session, asker_of(session, person), now=now)
        if key is not None:
            note_erasure(settings.resolve(settings.erasures), key, now)
    write("erased")
    return 0
