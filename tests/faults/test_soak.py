"""Thirty days of a lifelike town, simulated: memory grows under 5 %, no row is older than its policy."""

import datetime as dt
import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy import Engine, event
from sqlmodel import Session, col, func, select

from catalog.finding.library import Library
from db.engine import open_session
from db.models import (
    Assignment,
    Attendance,
    Case,
    Grant,
    MessageClass,
    Outbox,
    Outcome,
    Person,
    Regular,
    SignUp,
    SignUpStatus,
)
from tests.heart import house

from .figures import Figures
from .household import Household, household
from .policies import POLICIES, outlived, tables
from .simulated import unhurried
from .towns import Towns
from .townsfolk import TownPhones, Townsfolk

T = TypeVar("T")
GROWTH = 0.05
STATUS = Path("/proc/self/statm")
DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Size:
    """A soak: people, conversations a day, days; how many of these let the program warm up first."""

    people: int
    sessions: int
    days: int
    warm_up: int


SHORT, FULL = Size(12, 32, 2, 1), Size(200, 48, 30, 3)


@dataclass(frozen=True)
class Memory:
    """What the process holds after a collection: living objects, and resident bytes (0 where the system does
    not say).
    """

    objects: int
    resident: int

    @classmethod
    def now(cls) -> "Memory":
        """Measured."""
        gc.collect()
        resident = int(STATUS.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if STATUS.exists() else 0
        return cls(len(gc.get_objects()), resident)


@contextmanager
def unhurried_town(towns: Towns) -> Iterator[Engine]:
    """A town whose database waits for no disk."""
    with towns.another() as engine:
        event.listen(engine, "connect", lambda connection, _record: unhurried(connection))
        yield engine


def looking(home: Household, work: Callable[[Session], T]) -> T:
    with home.engine.connect() as connection, open_session(connection) as session:
        return work(session)


def happened(session: Session) -> dict[str, int]:
    """How lively it was."""

    def count(table: type, *where: object) -> int:
        return session.exec(select(func.count()).select_from(table).where(*where)).one()  # type: ignore[arg-type] # conditions of any kind

    return {
        "people": count(Person),
        "erased": count(Person, col(Person.erased_at).is_not(None)),
        "unreachable": count(Person, col(Person.unreachable_since).is_not(None)),
        "sign_ups": count(SignUp),
        "cancelled": count(SignUp, SignUp.status == SignUpStatus.CANCELLED),
        "shifts_taken": count(Assignment),
        "cases": count(Case),
        "marked": count(Attendance),
        "reminders": count(Outbox, Outbox.message_class == MessageClass.REMINDER),
        "to_all": count(Outbox, Outbox.message_class == MessageClass.BULK),
        "blocked": count(Outbox, Outbox.outcome == Outcome.BLOCKED),
    }


def failures(session: Session) -> list[str | None]:
    """What Telegram would not take; nothing of ours should be like that."""
    return list(session.exec(select(Outbox.reason).where(Outbox.outcome == Outcome.FAILED)).all())


def nothing_is_left_over(home: Household) -> None:
    now = home.clock.now()
    assert looking(home, lambda session: outlived(session, now)) == []
    failed = looking(
        home,
        lambda session: session.exec(select(Outbox.reason).where(Outbox.outcome == Outcome.FAILED)).all(),
    )
    assert list(failed) == []


def test_every_table_has_a_policy() -> None:
    assert set(POLICIES) == tables()


@pytest.mark.parametrize(
    "size", [pytest.param(SHORT, id="short"), pytest.param(FULL, id="full", marks=pytest.mark.full)]
)
async def test_a_town_lives(
    size: Size,
    towns: Towns,
    library: Library,
    now: dt.datetime,
    monkeypatch: pytest.MonkeyPatch,
    figures: Figures,
    database_kind: str,
) -> None:
    phones = TownPhones()
    with (
        unhurried_town(towns) as engine,
        household(engine, house(library), now, monkeypatch, phones=phones) as home,
    ):
        folk = Townsfolk(home, phones, size.people, size.sessions)
        await folk.settle()
        for _ in range(size.warm_up):
            await folk.live_a_day()
        warm = Memory.now()
        for _ in range(size.days - size.warm_up):
            await folk.live_a_day()
            nothing_is_left_over(home)
        end = Memory.now()
        lively = looking(home, happened)
        await later(home, folk, 4, 25 * DAY)
        await later(home, folk, 6, 60 * DAY)
        assert looking(home, guests_left) == set()
    figures.note(
        f"soak ({database_kind}, {size.days} days)",
        updates=folk.updates,
        **lively,
        rows_older_than_their_policy=0,
        thousand_objects=end.objects // 1000,
        objects_grown_per_mille=1000 * (end.objects - warm.objects) // warm.objects,
        megabytes=end.resident >> 20,
        megabytes_grown_per_mille=1000 * (end.resident - warm.resident) // (warm.resident or 1),
    )
    assert end.objects <= warm.objects * (1 + GROWTH)
    assert end.resident <= warm.resident * (1 + GROWTH)
    assert all(lively[name] for name in ("sign_ups", "erased", "unreachable", "cancelled")), lively


async def later(home: Household, folk: Townsfolk, times: int, quiet: dt.timedelta) -> None:
    """Quiet days. After a hundred nobody knows any more who was on which date; after a year nobody knows the
    people.
    """
    for _ in range(times):
        home.clock.at += quiet
        home.seconds.now += quiet.total_seconds()
        await folk.tick()
        await folk.tick()
    nothing_is_left_over(home)


def guests_left(session: Session) -> set[int | None]:
    """People whom the bot still knows, without the staff and without those who come every week."""
    staff = select(Grant.person)
    known = select(Person.id).where(col(Person.key).is_not(None), col(Person.id).not_in(staff))
    return set(session.exec(known).all()) - {one.person for one in session.exec(select(Regular)).all()}
