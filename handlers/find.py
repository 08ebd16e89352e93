"""Searching: any text that is nothing else. What was written is read once and not kept."""

from dataclasses import replace

from catalog.care.counters import count_query
from catalog.finding.courtesy import Courtesy
from catalog.finding.feelings import read_feeling
from catalog.finding.index import Index
from catalog.finding.lexicon import shipped_lexicon
from catalog.finding.narrowing import Narrowing, Wanted
from catalog.finding.narrowing_words import Narrowed, read_narrowing
from catalog.finding.normalise import words
from catalog.finding.own import Own
from catalog.finding.own_hints import hinted
from catalog.finding.query import Answer, Found, Query
from catalog.offers import cards
from catalog.people.register import guess_language
from catalog.schedule.places import places
from handlers import browse, found as lists, mine, own
from handlers.browse import AHEAD, MOST_KEPT, ON_A_SCREEN
from handlers.screen import Reply
from handlers.taps import Browse
from handlers.turn import Turn
from handlers.views import finding as views
from handlers.views.start import greeting, said

UNGUESSED = "da"
TELLING_LETTERS = 5
"""A single plain word that is shorter ("ja", "stop") is everybody's."""

WISH_TO_HELP = "jeg vil gerne være frivillig"

Counted = tuple[Reply, str | None]
"""A reply and the answer it is counted as: found, asked, own or nothing; None is no question at all."""


def search(turn: Turn) -> Reply:
    """What the person wrote, understood as a search; only the kind of answer is counted."""
    if not turn.text:
        return Reply(said(turn.texts, "find-empty"))
    index = turn.house.library.index(turn.session)
    found = _found(turn, index, turn.text)
    named = bool(found.hits) and lists.is_named(found.hits[0])
    turn, languages = _in_likely_language(turn, index, found)
    reply, answer = _answer(turn, index, found, named=named)
    if answer is not None:
        local = turn.now.astimezone(turn.house.zone)
        count_query(turn.session, answer, found.language, on=local.date())
    if languages and reply.screen is not None:
        return replace(reply, screen=views.with_languages(reply.screen, languages))
    return reply


def find(turn: Turn) -> Reply:
    """`/find` alone browses; `/find TEXT` searches."""
    wanted = turn.text.partition(" ")[2].strip() if turn.text.startswith("/") else ""
    if not wanted:
        return browse.browse(turn, Browse())
    return search(_saying(turn, wanted))


def volunteer(turn: Turn) -> Reply:
    """Jeg vil gerne hjælpe: who needs help now."""
    found = _found(turn, turn.house.library.index(turn.session), WISH_TO_HELP)
    return lists.hits(turn, found, Narrowing(), text=WISH_TO_HELP, heading="find-volunteer")


def _answer(turn: Turn, index: Index, found: Found, *, named: bool) -> Counted:
    if found.own is not None and found.answer in {Answer.OWN, Answer.HELP}:
        return own.answer_matter(turn, found.own), "own"
    if found.courtesy is not None:
        return _kindly(turn, found.courtesy), None
    hint = None if named else hinted(turn.text)
    if hint is not None and mine.has_any(turn):
        return own.answer_matter(turn, Own(hint)), "own"
    read = _narrowed(turn, found, named=named)
    wish = replace(read.narrowing, when=found.filters.when)
    if named:
        wish = wish.without("whom", "kind", "age")
    elif tuple(read.rest.split()) != words(turn.text):
        found = _found(turn, index, read.rest)
    if found.filters.wants_to_help and found.hits:
        return lists.hits(turn, found, wish, text=read.rest, heading="find-volunteer"), "found"
    has_subject = named or read.has_subject(shipped_lexicon())
    if found.filters.browse or (not has_subject and (wish.names or read.asks_what_there_is)):
        return browse.wished(turn, wish), "found"
    if found.hits and found.own is None:
        return _hits(turn, found, wish, read.rest)
    if not has_subject:
        return Reply(said(turn.texts, "find-empty")), "nothing"
    return Reply(views.nothing(turn.texts, _nearest_kinds(turn, index))), "nothing"


def _hits(turn: Turn, found: Found, wish: Narrowing, text: str) -> Counted:
    feeling = read_feeling(text, shipped_lexicon(), found.likely)
    if found.ask and not wish.names and feeling is None:
        return lists.unsure(turn, found, text=text), "asked"
    return lists.hits(turn, found, wish, text=text, feeling=feeling), "found"


def _kindly(turn: Turn, courtesy: Courtesy) -> Reply:
    if courtesy is Courtesy.GREETING:
        return Reply(greeting(turn.texts, practice=turn.house.practice))
    return Reply(said(turn.texts, f"kind-to-{courtesy.value}"))


def _narrowed(turn: Turn, found: Found, *, named: bool) -> Narrowed:
    """The filters in the text; none where the whole text is an offer's name."""
    if named and words(found.hits[0].why.what) == words(turn.text):
        return Narrowed(Narrowing(), turn.text, turn.text)
    return read_narrowing(turn.text, places(turn.session, now=turn.now, until=turn.now + AHEAD))


def _found(turn: Turn, index: Index, text: str) -> Found:
    local = turn.now.astimezone(turn.house.zone)
    return index.find(Query(text, language=turn.asker.language, limit=MOST_KEPT, now_local=local))


def _in_likely_language(turn: Turn, index: Index, found: Found) -> tuple[Turn, tuple[str, ...]]:
    """The turn in the language the text is in, if the person chose none so far and it cannot be theirs;
    and the three likeliest, to choose from.
    """
    spoken = turn.asker.language if turn.asker.language != UNGUESSED else None
    guess = index.language_of(turn.text, spoken)
    likely = guess.likely[0]
    if not _tells(turn.text) or _is_a_danish_name(turn, found):
        return turn, ()
    if turn.asker.language in guess.plausible or not guess_language(turn.session, turn.asker, likely):
        return turn, ()
    return turn.speaking(likely), guess.likely


def _is_a_danish_name(turn: Turn, found: Found) -> bool:
    """Whether the text is the Danish name of what was found ("Jump 4 Fun")."""
    if not found.hits or not lists.is_named(found.hits[0]):
        return False
    offer = cards.offer(turn.session, found.hits[0].slug)
    return words(turn.text) in {words(name) for name in (offer.names.da, *offer.aliases)}


def _tells(text: str) -> bool:
    """Whether a text is long or strange enough to tell its language by."""
    return not text.isascii() or len(words(text)) != 1 or len(words(text)[0]) >= TELLING_LETTERS


def _nearest_kinds(turn: Turn, index: Index) -> tuple[Wanted, ...]:
    near = index.nearest(Query(turn.text, limit=ON_A_SCREEN))
    return lists.kinds_of(turn, near)


def _saying(turn: Turn, text: str) -> Turn:
    return replace(turn, incoming=turn.incoming.saying(text))
