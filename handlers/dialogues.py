"""The question a person was just asked. The row is the memory; answers are encrypted and replaced by the
next screen.
"""

import datetime as dt
import hashlib
import re
import unicodedata
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from sqlmodel import Session, col, delete, select

from catalog.finding.answers import read_yes_no
from db.models import Dialogue
from handlers.screen import Screen
from handlers.shift_taps import ShowShift
from handlers.taps import KINDS, AskParty, CancelThis, Join, Queue, ShowOffer, ShowSignUp, Tap, WriteToUs

LIVES = dt.timedelta(hours=1)
DOUBLE_TAP = dt.timedelta(seconds=10)
LEAST_PREFIX = 4
SHORTEST_STORY = 3
"""Words up to which a yes or no is only that."""

LISTED_ALONE = frozenset({ShowOffer.code, Join.code, ShowSignUp.code, ShowShift.code})
DATES = frozenset({Join.code, Queue.code})
THANKS = "tak"
PATIENT = frozenset({"name"})


@dataclass(frozen=True)
class Question:
    """What was asked: a `kind` that a typed answer belongs to, its facts, and the buttons that were shown.

    `then` is an earlier question that still waits (what the host may call one) behind a shorter one (how
    many).
    """

    kind: str = ""
    then: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    buttons: tuple[tuple[str, str], ...] = ()
    shown: str = ""
    asked_at: dt.datetime | None = None

    def has_just_shown(self, screen: Screen, *, now: dt.datetime) -> bool:
        """Whether this very screen is the newest one, seconds old: the finger was on the button twice."""
        fresh = self.asked_at is not None and now - self.asked_at <= DOUBLE_TAP
        return fresh and self.shown == _print_of(screen)

    def tapped_by(self, text: str) -> Tap | None:
        """The button meant by a typed label, its beginning (4 letters or more, only one fits) or its
        number in the screen's list.
        """
        said = _fold(text)
        if not said:
            return None
        same = [body for label, body in self.buttons if _fold(label) == said]
        if same:
            return _tap(same[0])
        if said.isdecimal():
            return self._numbered(int(said))
        begun = [body for label, body in self.buttons if _fold(label).startswith(said)]
        return _tap(begun[0]) if len(begun) == 1 and len(said) >= LEAST_PREFIX else None

    def _numbered(self, number: int) -> Tap | None:
        """The n-th of the list a screen begins with: buttons of one kind, without numbers of their own.

        Anything else is pressed or named, so that a number cancels only where one was asked which of several,
        and erases nothing. One button is a list where it only shows something, or signs up.
        """
        listed = self.listed()
        if len(listed) == 1 and listed[0][1].code not in LISTED_ALONE:
            return None
        if not 0 < number <= len(listed) or any(_fold(label).isdecimal() for label, _ in listed):
            return None
        return listed[number - 1][1]

    def listed(self) -> list[tuple[str, Tap]]:
        """Labels and taps of the buttons of one kind that the screen begins with."""
        first = _code(self.buttons[0][1]) if self.buttons else ""
        return [
            (label, _tap(body)) for label, body in takewhile(lambda one: _code(one[1]) == first, self.buttons)
        ]

    def taps(self, *codes: str) -> list[Tap]:
        """The taps of the buttons of these kinds; the others are not read."""
        return [_tap(body) for _, body in self.buttons if _code(body) in codes]

    def offer_shown(self) -> str | None:
        """The offer whose card is on the screen, what one may write to us about; or the only one found."""
        shown = self.taps(WriteToUs.code)
        card = next((one.slug for one in shown if isinstance(one, WriteToUs) and one.slug), None)
        found = self.offers()
        return card or (found[0][1].slug if len(found) == 1 else None)

    def offers(self) -> list[tuple[str, ShowOffer]]:
        """The offers of the list on the screen, as they are called there."""
        return [(label, tap) for label, tap in self.listed() if isinstance(tap, ShowOffer)]

    def sign_up_shown(self) -> int | None:
        """The sign-up whose screen asks whether more are coming."""
        shown = [_tap(body) for _, body in self.buttons if body.startswith(f"{AskParty.code}:")]
        return next((one.sign_up for one in shown if isinstance(one, AskParty)), None)

    def agreed_by(self, text: str) -> Tap | None:
        """The one button that says yes, where a short text does, or no; in whatever language.

        "Tak" is thanks before it is yes: it is taken for yes only where the button itself says so. Coming to
        a date on the screen is not agreed to here (`handlers.wishing`): a text may name another day.
        """
        said = read_yes_no(text) if len(text.split()) <= SHORTEST_STORY else None
        if said is None:
            return None
        meant = [(label, body) for label, body in self.buttons if _answers(label, body) is said]
        if len(meant) != 1:
            return None
        thanks = _fold(text).startswith(THANKS) and not _fold(meant[0][0]).startswith(THANKS)
        if thanks:
            return None
        return _tap(meant[0][1])


