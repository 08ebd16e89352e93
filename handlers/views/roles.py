"""Wanting to help: at which initiative, in which role, what it asks, and the thanks."""

from collections.abc import Sequence

from catalog.offers.facts import Offer
from catalog.shifts.offered import RoleOnOffer, Seeking
from catalog.shifts.roles import AgeAsked, Helper
from catalog.shifts.seen import ShiftCard
from catalog.shifts.terms import AgeBand, needs_certificate
from db.models import HolderStatus
from handlers.screen import Button, Screen
from handlers.shift_taps import HelpAs, HelpAtAge, OpenShifts, OtherHelp, ShowRoles
from handlers.taps import Volunteer, WriteToUs
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.parts import back, button, lines, paragraphs, shortened
from handlers.views.shifts import MOST_ROLES, take_row

MOST_PLACES = 12


def where(texts: Texts, seeking: Sequence[Seeking]) -> Screen:
    """Which initiative? Those who lack most people first."""
    other = (button(texts, "helping-other-button", OtherHelp()),)
    if not seeking:
        return Screen(texts("helping-none"), (other, (button(texts, "write-button", WriteToUs()),)))
    shown = seeking[:MOST_PLACES]
    told = (texts("helping-place", name=texts.plain(one.names), lacking=one.lacking) for one in shown)
    rows = ((Button(shortened(texts.plain(one.names)), ShowRoles(one.initiative)),) for one in shown)
    return Screen(paragraphs(texts("helping-where"), lines(*told)), (*rows, other, (back(texts),)))


def roles_at(texts: Texts, offer: Offer, roles: Sequence[RoleOnOffer]) -> Screen:
    """What one can help with and what it asks: needs, age, a coordinator's yes, one's a-kasse."""
    write = (button(texts, "write-button", WriteToUs(offer.slug)),)
    name = texts.plain(offer.names)
    if not roles:
        return Screen(texts("helping-roles-none", name=name), (write, (back(texts, Volunteer()),)))
    shown = roles[:MOST_ROLES]
    text = paragraphs(
        texts("helping-roles", name=name),
        *(_role(texts, one) for one in shown),
        texts("helping-certificate") if any(needs_certificate(one.terms.needs) for one in shown) else None,
        texts("helping-akasse") if any(one.terms.asks_akasse for one in shown) else None,
    )
    rows = ((Button(shortened(texts.plain({"da": one.role})), HelpAs(one.shift)),) for one in shown)
    return Screen(text, (*rows, write, (back(texts, Volunteer()),)))


def _role(texts: Texts, one: RoleOnOffer) -> str:
    terms = one.terms
    return lines(
        texts("helping-role", role=one.role, lacking=one.lacking),
        texts("helping-role-needs", needs=", ".join(terms.needs)) if terms.needs else None,
        texts("helping-role-age", age=terms.least_age) if terms.least_age else None,
        texts("helping-role-approval") if terms.approval else None,
        texts("helping-role-asked") if one.held is HolderStatus.ASKED else None,
        texts("helping-role-held") if one.held is HolderStatus.ACTIVE else None,
    )


def ask_age(texts: Texts, asked: AgeAsked) -> Screen:
    """Three bands; the answer is not kept."""
    text = texts("helping-age", role=asked.role, age=asked.least)
    return Screen(
        text,
        (
            (button(texts, "age-under-15-button", HelpAtAge(asked.shift, AgeBand.UNDER_15.value)),),
            (button(texts, "age-under-18-button", HelpAtAge(asked.shift, AgeBand.UNDER_18.value)),),
            (button(texts, "age-grown-up-button", HelpAtAge(asked.shift, AgeBand.GROWN_UP.value)),),
            (back(texts, ShowRoles(asked.initiative)),),
        ),
    )


def helper_done(
    texts: Texts, calendar: Calendar, helper: Helper, name: str, ahead: Sequence[ShiftCard]
) -> Screen:
    """Thank you; what comes next, and the shifts one can take now."""
    head = "helper-asked" if helper.status is HolderStatus.ASKED else "helper-done"
    text = paragraphs(
        texts(head, role=helper.role, name=name),
        texts("helping-role-needs", needs=", ".join(helper.unsettled)) if helper.unsettled else None,
        texts("helping-certificate") if needs_certificate(helper.unsettled) else None,
        texts("helper-next") if ahead and helper.may_begin else None,
    )
    rows = () if not helper.may_begin else tuple(take_row(texts, calendar, one) for one in ahead)
    return Screen(text, (*rows, (button(texts, "shifts-button", OpenShifts()),)))
