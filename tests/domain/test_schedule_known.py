"""What only the database knows of a schedule file: its initiatives and what they may have."""

import datetime as dt
from typing import Any

import pytest
from sqlmodel import Session

from catalog.schedule.file import ScheduleMistakes
from db.models import Initiative
from tests.domain.people_and_dates import initiative
from tests.domain.schedules import bring, entry


@pytest.fixture(autouse=True)
def _offers(session: Session) -> None:
    initiative(session)
    initiative(session, "info", modes={"guests": "info_only", "volunteers": "info_only"})
    initiative(session, "half", modes={"guests": "info_only", "volunteers": "open"})


@pytest.mark.parametrize(
    ("fields", "line", "says"),
    [
        ({"initiative": "faellesspisnin"}, 3, "did you mean `faellesspisning`?"),
        ({"initiative": "info"}, 5, "`info` only informs, nobody signs up"),
        ({"initiative": "half"}, 5, "`half` only informs, nobody signs up"),
    ],
)
def test_what_only_the_database_knows_has_its_line_too(
    session: Session, now: dt.datetime, fields: dict[str, Any], line: int, says: str
) -> None:
    wrong = entry(shifts=None, **fields).stand_at({"": 2, "initiative": 3, "seats": 5})
    with pytest.raises(ScheduleMistakes) as refused:
        bring(session, wrong, now=now)
    assert str(refused.value).startswith(f"plans/plan.yaml:{line}: ")
    assert says in str(refused.value)


def test_info_only_may_have_dates_but_no_shifts(session: Session, now: dt.datetime) -> None:
    bring(session, entry(initiative="info", seats=None, shifts=None), now=now)
    bring(session, entry(initiative="half", seats=0), now=now)
    with pytest.raises(ScheduleMistakes, match="has no volunteers"):
        bring(session, entry(initiative="info", seats=None), now=now)


def test_modes_edited_in_the_chat_count(session: Session, now: dt.datetime) -> None:
    session.add(
        Initiative(slug="x", facts={}, edits={"modes": {"guests": "info_only", "volunteers": "open"}})
    )
    with pytest.raises(ScheduleMistakes, match="take `seats` out"):
        bring(session, entry(initiative="x"), now=now)
