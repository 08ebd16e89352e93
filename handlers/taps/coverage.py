"""Taps about coverage: where people lack, asking volunteers by name, and being asked."""

from dataclasses import dataclass

from handlers.taps.tap import Tap


@dataclass(frozen=True)
class Coverage(Tap, code="vc"):
    """Bemanding: which of one's initiatives; `page` counts from 0."""

    page: int = 0


@dataclass(frozen=True)
class ShowCoverage(Tap, code="vg"):
    """The next four weeks of an initiative; `page` counts from 0."""

    slug: str
    page: int = 0


@dataclass(frozen=True)
class ChooseHelpers(Tap, code="vp"):
    """Whom can I ask about this shift? `page` counts from 0."""

    shift: int
    page: int = 0


@dataclass(frozen=True)
class ChooseHelper(Tap, code="vq"):
    """This one is to be asked, or (`on` false) not."""

    shift: int
    holder: int
    on: bool


@dataclass(frozen=True)
class AskChosen(Tap, code="vy"):
    """Spørg dem."""

    shift: int


@dataclass(frozen=True)
class UndoAsking(Tap, code="vu"):
    """Fortryd: nobody has got the question yet."""

    shift: int


@dataclass(frozen=True)
class AskMeNoMore(Tap, code="vz"):
    """Spørg mig ikke mere; `ask` is the question on which it stood."""

    ask: int


@dataclass(frozen=True)
class AskMeAgain(Tap, code="vm"):
    """Spørg mig gerne igen."""


@dataclass(frozen=True)
class TryHelping(Tap, code="ty"):
    """Vil du prøve at hjælpe en enkelt aften? Ja, spørg mig / Nej tak."""

    slug: str
    yes: bool
