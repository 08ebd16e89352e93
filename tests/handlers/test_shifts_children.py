"""Where children under 15 are: a yes and a børneattest first, said kindly, settled by one tap."""

import datetime as dt

from catalog.shifts import welcoming
from db.models import Occurrence, Role, Series
from handlers.shift_taps import HelpAs, ShowRoles, TakeShift
from handlers.texts.texts import texts_in
from tests.handlers.test_shifts import letters, next_shift
from tests.town import Town

DA = texts_in("da")


def test_where_children_are_the_coordinator_settles_first_and_then_the_volunteer_begins(town: Town) -> None:
    """Nobody is refused in words: she is told who talks with her, and when she can begin."""
    boss, karen = town.person(Role.COORDINATOR, "cirkus"), town.person()
    shift = next_shift(town, "cirkus", "hjælper").id or 0
    karen.says("/frivillig").uses(ShowRoles("cirkus"))
    assert DA("helping-certificate") in karen.said
    assert DA("helping-role-approval") in karen.said
    karen.uses(HelpAs(shift))
    assert "Koordinatoren taler med dig om: børneattest" in karen.said
    assert DA("helping-certificate") in karen.said
    assert not any(label.startswith("Tag vagten") for label in karen.labels)
    boss.screens += letters(town, boss, "helper-new")
    boss.taps("Godkend")
    assert "Ikke afklaret endnu: børneattest" in boss.said
    assert DA("helper-settle-first") in boss.said
    assert town.queued("helper-welcome") == []
    karen.uses(TakeShift(shift))
    assert DA("error-need-unsettled", need="børneattest") in karen.said
    boss.taps("Afklaret: børneattest")
    assert DA("helper-settled", needs="børneattest") in boss.said
    assert len(letters(town, karen, "helper-welcome")) == 1
    town.now += dt.timedelta(minutes=1)
    assert karen.uses(TakeShift(shift)).sees("Vagten er din")


def test_who_is_on_a_shift_when_children_come_is_taken_off_kindly_by_the_coordinator(town: Town) -> None:
    """Or settled with; the coordinator sees which, and is asked once more before anybody loses a shift."""
    town.edit("cirkus", children_under_15=False)
    boss, karen = town.person(Role.COORDINATOR, "cirkus"), town.person()
    shift = next_shift(town, "cirkus", "hjælper")
    series = town.session.get_one(Series, town.session.get_one(Occurrence, shift.occurrence).series)
    series.edits = {"children_under_15": False}
    karen.uses(HelpAs(shift.id or 0)).uses(TakeShift(shift.id or 0))
    assert karen.sees("Vagten er din")
    series.edits = {"children_under_15": True}
    town.session.flush()
    assert welcoming.tell_of_unsettled(town.session, now=town.now) == 1
    (asked,) = letters(town, boss, "helper-to-settle")
    assert DA("helper-on-shifts", n=1) in asked.text
    assert [row[0].label for row in asked.rows] == ["Afklaret: børneattest", "Tag af vagten"]
    boss.screens.append(asked)
    boss.taps("Tag af vagten")
    assert "venligt" in boss.said
    assert town.queued("helper-off") == []
    boss.taps("Tilbage").taps("Tag af vagten").taps("Ja, tag af vagten")
    assert "får en venlig besked" in boss.said
    boss.taps("Tilbage")
    assert not boss.sees("Tag af vagten")
    (told,) = letters(town, karen, "helper-off")
    assert "Du har ikke gjort noget forkert" in told.text
    assert shift.taken == 0
