"""A coordinator edits a series: another time or other seats, for one date, the following, or all."""

import datetime as dt

import pytest
from sqlmodel import col, select

from db.models import Occurrence, Role
from handlers.notice import Skip
from handlers.notices import render_notice
from handlers.screen import Screen
from handlers.taps import EditSeries
from tests.town import Citizen, Town

SLUG = "faellesspisning"


@pytest.fixture
def boss(town: Town) -> Citizen:
    return town.person(Role.COORDINATOR, SLUG)


def opens(boss: Citizen) -> Citizen:
    return boss.says("/koordinator").taps("tors. 10.12.").taps("Ret gangene")


def starts(town: Town) -> dict[str, str]:
    """Wall times by original day, of the first three dates."""
    found = select(Occurrence).where(Occurrence.initiative == SLUG, col(Occurrence.starts_at) > town.now)
    rows = town.session.exec(found.order_by(col(Occurrence.starts_at)).limit(3)).all()
    zone = town.house.zone
    return {row.original_start[8:10]: f"{row.starts_at.astimezone(zone):%H.%M}" for row in rows}


def test_this_and_the_following_with_a_reason_a_preview_and_fortryd(town: Town, boss: Citizen) -> None:
    karen = town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig tors. 10.12.")
    opens(boss).says("i overmorgen")
    assert boss.sees("Det kunne jeg ikke læse")
    boss.says("kl. 18.30")
    assert boss.sees("Kun tors. 10.12.")
    boss.taps("tors. 10.12. og de næste")
    assert boss.sees("1 plads og 1 person")
    boss.says("Køkkenet er lånt ud")
    assert "begynder kl. 18.30" in boss.said
    assert "Grund: Køkkenet er lånt ud" in boss.said
    assert starts(town) == {"03": "17.30", "10": "17.30", "17": "17.30"}
    boss.taps("Ja, ret dem")
    assert boss.sees("1 person får besked")
    assert starts(town) == {"03": "17.30", "10": "18.30", "17": "18.30"}
    assert [one.person for one in town.queued("occurrence-moved")] == [karen.asker.id]
    boss.taps("Fortryd")
    assert boss.sees("Ingen har fået besked")
    assert starts(town) == {"03": "17.30", "10": "17.30", "17": "17.30"}


def test_one_date_only_is_a_move(town: Town, boss: Citizen) -> None:
    opens(boss).says("18.00").taps("Kun tors. 10.12.").taps("Lokalet er optaget").taps("Ja, flyt for alle")
    assert starts(town) == {"03": "17.30", "10": "18.00", "17": "17.30"}


def test_seats_for_all_or_one(town: Town, boss: Citizen) -> None:
    opens(boss).says("30 pladser").taps("Alle gange").taps("Ja, ret dem")
    assert town.next_date(SLUG).seats == town.next_date(SLUG, skip=2).seats == 30
    opens(boss).says("12").taps("Kun tors. 10.12.")
    assert boss.sees("Rettet")
    assert [town.next_date(SLUG, skip=n).seats for n in range(3)] == [30, 12, 30]


def test_no_seats_mean_no_sign_up_and_are_said_so_first(town: Town, boss: Citizen) -> None:
    karen = town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig tors. 10.12.")
    opens(boss).says("0 pladser")
    assert "er uden tilmelding: Folk kommer bare" in boss.said
    boss.taps("Kun tors. 10.12.")
    assert town.next_date(SLUG, skip=1).seats == 0
    assert karen.says("/mine").sees("torsdag den 10. december")
    assert "du kommer bare" in town.person().says(f"/start o_{SLUG}").said


def test_a_yes_without_its_question_does_nothing(town: Town, boss: Citizen) -> None:
    date = town.next_date(SLUG, skip=1)
    boss.uses(EditSeries(date.id or 0))
    assert boss.sees("passer ikke længere")
    opens(boss).says("kl. 18.30").uses(EditSeries(date.id or 0))
    assert boss.sees("passer ikke længere"), "neither for which dates nor why was said"
    host = town.person(Role.HOST, SLUG).uses(EditSeries(date.id or 0))
    assert host.sees("kun værter og koordinatorer")
    assert starts(town)["10"] == "17.30"


