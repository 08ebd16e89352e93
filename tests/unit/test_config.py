"""Settings: defaults, `.env`, and one plain sentence for every bad value."""

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.config import SECRETS, Address, Settings, read_settings
from bot.refusals import BadSetting
from catalog.quiet import QuietHours

NAMES = [one.alias for one in Settings.model_fields.values() if one.alias and one.alias.isupper()]
TOKEN = "4242:AAH-not-a-real-token_123"


@pytest.fixture(autouse=True)
def _nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def put(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> "Put":
    return Put(monkeypatch, tmp_path)


class Put:
    """Sets variables and reads the settings of a folder."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self._monkeypatch = monkeypatch
        self.folder = folder

    def __call__(self, **variables: str) -> Settings:
        for name, value in variables.items():
            self._monkeypatch.setenv(name, value)
        return read_settings(self.folder)


def test_everything_has_a_default(put: Put) -> None:
    settings = put()
    assert settings.practice
    assert settings.listen == Address("127.0.0.1", 8080)
    assert settings.timezone == ZoneInfo("Europe/Copenhagen")
    assert settings.send_rate == 25
    assert settings.quiet_hours == QuietHours(dt.time(20), dt.time(8))
    assert (settings.log_level, settings.log_format) == ("INFO", "text")
    assert settings.plain_database_url == f"sqlite:///{put.folder}/var/practice.db"
    assert settings.secret_path == put.folder / "var/practice.secret"
    assert settings.resolve(settings.erasures) == put.folder / "var/erasures.log"
    assert settings.telegram_api_url is None


def test_with_a_token_or_a_database_the_practice_files_are_left_alone(put: Put) -> None:
    settings = put(TELEGRAM_BOT_TOKEN=TOKEN)
    assert not settings.practice
    assert settings.plain_database_url.endswith("/var/kommed.db")
    assert settings.secret_path.name == "kommed.secret"


def test_a_database_without_a_token_is_still_practice_with_the_usual_key(put: Put) -> None:
    settings = put(DATABASE_URL="sqlite:///egen.db")
    assert settings.practice
    assert settings.plain_database_url == f"sqlite:///{put.folder}/egen.db"
    assert settings.secret_path.name == "kommed.secret"


def test_an_empty_value_is_none(put: Put) -> None:
    assert put(TELEGRAM_BOT_TOKEN="", LISTEN="").practice


def test_absolute_paths_stay(put: Put, tmp_path: Path) -> None:
    settings = put(DATABASE_URL=f"sqlite:///{tmp_path}/a/b.db", KOMMED_SECRET_FILE="/etc/kommed.secret")
    assert settings.plain_database_url == f"sqlite:///{tmp_path}/a/b.db"
    assert settings.secret_path == Path("/etc/kommed.secret")


def test_the_file_is_read_and_the_environment_wins(put: Put) -> None:
    (put.folder / ".env").write_text(
        "# ishøj\nLISTEN=0.0.0.0:9000\nKOMMED_SEND_RATE=7\nSOMETHING_ELSE=1\nDATABASE_URL=sqlite:///x.db\n",
        encoding="utf-8",
    )
    settings = put(KOMMED_SEND_RATE="9")
    assert settings.listen == Address("0.0.0.0", 9000)  # noqa: S104 - what is read, nothing listens
    assert settings.send_rate == 9
    assert settings.plain_database_url == f"sqlite:///{put.folder}/x.db"


def test_postgresql_urls_stay_plain(put: Put) -> None:
    url = "postgresql://user:p%40ss@host/db"
    assert put(DATABASE_URL=url).plain_database_url == url


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("127.0.0.1:0", Address("127.0.0.1", 0)),
        ("[::1]:8080", Address("::1", 8080)),
        ("kommed.local:65535", Address("kommed.local", 65535)),
    ],
)
def test_addresses(put: Put, text: str, address: Address) -> None:
    assert put(LISTEN=text).listen == address


def test_other_good_values(put: Put) -> None:
    settings = put(
        KOMMED_TIMEZONE="America/Nuuk",
        KOMMED_QUIET_HOURS="22:30-07:00",
        KOMMED_NOW="2026-12-02T09:00:00+01:00",
        LOG_LEVEL="debug",
        LOG_FORMAT="JSON",
        TELEGRAM_API_URL="http://127.0.0.1:8081/",
        WEBHOOK_URL="https://kommed.example.org/abcdefghijklmnop",
    )
    assert settings.timezone.key == "America/Nuuk"
    assert settings.quiet_hours == QuietHours(dt.time(22, 30), dt.time(7))
    assert settings.now == dt.datetime(2026, 12, 2, 8, 0, tzinfo=dt.UTC)
    assert (settings.log_level, settings.log_format) == ("DEBUG", "json")
    assert settings.telegram_api_url == "http://127.0.0.1:8081"


BAD = [
    ("TELEGRAM_BOT_TOKEN", "hemmelig", "a token from BotFather"),
    ("TELEGRAM_BOT_TOKEN", "hemmelig:ABC", "a token from BotFather"),
    ("TELEGRAM_BOT_TOKEN", "12:hemmelig/x", "a token from BotFather"),
    ("TELEGRAM_API_URL", "telegram", "begins with https://"),
    ("TELEGRAM_API_URL", "ftp://x", "begins with https://"),
    ("DATABASE_URL", "mysql://hemmelig@x/y", "postgresql://user:password@host/db"),
    ("DATABASE_URL", "hemmelig", "sqlite:///"),
    ("DATABASE_URL", "sqlite://", "must name a file"),
    ("DATABASE_URL", "sqlite:///:memory:", "must name a file"),
    ("DATABASE_URL", "postgresql://user:hemmelig@host:port/db", "postgresql://"),
    ("WEBHOOK_URL", "https://x/short", "16 characters or more"),
    ("WEBHOOK_URL", "abcdefghijklmnopqrstu", "https://"),
    ("WEBHOOK_SECRET", "hemmelig æøå", "letters, digits, _ and -"),
    ("WEBHOOK_SECRET", "hemmelig" * 40, "1 to 256"),
    ("LISTEN", "8080", "a host and a port"),
    ("LISTEN", "localhost:", "a host and a port"),
    ("LISTEN", "localhost:70000", "a host and a port"),
    ("LISTEN", "localhost:٨٠", "a host and a port"),
    ("LISTEN", "localhost:-1", "a host and a port"),
    ("KOMMED_TIMEZONE", "Ishøj", "Europe/Copenhagen"),
    ("KOMMED_TIMEZONE", "Europe", "Europe/Copenhagen"),
    ("KOMMED_TIMEZONE", "../../etc/passwd", "Europe/Copenhagen"),
    ("KOMMED_SEND_RATE", "0", "0.1 to 100000"),
    ("KOMMED_SEND_RATE", "-3", "0.1 to 100000"),
    ("KOMMED_SEND_RATE", "nan", "0.1 to 100000"),
    ("KOMMED_SEND_RATE", "inf", "0.1 to 100000"),
    ("KOMMED_SEND_RATE", "100001", "0.1 to 100000"),
    ("KOMMED_SEND_RATE", "mange", "0.1 to 100000"),
    ("KOMMED_QUIET_HOURS", "20-8", "20:00-08:00"),
    ("KOMMED_QUIET_HOURS", "25:00-08:00", "20:00-08:00"),
    ("HEARTBEAT_URL", "example.org", "https://"),
    ("KOMMED_NOW", "i morgen", "with its time zone"),
    ("KOMMED_NOW", "2026-12-02T09:00:00", "with its time zone"),
    ("KOMMED_NOW", "9999-12-31T23:59:59-01:00", "from 2000 to 2099"),
    ("KOMMED_NOW", "0001-01-01T00:00:00+14:00", "from 2000 to 2099"),
    ("LOG_LEVEL", "LOUD", "DEBUG, INFO"),
    ("LOG_FORMAT", "xml", "text, json"),
]


@pytest.mark.parametrize(("name", "value", "may_hold"), BAD)
def test_a_bad_value_is_one_sentence_that_helps(put: Put, name: str, value: str, may_hold: str) -> None:
    with pytest.raises(BadSetting) as refused:
        put(**{name: value})
    sentence = str(refused.value)
    assert sentence.startswith(f"{name} holds ")
    assert may_hold in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert (repr(value) in sentence) is (name not in SECRETS)
    assert "hemmelig" not in sentence


def test_each_setting_with_a_rule_is_tried_with_a_bad_value() -> None:
    free = {
        "KOMMED_SECRET_FILE",
        "KOMMED_SECRET",
        "KOMMED_ERASURES",
        "KOMMED_CATALOGUE",
        "KOMMED_BACKUP_DIR",
    }
    assert {name for name, _, _ in BAD} == set(NAMES) - free


@pytest.mark.parametrize(
    "url", [None, "https://api.telegram.org", "https://API.telegram.org/", "http://telegram.org"]
)
def test_another_time_is_refused_with_telegrams_own_server(put: Put, url: str | None) -> None:
    also = {"TELEGRAM_API_URL": url} if url else {}
    with pytest.raises(BadSetting, match="KOMMED_NOW"):
        put(TELEGRAM_BOT_TOKEN=TOKEN, KOMMED_NOW="2026-12-02T09:00:00+01:00", **also)


def test_another_time_is_fine_elsewhere(put: Put) -> None:
    at = "2026-12-02T09:00:00+01:00"
    assert put(KOMMED_NOW=at).now is not None
    assert put(TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL="http://127.0.0.1:1", KOMMED_NOW=at).now is not None


def test_secrets_do_not_show(put: Put) -> None:
    settings = put(
        TELEGRAM_BOT_TOKEN=TOKEN,
        WEBHOOK_SECRET="hemmelig",
        KOMMED_SECRET="hemmelig",
        DATABASE_URL="postgresql://user:hemmelig@host/db",
    )
    assert "hemmelig" not in repr(settings)
    assert TOKEN not in repr(settings)
    assert "hemmelig" not in settings.model_dump_json()


def test_settings_are_frozen(put: Put) -> None:
    settings = put()
    with pytest.raises(ValueError, match="frozen"):
        settings.send_rate = 3
