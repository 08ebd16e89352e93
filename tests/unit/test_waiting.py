"""Who waits: from the moment an update is seen until it is answered or somebody else's."""

import pytest

from bot import waiting as waits
from bot.waiting import FORGOTTEN_AFTER, MOST, Waiting
from handlers.turn import Incoming
from tests.heart import Seconds


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> Seconds:
    seconds = Seconds()
    monkeypatch.setattr(waits, "real_seconds", seconds)
    return seconds


def text(language: str | None = None, tier: int = 0) -> Incoming:
    return Incoming("text", 7, 7, text="hej", language=language, tier=tier)


def test_the_first_sight_counts(seconds: Seconds) -> None:
    waiting = Waiting()
    waiting.note(1, text())
    seconds.now += 5
    waiting.note(1, text())
    assert waiting.all()[1].since == seconds.now - 5


def test_what_telegram_shows_no_more_was_taken_by_another_worker(seconds: Seconds) -> None:
    waiting = Waiting()
    waiting.note(1, text())
    seconds.now += FORGOTTEN_AFTER + 1
    assert waiting.all() == {}


def test_what_stood_in_the_inbox_is_in_somebodys_hands_after_a_look(seconds: Seconds) -> None:
    waiting = Waiting()
    for number in (1, 2, 3):
        waiting.note(number, text())
    waiting.keep([1, 2])
    waiting.take(2, text().body())
    waiting.forget_kept(until=seconds.now)
    assert set(waiting.all()) == {2, 3}
    seconds.now += 1
    waiting.keep([3])
    waiting.forget_kept(until=seconds.now - 1)
    assert set(waiting.all()) == {2, 3}


def test_failures_are_forgiven(seconds: Seconds) -> None:
    waiting = Waiting()
    waiting.note(1, text())
    waiting.fail([1, 99])
    assert waiting.all()[1].has_failed
    waiting.forgive()
    assert not waiting.all()[1].has_failed


def test_memory_is_bounded(seconds: Seconds) -> None:
    waiting = Waiting()
    for number in range(MOST + 10):
        waiting.note(number, text())
    assert len(waiting.all()) == MOST


def test_a_body_of_another_version_is_passed_over(seconds: Seconds) -> None:
    waiting = Waiting()
    waiting.take(1, {"this": "was never a field"})
    assert waiting.all() == {}


def test_the_likely_language(seconds: Seconds) -> None:
    waiting = Waiting()
    assert waiting.language_of(text()) == "da"
    assert waiting.language_of(text("tr")) == "tr"
    waiting.speaks(7, "en")
    assert waiting.language_of(text("tr")) == "en"
    assert waiting.language_of(text("ur", tier=1)) == "ur"
