"""Logs without texts, names, tokens or chat ids, as text or as JSON lines on stderr."""

import json
import logging
import re
import sys
import traceback
from types import TracebackType

TOKEN = re.compile(r"\b\d+(?::|%3A)[A-Za-z0-9_-]{6,}|/bot[^/\s]+/", re.IGNORECASE)
_CONTROLS = dict.fromkeys((*range(32), *range(127, 160), *range(0x2028, 0x202F), *range(0x2066, 0x206A)), " ")


class _Redacted(logging.Formatter):
    """Writes one line a record and hides anything that looks like a token."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        return TOKEN.sub("[token]", super().format(record))

    def formatException(  # noqa: N802 - logging's name
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """Where it went wrong and what kind of error it was; its message can hold what people wrote."""
        parts: list[str] = []
        error = ei[1]
        while error is not None:
            frames = traceback.extract_tb(error.__traceback__)
            where = "".join(f"\n  {one.filename}:{one.lineno} in {one.name}" for one in frames)
            parts.insert(0, f"{type(error).__qualname__}{where}")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(parts)


class _Line(_Redacted):
    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        """Control characters would fake further lines."""
        record.message = record.message.translate(_CONTROLS)
        return super().formatMessage(record)


class _JsonLine(_Redacted):
    def format(self, record: logging.LogRecord) -> str:
        """One JSON object."""
        fields = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": TOKEN.sub("[token]", record.getMessage()),
        }
        if record.exc_info:
            fields["trace"] = TOKEN.sub("[token]", self.formatException(record.exc_info))
        return json.dumps(fields, ensure_ascii=False)


def set_up(level: str, form: str) -> None:
    """Log to stderr; the libraries' own talk (which may hold whole requests) stays out below WARNING."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        _JsonLine() if form == "json" else _Line("%(asctime)s %(levelname)s %(name)s: %(message)s")
    )
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("kommed").setLevel(level)
    for name in ("aiohttp", "httpx", "httpcore", "telegram", "uvicorn", "asyncio"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
