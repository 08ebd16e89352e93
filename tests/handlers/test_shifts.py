"""Helping, from `Jeg vil gerne hjælpe` to a shift, a reminder, a stand-in, a coordinator's yes."""

import datetime as dt

from sqlmodel import col, select

from catalog.shifts import alerts, confirming, reminding
from db.models import Assignment, Occurrence, Role, Shift
from handlers.notices import render_notice
from handlers.screen import Screen
from handlers.shift_taps import ShowShift, TakeShift
from handlers.taps import Tap
from tests.town import Citizen, Town

HOUR = dt.timedelta(hours=1)


def cook(town: Town) -> Citizen:
    """Somebody in the kitchen team of the Thursdays."""
    return town.person().says("/start").taps("Jeg vil gerne hjælpe").taps("Fællesspisning").taps("køkken")


def next_shift(town: Town, slug: str = "faellesspisning", role: str = "køkken") -> Shift:
    ahead = (
        select(Shift)
        .join(Occurrence, col(Occurrence.id) == Shift.occurrence)
        .where(Occurrence.initiative == slug, Shift.role == role, col(Shift.starts_at) > town.now)
        .order_by(col(Shift.starts_at))
        .limit(1)
    )
    return town.session.exec(ahead.execution_options(populate_existing=True)).one()


def letters(town: Town, citizen: Citizen, kind: str) -> list[Screen]:
    """What a citizen's waiting notices of a kind would say now."""
    made = [
        render_notice(
            town.session,
            kind,
            one.payload or {},
            one.person,
            town.house,
            now=max(town.now, one.send_after),
            doubt=False,
        )
        for one in town.queued(kind)
        if one.person == citizen.asker.id
    ]
    return [one for one in made if isinstance(one, Screen)]


def tap_of(screen: Screen, label: str) -> Tap:
    return next(one.tap for row in screen.rows for one in row if one.tap and one.label.startswith(label))


def test_four_presses_lead_to_a_shift(town: Town) -> None:
    karen = cook(town)
    assert "Tak, fordi du vil hjælpe" in karen.said
    karen.taps("Tag vagten")
    assert "Vagten er din" in karen.said
    assert "torsdag den 3. december kl. 15.30-19.30" in karen.said
    assert "Eksempelsalen" in karen.said
    assert next_shift(town).taken == 1
    karen.says("/mine")
    assert "Dine vagter" in karen.said


def test_the_a_kasse_is_named_before_the_yes_and_no_hours_are(town: Town) -> None:
    karen = town.person().says("/frivillig").taps("Fællesspisning")
    assert "spørg din a-kasse, før du siger ja" in karen.said
    assert "timer" not in karen.said


def test_vagter_shows_open_shifts_of_my_roles_only(town: Town) -> None:
    newcomer = town.person().says("/vagter")
    assert "Hvor vil du gerne hjælpe?" in newcomer.said
    karen = cook(town).says("/vagter")
    assert karen.sees("Tag vagten")
    assert all("køkken" in label for label in karen.labels if label.startswith("Tag vagten"))


def test_a_card_offers_to_help_where_one_can(town: Town) -> None:
    assert town.person().says("/start o_faellesspisning").sees("Jeg vil gerne hjælpe")


def test_words_lead_there_too(town: Town) -> None:
    karen = town.person().says("/start").says("Jeg vil gerne hjælpe").says("Fællesspisning").says("køkken")
    assert "Du er nu med" in karen.said


def test_cancelling_asks_one_thing(town: Town) -> None:
    karen = cook(town).taps("Tag vagten").taps("Meld afbud")
    assert karen.sees("Jeg kan slet ikke komme")
    assert karen.sees("Find en afløser")
    karen.taps("Jeg kan slet ikke komme")
    assert "Du er meldt fra" in karen.said
    assert next_shift(town).taken == 0
    karen.taps("Fortryd")
    assert "Vagten er din" in karen.said
    assert next_shift(town).taken == 1


def test_a_stand_in_takes_over_and_both_are_told(town: Town) -> None:
    karen = cook(town).taps("Tag vagten").taps("Meld afbud")
    omar = cook(town)
    karen.taps("Find en afløser")
    assert "vagten er stadig din" in karen.said
    (asked,) = letters(town, omar, "shift-ask")
    assert "Kan du tage en vagt?" in asked.text
    omar.uses(tap_of(asked, "Tag vagten"))
    assert "Vagten er din" in omar.said
    (relieved,) = letters(town, karen, "shift-relieved")
    assert "Du behøver ikke at komme" in relieved.text


def test_no_thank_you_is_fine(town: Town) -> None:
    karen = cook(town).taps("Tag vagten").taps("Meld afbud")
    omar = cook(town)
    karen.taps("Find en afløser")
    omar.uses(tap_of(letters(town, omar, "shift-ask")[0], "Ikke denne gang"))
    assert "Tak for svaret" in omar.said
    assert letters(town, omar, "shift-ask") == []


