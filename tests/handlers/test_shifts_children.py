"""Where children under 15 are: a yes and a børneattest first, said kindly, settled by one tap."""

import datetime as dt

from db.models import Role
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