def of_series(town: Town) -> list[Occurrence]:
    found = select(Occurrence).where(Occurrence.initiative == SLUG, col(Occurrence.starts_at) > town.now)
    return list(town.session.exec(found.order_by(col(Occurrence.starts_at))).all())


def letter_of(town: Town, kind: str, citizen: Citizen) -> Screen:
    (letter,) = [one for one in town.queued(kind) if one.person == citizen.asker.id and one.outcome is None]
    facts, at = letter.payload or {}, letter.send_after
    screen = render_notice(town.session, kind, facts, letter.person, town.house, now=at, doubt=False)
    assert isinstance(screen, Screen), screen
    return screen


def test_another_place_is_told_old_and_new(town: Town, boss: Citizen) -> None:
    karen = town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig tors. 10.12.")
    opens(boss).taps("Et andet sted").says("x" * 99)
    assert boss.sees("højst 80 tegn")
    boss.says("Salen,  Hovedgaden 1").taps("tors. 10.12. og de næste").says("Loftet er vådt")
    assert boss.sees("1 plads og 1 person")
    boss.taps("Ja, ret dem")
    assert town.next_date(SLUG).place != {"name": "Salen", "address": "Hovedgaden 1"}
    assert town.next_date(SLUG, skip=2).place == {"name": "Salen", "address": "Hovedgaden 1"}
    told = letter_of(town, "occurrence-moved", karen).text
    assert "<b>Nyt sted</b>" in told
    assert "Før: Eksempelsalen" in told
    assert "Nu: <b>Salen, Hovedgaden 1</b>" in told
    assert "Skrevet på dansk: Loftet er vådt" not in told, "she reads Danish"
    boss.taps("Fortryd")
    assert {(row.place or {})["name"] for row in of_series(town)} == {"Eksempelsalen (eksempel)"}


def test_another_place_for_one_date_keeps_a_known_address(town: Town, boss: Citizen) -> None:
    old = town.next_date(SLUG).place
    opens(boss).taps("Et andet sted").says("Salen, Vej 1").taps("Kun tors. 10.12.").taps("Lokalet er optaget")
    boss.taps("Ja, ret dem")
    assert [(row.place or {})["name"] for row in of_series(town)[:3]] == [
        "Eksempelsalen (eksempel)",
        "Salen",
        "Eksempelsalen (eksempel)",
    ]
    opens(boss).taps("Et andet sted").says("eksempelsalen (eksempel)").taps("Kun tors. 10.12.")
    boss.taps("Lokalet er optaget").taps("Ja, ret dem")
    assert town.next_date(SLUG, skip=1).place == old


def test_another_weekday_asks_again_and_asks_the_regulars(town: Town, boss: Citizen) -> None:
    karen = town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig tors. 10.12.").taps("Kom hver torsdag")
    town.now += dt.timedelta(minutes=1)
    opens(boss).taps("En anden ugedag")
    assert boss.labels == ["mandag", "tirsdag", "onsdag", "fredag", "lørdag", "søndag", "Tilbage"]
    boss.taps("fredag").taps("tors. 10.12. og de næste").taps("Lokalet er optaget")
    assert "holdt hver fredag" in boss.said
    assert "Den første gang bliver fredag den 11. december kl. 17.30" in boss.said
    assert "spurgt, om de også kan den nye dag" in boss.said
    boss.taps("Ja, ret dem")
    assert [f"{row.starts_at.astimezone(town.house.zone):%a %d}" for row in of_series(town)[:3]] == [
        "Thu 03",
        "Fri 11",
        "Fri 18",
    ]
    moved = letter_of(town, "occurrence-moved", karen)
    assert "Kan du også fredag den 11. december" in moved.text
    asked = letter_of(town, "regular-new-day", karen)
    assert "hver fredag" in asked.text
    karen.screens.append(asked)
    karen.taps("Ja, det passer mig")
    assert "Du kommer fast" in karen.said
    assert "hver fredag" in karen.said
    assert karen.taps("Hold pause").sees("Med igen fre. 18.12.")
    karen.says("/mine").taps("Fællesspisning, hver fredag").taps("Kom ikke fast mere")
    assert karen.sees("Du kommer ikke fast mere")


