"""What may not stand in an offer: rules for every text, for a figure and for the offer as a whole.

A rule yields `(path, sentence)`; the path leads from the offer to the value that is wrong.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from math import inf
from typing import Final, TypeAlias

from catalog.offers.facts import LANGUAGES, Figure, Offer, Unit, mode_rule, sign_up_rule
from catalog.offers.located import Node

Found: TypeAlias = tuple[tuple[str | int, ...], str]

LONGEST: Final = {"names": 60, "aliases": 100, "target": 240, "purpose": 400, "period": 160}
"""Characters, counted per text; a name must fit on a button and in a list."""

RIGHT_TO_LEFT: Final = frozenset({"ur", "ar"})
_ALLOWED_RIGHT_TO_LEFT: Final = frozenset("\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069")
_ISOLATES: Final = frozenset("\u2066\u2067\u2068")
_HTML = re.compile(r"<\s*[/!]?\s*[A-Za-z]|&(#\d+|#x[0-9a-fA-F]+|[A-Za-z]{2,8});")
_LINK = re.compile(r"https?:|www\.|@[A-Za-z]|\b[\w-]+\.(dk|com|org|net|eu|info|app|me)\b", re.IGNORECASE)
_PHONE = re.compile(r"(?<!\d)(\+?\d{2,4}[ .]?)?(\d[ .]?){7}\d(?!\d)|(?<!\d)\d\d-\d\d-\d\d-\d\d(?!\d)")
_STREET = re.compile(
    r"\b\w*(vej|gade|vænge|alle|allé|stræde|boulevard|torv|torvet|stien|bakken|parken|centret) \d+\b",
    re.IGNORECASE,
)
_TOWN = re.compile(r"\b(?!19\d\d|20[0-4]\d)\d{4} [A-ZÆØÅ][a-zæøå]")


def texts_at_fault(node: Node, path: tuple[str | int, ...] = ()) -> Iterator[Found]:
    """Every fault of every text at or under `node`."""
    if isinstance(node.value, str):
        for sentence in _faults(node.value, path):
            yield path, sentence
    elif isinstance(node.value, tuple):
        for index, item in enumerate(node.value):
            yield from texts_at_fault(item, (*path, index))
    elif node.value is not None and not isinstance(node.value, int | float):
        for key, item in node.value.items():
            yield from texts_at_fault(item, (*path, key))


def _faults(text: str, path: tuple[str | int, ...]) -> Iterator[str]:
    language = path[-1] if path and path[-1] in LANGUAGES else "da"
    if not text.strip():
        yield "This text is empty; write it, or write null."
        return
    if text != text.strip() or "  " in text or "\n" in text:
        yield "This text has a blank or a line break too many; take it out."
    yield from _invisible(text, language in RIGHT_TO_LEFT)
    longest = LONGEST.get(str(path[0])) if path else None
    if longest is not None and len(text) > longest:
        yield f"This text has {len(text)} characters; shorten it to {longest}."
    if _HTML.search(text):
        yield "This text holds HTML; write plain words."
    if _LINK.search(text):
        yield "This text holds a link or an e-mail address; take it out, addresses belong to the schedule."
    if _PHONE.search(text):
        yield "This text holds what looks like a phone number; take it out, numbers belong to the schedule."
    if _STREET.search(text) or _TOWN.search(text):
        yield "This text holds what looks like an address; take it out, places belong to the schedule."


def _invisible(text: str, right_to_left: bool) -> Iterator[str]:
    allowed = _ALLOWED_RIGHT_TO_LEFT if right_to_left else frozenset[str]()
    for sign in sorted({sign for sign in text if _is_invisible(sign) and sign not in allowed}):
        yield f"This text holds the invisible character U+{ord(sign):04X}; delete it."
    opened = sum(text.count(sign) for sign in _ISOLATES)
    if right_to_left and opened != text.count("\u2069"):
        yield "This text opens and closes a change of direction unequally; balance U+2066-2068 with U+2069."


def _is_invisible(sign: str) -> bool:
    category = unicodedata.category(sign)
    return sign not in " \n" and (category[0] == "C" or category in {"Zs", "Zl", "Zp"})


def figure_at_fault(figure: Figure, others: frozenset[str]) -> Iterator[Found]:
    """Bounds, division and base of one figure; `others` are the Danish names of the offer's other figures."""
    bounds = [bound for bound in (figure.low, figure.high) if bound is not None]
    if not bounds:
        yield ("low",), "A figure needs `low` or `high`; write at least one number."
    if len(bounds) == 2 and bounds[0] > bounds[1]:
        yield ("low",), f"`low` is {figure.low}, above `high` {figure.high}; swap or correct them."
    if figure.unit is Unit.PERCENT and any(bound > 100 for bound in bounds):
        yield ("low",), "A share is above 100 percent; correct it."
    if figure.in_tally and len(bounds) == 1:
        yield ("low",), "A figure that enters a tally needs both `low` and `high`; write both."
    if figure.parts and figure.note is None:
        whole = sum(figure.parts)
        if whole < (figure.low or 0) or whole > (inf if figure.high is None else figure.high):
            yield ("parts",), f"The parts make {whole}, not the figure; correct them or say why in `note`."
    if figure.share_of is not None and figure.share_of not in others:
        near = get_close_matches(figure.share_of, others, n=1)
        hint = f"; did you mean `{near[0]}`?" if near else "; name the Danish `what` of another figure here."
        yield ("share_of",), f"No other figure of this offer is called `{figure.share_of}`{hint}"


