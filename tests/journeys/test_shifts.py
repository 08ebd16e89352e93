"""Helping, from the first press to hours that count: a reminder, a stand-in, one's own word after it."""

from .people import BotClient, labels
from .program import Program

HOURS = 4.0
"""Of a shift in the kitchen, 15.30-19.30."""


def cook(town: Program, name: str) -> BotClient:
    """Somebody new in the kitchen team of the Thursdays."""
    person = BotClient(town.url, name, http=town.http)
    person.send("/frivillig")
    person.tap("Fællesspisning")
    person.tap("køkken")
    person.sees("Du er nu med")
    return person


def takes_and_is_reminded(karen: BotClient, town: Program) -> None:
    karen.tap("Tag vagten tors. 10.12.")
    karen.sees("Vagten er din")
    karen.look_away()
    town.move_to("2026-12-09T15:30:00+01:00")
    assert {"Jeg kommer", "Meld afbud"} <= set(labels(karen.sees("Husk i morgen")))


def finds_a_stand_in(karen: BotClient, ali: BotClient, town: Program) -> None:
    """Only if nobody else can: it stays hers until Ali says yes, and then she is told."""
    karen.tap("Meld afbud")
    assert "Jeg kan slet ikke komme" in labels(karen.sees_button("Find en afløser"))
    karen.tap("Find en afløser")
    karen.sees("vagten er stadig din")
    ali.look_away()
    town.move(3)
    ali.sees("Kan du tage en vagt?")
    karen.look_away()
    ali.tap("Tag vagten tors. 10.12.")
    ali.sees("Vagten er din")
    town.move(0)
    karen.sees("Der er fundet en afløser")


def says_to_have_been_there(ali: BotClient, town: Program) -> None:
    ali.look_away()
    town.move_to("2026-12-10T19:35:00+01:00")
    ali.sees("Var du med i dag?")
    ali.tap("Ja")
    ali.sees("Nu er den talt med")


def test_a_shift_from_the_first_press_to_the_tally(own_town: Program) -> None:
    karen, ali = cook(own_town, "Karen"), cook(own_town, "Ali")
    takes_and_is_reminded(karen, own_town)
    finds_a_stand_in(karen, ali, own_town)
    says_to_have_been_there(ali, own_town)
    assert not [one for one in karen.news() if "Var du med" in one["text"]], "she was not expected"
    lise = BotClient(own_town.url, "Lise", http=own_town.http)
    lise.send(f"/start {own_town.invite('coordinator', '--initiative', 'faellesspisning')}")
    lise.sees("Du er nu koordinator")
    lise.send("/tal")
    lise.sees("Fællesspisning")
    total = own_town.tally("2026-12-01", "2026-12-31")["total"]
    assert (total["shifts_done"], total["hours"]) == (1, HOURS)
