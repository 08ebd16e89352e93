"""Opening a database for a command: key ring, schema, kind, clock. Every refusal is one sentence."""

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from bot.clock import Clock
from bot.config import Settings
from bot.refusals import CannotDo, CannotStart
from catalog.offers import sync
from catalog.offers.files import SHIPPED, CatalogueMistakes, read_folder
from catalog.quiet import remember_quiet_hours
from db import meta
from db.crypto import BadSecret, KeyRing, lend, new_ring, read_ring, ring_from_secret, write_ring
from db.engine import file_of, open_engine, open_session, parse_url
from db.migrate import migrate


@dataclass(frozen=True)
class Opened:
    """A database ready for work."""

    engine: Engine
    ring: KeyRing
    clock: Clock
    fresh: bool


def open_database(settings: Settings, *, create: bool, serve: bool = False) -> Opened:
    """Open the database of these settings, migrated, with its key ring and clock.

    `create` lets an empty one be made (with the shipped catalogue); otherwise CannotDo names the one that
    was not found. `serve` also holds the database to its kind (practice or real). CannotStart for a
    missing or wrong key.
    """
    url = parse_url(settings.plain_database_url)
    file = file_of(url)
    if file is not None:
        if not create and not file.exists():
            raise CannotDo(f"There is no database at {file}; start `kommed run` once, or set DATABASE_URL.")
        file.parent.mkdir(parents=True, exist_ok=True)
    engine = open_engine(url)
    used = (file is None or file.exists()) and _in_use(engine)
    if not used and not create:
        raise CannotDo(
            f"The database {url.render_as_string(hide_password=True)} is empty; start `kommed run` once."
        )
    ring = _ring(settings, used=used)
    lend(ring, engine)
    migrate(engine)
    clock = Clock()
    with engine.begin() as connection, open_session(connection) as session:
        _recognise(session, settings, ring, serve=serve)
        remember_quiet_hours(session, settings.quiet_hours, settings.timezone)
        if settings.now is not None:
            clock.start_at(session, settings.now)
        clock.read_offset(session)
        fresh = meta.read(session, meta.CATALOGUE_VERSION) is None
        if fresh:
            load_catalogue(session, settings.catalogue, now=clock.now())
        session.commit()
    return Opened(engine, ring, clock, fresh)


def load_catalogue(
    session: Session, folder: Path | None, *, take_file: bool = False, now: dt.datetime
) -> sync.LoadedCatalogue:
    """Bring a folder (None: the shipped one) into the database; CannotDo lists every mistake."""
    try:
        return sync.load(session, read_folder(folder or SHIPPED), take_file=take_file, now=now)
    except CatalogueMistakes as error:
        raise CannotDo(str(error)) from error
    except sync.StillInUse as error:
        raise CannotDo(f"People are signed up to offers that the files no longer have: {error}.") from error


def _in_use(engine: Engine) -> bool:
    try:
        with engine.connect() as connection:
            return meta.in_use(connection)
    except OperationalError as error:
        shown = engine.url.render_as_string(hide_password=True)
        raise CannotDo(f"The database {shown} does not answer ({type(error.orig).__name__}).") from error


def _ring(settings: Settings, *, used: bool) -> KeyRing:
    try:
        if settings.secret is not None:
            return ring_from_secret(settings.secret.get_secret_value())
        path = settings.secret_path
        if path.exists():
            return read_ring(path)
    except (BadSecret, OSError) as error:
        name = "KOMMED_SECRET" if settings.secret is not None else "KOMMED_SECRET_FILE"
        raise CannotStart(f"{name} cannot be used: {error}.") from error
    if used:
        raise CannotStart(f"The key file {path} is missing, and the database is in use; put it back.")
    ring = new_ring()
    try:
        write_ring(path, ring)
    except FileExistsError:
        return read_ring(path)
    return ring


def _recognise(session: Session, settings: Settings, ring: KeyRing, *, serve: bool) -> None:
    kept = meta.read(session, meta.FINGERPRINT)
    if kept is None:
        meta.write(session, meta.FINGERPRINT, ring.fingerprint())
    elif kept != ring.fingerprint():
        raise CannotStart("The key ring is not the one this database was made with; put the right one back.")
    if not serve:
        return
    kind = "practice" if settings.practice else "real"
    known = meta.read(session, meta.PRACTICE)
    if known is None:
        meta.write(session, meta.PRACTICE, kind)
    elif known != kind:
        raise CannotStart(
            "This is a practice database, and a bot token is set; set DATABASE_URL to another database."
            if known == "practice"
            else "This database belongs to a real bot, and no bot token is set; set TELEGRAM_BOT_TOKEN."
        )


def note_erasure(path: Path, key: str, at: dt.datetime) -> None:
    """Append an erased person's key to the erasure log, on disk before anything else happens."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "a") as file:
        file.write(f"{at.isoformat()} {key}\n")
        file.flush()
        os.fsync(file.fileno())
