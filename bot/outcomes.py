"""What became of a request: Telegram's answer, or the lack of one, and what the letter's class makes of it.

DESIGN.md, "What is sent, and what is promised", holds the table that this module follows.
"""

import random
import re
from dataclasses import dataclass

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.calls import Call
from bot.telegram_client import NotSent, PerhapsSent, seconds_to_wait
from db.models import MessageClass, Outcome
from db.outbox import Letter

UNCHANGED = "message is not modified"
LATE = ("query is too old", "query id is invalid")
GONE = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "message to delete not found",
    "message_id_invalid",
)
UNKNOWN_CHAT = ("chat not found", "user is deactivated")
REPEATABLE = frozenset({"editMessageText", "answerCallbackQuery", "deleteMessage"})
UNTIL_ANSWERED = frozenset({MessageClass.SAFETY, MessageClass.NOTICE})
ONCE_MORE = frozenset({MessageClass.REPLY})
MOST_MAKING = 3
LONGEST_WAIT = 60.0
_QUOTED = re.compile(r"[\"“«'].*[\"”»']")


@dataclass(frozen=True)
class Sent:
    """How handing over ended: an outcome, or (None) try again `wait` seconds later.

    `pause` holds the whole chat, `doubt` says that the request may have had its effect, `again` is another
    call to make at once.
    """

    outcome: Outcome | None
    reason: str | None = None
    message_id: int | None = None
    wait: float = 0.0
    pause: bool = False
    doubt: bool = False
    again: Call | None = None


def judged(error: TelegramError, letter: Letter, call: Call) -> Sent:
    """What an error of the Bot API, or of the way there, means for this letter."""
    if isinstance(error, RetryAfter):
        return Sent(None, "flood wait", wait=seconds_to_wait(error), pause=True)
    if isinstance(error, Forbidden):
        return Sent(Outcome.BLOCKED, "blocked")
    if isinstance(error, ChatMigrated):
        method, parameters = call
        return Sent(None, "moved chat", again=(method, {**parameters, "chat_id": error.new_chat_id}))
    if isinstance(error, BadRequest):
        return _refused(str(error), call)
    if isinstance(error, PerhapsSent) or type(error) is TelegramError:
        return _unanswered(letter, call)
    if isinstance(error, InvalidToken) or not isinstance(error, NotSent | NetworkError):
        return Sent(None, type(error).__name__, wait=30.0)
    return Sent(None, "no connection", wait=_backoff(letter.attempts))


def left_behind(letter: Letter) -> Sent | None:
    """A letter whose sender died while sending: None when its class is sent again after doubt."""
    if letter.message_class in UNTIL_ANSWERED | ONCE_MORE or letter.kind in REPEATABLE:
        return None
    return Sent(Outcome.UNCERTAIN, "the sender died while sending")


def unmade(letter: Letter, error: Exception) -> Sent:
    """A letter whose words or file cannot be made: tried again twice, then given up, and its chat goes on."""
    why = f"cannot be made: {type(error).__name__}"
    if letter.attempts >= MOST_MAKING:
        return Sent(Outcome.FAILED, why)
    return Sent(None, why, wait=_backoff(letter.attempts))


def _refused(words: str, call: Call) -> Sent:
    said = words.lower()
    method, parameters = call
    if UNCHANGED in said:
        return Sent(Outcome.SENT, "nothing to change")
    if any(late in said for late in LATE):
        return Sent(Outcome.SENT, "late answer")
    if any(gone in said for gone in GONE):
        if method == "deleteMessage":
            return Sent(Outcome.SENT, "already gone")
        anew = {name: value for name, value in parameters.items() if name != "message_id"}
        return Sent(None, "shown anew", again=("sendMessage", anew))
    if any(unknown in said for unknown in UNKNOWN_CHAT):
        return Sent(Outcome.BLOCKED, "chat not found")
    return Sent(Outcome.FAILED, _QUOTED.sub("…", words)[:80])


def _unanswered(letter: Letter, call: Call) -> Sent:
    method, _ = call
    first = letter.handed_at is None
    again = (
        method in REPEATABLE
        or letter.message_class in UNTIL_ANSWERED
        or (letter.message_class in ONCE_MORE and first)
    )
    if not again:
        return Sent(Outcome.UNCERTAIN, "no answer")
    return Sent(None, "no answer", wait=_backoff(letter.attempts), doubt=True)


def _backoff(attempts: int) -> float:
    return min(LONGEST_WAIT, 0.5 * 2.0 ** min(attempts, 7)) * (0.5 + random.random())
