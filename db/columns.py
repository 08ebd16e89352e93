"""Encrypted columns: plain values in Python, AES-GCM in the database."""

import json
from typing import Any

from sqlalchemy import LargeBinary
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from db.crypto import lent


class Encrypted(TypeDecorator[Any]):
    """A JSON value encrypted for one `table.column`; only equal to nothing, so look it up by a blind
    index.
    """

    impl = LargeBinary
    cache_ok = True

    def __init__(self, column: str) -> None:
        super().__init__()
        self.column = column

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        """Seal the value with the current key."""
        if value is None:
            return None
        plain = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        return lent(dialect).encrypt(self.column, plain)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Any:
        """Open the value with whichever key sealed it."""
        if value is None:
            return None
        return json.loads(lent(dialect).decrypt(self.column, bytes(value)))

    def __repr__(self) -> str:
        return f"Encrypted({self.column!r})"
