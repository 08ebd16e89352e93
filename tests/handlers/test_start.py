"""First words: the greeting, links, languages, and kind answers to what the bot cannot read."""

import datetime as dt
import unicodedata

import pytest
from sqlmodel import Session, select

from catalog.people import silence
from catalog.people.invites import invite
from catalog.people.permissions import Held
from catalog.people.register import known
from db.models import Dialogue, Person, Role
from handlers.routes import ALIASES, COMMANDS, KINDS
from handlers.texts.texts import LANGUAGES, NATIVE_NAMES, texts_in
from handlers.words import SAID, SAID_UNASKED, command_for
from tests.town import Citizen, Town

DA = texts_in("da")


def test_the_greeting_leads_everywhere(town: Town) -> None:
    karen = town.person()
    assert DA("start-hello") in karen.said
    for key in ("find-button", "mine-button", "volunteer-button", "help-button", "urgent-button"):
        assert DA.label(key) in karen.labels
    assert any("Language" in label for label in karen.labels)


def test_a_poster_leads_to_its_offer(town: Town) -> None:
    karen = town.person().says("/start o_faellesspisning")
    assert karen.sees("Fællesspisning")
    assert karen.sees("Tilmeld mig")


@pytest.mark.parametrize("payload", ["o_findes-ikke", "o_", "o_x" * 20])
def test_a_poster_of_something_that_is_gone_says_so(town: Town, payload: str) -> None:
    karen = town.person().says(f"/start {payload}")
    assert DA("error-not-found") in karen.said
    assert karen.labels


def test_an_invite_gives_its_role_once(town: Town) -> None:
    payload = invite(town.session, Role.HOST, initiative="brunchcafe", now=town.now)
    karen, omar = town.person(), town.person()
    karen.says(f"/start {payload}")
    assert DA.label("role-host") in karen.said
    assert "Brunchcaféen" in karen.said
    assert karen.asker.roles == {Held(Role.HOST, "brunchcafe")}
    omar.says(f"/start {payload}")
    assert omar.said == DA("start-invite-spent")
    assert omar.asker.roles == frozenset()
    karen.says(f"/start@KomMedTestBot {payload}")
    assert DA.label("role-host") in karen.said


def test_an_invite_for_all_of_them(town: Town) -> None:
    payload = invite(town.session, Role.COORDINATOR, now=town.now)
    karen = town.person().says(f"/start {payload}")
    assert DA("start-invited", role=DA.label("role-coordinator"), initiative="all") in karen.said


def test_a_stale_invite_is_refused_kindly(town: Town) -> None:
    payload = invite(town.session, Role.ADMIN, now=town.now)
    town.now += dt.timedelta(hours=25)
    assert town.person().says(f"/start {payload}").said == DA("start-invite-spent")


