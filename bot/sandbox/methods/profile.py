"""What a bot says about itself, and small questions about chats."""

import json
import re
from collections.abc import Callable
from typing import Any, Final

from bot.sandbox.errors import Json, bad_request
from bot.sandbox.state import Call, State

MOST_COMMANDS: Final = 100
ACTIONS: Final = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def get_me(state: State, call: Call) -> Json:  # noqa: ARG001 - every method has this shape
    """The bot itself."""
    return {
        **state.bot_user(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(state: State, call: Call) -> bool:
    """Keep a list of commands for a scope and a language; 400 for names Telegram does not take."""
    commands = call.values["commands"]
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"].removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"].strip()) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    _keep_in(state, "commands", _command_key(call), commands)
    return True


def get_my_commands(state: State, call: Call) -> list[Json]:
    """The commands kept for exactly this scope and language."""
    return list(state.store.setting("commands", {}).get(_command_key(call), []))


def delete_my_commands(state: State, call: Call) -> bool:
    """Forget the commands of a scope and a language."""
    _keep_in(state, "commands", _command_key(call), None)
    return True


def set_own(what: str, *, longest: int) -> Callable[[State, Call], bool]:
    """A method that keeps the bot's name or description for a language."""

    def method(state: State, call: Call) -> bool:
        text = call.text(what)
        if len(text) > longest:
            raise bad_request(f"bot {what.replace('_', ' ')} is too long")
        _keep_in(state, what, call.text("language_code"), text or None)
        return True

    return method


def get_own(what: str) -> Callable[[State, Call], Json]:
    """A method that tells the bot's name or description; without one in that language the default one."""

    def method(state: State, call: Call) -> Json:
        kept = state.store.setting(what, {})
        default = "Kom med" if what == "name" else ""
        return {what: kept.get(call.text("language_code"), kept.get("", default))}

    return method


def set_chat_menu_button(state: State, call: Call) -> bool:
    """Keep the menu button, for one chat or for all."""
    _keep_in(state, "menu_button", call.text("chat_id"), call.values.get("menu_button"))
    return True


def get_chat_menu_button(state: State, call: Call) -> Json:
    """The kept menu button."""
    kept = state.store.setting("menu_button", {})
    found: Json = kept.get(call.text("chat_id")) or kept.get("") or {"type": "default"}
    return found


def get_chat(state: State, call: Call) -> Json:
    """A chat the bot knows, with the keys of ChatFullInfo that are always there."""
    chat = state.people.known_chat(call.chat_id())
    gifts = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"),
        True,
    )
    return {**chat, "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}


def send_chat_action(state: State, call: Call) -> bool:
    """ "… is typing": only checked."""
    state.people.reachable_chat(call.chat_id())
    if call.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def _command_key(call: Call) -> str:
    scope = call.values.get("scope") or {"type": "default"}
    return f"{json.dumps(scope, sort_keys=True)} {call.text('language_code')}"


def _keep_in(state: State, setting: str, key: str, value: Any) -> None:
    with state.store.writing():
        kept = state.store.setting(setting, {})
        if value is None:
            kept.pop(key, None)
        else:
            kept[key] = value
        state.store.keep_setting(setting, kept)
