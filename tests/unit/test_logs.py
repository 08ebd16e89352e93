"""What reaches the log: no token, no words of people, one line a record."""

import asyncio
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from bot import logs
from bot.telegram_client import TelegramClient
from tests.heart import TOKEN

SECRET_PART = TOKEN.partition(":")[2]


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """Leave the process's logging as it was."""
    root = logging.getLogger()
    before = root.handlers[:], root.level, logging.getLogger("kommed").level
    yield
    root.handlers[:], level, own = before
    root.setLevel(level)
    logging.getLogger("kommed").setLevel(own)


@pytest.fixture(params=["text", "json"])
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def err(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        f"POST https://api.telegram.org/bot{TOKEN}/sendMessage failed",
        f"https://api.telegram.org/file/bot{TOKEN}/photos/1.jpg",
        f"the token {TOKEN} is wrong",
        f"/bot{TOKEN.replace(':', '%3A')}/getMe",
        f"/bot{TOKEN.replace(':', '%3a')}/getMe",
    ],
)
def test_a_token_is_hidden_wherever_it_stands(
    capsys: pytest.CaptureFixture[str], form: str, words: str
) -> None:
    logs.set_up("DEBUG", form)
    log = logging.getLogger("kommed.test")
    log.debug("%s", words)
    try:
        raise ValueError(words)
    except ValueError as error:
        log.exception(words, exc_info=error)
    said = err(capsys)
    assert SECRET_PART not in said
    assert "[token]" in said


def test_an_error_says_where_and_what_kind_but_not_its_words(
    capsys: pytest.CaptureFixture[str], form: str
) -> None:
    logs.set_up("DEBUG", form)
    try:
        try:
            raise KeyError("min søn hedder Bertram")
        except KeyError as first:
            raise RuntimeError("(karen, +45 12345678)") from first
    except RuntimeError:
        logging.getLogger("kommed.test").exception("it failed")
    said = err(capsys)
    assert "RuntimeError" in said
    assert "KeyError" in said
    assert "test_logs.py:" in said
    assert "Bertram" not in said
    assert "karen" not in said


def test_json_is_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("INFO", "json")
    logging.getLogger("kommed.sender").warning("letter %s\nwaits", 7)
    (line,) = err(capsys).splitlines()
    found = json.loads(line)
    assert found["level"] == "warning"
    assert found["logger"] == "kommed.sender"
    assert found["message"] == "letter 7\nwaits"
    assert set(found) == {"at", "level", "logger", "message"}


@given(st.text(max_size=50))
def test_no_words_fake_a_further_line(words: str) -> None:
    formatter = logs._Line("%(levelname)s %(name)s: %(message)s")
    record = logging.LogRecord("kommed", logging.INFO, "", 1, "%s", (words,), None)
    assert len(formatter.format(record).splitlines()) <= 1


@pytest.mark.parametrize(("level", "heard"), [("DEBUG", 2), ("INFO", 1), ("ERROR", 0)])
def test_the_level_is_kept(capsys: pytest.CaptureFixture[str], level: str, heard: int) -> None:
    logs.set_up(level, "text")
    logging.getLogger("kommed.test").debug("a")
    logging.getLogger("kommed.test").info("b")
    assert len(err(capsys).splitlines()) == heard


@pytest.mark.parametrize("library", ["telegram", "telegram.ext", "httpx", "aiohttp.client", "uvicorn.error"])
def test_libraries_keep_quiet_whatever_the_level(capsys: pytest.CaptureFixture[str], library: str) -> None:
    logs.set_up("DEBUG", "text")
    logging.getLogger(library).debug("whole requests")
    logging.getLogger(library).info("POST with everything in it")
    assert err(capsys) == ""


async def test_a_failing_request_logs_no_token(capsys: pytest.CaptureFixture[str], form: str) -> None:
    """Everything as talkative as it gets, against a server that breaks every answer."""
    logs.set_up("DEBUG", form)

    async def break_off(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{")
        writer.close()

    server = await asyncio.start_server(break_off, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    for url in (f"http://127.0.0.1:{port}", "http://127.0.0.1:1"):
        client = TelegramClient(TOKEN, url)
        await client.open()
        try:
            await client.call("getMe", {})
        except Exception as error:
            logging.getLogger("kommed").error("trouble: %s", error, exc_info=error)
        await client.close()
    server.close()
    await server.wait_closed()
    said = err(capsys)
    assert "trouble" in said
    assert SECRET_PART not in said


def test_the_program_never_prints_its_token(tmp_path: Path, repository: Path) -> None:
    environment = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": "http://127.0.0.1:1",
        "LOG_LEVEL": "DEBUG",
        "LISTEN": "not an address",
        "PYTHONPATH": str(repository),
    }
    done = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert SECRET_PART not in done.stdout + done.stderr
    assert len(done.stderr.splitlines()) == 1
