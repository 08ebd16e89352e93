"""What Telegram accepts as `reply_markup`."""

import json
import re
from typing import Final
from urllib.parse import urlsplit

from bot.sandbox.errors import Json, bad_request

MOST_BUTTONS: Final = 100
LONGEST_MARKUP: Final = 10_000
"""Bytes of JSON; Telegram refuses keyboards of about 10 kB."""
LONGEST_DATA: Final = 64
"""Bytes of `callback_data`."""
NOT_ACTIONS: Final = {"text", "icon_custom_emoji_id", "style"}


def checked_markup(markup: Json | None) -> Json | None:
    """The keyboard as Telegram keeps it: empty labels and empty rows dropped; None when nothing is left.

    Raises 400 in Telegram's words for data over 64 bytes, more than 100 buttons, hosts without a dot and
    buttons that do not have exactly one action.
    """
    if markup is None or markup.get("remove_keyboard") or markup.get("force_reply"):
        return None
    if "inline_keyboard" not in markup:
        return markup if markup.get("keyboard") else None
    rows = [
        [_checked_button(button) for button in row if _label(button)] for row in markup["inline_keyboard"]
    ]
    rows = [row for row in rows if row]
    if sum(len(row) for row in rows) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    kept = {"inline_keyboard": rows}
    if len(json.dumps(kept, ensure_ascii=False).encode()) > LONGEST_MARKUP:
        raise bad_request("reply markup is too long")
    return kept if rows else None


def _label(button: Json) -> str:
    return str(button.get("text", "")).strip()


def _checked_button(button: Json) -> Json:
    actions = [name for name in button if name not in NOT_ACTIONS]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request(
            "can't parse inline keyboard button: exactly one of the optional fields must be used, "
            f"found {', '.join(sorted(actions))}"
        )
    if actions == ["callback_data"]:
        size = len(str(button["callback_data"]).encode())
        if not 1 <= size <= LONGEST_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    if actions == ["url"]:
        return {**button, "text": _label(button), "url": _checked_url(str(button["url"]))}
    return {**button, "text": _label(button)}


def _checked_url(url: str) -> str:
    scheme = urlsplit(url).scheme.lower() if "://" in url else ""
    full = url if scheme else f"http://{url}"
    if scheme not in {"", "http", "https", "tg", "ton"}:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    host = urlsplit(full).hostname or ""
    if scheme in {"tg", "ton"}:
        return url
    if not re.fullmatch(r"[^\s.]+(\.[^\s.]+)+\.?", host) or host.endswith(".localhost"):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return full if urlsplit(full).path else f"{full}/"
