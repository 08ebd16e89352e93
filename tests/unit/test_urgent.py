"""Urgent messages: what must be seen and what must not, in six languages (DOMAIN 3.3, goal 37).

Figures taken while the phrases were written, tier-1 recall / tier-1 false alarms:
the half of the first collection that was kept aside: 97.9 % / 0.7 %;
a first fresh collection, 158 and 148 sentences: 92.4 % / 0, after which the phrases were widened;
a second one (`*_fresh.yaml`), 155 and 143 sentences: 98.1 % / 0;
a third one (`*_fresh_2.yaml`), 99 sentences: 94.9 %.
So of sentences that nobody tuned for, expect about 95 to 98 in a hundred to be found.
After each measurement the misses were mended, so all collections are regressions now.
Of 12,900 other texts of this catalogue (what people say for each offer) 0.1 % are false alarms.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from ruamel.yaml import YAML

from catalog.finding.urgent import Topic, Urgency, look
from catalog.finding.urgent_words import MOST_LETTERS

HERE = Path(__file__).parent
LANGUAGES = ("da", "en", "tr", "ur", "ar", "pl")
LEAST_FOUND = 0.98
MOST_FALSE = 0.005


def sentences(collection: str) -> list[tuple[str, str, str]]:
    """(language, section, sentence) of `collection*.yaml`, frames filled with names."""
    found = []
    for path in sorted(HERE.glob(f"{collection}_phrases*.yaml")):
        with path.open(encoding="utf-8") as file:
            raw = YAML(typ="safe").load(file)
        names, frames = raw.pop("names", "").splitlines(), raw.pop("frames", {})
        for language, sections in raw.items():
            for section, block in sections.items():
                found += [
                    (language, section, line) for line in block.splitlines() if line[:1] not in ("", "#")
                ]
        for language, block in frames.items():
            found += [
                (language, "calm", frame.format(name)) for frame in block.splitlines() for name in names
            ]
    return found


URGENT = sentences("urgent")
BENIGN = sentences("benign")
NOW = [(language, line) for language, section, line in URGENT if section.endswith(" now")]


def test_the_collections_are_large_enough() -> None:
    assert len(URGENT) >= 400
    assert len(BENIGN) >= 1200
    for language in LANGUAGES:
        assert sum(one == language for one, _, _ in URGENT) >= 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_tier_1_is_found(language: str) -> None:
    lines = [line for one, line in NOW if one == language]
    missed = [line for line in lines if look(line).tier != 1]
    assert len(missed) <= (1 - LEAST_FOUND) * len(lines), missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_tier_2_is_at_least_asked(language: str) -> None:
    lines = [line for one, section, line in URGENT if one == language and section.endswith(" ask")]
    missed = [line for line in lines if look(line).tier == 0]
    assert len(missed) <= (1 - LEAST_FOUND) * len(lines), missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_hardly_any_harmless_sentence_is_answered_as_urgent(language: str) -> None:
    lines = [line for one, _, line in BENIGN if one == language]
    false = [line for line in lines if look(line).tier == 1]
    assert len(false) <= MOST_FALSE * len(lines), false


def test_few_harmless_sentences_are_asked_about() -> None:
    lines = [line for _, section, line in BENIGN if section == "calm"]
    asked = [line for line in lines if look(line).tier == 2]
    assert len(asked) <= 0.04 * len(lines), asked


@pytest.mark.parametrize(
    "text",
    [
        "gift",
        "er I gift?",
        "støjvold",
        "Volden",
        "voldsomt",
        "voldgiftssag",
        "åbn døren",
        "døgn",
        "døv",
        "døbe",
        "dødtræt",
        "jeg dør af grin",
        "slå op",
        "min nabo slår græs",
        "slå tiden ihjel",
        "slå mig løs",
        "slå følge",
        "hænge ud",
        "hænge plakater op",
        "springe over",
        "skære kage",
        "skudår",
        "udskyde vagt",
        "brænde for noget",
        "hjertelig",
        "min mand døde i maj",
        "er der en sorg- og livsmodsgruppe?",
        "jeg har ikke selvmordstanker",
        "foredrag om selvmordsforebyggelse",
        "Brandkadet",
        "falder for",
        "🔪",
    ],
)
def test_the_regression_list_of_false_alarms(text: str) -> None:
    assert look(text).tier != 1


@pytest.mark.parametrize(
    ("text", "tier", "topic"),
    [
        ("jeg vil dø", 1, Topic.LIFE),
        ("min veninde vil dø", 1, Topic.LIFE),
        ("han slår mig", 1, Topic.VIOLENCE),
        ("jeg kan ikke trække vejret", 1, Topic.MEDICAL),
        ("det brænder i køkkenet", 1, Topic.FIRE),
        ("min stedfar rører ved mig", 1, Topic.CHILD),
        ("jeg er i fare", 1, Topic.OTHER),
        ("alle ville have det bedre uden mig", 2, Topic.LIFE),
        ("orker ikke mere", 2, Topic.LIFE),
        ("min mand døde i maj", 2, Topic.LIFE),
        ("jeg har ikke selvmordstanker", 2, Topic.LIFE),
    ],
)
def test_tier_and_topic(text: str, tier: int, topic: Topic) -> None:
    assert (look(text).tier, look(text).topic) == (tier, topic)


@pytest.mark.parametrize(
    "text",
    [
        "selvmor",
        "selmord",
        "SELVMORD",
        "s e l v m o r d",
        "s.e.l.v.m.o.r.d",
        "selv mord",
        "s3lvm0rd",
        "selvmord!!!",
        "jegvildø",
        "JEG VIL DØØØØ",
        "jeg vil doe",
        "vil ik leve",
        "jeg\nvil\ndø",
        "Jeg. Vil. Dø.",
        "jeg vil virkelig bare dø",
        "İNTİHAR",
        "intihar",
        "ıntıhar",
        "olmek istiyorum",
        "خود کشی",
        "خودکشی",
        "اريد الموت",
        "أُرِيدُ الْمَوْتَ",
        "chce sie zabic",
        "se\u200blv\u00admord",
        "ＳＥＬＶＭＯＲＤ",
    ],
)
def test_however_it_is_typed(text: str) -> None:
    assert look(text).tier == 1


def test_the_language_is_that_of_the_phrase() -> None:
    assert {look(text).language for text in ("jeg vil dø", "i want to die", "ölmek istiyorum")} == {
        "da",
        "en",
        "tr",
    }


def test_a_denial_hides_only_itself() -> None:
    assert look("jeg har ikke selvmordstanker, men han slår mig") == Urgency(1, Topic.VIOLENCE, "da")


@pytest.mark.parametrize(
    "text", ["han slår mig ikke", "i am not suicidal", "زوجي لا يضربني", "mąż mnie nie bije"]
)
def test_what_is_denied_is_not_answered_at_once(text: str) -> None:
    assert look(text).tier != 1


def test_harmless_sentences_around_it_hardly_ever_hide_a_danger() -> None:
    chance = random.Random(112)
    calm = {
        code: [line for one, section, line in BENIGN if (one, section) == (code, "calm")]
        for code in LANGUAGES
    }
    texts = [
        stop.join((chance.choice(calm[language]), line, chance.choice(calm[language])))
        for stop in (". ", "!\n", ", ")
        for language, line in chance.sample(NOW, 500)
    ]
    missed = [text for text in texts if look(text).tier != 1]
    assert len(missed) <= 0.03 * len(texts), missed


def test_harmless_sentences_together_hardly_ever_make_a_danger() -> None:
    chance = random.Random(114)
    for language in LANGUAGES:
        calm = [line for one, section, line in BENIGN if (one, section) == (language, "calm")]
        texts = [". ".join(chance.sample(calm, 3)) for _ in range(200)]
        false = [text for text in texts if look(text).tier == 1]
        assert len(false) <= 0.02 * len(texts), false


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_text_has_an_answer(text: str) -> None:
    urgency = look(text)
    assert (urgency.tier == 0) == (urgency.topic is None) == (urgency.language is None)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(NOW), st.sampled_from([str.upper, str.lower, str.title, lambda text: f"  {text}  …"]))
def test_capitals_and_space_change_nothing(urgent: tuple[str, str], change: object) -> None:
    assert callable(change)
    assert look(change(urgent[1])) == look(urgent[1])


@pytest.mark.parametrize("word", ["jeg ", "لا ", "dø ", "a", "s e ", "\ufdfa", "ikke leve ", "😂", "."])
def test_the_longest_message_has_an_answer(word: str) -> None:
    text = (word * MOST_LETTERS)[: MOST_LETTERS - 12]
    assert look(text).tier in (0, 1, 2)
    assert look("jeg vil dø. " + text).tier == 1


def test_nothing_of_a_text_is_kept() -> None:
    """No cache grows with what people write: only the phrase file is remembered."""
    import catalog.finding.urgent as module

    caches = [name for name in vars(module) if hasattr(getattr(module, name), "cache_info")]
    assert caches == ["phrases"]
