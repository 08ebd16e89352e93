"""How many texts were answered how; never the texts."""

import datetime as dt

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col

from db.models import QueryCounter


def count_query(session: Session, answer: str, language: str, *, on: dt.date) -> None:
    """Count one text by its answer (found, asked, own, nothing, urgent …), language and day."""
    insert = sqlite.insert if session.connection().dialect.name == "sqlite" else postgresql.insert
    statement = insert(QueryCounter).values(day=on, language=language, answer=answer, n=1)
    session.connection().execute(
        statement.on_conflict_do_update(
            index_elements=["day", "language", "answer"], set_={"n": col(QueryCounter.n) + 1}
        )
    )
