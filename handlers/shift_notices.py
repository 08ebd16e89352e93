"""What volunteers and their coordinators are told, made when it leaves."""

from collections.abc import Callable

from catalog.joining import overlaps
from catalog.offers import cards
from catalog.people.silence import ALL, REMINDER, has_opted_out
from catalog.regulars import assigning
from catalog.schedule import shift_news
from catalog.schedule.fields import Words
from catalog.shifts import asks, reminding, roles, seen, standins, taking_off, welcoming
from catalog.shifts.people import call_name_of, names_of
from db.models import ON_SHIFT, HolderStatus, RoleHolder, ShiftAsk
from handlers.notice import Notice, Skip
from handlers.screen import Screen
from handlers.views import helpers as helper_views, shift_notices as views


def _reminder(notice: Notice) -> Screen | Skip:
    verdict = reminding.still_wanted(notice.session, notice.facts, now=notice.now)
    if verdict.reason is not None:
        return Skip(verdict.reason)
    own = seen.my_shift(notice.session, notice.asker, int(notice.facts["assignment"]))
    return views.reminder(notice.texts, notice.calendar, own, now=notice.now)


def _weekly(notice: Notice) -> Screen | Skip:
    own = seen.my_shift(notice.session, notice.asker, int(notice.facts["assignment"]))
    if own.status not in ON_SHIFT or own.answered:
        return Skip("answered")
    if own.card.cancelled:
        return Skip("cancelled")
    if has_opted_out(notice.session, notice.asker.id, REMINDER, ALL):
        return Skip("opted-out")
    visit = overlaps.visit_during(notice.session, notice.asker, own.card.shift)
    return views.weekly(notice.texts, notice.calendar, own, visit)


def _enough(notice: Notice) -> Screen | Skip:
    card = seen.card(notice.session, int(notice.facts["shift"]))
    mine = seen.my_shifts(notice.session, notice.asker, now=notice.now)
    if card.cancelled or any(one.card.shift == card.shift for one in mine):
        return Skip("no longer so")
    return views.enough(notice.texts, notice.calendar, card)


def _asked(notice: Notice) -> Screen | Skip:
    number = int(notice.facts["ask"])
    if not asks.still_asked(notice.session, number, now=notice.now):
        return Skip("not needed any more")
    ask = notice.session.get_one(ShiftAsk, number)
    card = seen.card(notice.session, ask.shift)
    name = names_of(notice.session, [notice.asker.id])[notice.asker.id]
    by = None if ask.asked_by is None else _coordinator(notice, ask.asked_by)
    return views.asked(notice.texts, notice.calendar, card, number, by=by, name=name)


def _coordinator(notice: Notice, person: int) -> str:
    """What a coordinator wants to be called, else what they are: no code word of theirs is told."""
    return call_name_of(notice.session, person) or notice.texts.label("coverage-coordinator")


def _ask_over(notice: Notice) -> Screen | Skip:
    card = seen.card(notice.session, int(notice.facts["shift"]))
    mine = seen.my_shifts(notice.session, notice.asker, now=notice.now)
    if card.lacking or any(one.card.shift == card.shift for one in mine):
        return Skip("asked again since")
    return views.ask_over(notice.texts, notice.calendar, card)


def _relieved(notice: Notice) -> Screen | Skip:
    card = seen.card(notice.session, int(notice.facts["shift"]))
    mine = seen.my_shifts(notice.session, notice.asker, now=notice.now)
    if any(one.card.shift == card.shift and one.status in ON_SHIFT for one in mine):
        return Skip("on it again")
    return views.relieved(notice.texts, notice.calendar, card)


def _changed(notice: Notice) -> Screen | Skip:
    known = shift_news.still_to_tell(notice.session, notice.facts)
    mine = seen.my_shifts(notice.session, notice.asker, now=notice.now)
    own = next((one for one in mine if one.card.shift == int(notice.facts["shift"])), None)
    if known is None or own is None:
        return Skip("not on it, or as they know it")
    reason = Words(**notice.facts["reason"]) if notice.facts["reason"] else None
    return views.changed(notice.texts, notice.calendar, own, known, reason)


def _helper_new(notice: Notice) -> Screen | Skip:
    return _helper_for_staff(notice)


def _helper_to_settle(notice: Notice) -> Screen | Skip:
    if roles.helper(notice.session, int(notice.facts["holder"])).may_begin:
        return Skip("settled since")
    return _helper_for_staff(notice, later=True)


def _helper_for_staff(notice: Notice, *, later: bool = False) -> Screen | Skip:
    helper = roles.helper(notice.session, int(notice.facts["holder"]))
    if helper.status is HolderStatus.ENDED:
        return Skip("left since")
    person = notice.session.get_one(RoleHolder, helper.holder).person or 0
    who = names_of(notice.session, [person]).get(person, "")
    name, row = _name(notice, helper.initiative), notice.session.get_one(RoleHolder, helper.holder)
    shifts = len(taking_off.shifts_to_settle(notice.session, row, now=notice.now))
    return helper_views.helper_new(notice.texts, helper, who, name, later=later, shifts=shifts)


def _taken_off(notice: Notice) -> Screen | Skip:
    helper = roles.helper(notice.session, int(notice.facts["holder"]))
    name, shifts = _name(notice, helper.initiative), int(notice.facts["n"])
    return helper_views.taken_off_told(notice.texts, helper, name, shifts)


def _helper_welcome(notice: Notice) -> Screen | Skip:
    helper = roles.helper(notice.session, int(notice.facts["holder"]))
    if not helper.may_begin:
        return Skip("left since, or something to settle")
    return views.welcome(notice.texts, helper.role, _name(notice, helper.initiative))


def _name(notice: Notice, slug: str) -> str:
    return notice.texts.plain(cards.known(notice.session, slug).names)


SHIFT_NOTICES: dict[str, Callable[[Notice], Screen | Skip]] = {
    reminding.SHIFT_REMINDER: _reminder,
    assigning.SHIFT: _weekly,
    assigning.NO_SHIFT: _enough,
    asks.SHIFT_ASK: _asked,
    shift_news.SHIFT_CHANGED: _changed,
    standins.ASK_OVER: _ask_over,
    standins.RELIEVED: _relieved,
    roles.HELPER_NEW: _helper_new,
    roles.HELPER_UNSETTLED: _helper_to_settle,
    welcoming.HELPER_WELCOME: _helper_welcome,
    taking_off.TAKEN_OFF: _taken_off,
}
