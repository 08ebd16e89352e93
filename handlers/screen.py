"""What a person sees, in our own types: screens with buttons, and what a handler answers."""

from dataclasses import dataclass, field
from typing import Any

from handlers.taps import Tap


@dataclass(frozen=True)
class Button:
    """A button with exactly one action: a tap of ours or a link."""

    label: str
    tap: Tap | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        if (self.tap is None) == (self.url is None):
            raise ValueError(f"button {self.label!r} needs exactly one action")


Row = tuple[Button, ...]


@dataclass(frozen=True)
class Screen:
    """One message: Telegram's HTML and rows of buttons."""

    text: str
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True)
class DocumentRequest:
    """A file that the sender makes after the commit: `kind` names its maker in
    `handlers.routes.DOCUMENTS`.
    """

    kind: str
    facts: dict[str, Any]


@dataclass(frozen=True)
class Reply:
    """What a handler answers: a screen (in place of the tapped message with `edit`), further ones, a
    toast, files.
    """

    screen: Screen | None = None
    edit: bool = False
    more: tuple[Screen, ...] = ()
    toast: str | None = None
    documents: tuple[DocumentRequest, ...] = field(default=())
    delete: int | None = None
