"""A human takes over: who may read what, and that answers arrive."""

import datetime as dt

import pytest
from sqlalchemy import text
from sqlmodel import Session, select

from catalog.care import cases
from catalog.care.cases import LONGEST, MessageTooLong
from catalog.errors import NotAllowed, NotFound
from catalog.people.permissions import Asker, Held
from db.models import Case, CaseLine, CaseState, Grant, MessageClass, Outbox, Role
from tests.domain.people_and_dates import HOUR, initiative, meet

WORDS = "Er der plads til en kørestol?"


@pytest.fixture
def karen(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Karen", now)


def staff(session: Session, name: str, now: dt.datetime, role: Role, slug: str | None) -> Asker:
    person = meet(session, name, now)
    if slug is not None:
        initiative(session, slug)
    session.add(Grant(person=person.id, role=role, initiative=slug, granted_at=now, renewed_on=now.date()))
    session.flush()
    return Asker(person.id, "da", frozenset({Held(role, slug)}))


def told(session: Session, kind: str) -> list[int | None]:
    return list(session.exec(select(Outbox.person).where(Outbox.kind == kind)).all())


def test_words_reach_the_coordinators_of_their_initiative(
    session: Session, karen: Asker, now: dt.datetime
) -> None:
    mine = staff(session, "Brunch", now, Role.COORDINATOR, "brunchcafe")
    everywhere = staff(session, "Alle", now, Role.COORDINATOR, None)
    admin = staff(session, "Admin", now, Role.ADMIN, None)
    staff(session, "Cirkus", now, Role.COORDINATOR, "cirkus")
    staff(session, "Vært", now, Role.HOST, "brunchcafe")
    assert cases.write(session, karen, WORDS, initiative="brunchcafe", now=now)
    assert told(session, "case-new") == sorted([mine.id, everywhere.id, admin.id])
    (shown,) = cases.open_cases(session, mine)
    assert (shown.who, shown.initiative, shown.text, shown.at) == ("Karen", "brunchcafe", WORDS, now)


def test_words_about_anything_reach_those_who_are_for_all(
    session: Session, karen: Asker, now: dt.datetime
) -> None:
    mine = staff(session, "Brunch", now, Role.COORDINATOR, "brunchcafe")
    admin = staff(session, "Admin", now, Role.ADMIN, None)
    assert cases.write(session, karen, WORDS, initiative=None, now=now)
    assert told(session, "case-new") == [admin.id]
    assert cases.open_cases(session, mine) == ()
    (shown,) = cases.open_cases(session, admin)
    with pytest.raises(NotFound):
        cases.answer(session, mine, shown.case, "Ja", now=now)
    with pytest.raises(NotFound):
        cases.close(session, mine, shown.case, now=now)


def test_it_is_said_when_nobody_is_there_to_read(session: Session, karen: Asker, now: dt.datetime) -> None:
    former = staff(session, "Tidligere", now, Role.COORDINATOR, None)
    grant = session.exec(select(Grant).where(Grant.person == former.id)).one()
    grant.revoked_at = now
    session.flush()
    assert not cases.write(session, karen, WORDS, initiative=None, now=now)
    assert session.exec(select(CaseLine.text)).all() == [WORDS]


def test_further_words_join_the_open_case(session: Session, karen: Asker, now: dt.datetime) -> None:
    admin = staff(session, "Admin", now, Role.ADMIN, None)
    cases.write(session, karen, WORDS, initiative=None, now=now)
    cases.write(session, karen, "Og en hund?", initiative=None, now=now + HOUR)
    initiative(session, "cirkus")
    cases.write(session, karen, "Om cirkus", initiative="cirkus", now=now)
    cases.write(session, meet(session, "Omar", now), "Hej", initiative=None, now=now)
    shown = cases.open_cases(session, admin)
    assert sorted(one.text for one in shown) == ["Hej", "Og en hund?", "Om cirkus"]


def test_the_newest_words_are_shown_and_the_oldest_case_first(
    session: Session, karen: Asker, now: dt.datetime
) -> None:
    admin = staff(session, "Admin", now, Role.ADMIN, None)
    cases.write(session, karen, "først", initiative=None, now=now)
    cases.write(session, meet(session, "Omar", now), "anden", initiative=None, now=now + HOUR)
    cases.write(session, karen, "igen", initiative=None, now=now + 2 * HOUR)
    assert [one.text for one in cases.open_cases(session, admin)] == ["igen", "anden"]


def test_an_answer_reaches_the_person(session: Session, karen: Asker, now: dt.datetime) -> None:
    admin = staff(session, "Admin", now, Role.ADMIN, None)
    cases.write(session, karen, WORDS, initiative=None, now=now)
    (shown,) = cases.open_cases(session, admin)
    cases.answer(session, admin, shown.case, "Ja, der er en rampe.", now=now)
    letter = session.exec(select(Outbox).where(Outbox.kind == "case-answer")).one()
    assert (letter.person, letter.message_class) == (karen.id, MessageClass.SAFETY)
    assert "rampe" not in str(letter.payload)
    line = session.get_one(CaseLine, (letter.payload or {})["line"])
    assert (line.text, line.from_staff) == ("Ja, der er en rampe.", True)
    assert session.get_one(Case, shown.case).assignee == admin.id


def test_a_closed_case_leaves_the_inbox_and_new_words_open_another(
    session: Session, karen: Asker, now: dt.datetime
) -> None:
    admin = staff(session, "Admin", now, Role.ADMIN, None)
    cases.write(session, karen, WORDS, initiative=None, now=now)
    (shown,) = cases.open_cases(session, admin)
    cases.close(session, admin, shown.case, now=now)
    assert cases.open_cases(session, admin) == ()
    kept = session.get_one(Case, shown.case)
    assert (kept.state, kept.closed_at) == (CaseState.CLOSED, now)
    cases.write(session, karen, "Endnu et spørgsmål", initiative=None, now=now)
    (again,) = cases.open_cases(session, admin)
    assert again.case != shown.case


@pytest.mark.parametrize("role", [None, Role.HOST, Role.VOLUNTEER])
def test_only_coordinators_read_and_answer(
    session: Session, karen: Asker, now: dt.datetime, role: Role | None
) -> None:
    other = staff(session, "Anden", now, role, "brunchcafe") if role else meet(session, "Anden", now)
    initiative(session, "brunchcafe")
    cases.write(session, karen, WORDS, initiative="brunchcafe", now=now)
    (case,) = session.exec(select(Case.id)).all()
    for refused in (
        lambda: cases.open_cases(session, other),
        lambda: cases.answer(session, other, case or 0, "Ja", now=now),
        lambda: cases.close(session, other, case or 0, now=now),
    ):
        with pytest.raises(NotAllowed):
            refused()


def test_a_coordinator_of_another_initiative_reads_nothing(
    session: Session, karen: Asker, now: dt.datetime
) -> None:
    other = staff(session, "Cirkus", now, Role.COORDINATOR, "cirkus")
    initiative(session, "brunchcafe")
    cases.write(session, karen, WORDS, initiative="brunchcafe", now=now)
    (case,) = session.exec(select(Case.id)).all()
    assert cases.open_cases(session, other) == ()
    with pytest.raises(NotAllowed):
        cases.answer(session, other, case or 0, "Ja", now=now)
    with pytest.raises(NotFound):
        cases.answer(session, other, 99_999, "Ja", now=now)


def test_words_have_a_limit(session: Session, karen: Asker, now: dt.datetime) -> None:
    admin = staff(session, "Admin", now, Role.ADMIN, None)
    cases.write(session, karen, "x" * LONGEST, initiative=None, now=now)
    with pytest.raises(MessageTooLong):
        cases.write(session, karen, "x" * (LONGEST + 1), initiative=None, now=now)
    (shown,) = cases.open_cases(session, admin)
    with pytest.raises(MessageTooLong):
        cases.answer(session, admin, shown.case, "x" * (LONGEST + 1), now=now)


def test_words_are_encrypted(session: Session, karen: Asker, now: dt.datetime) -> None:
    cases.write(session, karen, WORDS, initiative=None, now=now)
    raw = bytes(session.connection().execute(text("SELECT text FROM case_line")).scalar_one())
    assert WORDS.encode() not in raw
