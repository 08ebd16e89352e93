"""Meeting people, what they may do, what they do not want to be told."""

import datetime as dt
from itertools import product

import pytest
from hypothesis import given, strategies as st
from sqlmodel import Session, select

from catalog.errors import NotAllowed
from catalog.people import register, silence
from catalog.people.permissions import Asker, Held
from catalog.people.register import asker_of, known, meet
from db.models import Grant, Person, Role
from tests.domain.people_and_dates import DAY, initiative

TELEGRAM_ID, CHAT = 7_000_000_001, 7_000_000_001


def grant(
    session: Session, person: Person, role: Role, slug: str | None, now: dt.datetime, *, ended: bool = False
) -> None:
    if slug is not None:
        initiative(session, slug)
    session.add(
        Grant(
            person=person.id or 0,
            role=role,
            initiative=slug,
            granted_at=now,
            renewed_on=now.date(),
            revoked_at=now if ended else None,
        )
    )
    session.flush()


def test_a_person_is_known_by_a_key_and_nothing_else(session: Session, now: dt.datetime) -> None:
    person = meet(session, TELEGRAM_ID, CHAT, now=now)
    assert (person.call_name, person.language, person.erased_at) == (None, "da", None)
    assert str(TELEGRAM_ID) not in str(person.key)
    assert len(person.key or "") == 64
    assert meet(session, TELEGRAM_ID, CHAT, now=now).id == person.id
    assert known(session, TELEGRAM_ID) is person
    assert known(session, TELEGRAM_ID + 1) is None


def test_a_second_meeting_notes_the_day_the_chat_and_that_they_can_be_reached(
    session: Session, now: dt.datetime
) -> None:
    person = meet(session, TELEGRAM_ID, CHAT, now=now)
    person.unreachable_since = now
    meet(session, TELEGRAM_ID, None, now=now + DAY)
    assert [person.chat_id, person.unreachable_since] == [CHAT, now]
    meet(session, TELEGRAM_ID, CHAT + 5, now=now + DAY)
    assert [person.chat_id, person.unreachable_since] == [CHAT + 5, None]
    assert person.last_seen_on == (now + DAY).date()
    assert person.met_at == now


def test_code_words_differ_and_carry_no_name(session: Session, now: dt.datetime) -> None:
    words = [meet(session, number, number, now=now).code_word for number in range(60)]
    assert len(set(words)) == 60
    assert all(word.split()[0] in register.WORDS and word.split()[1].isdigit() for word in words)


def test_roles_are_read_as_they_are_now(session: Session, now: dt.datetime) -> None:
    person = meet(session, TELEGRAM_ID, CHAT, now=now)
    assert asker_of(session, person).roles == frozenset()
    grant(session, person, Role.HOST, "brunchcafe", now)
    grant(session, person, Role.ADMIN, None, now, ended=True)
    asker = asker_of(session, person)
    assert asker.roles == {Held(Role.HOST, "brunchcafe")}
    assert asker.may(Role.HOST, "brunchcafe")
    assert not asker.may(Role.ADMIN)


WIDER = {
    Role.ADMIN: set(Role),
    Role.COORDINATOR: {Role.COORDINATOR, Role.HOST},
    Role.HOST: {Role.HOST},
    Role.VOLUNTEER: {Role.VOLUNTEER},
}


@pytest.mark.parametrize(("held", "wanted"), list(product(Role, Role)))
def test_a_wider_role_includes_the_narrower_ones_in_its_own_initiative(held: Role, wanted: Role) -> None:
    includes = wanted in WIDER[held]
    here = Asker(1, "da", frozenset({Held(held, "brunchcafe")}))
    everywhere = Asker(1, "da", frozenset({Held(held, None)}))
    assert here.may(wanted) is includes
    assert here.may(wanted, "brunchcafe") is includes
    assert not here.may(wanted, "cirkus")
    assert everywhere.may(wanted, "cirkus") is includes
    assert here.reach(wanted) == (frozenset({"brunchcafe"}) if includes else frozenset())
    assert everywhere.reach(wanted) == (None if includes else frozenset())


held_roles = st.frozensets(st.builds(Held, st.sampled_from(Role), st.sampled_from([None, "a", "b"])))


@given(held_roles, st.sampled_from(Role), st.sampled_from(["a", "b", "c"]))
def test_may_must_and_reach_agree(roles: frozenset[Held], role: Role, slug: str) -> None:
    asker = Asker(1, "da", roles)
    reach = asker.reach(role)
    assert asker.may(role, slug) is (reach is None or slug in reach)
    if asker.may(role, slug):
        asker.must(role, slug)
    else:
        with pytest.raises(NotAllowed):
            asker.must(role, slug)


def test_a_name_is_asked_once(session: Session, now: dt.datetime) -> None:
    person = meet(session, TELEGRAM_ID, CHAT, now=now)
    asker = asker_of(session, person)
    assert register.name_unasked(session, asker)
    register.note_name_asked(session, asker)
    assert not register.name_unasked(session, asker)
    register.set_call_name(session, asker, "Karen")
    session.expire_all()
    assert session.exec(select(Person.call_name)).one() == "Karen"
    register.set_call_name(session, asker, None)
    assert not register.name_unasked(session, asker)


def test_a_chosen_language_stays(session: Session, now: dt.datetime) -> None:
    person = meet(session, TELEGRAM_ID, CHAT, now=now)
    register.choose_language(session, asker_of(session, person), "tr")
    session.expire_all()
    again = asker_of(session, meet(session, TELEGRAM_ID, CHAT, now=now))
    assert again.language == "tr"


def test_silence_is_kept_once_and_lifted(session: Session, now: dt.datetime) -> None:
    asker = asker_of(session, meet(session, TELEGRAM_ID, CHAT, now=now))
    silence.opt_out(session, asker, silence.REMINDER, now=now)
    silence.opt_out(session, asker, silence.REMINDER, now=now)
    assert silence.has_opted_out(session, asker.id, silence.ALL, silence.REMINDER)
    assert not silence.has_opted_out(session, asker.id, silence.ALL)
    silence.opt_out(session, asker, silence.ALL, now=now)
    silence.opt_in(session, asker, silence.REMINDER)
    assert not silence.has_opted_out(session, asker.id, silence.ALL, silence.REMINDER)
