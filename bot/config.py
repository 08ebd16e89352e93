"""Settings: environment variables, or the same lines in `.env`; every bad value is one plain sentence."""

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.clock import must_be_within_reach
from bot.refusals import BadSetting
from catalog.quiet import QuietHours
from db.engine import BadDatabaseUrl, file_of, parse_url

SECRETS = frozenset({"TELEGRAM_BOT_TOKEN", "WEBHOOK_SECRET", "KOMMED_SECRET", "DATABASE_URL"})
WEBHOOK_PATH_LEAST = 16


@dataclass(frozen=True)
class Address:
    """Where to listen."""

    host: str
    port: int


def _address(value: Any) -> Address:
    if isinstance(value, Address):
        return value
    host, _, port = str(value).rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or int(port) > 65_535:
        raise ValueError("it may hold a host and a port, such as 127.0.0.1:8080")
    return Address(host.strip("[]"), int(port))


def _hours(value: Any) -> QuietHours:
    try:
        return value if isinstance(value, QuietHours) else QuietHours.parse(str(value))
    except ValueError as error:
        raise ValueError("it may hold two times, such as 20:00-08:00") from error


def _zone(value: Any) -> ZoneInfo:
    try:
        return value if isinstance(value, ZoneInfo) else ZoneInfo(str(value))
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError("it may hold a time zone's name, such as Europe/Copenhagen") from error


def _rate(value: Any) -> float:
    try:
        rate = float(value)
    except ValueError:
        rate = 0.0
    if not 0.1 <= rate <= 100_000:
        raise ValueError("it may hold a number from 0.1 to 100000")
    return rate


def _instant(value: Any) -> dt.datetime:
    try:
        instant = value if isinstance(value, dt.datetime) else dt.datetime.fromisoformat(str(value))
    except ValueError:
        instant = None
    if instant is None or instant.tzinfo is None:
        raise ValueError("it may hold an instant with its time zone, such as 2026-12-02T09:00:00+01:00")
    return must_be_within_reach(instant)


def _token(value: Any) -> SecretStr:
    if not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", str(value)):
        raise ValueError("it may hold a token from BotFather, digits, a colon, then letters and digits")
    return SecretStr(str(value))


def _web_url(value: Any) -> str:
    parts = urlsplit(str(value))
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("it may hold an address that begins with https:// or http://")
    return str(value).rstrip("/")


def _webhook_url(value: Any) -> str:
    url = _web_url(value)
    if len(urlsplit(url).path) < WEBHOOK_PATH_LEAST:
        raise ValueError(
            f"its path must have {WEBHOOK_PATH_LEAST} characters or more, so that nobody guesses it"
        )
    return url


def _webhook_secret(value: Any) -> SecretStr:
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", str(value)):
        raise ValueError("it may hold 1 to 256 letters, digits, _ and -")
    return SecretStr(str(value))


def _database_url(value: Any) -> SecretStr:
    try:
        parse_url(str(value))
    except BadDatabaseUrl as error:
        raise ValueError(f"{error}; it may hold sqlite:///… or postgresql://user:password@host/db") from error
    return SecretStr(str(value))


def _one_of(*choices: str) -> BeforeValidator:
    def check(value: Any) -> str:
        for choice in choices:
            if str(value).lower() == choice.lower():
                return choice
        raise ValueError(f"it may hold {', '.join(choices)}")

    return BeforeValidator(check)


