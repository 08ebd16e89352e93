"""Skriv til alle: from the date screen to what everybody reads, and back within two minutes."""

import datetime as dt

import pytest

from catalog.joining.mine import mine
from catalog.joining.signups import cancel
from catalog.people.silence import ALL, opt_out
from db import delivering
from db.models import Outbox, Outcome, Person, Role
from handlers.notice import Skip
from handlers.notices import render_notice
from handlers.screen import Screen
from handlers.taps import AskMessage, SendMessage, ShowMessage, UndoMessage
from tests.town import Citizen, Town

SLUG, DAY = "faellesspisning", "tors. 10.12."
WORDS = "Vi spiser <ude>. Tag varmt tøj & en lygte med!"
MINUTE = dt.timedelta(minutes=1)


@pytest.fixture
def boss(town: Town) -> Citizen:
    return town.person(Role.COORDINATOR, SLUG)


def joins(town: Town) -> Citizen:
    return town.person().says(f"/start o_{SLUG}").taps(f"Tilmeld mig {DAY}")


def writes(boss: Citizen, words: str = WORDS) -> Citizen:
    return boss.says("/koordinator").taps(DAY).taps(f"Skriv til alle {DAY}").says(words)


def shown(town: Town, letter: Outbox) -> Screen | Skip:
    return render_notice(
        town.session,
        letter.kind,
        letter.payload or {},
        letter.person,
        town.house,
        now=town.now + 2 * MINUTE,
        doubt=False,
    )


def by_person(town: Town) -> dict[int | None, Screen | Skip]:
    return {one.person: shown(town, one) for one in town.queued("date-message")}


def test_written_looked_at_sent_and_read(town: Town, boss: Citizen) -> None:
    karen, jane = joins(town), joins(town)
    town.session.get_one(Person, jane.asker.id).language = "en"
    writes(boss)
    assert "Vi spiser &lt;ude&gt;. Tag varmt tøj &amp; en lygte med!" in boss.said
    assert boss.sees("2 personer får beskeden.")
    assert boss.sees("Den bliver sendt tirsdag den 1. december kl. 12.02.")
    assert town.queued("date-message") == []
    boss.taps("Ja, send til alle")
    assert boss.sees("Besked er sendt til 0 af 2.")
    assert boss.sees("På vej: 2")
    assert boss.labels == ["Fortryd", "Se igen", "Tilbage"]
    read = by_person(town)
    danish, english = read[karen.asker.id], read[jane.asker.id]
    assert isinstance(danish, Screen)
    assert isinstance(english, Screen)
    assert danish.text == (
        "<b>Besked om Fællesspisning</b>\ntorsdag den 10. december kl. 17.30\n\n"
        "Vi spiser &lt;ude&gt;. Tag varmt tøj &amp; en lygte med!"
    )
    assert "Written in Danish:\nVi spiser &lt;ude&gt;." in english.text


def test_progress_and_outcome_by_kind(town: Town, boss: Citizen) -> None:
    for _ in range(7):
        joins(town)
    writes(boss).taps("Ja, send til alle")
    outcomes = [
        Outcome.SENT,
        Outcome.SENT,
        Outcome.BLOCKED,
        Outcome.FAILED,
        Outcome.UNCERTAIN,
        Outcome.SKIPPED,
    ]
    claimed = delivering.claim(town.session, "w", now=town.now + 2 * MINUTE, real=1)
    told = [one for one in claimed if one.kind == "date-message"]
    for letter, outcome in zip(told, outcomes, strict=False):
        delivering.finish(town.session, letter, "w", outcome, now=town.now)
    lines = (
        "Besked er sendt til 2 af 7.\nPå vej: 1\nFår ikke vores beskeder. Ring: 1\nIkke kommet frem: 1\n"
        "Måske ikke kommet frem: 1\nIkke længere nødvendig: 1"
    )
    boss.taps("Se igen")
    assert lines in boss.said
    assert "Fortryd" not in boss.labels
    boss.taps("Tilbage")
    assert f"<b>Sidste besked til alle</b>\n{lines}" in boss.said


