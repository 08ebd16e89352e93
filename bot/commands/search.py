"""`kommed search`: what the bot would answer, without a database."""

import json
import sys
from pathlib import Path
from typing import TextIO

from bot.commands.work import write
from bot.config import Settings
from bot.refusals import CannotDo
from catalog.finding import asking


def search(settings: Settings, text: str, *, language: str | None, limit: int, as_json: bool) -> int:
    """One query."""
    desk = asking.desk(settings.catalogue)
    answered = desk.answer(text, language=language, limit=limit)
    if as_json:
        write(json.dumps(answered.to_json(), ensure_ascii=False))
    else:
        write("\n".join((answered.answer, *answered.results)))
    return 0


def batch(settings: Settings, batch: str, *, limit: int) -> int:
    """A file of queries, answered line by line; exit 1 when a line was no JSON object."""
    desk = asking.desk(settings.catalogue)
    wrong = 0
    with _lines_of(batch) as lines:
        for line in lines:
            if not line.strip():
                continue
            answered = desk.answer_line(line, limit=limit)
            wrong += "error" in answered
            write(json.dumps(answered, ensure_ascii=False))
    return 1 if wrong else 0


def _lines_of(batch: str) -> TextIO:
    if batch == "-":
        return sys.stdin
    try:
        return Path(batch).open(encoding="utf-8", errors="replace")
    except OSError as error:
        raise CannotDo(f"{batch} cannot be read: {error.strerror}.") from error
