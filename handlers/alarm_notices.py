"""Alarms and the question after a shift, made when they leave."""

from collections.abc import Callable

from catalog.errors import NotFound
from catalog.schedule.dates import occurrence_card
from catalog.shifts import alerts, confirming, places, seen
from db.models import ON_SHIFT
from handlers.notice import Notice, Skip
from handlers.screen import Screen
from handlers.views import alarms as views, shift_notices as shift_views


def _over(notice: Notice) -> Screen | Skip:
    if not confirming.still_open(notice.session, notice.facts):
        return Skip("answered already")
    own = seen.my_shift(notice.session, notice.asker, int(notice.facts["assignment"]))
    return shift_views.over(notice.texts, notice.calendar, own, now=notice.now)


def _alarm(notice: Notice) -> Screen | Skip:
    number = int(notice.facts["alert"])
    if not alerts.is_open(notice.session, number):
        return Skip("nobody is missing any more")
    one = alerts.alarm(notice.session, number)
    return views.alarm(notice.texts, notice.calendar, seen.card(notice.session, one.shift), one)


def _ring(notice: Notice) -> Screen | Skip:
    number = int(notice.facts["alert"])
    if not alerts.is_open(notice.session, number):
        return Skip("nobody is missing any more")
    one = alerts.alarm(notice.session, number)
    place = places.find(notice.session, one.shift)
    date = occurrence_card(notice.session, place.occurrence.id or 0, now=notice.now)
    card = seen.card(notice.session, one.shift)
    return views.ring(notice.texts, notice.calendar, card, one, date.contact)


def _filled(notice: Notice) -> Screen | Skip:
    one = alerts.alarm(notice.session, int(notice.facts["alert"]))
    if one.missing:
        return Skip("missing again")
    return views.filled(notice.texts, notice.calendar, seen.card(notice.session, one.shift))


def _chain(notice: Notice) -> Screen | Skip:
    number = int(notice.facts["alert"])
    if not alerts.is_open(notice.session, number):
        return Skip("nobody is missing any more")
    try:
        own = seen.my_shift(notice.session, notice.asker, int(notice.facts["assignment"]))
    except NotFound:
        return Skip("gone")
    if own.status not in ON_SHIFT:
        return Skip("not on it")
    missing = seen.card(notice.session, alerts.alarm(notice.session, number).shift)
    return views.chain_broken(notice.texts, notice.calendar, own, missing)


ALARM_NOTICES: dict[str, Callable[[Notice], Screen | Skip]] = {
    confirming.SHIFT_OVER: _over,
    alerts.SHIFT_ALERT: _alarm,
    alerts.SHIFT_RING: _ring,
    alerts.SHIFT_FILLED: _filled,
    alerts.CHAIN_BROKEN: _chain,
}
