"""Role × route: every command and button is reached or refused kindly exactly as its route says."""

import datetime as dt
import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from operator import methodcaller
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session, col, update

import handlers
from catalog.finding.library import Library
from catalog.finding.narrowing import Wanted
from db.engine import ring_of
from db.models import Grant, Role
from handlers import dialogues
from handlers.callbacks import pack
from handlers.dialogues import DOUBLE_TAP
from handlers.routes import ALIASES, COMMANDS, KINDS, NUMBERS, TAPS, TEXTS, Route
from handlers.screen import Reply
from handlers.taps import KINDS as TAPS_BY_CODE, Tap
from handlers.texts.texts import texts_in
from tests.conftest import NOON
from tests.heart import house
from tests.town import Citizen, Town

DA = texts_in("da")
ROLES = (None, *Role)
INCLUDED: dict[Role | None, set[Role | None]] = {
    None: {None},
    Role.VOLUNTEER: {None, Role.VOLUNTEER},
    Role.HOST: {None, Role.HOST},
    Role.COORDINATOR: {None, Role.HOST, Role.COORDINATOR},
    Role.ADMIN: {None, *Role},
}
"""What each role may use."""
STAFF_COMMANDS = {"i_dag", "hvem_kom", "koordinator", "indbakke", "tal"}
"""Those of INTERFACE.md's second row."""
LONG_ENOUGH = DOUBLE_TAP + dt.timedelta(seconds=1)
"""After which the same screen is shown anew."""
VALUES: dict[Any, Any] = {int: 1, str: "faellesspisning", bool: True}
FIELDS = {"language": "da", "kind": Wanted.MEET.value, "which": "both"}
ASKED_WITH = re.compile(r'facts\["(\w+)"\]')
NAMES = {
    name
    for path in Path(handlers.__file__).parent.glob("*.py")
    for name in ASKED_WITH.findall(path.read_text(encoding="utf-8"))
}
FACTS: dict[str, Any] = {
    **dict.fromkeys(NAMES - inspect.signature(dialogues.ask).parameters.keys(), 1),
    "shown_at": NOON.isoformat(),
    "slug": "",
    "slugs": [],
    "narrow": {},
}
"""What a question may be about, each about the first of its kind."""


def example(kind: type[Tap]) -> Tap:
    """A tap of a kind, about the first of everything."""
    hints = inspect.get_annotations(kind, eval_str=True)
    fields = inspect.signature(kind).parameters
    return kind(**{name: FIELDS.get(name, VALUES[hints[name]]) for name in fields})


@pytest.fixture
def reached(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Every handler is replaced by one that only says that it was reached; the roles stay."""
    found: list[Any] = []

    def spying(key: Any) -> Callable[..., Reply]:
        def handle(*_: Any) -> Reply:
            found.append(key)
            return Reply(toast="reached")

        return handle

    tables: tuple[dict[Any, Route], ...] = (COMMANDS, TAPS, KINDS)
    for table in tables:
        for key, route in list(table.items()):
            monkeypatch.setitem(table, key, replace(route, handle=spying(key)))
    return found


def ways() -> Iterator[tuple[Any, Route, Callable[[Citizen], Citizen]]]:
    """Every route with the way to it: commands under each name, buttons, kinds of messages."""
    for name in (*COMMANDS, *ALIASES):
        command = ALIASES.get(name, name)
        yield command, COMMANDS[command], methodcaller("says", f"/{name}")
    for kind, route in TAPS.items():
        yield kind, route, methodcaller("uses", example(kind))
    for word, route in KINDS.items():
        yield word, route, methodcaller("sends", word)


@pytest.mark.parametrize("role", ROLES, ids=str)
def test_a_route_is_reached_or_refused_as_it_says(town: Town, reached: list[Any], role: Role | None) -> None:
    citizen = town.person(role)
    for key, route, go in ways():
        reached.clear()
        town.now += LONG_ENOUGH
        go(citizen)
        if route.role in INCLUDED[role]:
            assert reached == [key]
        else:
            assert (reached, citizen.said) == ([], DA("error-not-allowed")), key


def test_a_button_of_a_role_that_was_withdrawn_does_nothing(town: Town, reached: list[Any]) -> None:
    """The seal is still good, and the role is asked for anew at each press."""
    jonas = town.person(Role.ADMIN)
    ring, person = ring_of(town.session), jonas.asker.id
    buttons = {kind: pack(example(kind), person, ring) for kind, route in TAPS.items() if route.role}
    assert len(buttons) > 5
    reached.clear()
    for kind, data in buttons.items():
        jonas.sends_data(data)
        assert reached.pop() is kind
    town.session.exec(update(Grant).where(col(Grant.person) == person).values(revoked_at=town.now))
    for kind, data in buttons.items():
        town.now += LONG_ENOUGH
        assert jonas.sends_data(data).said == DA("error-not-allowed"), kind
    assert reached == []


def test_a_typed_label_is_no_way_around(town: Town) -> None:
    """The words of a button that was shown are the button, also when the role is gone."""
    jonas = town.person(Role.ADMIN).says("/hjaelp")
    label = next(one.label for one in routes_for_staff(jonas))
    town.session.exec(update(Grant).where(col(Grant.person) == jonas.asker.id).values(revoked_at=town.now))
    assert jonas.says(label).said == DA("error-not-allowed")


def routes_for_staff(citizen: Citizen) -> Iterator[Any]:
    for row in citizen.screens[-1].rows:
        yield from (one for one in row if one.tap is not None and TAPS[type(one.tap)].role is not None)


def test_staff_commands_are_for_staff_and_the_others_for_everybody() -> None:
    assert {name for name, route in COMMANDS.items() if route.role is not None} == STAFF_COMMANDS


def test_every_kind_of_button_has_a_route() -> None:
    assert set(TAPS) == set(TAPS_BY_CODE.values())


@pytest.fixture
def empty(session: Session) -> Town:
    """A town without offers, without dates."""
    return Town(session, house(Library()), [])


@pytest.mark.parametrize("role", [None, Role.ADMIN], ids=str)
def test_nothing_crashes_in_a_town_without_offers_and_dates(empty: Town, role: Role | None) -> None:
    """The real handlers: each says something, shows something or brings a file."""
    for key, _, go in ways():
        citizen = empty.person(role)
        empty.now += LONG_ENOUGH
        go(citizen)
        last = citizen.last
        assert citizen.said or citizen.documents or last.toast or last.delete, key


@pytest.mark.parametrize("role", [None, Role.ADMIN], ids=str)
def test_no_answer_to_a_question_about_what_is_gone_crashes(empty: Town, role: Role | None) -> None:
    """The question is open, and what it was about is no more, or was never the asker's."""
    for kind in (*NUMBERS, *TEXTS):
        citizen = empty.person(role)
        for words in ("3", "hej", "torsdag kl. 18", "ja"):
            dialogues.ask(empty.session, citizen.asker.id, kind, now=empty.now, **FACTS)
            assert citizen.says(words).said, (kind, words)