def test_start_ends_the_silence(town: Town) -> None:
    karen = town.person().says("stop")
    assert karen.said == DA("stop-done")
    assert silence.has_opted_out(town.session, karen.asker.id, silence.ALL)
    karen.says("start")
    assert not silence.has_opted_out(town.session, karen.asker.id, silence.ALL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_chosen_and_stays(town: Town, language: str) -> None:
    karen = town.person().says("/sprog")
    assert len(karen.labels) == len(LANGUAGES)
    karen.taps(NATIVE_NAMES[language])
    assert karen.said == texts_in(language)("language-chosen")
    assert karen.asker.language == language
    karen.says("/hjaelp")
    assert karen.said.startswith(texts_in(language)("help-text")[:20])


def test_help_shows_staff_their_commands_and_nobody_else(town: Town) -> None:
    assert DA("help-staff") not in town.person().says("/hjaelp").said
    host = town.person(Role.HOST, "brunchcafe").says("/hjaelp")
    assert DA("help-staff") in host.said


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker", "file", "forwarded", "edited", "other"])
def test_what_cannot_be_read_gets_one_kind_sentence(town: Town, kind: str) -> None:
    karen = town.person().sends(kind)
    assert karen.said == DA(f"kind-{kind}")
    assert karen.labels


def test_a_kind_of_next_year_is_answered_like_any_other(town: Town) -> None:
    assert town.person().sends("hologram").said == DA("kind-other")


def test_a_cpr_number_is_deleted_and_not_repeated(town: Town) -> None:
    karen = town.person().sends("cpr")
    assert karen.said == DA("kind-cpr")
    assert karen.last.delete is not None


@pytest.mark.parametrize("text", ["/findes_ikke", "/FINDES", "/x y z", "/start2"])
def test_an_unknown_command_says_so(town: Town, text: str) -> None:
    assert town.person().says(text).said == DA("unknown-command")


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_answers_in_every_form(town: Town, command: str) -> None:
    """With a bot's name, in capitals, with words after it; staff commands refuse politely."""
    karen = town.person()
    for form in (f"/{command}", f"/{command.upper()}", f"/{command}@KomMedTestBot", f"/{command} x"):
        karen.says(form)
        assert karen.said or karen.documents, form


@pytest.mark.parametrize(("alias", "command"), sorted(ALIASES.items()))
def test_an_alias_is_its_command(town: Town, alias: str, command: str) -> None:
    admin = town.person(Role.ADMIN)
    first = admin.says(f"/{command}").last
    assert admin.says(f"/{alias}").last == first


@pytest.mark.parametrize("command", sorted(SAID))
def test_plain_words_stand_for_commands(town: Town, command: str) -> None:
    karen = town.person()
    wanted = karen.says(f"/{command}").last
    for word in SAID[command]:
        for form in (word, word.upper(), f"{word}!", f" {word}. "):
            assert karen.says(form).last == wanted, form


@pytest.mark.parametrize("command", sorted(SAID_UNASKED))
def test_plain_words_stand_for_the_other_commands_where_nothing_was_asked(town: Town, command: str) -> None:
    jonas = town.person(Role.COORDINATOR)
    wanted = jonas.says(f"/{command}").last
    for word in SAID_UNASKED[command]:
        jonas.says("/start")
        assert jonas.says(word.upper()).last == wanted, word


def test_who_may_not_use_a_command_searches_by_its_word(town: Town) -> None:
    karen = town.person().says("i dag")
    assert DA("error-not-allowed") not in karen.said
    assert DA("error-not-allowed") not in karen.says("hvem kom").said


def test_a_word_for_staff_still_answers_what_was_asked(town: Town) -> None:
    jonas = town.person(Role.COORDINATOR).says("/koordinator")
    jonas.taps("tors. 3.12.").taps("Flyt")
    answered = jonas.says("i dag").said
    assert answered != jonas.says("/i_dag").said


@pytest.mark.parametrize(
    ("role", "keys"),
    [
        (Role.HOST, ("attendance-button", "today-button")),
        (
            Role.COORDINATOR,
            ("attendance-button", "today-button", "dates-button", "tally-button", "inbox-button"),
        ),
    ],
)
def test_staff_find_their_work_behind_buttons(town: Town, role: Role, keys: tuple[str, ...]) -> None:
    payload = invite(town.session, role, now=town.now)
    jonas = town.person()
    for screen in (f"/start {payload}", "/start", "/hjaelp"):
        jonas.says(screen)
        assert [key for key in keys if DA.label(key) not in jonas.labels] == [], screen
    for key in keys:
        assert jonas.says("/start").taps(DA.label(key)).said
    assert DA.label("attendance-button") not in town.person().labels


def test_each_command_has_a_word_in_every_script() -> None:
    for command, said in [*SAID.items(), *SAID_UNASKED.items()]:
        assert any(one.isascii() for one in said), command
        assert sum(not one.isascii() and "ARABIC" in unicodedata.name(one[0]) for one in said) >= 2, command


def test_a_word_is_no_name(town: Town) -> None:
    """`Stop` where a name was asked for means stop; longer texts are not taken for the word in them."""
    karen = town.person().says("/start o_faellesspisning").taps("Tilmeld mig")
    assert karen.says("dur").last == karen.says("/stop").last
    assert command_for("stop mig hvis du kan") is None
    assert command_for("🙂") is None


def test_every_kind_has_a_route() -> None:
    assert set(KINDS) >= {
        "urgent",
        "cpr",
        "photo",
        "voice",
        "sticker",
        "file",
        "forwarded",
        "edited",
        "other",
    }


def test_a_blocked_bot_notes_it_and_says_nothing(town: Town) -> None:
    karen = town.person().sends("blocked")
    assert (karen.last.screen, karen.last.more) == (None, ())
    assert _person(town.session, karen.number).unreachable_since == town.now
    karen.says("hej igen")
    assert _person(town.session, karen.number).unreachable_since is None


def test_a_stranger_who_blocks_the_bot_is_not_written_down(town: Town) -> None:
    Citizen(town, 999).sends("blocked")
    assert known(town.session, 999) is None


@pytest.mark.parametrize("tier", [0, 1])
def test_a_group_gets_the_way_to_the_private_chat_and_leaves_no_trace(town: Town, tier: int) -> None:
    before = len(town.session.exec(select(Person.id)).all())
    group = Citizen(town, -100).sends("group", tier=tier)
    assert (DA("group-urgent") in group.said) is (tier == 1)
    assert "112" in group.said or tier == 0
    (row,) = group.screens[-1].rows
    assert row[0].url == "https://t.me/KomMedTestBot"
    assert len(town.session.exec(select(Person.id)).all()) == before
    assert town.session.exec(select(Dialogue)).all() == []


def _person(session: Session, number: int) -> Person:
    person = known(session, number)
    assert person is not None
    return person
