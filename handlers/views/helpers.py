"""Volunteers as their coordinator sees them."""

from catalog.shifts.roles import Helper
from db.models import HolderStatus
from handlers.screen import Row, Screen
from handlers.shift_taps import Settle, Welcome
from handlers.texts.texts import Texts
from handlers.views.parts import button, lines


def helper_new(texts: Texts, helper: Helper, who: str, name: str, *, later: bool = False) -> Screen:
    """Somebody wants to help: who, as what, what has to be settled, and the yes where it is asked for.

    `later`: they are in the role already, and children have come to it.
    """
    waits = helper.status is HolderStatus.ASKED
    rows: list[Row] = [
        (button(texts, "settle-button", Settle(helper.holder, nth), need=need),)
        for nth, need in enumerate(helper.needs)
        if need in helper.unsettled
    ]
    if waits:
        rows.append((button(texts, "welcome-button", Welcome(helper.holder)),))
    settled = [need for need in helper.needs if need not in helper.unsettled]
    stands = "helper-waits" if waits else "helper-in" if helper.may_begin else "helper-settle-first"
    text = lines(
        texts("helper-children" if later else "helper-new", who=who, role=helper.role, name=name),
        texts("helper-unsettled", needs=", ".join(helper.unsettled)) if helper.unsettled else None,
        texts("helper-settled", needs=", ".join(settled)) if settled else None,
        texts(stands),
    )
    return Screen(text, tuple(rows))
