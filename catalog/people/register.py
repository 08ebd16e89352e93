"""Meeting people, and what little is known of them."""

import datetime as dt
import secrets

from sqlalchemy import bindparam
from sqlmodel import Session, col, select, update

from catalog.people.permissions import Asker, Held
from db.engine import ring_of
from db.models import Grant, Person, Role

WORDS = (  # noqa: SIM905 - sixty quoted words would read worse
    "Sol Måne Stjerne Sky Regn Sne Vind Bølge Strand Klit Fjord Skov Eng Bakke Kilde Sten Birk "
    "Bøg Eg Ask Lind Pil Kløver Lyng Valmue Rose Lilje Tulipan Viol Klokke Æble Pære Kirsebær "
    "Blomme Hassel Ravn Svane Lærke Solsort Ugle Stork Svale Due Falk Hjort Hare Ræv Odder "
    "Pindsvin Egern Sæl Lampe Bog Kop Bænk Båd Sejl Anker Kompas Fyrtårn"
).split()

_BY_KEY = select(Person).where(col(Person.key) == bindparam("key"))
_IN_FORCE = select(Grant.role, Grant.initiative).where(
    col(Grant.person) == bindparam("person"), col(Grant.revoked_at).is_(None)
)


def meet(session: Session, telegram_id: int, chat_id: int | None, *, now: dt.datetime) -> Person:
    """The person behind a Telegram id, registered at the first meeting; names and usernames are never
    looked at.

    `chat_id` is the private chat (None in groups: nothing is stored of it).
    """
    key = ring_of(session).person_key(telegram_id)
    person = session.exec(_BY_KEY, params={"key": key}).first()
    today = now.date()
    if person is None:
        person = Person(
            key=key, chat_id=chat_id, code_word=_new_code_word(session), met_at=now, last_seen_on=today
        )
        session.add(person)
        session.flush()
        return person
    if person.last_seen_on != today:
        person.last_seen_on = today
    if chat_id is not None and person.chat_id != chat_id:
        person.chat_id = chat_id
    if chat_id is not None and person.unreachable_since is not None:
        person.unreachable_since = None
    return person


def known(session: Session, telegram_id: int) -> Person | None:
    """The person behind a Telegram id, if the bot has met them."""
    key = ring_of(session).person_key(telegram_id)
    return session.exec(_BY_KEY, params={"key": key}).first()


def asker_of(session: Session, person: Person) -> Asker:
    """A frozen copy of the person with the roles they hold right now."""
    assert person.id is not None  # noqa: S101 - a stored row
    rows = session.exec(_IN_FORCE, params={"person": person.id}).all()
    return Asker(
        person.id, person.language, frozenset(Held(Role(role), initiative) for role, initiative in rows)
    )


def choose_language(session: Session, asker: Asker, language: str) -> None:
    """Speak this language from now on."""
    _change(session, asker, language=language, chose_language=True)


def guess_language(session: Session, asker: Asker, language: str) -> bool:
    """Speak the language somebody seems to write in, unless they chose one; whether it is spoken now."""
    chosen = session.exec(select(Person.chose_language).where(Person.id == asker.id)).one()
    if not chosen:
        _change(session, asker, language=language)
    return not chosen


def set_call_name(session: Session, asker: Asker, name: str | None) -> None:
    """What the host may call the person; None keeps the code word. Asked only once."""
    _change(session, asker, call_name=name, asked_name=True)


def name_unasked(session: Session, asker: Asker) -> bool:
    """Whether the person was never asked what the host may call them."""
    return not session.exec(select(Person.asked_name).where(Person.id == asker.id)).one()


def note_name_asked(session: Session, asker: Asker) -> None:
    """It is asked only once."""
    _change(session, asker, asked_name=True)


def _change(session: Session, asker: Asker, **values: object) -> None:
    session.exec(update(Person).where(col(Person.id) == asker.id).values(**values))


def _new_code_word(session: Session) -> str:
    for _ in range(20):
        word = f"{secrets.choice(WORDS)} {secrets.randbelow(90) + 10}"
        if session.exec(select(Person.id).where(Person.code_word == word)).first() is None:
            return word
    return f"{secrets.choice(WORDS)} {secrets.randbelow(9000) + 1000}"
