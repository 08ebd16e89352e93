"""Sealed taps: `code:fields:seal` in at most 64 bytes, bound to one person.

The seal is 12 characters of HMAC(key, person, code, fields, version). It never expires: the rule looks at
the state and at the asker's current role.
"""

import hmac

from db.crypto import KeyRing
from handlers.taps import KINDS, Tap

VERSION = 1
MOST_BYTES = 64


class BadSeal(Exception):
    """The button was not made by us for this person, or by a version long gone."""


def pack(tap: Tap, person: int, ring: KeyRing) -> str:
    """The callback data of a tap for one person; ValueError when Telegram or `unpack` could not take it."""
    values = tap.values()
    if any("." in value for value in values):
        raise ValueError(f"a field of {tap!r} holds the mark between fields")
    body = f"{tap.code}:{'.'.join(values)}"
    packed = f"{body}:{_seal(body, person, ring)}"
    if len(packed.encode()) > MOST_BYTES:
        raise ValueError(f"{packed} is longer than {MOST_BYTES} bytes")
    return packed


def unpack(data: str, person: int, ring: KeyRing) -> Tap:
    """The tap behind callback data; BadSeal for anything we did not seal for this person."""
    body, _, seal = data.rpartition(":")
    try:
        if not hmac.compare_digest(seal.encode(), _seal(body, person, ring).encode()):
            raise BadSeal
        code, _, fields = body.partition(":")
        return KINDS[code].of(fields)
    except (KeyError, ValueError) as error:
        raise BadSeal from error


def claimed(data: str) -> type[Tap] | None:
    """The kind of tap that callback data says it is, whoever made it."""
    return KINDS.get(data.partition(":")[0])


def _seal(body: str, person: int, ring: KeyRing) -> str:
    return ring.seal(f"{person}\0{body}\0{VERSION}")
