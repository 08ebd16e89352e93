"""What Telegram takes as buttons, and how many messages."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from bot.sandbox.errors import BotApiError
from bot.sandbox.keyboards import checked_markup
from bot.sandbox.limits import CHAT_BURST, GROUP_PER_MINUTE, PER_SECOND, Limits


def inline(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [[button] for button in buttons]}


def refusal(markup: dict[str, Any]) -> str:
    with pytest.raises(BotApiError) as caught:
        checked_markup(markup)
    assert caught.value.code == 400
    return caught.value.description


@given(st.text(min_size=1, max_size=70).filter(lambda data: data.isprintable()))
def test_callback_data_is_counted_in_bytes(data: str) -> None:
    markup = inline({"text": "Ja", "callback_data": data})
    if len(data.encode()) <= 64:
        assert checked_markup(markup) == markup
    else:
        assert refusal(markup) == "Bad Request: BUTTON_DATA_INVALID"


def test_empty_callback_data_is_refused() -> None:
    assert refusal(inline({"text": "Ja", "callback_data": ""})) == "Bad Request: BUTTON_DATA_INVALID"


def test_empty_labels_and_the_rows_they_leave_empty_vanish_silently() -> None:
    kept = {"text": "Ja", "callback_data": "a"}
    assert checked_markup(inline({"text": " ", "callback_data": "b"}, kept)) == inline(kept)
    assert checked_markup(inline({"text": "", "callback_data": "b"})) is None


def test_a_hundred_buttons_are_the_most() -> None:
    buttons = [{"text": str(n), "callback_data": str(n)} for n in range(101)]
    assert checked_markup(inline(*buttons[:100])) == inline(*buttons[:100])
    assert refusal(inline(*buttons)) == "Bad Request: reply markup is too long"


def test_ten_kilobytes_of_keyboard_are_too_much() -> None:
    assert refusal(inline(*[{"text": "x" * 300, "callback_data": str(n)} for n in range(40)])).endswith(
        "too long"
    )


def test_a_button_does_exactly_one_thing() -> None:
    assert "Text buttons are unallowed" in refusal(inline({"text": "Ja"}))
    both = {"text": "Ja", "callback_data": "a", "url": "https://dr.dk"}
    assert "exactly one" in refusal(inline(both))
    assert checked_markup(inline({"text": "Ja", "callback_data": "a", "style": "danger"})) is not None


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("http://localhost:8080/x", "Wrong HTTP URL"),
        ("https://kulturhuset/", "Wrong HTTP URL"),
        ("not-a-url", "Wrong HTTP URL"),
        ("ftp://example.dk/", "Unsupported URL protocol"),
    ],
)
def test_addresses_that_telegram_refuses(url: str, problem: str) -> None:
    words = f"Bad Request: inline keyboard button URL '{url}' is invalid: {problem}"
    assert refusal(inline({"text": "Se", "url": url})) == words


@pytest.mark.parametrize(
    "url", ["https://t.me/KomMedBot?start=x", "tg://user?id=5", "https://da.wikipedia.org/wiki/Ishøj"]
)
def test_addresses_that_telegram_takes(url: str) -> None:
    kept = checked_markup(inline({"text": "Se", "url": url}))
    assert kept is not None
    assert kept["inline_keyboard"][0][0]["url"].startswith(url)


class Counted:
    """Limits under a clock moved by hand."""

    def __init__(self) -> None:
        self.elapsed = 50.0
        self.limits = Limits(lambda: self.elapsed)

    def waits(self, chat: int) -> int:
        """0 when the message passes, else `retry_after`."""
        try:
            self.limits.count_message(chat)
        except BotApiError as error:
            return int(error.body()["parameters"]["retry_after"])
        return 0


def test_a_chat_takes_a_small_burst_then_one_a_second() -> None:
    counted = Counted()
    assert [counted.waits(1) for _ in range(CHAT_BURST)] == [0] * CHAT_BURST
    assert counted.waits(1) == 1
    assert counted.waits(2) == 0
    counted.elapsed += 1
    assert [counted.waits(1), counted.waits(1)] == [0, 1]


def test_thirty_a_second_over_all_chats_edits_included() -> None:
    counted = Counted()
    assert not any(counted.waits(chat) for chat in range(1, PER_SECOND))
    counted.limits.count_edit()
    assert counted.waits(99) == 1
    with pytest.raises(BotApiError):
        counted.limits.count_edit()
    counted.elapsed += 1.001
    assert counted.waits(99) == 0


def test_a_group_takes_twenty_a_minute() -> None:
    counted = Counted()
    assert not any(counted.waits(-5) for _ in range(GROUP_PER_MINUTE))
    assert counted.waits(-5) == 60
    counted.elapsed += 60
    assert counted.waits(-5) == 0


@given(st.lists(st.tuples(st.integers(1, 3), st.floats(0, 2)), max_size=120))
def test_no_second_ever_passes_more_than_the_limit(steps: list[tuple[int, float]]) -> None:
    counted = Counted()
    passed: list[float] = []
    for chat, step in steps:
        counted.elapsed += step / 20
        if not counted.waits(chat):
            passed.append(counted.elapsed)
    assert all(sum(1 for other in passed if 0 <= one - other < 1.0) <= PER_SECOND for one in passed)


def test_limits_can_be_off() -> None:
    limits = Limits(lambda: 1.0, on=False)
    for _ in range(200):
        limits.count_message(1)
        limits.count_edit()
