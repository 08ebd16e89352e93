"""Offer cards from a poster, and files made when they leave: from the state then, or not at all."""

import json
from typing import Any

from handlers.documents.file import File
from handlers.notice import Skip
from handlers.notices import make_document
from handlers.screen import DocumentRequest
from tests.town import Citizen, Town


def made(town: Town, citizen: Citizen, wanted: DocumentRequest, person: int | None = None) -> File | Skip:
    payload: dict[str, Any] = {"kind": wanted.kind, "facts": wanted.facts}
    return make_document(town.session, payload, person or citizen.asker.id, town.house, now=town.now)


def test_a_poster_opens_the_card_with_what_one_asks_first(town: Town) -> None:
    karen = town.person().says("/start o_faellesspisning")
    for told in ("<b>Fællesspisning</b>", "torsdag den 3. december kl. 17.30", "Gratis", "Elevator", "Dansk"):
        assert told in karen.said
    assert karen.sees("Tilmeld mig")


def test_a_poster_of_nothing_we_know_is_kind(town: Town) -> None:
    karen = town.person().says("/start o_findes-ikke")
    assert karen.said
    assert not karen.sees("Tilmeld mig")


def test_the_calendar_file_of_a_sign_up(town: Town) -> None:
    karen = town.person().says("/start o_faellesspisning").taps("Tilmeld mig")
    (wanted,) = karen.documents
    file = made(town, karen, wanted)
    assert isinstance(file, File)
    assert file.name.endswith(".ics")
    assert b"BEGIN:VEVENT" in file.content


def test_a_place_given_up_goes_out_of_the_calendar_when_asked_for(town: Town) -> None:
    karen = town.person().says("/start o_faellesspisning").taps("Tilmeld mig")
    (at_sign_up,) = karen.documents
    (asked,) = karen.taps("Meld afbud").taps("Slet i min kalender").documents
    file = made(town, karen, asked)
    assert isinstance(file, File)
    assert b"METHOD:CANCEL" in file.content
    assert made(town, karen, at_sign_up) == Skip("not signed up"), "nobody asked for it"


def test_a_file_about_what_is_gone_is_not_made(town: Town) -> None:
    karen = town.person().says("/start o_faellesspisning").taps("Tilmeld mig")
    (wanted,) = karen.documents
    gone = DocumentRequest(wanted.kind, {**wanted.facts, "sign_up": 10**6})
    assert made(town, karen, gone) == Skip("gone")
    assert made(town, karen, wanted, person=10**6) == Skip("erased")


def test_own_data_are_a_file_of_ones_own(town: Town) -> None:
    karen = town.person().says("/start o_faellesspisning").taps("Tilmeld mig").says("Karen")
    (wanted,) = karen.says("/minedata").documents
    file = made(town, karen, wanted)
    assert isinstance(file, File)
    assert json.loads(file.content)["call_name"] == "Karen"
    assert file.protected
