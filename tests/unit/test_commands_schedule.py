"""The reason of a load is read by everybody whose date is moved or cancelled."""

import pytest

from bot.commands.schedule import checked_reason
from bot.refusals import CannotStart


def test_a_reason_is_taken_as_it_was_written() -> None:
    assert checked_reason("  Salen er optaget \n") == "Salen er optaget"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "--reason is empty"),
        ("  ", "--reason is empty"),
        ("x" * 501, "--reason holds 501 characters; shorten it to 500"),
        ("Salen\u202e er optaget", "--reason holds the invisible character U\\+202E"),
    ],
)
def test_no_reason_at_all_and_one_nobody_can_read_are_refused(text: str, why: str) -> None:
    with pytest.raises(CannotStart, match=why):
        checked_reason(text)
