"""The n-th write or commit fails, for every n: heard within ten seconds, nothing lost, nothing doubled."""

import datetime as dt

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from catalog.finding.library import Library
from db.engine import open_session
from db.models import Inbox, Outbox, Outcome
from tests.heart import house

from .aftermath import Traces, traces
from .ailing import Trouble, ailing, cut_connection, disk_error, full_disk, only
from .figures import Figures
from .household import Household, household
from .towns import Towns

STEP = 10
AFTERWARDS = Traces(people=1, searches=1, sign_ups=1, seats=3, grants=0, marked=0, counted=0, heads=0)


async def sign_up(home: Household) -> None:
    """Karen finds the dinner, signs up for three and is reminded the day before."""
    karen = home.phones.phone(7001)
    await home.writes(karen, "fælles spisning på torsdag", "Fællesspisning")
    await home.presses(karen, "Fællesspisning", "40 pladser tilbage")
    await home.presses(karen, "Tilmeld mig tors. 3.12.", "Du er tilmeldt")
    await home.until(lambda: any(one.text == "sendDocument" for one in karen.seen), "the calendar file")
    await home.presses(karen, "Vi er flere", "Hvor mange")
    await home.presses(karen, "3", "I er 3 i alt")
    home.clock.at = dt.datetime(2026, 12, 2, 16, 30, tzinfo=dt.UTC)
    for _ in range(2):
        await home.tick("plan_reminders")
    await home.until(lambda: any("Husk i morgen" in one.text for one in karen.seen), "the reminder")
    await home.live(2)


def check_rows(session: Session) -> None:
    """Each thing happened once, and nothing is left to do."""
    assert traces(session) == AFTERWARDS
    updates = session.exec(select(Inbox)).all()
    assert [one.kind for one in updates if one.done_at is None or one.parked] == []
    assert {one.outcome for one in session.exec(select(Outbox)).all()} == {Outcome.SENT}


def check(home: Household) -> list[str]:
    """Each thing happened once; the first line of what was said (code words are drawn)."""
    with home.engine.connect() as connection, open_session(connection) as session:
        check_rows(session)
    return [one.text.partition("\n")[0] for one in home.phones.chats[7001].seen]


def trouble_of(kind: str, engine: Engine) -> Trouble:
    if kind == "lost connection":
        return cut_connection(engine)
    return disk_error if kind == "failed sync" else full_disk


async def run(
    towns: Towns, library: Library, now: dt.datetime, patch: pytest.MonkeyPatch, point: int, kind: str
) -> tuple[int, list[str]]:
    """How many points there were, and what was said."""
    with (
        towns.another() as engine,
        ailing(engine) as patient,
        household(engine, house(library), now, patch) as home,
    ):
        patient.points = 0
        if kind == "lost answer":
            patient.after = only(point, cut_connection(engine))
        else:
            patient.before = only(point, trouble_of(kind, engine))
        await sign_up(home)
        said = check(home)
    return patient.points, said


async def test_every_point(
    towns: Towns,
    library: Library,
    now: dt.datetime,
    monkeypatch: pytest.MonkeyPatch,
    figures: Figures,
    database_kind: str,
    request: pytest.FixtureRequest,
) -> None:
    """In full size every kind of trouble at every point, else every tenth point, the kinds in turn."""
    kinds = ["failed sync", "full disk"]
    if database_kind == "postgresql":
        kinds += ["lost connection", "lost answer"]
    points, said = await run(towns, library, now, monkeypatch, 0, kinds[0])
    cases = [(point, kind) for point in range(1, points + 1) for kind in kinds]
    if not request.config.getoption("--full"):
        cases = [(point, kinds[point // STEP % len(kinds)]) for point in range(STEP, points + 1, STEP)]
    for point, kind in cases:
        _, said_then = await run(towns, library, now, monkeypatch, point, kind)
        assert said_then == said, f"{kind} at point {point}"
        figures.note(f"{kind} at the n-th write ({database_kind})", points=1, lost=0, doubled=0)
