"""What the tally reads: heads per date under a pseudonym of the year, written when attendance is saved.

A person's token is HMAC(secret of the calendar year, person), so that unique people can be counted in a
year while names and links go; when the year is closed its secret is destroyed (DOMAIN.md 1.7).
"""

import datetime as dt
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, delete, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from catalog.errors import Stale
from catalog.schedule.times import wall
from db.models import Attendance, HeadCount, Occurrence, Participation, ParticipationRole, YearKey

SECRET_BYTES = 32
TOKEN_CHARACTERS = 32
CLOSED_ON = (3, 31)
"""Month and day, local, on which the year before is closed (DOMAIN.md 1.7). By then its last date is 90 days
past, and no list of it can be marked any more (`sheet.LATEST`).
"""


@dataclass(frozen=True)
class Party:
    """Heads that came on one sign-up, 0 for none; `person` is None after erasure."""

    person: int | None
    heads: int


def write_guests(
    session: Session, occurrence: Occurrence, parties: Sequence[Party], nameless: int, *, zone: ZoneInfo
) -> None:
    """Write who came to a date, in place of what was written before: writing twice is writing once.

    `parties` are all confirmed sign-ups, those without heads too. A party without a person keeps a random
    token that an erasure left. Raises Stale when the year is closed.
    """
    _replace(session, occurrence, ParticipationRole.GUEST, parties, nameless, zone)


def write_helping_guests(
    session: Session, occurrence: Occurrence, parties: Sequence[Party], nameless: int, *, zone: ZoneInfo
) -> None:
    """Write which guests helped on the day, one head each, in the same way. Nobody measured how long: they
    are volunteers of that date (FEATURES.md 3.3), without minutes and without a shift.
    """
    _replace(session, occurrence, ParticipationRole.HELPER, parties, nameless, zone)


def _replace(
    session: Session,
    occurrence: Occurrence,
    role: ParticipationRole,
    parties: Sequence[Party],
    nameless: int,
    zone: ZoneInfo,
) -> None:
    """A volunteer's shift has minutes and is not touched."""
    held_on = wall(occurrence.starts_at, zone).date()
    written = (
        col(Participation.occurrence) == occurrence.id,
        col(Participation.role) == role,
        col(Participation.minutes).is_(None),
    )
    tokens = _tokens(session, written, held_on.year, parties)
    session.exec(delete(Participation).where(*written))
    rows: list[tuple[str | None, int]] = [
        (token, party.heads) for token, party in zip(tokens, parties, strict=True) if party.heads
    ]
    if nameless:
        rows.append((None, nameless))
    for token, heads in rows:
        session.add(_row(occurrence, role, token, heads, zone))
    session.flush()


def _row(
    occurrence: Occurrence,
    role: ParticipationRole,
    token: str | None,
    heads: int,
    zone: ZoneInfo,
    minutes: int | None = None,
) -> Participation:
    assert occurrence.id is not None  # noqa: S101 - a stored row
    held_on = wall(occurrence.starts_at, zone).date()
    return Participation(
        occurrence=occurrence.id,
        initiative=occurrence.initiative,
        month=held_on.year * 100 + held_on.month,
        held_on=held_on,
        role=role,
        token=token,
        heads=heads,
        minutes=minutes,
    )


def write_help(
    session: Session, occurrence: Occurrence, person: int | None, *, minutes: int, zone: ZoneInfo
) -> int:
    """Write that somebody (None: erased since) helped at a date for so many minutes; the number of the row,
    by which the caller takes it back. Raises Stale when the year is closed.
    """
    year = wall(occurrence.starts_at, zone).year
    token = _random() if person is None else token_of(session, year, person)
    helped = _row(occurrence, ParticipationRole.HELPER, token, 1, zone, minutes)
    session.add(helped)
    session.flush()
    assert helped.id is not None  # noqa: S101 - a stored row
    return helped.id


def token_of(session: Session, year: int, person: int) -> str:
    """The person's pseudonym in a calendar year, 32 hex digits. Raises Stale when the year is closed."""
    return _token(_secret(session, year), person)


def forget(session: Session, person: int) -> None:
    """Erase a person from what the tally reads: in every open year their token becomes a random one.

    Counts stay; who comes back counts twice that year. What they marked as a host names nobody.
    """
    for marked in (Attendance, HeadCount):
        session.exec(update(marked).where(col(marked.marked_by) == person).values(marked_by=None))
    keys = select(YearKey.year, YearKey.secret).where(col(YearKey.secret).is_not(None))
    for year, secret in session.exec(keys).all():
        own = (
            col(Participation.month).between(year * 100 + 1, year * 100 + 12),
            col(Participation.token) == _token(str(secret), person),
        )
        session.exec(update(Participation).where(*own).values(token=_random()))


def close_years(session: Session, *, now: dt.datetime, zone: ZoneInfo) -> int:
    """The tick: destroy the secret of every year that is closed by now; how many.

    The tokens stay as they are, so unique people of that year can be counted as before, but nobody can be
    found among them any more, and no new token can be linked to them. The newest closed year is noted even
    where nobody came in it, so that it gets no secret afterwards.
    """
    today = wall(now, zone).date()
    newest = today.year - (1 if (today.month, today.day) >= CLOSED_ON else 2)
    noted = _insert(session).values(year=newest, secret=None, destroyed_at=now)
    session.connection().execute(noted.on_conflict_do_nothing(index_elements=["year"]))
    over = update(YearKey).where(col(YearKey.year) <= newest, col(YearKey.secret).is_not(None))
    return session.connection().execute(over.values(secret=None, destroyed_at=now)).rowcount


def _tokens(
    session: Session, written: tuple[ColumnElement[bool], ...], year: int, parties: Sequence[Party]
) -> list[str]:
    live = {
        party.person: token_of(session, year, party.person) for party in parties if party.person is not None
    }
    tokens = session.exec(
        select(Participation.token)
        .where(*written, col(Participation.token).is_not(None))
        .order_by(col(Participation.id))
    ).all()
    erased = iter([token for token in tokens if token and token not in live.values()])
    return [
        live[party.person]
        if party.person is not None
        else _random(next(erased, None) if party.heads else None)
        for party in parties
    ]


def _random(kept: str | None = None) -> str:
    return kept or secrets.token_hex(TOKEN_CHARACTERS // 2)


def _token(secret: str, person: int) -> str:
    digest = hmac.new(bytes.fromhex(secret), str(person).encode(), hashlib.sha256)
    return digest.hexdigest()[:TOKEN_CHARACTERS]


def _secret(session: Session, year: int) -> str:
    """The year's secret, made at its first use: of two that make it at once, the first wins."""
    found = session.exec(select(YearKey).where(YearKey.year == year)).first()
    if found is None:
        new = _insert(session).values(year=year, secret=secrets.token_hex(SECRET_BYTES))
        session.connection().execute(new.on_conflict_do_nothing(index_elements=["year"]))
        found = session.exec(select(YearKey).where(YearKey.year == year)).one()
    if found.secret is None:
        raise Stale
    return str(found.secret)


def _insert(session: Session) -> sqlite.Insert | postgresql.Insert:
    insert = sqlite.insert if session.connection().dialect.name == "sqlite" else postgresql.insert
    return insert(YearKey)
