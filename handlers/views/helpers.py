"""Volunteers as their coordinator sees them."""

from catalog.shifts.roles import Helper
from db.models import HolderStatus
from handlers.screen import Row, Screen
from handlers.shift_taps import AskTakeOff, Settle, ShowHelper, TakeOff, Welcome
from handlers.texts.texts import Texts
from handlers.views.parts import back, button, lines, writing


def helper_new(
    texts: Texts, helper: Helper, who: str, name: str, *, later: bool = False, shifts: int = 0
) -> Screen:
    """Somebody wants to help: who, as what, what has to be settled, and the yes where it is asked for.

    `later`: they are in the role already, and children have come to it; `shifts` to come that they are on
    before everything is settled.
    """
    waits = helper.status is HolderStatus.ASKED
    rows: list[Row] = [
        (button(texts, "settle-button", Settle(helper.holder, nth), need=need),)
        for nth, need in enumerate(helper.needs)
        if need in helper.unsettled
    ]
    if waits:
        rows.append((button(texts, "welcome-button", Welcome(helper.holder)),))
    if shifts:
        rows.append((button(texts, "off-ask-button", AskTakeOff(helper.holder)),))
    settled = [need for need in helper.needs if need not in helper.unsettled]
    stands = "helper-waits" if waits else "helper-in" if helper.may_begin else "helper-settle-first"
    text = lines(
        texts("helper-children" if later else "helper-new", who=who, role=helper.role, name=name),
        texts("helper-unsettled", needs=", ".join(helper.unsettled)) if helper.unsettled else None,
        texts("helper-settled", needs=", ".join(settled)) if settled else None,
        texts(stands),
        texts("helper-on-shifts", n=shifts) if shifts else None,
    )
    return Screen(text, tuple(rows))


def ask_take_off(texts: Texts, helper: Helper, who: str, shifts: int) -> Screen:
    """Off the shifts until it is settled? What the volunteer reads, and what happens to the shifts."""
    yes = button(texts, "off-yes-button", TakeOff(helper.holder))
    return Screen(texts("off-ask", who=who, n=shifts), ((yes,), (back(texts, ShowHelper(helper.holder)),)))


def taken_off(texts: Texts, helper: Helper, who: str) -> Screen:
    """Done; it can still be settled."""
    return Screen(texts("off-done", who=who), ((back(texts, ShowHelper(helper.holder)),),))


def taken_off_told(texts: Texts, helper: Helper, name: str, shifts: int) -> Screen:
    """To the volunteer: kindly, and whom to write to."""
    text = texts("helper-off", role=helper.role, name=name, n=shifts)
    return Screen(text, ((writing(texts, helper.initiative),),))