class Settings(BaseSettings):
    """What INTERFACE.md lists under Settings; frozen, made once at the start, handed down as plain
    arguments.
    """

    model_config = SettingsConfigDict(
        frozen=True,
        extra="ignore",
        env_ignore_empty=True,
        case_sensitive=True,
        arbitrary_types_allowed=True,
        enable_decoding=False,
    )

    telegram_bot_token: Annotated[SecretStr, BeforeValidator(_token)] | None = Field(
        None, alias="TELEGRAM_BOT_TOKEN"
    )
    telegram_api_url: Annotated[str, BeforeValidator(_web_url)] | None = Field(None, alias="TELEGRAM_API_URL")
    database_url: Annotated[SecretStr, BeforeValidator(_database_url)] | None = Field(
        None, alias="DATABASE_URL"
    )
    secret_file: Path | None = Field(None, alias="KOMMED_SECRET_FILE")
    secret: SecretStr | None = Field(None, alias="KOMMED_SECRET")
    erasures: Path = Field(Path("var/erasures.log"), alias="KOMMED_ERASURES")
    webhook_url: Annotated[str, BeforeValidator(_webhook_url)] | None = Field(None, alias="WEBHOOK_URL")
    webhook_secret: Annotated[SecretStr, BeforeValidator(_webhook_secret)] | None = Field(
        None, alias="WEBHOOK_SECRET"
    )
    listen: Annotated[Address, BeforeValidator(_address)] = Field(Address("127.0.0.1", 8080), alias="LISTEN")
    timezone: Annotated[ZoneInfo, BeforeValidator(_zone)] = Field(
        ZoneInfo("Europe/Copenhagen"), alias="KOMMED_TIMEZONE"
    )
    send_rate: Annotated[float, BeforeValidator(_rate)] = Field(25.0, alias="KOMMED_SEND_RATE")
    quiet_hours: Annotated[QuietHours, BeforeValidator(_hours)] = Field(
        QuietHours(), alias="KOMMED_QUIET_HOURS"
    )
    catalogue: Path | None = Field(None, alias="KOMMED_CATALOGUE")
    backup_dir: Path | None = Field(None, alias="KOMMED_BACKUP_DIR")
    heartbeat_url: Annotated[str, BeforeValidator(_web_url)] | None = Field(None, alias="HEARTBEAT_URL")
    now: Annotated[dt.datetime, BeforeValidator(_instant)] | None = Field(None, alias="KOMMED_NOW")
    log_level: Annotated[str, _one_of("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")] = Field(
        "INFO", alias="LOG_LEVEL"
    )
    log_format: Annotated[str, _one_of("text", "json")] = Field("text", alias="LOG_FORMAT")
    folder: Path = Field(Path(), exclude=True, alias="kommed folder")

    @property
    def practice(self) -> bool:
        """Without a token the practice room is what runs."""
        return self.telegram_bot_token is None

    @property
    def _own_practice_files(self) -> bool:
        return self.practice and self.database_url is None

    @property
    def plain_database_url(self) -> str:
        """The database's URL, its file resolved against the folder of `.env`."""
        if self.database_url is None:
            name = "practice" if self._own_practice_files else "kommed"
            return f"sqlite:///{self.resolve(Path(f'var/{name}.db'))}"
        text = self.database_url.get_secret_value()
        file = file_of(parse_url(text))
        return text if file is None else f"sqlite:///{self.resolve(file)}"

    @property
    def secret_path(self) -> Path:
        """Where the key ring lies."""
        default = Path("var/practice.secret" if self._own_practice_files else "var/kommed.secret")
        return self.resolve(self.secret_file or default)

    def resolve(self, path: Path) -> Path:
        """Relative paths count from the folder of `.env`, else from the current one."""
        return (self.folder / path).absolute()


def read_settings(folder: Path | None = None) -> Settings:
    """The settings of this process; BadSetting names the first mistake."""
    here = folder or Path.cwd()
    file = here / ".env"
    given: dict[str, Any] = {"_env_file": file if file.is_file() else None, "kommed folder": here}
    try:
        settings = Settings(**given)
    except ValidationError as error:
        raise BadSetting(_sentence(error)) from None
    if settings.now and settings.telegram_bot_token and _is_telegrams_own(settings.telegram_api_url):
        raise BadSetting("KOMMED_NOW is set, and it may not be set together with Telegram's own server.")
    return settings


def _is_telegrams_own(url: str | None) -> bool:
    return url is None or (urlsplit(url).hostname or "").endswith("telegram.org")


def _sentence(error: ValidationError) -> str:
    first = error.errors()[0]
    name = str(first["loc"][0])
    held = "a value that is not shown here" if name in SECRETS else repr(first["input"])
    what = first.get("ctx", {}).get("error") or first["msg"]
    return f"{name} holds {held}: {what}."
