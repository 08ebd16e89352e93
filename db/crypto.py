"""The key ring: what turns people into keys and columns into ciphertext.

AES-GCM with the key's id in the first byte and `table.column` as associated data; HMAC-SHA256 for everything
that must be found again. The ring lives outside the database (DESIGN.md, "Encryption").
"""

import base64
import hashlib
import hmac
import json
import os
import secrets
import weakref
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Engine
from sqlalchemy.engine import Dialect

KEY_BYTES = 32
NONCE_BYTES = 12
SEAL_CHARACTERS = 12


class BadSecret(ValueError):
    """The key ring cannot be read; the message says why and never holds the secret."""


class BadCiphertext(ValueError):
    """A sealed value does not belong to this ring or this column."""


@dataclass(frozen=True)
class KeyRing:
    """One stable key for what is looked up, and numbered keys (1-255) for what is encrypted; the highest
    is used.
    """

    stable: bytes = field(repr=False)
    keys: dict[int, bytes] = field(repr=False)

    @cached_property
    def _ciphers(self) -> dict[int, AESGCM]:
        return {number: AESGCM(_derive(key, b"kommed column")) for number, key in self.keys.items()}

    @cached_property
    def _current(self) -> int:
        return max(self.keys)

    def encrypt(self, column: str, plain: bytes) -> bytes:
        """Seal bytes for one column: key id (1 byte), nonce (12), ciphertext and tag."""
        nonce = os.urandom(NONCE_BYTES)
        sealed = self._ciphers[self._current].encrypt(nonce, plain, column.encode())
        return bytes([self._current]) + nonce + sealed

    def decrypt(self, column: str, sealed: bytes) -> bytes:
        """Open what `encrypt` sealed for the same column; BadCiphertext for anything else."""
        try:
            cipher = self._ciphers[sealed[0]]
            return cipher.decrypt(sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :], column.encode())
        except (KeyError, IndexError, InvalidTag, ValueError) as error:
            raise BadCiphertext(column) from error

    def digest(self, purpose: str, value: str) -> bytes:
        """HMAC-SHA256 under the stable key, 32 bytes: equal for equal values of one purpose, else
        unrelated.
        """
        return hmac.new(self.stable, f"{purpose}\0{value}".encode(), hashlib.sha256).digest()

    def person_key(self, telegram_id: int) -> str:
        """The key under which a Telegram user is known: 64 hex digits, useless without the ring."""
        return self.digest("person", str(telegram_id)).hex()

    def blind(self, column: str, value: object) -> str:
        """The blind index of an encrypted column: 32 hex digits, equal for equal values."""
        return self.digest(f"blind {column}", str(value)).hex()[:32]

    def seal(self, text: str) -> str:
        """Twelve URL-safe characters (72 bits) that only this ring can make for this text."""
        return base64.urlsafe_b64encode(self.digest("tap", text)[:9]).decode()

    def fingerprint(self) -> str:
        """What a database remembers of its ring: 16 hex digits."""
        return self.digest("fingerprint", "").hex()[:16]

    def to_json(self) -> str:
        """The file form, read back by `ring_from_json`."""
        keys = {str(number): _b64(key) for number, key in sorted(self.keys.items())}
        return json.dumps({"kommed": 1, "stable": _b64(self.stable), "keys": keys}, indent=1)


def new_ring() -> KeyRing:
    """A ring with fresh keys."""
    return KeyRing(stable=secrets.token_bytes(KEY_BYTES), keys={1: secrets.token_bytes(KEY_BYTES)})


def ring_from_json(text: str) -> KeyRing:
    """Read the file form; BadSecret when it is no key ring."""
    try:
        raw = json.loads(text)
        keys = {int(number): base64.b64decode(key, validate=True) for number, key in raw["keys"].items()}
        ring = KeyRing(stable=base64.b64decode(raw["stable"], validate=True), keys=keys)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadSecret("it is not a key ring made by Kom med") from error
    sizes = {len(ring.stable), *map(len, ring.keys.values())}
    if not ring.keys or sizes != {KEY_BYTES} or not all(1 <= number <= 255 for number in ring.keys):
        raise BadSecret("a key in it is missing or has the wrong length or number")
    return ring


def ring_from_secret(text: str) -> KeyRing:
    """Read KOMMED_SECRET: base64 of a key ring file, or of 32 or more random bytes."""
    try:
        raw = base64.b64decode(text.strip() + "=" * (-len(text.strip()) % 4), altchars=b"-_", validate=True)
    except ValueError as error:
        raise BadSecret("it is not base64") from error
    if raw.lstrip().startswith(b"{"):
        return ring_from_json(raw.decode(errors="replace"))
    if len(raw) < KEY_BYTES:
        raise BadSecret(f"it holds {len(raw)} bytes and must hold {KEY_BYTES} or more")
    return KeyRing(stable=_derive(raw, b"kommed stable"), keys={1: _derive(raw, b"kommed key 1")})


def write_ring(path: Path, ring: KeyRing) -> None:
    """Write the ring with mode 0600; never over an existing file (FileExistsError)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(ring.to_json())
        file.flush()
        os.fsync(file.fileno())


def read_ring(path: Path) -> KeyRing:
    """Read a ring file; FileNotFoundError or BadSecret."""
    return ring_from_json(path.read_text())


_rings: "weakref.WeakKeyDictionary[Dialect, KeyRing]" = weakref.WeakKeyDictionary()


def lend(ring: KeyRing, engine: Engine) -> None:
    """Let the encrypted columns of one engine use this ring."""
    _rings[engine.dialect] = ring


def lent(dialect: Dialect) -> KeyRing:
    """The ring of the engine that owns the dialect; LookupError when none was lent."""
    try:
        return _rings[dialect]
    except KeyError as error:
        raise LookupError("no key ring was lent to this database engine") from error


def _derive(key: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(key)


def _b64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
