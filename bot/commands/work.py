"""What the commands share: one unit of work, and results to stdout."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from sqlmodel import Session

from bot.setup import Opened
from db.engine import open_session


@contextmanager
def unit(opened: Opened, *, keep: bool = True) -> Iterator[Session]:
    """One unit of work of a command; undone by any error, and when nothing is to be kept."""
    with opened.engine.connect() as connection, connection.begin() as transaction:
        with open_session(connection) as session:
            yield session
            session.commit()
        if not keep:
            transaction.rollback()


def write(text: str) -> None:
    """A result, on stdout, with one line end."""
    sys.stdout.write(text.rstrip("\n") + "\n")
