"""`kommed tally`."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from bot.commands.work import unit, write
from bot.config import Settings
from bot.refusals import CannotStart
from bot.setup import open_database
from catalog.counting import tally as counting
from catalog.counting.figures import Tally
from handlers.documents.tally_csv import tally_csv
from handlers.documents.tally_json import tally_json
from handlers.documents.tally_table import tally_table

MAKERS: dict[str, Callable[[Tally], bytes]] = {
    "table": lambda counted: tally_table(counted).encode(),
    "json": tally_json,
    "csv": tally_csv,
}


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
    if form not in MAKERS:
        raise CannotStart(f"--format holds {form!r}; it may hold {', '.join(MAKERS)}.")
    if to_on < from_on:
        raise CannotStart(f"--to holds {to_on}, which is before --from {from_on}.")
    opened = open_database(settings, create=False)
    try:
        with unit(opened, keep=False) as session:
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
    content = MAKERS[form](counted)
    if out is None:
        write(content.decode())
    else:
        out.write_bytes(content)
    return 0
