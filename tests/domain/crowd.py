"""One of several processes in which people sign up at once: `python -m tests.domain.crowd`, one JSON line in,
`ready` out, a line in as the starting shot, one JSON line out.
"""

import datetime as dt
import json
import sys
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from sqlmodel import Session, col, select

from catalog.errors import RuleError
from catalog.joining import signups
from catalog.joining.mine import blind_of
from catalog.joining.signups import SignedUp
from catalog.people.permissions import Asker
from db.crypto import ring_from_json
from db.engine import open_engine, parse_url
from db.models import Occurrence, SignUp, SignUpStatus
from db.units import Units


def tap(
    person: int, occurrence: int, *, queue: bool, now: dt.datetime
) -> Callable[[Session], dict[str, Any]]:
    """One person's `Tilmeld mig`, and with `queue` their `Skriv mig på ventelisten` in one."""

    def work(session: Session) -> dict[str, Any]:
        asker = Asker(person, "da")
        result = signups.sign_up(session, asker, occurrence, queue=queue, now=now)
        if isinstance(result, SignedUp):
            return {"person": person, "status": result.status.value, "place": result.queue_position}
        return {"person": person, "status": "full", "place": None}

    return work


def textbook(person: int, occurrence: int, *, now: dt.datetime) -> Callable[[Session], dict[str, Any]]:
    """The same decision as textbooks teach it, to compare with: `SELECT … FOR UPDATE`, look, write."""

    def work(session: Session) -> dict[str, Any]:
        locked = select(Occurrence).where(col(Occurrence.id) == occurrence).with_for_update()
        date = session.exec(locked).one()
        if date.seats is not None and date.taken + 1 > date.seats:
            return {"person": person, "status": "full", "place": None}
        date.taken += 1
        session.add(
            SignUp(
                occurrence=occurrence,
                person=person,
                person_blind=blind_of(session, person),
                status=SignUpStatus.CONFIRMED,
                created_at=now,
                queued_at=now,
            )
        )
        session.flush()
        return {"person": person, "status": "confirmed", "place": None}

    return work


def outcome(future: "Future[dict[str, Any]]") -> dict[str, Any]:
    try:
        return future.result(timeout=300)
    except RuleError as refusal:
        return {"person": 0, "status": f"refused: {refusal!r}", "place": None}
    except Exception as error:
        return {"person": 0, "status": f"error: {error!r}", "place": None}


def main() -> None:
    """Sign up these people, all handed in at once, at each date named."""
    task = json.loads(sys.stdin.readline())
    units = Units(open_engine(parse_url(task["url"]), ring_from_json(task["ring"])))
    now = dt.datetime.fromisoformat(task["now"])
    units.reading(lambda session: session.connection()).result(60)
    for occurrence in task["occurrences"]:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        taps = [
            units.writing(
                textbook(one, occurrence, now=now)
                if task.get("textbook")
                else tap(one, occurrence, queue=task["queue"], now=now)
            )
            for one in task["people"]
        ]
        sys.stdout.write(json.dumps([outcome(one) for one in taps]) + "\n")
        sys.stdout.flush()
    units.close()


if __name__ == "__main__":
    main()
