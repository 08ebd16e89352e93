"""The commands of INTERFACE.md. Results go to stdout, everything else to stderr; a reason is one line.

A command imports what it does when it is called, so that `--help` and a mistake are answered at once.
"""

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from typer.exceptions import TyperException

from bot.refusals import CannotDo, CannotStart
from db.roles import Role

if TYPE_CHECKING:
    from bot.config import Settings

app = typer.Typer(
    name="kommed",
    help="Kom med helps people find, join and count voluntary activities.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
catalogue_app = typer.Typer(no_args_is_help=True, help="The catalogue's files.")
schedule_app = typer.Typer(no_args_is_help=True, help="The dates.")
person_app = typer.Typer(
    no_args_is_help=True, help="Rights of the data subject, for requests not made by chat."
)
app.add_typer(catalogue_app, name="catalogue")
app.add_typer(schedule_app, name="schedule")
app.add_typer(person_app, name="person")

OK, FAILED, WRONG, INTERRUPTED = 0, 1, 2, 130


def main() -> NoReturn:
    """Run a command and leave with the right exit code."""
    try:
        result = app(standalone_mode=False)
        code = result if isinstance(result, int) else OK
    except typer.Exit as leave:
        code = leave.exit_code
    except TyperException as error:
        code = _say(error.format_message(), WRONG)
    except CannotStart as error:
        code = _say(str(error), WRONG)
    except CannotDo as error:
        code = _say(str(error), FAILED)
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except BrokenPipeError:
        code = FAILED
    sys.exit(code)


@app.command()
def run() -> int:
    """Migrate, load the catalogue, serve."""
    from bot.commands import serve

    return serve.run(_settings())


@app.command()
def search(
    text: Annotated[list[str] | None, typer.Argument(help="What somebody wrote.")] = None,
    language: Annotated[str | None, typer.Option(help="da, en, tr, ur, pl or ar.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=50)] = 5,
    as_json: Annotated[bool, typer.Option("--json", help="JSON instead of a table.")] = False,
    batch: Annotated[str | None, typer.Option(help="A file of JSON lines, or - for stdin.")] = None,
) -> int:
    """What the bot would answer; needs no database and no token."""
    if (batch is None) == (not text):
        raise typer.BadParameter("give a text, or --batch FILE")
    from bot.commands import search as searching

    if batch is not None:
        return searching.batch(_settings(), batch, limit=limit)
    return searching.search(
        _settings(), " ".join(text or ()), language=language, limit=limit, as_json=as_json
    )


@catalogue_app.command("check")
def catalogue_check(folder: Annotated[Path | None, typer.Argument(metavar="[DIR]")] = None) -> int:
    """Find every mistake with file and line."""
    from bot.commands import catalogue

    return catalogue.check(_settings(), folder)


@catalogue_app.command("load")
def catalogue_load(
    folder: Annotated[Path | None, typer.Argument(metavar="[DIR]")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    take_file: Annotated[bool, typer.Option("--take-file", help="Drop edits made in the chat.")] = False,
) -> int:
    """Bring the files into the database."""
    from bot.commands import catalogue

    return catalogue.load(_settings(), folder, dry_run=dry_run, take_file=take_file)


@schedule_app.command("load")
def schedule_load(
    file: Path,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    take_file: Annotated[bool, typer.Option("--take-file", help="Drop edits made in the chat.")] = False,
    reason: Annotated[
        str | None, typer.Option(help="What people are told about moved and cancelled dates.")
    ] = None,
) -> int:
    """Bring a schedule file into the database."""
    from bot.commands import schedule

    return schedule.load(_settings(), file, dry_run=dry_run, take_file=take_file, reason=reason)


@schedule_app.command("show")
def schedule_show(
    from_: Annotated[str | None, typer.Option("--from", metavar="DATE")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="DATE")] = None,
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> int:
    """The dates from a day (today) to a day (28 days on)."""
    from bot.commands import schedule

    return schedule.show(_settings(), _day(from_, "--from"), _day(to, "--to"), as_json=as_json)


@app.command()
def invite(
    role: Role,
    initiative: Annotated[str | None, typer.Option(metavar="SLUG")] = None,
    hours: Annotated[int | None, typer.Option(help="At most 168, admin 24.")] = None,
) -> int:
    """A link that gives a role once."""
    from bot.commands import people

    return people.invite(_settings(), role, initiative=initiative, hours=hours)


@app.command()
def tally(
    from_: Annotated[str, typer.Option("--from", metavar="DATE")],
    to: Annotated[str, typer.Option("--to", metavar="DATE")],
    by: Annotated[
        str | None, typer.Option(help="initiative, month, quarter, half, year; two with a comma.")
    ] = None,
    initiative: Annotated[list[str] | None, typer.Option(metavar="SLUG")] = None,
    form: Annotated[str, typer.Option("--format", help="table, json or csv.")] = "table",
    out: Annotated[Path | None, typer.Option()] = None,
    exact: Annotated[bool, typer.Option("--exact", help="Nothing hidden; for those who may see it.")] = False,
) -> int:
    """Sign-ups, seats, attendances and people of a period."""
    from bot.commands import figures

    first, last = _day(from_, "--from"), _day(to, "--to")
    assert first is not None  # noqa: S101 - required
    assert last is not None  # noqa: S101 - required
    return figures.tally(
        _settings(),
        first,
        last,
        by=tuple(part.strip() for part in by.split(",")) if by else ("initiative",),
        initiatives=frozenset(initiative) if initiative else None,
        form=form,
        out=out,
        exact=exact,
    )


@person_app.command("export")
def person_export(telegram_id: int) -> int:
    """Everything stored about a person, as JSON."""
    from bot.commands import people

    return people.export(_settings(), telegram_id)


@person_app.command("erase")
def person_erase(
    telegram_id: int, yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False
) -> int:
    """Erase a person; their past attendances stay as counts."""
    from bot.commands import people

    settings = _settings()
    if not yes:
        typer.confirm(f"Erase the person with Telegram id {telegram_id}?", abort=True, err=True)
    return people.erase(settings, telegram_id)


def _settings() -> "Settings":
    from bot.config import read_settings

    return read_settings()


def _day(text: str | None, option: str) -> dt.date | None:
    try:
        return None if text is None else dt.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{option} holds {text!r} and takes a date such as 2026-12-31") from None


def _say(reason: str, code: int) -> int:
    sys.stderr.write(reason.rstrip() + "\n")
    return code
