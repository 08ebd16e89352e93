"""A coordinator cancels a date; the people on it hear, after the two minutes in which it can be undone."""

from collections.abc import Callable

from .people import BotClient, labels
from .program import Program

Someone = Callable[..., BotClient]


def test_a_date_is_cancelled_for_everyone_after_a_reason_and_a_yes(someone: Someone, town: Program) -> None:
    karen, lise = someone("Karen"), someone("Lise")
    karen.send("/start o_spisecafeerne")
    karen.tap("Tilmeld mig tirs. 15.12.")
    karen.sees("Du er tilmeldt")
    lise.send(f"/start {town.invite('coordinator', '--initiative', 'spisecafeerne')}")
    lise.sees("Du er nu koordinator")
    for answer in ("Fortryd", None):
        lise.send("/koordinator")
        lise.tap("tirs. 15.12.")
        lise.sees("1 person er med")
        lise.tap("Aflys tirs. 15.12.")
        lise.sees("Hvorfor?")
        lise.tap("Lokalet er optaget")
        lise.sees("1 person, som får besked")
        lise.tap("Ja, aflys for alle")
        lise.sees("1 person får besked")
        if answer is not None:
            lise.tap(answer)
            lise.sees("Ingen har fået besked")
    karen.look_away()
    town.move(2.1)
    told = karen.sees("Aflyst")
    assert "Lokalet er optaget." in told["text"]
    assert "De næste gange er" in told["text"]
    assert "Skriv til os" in labels(told)
