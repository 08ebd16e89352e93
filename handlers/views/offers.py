"""Cards of offers and their dates."""

from collections.abc import Sequence

from catalog.finding.asked import Asked
from catalog.offers.facts import Offer
from catalog.schedule.dates import OccurrenceCard, SignUpState
from catalog.schedule.fields import Place
from handlers.screen import Button, Row, Screen
from handlers.shift_taps import ShowRoles
from handlers.taps import AskPhrases, Browse, Company, Join, MoreDates, Queue, ShowOffer
from handlers.texts.dates import Calendar
from handlers.texts.texts import NATIVE_NAMES, Texts
from handlers.views.parts import back, button, lines, paragraphs, writing

DATES_ON_CARD = 3
DATES_ON_PAGE = 4
FEW = 5
"""With as many buttons above it, a card has no `Tilbage`: six are enough to choose from."""
EXAMPLE = "(eksempel)"


def card(
    texts: Texts,
    calendar: Calendar,
    offer: Offer,
    dates: Sequence[OccurrenceCard],
    *,
    parent: Offer | None,
    first_time: bool = False,
    staff: bool = False,
    helps: bool = False,
) -> Screen:
    """What it is, for whom, when next, seats left, price, access, food, languages, contact where known.

    `first_time`: who was never there need not come alone; `staff`: its coordinators teach the search;
    `helps`: one can help there.
    """
    shown = dates[:DATES_ON_CARD]
    joining = [(one,) for date in shown if (one := join_button(texts, calendar, date)) is not None]
    rows: list[Row] = [*joining]
    if len(dates) > DATES_ON_CARD:
        more = button(texts, "more-dates-button", MoreDates(offer.slug))
        rows = [*joining[: DATES_ON_CARD - 1], (more,)]
    if first_time and any(one.sign_up is SignUpState.OPEN for one in shown):
        rows.append((button(texts, "company-button", Company(offer.slug)),))
    if staff:
        rows.append((button(texts, "phrases-button", AskPhrases(offer.slug)),))
    if helps:
        rows.append((button(texts, "volunteer-button", ShowRoles(offer.slug)),))
    age = age_of(offer, shown)
    text = paragraphs(
        lines(f"<b>{texts.of(offer.names)}</b>", texts.of(offer.purpose)),
        lines(
            texts("offer-for", target=texts.plain(offer.target)),
            texts("offer-age", age=age) if age else None,
            texts("offer-organiser", organiser=offer.organiser) if offer.organiser else None,
            texts("offer-part-of", parent=texts.plain(parent.names)) if parent else None,
        ),
        offer_dates(texts, calendar, shown) if shown else None,
        _practical(texts, shown[0]) if shown else None,
        None if shown else _standing(texts, offer),
    )
    way_back = () if len(rows) >= FEW else (back(texts, Browse()),)
    return Screen(text, (*rows, (writing(texts, offer.slug), *way_back)))


def all_dates(
    texts: Texts, calendar: Calendar, offer: Offer, dates: Sequence[OccurrenceCard], page: int
) -> Screen:
    """Every date of an offer, a page at a time."""
    begin = page * DATES_ON_PAGE
    shown = dates[begin : begin + DATES_ON_PAGE]
    rows: list[Row] = [(one,) for date in shown if (one := join_button(texts, calendar, date)) is not None]
    if len(dates) > begin + DATES_ON_PAGE:
        rows.append((button(texts, "more-button", MoreDates(offer.slug, page + 1)),))
    text = lines(f"<b>{texts.of(offer.names)}</b>", *(_date_line(texts, calendar, one) for one in shown))
    return Screen(text, (*rows, (back(texts, ShowOffer(offer.slug)),)))


def offer_dates(texts: Texts, calendar: Calendar, dates: Sequence[OccurrenceCard]) -> str:
    """When, and whether there is room."""
    return lines(texts("offer-dates"), *(_date_line(texts, calendar, one) for one in dates))


def _date_line(texts: Texts, calendar: Calendar, date: OccurrenceCard) -> str:
    return texts("offer-line", date=calendar.moment(date.starts_at), state=_state(texts, calendar, date))


def _state(texts: Texts, calendar: Calendar, date: OccurrenceCard) -> str:
    if date.sign_up is SignUpState.NOT_OPEN and date.opens_at is not None:
        return texts.label("offer-state-not-open", date=calendar.moment(date.opens_at))
    if date.sign_up is not SignUpState.OPEN:
        return texts.label(f"offer-state-{date.sign_up.value.replace('_', '-')}")
    if date.left is None:
        return texts.label("offer-state-free")
    if date.left == 0:
        return texts.label("offer-state-queue" if date.waitlist else "offer-state-full")
    return texts.label("offer-state-left", left=date.left)


def age_of(offer: Offer, dates: Sequence[OccurrenceCard]) -> int | None:
    """From which age on; the next date may have its own."""
    return dates[0].minimum_age if dates else offer.minimum_age


def facts_of(texts: Texts, date: OccurrenceCard) -> dict[Asked, str]:
    """What is known of a date, a line for each thing one may ask."""
    facts = date.facts
    spoken = ", ".join(NATIVE_NAMES[one] for one in facts.spoken if one in NATIVE_NAMES)
    place = where(date)
    known = {
        Asked.PLACE: texts("offer-place", place=place) if place else None,
        Asked.PRICE: texts("offer-price", price=texts.plain(facts.price)) if facts.price else None,
        Asked.ACCESS: texts("offer-access", access=texts.plain(facts.access)) if facts.access else None,
        Asked.FOOD: texts("offer-food", food=texts.plain(facts.food)) if facts.food else None,
        Asked.BRING: texts("offer-bring", bring=texts.plain(facts.bring)) if facts.bring else None,
        Asked.SPOKEN: texts("offer-spoken", spoken=spoken) if spoken else None,
    }
    return {asked: line for asked, line in known.items() if line}


def _practical(texts: Texts, date: OccurrenceCard) -> str:
    return lines(
        *facts_of(texts, date).values(),
        texts("offer-fetch") if date.facts.fetch else None,
        _contact(texts, date),
        texts("offer-example") if EXAMPLE in where(date) else None,
    )


def where(date: OccurrenceCard) -> str:
    """The place in one line; empty where it is not known."""
    return place_line(date.place)


def place_line(place: Place | None) -> str:
    """A place in one line; empty for none."""
    return ", ".join(part for part in (place.name, place.address) if part) if place is not None else ""


def _contact(texts: Texts, date: OccurrenceCard) -> str | None:
    contact = date.contact
    if contact is None or not (contact.name or contact.phone):
        return None
    return texts("offer-contact", name=contact.name or "", phone=contact.phone or "")


def _standing(texts: Texts, offer: Offer) -> str:
    if offer.verified_on is None:
        key = "offer-planned" if offer.was_only_planned else "offer-existed"
        return texts(key, year=str(offer.last_known_year))
    return texts("offer-no-dates" if offer.sign_up else "offer-info-only")


def join_button(texts: Texts, calendar: Calendar, date: OccurrenceCard) -> Button | None:
    """How to sign up for a date, or to queue for it; None where neither is possible."""
    if date.sign_up is not SignUpState.OPEN:
        return None
    when = calendar.short(date.starts_at)
    if date.left == 0:
        return button(texts, "queue-button", Queue(date.id), date=when) if date.waitlist else None
    return button(texts, "join-button", Join(date.id), date=when)
