"""Wrong settings, wrong order of things: one plain sentence and an exit code, before anything happens."""

import base64
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox import Room

from .desk import TOKEN, Desk, bot_at
from .nursery import Nursery
from .program import TUESDAY, Finished, Program

BAD_SETTINGS = {
    "LISTEN": ("somewhere", "somewhere"),
    "KOMMED_QUIET_HOURS": ("at night", "at night"),
    "KOMMED_TIMEZONE": ("Ishøj/Station", "Ishøj/Station"),
    "KOMMED_SEND_RATE": ("0", "0.1 to 100000"),
    "KOMMED_NOW": ("2026-12-02T09:00:00", "2026-12-02T09:00:00"),
    "WEBHOOK_URL": ("https://ishoj.example/short", "16"),
    "LOG_LEVEL": ("LOUD", "LOUD"),
    "TELEGRAM_BOT_TOKEN": ("hunter2-secret", "BotFather"),
    "DATABASE_URL": ("mysql://root:hunter2@host/db", "postgresql://"),
    "KOMMED_SECRET": ("aHVudGVyMg==", "KOMMED_SECRET"),
}


def one_line(done: Finished) -> str:
    """The reason, which is one line on stderr."""
    (line,) = done.err.splitlines()
    assert done.out == ""
    return line


def test_a_bad_value_stops_the_start_with_one_sentence(tmp_path: Path, nursery: Nursery) -> None:
    program = Program(tmp_path, nursery=nursery)
    for name, (held, told) in BAD_SETTINGS.items():
        done = program.run("run", **{name: held})
        assert done.code == 2, (name, done)
        line = one_line(done)
        assert name in line
        assert told in line
        assert "hunter2" not in line
    program.close()
    assert list(tmp_path.rglob("*.db")) == [], "nothing was made"


def test_settings_in_a_file_count_and_the_environment_wins(tmp_path: Path, nursery: Nursery) -> None:
    (tmp_path / ".env").write_text("KOMMED_QUIET_HOURS=never\nLISTEN=127.0.0.1:0\n")
    program = Program(tmp_path, nursery=nursery)
    assert "KOMMED_QUIET_HOURS" in one_line(program.run("run"))
    shown = program.run("schedule", "show", KOMMED_QUIET_HOURS="21:00-07:00")
    program.close()
    assert shown.code == 1, "the environment's value is good, so what is missing is the database"


def test_commands_name_the_database_they_do_not_find(tmp_path: Path, nursery: Nursery) -> None:
    program = Program(tmp_path, nursery=nursery)
    for command in (
        ("schedule", "show"),
        ("tally", "--from", "2026-01-01", "--to", "2026-12-31"),
        ("person", "export", "5"),
    ):
        done = program.run(*command)
        assert done.code == 1
        assert str(tmp_path / "var" / "practice.db") in one_line(done)
    program.close()
    assert list(tmp_path.iterdir()) == []


def test_wrong_arguments(tmp_path: Path, nursery: Nursery) -> None:
    program = Program(tmp_path, nursery=nursery)
    for command in (("invite", "king"), ("tally", "--from", "yesterday", "--to", "2026-12-31"), ("dance",)):
        assert program.run(*command).code == 2
    program.close()


def test_a_database_stays_what_it_is_and_keeps_its_key(tmp_path: Path, nursery: Nursery) -> None:
    program = Program(tmp_path, {"KOMMED_NOW": TUESDAY, "DATABASE_URL": "sqlite:///town.db"}, nursery=nursery)
    with program:
        pass
    other = base64.b64encode(bytes(range(32))).decode()
    taken = program.run("run", TELEGRAM_BOT_TOKEN=TOKEN, KOMMED_NOW="")
    assert (taken.code, "practice" in one_line(taken)) == (2, True)
    wrong_key = program.run("run", KOMMED_SECRET=other)
    assert (wrong_key.code, other in wrong_key.err) == (2, False)
    assert "key" in one_line(wrong_key)
    (tmp_path / "var" / "kommed.secret").rename(tmp_path / "elsewhere")
    lost_key = program.run("invite", "host")
    assert (lost_key.code, "kommed.secret" in one_line(lost_key)) == (2, True)


def test_a_real_database_is_none_to_practise_on(
    server: tuple[Room, str], tmp_path: Path, nursery: Nursery
) -> None:
    _, url = server
    program = Program(tmp_path, {"DATABASE_URL": "sqlite:///town.db", **bot_at(url)}, nursery=nursery)
    with program:
        assert program.http.get(f"{program.url}/clock").status_code == 404, "no clock to move here"
    refused = program.run("run", TELEGRAM_BOT_TOKEN="")
    assert (refused.code, "real bot" in one_line(refused)) == (2, True)
    unknown = program.run("run", TELEGRAM_BOT_TOKEN="1:another")
    assert (unknown.code, "1:another" in unknown.err) == (2, False)


def test_the_address_is_taken(town: Program, tmp_path: Path, nursery: Nursery) -> None:
    program = Program(tmp_path, {"LISTEN": town.url.removeprefix("http://")}, nursery=nursery)
    done = program.run("run")
    program.close()
    assert (done.code, "LISTEN" in done.err) == (2, True)


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_it_says_how_it_is(town: Program, path: str) -> None:
    assert town.http.get(f"{town.url}{path}").status_code == 200


def test_what_happens_is_counted(desk: Desk) -> None:
    """Two updates, their answers, the ticks: the figures an operator looks at have moved."""
    before, karen = figures_of(desk), desk.someone()
    for _ in range(2):
        karen.send("/privatliv")
    desk.program.move(0)
    after = figures_of(desk)
    for counted in (
        "kommed_updates_received_total",
        'kommed_updates_total{how="handled",kind="text"}',
        'kommed_letters_total{message_class="reply",outcome="sent"}',
        "kommed_requests_total",
    ):
        assert after[counted] - before.get(counted, 0) == 2, counted
    assert (after["kommed_inbox_oldest_seconds"], after["kommed_outbox_due"]) == (0, 0)
    assert after['kommed_tick_seconds_count{tick="plan_reminders"}'] > 0


def figures_of(desk: Desk) -> dict[str, float]:
    """What /metrics says now, by name; other tests have talked to the same program."""
    text = desk.program.http.get(f"{desk.program.url}/metrics").text
    lines = (line.rpartition(" ") for line in text.splitlines() if not line.startswith("#"))
    return {name: float(value) for name, _, value in lines}


def test_the_clock_never_goes_back(town: Program) -> None:
    wishes: tuple[Any, ...] = (
        {"now": "2020-01-01T00:00:00+01:00"},
        {"advance_minutes": -5},
        {"now": "soon"},
        {},
        [],
    )
    for wish in wishes:
        answer = town.http.post(f"{town.url}/clock", json=wish)
        assert (answer.status_code, bool(answer.json()["error"])) == (400, True)


def test_the_clock_goes_on_where_it_was(tmp_path: Path, nursery: Nursery) -> None:
    program = Program(tmp_path, {"KOMMED_NOW": TUESDAY}, nursery=nursery)
    program.start()
    program.move_to("2026-12-05T10:00:00+01:00")
    program.kill()
    with program:
        assert program.now().startswith("2026-12-05T10:0")
        dates = [one["starts_at"][:10] for one in program.schedule()]
        assert min(dates) >= "2026-12-05"
