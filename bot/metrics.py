"""The figures of one process, as Prometheus reads them. None of them holds a person, a chat or a word."""

import datetime as dt
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from sqlalchemy import Engine, event
from sqlalchemy.engine import ExceptionContext

from db.models import MessageClass, Outcome
from db.outbox import Letter

LATENESS = (1, 5, 15, 60, 300, 900, 3600, 6 * 3600, 24 * 3600)


@dataclass(frozen=True)
class Measured:
    """What is read from the database at each look: seconds, rows, and rows by class."""

    inbox_age: float
    outbox_due: int
    outbox_open: dict[MessageClass, int]
    booked_ahead: float
    unreachable: int


class Metrics:
    """Counters of what happened here, gauges of what the database holds, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.received = self._counter("kommed_updates_received", "Updates taken from Telegram and kept")
        self.updates = self._counter(
            "kommed_updates",
            "Updates by kind and what became of them: handled, failed, parked",
            "kind",
            "how",
        )
        self.dropped = self._counter("kommed_updates_dropped", "Updates not kept", "why")
        self.letters = self._counter(
            "kommed_letters", "Messages by class and outcome", "message_class", "outcome"
        )
        self.requests = self._counter("kommed_requests", "Requests to Telegram under the send budget")
        self.database_errors = self._counter("kommed_database_errors", "Errors of the database", "kind")
        self.database_away = self._gauge("kommed_database_away", "1 while the database takes nothing down")
        self.excuses = self._counter("kommed_excuses", "Said without the outbox: excuse, urgent", "kind")
        self.inbox_age = self._gauge("kommed_inbox_oldest_seconds", "Age of the oldest open update")
        self.outbox_due = self._gauge("kommed_outbox_due", "Messages due and not sent")
        self.outbox_open = self._gauge("kommed_outbox_open", "Messages without an outcome", "message_class")
        self.booked_ahead = self._gauge("kommed_send_budget_ahead_seconds", "How far the budget is given out")
        self.unreachable = self._gauge("kommed_people_unreachable", "People whom messages do not reach")
        self.telegram_silent = self._gauge(
            "kommed_telegram_silent_seconds", "Since Telegram last answered this process"
        )
        self.ticks = Histogram("kommed_tick_seconds", "How long ticks take", ["tick"], registry=self.registry)
        self.lateness = Histogram(
            "kommed_reminder_lateness_seconds",
            "How late reminders leave",
            registry=self.registry,
            buckets=LATENESS,
        )

    def _counter(self, name: str, what: str, *labels: str) -> Counter:
        return Counter(name, what, labels, registry=self.registry)

    def _gauge(self, name: str, what: str, *labels: str) -> Gauge:
        return Gauge(name, what, labels, registry=self.registry)

    def note_letter(self, letter: Letter, outcome: Outcome, now: dt.datetime) -> None:
        """A letter has its outcome."""
        self.letters.labels(letter.message_class.value, outcome.value).inc()
        if letter.message_class is MessageClass.REMINDER and outcome is Outcome.SENT:
            self.lateness.observe(max(0.0, (now - letter.send_after).total_seconds()))

    def count_errors_of(self, engine: Engine) -> None:
        """Count every error the database gives from now on."""

        @event.listens_for(engine, "handle_error")
        def note(context: ExceptionContext) -> None:
            self.database_errors.labels(type(context.original_exception).__name__).inc()

    def text(self, measured: Measured) -> bytes:
        """All figures in Prometheus' format."""
        self.inbox_age.set(measured.inbox_age)
        self.outbox_due.set(measured.outbox_due)
        self.booked_ahead.set(measured.booked_ahead)
        self.unreachable.set(measured.unreachable)
        for message_class in MessageClass:
            self.outbox_open.labels(message_class.value).set(measured.outbox_open.get(message_class, 0))
        return generate_latest(self.registry)