def test_a_coordinator_says_yes_and_settles_needs(town: Town) -> None:
    boss = town.person(Role.COORDINATOR)
    karen = town.person().says("/frivillig").taps("Cirkus").taps("træner")
    assert "Koordinatoren skal godkende" in karen.said
    (letter,) = letters(town, boss, "helper-new")
    assert "børneattest" in letter.text
    boss.uses(tap_of(letter, "Afklaret")).taps("Godkend")
    assert "Afklaret: børneattest" in boss.said
    assert "kan tage vagter" in boss.said
    (welcome,) = letters(town, karen, "helper-welcome")
    assert "Koordinatoren har sagt ja" in welcome.text
    assert karen.says("/vagter").sees("Tag vagten")


def test_age_is_asked_where_the_role_needs_it(town: Town) -> None:
    karen = town.person().says("/frivillig").taps("Cykling").taps("pilot")
    assert "Jeg gemmer ikke dit svar" in karen.said
    karen.taps("15-17")
    assert "fyldt 18 år" in karen.said
    karen.says("/frivillig").taps("Cykling").taps("pilot").taps("18 år")
    assert "Du er nu med" in karen.said


def test_what_is_practical_is_told_to_the_holder(town: Town) -> None:
    karen = town.person().says("/frivillig").taps("Overskud").taps("chauffør").taps("18 år")
    assert "bilen står ved porten" not in karen.said
    karen.taps("Tag vagten")
    assert "bilen står ved porten" in karen.said
    mine = town.session.exec(select(Assignment)).one()
    stranger = town.person().uses(ShowShift(mine.id or 0))
    assert "bilen står ved porten" not in stranger.said


def test_a_reminder_of_a_shift_leads_to_it(town: Town) -> None:
    karen = cook(town).taps("Tag vagten")
    town.now = next_shift(town).starts_at - 2 * HOUR
    reminding.plan(town.session, now=town.now, quiet=town.house.quiet, zone=town.house.zone)
    (letter,) = letters(town, karen, "shift-reminder")
    assert "Husk i dag" in letter.text
    assert "køkken" in letter.text
    karen.uses(tap_of(letter, "Jeg kommer"))
    assert "Så ses vi" in karen.said


def test_a_refusal_says_the_rule_and_the_way_on(town: Town) -> None:
    drive = next_shift(town, "spisecafeerne", "chauffør")
    karen = town.person().uses(TakeShift(drive.id or 0))
    assert "Du skal være med på holdet" in karen.said
    assert karen.sees("Jeg vil gerne hjælpe")


def test_a_late_drop_out_is_seen_by_a_host(town: Town) -> None:
    boss = town.person(Role.COORDINATOR)
    karen = cook(town).taps("Tag vagten")
    town.now = next_shift(town).starts_at - 3 * HOUR
    karen.taps("Meld afbud").taps("Jeg kan slet ikke komme")
    assert "værten og koordinatoren får besked" in karen.said
    (alarm,) = letters(town, boss, "shift-alert")
    assert "Der mangler en" in alarm.text
    boss.uses(tap_of(alarm, "Jeg har set det"))
    assert "Det er set" in boss.said
    town.now += dt.timedelta(hours=2, minutes=30)
    alerts.escalate(town.session, now=town.now)
    (ring,) = letters(town, boss, "shift-ring")
    assert "Du bestemmer" in ring.text


def test_a_missing_driver_is_told_to_the_host_of_the_day(town: Town) -> None:
    town.person(Role.COORDINATOR)
    driver = town.person().says("/frivillig").taps("Overskud").taps("chauffør").taps("18 år")
    driver.taps("Tag vagten")
    host = town.person().says("/frivillig").taps("Overskud").taps("vært").taps("Tag vagten")
    town.now = next_shift(town, "overskudscafe", "chauffør").starts_at - 3 * HOUR
    driver.says("/mine").taps("fre").taps("Meld afbud").taps("Jeg kan slet ikke komme")
    (broken,) = letters(town, host, "chain-broken")
    assert "Der mangler en chauffør" in broken.text
    assert "maden" in broken.text


def test_was_i_there_today(town: Town) -> None:
    karen = cook(town).taps("Tag vagten")
    town.now = next_shift(town).ends_at
    confirming.ask(town.session, now=town.now)
    (question,) = letters(town, karen, "shift-over")
    assert "Var du med i dag?" in question.text
    assert [one.label for row in question.rows for one in row] == ["Ja", "Nej"]
    karen.uses(tap_of(question, "Ja"))
    assert "talt med" in karen.said
    karen.taps("Ret svaret")
    assert "en anden gang" in karen.said
