"""What the tally reads: heads per date under a pseudonym of the year, written when attendance is saved.

A person's token is HMAC(secret of the calendar year, person), so that unique people can be counted in a
year while names and links go; when the year is closed its secret is destroyed (DOMAIN.md 1.7).
"""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import delete, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from catalog.errors import Stale
from catalog.schedule.times import wall
from db.models import Occurrence, Participation, ParticipationRole, YearKey

SECRET_BYTES = 32
TOKEN_CHARACTERS = 32


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
    assert occurrence.id is not None  # noqa: S101 - a stored row
    held_on = wall(occurrence.starts_at, zone).date()
    tokens = _tokens(session, occurrence.id, held_on.year, parties)
    guests = (
        col(Participation.occurrence) == occurrence.id,
        col(Participation.role) == ParticipationRole.GUEST,
    )
    session.exec(delete(Participation).where(*guests))
    rows: list[tuple[str | None, int]] = [
        (token, party.heads) for token, party in zip(tokens, parties, strict=True) if party.heads
    ]
    if nameless:
        rows.append((None, nameless))
    for token, heads in rows:
        session.add(
            Participation(
                occurrence=occurrence.id,
                initiative=occurrence.initiative,
                month=held_on.year * 100 + held_on.month,
                held_on=held_on,
                role=ParticipationRole.GUEST,
                token=token,
                heads=heads,
            )
        )
    session.flush()


def write_help(session: Session, occurrence: Occurrence, person: int, *, minutes: int, zone: ZoneInfo) -> int:
    """Write that somebody helped at a date for so many minutes; the number of the row, by which the caller
    takes it back. Raises Stale when the year is closed.
    """
    assert occurrence.id is not None  # noqa: S101 - a stored row
    held_on = wall(occurrence.starts_at, zone).date()
    helped = Participation(
        occurrence=occurrence.id,
        initiative=occurrence.initiative,
        month=held_on.year * 100 + held_on.month,
        held_on=held_on,
        role=ParticipationRole.HELPER,
        token=token_of(session, held_on.year, person),
        heads=1,
        minutes=minutes,
    )
    session.add(helped)
    session.flush()
    assert helped.id is not None  # noqa: S101 - a stored row
    return helped.id


def token_of(session: Session, year: int, person: int) -> str:
    """The person's pseudonym in a calendar year, 32 hex digits. Raises Stale when the year is closed."""
    return _token(_secret(session, year), person)


def forget(session: Session, person: int) -> None:
    """Erase a person from what the tally reads: in every open year their token becomes a random one.

    Counts stay; who comes back counts twice that year.
    """
    keys = select(YearKey.year, YearKey.secret).where(col(YearKey.secret).is_not(None))
    for year, secret in session.exec(keys).all():
        own = (
            col(Participation.month).between(year * 100 + 1, year * 100 + 12),
            col(Participation.token) == _token(str(secret), person),
        )
        session.exec(update(Participation).where(*own).values(token=_random()))


def _tokens(session: Session, occurrence_id: int, year: int, parties: Sequence[Party]) -> list[str]:
    live = {
        party.person: token_of(session, year, party.person) for party in parties if party.person is not None
    }
    written = session.exec(
        select(Participation.token)
        .where(
            col(Participation.occurrence) == occurrence_id,
            col(Participation.role) == ParticipationRole.GUEST,
            col(Participation.token).is_not(None),
        )
        .order_by(col(Participation.id))
    ).all()
    erased = iter([token for token in written if token and token not in live.values()])
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
        insert = sqlite.insert if session.connection().dialect.name == "sqlite" else postgresql.insert
        new = insert(YearKey).values(year=year, secret=secrets.token_hex(SECRET_BYTES))
        session.connection().execute(new.on_conflict_do_nothing(index_elements=["year"]))
        found = session.exec(select(YearKey).where(YearKey.year == year)).one()
    if found.secret is None:
        raise Stale
    return str(found.secret)
