"""Promises that show in the chat: who cannot be reached is rung, words follow the person."""

import datetime as dt

import pytest
from sqlmodel import col, select

from catalog import reminders
from db.models import Outbox, Person, Role
from handlers.notices import render_notice
from handlers.screen import Screen
from tests.town import Citizen, Town

DAY = dt.timedelta(days=1)
RING = "Får ikke vores beskeder. Ring."


@pytest.fixture
def karen(town: Town) -> Citizen:
    return town.person().says("/start o_faellesspisning").taps("Tilmeld mig").says("Karen")


def test_who_blocked_the_bot_is_on_the_call_list_until_they_are_back(town: Town, karen: Citizen) -> None:
    host = town.person(Role.HOST, "faellesspisning")
    karen.sends("blocked")
    town.now = town.next_date("faellesspisning").starts_at + dt.timedelta(minutes=10)
    assert f"Karen: {RING}" in host.says("/hvem_kom").said
    karen.says("/start")
    assert RING not in host.says("/hvem_kom").said


def test_a_reminder_speaks_the_language_one_has_when_it_leaves(town: Town, karen: Citizen) -> None:
    town.now = town.next_date("faellesspisning").starts_at - DAY
    assert reminders.plan(town.session, now=town.now, quiet=town.house.quiet, zone=town.house.zone) > 0
    (letter,) = town.session.exec(
        select(Outbox).where(Outbox.kind == "reminder", col(Outbox.person) == karen.asker.id)
    ).all()
    said = {}
    for language in ("da", "pl"):
        town.session.get_one(Person, karen.asker.id).language = language
        town.session.flush()
        screen = render_notice(
            town.session,
            letter.kind,
            letter.payload or {},
            letter.person,
            town.house,
            now=town.now,
            doubt=False,
        )
        assert isinstance(screen, Screen)
        said[language] = screen.text
    assert "i morgen" in said["da"]
    assert "jutro" in said["pl"]
