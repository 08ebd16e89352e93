"""Roles come by links that work once, and end where they were given for."""

from collections.abc import Callable
from typing import Any

from .people import BotClient, labels
from .program import Program

Someone = Callable[..., BotClient]


def test_a_link_works_for_the_first_who_follows_it(someone: Someone, town: Program) -> None:
    payload = town.invite("coordinator", "--initiative", "faellesspisning")
    lise, ali = someone("Lise"), someone("Ali")
    lise.send(f"/start {payload}")
    lise.sees("Du er nu koordinator for Fællesspisning")
    lise.send(f"/start {payload}")
    lise.sees("Du er nu koordinator")
    ali.send(f"/start {payload}")
    ali.sees("brugt")
    ali.send("/hvem_kom")
    ali.sees("kun værter og koordinatorer")
    ali.send("/start nobody-ever-made-this-payload")
    ali.sees("brugt")


def test_a_coordinator_sees_only_what_the_role_is_for(someone: Someone, town: Program) -> None:
    lise = someone("Lise")
    lise.send(f"/start {town.invite('coordinator', '--initiative', 'brunchcafe')}")
    lise.sees("Du er nu koordinator")
    lise.send("/tal")
    assert "Fællesspisning" not in lise.sees("Tal for")["text"]
    lise.send("/i_dag")
    assert "Spisecafé" not in lise.sees("")["text"]
    lise.send("hjælp")
    assert "/hvem_kom" in lise.sees("Sådan bruger du")["text"]


def test_one_date_opens_its_list_at_once(someone: Someone, town: Program) -> None:
    host = someone("Vibeke")
    host.send(f"/start {town.invite('host', '--initiative', 'spisecafeerne')}")
    host.sees("Du er nu vært")
    host.send("/hvem_kom")
    sheet = host.sees("Spisecafé")
    assert {"Alle er kommet", "+1 uden navn", "Gem"} <= set(labels(sheet))
    host.tap("+1 uden navn")
    host.sees("Uden navn: 1. I alt: 1")
    host.send("5")
    host.sees("Uden navn: 5. I alt: 5")
    host.send("4")
    host.sees("Uden navn: 4. I alt: 4")
    host.tap("Gem")
    host.sees("Kommet: 4. Heraf uden navn: 4.")
    host.tap("Ret listen")
    host.sees("I alt: 4")
    host.send("/tal")
    host.sees("kun værter og koordinatorer")
    assert row_of(town, "spisecafeerne")["headcount"] == 4


def row_of(town: Program, slug: str) -> Any:
    """An initiative's row in December's tally."""
    rows = town.tally("2026-12-01", "2026-12-31")["rows"]
    return next(one for one in rows if one["initiative"] == slug)
