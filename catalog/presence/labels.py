"""What people are called on the list at the door: names where they may be known, else code words."""

from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sqlalchemy import or_
from sqlmodel import Session, col, select

from catalog.joining.terms import Terms
from catalog.offers.facts import Mode
from db.models import Person

NO_LABEL = "–"


@dataclass(frozen=True)
class Names:
    """By person, as guests and as volunteers; `unreachable` get no message of ours, so the host rings."""

    guests: dict[int, str]
    volunteers: dict[int, str]
    unreachable: frozenset[int]

    def guest(self, person: int | None) -> str:
        """A guest's label; a dash for who was erased."""
        return self.guests.get(person or 0, NO_LABEL)

    def volunteer(self, person: int | None) -> str:
        """A volunteer's label; a dash for who was erased."""
        return self.volunteers.get(person or 0, NO_LABEL)


def names_at_the_door(
    session: Session, guests: AbstractSet[int], volunteers: AbstractSet[int], terms: Terms
) -> Names:
    """Call names, told apart by the code word where two people have the same, be they guests or volunteers.

    Where guests (or volunteers) are discreet, theirs are code words only.
    """
    people = session.exec(
        select(Person.id, Person.code_word, Person.call_name).where(col(Person.id).in_(guests | volunteers))
    ).all()
    open_guests = guests if terms.guests is Mode.OPEN else frozenset[int]()
    open_volunteers = volunteers if terms.volunteers is Mode.OPEN else frozenset[int]()
    known = open_guests | open_volunteers
    alike = Counter(name.casefold() for number, _, name in people if name and number in known)
    code_words = {number or 0: code_word for number, code_word, _ in people}
    called = {
        number or 0: code_word if not name else _told_apart(name, code_word, alike[name.casefold()] > 1)
        for number, code_word, name in people
    }
    return Names(
        {one: called[one] if one in open_guests else code_words[one] for one in guests if one in called},
        {
            one: called[one] if one in open_volunteers else code_words[one]
            for one in volunteers
            if one in called
        },
        _unreachable(session, guests | volunteers),
    )


def _told_apart(name: str, code_word: str, alike: bool) -> str:
    return f"{name} ({code_word})" if alike else name


def _unreachable(session: Session, people: AbstractSet[int]) -> frozenset[int]:
    """Who blocked the bot, has no account any more, or never had Telegram."""
    unreached = select(Person.id).where(
        col(Person.id).in_(people), or_(col(Person.unreachable_since).is_not(None), col(Person.key).is_(None))
    )
    return frozenset(number for number in session.exec(unreached).all() if number is not None)
