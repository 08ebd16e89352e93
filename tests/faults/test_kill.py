"""The process is killed at its n-th commit and started again: nothing is lost, nothing happens twice."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
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

from .aftermath import AFTER_THE_WALK, check_nothing_is_left_open, reading, reminders, traces
from .figures import Figures
from .mortal import Life, Mortal, dies_after, dies_before

Fresh = Callable[[str], str]
STEP = 10
LIFE = 40
"""Commits of a life: enough to settle what a moved clock made due."""
MOST_COMMITS = 2_000
HOLIDAY = "falder på en helligdag"
SAID_TO_KAREN, SAID_TO_LISE = 8, 5
"""Messages of a walk in which nobody dies; edits are none."""


@dataclass(frozen=True)
class Stage:
    """A Bot API server, and what it takes to run programs beside it, on new databases."""

    room: Room
    url: str
    kind: str
    fresh: Fresh
    folder: Path
    nursery: Nursery

    def program(self, lives: Iterator[Life], name: str = "one", **more: str) -> Mortal:
        folder = self.folder / name
        folder.mkdir()
        settings = settings_for(self.kind, self.fresh(self.kind), **bot_at(self.url))
        return Mortal(folder, settings | more, lives, nursery=self.nursery)


@pytest.fixture
def stage(
    server: tuple[Room, str], database_kind: str, fresh_database: Fresh, tmp_path: Path, nursery: Nursery
) -> Stage:
    return Stage(*server, database_kind, fresh_database, tmp_path, nursery)


class Patient(BotClient):
    """Presses inside the room and gives the bot time to come back to life."""

    room: Room

    def press(self, message_id: int, **what: Any) -> Any:
        toast = self.room.tap(self.id, message_id, seconds=30, **what)
        assert toast is not None, f"{self.name}'s press {what} stays without an answer\n{self.told()}"
        return {"toast": toast.text}


def somebody(stage: Stage, name: str, program: Program) -> Patient:
    person = Patient(stage.url, name, http=program.http)
    person.room = stage.room
    return person


@dataclass(frozen=True)
class Toll:
    """What a walk cost that ended well: deaths, answers seen again, reminders that stay in doubt."""

    deaths: int
    repeated: int
    uncertain: int


def walk_mortally(stage: Stage, program: Mortal) -> Toll:
    """The walk of tests/journeys/walk.py beside a program that dies; then everything is checked."""
    load_example(program)
    with program:
        karen, lise = (somebody(stage, name, program) for name in ("Karen", "Lise"))
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
        with reading(program) as session:
            outcomes = reminders(session)
            assert traces(session) == AFTER_THE_WALK
            check_nothing_is_left_open(session, program.deaths)
        check_reminders(karen, outcomes)
        repeated = max(0, len(karen.said()) + len(answers_to(lise)) - SAID_TO_KAREN - SAID_TO_LISE)
        assert repeated <= program.deaths, karen.told() + lise.told()
    assert stage.room.violations == []
    return Toll(program.deaths, repeated, outcomes.count(Outcome.UNCERTAIN))


def answers_to(lise: BotClient) -> list[Any]:
    """What she was told; a tick's question about a holiday's date only from the second time on."""
    asked: set[str] = set()
    kept = []
    for one in lise.said():
        if HOLIDAY not in one["text"] or one["text"] in asked:
            kept.append(one)
        asked.add(one["text"])
    return kept


def check_reminders(karen: BotClient, outcomes: list[Outcome | None]) -> None:
    """Two were planned; each is seen once, or not at all where the sender died while sending."""
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


@pytest.mark.parametrize("round_", [0, 1])
def test_dying_at_every_tenth_commit(round_: int, stage: Stage, figures: Figures) -> None:
    """Walks that die at their 10th, 50th, 90th … commit, at their 20th, 60th …, at their 30th, at their
    40th: two on SQLite and two on PostgreSQL, all in full size.
    """
    first = STEP * (1 + 2 * round_ + (stage.kind == "postgresql"))
    toll = walk_mortally(stage, stage.program(lives_of(first)))
    assert toll.deaths >= 3
    note(figures, f"killed every {LIFE} commits", stage, toll)


@pytest.mark.full
@pytest.mark.parametrize("first", range(1, LIFE + 1))
def test_dying_again_and_again_at_all_commits(first: int, stage: Stage, figures: Figures) -> None:
    toll = walk_mortally(stage, stage.program(lives_of(first)))
    assert toll.deaths >= 3
    note(figures, f"killed every {LIFE} commits", stage, toll)


@pytest.mark.full
def test_dying_once_at_each_commit(stage: Stage, figures: Figures) -> None:
    """Before the n-th commit, and in the next life after the n-th, until a walk ends before that."""
    for number in range(1, MOST_COMMITS):
        lives = iter((dies_before(number), dies_after(number)))
        toll = walk_mortally(stage, stage.program(lives, str(number)))
        note(figures, "killed before and after the n-th commit of the walk", stage, toll, points=1)
        if toll.deaths == 0:
            return
    pytest.fail("no walk was clean")


def note(figures: Figures, suite: str, stage: Stage, toll: Toll, **more: int) -> None:
    """Only walks without loss get here: what was lost or doubled has failed the test."""
    counted = {"walks": 1, "deaths": toll.deaths, "lost": 0, "doubled": 0, **more}
    figures.note(
        f"{suite} ({stage.kind})",
        **counted,
        repeated_answers=toll.repeated,
        reminders_in_doubt=toll.uncertain,
    )


PEOPLE, DEATHS = 45, 3


def test_ninety_unread_updates(stage: Stage, figures: Figures) -> None:
    """Two from each of 45 people; three lives end early, the first before an answer was sent."""
    people = [stage.room.add_person(f"Nabo {number}").id for number in range(PEOPLE)]
    for person in people * 2:
        stage.room.send(person, "hjælp")
    commit = {"sqlite": 4, "postgresql": 15}[stage.kind]
    lives = chain(dies(commit) for dies in (dies_before, dies_after, dies_before))
    program = stage.program(lives, KOMMED_SEND_RATE="1000")
    load_example(program)
    with program:
        wait_until(
            lambda: all(answers(stage.room, person) >= 2 for person in people) or None,
            seconds=60,
            told=lambda: f"{[answers(stage.room, one) for one in people]}\n{program.log[-3000:]}",
        )
        program.move(0)
        assert program.deaths == DEATHS
        with reading(program) as session:
            check_nothing_is_left_open(session, program.deaths)
    each = [answers(stage.room, person) for person in people]
    assert sum(each) <= 2 * PEOPLE + DEATHS, "at most one answer seen again for each death"
    note(figures, "90 unread updates", stage, Toll(DEATHS, sum(each) - 2 * PEOPLE, 0), handled=90)


def answers(room: Room, person: int) -> int:
    """How often a person was answered."""
    return sum(one["from_bot"] for one in room.chat(person))
