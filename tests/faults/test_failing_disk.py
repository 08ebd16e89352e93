"""The n-th write, the n-th sync of SQLite fails on the disk itself, for every n: heard within ten seconds,
nothing doubled, and what was said would have outlived a power cut.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from catalog.finding.library import Library
from db.crypto import KeyRing, lent
from db.engine import file_of, open_engine, open_session
from tests.heart import house

from .failing_disk import Disk, Fault, failing_disk
from .figures import Figures
from .household import Household, household
from .test_every_write import check, check_rows, sign_up
from .towns import Towns

STEP = 10
PAGES = 25
"""So often the log is brought home, that the file itself is written in the midst of the walk."""
WRITES, SYNCS = (Fault.WRITE_FAILS, Fault.DISK_FULL), (Fault.SYNC_FAILS,)
TOLD = {
    Fault.WRITE_FAILS: "the n-th write to the disk fails",
    Fault.DISK_FULL: "the disk is full at the n-th write",
    Fault.SYNC_FAILS: "the n-th sync of the disk fails",
}


@pytest.fixture(scope="module")
def files(
    fresh_database: Callable[[str], str], ring: KeyRing, tmp_path_factory: pytest.TempPathFactory
) -> Towns:
    """Towns in files."""
    return Towns(fresh_database("sqlite"), ring, tmp_path_factory.mktemp("files"))


async def tidy(home: Household) -> None:
    """What the tick does; where it fails, the next one succeeds."""
    home.units.tidy().exception()


async def walk(home: Household) -> list[str]:
    """Karen signs up, the log is emptied, she looks once more; what she was told."""
    await sign_up(home)
    await tidy(home)
    await home.writes(home.phones.phone(7001), "/mine", "Fællesspisning")
    return check(home)


async def run(
    disk: Disk, files: Towns, library: Library, now: dt.datetime, patch: pytest.MonkeyPatch, folder: Path
) -> list[str]:
    """The walk on this disk; what Karen was told."""
    with files.another() as engine:
        event.listen(
            engine, "connect", lambda one, _record: one.execute(f"PRAGMA wal_autocheckpoint={PAGES}")
        )
        with household(engine, house(library), now, patch) as home:
            said = await walk(home)
            database = file_of(engine.url)
            assert database is not None
            saved = disk.after_a_power_cut(database, folder)
            await tidy(home)
        for kept in (saved, database):
            check_kept(engine, kept)
    return said


def check_kept(engine: Engine, file: Path) -> None:
    """A database is whole and holds everything that was said."""
    again = open_engine(engine.url.set(database=str(file)), lent(engine.dialect))
    with again.connect() as connection, open_session(connection) as session:
        check_rows(session)
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
    again.dispose()


@pytest.mark.parametrize("faults", [WRITES, SYNCS], ids=["writes", "syncs"])
async def test_every_point(
    faults: tuple[Fault, ...],
    files: Towns,
    library: Library,
    now: dt.datetime,
    monkeypatch: pytest.MonkeyPatch,
    figures: Figures,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    """In full size every fault at every point, else every tenth point, the faults in turn."""
    with failing_disk() as disk:
        said = await run(disk, files, library, now, monkeypatch, tmp_path)
    points = disk.points(faults[0])
    assert points > STEP
    cases = [(point, fault) for point in range(1, points + 1) for fault in faults]
    if not request.config.getoption("--full"):
        cases = [(point, faults[point // STEP % len(faults)]) for point in range(STEP, points + 1, STEP)]
    for point, fault in cases:
        with failing_disk() as ailing:
            ailing.fault, ailing.at = fault, point
            assert await run(ailing, files, library, now, monkeypatch, tmp_path) == said, (
                f"{fault} at {point}"
            )
        figures.note(TOLD[fault], points=1, failed=ailing.failed, lost=0, doubled=0)
