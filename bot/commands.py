"""What the commands do: open the database, call the domain, write the result."""

import datetime as dt
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from sqlmodel import Session

from bot import logs, runtime
from bot.config import Settings
from bot.introduction import UNKNOWN_BOT
from bot.setup import CannotDo, CannotStart, Opened, load_catalogue, note_erasure, open_database
from catalog.counting import tally as counting
from catalog.counting.figures import Tally
from catalog.finding import asking
from catalog.offers.files import SHIPPED, check_folder
from catalog.people import erase as erasing, invites
from catalog.people.register import asker_of, known
from catalog.schedule import load as loading, show
from catalog.schedule.file import ScheduleMistakes, read_file
from db import meta
from db.engine import open_session
from db.models import Role
from db.units import CommitHook
from handlers.documents.tally_csv import tally_csv
from handlers.documents.tally_json import tally_json
from handlers.documents.tally_table import tally_table

USUAL_DAYS = 28
KILL_AT, KILL_AFTER = "KOMMED_KILL_AT_COMMIT", "KOMMED_KILL_AFTER_COMMIT"


def run(settings: Settings) -> int:
    """Serve until a signal comes."""
    logs.set_up(settings.log_level, settings.log_format)
    return runtime.serve(settings, on_commit=_killer(KILL_AT), after_commit=_killer(KILL_AFTER))


def search(settings: Settings, text: str, *, language: str | None, limit: int, as_json: bool) -> int:
    """One query."""
    desk = asking.desk(settings.catalogue)
    answered = desk.answer(text, language=language, limit=limit)
    if as_json:
        _write(json.dumps(answered.to_json(), ensure_ascii=False))
    else:
        _write("\n".join((answered.answer, *answered.results)))
    return 0


def search_batch(settings: Settings, batch: str, *, limit: int) -> int:
    """A file of queries, answered line by line; exit 1 when a line was no JSON object."""
    desk = asking.desk(settings.catalogue)
    wrong = 0
    with _lines_of(batch) as lines:
        for line in lines:
            if not line.strip():
                continue
            answered = desk.answer_line(line, limit=limit)
            wrong += "error" in answered
            _write(json.dumps(answered, ensure_ascii=False))
    return 1 if wrong else 0


def _lines_of(batch: str) -> TextIO:
    if batch == "-":
        return sys.stdin
    try:
        return Path(batch).open(encoding="utf-8", errors="replace")
    except OSError as error:
        raise CannotDo(f"{batch} cannot be read: {error.strerror}.") from error


def catalogue_check(settings: Settings, folder: Path | None) -> int:
    """Every mistake on a line of its own."""
    mistakes = check_folder(folder or settings.catalogue or SHIPPED)
    for mistake in mistakes:
        _write(str(mistake))
    if mistakes:
        raise CannotDo(f"{len(mistakes)} mistakes")
    _write("no mistakes")
    return 0


def catalogue_load(settings: Settings, folder: Path | None, *, dry_run: bool, take_file: bool) -> int:
    """Bring the files into the database."""
    opened = open_database(settings, create=True)
    with _unit(opened, keep=not dry_run) as session:
        loaded = load_catalogue(
            session, folder or settings.catalogue, take_file=take_file, now=opened.clock.now()
        )
    for kept in loaded.kept:
        _write(f"kept {kept}")
    _write(loaded.summary())
    return 0


def schedule_load(
    settings: Settings, file: Path, *, dry_run: bool, take_file: bool, reason: str | None
) -> int:
    """Bring a schedule file into the database, all or nothing."""
    try:
        entries = read_file(file, zone=settings.timezone.key)
    except ScheduleMistakes as error:
        raise CannotDo("\n".join(str(one) for one in error.mistakes)) from error
    opened = open_database(settings, create=True)
    try:
        with _unit(opened, keep=not dry_run) as session:
            loaded = loading.load(
                session,
                entries,
                source=str(file),
                actor=None,
                now=opened.clock.now(),
                zone=settings.timezone.key,
                take_file=take_file,
                reason=reason,
            )
    except ScheduleMistakes as error:
        raise CannotDo("\n".join(str(one) for one in error.mistakes)) from error
    except loading.WouldDisturb as error:
        raise CannotDo("\n".join((*error.lines, "Give --reason TEXT to do it and tell them."))) from error
    for line in loaded.lines:
        _write(line)
    _write(
        f"added {loaded.added}, changed {loaded.changed}, withdrawn {loaded.withdrawn}, kept {loaded.kept}"
    )
    return 0


