"""How updates, files and presses come to the bot (getUpdates itself waits, see `bot_api.py`)."""

import re
from typing import Final
from urllib.parse import urlsplit

from bot.sandbox.errors import Json, bad_request
from bot.sandbox.files import BIGGEST_DOWNLOAD
from bot.sandbox.queries import Toast
from bot.sandbox.state import Call, State

LONGEST_TOAST: Final = 200
THIS_MACHINE: Final = {"localhost", "127.0.0.1", "::1"}


def get_file(state: State, call: Call) -> Json:
    """Where to fetch a file; up to 20 MB."""
    file = state.files.by_id(call.text("file_id"))
    if len(file.content) > BIGGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.described(), "file_path": file.path}


def set_webhook(state: State, call: Call) -> bool:
    """Send updates to a URL from now on. HTTPS as on Telegram, plain HTTP only to this machine."""
    url = call.text("url")
    if not url:
        return delete_webhook(state, call)
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in THIS_MACHINE:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = call.text("secret_token")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    connections = call.number("max_connections", 40)
    with state.store.writing():
        state.updates.allow(call.values.get("allowed_updates"))
        webhook = {"url": url, "secret_token": secret, "max_connections": max(1, min(connections, 100))}
        state.store.keep_setting("webhook", webhook)
        if call.values.get("drop_pending_updates"):
            state.updates.keep_last(0)
        state.store.ring("updates")
    return True


def delete_webhook(state: State, call: Call) -> bool:
    """Keep updates for getUpdates again."""
    with state.store.writing():
        state.store.keep_setting("webhook", None)
        if call.values.get("drop_pending_updates"):
            state.updates.keep_last(0)
        state.store.ring("updates")
    return True


def get_webhook_info(state: State, call: Call) -> Json:  # noqa: ARG001 - every method has this shape
    """The webhook, without its secret."""
    webhook = state.store.setting("webhook") or {"url": ""}
    info: Json = {
        "url": webhook["url"],
        "has_custom_certificate": False,
        "pending_update_count": state.updates.count(),
    }
    if webhook["url"]:
        info["max_connections"] = webhook["max_connections"]
    if state.updates.allowed():
        info["allowed_updates"] = state.updates.allowed()
    return {**info, **state.store.setting("webhook_trouble", {})}


def answer_callback_query(state: State, call: Call) -> bool:
    """End the spinner on a button, with or without a word to the person."""
    text = call.text("text")
    if len(text) > LONGEST_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    toast = Toast(text or None, bool(call.values.get("show_alert")), call.text("url") or None)
    state.queries.answer(call.text("callback_query_id"), toast)
    return True
