"""The practice room: a Bot API server, people with phones and a chat page, without Telegram.

It imports none of our other packages; it speaks HTTP to the bot like Telegram does.
"""

from bot.sandbox.room import Room, create_room
from bot.sandbox.serve import RoomServer

__all__ = ["Room", "RoomServer", "create_room"]
