"""A file made for somebody."""

from dataclasses import dataclass


@dataclass(frozen=True)
class File:
    """Bytes with a name; `protected` files cannot be forwarded or saved in Telegram."""

    name: str
    content: bytes
    caption: str | None = None
    protected: bool = False
