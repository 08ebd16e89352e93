"""Invites: a role once, for the first who follows the link."""

import datetime as dt
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from catalog.people.invites import BadHours, NoSuchInitiative, TakenUp, accept, invite
from catalog.people.permissions import Asker, Held
from catalog.people.register import asker_of
from db.crypto import lent
from db.engine import open_engine
from db.models import Grant, Invite, Outbox, Person, Role
from db.units import Units
from tests.domain.people_and_dates import HOUR, initiative, meet

NAMES = {"names": {"da": "Brunchcafé", "en": None}}


@pytest.fixture
def karen(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Karen", now)


def roles(session: Session, asker: Asker) -> frozenset[Held]:
    return asker_of(session, session.get_one(Person, asker.id)).roles


def test_no_link_can_be_taken_for_one_to_an_offer(session: Session, now: dt.datetime) -> None:
    """`o_SLUG` opens an offer: one of 4,096 links began so by chance, and did not work."""
    assert re.fullmatch(r"[0-9a-f]{48}", invite(session, Role.HOST, now=now))


@pytest.mark.parametrize("role", Role)
def test_a_link_gives_its_role(session: Session, karen: Asker, now: dt.datetime, role: Role) -> None:
    initiative(session, "brunchcafe", **NAMES)
    payload = invite(session, role, initiative="brunchcafe", now=now)
    assert re.fullmatch(r"[A-Za-z0-9_-]{22,64}", payload)
    assert accept(session, karen, payload, now=now) == TakenUp(role, {"da": "Brunchcafé"})
    assert roles(session, karen) == {Held(role, "brunchcafe")}


def test_without_an_initiative_it_is_for_all(session: Session, karen: Asker, now: dt.datetime) -> None:
    payload = invite(session, Role.COORDINATOR, now=now)
    assert accept(session, karen, payload, now=now) == TakenUp(Role.COORDINATOR, None)
    assert roles(session, karen) == {Held(Role.COORDINATOR, None)}


def test_a_link_is_bound_to_its_first_follower(session: Session, karen: Asker, now: dt.datetime) -> None:
    omar = meet(session, "Omar", now)
    payload = invite(session, Role.HOST, now=now)
    first = accept(session, karen, payload, now=now)
    assert accept(session, omar, payload, now=now) is None
    assert roles(session, omar) == frozenset()
    assert accept(session, karen, payload, now=now) == first
    assert len(session.exec(select(Grant)).all()) == 1


def test_pressing_it_again_does_not_bring_back_a_role_that_was_taken_away(
    session: Session, karen: Asker, now: dt.datetime
) -> None:
    payload = invite(session, Role.HOST, now=now)
    accept(session, karen, payload, now=now)
    session.exec(select(Grant)).one().revoked_at = now
    accept(session, karen, payload, now=now)
    assert roles(session, karen) == frozenset()


@pytest.mark.parametrize("payload", ["", "x", "A" * 64, "o_brunchcafe", "ø" * 30])
def test_an_invented_link_gives_nothing(
    session: Session, karen: Asker, now: dt.datetime, payload: str
) -> None:
    invite(session, Role.ADMIN, now=now)
    assert accept(session, karen, payload, now=now) is None
    assert roles(session, karen) == frozenset()


@pytest.mark.parametrize(
    ("role", "hours", "lives"),
    [
        (Role.HOST, None, 72),
        (Role.COORDINATOR, None, 72),
        (Role.ADMIN, None, 24),
        (Role.HOST, 168, 168),
        (Role.VOLUNTEER, 1, 1),
        (Role.ADMIN, 24, 24),
    ],
)
def test_links_live_for_their_hours(
    session: Session, karen: Asker, now: dt.datetime, role: Role, hours: int | None, lives: int
) -> None:
    early = invite(session, role, hours=hours, now=now)
    late = invite(session, role, hours=hours, now=now)
    assert accept(session, karen, late, now=now + lives * HOUR) is None
    assert accept(session, karen, early, now=now + lives * HOUR - HOUR / 60) is not None


@pytest.mark.parametrize(
    ("role", "hours", "most"),
    [(Role.ADMIN, 25, 24), (Role.HOST, 169, 168), (Role.HOST, 0, 168), (Role.ADMIN, -1, 24)],
)
def test_no_link_lives_longer(session: Session, now: dt.datetime, role: Role, hours: int, most: int) -> None:
    with pytest.raises(BadHours) as refused:
        invite(session, role, hours=hours, now=now)
    assert refused.value.most == most
    assert session.exec(select(Invite)).all() == []


def test_an_unknown_initiative_is_refused(session: Session, now: dt.datetime) -> None:
    with pytest.raises(NoSuchInitiative):
        invite(session, Role.HOST, initiative="findes-ikke", now=now)


def test_the_payload_itself_is_not_kept(session: Session, now: dt.datetime) -> None:
    payload = invite(session, Role.HOST, now=now)
    kept = session.exec(select(Invite)).one()
    assert payload not in repr(kept)
    assert len(kept.token_hash) == 64


def test_the_inviter_is_told_who_took_it_up(session: Session, karen: Asker, now: dt.datetime) -> None:
    admin = meet(session, "Admin", now, role=Role.ADMIN)
    payload = invite(session, Role.HOST, invited_by=admin.id, now=now)
    accept(session, karen, payload, now=now)
    accept(session, karen, payload, now=now)
    told = session.exec(select(Outbox)).one()
    assert (told.person, told.kind) == (admin.id, "invite-used")
    assert told.payload == {"person": karen.id, "role": "host"}


def test_of_many_who_follow_at_once_one_gets_the_role(kept: Engine, now: dt.datetime) -> None:
    engines = [kept, open_engine(kept.url, lent(kept.dialect))]
    both = [Units(engine) for engine in engines]

    def arrange(session: Session) -> tuple[str, list[Asker]]:
        return invite(session, Role.HOST, now=now), [meet(session, f"nr {one}", now) for one in range(8)]

    payload, people = both[0].writing(arrange).result()

    def follow(number: int) -> TakenUp | None:
        asker = people[number]
        work = both[number % 2].writing(lambda session: accept(session, asker, payload, now=now))
        return work.result()

    with ThreadPoolExecutor(len(people)) as pool:
        taken = list(pool.map(follow, range(len(people))))
    grants = both[0].reading(lambda session: len(session.exec(select(Grant.id)).all())).result()
    for one in both:
        one.close()
    assert len([one for one in taken if one is not None]) == 1
    assert grants == 1
