"""What a search found, a page at a time. Kept for an hour: the filters and the slugs in order, no word of
the text.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from catalog.finding.audience import kind_of
from catalog.finding.choosing import CERTAIN, FAR_BEHIND, NAMED, Candidate, by_use, choose, for_a_need
from catalog.finding.feelings import Feeling
from catalog.finding.narrowing import Narrowing, Wanted
from catalog.finding.query import Found, Hit, WhyKind
from catalog.offers import cards
from catalog.schedule.dates import ahead
from handlers import browse, dialogues
from handlers.browse import AHEAD, ON_A_SCREEN
from handlers.screen import Reply, Screen
from handlers.taps import Refind, Unfilter, Why
from handlers.turn import Turn
from handlers.views import finding as views
from handlers.views.finding import Around, Listed
from handlers.views.start import said

MOST_FOR_A_NEED = 3
KINDS_SHOWN = 2
REASONS = {
    WhyKind.NAME: "n",
    WhyKind.ALIAS: "n",
    WhyKind.SAID_AS: "s",
    WhyKind.NEED: "e",
    WhyKind.WORDS: "w",
    WhyKind.PURPOSE: "w",
    WhyKind.TARGET: "t",
    WhyKind.ORGANISER: "o",
    WhyKind.BROWSE: "b",
}
"""A letter for each reason, for buttons: the text itself is gone when somebody asks why."""

REASON_NAMES = {
    "n": "name",
    "s": "said",
    "e": "need",
    "w": "words",
    "t": "target",
    "o": "organiser",
    "b": "browse",
}


def hits(
    turn: Turn,
    found: Found,
    wish: Narrowing,
    *,
    heading: str = "find-hits",
    feeling: Feeling | None = None,
) -> Reply:
    """The offers found, most useful first; to somebody in need two warm lines and at most three."""
    reasons = {hit.slug: REASONS[hit.why.kind] for hit in found.hits}
    ordered = by_use(_candidates(turn, _near_the_best(found.hits)), now=turn.now)
    chosen = choose(ordered, wish, zone=turn.house.zone)
    if feeling is not None:
        kept = for_a_need(chosen.candidates, most=MOST_FOR_A_NEED)
        letters = _keep(turn, kept, wish, reasons)
        around = Around(wish, chosen.dropped, letters)
        return Reply(
            views.need(turn.texts, turn.calendar, _listed(kept), feeling=feeling.value, around=around)
        )
    letters = _keep(turn, ordered, wish, reasons)
    return Reply(_page(turn, ordered, wish, letters, page=0, heading=heading))


def unsure(turn: Turn, found: Found) -> Reply:
    """Mener du …? With the likeliest."""
    asked = [hit for hit in found.hits if hit.slug in found.ask]
    candidates = _candidates(turn, asked)
    _keep(turn, candidates, Narrowing(), {hit.slug: REASONS[hit.why.kind] for hit in asked})
    return Reply(views.unsure(turn.texts, _listed(candidates)))


def fitting(turn: Turn, slugs: Sequence[str]) -> tuple[Screen, ...]:
    """The offers that fit a text which may be urgent and was therefore not kept."""
    if not slugs:
        return ()
    ordered = _kept_candidates(turn, slugs)
    letters = _keep(turn, ordered, Narrowing(), dict.fromkeys(slugs, REASONS[WhyKind.NEED]))
    return (_page(turn, ordered, Narrowing(), letters, page=0, heading="find-hits"),)


def more(turn: Turn, tap: Refind) -> Reply:
    """The next hits of the last search; after an hour they are forgotten, so one writes again."""
    kept = _question(turn)
    if kept is None:
        return Reply(said(turn.texts, "find-empty"))
    slugs, wish = kept
    if not slugs:
        return browse.soon(turn, wish, tap.page)
    ordered = _kept_candidates(turn, slugs)
    if tap.page * ON_A_SCREEN >= len(choose(ordered, wish, zone=turn.house.zone).candidates):
        return Reply(said(turn.texts, "find-empty"))
    return Reply(_page(turn, ordered, wish, tap.reasons, page=tap.page, heading="find-hits"))


def unfilter(turn: Turn, tap: Unfilter) -> Reply:
    """The last search without one of its filters."""
    kept = _question(turn)
    if kept is None:
        return Reply(said(turn.texts, "find-empty"))
    slugs, wish = kept[0], kept[1].without(tap.filter)
    dialogues.ask(turn.session, turn.asker.id, "find", now=turn.now, slugs=slugs, narrow=wish.to_facts())
    if not slugs:
        return Reply(browse.wished(turn, wish).screen, edit=True)
    ordered = _kept_candidates(turn, slugs)
    return Reply(_page(turn, ordered, wish, tap.reasons, page=0, heading="find-hits"), edit=True)


def why(turn: Turn, tap: Why) -> Reply:
    """Hvorfor disse?"""
    kept = _question(turn)
    if kept is None or tap.search != _print_of(kept[0]):
        return Reply(said(turn.texts, "find-empty"))
    slugs, wish = kept
    chosen = choose(_kept_candidates(turn, slugs), wish, zone=turn.house.zone)
    shown = chosen.candidates[tap.page * ON_A_SCREEN : (tap.page + 1) * ON_A_SCREEN]
    reasons = dict(zip(slugs, tap.reasons, strict=False))
    told = [
        (listed, REASON_NAMES.get(reasons.get(listed.offer.slug, ""), "words")) for listed in _listed(shown)
    ]
    return Reply(views.why(turn.texts, told))


def kinds_of(turn: Turn, slugs: Iterable[str]) -> tuple[Wanted, ...]:
    """The two kinds that most of these offers are of; where there are too few, those most people want."""
    counted = Counter(kind_of(cards.offer(turn.session, slug)) for slug in slugs)
    order = [kind for kind, _ in counted.most_common()]
    return tuple(dict.fromkeys([*order, Wanted.MEET, Wanted.ADVICE]))[:KINDS_SHOWN]


def _page(
    turn: Turn, ordered: Sequence[Candidate], wish: Narrowing, reasons: str, *, page: int, heading: str
) -> Screen:
    chosen = choose(ordered, wish, zone=turn.house.zone)
    begin = page * ON_A_SCREEN
    shown = chosen.candidates[begin : begin + ON_A_SCREEN]
    rest = len(chosen.candidates) > begin + ON_A_SCREEN
    slugs = [one.offer.slug for one in ordered]
    around = Around(
        wish,
        chosen.dropped,
        reasons,
        more=Refind(page + 1, reasons) if rest else None,
        why=Why(page, reasons, _print_of(slugs)),
    )
    return views.hits(turn.texts, turn.calendar, _listed(shown), heading=heading, around=around)


def _keep(turn: Turn, ordered: Sequence[Candidate], wish: Narrowing, reasons: dict[str, str]) -> str:
    """Keep the order and the filters; the letters of the reasons, for the buttons."""
    slugs = [one.offer.slug for one in ordered]
    dialogues.ask(turn.session, turn.asker.id, "find", now=turn.now, slugs=slugs, narrow=wish.to_facts())
    return "".join(reasons[slug] for slug in slugs)


def _question(turn: Turn) -> tuple[list[str], Narrowing] | None:
    question = dialogues.open_question(turn.session, turn.asker.id, now=turn.now)
    if question.kind != "find":
        return None
    return list(question.facts["slugs"]), Narrowing.from_facts(question.facts["narrow"])


def _candidates(turn: Turn, found: Sequence[Hit]) -> list[Candidate]:
    dates = ahead(turn.session, [hit.slug for hit in found], now=turn.now, until=turn.now + AHEAD)
    return [
        Candidate(
            cards.offer(turn.session, hit.slug),
            dates.get(hit.slug, ()),
            hit.score,
            named=is_named(hit),
        )
        for hit in found
    ]


def _near_the_best(found: Sequence[Hit]) -> list[Hit]:
    """Those that `by_use` may keep, so that nothing is read about the others."""
    best = min(CERTAIN, max((hit.score for hit in found), default=0.0))
    return [hit for hit in found if is_named(hit) or best - hit.score <= FAR_BEHIND]


def is_named(hit: Hit) -> bool:
    """Whether the text is the offer's name."""
    return hit.why.kind in {WhyKind.NAME, WhyKind.ALIAS} and hit.score >= NAMED


def _kept_candidates(turn: Turn, slugs: Sequence[str]) -> list[Candidate]:
    dates = ahead(turn.session, slugs, now=turn.now, until=turn.now + AHEAD)
    return [Candidate(cards.offer(turn.session, slug), dates.get(slug, ())) for slug in slugs]


def _listed(candidates: Iterable[Candidate]) -> list[Listed]:
    return [Listed(one.offer, one.next) for one in candidates]


def _print_of(slugs: Sequence[str]) -> str:
    return hashlib.sha256(",".join(slugs).encode()).hexdigest()[:6]
