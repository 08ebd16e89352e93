"""The figures of a process: what is counted when."""

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from bot.metrics import LATENESS, Metrics
from db.models import Lane, MessageClass, Outcome
from db.outbox import Letter

LETTER = Letter(
    id=1,
    chat="chat",
    chat_id=7,
    person=7,
    message_class=MessageClass.REMINDER,
    kind="reminder",
    payload={},
    lane=Lane.NOTICE,
    attempts=1,
    expires_at=None,
    handed_at=None,
    dedupe_key=None,
    send_after=dt.datetime(2026, 12, 2, 16, 30, tzinfo=dt.UTC),
)


def value(metrics: Metrics, name: str, **labels: str) -> float | None:
    return metrics.registry.get_sample_value(name, labels)


def test_every_outcome_is_counted_by_class(now: dt.datetime) -> None:
    metrics = Metrics()
    for message_class in MessageClass:
        for outcome in Outcome:
            metrics.note_letter(replace(LETTER, message_class=message_class), outcome, now)
    for message_class in MessageClass:
        for outcome in Outcome:
            labels = {"message_class": message_class.value, "outcome": outcome.value}
            assert value(metrics, "kommed_letters_total", **labels) == 1


@pytest.mark.parametrize("late", [0.0, 90.0, 3601.0])
def test_how_late_a_reminder_left(late: float) -> None:
    metrics = Metrics()
    left = LETTER.send_after + dt.timedelta(seconds=late)
    metrics.note_letter(LETTER, Outcome.SENT, left)
    metrics.note_letter(LETTER, Outcome.SKIPPED, left)
    metrics.note_letter(replace(LETTER, message_class=MessageClass.BULK), Outcome.SENT, left)
    assert value(metrics, "kommed_reminder_lateness_seconds_count") == 1
    assert value(metrics, "kommed_reminder_lateness_seconds_sum") == late
    within = next(limit for limit in LATENESS if late <= limit)
    assert value(metrics, "kommed_reminder_lateness_seconds_bucket", le=str(float(within))) == 1


def test_errors_of_the_database_are_counted_by_kind(engine: Engine) -> None:
    metrics = Metrics()
    metrics.count_errors_of(engine)
    for _ in range(2):
        with engine.connect() as connection, pytest.raises(DBAPIError):
            connection.execute(text("SELECT * FROM there_is_no_such_table"))
    kind = "OperationalError" if engine.dialect.name == "sqlite" else "UndefinedTable"
    assert value(metrics, "kommed_database_errors_total", kind=kind) == 2
