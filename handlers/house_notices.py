"""Notices in which the bot tells of itself: it was away, how its messages fared, whom it is about to forget;
made when they leave.
"""

import datetime as dt
from collections.abc import Callable, Mapping

from catalog import house_news
from catalog.people import inactivity
from db import outbox_figures
from handlers.notice import Notice, Skip
from handlers.screen import Screen
from handlers.views import house as views, privacy


def _away(notice: Notice) -> Screen | Skip:
    return views.away(notice.texts, notice.calendar, _instant(notice, "since"), _instant(notice, "until"))


def _away_staff(notice: Notice) -> Screen | Skip:
    since, until = _instant(notice, "since"), _instant(notice, "until")
    decided = outbox_figures.ended(notice.session, until, until + house_news.SETTLED)
    people = int(notice.facts["people"])
    return views.away_staff(notice.texts, notice.calendar, since, until, people, decided)


def _nightly(notice: Notice) -> Screen | Skip:
    day = dt.date.fromisoformat(notice.facts["day"])
    decided = house_news.ended_on(notice.session, day, notice.house.zone)
    unreachable = house_news.unreachable(notice.session)
    if not decided.any and not unreachable:
        return Skip("nothing to tell")
    return views.nightly(notice.texts, decided, unreachable)


def _farewell(notice: Notice) -> Screen | Skip:
    if not inactivity.is_silent(notice.session, notice.asker.id, now=notice.now):
        return Skip("is back")
    return privacy.farewell(notice.texts, notice.calendar, notice.now + inactivity.NOTICE)


def _instant(notice: Notice, name: str) -> dt.datetime:
    return dt.datetime.fromisoformat(notice.facts[name])


HOUSE_NOTICES: Mapping[str, Callable[[Notice], Screen | Skip]] = {
    house_news.AWAY: _away,
    house_news.AWAY_STAFF: _away_staff,
    house_news.NIGHTLY: _nightly,
    inactivity.FAREWELL: _farewell,
}