def schedule_show(
    settings: Settings, from_on: dt.date | None, to_on: dt.date | None, *, as_json: bool
) -> int:
    """The dates of a period."""
    opened = open_database(settings, create=False)
    today = opened.clock.now().astimezone(settings.timezone).date()
    first = from_on or today
    last = to_on or first + dt.timedelta(days=USUAL_DAYS)
    with _unit(opened, keep=False) as session:
        rows = show.rows(session, first, last, settings.timezone)
    _write(show.to_json(rows) if as_json else show.to_table(rows))
    return 0


def invite(settings: Settings, role: Role, *, initiative: str | None, hours: int | None) -> int:
    """A single-use link; its last line is the link itself."""
    opened = open_database(settings, create=True)
    try:
        with _unit(opened) as session:
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
    _write(f"https://t.me/{name}?start={payload}")
    return 0


def tally(
    settings: Settings,
    from_on: dt.date,
    to_on: dt.date,
    *,
    by: tuple[str, ...],
    initiatives: frozenset[str] | None,
    form: str,
    out: Path | None,
    exact: bool,
) -> int:
    """The tally of a period, dates inclusive."""
    makers: dict[str, Callable[[Tally], bytes]] = {
        "table": lambda counted: tally_table(counted).encode(),
        "json": tally_json,
        "csv": tally_csv,
    }
    if form not in makers:
        raise CannotStart(f"--format holds {form!r}; it may hold {', '.join(makers)}.")
    if to_on < from_on:
        raise CannotStart(f"--to holds {to_on}, which is before --from {from_on}.")
    opened = open_database(settings, create=False)
    try:
        with _unit(opened, keep=False) as session:
            counted = counting.tally(
                session,
                from_on=from_on,
                to_on=to_on,
                by=by,
                initiatives=initiatives,
                exact=exact,
                zone=settings.timezone,
                now=opened.clock.now(),
            )
    except counting.BadTally as error:
        raise CannotStart(str(error)) from error
    content = makers[form](counted)
    if out is None:
        _write(content.decode())
    else:
        out.write_bytes(content)
    return 0


def person_export(settings: Settings, telegram_id: int) -> int:
    """Everything stored about a person."""
    opened = open_database(settings, create=False)
    with _unit(opened, keep=False) as session:
        person = known(session, telegram_id)
        if person is None or person.id is None:
            raise CannotDo(f"Nobody with Telegram id {telegram_id} is known here.")
        data = erasing.own_data(session, person.id)
    _write(json.dumps(data, ensure_ascii=False, indent=2))
    return 0


def person_erase(settings: Settings, telegram_id: int) -> int:
    """Erase a person."""
    opened = open_database(settings, create=False)
    now = opened.clock.now()
    with _unit(opened) as session:
        person = known(session, telegram_id)
        if person is None:
            raise CannotDo(f"Nobody with Telegram id {telegram_id} is known here.")
        key = erasing.erase(session, asker_of(session, person), now=now)
        if key is not None:
            note_erasure(settings.resolve(settings.erasures), key, now)
    _write("erased")
    return 0


@contextmanager
def _unit(opened: Opened, *, keep: bool = True) -> Iterator[Session]:
    """One unit of work of a command; undone by any error, and when nothing is to be kept."""
    with opened.engine.connect() as connection, connection.begin() as transaction:
        with open_session(connection) as session:
            yield session
            session.commit()
        if not keep:
            transaction.rollback()


def _write(text: str) -> None:
    sys.stdout.write(text.rstrip("\n") + "\n")


def _killer(variable: str) -> CommitHook | None:
    """A hook for fault runs: the process kills itself right before (or after) its n-th commit."""
    at = int(os.environ.get(variable, "0"))
    if not at:
        return None
    count = 0

    def killer(_units: int) -> None:
        nonlocal count
        count += 1
        if count == at:
            os.kill(os.getpid(), 9)

    return killer
