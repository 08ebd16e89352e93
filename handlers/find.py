"""Searching: any text that is nothing else, and browsing."""

import datetime as dt
from collections.abc import Sequence

from catalog.care.counters import count_query
from catalog.finding.query import Answer, Found, Query
from catalog.offers import cards
from catalog.schedule.dates import happening, upcoming
from handlers import dialogues, own
from handlers.screen import Reply, Screen
from handlers.taps import Browse, Refind
from handlers.turn import Turn
from handlers.views import offers as views
from handlers.views.start import said

ON_A_SCREEN = 5
MOST_KEPT = 20
BROWSE_DAYS = 14


def search(turn: Turn) -> Reply:
    """What the person wrote, understood as a search; the text itself is not kept."""
    if not turn.text:
        return Reply(said(turn.texts, "find-empty"))
    local = turn.now.astimezone(turn.house.zone)
    query = Query(turn.text, language=turn.asker.language, limit=MOST_KEPT, now_local=local)
    found = turn.house.library.index(turn.session).find(query)
    count_query(turn.session, found.answer.value, found.language, on=local.date())
    if found.own is not None and found.answer in {Answer.OWN, Answer.HELP}:
        return own.answer_matter(turn, found.own)
    if found.filters.browse:
        return _happening(turn, found)
    if not found.hits:
        return Reply(views.nothing(turn.texts))
    slugs = [hit.slug for hit in found.hits]
    dialogues.ask(turn.session, turn.asker.id, "find", now=turn.now, slugs=slugs)
    if found.ask:
        return _list(turn, list(found.ask), page=0, heading="find-ask")
    heading = "find-volunteer" if found.filters.wants_to_help else "find-hits"
    return _list(turn, slugs, page=0, heading=heading)


def find(turn: Turn) -> Reply:
    """`/find` alone browses; `/find TEXT` searches."""
    words = turn.text.partition(" ")[2].strip() if turn.text.startswith("/") else ""
    if not words:
        return browse(turn, Browse())
    return search(_saying(turn, words))


def browse(turn: Turn, tap: Browse) -> Reply:
    """What happens in the next two weeks."""
    return _soon(turn, turn.now, turn.now + dt.timedelta(days=BROWSE_DAYS), tap.page)


def volunteer(turn: Turn) -> Reply:
    """Jeg vil gerne hjælpe: who needs help now."""
    return search(_saying(turn, "jeg vil gerne være frivillig"))


def fitting(turn: Turn, slugs: Sequence[str]) -> tuple[Screen, ...]:
    """The offers that fit a text which may be urgent and was therefore not kept."""
    if not slugs:
        return ()
    dialogues.ask(turn.session, turn.asker.id, "find", now=turn.now, slugs=list(slugs))
    screen = _list(turn, slugs, page=0, heading="find-hits").screen
    return (screen,) if screen is not None else ()


def more(turn: Turn, tap: Refind) -> Reply:
    """The next hits of the last search; after an hour they are forgotten, so one writes again."""
    question = dialogues.open_question(turn.session, turn.asker.id, now=turn.now)
    slugs = question.facts.get("slugs")
    if question.kind != "find" or not slugs:
        return Reply(said(turn.texts, "find-empty"))
    return _list(turn, slugs, page=tap.page, heading="find-hits")


def _happening(turn: Turn, found: Found) -> Reply:
    when = found.filters.when
    if when is None or when.from_on is None:
        return browse(turn, Browse())
    zone = turn.house.zone
    begin = dt.datetime.combine(when.from_on, when.after_time or dt.time(), zone)
    end = dt.datetime.combine((when.to_on or when.from_on) + dt.timedelta(days=1), dt.time(), zone)
    return _soon(turn, max(begin, turn.now), end, 0)


def _soon(turn: Turn, from_at: dt.datetime, to_at: dt.datetime, page: int) -> Reply:
    dates = happening(turn.session, from_at, to_at, now=turn.now)
    begin = page * ON_A_SCREEN
    shown = dates[begin : begin + ON_A_SCREEN]
    more_tap = Browse(page + 1) if len(dates) > begin + ON_A_SCREEN else None
    return Reply(views.soon(turn.texts, turn.calendar, shown, more=more_tap))


def _list(turn: Turn, slugs: Sequence[str], *, page: int, heading: str) -> Reply:
    begin = page * ON_A_SCREEN
    shown = slugs[begin : begin + ON_A_SCREEN]
    listed = [
        views.Listed(
            cards.offer(turn.session, slug),
            next(iter(upcoming(turn.session, slug, now=turn.now, limit=1)), None),
        )
        for slug in shown
    ]
    more_tap = Refind(page + 1) if len(slugs) > begin + ON_A_SCREEN and heading != "find-ask" else None
    return Reply(views.hits(turn.texts, turn.calendar, listed, heading=heading, more=more_tap))


def _saying(turn: Turn, words: str) -> Turn:
    return Turn(turn.session, turn.asker, turn.incoming.saying(words), turn.house, turn.now)
