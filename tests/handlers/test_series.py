"""A coordinator edits a series: another time or other seats, for one date, the following, or all."""

import pytest
from sqlmodel import col, select

from db.models import Occurrence, Role
from handlers.taps import EditSeries
from tests.town import Citizen, Town

SLUG = "faellesspisning"


@pytest.fixture
def boss(town: Town) -> Citizen:
    return town.person(Role.COORDINATOR, SLUG)


def opens(boss: Citizen) -> Citizen:
    return boss.says("/koordinator").taps("tors. 10.12.").taps("Ret tid eller pladser")


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


def test_a_yes_without_its_question_does_nothing(town: Town, boss: Citizen) -> None:
    date = town.next_date(SLUG, skip=1)
    boss.uses(EditSeries(date.id or 0))
    assert boss.sees("passer ikke længere")
    opens(boss).says("kl. 18.30").uses(EditSeries(date.id or 0))
    assert boss.sees("passer ikke længere"), "neither for which dates nor why was said"
    host = town.person(Role.HOST, SLUG).uses(EditSeries(date.id or 0))
    assert host.sees("kun værter og koordinatorer")
    assert starts(town)["10"] == "17.30"
