"""`kommed schedule`: dates in, dates out."""

import datetime as dt
from pathlib import Path

from pydantic import ValidationError

from bot.commands.work import unit, write
from bot.config import Settings
from bot.refusals import CannotDo, CannotStart
from bot.setup import open_database
from catalog.schedule import load as loading, show as showing
from catalog.schedule.fields import Words
from catalog.schedule.file import ScheduleMistakes, read_file

USUAL_DAYS = 28


def load(settings: Settings, file: Path, *, dry_run: bool, take_file: bool, reason: str | None) -> int:
    """Bring a schedule file into the database, all or nothing."""
    why = None if reason is None else checked_reason(reason)
    try:
        entries = read_file(file, zone=settings.timezone.key)
    except ScheduleMistakes as error:
        raise CannotDo("\n".join(str(one) for one in error.mistakes)) from error
    opened = open_database(settings, create=True)
    try:
        with unit(opened, keep=not dry_run) as session:
            loaded = loading.load(
                session,
                entries,
                source=str(file),
                actor=None,
                now=opened.clock.now(),
                zone=settings.timezone.key,
                take_file=take_file,
                reason=why,
            )
    except ScheduleMistakes as error:
        raise CannotDo("\n".join(str(one) for one in error.mistakes)) from error
    except loading.WouldDisturb as error:
        raise CannotDo("\n".join((*error.lines, "Give --reason TEXT to do it and tell them."))) from error
    for line in loaded.lines:
        write(line)
    write(f"added {loaded.added}, changed {loaded.changed}, withdrawn {loaded.withdrawn}, kept {loaded.kept}")
    return 0


def checked_reason(text: str) -> str:
    """What everybody on a moved or cancelled date reads, without blanks around it; raises CannotStart when
    it is empty, too long, or hides invisible characters.
    """
    try:
        return Words(da=text).da
    except ValidationError as error:
        (first, *_) = error.errors()
        raise CannotStart(f"--reason {first['ctx']['error']}") from None


def show(settings: Settings, from_on: dt.date | None, to_on: dt.date | None, *, as_json: bool) -> int:
    """The dates of a period."""
    opened = open_database(settings, create=False)
    today = opened.clock.now().astimezone(settings.timezone).date()
    first = from_on or today
    last = to_on or first + dt.timedelta(days=USUAL_DAYS)
    with unit(opened, keep=False) as session:
        rows = showing.rows(session, first, last, settings.timezone)
    write(showing.to_json(rows) if as_json else showing.to_table(rows))
    return 0
