"""The Bot API methods that work in the practice room, by name."""

from collections.abc import Callable
from typing import Any, Final

from bot.sandbox.methods import editing, profile, receiving, sending
from bot.sandbox.state import Call, State

Method = Callable[[State, Call], Any]

METHODS: Final[dict[str, Method]] = {
    "getMe": profile.get_me,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyName": profile.set_own("name", longest=64),
    "setMyDescription": profile.set_own("description", longest=512),
    "setMyShortDescription": profile.set_own("short_description", longest=120),
    "getMyName": profile.get_own("name"),
    "getMyDescription": profile.get_own("description"),
    "getMyShortDescription": profile.get_own("short_description"),
    "setChatMenuButton": profile.set_chat_menu_button,
    "getChatMenuButton": profile.get_chat_menu_button,
    "getChat": profile.get_chat,
    "sendChatAction": profile.send_chat_action,
    "getFile": receiving.get_file,
    "setWebhook": receiving.set_webhook,
    "deleteWebhook": receiving.delete_webhook,
    "getWebhookInfo": receiving.get_webhook_info,
    "answerCallbackQuery": receiving.answer_callback_query,
    "sendMessage": sending.send_message,
    "sendDocument": sending.send_document,
    "sendPhoto": sending.send_photo,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
}
"""getUpdates waits, so it lives with the web server (`bot_api.py`)."""
