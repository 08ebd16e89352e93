"""A town that lives: people search, sign up, cancel, help, ask, talk nonsense, block the bot, come back and
leave; hosts count, coordinators cancel and write to everybody.
"""

import datetime as dt
import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from sqlmodel import Session
from telegram.error import Forbidden

from bot.jobs import TICKS, Tick
from catalog.people.register import known
from db.models import Grant, Role
from handlers.shift_taps import HelpAs, ShowRoles, TakeShift
from handlers.taps import (
    AcceptPlace,
    AllCame,
    AskMessage,
    Cancel,
    Coming,
    Erase,
    Join,
    ManageDate,
    Queue,
    SaveAttendance,
    SendMessage,
    ShowAttendance,
    ShowOffer,
    Tap,
)
from handlers.texts.texts import LANGUAGES, texts_in
from handlers.turn import House

from .household import LOOK, Household
from .phones import Phone, Phones

ROUND = dt.timedelta(hours=1)
"""How often the ticks run; the real ones run every few seconds and minutes, on the same rows."""
AWAKE = range(7, 23)
KEPT = 3
"""Messages that a phone remembers, and its owner may still press."""
OPENINGS = (
    "fælles spisning på torsdag",
    "hvad sker der i weekenden",
    "jeg vil gerne hjælpe",
    "kaffe",
    "noget for børn i morgen",
    "yemek",
    "where can I meet people",
    "/start",
    "/start o_faellesspisning",
    "/mine",
    "/find",
    "/frivillig",
    "/vagter",
    "/kontakt",
    "/hjaelp",
    "/minedata",
    "/privatliv",
    "jeg kan ikke på torsdag",
    "ja tak",
    "nej",
    "3",
    "Karen",
    "Må jeg tage min hund med?",
    "😀",
    "asdf qwer",
    "jeg har det skidt og vil ikke leve mere",
    "mit cpr er 010203-1234",
    "/stop",
    "/sprog",
    "/ukendt",
)
STAFF_OPENINGS = ("/i_dag", "/koordinator", "/indbakke", "/tal", "/hvem_kom")
WANTED = tuple(
    f"{tap.code}:"
    for tap in (
        Join,
        Queue,
        AcceptPlace,
        Coming,
        Cancel,
        ShowOffer,
        ShowRoles,
        HelpAs,
        TakeShift,
    )
)
"""Buttons that people press more than others, whatever their language."""
TO_ALL = "Husk varmt tøj. Vi glæder os til at se jer!"


class TownPhones(Phones):
    """Phones that may block the bot, and remember no more than a person scrolls back."""

    def __init__(self) -> None:
        super().__init__()
        self.blocked: set[int] = set()

    async def call(self, method: str, parameters: dict[str, Any]) -> Any:
        if parameters.get("chat_id") in self.blocked:
            raise Forbidden("bot was blocked by the user")
        return await super().call(method, parameters)

    def block(self, phone: Phone) -> None:
        """The person stops the bot, and Telegram says so."""
        self.blocked.add(phone.id)
        person = {"id": phone.id, "is_bot": False, "first_name": "Nabo"}
        bot = {"id": 4242, "is_bot": True, "first_name": "Kom med"}
        member = {"user": bot, "status": "member"}
        change = {
            "chat": {"id": phone.id, "type": "private", "first_name": "Nabo"},
            "from": person,
            "date": 1_796_000_000,
            "old_chat_member": member,
            "new_chat_member": {"user": bot, "status": "kicked", "until_date": 0},
        }
        self._arrive(my_chat_member=change)

    def forget(self) -> None:
        """What nobody scrolls back to."""
        self.calls.clear()
        for phone in self.chats.values():
            del phone.seen[:-KEPT]
            phone.toasts.clear()


