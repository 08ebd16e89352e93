"""Wanting to come, in one's own words: "tilmeld mig", "ja tak", "vi kommer 2 på torsdag"."""

from dataclasses import dataclass

from catalog.finding.choosing import is_within
from catalog.finding.when import When
from catalog.finding.wishing import Says, Wish, read_wish
from catalog.joining.mine import mine
from catalog.schedule.dates import OccurrenceCard, occurrence_card
from handlers import dialogues, join, offer
from handlers.dialogues import DATES, Question
from handlers.screen import Reply
from handlers.taps import Join, Queue, UndoCancel
from handlers.turn import Turn
from handlers.views import wishing as views
from handlers.views.start import said


@dataclass(frozen=True)
class _Way:
    """A date with a button on the screen, to sign up or to queue."""

    tap: Join | Queue
    date: OccurrenceCard


def joined(turn: Turn, question: Question) -> Reply | None:
    """What a wish means where dates are on the screen; None where the text is no wish, or for another day.

    With one date meant it is joined; with several the day is asked for. Who only names a day is asked first,
    and so is who comes to a full date. Who has just cancelled and says "ja" has only understood.
    """
    if not question.taps(*DATES):
        return None
    wish = _wish(turn)
    if wish is not None and wish.says is Says.AGREE and question.taps(UndoCancel.code):
        return None
    ways = _ways(turn, question, wish.when) if wish else []
    return _joining(turn, wish, ways) if wish and ways else None


def wished(turn: Turn) -> Reply | None:
    """The same before a card is open: it opens, or the person chooses one, or says what it is about."""
    wish = _wish(turn)
    if wish is None or wish.when is not None or wish.party is not None:
        return None
    offers = dialogues.open_question(turn.session, turn.asker.id, now=turn.now).offers()
    if len(offers) == 1:
        return offer.open_offer(turn, offers[0][1].slug)
    if offers:
        return Reply(views.which_offer(turn.texts, offers))
    if wish.says is Says.JOIN and not mine(turn.session, turn.asker, now=turn.now):
        return Reply(said(turn.texts, "wish-for-what"))
    return None


def number(turn: Turn) -> Reply | None:
    """A number that no button of the list on the screen has: the list again, with the numbers that count."""
    question = dialogues.open_question(turn.session, turn.asker.id, now=turn.now)
    ways = _ways(turn, question, None)
    if ways:
        return Reply(views.which_date(turn.texts, turn.calendar, [way.date for way in ways]))
    offers = question.offers()
    return Reply(views.which_offer(turn.texts, offers)) if offers else None


def _wish(turn: Turn) -> Wish | None:
    return read_wish(turn.text, turn.asker.language, turn.now.astimezone(turn.house.zone).date())


def _joining(turn: Turn, wish: Wish, ways: list[_Way]) -> Reply:
    if len(ways) > 1:
        return Reply(views.which_date(turn.texts, turn.calendar, [way.date for way in ways]))
    tap, date = ways[0].tap, ways[0].date
    if isinstance(tap, Join) and wish.says is not None:
        return join.join_as(turn, date.id, wish.party or 1)
    if isinstance(tap, Queue) and wish.says is Says.AGREE:
        return join.queue(turn, tap)
    return Reply(views.shall_i(turn.texts, turn.calendar, date, tap))


def _ways(turn: Turn, question: Question, when: When | None) -> list[_Way]:
    """The dates with a button on the screen, of the days that are meant."""
    ways = [
        _Way(tap, occurrence_card(turn.session, tap.occurrence, now=turn.now))
        for tap in question.taps(*DATES)
        if isinstance(tap, Join | Queue)
    ]
    zone = turn.house.zone
    return [way for way in ways if when is None or is_within(way.date.starts_at.astimezone(zone), when)]
