"""What is kept of a search, read back decrypted: filters, slugs in order, and counters; no word of it."""

import datetime as dt
import json

import pytest
from sqlmodel import SQLModel, select

from catalog.finding.narrowing import Narrowing
from db.models import Dialogue, QueryCounter
from handlers.dialogues import LIVES, purge
from tests.town import Town

WORDS = ("zebraklovn", "vingummisnak")
"""Words that stand nowhere else; each is in every text below."""

TEXTS = {
    "found": "zebraklovn spise sammen med andre på torsdag gratis vingummisnak",
    "own": "slet mig zebraklovn vingummisnak",
    "nothing": "zebraklovn kørekort vingummisnak",
}


def everything_kept(town: Town) -> str:
    """Every cell of every table, decrypted."""
    town.session.flush()
    kept = []
    for mapper in SQLModel._sa_registry.mappers:
        rows = town.session.exec(select(mapper.class_)).all()
        names = [one.key for one in mapper.column_attrs]
        kept += [{name: getattr(row, name) for name in names} for row in rows]
    return json.dumps(kept, default=str, ensure_ascii=False)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_no_word_of_a_search_is_kept_or_said_again(town: Town, text: str) -> None:
    karen = town.person().says(text)
    assert karen.last.screen is not None
    kept = everything_kept(town)
    assert "faellesspisning" in kept, "the tables were not read"
    for word in WORDS:
        assert word not in kept
        assert word not in repr(karen.last)


def test_what_a_written_message_keeps_would_be_found(town: Town) -> None:
    """The same look does find words that are meant to be kept."""
    town.person().says("jeg vil gerne tale med et menneske").says("Hvad er en zebraklovn?")
    assert "zebraklovn" in everything_kept(town)


def test_of_the_open_screen_only_filters_and_slugs_are_kept_for_an_hour(town: Town) -> None:
    karen = town.person().says("gratis mad på torsdag")
    row = town.session.exec(select(Dialogue).where(Dialogue.person == karen.asker.id)).one()
    assert row.answers is not None
    facts = row.answers["facts"]
    assert set(facts) == {"slugs", "narrow", "because"}
    assert all(one.replace("-", "").isalnum() for one in facts["slugs"])
    assert set(facts["narrow"]) == {"when", "free"}
    assert Narrowing.from_facts(facts["narrow"]).to_facts() == facts["narrow"]
    purge(town.session, now=town.now + LIVES + dt.timedelta(seconds=1))
    assert town.session.exec(select(Dialogue)).all() == []


@pytest.mark.parametrize("text", ["tusind tak for hjælpen", "godmorgen", "ok"])
def test_a_courtesy_is_no_question_and_is_not_counted(town: Town, text: str) -> None:
    town.person().says(text)
    assert town.session.exec(select(QueryCounter)).all() == []


@pytest.mark.parametrize(
    ("text", "answer", "language"),
    [
        ("fælles spisning", "found", "da"),
        ("jeg sidder meget alene", "found", "da"),
        ("hvad sker der i dag", "found", "da"),
        ("hygge med naboen", "asked", "da"),
        ("slet mig", "own", "da"),
        ("kayıtlarımı göster lütfen", "own", "tr"),
        ("hvor får jeg et nyt kørekort", "nothing", "da"),
        ("yalnızım, arkadaş arıyorum", "found", "tr"),
    ],
)
def test_only_the_kind_of_answer_is_counted(town: Town, text: str, answer: str, language: str) -> None:
    town.person().says(text).says(text)
    (row,) = town.session.exec(select(QueryCounter)).all()
    assert (row.day, row.language, row.answer, row.n) == (dt.date(2026, 12, 1), language, answer, 2)


@pytest.mark.parametrize("tier", [1, 2])
def test_an_urgent_text_is_counted_as_urgent(town: Town, tier: int) -> None:
    town.person().sends("urgent", topic="other", tier=tier, slugs=("brunchcafe",))
    (row,) = town.session.exec(select(QueryCounter)).all()
    assert (row.answer, row.n) == ("urgent", 1)