NOTHING = Question()


def open_question(session: Session, person: int, *, now: dt.datetime) -> Question:
    """The question that is open; none when it is more than an hour old."""
    row = session.exec(select(Dialogue).where(Dialogue.person == person)).first()
    if row is None or now - row.asked_at > LIVES:
        return NOTHING
    kept = row.answers or {}
    buttons = tuple((label, body) for label, body in kept.get("buttons", ()))
    return Question(row.kind, row.step, kept.get("facts", {}), buttons, kept.get("shown", ""), row.asked_at)


def ask(session: Session, person: int, kind: str, *, now: dt.datetime, **facts: Any) -> None:
    """Open a question. It takes the place of the one before, but a patient one waits behind it."""
    before = open_question(session, person, now=now)
    then = next((one for one in (before.kind, before.then) if one in PATIENT and one != kind), "")
    _keep(session, person, kind, then, {"facts": facts}, now)


def remember(session: Session, person: int, screen: Screen, *, now: dt.datetime) -> None:
    """Remember the buttons of the newest screen, so that they can be typed; the question stays."""
    buttons = [
        (one.label, f"{one.tap.code}:{'.'.join(one.tap.values())}")
        for row in screen.rows
        for one in row
        if one.tap
    ]
    question = open_question(session, person, now=now)
    answers = {"facts": question.facts, "buttons": buttons, "shown": _print_of(screen)}
    _keep(session, person, question.kind, question.then, answers, now)


def answered(session: Session, person: int, *, now: dt.datetime) -> None:
    """The question was answered; a patient one behind it is open again."""
    question = open_question(session, person, now=now)
    _keep(session, person, question.then, "", {}, now)


def close(session: Session, person: int) -> None:
    """Forget every question."""
    session.exec(delete(Dialogue).where(col(Dialogue.person) == person))


def purge(session: Session, *, now: dt.datetime) -> None:
    """Forget every question older than an hour."""
    session.exec(delete(Dialogue).where(col(Dialogue.asked_at) < now - LIVES))


def _keep(
    session: Session, person: int, kind: str, then: str, answers: dict[str, Any], now: dt.datetime
) -> None:
    session.merge(Dialogue(person=person, kind=kind, step=then, answers=answers, asked_at=now))
    session.flush()


def _print_of(screen: Screen) -> str:
    return hashlib.sha256(repr(screen).encode()).hexdigest()[:16]


def _answers(label: str, body: str) -> bool | None:
    """Whether a button says yes or no; None where it says neither, or a yes that is not to be given here."""
    code = _code(body)
    if code == CancelThis.code:
        return True
    return None if code in DATES else read_yes_no(label)


def _code(body: str) -> str:
    return body.partition(":")[0]


def _tap(body: str) -> Tap:
    code, _, fields = body.partition(":")
    return KINDS[code].of(fields)


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    digits = "".join(str(unicodedata.decimal(one, one)) for one in plain)
    return re.sub(r"[\W_]+", " ", digits).strip()
