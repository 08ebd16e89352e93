"""`kommed run`."""

import os

from bot import logs, runtime
from bot.config import Settings
from db.units import CommitHook

KILL_AT, KILL_AFTER = "KOMMED_KILL_AT_COMMIT", "KOMMED_KILL_AFTER_COMMIT"


def run(settings: Settings) -> int:
    """Serve until a signal comes."""
    logs.set_up(settings.log_level, settings.log_format)
    return runtime.serve(settings, on_commit=_killer(KILL_AT), after_commit=_killer(KILL_AFTER))


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
