"""`kommed catalogue`: the files of offers."""

from pathlib import Path

from bot.commands.work import unit, write
from bot.config import Settings
from bot.refusals import CannotDo
from bot.setup import load_catalogue, open_database
from catalog.offers.files import SHIPPED, check_folder


def check(settings: Settings, folder: Path | None) -> int:
    """Every mistake on a line of its own."""
    mistakes = check_folder(folder or settings.catalogue or SHIPPED)
    for mistake in mistakes:
        write(str(mistake))
    if mistakes:
        raise CannotDo(f"{len(mistakes)} mistakes")
    write("no mistakes")
    return 0


def load(settings: Settings, folder: Path | None, *, dry_run: bool, take_file: bool) -> int:
    """Bring the files into the database."""
    opened = open_database(settings, create=True)
    with unit(opened, keep=not dry_run) as session:
        loaded = load_catalogue(
            session, folder or settings.catalogue, take_file=take_file, now=opened.clock.now()
        )
    for kept in loaded.kept:
        write(f"kept {kept}")
    write(loaded.summary())
    return 0
