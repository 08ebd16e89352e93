"""Taps of a coordinator about dates: cancelled, moved, held after all."""

from dataclasses import dataclass

from handlers.taps.tap import Tap


@dataclass(frozen=True)
class Dates(Tap, code="ds"):
    """The dates of one's initiatives; `page` counts from 0."""

    page: int = 0


@dataclass(frozen=True)
class ManageDate(Tap, code="da"):
    """One date, for its host or coordinator."""

    occurrence: int


@dataclass(frozen=True)
class AskCancelDate(Tap, code="ad"):
    """Aflys: asks why."""

    occurrence: int


@dataclass(frozen=True)
class AskMoveDate(Tap, code="am"):
    """Flyt: asks to when."""

    occurrence: int


@dataclass(frozen=True)
class MoveBy(Tap, code="mb"):
    """So many minutes of wall time later."""

    occurrence: int
    minutes: int


@dataclass(frozen=True)
class GiveReason(Tap, code="gr"):
    """One of the ready sentences, from 0."""

    occurrence: int
    reason: int


@dataclass(frozen=True)
class CancelDate(Tap, code="cd"):
    """Ja, aflys for alle."""

    occurrence: int


@dataclass(frozen=True)
class MoveDate(Tap, code="mo"):
    """Ja, flyt for alle."""

    occurrence: int


@dataclass(frozen=True)
class HoldDate(Tap, code="hd"):
    """A cancelled date takes place after all."""

    occurrence: int


@dataclass(frozen=True)
class UndoChange(Tap, code="un"):
    """Fortryd, for staff, before anybody has been told."""

    change: int


@dataclass(frozen=True)
class KeepDate(Tap, code="kd"):
    """Behold: held although it is a holiday."""

    occurrence: int


@dataclass(frozen=True)
class AskSeries(Tap, code="as"):
    """Another time, other seats, another place …: asks to what."""

    occurrence: int


@dataclass(frozen=True)
class AskPlace(Tap, code="ax"):
    """Another place: asks where."""

    occurrence: int


@dataclass(frozen=True)
class AskWeekday(Tap, code="aw"):
    """Another weekday: asks which."""

    occurrence: int


@dataclass(frozen=True)
class PickWeekday(Tap, code="pw"):
    """One of the weekdays, 0 = Monday."""

    occurrence: int
    day: int


@dataclass(frozen=True)
class AskStop(Tap, code="so"):
    """No more dates after one: asks which is the last."""

    occurrence: int


@dataclass(frozen=True)
class StopHere(Tap, code="sx"):
    """This date is the last."""

    occurrence: int


@dataclass(frozen=True)
class PickScope(Tap, code="ps"):
    """For this date (0), this and the following (1), all (2)."""

    occurrence: int
    scope: int


@dataclass(frozen=True)
class GiveSeriesReason(Tap, code="gs"):
    """One of the ready sentences, from 0."""

    occurrence: int
    reason: int


@dataclass(frozen=True)
class EditSeries(Tap, code="es"):
    """Ja, ret dem."""

    occurrence: int


@dataclass(frozen=True)
class AskMessage(Tap, code="wa"):
    """Skriv til alle: asks for the words."""

    occurrence: int


@dataclass(frozen=True)
class SendMessage(Tap, code="sm"):
    """Ja, send til alle."""

    occurrence: int


@dataclass(frozen=True)
class ShowMessage(Tap, code="me"):
    """How far a message to everybody has come."""

    message: int


@dataclass(frozen=True)
class UndoMessage(Tap, code="um"):
    """Fortryd, before anybody has it."""

    message: int
