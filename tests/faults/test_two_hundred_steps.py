"""Two hundred steps of eight neighbours; the program dies about every ninth commit: each step is answered
within ten seconds of its time, nothing is lost, nothing happens twice.
"""

import datetime as dt
import random
from collections.abc import Callable

import pytest
from sqlmodel import Session, col, select

from catalog.finding.library import Library
from db.engine import open_session
from db.models import Inbox, Outbox, Outcome, SignUp, SignUpStatus
from tests.heart import house

from .aftermath import Traces, traces
from .figures import Figures
from .household import Household, household
from .phones import Phone
from .towns import Towns

Deadly = Callable[[int], str | None]
LIFE = 9
"""Commits of a life, on average."""
NEIGHBOURS, ROUNDS = 8, 3
STEPS = 200
FIRST_ID = 7001
MESSAGES = frozenset({"sendMessage", "document"})
AFTERWARDS = Traces(
    people=NEIGHBOURS,
    searches=NEIGHBOURS * ROUNDS,
    sign_ups=NEIGHBOURS * ROUNDS,
    seats=NEIGHBOURS * sum(range(2, 2 + ROUNDS)),
    grants=0,
    marked=0,
    counted=0,
    heads=0,
)


async def take_a_round(home: Household, phone: Phone, turn: int) -> int:
    """Find, sign up, bring others along, look, and cancel unless it is the last round; how many steps."""
    await home.writes(phone, "fælles spisning på torsdag", "Fællesspisning")
    await home.presses(phone, "Fællesspisning", "pladser tilbage")
    await home.presses(phone, "Tilmeld mig tors. 3.12.", "Du er tilmeldt")
    await home.presses(phone, "Vi er flere", "Hvor mange")
    await home.presses(phone, str(2 + turn), f"I er {2 + turn} i alt")
    await home.writes(phone, "/mine", "Fællesspisning")
    if turn == ROUNDS - 1:
        return 6
    await home.presses(phone, "Meld afbud", "Du er meldt fra")
    return 7


async def take_all(home: Household) -> int:
    """Everybody in turn; how many steps."""
    steps = 0
    for turn in range(ROUNDS):
        for number in range(NEIGHBOURS):
            steps += await take_a_round(home, home.phones.phone(FIRST_ID + number), turn)
    for number in range(STEPS - steps):
        phone = home.phones.phone(FIRST_ID + number % NEIGHBOURS)
        await home.writes(phone, "/hjaelp", "")
        steps += 1
    await home.live(2)
    return steps


def seats(session: Session) -> list[int]:
    """The parties that are signed up, one for each person."""
    held = select(SignUp.person, SignUp.party).where(col(SignUp.status) == SignUpStatus.CONFIRMED)
    rows = session.exec(held).all()
    assert len({person for person, _ in rows}) == len(rows)
    return sorted(party for _, party in rows)


def check(home: Household) -> int:
    """Each step had its effect once; how many messages there are to see."""
    with home.engine.connect() as connection, open_session(connection) as session:
        updates = session.exec(select(Inbox)).all()
        assert len(updates) == STEPS
        assert [one.kind for one in updates if one.done_at is None or one.parked] == []
        assert seats(session) == [1 + ROUNDS] * NEIGHBOURS
        assert traces(session) == AFTERWARDS
        letters = session.exec(select(Outbox)).all()
    assert {one.outcome for one in letters} <= {Outcome.SENT, Outcome.UNCERTAIN}
    return sum(one.kind in MESSAGES for one in letters)


def dies(first: int) -> Deadly:
    """The first life ends at that commit, the others about nine commits on; before it and after it by lot.

    Lives of one length would fall into step with the neighbours, and always end at the same places.
    """
    drawn = random.Random(first)
    length = [first]

    def at(commit: int) -> str | None:
        if commit < length[0]:
            return None
        length[0] = drawn.randint(LIFE - 5, LIFE + 5)
        return drawn.choice(["before", "after"])

    return at


async def test_a_death_at_about_every_ninth_commit(
    towns: Towns,
    library: Library,
    now: dt.datetime,
    monkeypatch: pytest.MonkeyPatch,
    figures: Figures,
    database_kind: str,
    request: pytest.FixtureRequest,
) -> None:
    """In full size ten times, with other lots."""
    for first in range(1, LIFE + 1) if request.config.getoption("--full") else (LIFE,):
        with (
            towns.another() as engine,
            household(engine, house(library), now, monkeypatch, dies_at=dies(first)) as home,
        ):
            assert await take_all(home) == STEPS
            repeated = sum(len(phone.seen) for phone in home.phones.chats.values()) - check(home)
        assert home.deaths >= STEPS
        assert 0 <= repeated <= home.deaths
        figures.note(
            f"200 steps, killed about every {LIFE} commits ({database_kind})",
            steps=STEPS,
            deaths=home.deaths,
            lost=0,
            doubled=0,
            repeated_answers=repeated,
        )
