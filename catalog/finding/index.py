"""The search: an index over the offers that is asked with a `Query` and answers with `Found`."""

import gc
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from catalog.finding.courtesy import read_courtesy
from catalog.finding.documents import OfferDocument
from catalog.finding.evidence import Evidence
from catalog.finding.ideas import Lexicon
from catalog.finding.language import Guess
from catalog.finding.normalise import words
from catalog.finding.own import Matter, Own, own_in
from catalog.finding.postings import Postings
from catalog.finding.query import Answer, Filters, Found, Hit, Query, Why, WhyKind
from catalog.finding.reasons import Asked, Reason, reason_of
from catalog.finding.scoring import Fit, fits
from catalog.finding.stems import one_text
from catalog.finding.terms import EVERYTHING, Reading, idea_feature
from catalog.finding.units import Field
from catalog.finding.when import Timed, When, timed

SURE_FROM: Final = 0.63
"""How sure the best offer must be an answer (0 to 1): below, silence is better than a guess."""

UNSURE_BELOW: Final = 0.75
"""Below this the best offers are asked about ("Mener du …?")."""

FITS_FROM: Final = 0.5
"""How well further offers must fit (0 to 1) to be shown beside the best."""

MOST_ASKED: Final = 4
_BY_ITS_WORDS: Final = frozenset({WhyKind.NAME, WhyKind.ALIAS})
_EVERYTHING: Final = idea_feature(EVERYTHING)
_VOLUNTEER: Final = "volunteer"
_ABOUT_US: Final = frozenset({Matter.HELP, Matter.BOT})
_OTHERS_CAN: Final = frozenset(
    (modal, who)
    for modals, helpers in (
        (("kan", "kunne", "vil", "ville"), ("i", "du", "nogen", "man", "en")),
        (("can", "could", "will", "would"), ("you", "somebody", "someone", "anyone", "anybody")),
    )
    for modal in modals
    for who in helpers
)
_HELP: Final = frozenset({"hjaelpe", "hjaelp", "help"})


class Index:
    """What the search knows. Never changed after it is built: a new catalogue is a new index."""

    def __init__(
        self, documents: Iterable[OfferDocument], lexicon: Lexicon, before: "Index | None" = None
    ) -> None:
        self._postings: Final[Postings] = Postings(
            tuple(documents), lexicon, before._postings if before else None
        )
        self._lexicon: Final = lexicon
        self._name_stems: Final = self._postings.name_stems
        self._browsed: Final = _browsed(self._postings.documents)

    @one_text()
    def find(self, query: Query) -> Found:
        """The answer to a text. The same query gives the same answer; never raises, whatever the text."""
        text = self._timed(query)
        tokens = text.words
        guess = self._postings.languages.guess(query.text, tokens)
        if (courtesy := read_courtesy(tokens)) is not None and tokens not in self._postings.exact:
            return Found(Answer.NONE, language=guess.likely[0], likely=guess.likely, courtesy=courtesy)
        own = None if tokens in self._postings.exact else own_in(text, self._lexicon, self._name_stems)
        if own is not None and not (own.matter in _ABOUT_US and self._is_about_an_offer(tokens, guess)):
            return _own(own, guess.likely)
        when, tokens, reading = self._read(query, text, guess)
        ranked, sure = self._ranked(tokens, reading)
        filters = _filters(reading, when, tokens)
        if sure < 1.0 and _asks_for_everything(reading, when):
            filters = replace(filters, browse=True)
            hits = tuple(Hit(slug, 0.0, Why(WhyKind.BROWSE)) for slug in self._browsed[: query.limit])
            return _found(hits, self._browsed[query.limit :], filters, guess)
        hits, more = self._hits(ranked, query.limit) if sure >= SURE_FROM else ((), ())
        return _found(hits, more, filters, guess, unsure=sure < UNSURE_BELOW)

    def _is_about_an_offer(self, tokens: tuple[str, ...], guess: Guess) -> bool:
        """Whether a text that sounds like a call for help asks for an offer by its name, or offers help."""
        if self._postings.named(tokens) or self._postings.nearly_named(tokens):
            return True
        ideas = self._postings.reader.read(tokens, guess).ideas
        return _VOLUNTEER in ideas and not _asks_to_be_helped(tokens)

    def reasons(self, query: Query, hits: Iterable[Hit]) -> tuple[Reason, ...]:
        """Why each of the hits for that query is there."""
        guess = self.language_of(query.text)
        _, _, reading = self._read(query, self._timed(query), guess)
        asked = Asked(reading.tokens, guess.plausible)
        return tuple(reason_of(hit.why, asked, self._lexicon) for hit in hits)

    def language_of(self, text: str, spoken: str | None = None) -> Guess:
        """In which languages a text may be, of somebody who wrote in `spoken` before."""
        return self._postings.languages.guess(text, words(text), spoken)

    @one_text()
    def nearest(self, query: Query) -> tuple[str, ...]:
        """The offers that fit a text best, however badly: for saying what there is when nothing fits."""
        _, tokens, reading = self._read(query, self._timed(query), self.language_of(query.text))
        ranked, _ = self._ranked(tokens, reading)
        return tuple(self._slug(fit) for fit in ranked[: query.limit])

    def _hits(self, ranked: Sequence[Fit], limit: int) -> tuple[tuple[Hit, ...], tuple[str, ...]]:
        """The best, and the slugs of the others that fit."""
        least = min(FITS_FROM, ranked[0].score)
        fitting = [fit for fit in ranked if fit.score >= least]
        hits = (Hit(self._slug(fit), round(fit.score, 4), fit.evidence.why()) for fit in fitting[:limit])
        return tuple(hits), tuple(self._slug(fit) for fit in fitting[limit:])

    def _slug(self, fit: Fit) -> str:
        return self._postings.documents[fit.offer].slug

    @staticmethod
    def _timed(query: Query) -> Timed:
        return timed(query.text, query.now_local.date() if query.now_local else None)

    def _read(self, query: Query, text: Timed, guess: Guess) -> tuple[When | None, tuple[str, ...], Reading]:
        """Takes the time words out, unless they belong to a name ("Uge 40-kampagnen")."""
        reader, when = self._postings.reader, text.when
        whole = reader.read(text.words, guess)
        if when is None or self._names_with(when, text.words, whole):
            return None, text.words, whole
        when = when if query.now_local else When(words=when.words)
        return when, text.left, reader.read(text.left, guess)

    def _names_with(self, when: When, tokens: tuple[str, ...], whole: Reading) -> bool:
        """Whether the text names an offer with its time words."""
        if self._postings.named(tokens):
            return True
        best, sure = self._ranked(tokens, whole)
        why = best[0].evidence.why() if sure >= SURE_FROM else None
        if why is None or why.kind not in _BY_ITS_WORDS:
            return False
        named = words(why.what)
        return any(word in named for word in when.words if len(word) > 1)

    def _ranked(self, tokens: tuple[str, ...], reading: Reading) -> tuple[list[Fit], float]:
        """The offers named by the text first, the rest by how well they fit, and how sure it is."""
        named = (
            self._postings.named(tokens)
            or (reading.tokens != tokens and self._postings.named(reading.tokens))
            or self._postings.nearly_named(tokens)
        )
        found, sure = fits(self._postings, reading)
        if not named:
            return found, sure
        numbers = {offer for offer, _ in named}
        first = [Fit(offer, 1.0, _named(why)) for offer, why in named]
        return first + [fit for fit in found if fit.offer not in numbers], 1.0


