"""Who holds leases, and whose are freed at a start."""

import datetime as dt
import os
import socket
import subprocess
import sys

import pytest
from sqlmodel import Session, select

from db import delivering, inbox, outbox
from db.holders import free_the_dead, new_holder
from db.inbox import Arrived
from db.models import Inbox, Outbox

HOST = socket.gethostname()
HOUR_LATER = 3700.0


@pytest.fixture(scope="module")
def dead_pid() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def lease(session: Session, now: dt.datetime, *holders: str) -> None:
    for number, holder in enumerate(holders):
        inbox.store(session, [Arrived(number, f"chat {number}", "text", {})], now=now)
        inbox.claim(session, holder, real=100)
        outbox.reply(
            session,
            [("sendMessage", {"text": "Hej"})],
            chat_id=number,
            person=None,
            holder=holder,
            now=now,
            real=100,
        )


def holders(session: Session) -> set[str | None]:
    return {*session.exec(select(Inbox.lease)).all(), *session.exec(select(Outbox.lease)).all()}


def test_a_process_names_itself_anew_each_time() -> None:
    first, second = new_holder(), new_holder()
    assert first != second
    assert first.startswith(f"{HOST}:{os.getpid()}:")


def test_a_dead_process_of_this_host_is_freed(session: Session, now: dt.datetime, dead_pid: int) -> None:
    lease(session, now, f"{HOST}:{dead_pid}:aa")
    assert free_the_dead(session, new_holder()) == 2
    assert holders(session) == {None}
    assert len(inbox.claim(session, "next", real=100)) == 1
    assert len(delivering.claim(session, "next", now=now, real=100)) == 1


def test_living_and_distant_processes_keep_their_leases(
    session: Session, now: dt.datetime, dead_pid: int
) -> None:
    kept = (
        f"{HOST}:{os.getppid()}:aa",
        f"{HOST}:1:bb",
        f"another-host:{dead_pid}:cc",
        "no holder of ours",
        f"{HOST}:x:dd",
    )
    lease(session, now, *kept)
    assert free_the_dead(session, new_holder()) == 0
    assert holders(session) == set(kept)


def test_the_predecessor_with_the_same_number_is_dead(session: Session, now: dt.datetime) -> None:
    """In a container every start has the same process number."""
    mine = new_holder()
    lease(session, now, mine, f"{HOST}:{os.getpid()}:before")
    assert free_the_dead(session, mine) == 2
    assert holders(session) == {mine, None}


def test_finished_rows_are_nobodys_business(session: Session, now: dt.datetime, dead_pid: int) -> None:
    name = f"{HOST}:{dead_pid}:aa"
    lease(session, now, name)
    inbox.finish(session, 0, name, now=now)
    assert free_the_dead(session, new_holder()) == 1
