"""A coordinator's words to everybody on a date: whom they reach, when they leave, how they are taken back."""

import datetime as dt

import pytest
from sqlalchemy import event
from sqlmodel import Session, col, func, select, update

from catalog.care.cases import MessageTooLong
from catalog.errors import NotAllowed, OccurrenceOver, Stale
from catalog.joining import signups
from catalog.joining.mine import mine
from catalog.people.erase import erase
from catalog.people.permissions import Asker, Held
from catalog.quiet import QuietHours
from catalog.schedule import messages, people
from catalog.schedule.messages import LinkInside, MessageLeft, NobodyToTell, SecretInside
from catalog.shifts.people import blind_of
from db import delivering
from db.models import Assignment, AssignmentStatus, Audit, Lane, Outbox, Outcome, Person, Role, Shift
from db.outbox_figures import Progress
from tests.domain.people_and_dates import DAY, HOUR, ZONE, at, date, meet

WORDS = "Husk <b>varmt</b> tøj & madpakke. Vi mødes ved søen."
QUIET = QuietHours()


@pytest.fixture
def boss(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Ida", now, role=Role.COORDINATOR)


def dinner(
    session: Session, now: dt.datetime, people: int = 2, seats: int | None = None
) -> tuple[int, list[Asker]]:
    """A date in five days with so many people on it, each with a party of two."""
    number = date(session, now + 5 * DAY, seats=seats)
    on_it = [meet(session, f"nr {one}", now) for one in range(people)]
    for asker in on_it:
        signups.sign_up(session, asker, number, party=2, now=now)
    return number, on_it


def send(session: Session, boss: Asker, number: int, now: dt.datetime, words: str = WORDS) -> int:
    return messages.send(session, boss, number, words, zone=ZONE, now=now)


def letters(session: Session) -> list[Outbox]:
    return list(
        session.exec(select(Outbox).where(Outbox.kind == messages.MESSAGE).order_by(col(Outbox.id))).all()
    )


def test_everybody_with_a_place_a_wait_or_a_shift_hears_it_once(
    session: Session, now: dt.datetime, boss: Asker
) -> None:
    number, (karen, omar) = dinner(session, now, seats=4)
    dora, ole = meet(session, "Dora", now), meet(session, "Ole", now)
    signups.sign_up(session, dora, number, queue=True, now=now)
    shift = Shift(occurrence=number, role="køkken", starts_at=now + 4 * DAY, ends_at=now + 5 * DAY, needed=2)
    session.add(shift)
    session.flush()
    assert shift.id is not None
    for one in (karen, ole):
        blind = blind_of(session, one.id)
        taken = AssignmentStatus.TAKEN
        session.add(Assignment(shift=shift.id, person=one.id, person_blind=blind, status=taken, taken_at=now))
    session.flush()
    assert messages.audience(session, boss, number, zone=ZONE, now=now).persons == 4
    first = send(session, boss, number, now)
    assert [one.person for one in letters(session)] == [karen.id, omar.id, dora.id, ole.id]
    assert {one.lane for one in letters(session)} == {Lane.BULK}
    second = send(session, boss, number, now, "Og noget andet.")
    assert len(letters(session)) == 8
    for message in (first, second):
        assert messages.message(session, boss, message).progress == Progress(waiting=4)


def test_who_has_no_telegram_is_counted_for_somebody_to_ring(
    session: Session, now: dt.datetime, boss: Asker
) -> None:
    number, _ = dinner(session, now)
    signups.sign_up(session, meet(session, "Else", now, chat=False), number, now=now)
    sent = messages.message(session, boss, send(session, boss, number, now))
    assert (sent.not_reached, sent.progress.all) == (1, 2)


@pytest.mark.parametrize(
    ("now", "starts", "leaves"),
    [
        ("2026-12-01T12:00", "2026-12-10T17:30", "2026-12-01T12:02"),
        ("2026-12-01T12:00", "2026-12-01T14:59", "2026-12-01T12:00"),
        ("2026-12-01T20:30", "2026-12-01T21:30", "2026-12-01T20:30"),
        ("2026-12-01T19:58", "2026-12-02T17:30", "2026-12-02T08:00"),
        ("2026-12-01T23:00", "2026-12-02T09:00", "2026-12-02T08:00"),
        ("2026-12-01T23:00", "2026-12-02T07:30", "2026-12-01T23:02"),
        ("2026-10-24T23:00", "2026-10-25T17:30", "2026-10-25T08:00"),
        ("2027-03-27T23:00", "2027-03-28T17:30", "2027-03-28T08:00"),
    ],
)
def test_it_leaves_after_two_minutes_and_wakes_nobody(now: str, starts: str, leaves: str) -> None:
    assert messages.leaves_at(at(starts), QUIET, ZONE, now=at(now)) == at(leaves)


@pytest.mark.parametrize(
    "words",
    [
        "Se t.me/KomMedBot2",
        "https://T.ME/joinchat/x",
        "tg://resolve?domain=x",
        "TG : //x",
        "navn.t.me",
        "telegram.me/x",
        "telegram.dog/x",
        "t\u200b.me/x",
        "\uff54.\uff4d\uff45/x",
    ],
)
def test_links_into_telegram_are_refused(words: str) -> None:
    with pytest.raises(LinkInside):
        messages.checked(f"Kom kl. 18. {words} Hilsen Ida")


@pytest.mark.parametrize(
    "words",
    ["Se www.ishoj.dk/mad", "Kom kl. 18.Me er 12 nu", "Ring 12 34 56 78", "Mødested: Plant.mere-huset"],
)
def test_ordinary_words_are_not(words: str) -> None:
    assert messages.checked(f"  {words}\n") == words


def test_secrets_and_long_stories_are_refused(session: Session, now: dt.datetime, boss: Asker) -> None:
    number, _ = dinner(session, now)
    for words, error in (("Karen har 010203-1234", SecretInside), ("a" * 401, MessageTooLong)):
        with pytest.raises(error):
            send(session, boss, number, now, words)
    assert letters(session) == []
    assert messages.checked("a" * 400)


def test_only_for_coordinators_of_the_initiative(session: Session, now: dt.datetime, boss: Asker) -> None:
    number, _ = dinner(session, now)
    sent = send(session, boss, number, now)
    other = Asker(boss.id, "da", frozenset({Held(Role.COORDINATOR, "sorggruppe")}))
    host = Asker(boss.id, "da", frozenset({Held(Role.HOST, None)}))
    for asker in (other, host):
        for work in (
            lambda who: send(session, who, number, now),
            lambda who: messages.audience(session, who, number, zone=ZONE, now=now),
            lambda who: messages.message(session, who, sent),
            lambda who: messages.undo(session, who, sent, now=now),
        ):
            with pytest.raises(NotAllowed):
                work(asker)


def test_not_to_nobody_and_not_about_what_has_begun(session: Session, now: dt.datetime, boss: Asker) -> None:
    with pytest.raises(NobodyToTell):
        send(session, boss, date(session, now + DAY), now)
    number, _ = dinner(session, now)
    with pytest.raises(OccurrenceOver):
        send(session, boss, number, now + 5 * DAY)


def test_undone_nobody_hears_it(session: Session, now: dt.datetime, boss: Asker) -> None:
    number, (karen, _) = dinner(session, now)
    sent = send(session, boss, number, now)
    erase(session, karen, now=now)
    assert messages.message(session, boss, sent).may_be_undone
    assert messages.undo(session, boss, sent, now=now + HOUR / 60) == number
    assert {one.outcome for one in letters(session)} == {Outcome.SKIPPED}
    assert delivering.claim(session, "w", now=now + DAY, real=1) == []
    assert messages.newest(session, boss, number) is None
    with pytest.raises(Stale):
        messages.undo(session, boss, sent, now=now)


def test_what_somebody_has_cannot_be_undone(session: Session, now: dt.datetime, boss: Asker) -> None:
    number, _ = dinner(session, now)
    sent = send(session, boss, number, now)
    letter = delivering.claim(session, "w", now=now + HOUR, real=1, most=1)[0]
    delivering.finish(session, letter, "w", Outcome.SENT, now=now)
    assert not messages.message(session, boss, sent).may_be_undone
    savepoint = session.begin_nested()
    with pytest.raises(MessageLeft):
        messages.undo(session, boss, sent, now=now)
    savepoint.rollback()
    session.expire_all()
    assert {one.outcome for one in letters(session)} == {Outcome.SENT, None}


def test_the_words_are_nowhere_but_in_letters_on_their_way(
    session: Session, now: dt.datetime, boss: Asker
) -> None:
    number, _ = dinner(session, now)
    send(session, boss, number, now)
    assert "varmt" not in repr([one.facts for one in session.exec(select(Audit)).all()])
    for letter in delivering.claim(session, "w", now=now + HOUR, real=1):
        assert letter.payload["words"] == WORDS
        delivering.finish(session, letter, "w", Outcome.SENT, now=now)
    session.expire_all()
    assert {one.payload for one in letters(session)} == {None}


def test_who_is_no_longer_on_it_is_known(session: Session, now: dt.datetime) -> None:
    number, (karen, omar) = dinner(session, now)
    (own,) = mine(session, karen, now=now)
    signups.cancel(session, karen, own.sign_up, now=now)
    assert not people.is_on(session, karen.id, number)
    assert people.is_on(session, omar.id, number)


def test_many_are_told_in_a_handful_of_statements(session: Session, now: dt.datetime, boss: Asker) -> None:
    """So that 5,000 letters do not hold up the answers written meanwhile."""
    number, _ = dinner(session, now, people=1_203)
    statements = []
    connection = session.connection()
    event.listen(connection, "before_cursor_execute", lambda *what: statements.append(what[2]))
    send(session, boss, number, now)
    told = session.exec(select(func.count()).where(col(Outbox.batch).is_not(None))).one()
    assert told == 1_203
    assert len(statements) < 40
    session.exec(update(Person).values(unreachable_since=None))
