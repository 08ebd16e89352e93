"""What works on the updates and letters of one process, put together."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.config import Settings
from bot.database import Database
from bot.excuses import Excuses
from bot.line import Line
from bot.metrics import Metrics
from bot.pacing import Pacer
from bot.receiver import Receiver
from bot.scheduler import Ticker
from bot.sender import Sender
from bot.telegram_client import TelegramClient
from bot.waiting import Waiting
from bot.worker import Worker
from handlers.turn import House


@dataclass(frozen=True)
class Inside:
    """What every part of a process shares."""

    settings: Settings
    database: Database
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
    excuses: Excuses

    @property
    def answered_at(self) -> float:
        """When Telegram last answered anything, in elapsed real seconds."""
        return max(self.line.answered_at, self.receiver.last_round_trip)


def assemble(client: TelegramClient, inside: Inside) -> Parts:
    """The parts of a process, each of which knows those it hands its work to."""
    database, house, clock, holder = inside.database, inside.house, inside.clock, inside.holder
    line, waiting = Line(client), Waiting()
    sender = Sender(database, line, Pacer(database, inside.settings.send_rate), house, clock, holder)
    worker = Worker(database, sender, house, clock, holder, waiting=waiting)
    receiver = Receiver(
        database,
        client,
        clock,
        bot_name=house.bot_name,
        kick=worker.kick,
        fitting=house.library.fitting,
        waiting=waiting,
    )
    ticker = Ticker(database, worker, sender, house, clock, inside.metrics)
    excuses = Excuses(database, line, waiting, house, clock)
    _measure(inside, worker, receiver, sender)
    excuses.on_said = lambda kind: inside.metrics.excuses.labels(kind).inc()
    return Parts(client, line, sender, worker, receiver, ticker, excuses)


def _measure(inside: Inside, worker: Worker, receiver: Receiver, sender: Sender) -> None:
    metrics = inside.metrics
    metrics.count_errors_of(inside.database.units.engine)
    inside.database.on_change = lambda away: metrics.database_away.set(float(away))
    receiver.on_kept = metrics.received.inc
    sender.on_request = metrics.requests.inc
    worker.on_handled = lambda kind, how: metrics.updates.labels(kind, how).inc()
    worker.on_answered = receiver.note_answered
    receiver.on_dropped = lambda why: metrics.dropped.labels(why).inc()
    sender.on_outcome = lambda letter, outcome: metrics.note_letter(letter, outcome, inside.clock.now())
