"""Notices about places and first times; made when they leave."""

from collections.abc import Callable, Mapping

from catalog.joining import capacity, first_time, lapsing, on_behalf
from catalog.joining.mine import sign_up_of
from catalog.regulars import groups
from catalog.schedule.dates import SignUpState, occurrence_card
from db.models import Occurrence, SignUpStatus
from handlers.notice import Notice, Skip
from handlers.own_sign_up import own_sign_up
from handlers.screen import Screen
from handlers.views import (
    first_time as first_time_views,
    groups as group_views,
    on_behalf as on_behalf_views,
    seat_notices as views,
)
from handlers.views.join import Own


def _offer_lapsed(notice: Notice) -> Screen | Skip:
    own = _own(notice)
    if own.status is not SignUpStatus.EXPIRED or own.date.sign_up is not SignUpState.OPEN:
        return Skip("nothing left to do")
    return views.offer_lapsed(notice.texts, notice.calendar, own)


def _over_capacity(notice: Notice) -> Screen | Skip:
    row = notice.session.get(Occurrence, int(notice.facts["occurrence"]), populate_existing=True)
    if row is None or row.id is None or row.seats is None or row.taken <= row.seats:
        return Skip("fits again")
    date = occurrence_card(notice.session, row.id, now=notice.now)
    return views.over_capacity(notice.texts, notice.calendar, date, row.taken)


def _how_was_it(notice: Notice) -> Screen | Skip:
    return first_time_views.how_was_it(notice.texts, _own(notice))


def _group_contact(notice: Notice) -> Screen | Skip:
    group = on_behalf.group_of(notice.session, notice.asker, int(notice.facts["contact"]))
    return on_behalf_views.allowed(notice.texts, group)


def _group_place(notice: Notice) -> Screen | Skip:
    own = _own(notice)
    stored = sign_up_of(notice.session, notice.asker, own.sign_up)
    if stored.status is not SignUpStatus.CONFIRMED or stored.coming_at is not None:
        return Skip("answered")
    if own.date.sign_up is SignUpState.CANCELLED:
        return Skip("cancelled")
    return group_views.place(notice.texts, notice.calendar, own)


def _group_no_place(notice: Notice) -> Screen | Skip:
    mine = groups.show(notice.session, notice.asker, int(notice.facts["group"]), now=notice.now)
    date = occurrence_card(notice.session, int(notice.facts["occurrence"]), now=notice.now)
    if date.sign_up is not SignUpState.OPEN or mine.name in on_behalf.guests_at(
        notice.session, notice.asker, date.id
    ):
        return Skip("no longer needed")
    return group_views.no_place(notice.texts, notice.calendar, date, mine)


def _own(notice: Notice) -> Own:
    return own_sign_up(notice.session, notice.asker, int(notice.facts["sign_up"]), now=notice.now)


SEAT_NOTICES: Mapping[str, Callable[[Notice], Screen | Skip]] = {
    lapsing.OFFER_LAPSED: _offer_lapsed,
    capacity.OVER_CAPACITY: _over_capacity,
    on_behalf.GROUP_CONTACT: _group_contact,
    first_time.HOW_WAS_IT: _how_was_it,
    groups.PLACE: _group_place,
    groups.NO_PLACE: _group_no_place,
}
