"""What a database knows of itself."""

from sqlalchemy import Connection, inspect
from sqlmodel import Session, select

from db.models import Meta

FINGERPRINT = "key_fingerprint"
PRACTICE = "practice"
CLOCK_OFFSET = "clock_offset"
BOT_NAME = "bot_name"
CATALOGUE_VERSION = "catalogue_version"
LOOKED_AT = "looked_at"


def read(session: Session, name: str) -> str | None:
    """The value under a name, None when the database has none."""
    return session.exec(select(Meta.value).where(Meta.name == name)).first()


def write(session: Session, name: str, value: str) -> None:
    """Set the value under a name."""
    session.merge(Meta(name=name, value=value))
    session.flush()


def bump(session: Session, name: str) -> int:
    """Count a version up by one and give it back; 1 the first time. Two at once wait for each other."""
    held = select(Meta.value).where(Meta.name == name).with_for_update()
    version = int(session.exec(held).first() or 0) + 1
    write(session, name, str(version))
    return version


def in_use(connection: Connection) -> bool:
    """Whether the database already holds our tables."""
    return inspect(connection).has_table("meta")
