"""Who holds leases: a process names itself so that its successor can tell that it is dead."""

import os
import secrets
import socket

from sqlalchemy import select, union
from sqlmodel import Session, col

from db import delivering, inbox
from db.models import Inbox, Outbox


def new_holder() -> str:
    """A name for this process: host, process id, and something that no other process has."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"


def free_the_dead(session: Session, holder: str) -> int:
    """Free the rows of processes of this host that no longer run; how many rows that were."""
    leased = union(
        select(col(Inbox.lease)).where(col(Inbox.lease).is_not(None), col(Inbox.done_at).is_(None)),
        select(col(Outbox.lease)).where(col(Outbox.lease).is_not(None), col(Outbox.outcome).is_(None)),
    )
    names = [str(name) for (name,) in session.connection().execute(leased).all()]
    dead = [name for name in names if _is_dead(name, holder)]
    return sum(inbox.free(session, name) + delivering.free(session, name) for name in dead)


def _is_dead(name: str, holder: str) -> bool:
    host, _, rest = name.rpartition(":")[0].rpartition(":")
    mine, _, own_pid = holder.rpartition(":")[0].rpartition(":")
    if host != mine or name == holder or not rest.isdigit():
        return False
    if rest == own_pid:
        return True
    try:
        os.kill(int(rest), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
