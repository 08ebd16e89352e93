"""What a search found, a page at a time. Kept for an hour: the filters, the slugs in order and why each is
there in words of ours, no word of the text.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from catalog.finding.audience import kind_of
from catalog.finding.choosing import FAR_BEHIND, NAMED, Candidate, by_use, choose, for_a_need, near_best
from catalog.finding.feelings import Feeling
from catalog.finding.narrowing import Narrowing, Wanted
from catalog.finding.query import Found, Hit, Query, WhyKind
from catalog.finding.reasons import Reason, ReasonKind
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
UNTOLD = Reason(ReasonKind.BROWSE)
MOST_REASONS = 20
"""Reasons kept beside the slugs: as many as are shown before one writes again."""

Kept = tuple[list[str], Narrowing, dict[str, Reason]]
"""What the dialogue keeps of a search: the slugs in order, the filters, and in our own words why each is
there.
"""


def hits(
    turn: Turn,
    found: Found,
    wish: Narrowing,
    *,
    text: str,
    heading: str = "find-hits",
    feeling: Feeling | None = None,
) -> Reply:
    """The offers found, most useful first; to somebody in need two warm lines and at most three."""
    reasons = _reasons(turn, found, text)
    ordered = by_use(_candidates(turn, _near_the_best(found.hits)), now=turn.now)
    chosen = choose(ordered, wish, zone=turn.house.zone)
    if feeling is not None:
        kept = for_a_need(chosen.candidates, most=MOST_FOR_A_NEED)
        return Reply(_need(turn, kept, Around(wish, chosen.dropped), feeling, reasons))
    _keep(turn, ordered, wish, reasons)
    return Reply(_page(turn, ordered, wish, page=0, heading=heading))


def unsure(turn: Turn, found: Found, *, text: str) -> Reply:
    """Mener du …? With the likeliest, and why each may be meant."""
    candidates = _candidates(turn, [hit for hit in found.hits if hit.slug in found.ask])
    reasons = _reasons(turn, found, text)
    _keep(turn, candidates, Narrowing(), reasons)
    return Reply(views.unsure(turn.texts, _because(_listed(candidates), reasons)))


def fitting(turn: Turn, slugs: Sequence[str], feeling: Feeling | None) -> tuple[Screen, ...]:
    """Two warm lines and at most three offers that fit a text which may be urgent and was not kept."""
    if not slugs:
        return ()
    kept = for_a_need(_kept_candidates(turn, slugs), most=MOST_FOR_A_NEED)
    reasons = dict.fromkeys(slugs, Reason(ReasonKind.NEED_PLAIN))
    return (_need(turn, kept, Around(), feeling or Feeling.HARD, reasons),)


def more(turn: Turn, tap: Refind) -> Reply:
    """The next hits of the last search; after an hour they are forgotten, so one writes again."""
    kept = _question(turn)
    if kept is None:
        return Reply(said(turn.texts, "find-empty"))
    slugs, wish, _ = kept
    if not slugs:
        return browse.soon(turn, wish, tap.page)
    ordered = _kept_candidates(turn, slugs)
    if tap.page * ON_A_SCREEN >= len(choose(ordered, wish, zone=turn.house.zone).candidates):
        return Reply(said(turn.texts, "find-empty"))
    return Reply(_page(turn, ordered, wish, page=tap.page, heading="find-hits"))


def unfilter(turn: Turn, tap: Unfilter) -> Reply:
    """The last search without one of its filters."""
    kept = _question(turn)
    if kept is None:
        return Reply(said(turn.texts, "find-empty"))
    slugs, narrow, reasons = kept
    wish = narrow.without(tap.filter)
    ordered = _kept_candidates(turn, slugs)
    _keep(turn, ordered, wish, reasons)
    if not slugs:
        return Reply(browse.wished(turn, wish).screen, edit=True)
    return Reply(_page(turn, ordered, wish, page=0, heading="find-hits"), edit=True)


def why(turn: Turn, tap: Why) -> Reply:
    """Hvorfor disse?"""
    kept = _question(turn)
    if kept is None or tap.search != _print_of(kept[0]):
        return Reply(said(turn.texts, "find-empty"))
    slugs, wish, reasons = kept
    chosen = choose(_kept_candidates(turn, slugs), wish, zone=turn.house.zone)
    shown = chosen.candidates[tap.page * ON_A_SCREEN : (tap.page + 1) * ON_A_SCREEN]
    told = _because(_listed(shown), reasons)
    return Reply(views.why(turn.texts, turn.calendar, told, wish.without(*chosen.dropped)))


def kinds_of(turn: Turn, slugs: Iterable[str]) -> tuple[Wanted, ...]:
    """The two kinds that most of these offers are of; where there are too few, those most people want."""
    counted = Counter(kind_of(cards.offer(turn.session, slug)) for slug in slugs)
    order = [kind for kind, _ in counted.most_common()]
    return tuple(dict.fromkeys([*order, Wanted.MEET, Wanted.ADVICE]))[:KINDS_SHOWN]


def _page(turn: Turn, ordered: Sequence[Candidate], wish: Narrowing, *, page: int, heading: str) -> Screen:
    chosen = choose(ordered, wish, zone=turn.house.zone)
    begin = page * ON_A_SCREEN
    shown = chosen.candidates[begin : begin + ON_A_SCREEN]
    rest = len(chosen.candidates) > begin + ON_A_SCREEN
    slugs = [one.offer.slug for one in ordered]
    around = Around(
        wish,
        chosen.dropped,
        more=Refind(page + 1) if rest else None,
        why=Why(page, _print_of(slugs)),
    )
    return views.hits(turn.texts, turn.calendar, _listed(shown), heading=heading, around=around)


def _need(
    turn: Turn, kept: Sequence[Candidate], around: Around, feeling: Feeling, reasons: Mapping[str, Reason]
) -> Screen:
    slugs = _keep(turn, kept, around.narrowing, reasons)
    around = replace(around, why=Why(0, _print_of(slugs)) if slugs else None)
    return views.need(turn.texts, turn.calendar, _listed(kept), feeling=feeling.value, around=around)


def _reasons(turn: Turn, found: Found, text: str) -> dict[str, Reason]:
    """Why the hits are there, in words of ours that are kept; those of the person are read and let go."""
    hits = found.hits[:MOST_REASONS]
    index = turn.house.library.index(turn.session)
    told = index.reasons(Query(text, now_local=turn.now.astimezone(turn.house.zone)), hits)
    return {hit.slug: reason for hit, reason in zip(hits, told, strict=True)}


def _keep(
    turn: Turn, ordered: Sequence[Candidate], wish: Narrowing, reasons: Mapping[str, Reason]
) -> list[str]:
    """Keep the order, the filters and the reasons for the open screen; the slugs in that order."""
    slugs = [one.offer.slug for one in ordered]
    because = {slug: (one.kind.value, one.what) for slug in slugs if (one := reasons.get(slug)) is not None}
    facts = {"slugs": slugs, "narrow": wish.to_facts(), "because": because}
    dialogues.ask(turn.session, turn.asker.id, "find", now=turn.now, **facts)
    return slugs


def _question(turn: Turn) -> Kept | None:
    question = dialogues.open_question(turn.session, turn.asker.id, now=turn.now)
    if question.kind != "find":
        return None
    facts = question.facts
    because = {
        slug: Reason(ReasonKind(kind), what) for slug, (kind, what) in facts.get("because", {}).items()
    }
    return list(facts["slugs"]), Narrowing.from_facts(facts["narrow"]), because


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
    near = near_best(found, FAR_BEHIND)
    return [hit for hit in found if is_named(hit) or hit in near]


def is_named(hit: Hit) -> bool:
    """Whether the text is the offer's name."""
    return hit.why.kind in {WhyKind.NAME, WhyKind.ALIAS} and hit.score >= NAMED


def _kept_candidates(turn: Turn, slugs: Sequence[str]) -> list[Candidate]:
    dates = ahead(turn.session, slugs, now=turn.now, until=turn.now + AHEAD)
    return [Candidate(cards.offer(turn.session, slug), dates.get(slug, ())) for slug in slugs]


def _listed(candidates: Iterable[Candidate]) -> list[Listed]:
    return [Listed(one.offer, one.next) for one in candidates]


def _because(listed: Sequence[Listed], reasons: Mapping[str, Reason]) -> list[tuple[Listed, Reason]]:
    return [(one, reasons.get(one.offer.slug, UNTOLD)) for one in listed]


def _print_of(slugs: Sequence[str]) -> str:
    return hashlib.sha256(",".join(slugs).encode()).hexdigest()[:6]