def _named(why: Why) -> Evidence:
    evidence = Evidence()
    evidence.add(Field.NAME, 1.0, why.kind, why.what)
    return evidence


def _browsed(documents: Sequence[OfferDocument]) -> tuple[str, ...]:
    """What is shown to those who want to see what there is: known to exist first, then where hands are
    wanted.
    """
    shown = [
        document
        for document in documents
        if document.catalogue == "core" and document.kind in ("activity", "volunteer")
    ]
    shown.sort(key=lambda one: (not one.verified, not one.recruiting, one.rank, one.slug))
    return tuple(document.slug for document in shown)


def _asks_for_everything(reading: Reading, when: When | None) -> bool:
    """Whether a text wants to see what there is, and nothing in particular ("hvad sker der i dag?")."""
    if not reading.terms:
        return when is not None
    return all(_EVERYTHING in term.features for term in reading.terms)


def _own(own: Own, likely: tuple[str, ...]) -> Found:
    if own.matter in _ABOUT_US:
        return Found(Answer.HELP, own=own, language=likely[0], likely=likely)
    return Found(Answer.OWN, own=own, language=likely[0], likely=likely)


def _filters(reading: Reading, when: When | None, tokens: tuple[str, ...]) -> Filters:
    helps = _VOLUNTEER in reading.ideas and not _asks_to_be_helped(tokens)
    return Filters(when, helps)


def _asks_to_be_helped(tokens: tuple[str, ...]) -> bool:
    """Whether somebody else is to help ("kan I hjælpe med et brev?"), so that nobody offers himself."""
    threes = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return any((modal, helper) in _OTHERS_CAN and verb in _HELP for modal, helper, verb in threes)


def _found(
    hits: tuple[Hit, ...], more: tuple[str, ...], filters: Filters, guess: Guess, *, unsure: bool = False
) -> Found:
    likely = guess.likely
    return Found(
        Answer.RESULTS if hits else Answer.NONE,
        hits=hits,
        ask=tuple(hit.slug for hit in hits[:MOST_ASKED]) if unsure and len(hits) > 1 else (),
        filters=filters,
        language=likely[0],
        likely=likely,
        more=more,
    )


def build_index(documents: Iterable[OfferDocument], lexicon: Lexicon, before: Index | None = None) -> Index:
    """The index over these offers; the same with one over mostly the same `before`, in far less time.

    All that is made is kept, so that looking for rubbish meanwhile would only cost a third of the time.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        return Index(documents, lexicon, before)
    finally:
        if collects:
            gc.enable()
