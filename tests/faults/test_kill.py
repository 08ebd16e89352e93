"""The process is killed at its n-th commit and started again: nothing is lost, nothing happens twice."""

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox import Room
from db.models import Outcome
from tests.journeys import walk
from tests.journeys.conftest import load_example, settings_for
from tests.journeys.desk import bot_at
from tests.journeys.nursery import Nursery
from tests.journeys.people import BotClient, wait_until
from tests.journeys.program import Program

from .aftermath import check_nothing_is_left_open, parties, reading, reminders
from .mortal import Life, Mortal, dies_after, dies_before

Fresh = Callable[[str], str]
STEP = 10
LIFE = 40
"""Commits of a life: enough to settle what a moved clock made due."""
MOST_COMMITS = 2_000
SAID_TO_KAREN, SAID_TO_LISE = 8, 5
"""Messages of a walk in which nobody dies; edits are none."""


class Patient(BotClient):
    """Presses inside the room and gives the bot time to come back to life."""

    room: Room

    def press(self, message_id: int, **what: Any) -> Any:
        toast = self.room.tap(self.id, message_id, seconds=30, **what)
        assert toast is not None, f"{self.name}'s press {what} stays without an answer\n{self.told()}"
        return {"toast": toast.text}


def somebody(room: Room, url: str, name: str, program: Program) -> Patient:
    person = Patient(url, name, http=program.http)
    person.room = room
    return person


def walk_mortally(room: Room, url: str, program: Mortal) -> None:
    """The walk of tests/journeys/walk.py beside a program that dies; then everything is checked."""
    load_example(program)
    with program:
        karen, lise = (somebody(room, url, name, program) for name in ("Karen", "Lise"))
        walk.find(karen)
        walk.join(karen)
        for instant in ("2026-12-02T17:30:00+01:00", "2026-12-03T15:30:00+01:00"):
            program.move_to(instant)
        if reminded(karen, "Husk i dag"):
            karen.tap("Jeg kommer")
            karen.sees("Så ses vi")
        program.move_to("2026-12-03T19:45:00+01:00")
        walk.become_coordinator(lise, program)
        walk.mark(lise)
        lise.send("/tal")
        lise.sees("Fællesspisning")
        program.move(0)
        walk.check_tally(program.tally("2026-12-01", "2026-12-31"))
        check_reminders(karen, program)
        with reading(program) as session:
            assert parties(session) == [3]
            check_nothing_is_left_open(session, program.deaths)
        said = len(karen.said()) + len(lise.said())
        assert said <= SAID_TO_KAREN + SAID_TO_LISE + program.deaths, karen.told() + lise.told()
    assert room.violations == []


def check_reminders(karen: BotClient, program: Program) -> None:
    """Two were planned; each is seen once, or not at all where the sender died while sending."""
    with reading(program) as session:
        outcomes = reminders(session)
    assert len(outcomes) == 2
    for words, outcome in zip(("Husk i morgen", "Husk i dag"), outcomes, strict=True):
        seen = reminded(karen, words)
        assert seen <= 1, karen.told()
        assert seen == 1 or outcome is Outcome.UNCERTAIN, (words, outcome, karen.told())


def reminded(karen: BotClient, words: str) -> int:
    return sum(words in one["text"] for one in karen.said())


def lives_of(first: int) -> Iterator[Life]:
    """The first ends at that commit, the others forty commits on, before it and after it in turn."""
    yield dies_before(first)
    for turn in range(MOST_COMMITS // LIFE):
        yield (dies_after if turn % 2 == 0 else dies_before)(LIFE)


def settings_beside(url: str, kind: str, fresh: Fresh) -> dict[str, str]:
    return settings_for(kind, fresh(kind), **bot_at(url))


def test_nobody_dies(
    server: tuple[Room, str], database_kind: str, fresh_database: Fresh, tmp_path: Path, nursery: Nursery
) -> None:
    room, url = server
    program = Mortal(tmp_path, settings_beside(url, database_kind, fresh_database), (), nursery=nursery)
    walk_mortally(room, url, program)
    assert program.deaths == 0
    assert "Husk i morgen" in " ".join(str(call.params.get("text")) for call in room.calls)


@pytest.mark.parametrize("first", range(STEP, LIFE + 1, STEP))
def test_dying_at_every_tenth_commit(
    first: int,
    server: tuple[Room, str],
    database_kind: str,
    fresh_database: Fresh,
    tmp_path: Path,
    nursery: Nursery,
) -> None:
    """Four walks, which die at their 10th, 50th, 90th … commit, at their 20th, 60th … and so on."""
    room, url = server
    settings = settings_beside(url, database_kind, fresh_database)
    program = Mortal(tmp_path, settings, lives_of(first), nursery=nursery)
    walk_mortally(room, url, program)
    assert program.deaths >= 3


@pytest.mark.full
def test_dying_once_at_each_commit(
    server: tuple[Room, str], database_kind: str, fresh_database: Fresh, tmp_path: Path, nursery: Nursery
) -> None:
    """Before the n-th commit, and in the next life after the n-th, until a walk ends before that."""
    room, url = server
    for number in range(1, MOST_COMMITS):
        folder = tmp_path / str(number)
        folder.mkdir()
        lives = (dies_before(number), dies_after(number))
        settings = settings_beside(url, database_kind, fresh_database)
        program = Mortal(folder, settings, lives, nursery=nursery)
        walk_mortally(room, url, program)
        if program.deaths == 0:
            return
    pytest.fail("no walk was clean")


@pytest.mark.parametrize("commit", [4, 15])
def test_ninety_unread_updates(
    commit: int,
    server: tuple[Room, str],
    database_kind: str,
    fresh_database: Fresh,
    tmp_path: Path,
    nursery: Nursery,
) -> None:
    room, url = server
    people = [room.add_person(f"Nabo {number}").id for number in range(45)]
    for person in people * 2:
        room.send(person, "hjælp")
    lives = chain(dies(commit) for dies in (dies_before, dies_after, dies_before))
    settings = settings_beside(url, database_kind, fresh_database) | {"KOMMED_SEND_RATE": "1000"}
    program = Mortal(tmp_path, settings, lives, nursery=nursery)
    load_example(program)
    with program:
        wait_until(
            lambda: sum(answers(room, person) >= 2 for person in people) == 45 or None,
            seconds=60,
            told=lambda: f"{[answers(room, person) for person in people]}\n{program.log[-3000:]}",
        )
        program.move(0)
        assert program.deaths == 3
        with reading(program) as session:
            check_nothing_is_left_open(session, program.deaths)
    assert sum(answers(room, person) for person in people) <= 90 + 3 * 45


def answers(room: Room, person: int) -> int:
    """How often a person was answered."""
    return sum(one["from_bot"] for one in room.chat(person))
