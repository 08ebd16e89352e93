"""Set-up calls: who we are, how updates come, and the command menus in every language."""

import asyncio
import logging
import secrets
from pathlib import Path

from sqlmodel import Session
from telegram.error import InvalidToken, TelegramError

from bot.clock import pause
from bot.config import Settings
from bot.reading_updates import ALLOWED
from bot.refusals import CannotStart
from bot.telegram_client import TelegramClient
from db import meta
from db.units import Units
from handlers.texts.texts import LANGUAGES, texts_in

log = logging.getLogger("kommed.introduction")
UNKNOWN_BOT = "KomMedBot"
LONGEST_WAIT = 30.0
SHOWN = ("find", "mine", "frivillig", "kontakt", "akut", "sprog", "hjaelp", "privatliv", "slet", "stop")


async def recognise(client: TelegramClient, units: Units, stopping: asyncio.Event) -> str | None:
    """Ask Telegram for the bot's name, for ever; None when told to stop, CannotStart for an unknown token."""
    wait = 0.5
    while not stopping.is_set():
        try:
            name = str((await client.call("getMe", {}))["username"])
        except InvalidToken:
            raise CannotStart(
                "TELEGRAM_BOT_TOKEN holds a token that Telegram does not know; ask BotFather."
            ) from None
        except (TelegramError, LookupError, TypeError) as error:
            log.warning("Telegram does not answer (%s); again in %.0f s", type(error).__name__, wait)
            await pause(stopping, wait)
            wait = min(LONGEST_WAIT, wait * 2)
            continue

        def keep(session: Session, kept: str = name) -> None:
            meta.write(session, meta.BOT_NAME, kept)

        await asyncio.wrap_future(units.writing(keep))
        return name
    return None


async def set_delivery(client: TelegramClient, settings: Settings, stopping: asyncio.Event) -> None:
    """Tell Telegram whether updates come by webhook (for ever, until it agrees) or are polled for."""
    if settings.webhook_url is None:
        try:
            await client.call("deleteWebhook", {})
        except TelegramError as error:
            log.info("deleteWebhook is not to be had here (%s)", type(error).__name__)
        return
    wish = {
        "url": settings.webhook_url,
        "secret_token": webhook_secret(settings),
        "allowed_updates": ALLOWED,
    }
    wait = 0.5
    while not stopping.is_set():
        try:
            await client.call("setWebhook", wish)
        except TelegramError as error:
            log.warning("setWebhook failed (%s); again in %.0f s", type(error).__name__, wait)
            await pause(stopping, wait)
            wait = min(LONGEST_WAIT, wait * 2)
        else:
            return


async def set_menus(client: TelegramClient) -> None:
    """Offer the commands in every language; nice to have, so an error is logged once and ends it."""
    try:
        for language in LANGUAGES:
            texts = texts_in(language)
            commands = [{"command": one, "description": texts.label(f"menu-{one}")} for one in SHOWN]
            code = None if language == "da" else language
            await client.call("setMyCommands", {"commands": commands, "language_code": code})
    except TelegramError as error:
        log.info("no command menus on this server (%s)", type(error).__name__)


def webhook_secret(settings: Settings) -> str:
    """The webhook's secret: the one set, else one that is made once and kept beside the key."""
    if settings.webhook_secret is not None:
        return settings.webhook_secret.get_secret_value()
    path: Path = settings.secret_path.with_name("webhook.secret")
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(32))
    return path.read_text().strip()
