"""Kan nogen følges med mig? One asks, the first yes gets it, and two people write to each other."""

import datetime as dt

import pytest
from sqlmodel import col, select

from catalog.care import company
from db.models import Case, CaseLine, Outbox, Role
from handlers.notice import Skip
from handlers.notices import render_notice
from handlers.screen import Screen
from handlers.taps import ComeAlong, Company, WriteCompany
from handlers.texts.texts import texts_in
from tests.town import Citizen, Town

DA = texts_in("da")
SLUG = "faellesspisning"
HOUR = dt.timedelta(hours=1)


def asked(town: Town) -> tuple[Citizen, int]:
    karen = town.person().uses(Company(SLUG))
    return karen, town.session.exec(select(Case.id)).one() or 0


def told(town: Town, kind: str) -> list[tuple[int | None, Screen | Skip]]:
    """Whom the queued notices of a kind are for, and what they say now."""
    letters = town.session.exec(select(Outbox).where(Outbox.kind == kind).order_by(col(Outbox.id))).all()
    return [
        (
            one.person,
            render_notice(
                town.session, kind, one.payload or {}, one.person, town.house, now=town.now, doubt=False
            ),
        )
        for one in letters
    ]


def test_the_volunteers_are_asked_and_not_the_coordinators(town: Town) -> None:
    hassan = town.person(Role.VOLUNTEER, SLUG)
    town.person(Role.COORDINATOR)
    town.person(Role.VOLUNTEER, "cykling-uden-alder")
    karen, _ = asked(town)
    assert "Jeg har spurgt for dig" in karen.said
    ((person, screen),) = told(town, "company-asked")
    assert person == hassan.asker.id
    assert isinstance(screen, Screen)
    assert "Fællesspisning" in screen.text


@pytest.mark.parametrize("role", [Role.HOST, Role.COORDINATOR])
def test_without_volunteers_the_next_nearest_are_asked(town: Town, role: Role) -> None:
    somebody = town.person(role, SLUG)
    asked(town)
    assert [person for person, _ in told(town, "company-asked")] == [somebody.asker.id]


def test_nobody_to_ask_is_said_and_kept_for_the_inbox(town: Town) -> None:
    karen, _ = asked(town)
    assert DA("company-nobody", name="Fællesspisning") == karen.said
    jonas = town.person(Role.COORDINATOR).says("/indbakke")
    assert "Kan nogen følges med mig?" in jonas.said


def test_asking_twice_asks_once(town: Town) -> None:
    town.person(Role.VOLUNTEER, SLUG)
    karen, _ = asked(town)
    town.now += HOUR
    karen.uses(Company(SLUG))
    assert "Jeg har spurgt for dig" in karen.said
    assert len(told(town, "company-asked")) == 1


def test_nobody_is_asked_to_come_along_with_themselves(town: Town) -> None:
    town.person(Role.VOLUNTEER, SLUG).uses(Company(SLUG))
    assert told(town, "company-asked") == []


def test_the_first_yes_gets_it_and_the_two_write_to_each_other(town: Town) -> None:
    hassan, fatma = (town.person(Role.VOLUNTEER, SLUG) for _ in range(2))
    karen, case = asked(town)
    hassan.uses(ComeAlong(case)).says("Jeg står ved døren kl. 17.15")
    assert hassan.said == DA("company-sent")
    ((person, found),) = told(town, "company-found")
    assert person == karen.asker.id
    assert isinstance(found, Screen)
    ((person, words),) = told(town, "company-words")
    assert person == karen.asker.id
    assert isinstance(words, Screen)
    assert "Jeg står ved døren kl. 17.15" in words.text
    fatma.uses(ComeAlong(case))
    assert fatma.said == DA("error-company-taken")
    assert isinstance(told(town, "company-asked")[1][1], Skip)
    karen.uses(WriteCompany(case)).says("Tak, vi ses")
    assert [one for one, _ in told(town, "company-words")] == [karen.asker.id, hassan.asker.id]


def test_a_second_yes_of_the_same_person_changes_nothing(town: Town) -> None:
    hassan = town.person(Role.VOLUNTEER, SLUG)
    _, case = asked(town)
    for _ in range(2):
        town.now += HOUR / 60
        hassan.uses(ComeAlong(case))
        assert "Skriv nu" in hassan.said
    assert len(told(town, "company-found")) == 1


def test_others_can_neither_say_yes_nor_read_along(town: Town) -> None:
    hassan = town.person(Role.VOLUNTEER, SLUG)
    _, case = asked(town)
    stranger = town.person().uses(ComeAlong(case))
    assert stranger.said == DA("error-not-found")
    hassan.uses(ComeAlong(case))
    for other in (stranger, town.person(Role.VOLUNTEER, SLUG)):
        town.now += HOUR
        other.uses(WriteCompany(case))
        assert other.said == DA("error-not-found")


def test_nobody_is_woken(town: Town) -> None:
    town.person(Role.VOLUNTEER, SLUG)
    town.now = town.now.replace(hour=21)
    asked(town)
    letter = town.session.exec(select(Outbox).where(Outbox.kind == "company-asked")).one()
    assert letter.send_after == town.now.replace(hour=7) + dt.timedelta(days=1)


def test_after_a_day_without_a_yes_a_coordinator_hears_of_it_once(town: Town) -> None:
    town.person(Role.VOLUNTEER, SLUG)
    jonas = town.person(Role.COORDINATOR)
    asked(town)
    zone = town.house.zone
    assert company.hand_over(town.session, zone=zone, now=town.now + 23 * HOUR) == 0
    assert [company.hand_over(town.session, zone=zone, now=town.now + 24 * HOUR) for _ in range(2)] == [1, 0]
    assert [person for person, _ in told(town, "case-new")] == [jonas.asker.id]


def test_what_is_only_told_about_has_nobody_to_go_with(town: Town) -> None:
    town.edit(SLUG, modes={"guests": "info_only", "volunteers": "info_only"})
    karen = town.person().uses(Company(SLUG))
    assert karen.said == DA("error-not-found")
    assert town.session.exec(select(CaseLine.id)).all() == []


def test_it_is_offered_before_the_sign_up_to_who_was_never_there(town: Town) -> None:
    karen = town.person().says(f"/start o_{SLUG}")
    assert karen.sees("Kan nogen følges med mig?")
    assert karen.sees("Tilmeld mig")
    karen.taps("Tilmeld mig")
    town.now = town.next_date(SLUG).starts_at + HOUR
    assert not karen.says(f"/start o_{SLUG}").sees("Kan nogen følges med mig?")
