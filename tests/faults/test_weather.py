"""Telegram is away for six hours, loses answers, asks one chat to wait: every letter is decided by its class.

Simulated time; the sender, the pace and the database are real.
"""

import datetime as dt
import random
from collections import Counter

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from db.models import MessageClass, Outbox, Outcome
from db.outbox import notify

from .figures import Figures
from .simulated import Simulation, simulation

HOURS = 3600.0
AWAY_FROM, AWAY_FOR = 600.0, 6 * HOURS
BACK = AWAY_FROM + AWAY_FOR
AT_MOST_ONCE = frozenset({MessageClass.REMINDER, MessageClass.BULK})
CLASSES = [one for one in MessageClass if one is not MessageClass.REPLY]
SECOND = dt.timedelta(seconds=1)
TROUBLES = ["refused", "502", "no name", "black hole", "lost"]
TWICE = "Du får måske beskeden to gange"


def queue(town: Simulation, count: int, over: float, *, lives: float | None = None) -> dict[int, int]:
    """So many letters of each class, one a person, due one after another; person → row."""
    people = iter(town.meet(count * len(CLASSES)))
    rows: dict[int, int] = {}

    def work(session: Session) -> None:
        for number in range(count):
            for message_class in CLASSES:
                person = next(people)
                due = town.began + number * over / count * SECOND
                notify(
                    session,
                    person,
                    "case-new",
                    {},
                    message_class=message_class,
                    now=town.began,
                    send_after=due,
                    expires_at=due + lives * SECOND if lives else None,
                )

    town.write(work)
    for row in letters(town):
        assert row.person is not None
        assert row.id is not None
        rows[row.person] = row.id
    return rows


def letters(town: Simulation) -> list[Outbox]:
    return town.write(lambda session: list(session.exec(select(Outbox)).all()))


def note(figures: Figures, suite: str, outcomes: Counter[Outcome | None]) -> None:
    """What became of the letters, for the summary."""
    ended = {outcome.value: outcomes[outcome] for outcome in Outcome if outcomes[outcome]}
    figures.note(suite, letters=outcomes.total(), **ended, due_and_undecided=0)


def check_every_letter(town: Simulation) -> None:
    """What each class promises, against what the sky has seen."""
    came = Counter(chat for _, chat, _ in town.sky.arrived)
    doubted = set(town.sky.lost)
    for row in letters(town):
        assert row.person is not None
        chat, outcome = town.people[row.person], row.outcome
        if row.message_class in AT_MOST_ONCE:
            assert came[chat] <= 1
            assert (outcome is Outcome.UNCERTAIN) == (chat in doubted)
        else:
            assert outcome is not Outcome.UNCERTAIN
        if outcome is Outcome.SENT:
            assert came[chat] >= 1
        if outcome is Outcome.SKIPPED:
            assert came[chat] == 0 or chat in doubted
    for _, chat, text in town.sky.arrived:
        again = came[chat] > 1 and text != next(words for _, one, words in town.sky.arrived if one == chat)
        assert not again or TWICE in text


@pytest.mark.parametrize(
    "count", [pytest.param(8, id="short"), pytest.param(500, id="full", marks=pytest.mark.full)]
)
@pytest.mark.parametrize("trouble", TROUBLES)
def test_telegram_is_away_for_six_hours(
    trouble: str,
    count: int,
    kept: Engine,
    now: dt.datetime,
    monkeypatch: pytest.MonkeyPatch,
    figures: Figures,
    database_kind: str,
) -> None:
    def weather(at: float, _chat: int) -> str:
        return trouble if AWAY_FROM <= at < BACK else "fine"

    with simulation(kept, weather, monkeypatch, now) as town:
        queue(town, count, over=7 * HOURS, lives=2 * HOURS)
        town.run(BACK)
        town.run(300)
        due = [row for row in letters(town) if row.send_after <= town.now() - 20 * SECOND]
        assert [row.id for row in due if row.outcome is None] == []
        assert len(due) > 3 * count
        town.run(HOURS)
        check_every_letter(town)
        outcomes = Counter(row.outcome for row in letters(town))
        assert outcomes[None] == 0
        assert outcomes[Outcome.SKIPPED] >= count
        assert outcomes[Outcome.UNCERTAIN] <= (2 * 25 if trouble in {"black hole", "lost"} else 0)
    note(figures, f"Telegram away for 6 hours: {trouble} ({database_kind})", outcomes)


@pytest.mark.parametrize(
    "count", [pytest.param(30, id="short"), pytest.param(2_500, id="full", marks=pytest.mark.full)]
)
def test_every_fifth_answer_is_lost_after_delivery(
    count: int,
    kept: Engine,
    now: dt.datetime,
    monkeypatch: pytest.MonkeyPatch,
    figures: Figures,
    database_kind: str,
) -> None:
    dice = random.Random(5)

    def weather(_at: float, chat: int) -> str:
        return "lost" if chat and dice.random() < 0.2 else "fine"

    with simulation(kept, weather, monkeypatch, now) as town:
        queue(town, count, over=1)
        town.run(4 * count / 25 * 4 + 900)
        assert all(row.outcome for row in letters(town))
        check_every_letter(town)
        uncertain = {row.person for row in letters(town) if row.outcome is Outcome.UNCERTAIN}
        lost = {person for person, chat in town.people.items() if chat in set(town.sky.lost)}
        once = {row.person for row in letters(town) if row.message_class in AT_MOST_ONCE}
        assert uncertain == lost & once
        assert len(uncertain) > count / 5
        outcomes = Counter(row.outcome for row in letters(town))
    note(figures, f"every fifth answer lost ({database_kind})", outcomes)


@pytest.mark.parametrize(
    "others", [pytest.param(150, id="short"), pytest.param(2_000, id="full", marks=pytest.mark.full)]
)
def test_a_flood_wait_on_one_chat_delays_no_other(
    others: int,
    kept: Engine,
    now: dt.datetime,
    monkeypatch: pytest.MonkeyPatch,
    figures: Figures,
    database_kind: str,
) -> None:
    first = 1_000

    def weather(at: float, chat: int) -> str:
        return "flood" if chat == first and at < 30 else "fine"

    with simulation(kept, weather, monkeypatch, now) as town:
        people = town.meet(others + 1)

        def work(session: Session) -> None:
            for person in people:
                notify(session, person, "case-new", {}, message_class=MessageClass.NOTICE, now=now)

        town.write(work)
        town.run(others / 25 + 60)
        came = {chat: at for at, chat, _ in town.sky.arrived}
        assert len(came) == others + 1
        assert came[first] >= 30
        late = [came[first + n] - n / 25 for n in range(1, others + 1)]
        assert max(late) <= 2
    figures.note(
        f"flood wait of 30 s on one chat ({database_kind})",
        others=others,
        most_ms_behind=round(1000 * max(late)),
    )
