"""Taps about oneself: language, help, reminders, privacy, and what a question leaves behind."""

from dataclasses import dataclass

from handlers.taps.tap import Tap


@dataclass(frozen=True)
class NoReminders(Tap, code="nr"):
    """Ingen påmindelser; `off` false turns them on again."""

    off: bool


@dataclass(frozen=True)
class AskReminders(Tap, code="rq"):
    """Påmindelser: the choice of when."""


@dataclass(frozen=True)
class ChooseReminders(Tap, code="rc"):
    """One way: `host`, `day`, `hours`, `both` or `never`."""

    which: str


@dataclass(frozen=True)
class Languages(Tap, code="ls"):
    """The choice of languages."""


@dataclass(frozen=True)
class ChooseLanguage(Tap, code="la"):
    """This language from now on."""

    language: str


@dataclass(frozen=True)
class Help(Tap, code="he"):
    """Hjælp."""


@dataclass(frozen=True)
class Urgent(Tap, code="ur"):
    """Akut hjælp."""


@dataclass(frozen=True)
class Privacy(Tap, code="pr"):
    """What is stored."""


@dataclass(frozen=True)
class HowLong(Tap, code="hl"):
    """How long each thing is stored."""


@dataclass(frozen=True)
class MyData(Tap, code="my"):
    """One's own data as a file."""


@dataclass(frozen=True)
class AskErase(Tap, code="ae"):
    """Slet mig: asks first."""


@dataclass(frozen=True)
class Erase(Tap, code="er"):
    """Ja, slet mig."""


@dataclass(frozen=True)
class Stay(Tap, code="ky"):
    """Ja, behold mig: asked after a silent year."""


@dataclass(frozen=True)
class WriteToUs(Tap, code="wr"):
    """Skriv til os, about an initiative or (empty) anything."""

    slug: str = ""


@dataclass(frozen=True)
class Dismiss(Tap, code="dm"):
    """Never mind: the question just asked is withdrawn."""


@dataclass(frozen=True)
class CarryOn(Tap, code="on"):
    """Back to what one was doing before the urgent answer; its question is still open."""