def _exactly_one_year(offer: Offer) -> Iterator[Found]:
    if offer.existed is None and offer.planned is None:
        yield (
            (),
            "`existed` is missing; add the latest year it is known from, or `planned` if it never began.",
        )
    if offer.existed is not None and offer.planned is not None:
        yield ("planned",), "Both `existed` and `planned` are given; keep one."


def _modes_careful_enough(offer: Offer) -> Iterator[Found]:
    rule = mode_rule(offer.kind, offer.catalogue, offer.slug)
    for side, is_now, least in (
        ("guests", offer.modes.guests, rule.guests),
        ("volunteers", offer.modes.volunteers, rule.volunteers),
    ):
        if is_now.care < least.care:
            yield ("modes", side), f"`{side}` is {is_now}; this kind of offer must be {least} at least."


def _sign_up_fits(offer: Offer) -> Iterator[Found]:
    rule = sign_up_rule(offer.kind, offer.catalogue, offer.modes)
    if offer.sign_up and not rule:
        yield ("sign_up",), "Nobody can sign up to an info_only or marginal offer or a venue; write false."
    if not offer.sign_up and rule:
        yield ("sign_up",), "People can sign up to this kind of offer; write true."


def _recruiting_is_quoted(offer: Offer) -> Iterator[Found]:
    if offer.recruiting and offer.recruiting_quote is None:
        yield ("recruiting",), "`recruiting_quote` is missing; add the words that ask for volunteers."
    if not offer.recruiting and offer.recruiting_quote is not None:
        yield (
            ("recruiting_quote",),
            "There is a `recruiting_quote`, but `recruiting` is false; keep one of the two.",
        )


def _volunteers_can_answer(offer: Offer) -> Iterator[Found]:
    if offer.recruiting and offer.modes.volunteers.care > 1:
        yield ("recruiting",), "An info_only offer cannot ask for volunteers; write false."


def _unread_is_complete(offer: Offer) -> Iterator[Found]:
    wordings = (
        offer.names,
        offer.target,
        offer.purpose,
        offer.period,
        *(figure.what for figure in offer.figures),
    )
    used = {language for wording in wordings for language in wording.languages} - {"da", "en"}
    marked = Counter((*offer.unread, *offer.read_by_speakers))
    for language in sorted(used - set(marked)):
        yield (
            ("unread",),
            f"`{language}` has texts but is not in `unread`; add it until a native speaker has read them.",
        )
    for language in sorted(set(marked) - used):
        yield ("unread",), f"`{language}` is marked but has no text here; remove it."
    for language in sorted(language for language, times in marked.items() if times > 1):
        yield ("unread",), f"`{language}` is marked more than once; keep it in one list, once."


def _sourced(offer: Offer) -> Iterator[Found]:
    if not offer.sources and offer.verified_on is None:
        yield (
            ("sources",),
            "No document speaks of this offer; add a source, or `verified_on` when somebody has asked.",
        )


def _no_repetition(offer: Offer) -> Iterator[Found]:
    if len(set(offer.goals)) < len(offer.goals):
        yield ("goals",), "A goal stands twice; keep it once."
    names = [offer.names.da, *offer.aliases]
    for index, alias in enumerate(offer.aliases):
        if alias in names[: index + 1]:
            yield ("aliases", index), f"`{alias}` is already a name of this offer; remove it."


OFFER_RULES: Final[tuple[Callable[[Offer], Iterator[Found]], ...]] = (
    _exactly_one_year,
    _modes_careful_enough,
    _sign_up_fits,
    _recruiting_is_quoted,
    _volunteers_can_answer,
    _unread_is_complete,
    _sourced,
    _no_repetition,
)
