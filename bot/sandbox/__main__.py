"""`python -m bot.sandbox`: a practice room alone, for any bot that takes another Bot API server."""

import argparse
import sys
from pathlib import Path

from starlette.applications import Starlette
from starlette.routing import Mount

from bot.sandbox.clock import MovableClock
from bot.sandbox.room import create_room
from bot.sandbox.serve import ProgramServer


def main(arguments: list[str] | None = None) -> int:
    """Serve until SIGTERM or SIGINT; the ready line goes to stdout."""
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one (default 8081)")
    parser.add_argument("--token", default="1:practice", help="the token that bots use (default 1:practice)")
    parser.add_argument("--username", default="KomMedBot", help="the bot's name in t.me links")
    parser.add_argument(
        "--store", type=Path, help="a file that keeps the room over restarts (default: memory)"
    )
    parser.add_argument("--no-limits", action="store_true", help="no flood limits")
    chosen = parser.parse_args(arguments)
    clock = MovableClock()
    room = create_room(
        token=chosen.token,
        username=chosen.username,
        now=clock.now,
        store=chosen.store,
        limits=not chosen.no_limits,
    )
    app = Starlette(routes=[*clock.routes(), Mount("/", room.app)])
    try:
        server = ProgramServer(room, app, port=chosen.port)
    except OSError as trouble:
        parser.exit(1, f"Port {chosen.port} kan ikke bruges: {trouble.strerror}. Vælg en anden med --port.\n")
    server.run(ready=lambda url: sys.stdout.write(f"practice room ready {url} token {chosen.token}\n"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
