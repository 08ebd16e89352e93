"""What works on the updates and letters of one process, put together."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.config import Settings
from bot.line import Line
from bot.metrics import Metrics
from bot.pacing import Pacer
from bot.receiver import Receiver
from bot.scheduler import Ticker
from bot.sender import Sender
from bot.telegram_client import TelegramClient
from bot.worker import Worker
from db.units import Units
from handlers.turn import House

FITTING = 3


@dataclass(frozen=True)
class Inside:
    """What every part of a process shares."""

    settings: Settings
    units: Units
    house: House
    clock: Clock
    holder: str
    metrics: Metrics


@dataclass(frozen=True)
class Parts:
    """From the update to the answer."""

    client: TelegramClient
    line: Line
    sender: Sender
    worker: Worker
    receiver: Receiver
    ticker: Ticker

    @property
    def answered_at(self) -> float:
        """When Telegram last answered anything, in elapsed real seconds."""
        return max(self.line.answered_at, self.receiver.last_round_trip)


def assemble(client: TelegramClient, inside: Inside) -> Parts:
    """The parts of a process, each of which knows those it hands its work to."""
    units, house, clock, holder = inside.units, inside.house, inside.clock, inside.holder
    line = Line(client)
    sender = Sender(units, line, Pacer(units, inside.settings.send_rate), house, clock, holder)
    worker = Worker(units, sender, house, clock, holder)
    receiver = Receiver(
        units,
        client,
        clock,
        bot_name=house.bot_name,
        kick=worker.kick,
        fitting=lambda text: house.library.slugs(text, limit=FITTING),
    )
    ticker = Ticker(units, worker, sender, house, clock, holder, inside.metrics)
    _measure(inside, worker, receiver, sender)
    return Parts(client, line, sender, worker, receiver, ticker)


def _measure(inside: Inside, worker: Worker, receiver: Receiver, sender: Sender) -> None:
    metrics = inside.metrics
    metrics.count_errors_of(inside.units.engine)
    receiver.on_kept = metrics.received.inc
    sender.on_request = metrics.requests.inc
    worker.on_handled = lambda kind, how: metrics.updates.labels(kind, how).inc()
    worker.on_answered = receiver.note_answered
    receiver.on_dropped = lambda why: metrics.dropped.labels(why).inc()
    sender.on_outcome = lambda letter, outcome: metrics.note_letter(letter, outcome, inside.clock.now())