def test_the_regulars_hear_nothing_of_a_weekday_that_was_undone(town: Town, boss: Citizen) -> None:
    karen = town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig tors. 10.12.").taps("Kom hver torsdag")
    opens(boss).taps("En anden ugedag").taps("fredag").taps("Alle gange").taps("Lokalet er optaget")
    boss.taps("Ja, ret dem").taps("Fortryd")
    (letter,) = town.queued("regular-new-day")
    assert letter.person == karen.asker.id
    made = render_notice(
        town.session, letter.kind, letter.payload or {}, letter.person, town.house, now=town.now, doubt=False
    )
    assert made == Skip("changed back")


def test_one_date_on_another_weekday_is_a_move(town: Town, boss: Citizen) -> None:
    opens(boss).taps("En anden ugedag").taps("onsdag").taps("Kun tors. 10.12.").taps("Lokalet er optaget")
    assert "onsdag den 9. december kl. 17.30" in boss.said
    boss.taps("Ja, flyt for alle")
    assert starts(town) == {"03": "17.30", "10": "17.30", "17": "17.30"}
    assert town.next_date(SLUG, skip=1).starts_at.day == 9


def test_a_series_is_stopped_and_people_on_later_dates_hear_why(town: Town, boss: Citizen) -> None:
    town.next_date(SLUG, skip=2).opens_at = None
    town.session.flush()
    karen = town.person().says(f"/start o_{SLUG}").taps("Flere datoer").taps("Tilmeld mig tors. 17.12.")
    made = len(of_series(town))
    opens(boss).taps("Stop efter en dato").says("engang")
    assert boss.sees("Det kunne jeg ikke læse")
    boss.taps("tors. 10.12. er den sidste")
    assert f"Datoer, der falder væk: {made - 2}" in boss.said
    assert boss.sees("1 plads og 1 person")
    boss.taps("Vi mangler frivillige").taps("Ja, stop rækken")
    assert [(row.original_start[:10], row.status) for row in of_series(town)] == [
        ("2026-12-03", "planned"),
        ("2026-12-10", "planned"),
        ("2026-12-17", "cancelled"),
    ]
    told = letter_of(town, "occurrence-cancelled", karen)
    assert "Vi mangler frivillige." in told.text
    assert "De næste gange er: torsdag den 3. december" in told.text
    boss.taps("Fortryd")
    assert len(of_series(town)) == made
    assert {row.status for row in of_series(town)} == {"planned"}


def test_a_stop_nobody_minds_needs_no_reason(town: Town, boss: Citizen) -> None:
    opens(boss).taps("Stop efter en dato").says("1.2.")
    assert "efter den 1. februar 2027" in boss.said
    boss.taps("Ja, stop rækken")
    assert max(row.original_start for row in of_series(town)) < "2027-02-01"


def test_who_signs_up_while_a_stop_is_being_confirmed_hears_why(town: Town, boss: Citizen) -> None:
    opens(boss).taps("Stop efter en dato").taps("tors. 10.12. er den sidste")
    assert boss.sees("Ja, stop rækken"), "nobody is on a later date yet"
    town.next_date(SLUG, skip=2).opens_at = None
    town.session.flush()
    karen = town.person().says(f"/start o_{SLUG}").taps("Flere datoer").taps("Tilmeld mig tors. 17.12.")
    boss.taps("Ja, stop rækken")
    assert boss.sees("Hvorfor?")
    assert town.queued("occurrence-cancelled") == []
    boss.taps("Vi mangler frivillige").taps("Ja, stop rækken")
    assert "Vi mangler frivillige." in letter_of(town, "occurrence-cancelled", karen).text


def test_too_few_seats_are_said_at_once(town: Town, boss: Citizen) -> None:
    town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig tors. 10.12.").taps("Vi er flere").says("5")
    opens(boss).says("3").taps("Kun tors. 10.12.")
    assert boss.sees("2 personer flere, end der er plads til")
    opens(boss).says("4").taps("Alle gange").taps("Ja, ret dem")
    assert [town.next_date(SLUG, skip=n).seats for n in range(3)] == [4, 3, 4]