@dataclass
class Townsfolk:
    """The people of a town and its dice."""

    home: Household
    phones: TownPhones
    people: int
    sessions: int
    """Conversations a day."""
    dice: random.Random = field(default_factory=lambda: random.Random(5))
    citizens: list[Phone] = field(default_factory=list)
    staff: dict[Role, Phone] = field(default_factory=dict)
    left: int = 0
    updates: int = 0
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(10_001))

    async def settle(self) -> None:
        """Everybody's first words; some of them are staff. Every language was asked for before."""
        for language in LANGUAGES:
            texts_in(language)
        for role in (Role.HOST, Role.COORDINATOR, Role.ADMIN):
            self.staff[role] = self._somebody()
        self.citizens = [self._somebody() for _ in range(self.people)]
        for phone in (*self.staff.values(), *self.citizens):
            await self.says(phone, "/start")
        self.home.units.writing(self._appoint).result()

    def _appoint(self, session: Session) -> None:
        at = self.home.clock.now()
        for role, phone in self.staff.items():
            person = known(session, phone.id)
            assert person is not None
            assert person.id is not None
            session.add(Grant(person=person.id, role=role, granted_at=at, renewed_on=at.date()))

    def _somebody(self) -> Phone:
        return self.phones.phone(next(self._numbers))

    async def live_a_day(self) -> None:
        """24 hours in rounds: time passes, the ticks run, people talk while they are awake."""
        begun = self.home.clock.at
        for number in range(int(dt.timedelta(days=1) / ROUND)):
            self._pass_until(begun + number * ROUND)
            await self.tick()
            if self.home.clock.at.hour in AWAKE:
                for _ in range(self.sessions // len(AWAKE)):
                    await self.converse(self.dice.choice(self.citizens), self.dice.choice(OPENINGS))
            self.phones.forget()
        await self._staffs_evening()
        await self._comings_and_goings()
        self._pass_until(begun + dt.timedelta(days=1))
        await self.tick()

    def _pass_until(self, at: dt.datetime) -> None:
        passed = max((at - self.home.clock.at).total_seconds(), 0.0)
        self.home.clock.at += dt.timedelta(seconds=passed)
        self.home.seconds.now += passed

    async def tick(self) -> None:
        """All ticks, then what is due leaves."""
        now = self.home.clock.now()
        for tick in TICKS:
            self.home.units.writing(partial(_run, tick, self.home.house, now)).result()
        await self.home.live(LOOK)

    async def says(self, phone: Phone, text: str) -> None:
        """Words, and what comes back."""
        self.updates += 1
        self.phones.write(phone, text)
        await self.home.live(LOOK)

    async def presses(self, phone: Phone, label: str) -> None:
        """The newest button that begins so."""
        self.updates += 1
        self.phones.press(phone, label)
        await self.home.live(LOOK)

    async def taps(self, phone: Phone, kind: type[Tap]) -> bool:
        """The newest button of a kind, in whatever language, where there is one."""
        shown = [one for message in reversed(phone.seen) for one in message.buttons.items()]
        label = next((label for label, data in shown if data.startswith(f"{kind.code}:")), None)
        if label is not None:
            await self.presses(phone, label)
        return label is not None

    async def converse(self, phone: Phone, opening: str, steps: int = 4) -> None:
        """A few words, then some of the buttons that come up, as people do."""
        await self.says(phone, opening)
        for _ in range(self.dice.randrange(steps + 1)):
            shown = [label for one in phone.seen[-2:] for label in one.buttons]
            wanted = [
                label for label in shown if label.startswith(("Tilmeld mig", "Tag vagten", "Skriv mig"))
            ]
            if not shown:
                return
            label = self.dice.choice(wanted if wanted and self.dice.random() < 0.5 else shown)
            if label != "Ja, slet mig":
                await self.presses(phone, label)

    async def _staffs_evening(self) -> None:
        """Hosts count who came; a coordinator looks around and, some days, writes to everybody."""
        host, boss = self.staff[Role.HOST], self.staff[Role.COORDINATOR]
        await self.says(host, "/hvem_kom")
        await self.taps(host, ShowAttendance)
        await self.taps(host, AllCame)
        await self.taps(host, SaveAttendance)
        await self.converse(boss, self.dice.choice(STAFF_OPENINGS), steps=6)
        if self.dice.random() < 0.5:
            await self.says(boss, "/koordinator")
            await self.taps(boss, ManageDate)
            if await self.taps(boss, AskMessage):
                await self.says(boss, TO_ALL)
                await self.taps(boss, SendMessage)

    async def _comings_and_goings(self) -> None:
        """Somebody leaves for good and somebody else comes; somebody blocks the bot, and somebody is back."""
        for phone in self.dice.sample(self.citizens, max(1, self.people // 100)):
            await self.says(phone, "/slet")
            if await self.taps(phone, Erase):
                self.citizens.remove(phone)
                del self.phones.chats[phone.id]
                self.left += 1
                self.citizens.append(self._somebody())
        for number in list(self.phones.blocked)[: self.dice.randrange(3)]:
            self.phones.blocked.discard(number)
        self.phones.block(self.dice.choice(self.citizens))
        await self.home.live(LOOK)


def _run(tick: Tick, house: House, now: dt.datetime, session: Session) -> int:
    return tick.work(session, house, now)
