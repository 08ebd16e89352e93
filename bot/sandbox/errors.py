"""What the practice room's Bot API server answers when it refuses a call."""

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass
class BotApiError(Exception):
    """A refusal in Telegram's own words; `retry_after` in seconds comes with a 429."""

    code: int
    description: str
    retry_after: int | None = None

    def body(self) -> Json:
        """The JSON that Telegram sends with such a refusal."""
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            answer["parameters"] = {"retry_after": self.retry_after}
        return answer


def bad_request(reason: str) -> BotApiError:
    """A 400 with Telegram's prefix."""
    return BotApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> BotApiError:
    """A 403 with Telegram's prefix."""
    return BotApiError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> BotApiError:
    """A 409 with Telegram's prefix."""
    return BotApiError(409, f"Conflict: {reason}")


def too_many(retry_after: int) -> BotApiError:
    """A 429; `retry_after` in whole seconds."""
    return BotApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after)


class RoomError(Exception):
    """A mistake of someone who uses the practice room itself: a sentence and an HTTP status."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status