def test_fortryd_takes_it_back_unheard(town: Town, boss: Citizen) -> None:
    joins(town)
    writes(boss).taps("Ja, send til alle").taps("Fortryd")
    assert boss.sees("Fortrudt. Ingen har fået beskeden.")
    assert [one.reason for one in town.queued("date-message")] == ["undone"]
    boss.taps("Tilbage")
    assert "Sidste besked" not in boss.said


def test_sent_twice_by_a_heavy_finger_it_is_sent_once(town: Town, boss: Citizen) -> None:
    joins(town)
    yes = writes(boss).button("Ja, send til alle")
    boss.presses(yes).presses(yes)
    assert len(town.queued("date-message")) == 1


def test_written_again_the_new_words_count(town: Town, boss: Citizen) -> None:
    karen = joins(town)
    writes(boss, "t.me/en_fremmed har mere")
    assert boss.sees("et link til Telegram")
    boss.says("Forkert dag.").says("Den rigtige dag.").says("ja")
    read = by_person(town)[karen.asker.id]
    assert isinstance(read, Screen)
    assert read.text.endswith("Den rigtige dag.")


def test_who_left_or_said_stop_does_not_get_it(town: Town, boss: Citizen) -> None:
    gone, silent, there = joins(town), joins(town), joins(town)
    writes(boss).taps("Ja, send til alle")
    (own,) = mine(town.session, gone.asker, now=town.now)
    cancel(town.session, gone.asker, own.sign_up, now=town.now)
    opt_out(town.session, silent.asker, ALL, now=town.now)
    read = by_person(town)
    assert read[gone.asker.id] == Skip("no longer on it")
    assert read[silent.asker.id] == Skip("opted-out")
    assert isinstance(read[there.asker.id], Screen)


def test_a_cancelled_date_can_still_be_written_to(town: Town, boss: Citizen) -> None:
    joins(town)
    boss.says("/koordinator").taps(DAY).taps("Aflys").taps("Værten er blevet syg").taps("Ja, aflys for alle")
    writes(boss, "Vi finder en ny dag.").taps("Ja, send til alle")
    assert boss.sees("Besked er sendt til 0 af 1.")


def test_nobody_there_nobody_to_write_to(town: Town, boss: Citizen) -> None:
    boss.says("/koordinator").taps(DAY)
    assert f"Skriv til alle {DAY}" not in boss.labels
    boss.uses(AskMessage(town.next_date(SLUG, skip=1).id or 0))
    assert boss.sees("ingen at skrive til")


def test_another_offers_coordinator_is_refused(town: Town, boss: Citizen) -> None:
    joins(town)
    date = town.next_date(SLUG, skip=1).id or 0
    writes(boss).taps("Ja, send til alle")
    number = next(
        one.tap.message for row in boss.screens[-1].rows for one in row if isinstance(one.tap, ShowMessage)
    )
    stranger = town.person(Role.COORDINATOR, "overskudscafe")
    for tap in (AskMessage(date), SendMessage(date), ShowMessage(number), UndoMessage(number)):
        town.now += MINUTE
        stranger.uses(tap)
        assert not stranger.sees("Skriv til alle"), tap
    assert len(town.queued("date-message")) == 1


def test_at_a_discreet_offer_the_heading_gives_nothing_away(town: Town, boss: Citizen) -> None:
    karen = joins(town)
    town.edit(SLUG, modes={"guests": "discreet", "volunteers": "open"})
    boss.says("/koordinator").taps(DAY).taps("Skriv til alle")
    assert boss.sees("Skriv ikke, hvad datoen handler om")
    boss.says("Vi ses.").taps("Ja, send til alle")
    read = by_person(town)[karen.asker.id]
    assert isinstance(read, Screen)
    assert "Fællesspisning" not in read.text


def test_never_more_than_six_buttons(town: Town, boss: Citizen) -> None:
    joins(town)
    date = town.next_date(SLUG, skip=1)
    date.seats, date.taken = 1, 1
    town.session.flush()
    town.person().says(f"/start o_{SLUG}").taps(f"Skriv mig på ventelisten {DAY}")
    writes(boss).taps("Ja, send til alle").taps("Tilbage")
    assert len(boss.labels) == 6
    assert boss.labels[0] == "Se igen"
