"""Answers to a search: lists of offers and dates, filters as buttons, reasons, an honest no."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from catalog.finding.narrowing import Narrowing, Wanted
from catalog.finding.reasons import Reason
from catalog.offers.facts import Mode, Offer
from catalog.schedule.dates import OccurrenceCard, SignUpState
from handlers.screen import Button, Row, Screen
from handlers.taps import BrowseKind, ChooseLanguage, Company, ShowOffer, Tap, Unfilter
from handlers.texts.dates import Calendar
from handlers.texts.texts import NATIVE_NAMES, Texts
from handlers.views.filters import filter_words, filters_left_out
from handlers.views.parts import button, helping, lines, paragraphs, shortened, writing

MOST_FILTERS = 3
MOST_ASKED = 3
"""Offers in a question; with Skriv til os it has four buttons."""


NO_SIGN_UP = {
    SignUpState.CLOSED: "closed",
    SignUpState.NOT_OPEN: "not-open",
    SignUpState.JUST_COME: "just-come",
}
"""What a line of the next weeks says instead of the places left."""


@dataclass(frozen=True)
class Listed:
    """One offer in a list of hits, with its next date."""

    offer: Offer
    next: OccurrenceCard | None


@dataclass(frozen=True)
class Around:
    """What stands around a list: its filters, those that nothing fitted, and the ways on."""

    narrowing: Narrowing = field(default_factory=Narrowing)
    dropped: tuple[str, ...] = ()
    more: Tap | None = None
    why: Tap | None = None


PLAIN = Around()


def hits(
    texts: Texts, calendar: Calendar, found: Sequence[Listed], *, heading: str, around: Around = PLAIN
) -> Screen:
    """What was found: a line and a button each; the buttons carry the names."""
    told = [_hit(texts, calendar, one) for one in found]
    text = paragraphs(_left_out(texts, calendar, around) or texts(heading, n=len(found)), *told)
    rows = [*_offers(texts, found), *_ways_on(texts, around), *_filters(texts, calendar, around)]
    return Screen(text, (*rows, *_why(texts, around), helping(texts)))


def need(
    texts: Texts, calendar: Calendar, found: Sequence[Listed], *, feeling: str, around: Around = PLAIN
) -> Screen:
    """Somebody needs something: two warm lines, at most three offers, company, why these, and a human."""
    told = [_hit(texts, calendar, one) for one in found]
    text = paragraphs(texts(f"need-{feeling}"), _left_out(texts, calendar, around), *told)
    rows = [*_offers(texts, found), *_company(texts, found), *_filters(texts, calendar, around)]
    return Screen(text, (*rows, *_why(texts, around), (writing(texts),)))


def unsure(texts: Texts, found: Sequence[tuple[Listed, Reason]]) -> Screen:
    """Mener du …? One question with at most four buttons; the text says why each offer is asked about."""
    asked = found[:MOST_ASKED]
    told = [_because(texts, one, reason) for one, reason in asked]
    return Screen(
        paragraphs(texts("find-ask"), lines(*told)),
        (*_offers(texts, [one for one, _ in asked]), (writing(texts),)),
    )


def nothing(texts: Texts, kinds: Sequence[Wanted]) -> Screen:
    """An honest no, the nearest kinds of offers, and a person to ask."""
    rows = tuple((_kind(texts, one),) for one in kinds)
    return Screen(texts("find-nothing"), (*rows, helping(texts)))


def of_kind(
    texts: Texts, calendar: Calendar, found: Sequence[Listed], kind: Wanted, *, more: Tap | None
) -> Screen:
    """The offers of one kind."""
    heading = f"<b>{texts(f'wanted-{kind.value}')}</b>"
    text = paragraphs(heading, *(_hit(texts, calendar, one) for one in found))
    return Screen(text, (*_offers(texts, found), *_ways_on(texts, Around(more=more)), helping(texts)))


def soon(
    texts: Texts, calendar: Calendar, dates: Sequence[OccurrenceCard], *, around: Around = PLAIN
) -> Screen:
    """What happens, in order of time."""
    if not dates:
        return Screen(texts("find-soon-none"), (helping(texts),))
    told = [
        texts(
            "find-soon-line",
            date=calendar.moment(one.starts_at),
            title=texts.plain(one.title),
            left=_left(one),
        )
        for one in dates
    ]
    titles = {one.initiative: texts.plain(one.title) for one in reversed(dates)}
    slugs = dict.fromkeys(one.initiative for one in dates)
    rows: list[Row] = [(Button(shortened(titles[slug]), ShowOffer(slug)),) for slug in slugs]
    rows += [*_ways_on(texts, around), *_filters(texts, calendar, around)]
    text = lines(_left_out(texts, calendar, around) or texts("find-soon"), *told)
    return Screen(text, (*rows, helping(texts)))


def why(
    texts: Texts, calendar: Calendar, found: Sequence[tuple[Listed, Reason]], narrowing: Narrowing
) -> Screen:
    """Why each of them is there, and which filters they all fit."""
    filters = [filter_words(texts, calendar, narrowing, name) for name in narrowing.names]
    asked = texts("why-filters", filters=", ".join(filters)) if filters else None
    told = [_because(texts, one, reason) for one, reason in found]
    return Screen(
        lines(texts("why-title"), *told, asked), (*_offers(texts, [one for one, _ in found]), helping(texts))
    )


def with_languages(screen: Screen, languages: Sequence[str]) -> Screen:
    """The same answer, and a button for each language that the text may have been in."""
    row = tuple(Button(NATIVE_NAMES[one], ChooseLanguage(one)) for one in languages)
    return replace(screen, rows=(*screen.rows, row))


def _offers(texts: Texts, found: Sequence[Listed]) -> list[Row]:
    return [(Button(texts.plain(one.offer.names), ShowOffer(one.offer.slug)),) for one in found]


def _because(texts: Texts, one: Listed, reason: Reason) -> str:
    told = texts.label(f"why-{reason.kind.value}", what=reason.what)
    return texts("why-line", name=texts.plain(one.offer.names), reason=told)


def _company(texts: Texts, found: Sequence[Listed]) -> list[Row]:
    """Kan nogen følges med mig? To the first of them that one comes to by oneself."""
    open_to_all = (one.offer.slug for one in found if one.offer.modes.guests is not Mode.INFO_ONLY)
    return [(button(texts, "company-button", Company(slug)),) for slug in islice(open_to_all, 1)]


def _ways_on(texts: Texts, around: Around) -> list[Row]:
    return [] if around.more is None else [(button(texts, "more-button", around.more),)]


def _why(texts: Texts, around: Around) -> list[Row]:
    return [] if around.why is None else [(button(texts, "why-button", around.why),)]


def _filters(texts: Texts, calendar: Calendar, around: Around) -> list[Row]:
    """A button each that takes a filter away."""
    return [
        (
            button(
                texts,
                "filter-remove-button",
                Unfilter(name),
                filter=filter_words(texts, calendar, around.narrowing, name),
            ),
        )
        for name in around.narrowing.without(*around.dropped).names[:MOST_FILTERS]
    ]


def _left_out(texts: Texts, calendar: Calendar, around: Around) -> str | None:
    return filters_left_out(texts, calendar, around.narrowing, around.dropped)


def _kind(texts: Texts, kind: Wanted) -> Button:
    return Button(shortened(texts.label(f"wanted-{kind.value}")), BrowseKind(kind.value))


def _hit(texts: Texts, calendar: Calendar, listed: Listed) -> str:
    offer = listed.offer
    if listed.next is not None:
        when = texts("find-hit-date", date=calendar.moment(listed.next.starts_at))
    elif offer.verified_on is None:
        when = texts("find-hit-old", year=str(offer.last_known_year))
    else:
        when = ""
    return lines(f"<b>{texts.of(offer.names)}</b>", _first_sentence(texts.of(offer.purpose)), when)


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[.۔!?؟]) ", text, maxsplit=1)[0]


def _left(date: OccurrenceCard) -> str | int:
    if date.sign_up is not SignUpState.OPEN:
        return NO_SIGN_UP.get(date.sign_up, "none")
    if date.left is None:
        return "none"
    return date.left or "full"
