"""The walk of the product's first promise: find an offer, sign up, be reminded, be counted."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar

from .people import BotClient, labels
from .program import Program

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
THURSDAY = "faellesspisning-torsdag:2026-12-03"


def find(karen: BotClient) -> None:
    """A citizen writes it in two words, and the first button is the offer."""
    karen.send("fælles spisning på torsdag")
    hits = karen.sees("Fællesspisning")
    assert labels(hits)[0] == "Fællesspisning"
    karen.tap("Fællesspisning")
    card = karen.sees("40 pladser tilbage")
    for fact in (
        "torsdag den 3. december kl. 17.30",
        "Eksempelsalen",
        "Gratis",
        "Elevator",
        "uden kød",
        "Dansk",
    ):
        assert fact in card["text"]


def join(karen: BotClient) -> None:
    """Signed up at once for one, and again for three; the calendar file follows."""
    karen.tap("Tilmeld mig tors. 3.12.")
    karen.sees("Du er tilmeldt")
    (event,) = Calendar.from_ical(karen.gets_file(".ics")).walk("VEVENT")
    assert event["SUMMARY"] == "Fællesspisning"
    assert event.decoded("DTSTART") == datetime(2026, 12, 3, 17, 30, tzinfo=COPENHAGEN)
    karen.tap("Vi er flere")
    assert labels(karen.sees("Hvor mange"))[:5] == ["2", "3", "4", "5", "6"]
    karen.tap("3")
    joined = karen.sees("I er 3 i alt")
    assert "Du er tilmeldt" in joined["text"]
    assert {"Ret antal", "Meld afbud"} <= set(labels(joined))


def be_reminded(karen: BotClient, program: Program) -> None:
    """One reminder the day before at the same time, one two hours before; neither early, neither twice."""
    karen.look_away()
    program.move_to("2026-12-02T17:29:00+01:00")
    assert karen.news() == []
    program.move_to("2026-12-02T17:30:00+01:00")
    (tomorrow,) = karen.news()
    assert "Husk i morgen" in tomorrow["text"]
    assert {"Jeg kommer", "Meld afbud"} <= set(labels(tomorrow))
    karen.look_away()
    program.move_to("2026-12-03T15:29:00+01:00")
    assert karen.news() == []
    program.move_to("2026-12-03T15:30:00+01:00")
    (today,) = karen.news()
    assert "Husk i dag" in today["text"]
    karen.tap("Jeg kommer", on=today)
    karen.sees("Så ses vi")


def become_coordinator(lise: BotClient, program: Program) -> None:
    """A link from the command line gives the role."""
    lise.send(f"/start {program.invite('coordinator')}")
    lise.sees("Du er nu koordinator")


def open_list(lise: BotClient) -> None:
    """The list of Thursday's dinner."""
    lise.send("/hvem_kom")
    lise.tap("tors. 3.12. Fællesspisning")
    lise.sees("Uden navn: 0. I alt: 0")


def mark(lise: BotClient) -> None:
    """Two of the three came; six people in all, so four without a name."""
    open_list(lise)
    name = next(label for label in labels(lise.finds_button("Gem")) if label.endswith("(3)"))
    lise.tap(name)
    lise.sees("I alt: 3")
    lise.tap(name.removesuffix(" (3)"))
    lise.sees("I alt: 2")
    lise.send("6")
    lise.sees("Uden navn: 4. I alt: 6")
    lise.tap("Gem")
    saved = lise.sees("Gemt")
    assert "Kommet: 6. Heraf uden navn: 4." in saved["text"]
    assert name.removesuffix(" (3)") not in " ".join(labels(saved))


def count(lise: BotClient, program: Program) -> None:
    """The tally in the chat and on the command line say the same."""
    lise.send("/tal")
    lise.sees("Fællesspisning")
    check_tally(program.tally("2026-12-01", "2026-12-31", "--by", "initiative"))


def check_tally(tally: Any) -> None:
    """1 sign-up, 3 seats, 6 attendances, 4 of them without a name."""
    (row,) = [one for one in tally["rows"] if one["initiative"] == "faellesspisning"]
    for figures in (row, tally["total"]):
        assert (figures["sign_ups"], figures["seats"]) == (1, 3)
        assert (figures["attendances"], figures["headcount"]) == (6, 4)
    assert row["no_shows"] == 0


def take_the_walk(karen: BotClient, lise: BotClient, program: Program) -> None:
    """All of it."""
    find(karen)
    join(karen)
    be_reminded(karen, program)
    program.move_to("2026-12-03T19:45:00+01:00")
    become_coordinator(lise, program)
    mark(lise)
    count(lise, program)
    (dinner,) = [one for one in program.schedule("--from", "2026-12-03") if one["occurrence"] == THURSDAY]
    assert (dinner["status"], dinner["taken"]) == ("held", 3)
