"""The database is away for minutes, from any unit of work on: everybody hears within ten seconds, who is in
danger gets the numbers, and when it is back everything is answered, once.
"""

import asyncio
import datetime as dt
from collections import Counter
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from catalog.finding.library import Library
from db.engine import open_session
from db.models import Inbox, Outbox, Outcome
from handlers.texts.texts import texts_in
from tests.heart import house

from .aftermath import Traces, traces
from .ailing import Ailing, ailing
from .figures import Figures
from .lasting import HANGS, REFUSES, Town, town
from .phones import Phone
from .simulated import JumpingLoop, jumping
from .towns import Towns

STEP = 10
MINUTES = 120.0
"""As long as the database is away, in seconds."""
EXCUSE = texts_in("da")("outage-text")
TOAST = texts_in("da").label("outage-toast")
DANGER = "Ring 112"
URGENT = "jeg vil tage livet af mig selv"
ONE_SIGN_UP = Traces(people=1, searches=1, sign_ups=1, seats=1, grants=0, marked=0, counted=0, heads=0)


@pytest.fixture
def loop(monkeypatch: pytest.MonkeyPatch) -> Iterator[JumpingLoop]:
    with jumping(monkeypatch) as loop:
        yield loop


def said(home: Town, phone: Phone) -> list[str]:
    """What a person was told, without excuses and toasts: the first line of each."""
    heard = [one.text for one in home.phones.heard.get(phone.id, [])]
    toasts = {"answerCallbackQuery", TOAST}
    return [one.partition("\n")[0] for one in heard if one != EXCUSE and one not in toasts]


def excuses(home: Town, phone: Phone) -> int:
    return sum(one.text == EXCUSE for one in home.phones.heard.get(phone.id, []))


async def writes(home: Town, phone: Phone, text: str, expected: str) -> None:
    """Heard within ten seconds, answered when the database is back."""
    before = len(said(home, phone))
    home.phones.write(phone, text)
    await home.hears(phone)
    answered = lambda: any(expected in one.text for one in phone.seen) and len(said(home, phone)) > before  # noqa: E731
    await home.until(answered, 2 * MINUTES, expected)


async def presses(home: Town, phone: Phone, label: str, expected: str) -> None:
    home.phones.press(phone, label)
    await home.hears(phone)
    await home.until(lambda: any(expected in one.text for one in phone.seen), 2 * MINUTES, expected)


async def sign_up(home: Town) -> None:
    karen = home.phones.phone(7001)
    await writes(home, karen, "fælles spisning på torsdag", "Fællesspisning")
    await presses(home, karen, "Fællesspisning", "40 pladser tilbage")
    await presses(home, karen, "Tilmeld mig tors. 3.12.", "Du er tilmeldt")
    await home.until(lambda: "sendDocument" in said(home, karen), 2 * MINUTES, "the calendar file")
    home.units.needed = home.units.begun
    await asyncio.sleep(MINUTES + 90)


def check(home: Town, engine: Engine) -> None:
    """Everything was done once, and the database is known to be back."""
    assert not home.database.is_away
    with engine.connect() as connection, open_session(connection) as session:
        assert traces(session) == ONE_SIGN_UP
        assert [one.kind for one in session.exec(select(Inbox)) if one.done_at is None or one.parked] == []
        assert {one.outcome for one in session.exec(select(Outbox))} == {Outcome.SENT}


def tell(
    engine: Engine,
    patient: Ailing,
    library: Library,
    now: dt.datetime,
    loop: JumpingLoop,
    point: int,
    how: str,
) -> tuple[int, list[str]]:
    """The sign-up with a database that is away from the n-th unit on; how many units, and what was said."""
    with town(engine, patient, house(library), now, loop) as home:

        def leaves(number: int) -> None:
            if number == point:
                home.units.leave(how)
                loop.call_later(MINUTES, home.units.come_back)

        home.units.on_unit = leaves
        home.run(sign_up(home))
        check(home, engine)
        karen = home.phones.phone(7001)
        assert excuses(home, karen) <= 1
        return home.units.needed, said(home, karen)


@pytest.mark.parametrize("how", [REFUSES, HANGS])
def test_away_from_the_nth_unit_on(
    how: str,
    towns: Towns,
    library: Library,
    now: dt.datetime,
    loop: JumpingLoop,
    figures: Figures,
    database_kind: str,
    request: pytest.FixtureRequest,
) -> None:
    """Every tenth unit of work, and every one in full size."""

    def away_from(point: int) -> tuple[int, list[str]]:
        with towns.another() as engine, ailing(engine) as patient:
            return tell(engine, patient, library, now, loop, point, how)

    points, told = away_from(0)
    for point in range(1, points + 1, 1 if request.config.getoption("--full") else STEP):
        _, heard = away_from(point)
        assert Counter(heard) == Counter(told), f"away from unit {point} on"
        figures.note(
            f"database away for {MINUTES:.0f} s, it {how} ({database_kind})", points=1, lost=0, doubled=0
        )


@pytest.mark.parametrize("how", [REFUSES, HANGS])
def test_everybody_who_writes_meanwhile(
    how: str, towns: Towns, library: Library, now: dt.datetime, loop: JumpingLoop, figures: Figures
) -> None:
    """Ten minutes without a database: one excuse per chat in five, every press its toast, and the numbers."""
    with (
        towns.another() as engine,
        ailing(engine) as patient,
        town(engine, patient, house(library), now, loop) as home,
    ):
        home.run(ten_minutes(home, how))
        updates = 0
        with engine.connect() as connection, open_session(connection) as session:
            for one in session.exec(select(Inbox)):
                updates += 1
                assert one.done_at is not None
                assert one.parked is None
        assert updates == len(home.phones.sent)
        check_answers(home)
    figures.note(f"ten minutes without a database, it {how}", updates=updates, lost=0, doubled=0)


async def ten_minutes(home: Town, how: str) -> None:
    karen, lise, omar, ali = (home.phones.phone(7001 + number) for number in range(4))
    await writes(home, karen, "fælles spisning på torsdag", "Fællesspisning")
    home.units.leave(how)
    began = home.loop.time()
    home.phones.write(karen, "/mine")
    await home.hears(karen)
    home.phones.write(omar, URGENT)
    await home.hears(omar)
    home.phones.write(ali, "/akut")
    await home.hears(ali)
    home.phones.press(karen, "Fællesspisning")
    await home.hears(karen)
    for _ in range(3):
        home.phones.write(lise, "/hjaelp")
        await asyncio.sleep(90)
    assert home.database.is_away
    home.phones.write(ali, URGENT)
    await home.hears(ali)
    await asyncio.sleep(began + 600 - home.loop.time())
    home.units.come_back()
    await asyncio.sleep(90)
    assert not home.database.is_away


def check_answers(home: Town) -> None:
    """After the excuses everybody got what was asked for, once; the numbers at most once more."""
    karen, lise, omar, ali = (7001 + number for number in range(4))
    assert {one: excuses(home, home.phones.phone(one)) for one in (karen, lise, omar, ali)} == {
        karen: 1,
        lise: 1,
        omar: 0,
        ali: 0,
    }
    assert TOAST in [one.text for one in home.phones.heard[karen]]
    assert len(said(home, home.phones.phone(karen))) == 3
    assert len(said(home, home.phones.phone(lise))) == 3
    for person, asked in ((omar, 1), (ali, 2)):
        told = said(home, home.phones.phone(person))
        assert asked <= len(told) <= 2 * asked
        assert all(DANGER in one.text for one in home.phones.heard[person])
