"""Typed digits and labels do what buttons do; any other text gets an answer too."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from sqlmodel import col, select

from db.engine import ring_of
from db.models import Dialogue, Grant, Role, SignUp, SignUpStatus
from handlers.callbacks import pack
from handlers.dialogues import LIVES, PATIENT, Question, ask, open_question, purge, remember
from handlers.screen import Button, Screen
from handlers.taps import KINDS, Browse, Help, Mine, SetParty, ShowOffer, Start
from handlers.texts.texts import texts_in
from tests.town import Citizen, Town

DA = texts_in("da")
MINUTE = dt.timedelta(minutes=1)


def question(*labels: str) -> Question:
    """A screen whose n-th button opens page n."""
    return Question(buttons=tuple((label, f"br:{page}") for page, label in enumerate(labels, 1)))


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("Brunchcaféen", 1),
        ("brunchcaféen", 1),
        ("  BRUNCHCAFÉEN! ", 1),
        ("brun", 1),
        ("bru", None),
        ("cirkus", 2),
        ("cirk", None),
        ("1", 1),
        ("2.", 2),
        ("٣", 3),
        ("4", None),
        ("0", None),
        ("", None),
        ("!!!", None),
        ("²", 2),
        ("𐩃", None),
        ("noget helt andet", None),
    ],
)
def test_a_label_its_beginning_or_its_number(typed: str, page: int | None) -> None:
    shown = question("Brunchcaféen", "Cirkus", "Cirkusskolen")
    assert shown.tapped_by(typed) == (None if page is None else Browse(page))


def test_a_digit_that_is_a_label_means_the_label() -> None:
    shown = Question(buttons=(("2", "sp:5.2"), ("3", "sp:5.3"), ("Tilbage", "st:")))
    assert shown.tapped_by("2") == SetParty(5, 2)
    assert shown.tapped_by("3") == SetParty(5, 3)
    assert shown.tapped_by("1") is None, "the first button says two"


def test_a_button_that_only_another_version_knows_is_left_unread() -> None:
    shown = Question(buttons=(("Cirkus", "of:cirkus"), ("Fra i går", "??:1.2.3"), ("Skriv til os", "wr:")))
    assert shown.listed() == [("Cirkus", ShowOffer("cirkus"))]
    assert shown.offer_shown() == "cirkus"
    assert shown.taps(Browse.code) == []


def test_a_list_ends_where_another_kind_of_button_stands() -> None:
    shown = Question(buttons=(("Cirkus", "of:cirkus"), ("Tilbage", "st:"), ("Brunch", "of:brunchcafe")))
    assert shown.tapped_by("1") == ShowOffer("cirkus")
    assert shown.tapped_by("2") is None


@given(st.text(max_size=30), st.lists(st.text(max_size=12), max_size=6))
def test_no_text_breaks_the_reading(text: str, labels: list[str]) -> None:
    tap = question(*labels).tapped_by(text)
    assert tap is None or isinstance(tap, Browse)


@given(st.sampled_from(["Brunchcaféen", "Vi er flere", "Ja tak, jeg tager pladsen"]), st.data())
def test_a_button_can_be_typed_from_four_letters_on(label: str, data: st.DataObject) -> None:
    typed = label[: data.draw(st.integers(4, len(label)))]
    assert question(label, "Noget andet").tapped_by(typed) == Browse(1)


def test_the_whole_line_can_be_typed(town: Town) -> None:
    karen = town.person()
    karen.says("fællesspisning").says("1").says("tilmeld mig tors. 3.12.")
    assert "Du er tilmeldt" in karen.said
    karen.says("vi er flere").says("3")
    assert town.session.exec(select(SignUp.party)).one() == 3
    karen.says("meld afbud")
    karen.says("meld afbud") if "Du er meldt fra" not in karen.said else None
    assert "Du er meldt fra" in karen.said
    karen.says("fortryd")
    assert "Du er tilmeldt" in karen.said


def test_a_number_opens_the_nth_hit(town: Town) -> None:
    karen = town.person().says("fællesspisning")
    second = karen.labels[1]
    assert karen.says("2").said.startswith(f"<b>{second}</b>")


@pytest.mark.parametrize(
    "text",
    [
        "2",
        "to",
        "vi er 2",
        "Vi er to i alt",
        "we are two",
        "biz iki kişiyiz",
        "kun 2 alligevel",
        "2 personer",
        "jesteśmy we dwoje",
        "ہم دو ہیں",
    ],
)
def test_a_number_after_the_sign_up_says_how_many_are_coming(town: Town, text: str) -> None:
    karen = town.person().says("/start o_faellesspisning").taps("Tilmeld mig").says(text)
    assert town.session.exec(select(SignUp.party)).one() == 2
    assert "Du er tilmeldt" in karen.said
    assert karen.says("Karen").said == DA("name-done", name="Karen"), "the name is still asked for"


@pytest.mark.parametrize("text", ["kommer der en bus kl. 2", "jeg kommer først kl. 6", "den 3. kan vi ikke"])
def test_a_time_after_the_sign_up_is_neither_a_party_nor_a_name(town: Town, text: str) -> None:
    karen = town.person().says("/start o_faellesspisning").taps("Tilmeld mig").says(text)
    assert town.session.exec(select(SignUp.party)).one() == 1
    assert "Værten ser navnet" not in karen.said


@pytest.mark.parametrize("number", range(1, 10))
def test_a_number_takes_nothing_away(town: Town, number: int) -> None:
    """Where a screen is no list, a button has to be pressed or named."""
    karen = town.person().says("/start o_faellesspisning").taps("Tilmeld mig").says("Karen")
    karen.says("/slet").says(str(number))
    (sign_up,) = town.session.exec(select(SignUp)).all()
    assert sign_up.status is SignUpStatus.CONFIRMED
    karen.says("mine").says(str(number))
    assert sign_up.status is SignUpStatus.CONFIRMED


def test_an_old_screen_is_not_typed_to(town: Town) -> None:
    karen = town.person().says("fællesspisning")
    town.now += LIVES + MINUTE
    karen.says("1")
    assert not karen.sees("Tilmeld mig")


def test_a_question_is_forgotten_after_an_hour(town: Town) -> None:
    karen = town.person()
    ask(town.session, karen.asker.id, "party", now=town.now, sign_up=1)
    assert open_question(town.session, karen.asker.id, now=town.now + LIVES).kind == "party"
    assert open_question(town.session, karen.asker.id, now=town.now + LIVES + MINUTE).kind == ""
    purge(town.session, now=town.now + LIVES + MINUTE)
    assert town.session.exec(select(Dialogue)).all() == []


def test_a_new_question_takes_the_place_of_the_old_and_a_patient_one_waits(town: Town) -> None:
    who = town.person().asker.id
    for kind in ("write", "name", "party"):
        ask(town.session, who, kind, now=town.now)
    found = open_question(town.session, who, now=town.now)
    assert (found.kind, found.then) == ("party", "name")
    assert "name" in PATIENT


def test_buttons_are_remembered_beside_the_question(town: Town) -> None:
    who = town.person().asker.id
    ask(town.session, who, "write", now=town.now, slug="brunchcafe")
    screen = Screen("x", ((Button("Mine", Mine()), Button("Side", url="https://example.org")),))
    remember(town.session, who, screen, now=town.now)
    found = open_question(town.session, who, now=town.now)
    assert (found.kind, found.facts) == ("write", {"slug": "brunchcafe"})
    assert found.tapped_by("mine") == Mine()
    assert found.tapped_by("side") is None


def test_questions_are_each_persons_own(town: Town) -> None:
    karen, omar = town.person(), town.person()
    karen.says("/start o_faellesspisning").taps("Tilmeld mig").taps("Vi er flere")
    omar.says("3")
    assert town.session.exec(select(SignUp.party)).one() == 1


def test_a_typed_button_needs_the_same_role(town: Town) -> None:
    """What stood on a screen is judged by what the person may do now."""
    host = town.person(Role.HOST, "faellesspisning").says("/hjaelp")
    label = DA.label("attendance-button")
    assert label in host.labels
    grants = town.session.exec(select(Grant).where(col(Grant.person) == host.asker.id)).all()
    for grant in grants:
        grant.revoked_at = town.now
    town.session.flush()
    host.says(label)
    assert host.said == DA("error-not-allowed")


TRICKY = (
    st.text(max_size=40)
    | st.from_regex(r"/[a-z_]{1,12}( [^\n]{0,10})?", fullmatch=True)
    | st.integers(-(10**40), 10**40).map(str)
    | st.sampled_from(
        [
            "1",
            "2",
            "3",
            "mine",
            "vi er flere",
            "meld afbud",
            "fortryd",
            "tilbage",
            "ja",
            "nej",
            "karen",
            "<b>",
            "%s",
        ]
    )
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(TRICKY, min_size=1, max_size=5))
def test_any_text_anywhere_is_answered(texts: list[str], town: Town) -> None:
    savepoint = town.session.begin_nested()
    karen = town.person().says("/start o_faellesspisning").taps("Tilmeld mig").taps("Vi er flere")
    for text in texts:
        karen.says(text)
        assert karen.said or karen.documents, text
        assert all(len(screen.text) <= 4096 for screen in karen.screens)
    savepoint.rollback()
    town.session.expire_all()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.text(max_size=64) | st.binary(max_size=64).map(lambda raw: raw.decode("latin-1")))
def test_any_data_in_a_tap_is_answered_and_has_no_effect(data: str, town: Town) -> None:
    savepoint = town.session.begin_nested()
    karen = town.person()
    karen.sends_data(data)
    assert karen.said == DA("old-button")
    savepoint.rollback()
    town.session.expire_all()


def test_a_button_of_another_person_is_an_old_button(town: Town) -> None:
    karen, omar = town.person(), town.person()
    data = pack(Mine(), karen.asker.id, ring_of(town.session))
    assert omar.sends_data(data).said == DA("old-button")
    assert DA("mine-none") in karen.sends_data(data).said


def test_old_buttons_lead_on(town: Town) -> None:
    karen = town.person().sends_data("zz:1:abcdefghijkl")
    assert DA.label("find-button") in karen.labels


def test_buttons_never_grow_too_old(town: Town) -> None:
    karen = town.person().says("/start o_faellesspisning")
    button = karen.button(DA.label("help-button"))
    town.now += dt.timedelta(days=400)
    assert karen.presses(button).said.startswith(DA("help-text")[:20])


def test_taps_without_fields_all_answer(town: Town) -> None:
    for kind in KINDS.values():
        if not kind.__dataclass_fields__ and kind is not KINDS["er"]:
            karen: Citizen = town.person().uses(kind())
            assert karen.said or karen.documents, kind
    assert {Help, Start, ShowOffer} <= set(KINDS.values())


@pytest.mark.parametrize("said", ["ja", "Ja tak!", "yes please", "evet", "جی ہاں", "haan", "نعم", "jasne"])
def test_yes_in_any_language_presses_the_button_that_says_yes(town: Town, said: str) -> None:
    karen = town.person().says("slet mig").says(said)
    assert karen.said == DA("erase-done")


@pytest.mark.parametrize("said", ["nej", "no thanks", "hayır", "nahi", "لا", "nie"])
def test_no_in_any_language_presses_the_button_that_says_no(town: Town, said: str) -> None:
    karen = town.person()
    who = karen.asker.id
    karen.says("slet mig").says(said)
    assert karen.asker.id == who
    assert karen.said == DA("privacy-text")


@pytest.mark.parametrize("said", ["tak", "tak for hjælpen", "nej det er ikke derfor jeg skriver", "måske"])
def test_thanks_and_stories_are_no_answer_to_yes_or_no(town: Town, said: str) -> None:
    karen = town.person().says("slet mig")
    who = karen.asker.id
    karen.says(said)
    assert karen.asker.id == who
    assert karen.said != DA("privacy-text")


def test_a_yes_where_nothing_was_asked_is_no_button(town: Town) -> None:
    assert Question(buttons=(("Find noget", "br:0"), ("Hjælp", "he:"))).agreed_by("ja") is None
    assert Question(buttons=(("Ja, det ene", "br:1"), ("Ja, det andet", "br:2"))).agreed_by("ja") is None


def test_a_message_that_begins_with_no_still_reaches_people(town: Town) -> None:
    karen = town.person().says("jeg vil gerne tale med et menneske").says("nej det virker ikke for mig")
    assert karen.said == DA("contact-nobody")
