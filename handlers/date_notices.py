"""Notices about dates: cancelled, moved, who has not answered; made when they leave."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

from catalog.joining import asked_again, mine as own_sign_ups, on_behalf
from catalog.people.silence import ALL, REMINDER, has_opted_out
from catalog.regulars import new_day, placing, standing, stopped
from catalog.schedule import changes, holidays, messages, news, people
from catalog.schedule.dates import OccurrenceCard, SignUpState, occurrence_card, upcoming
from catalog.schedule.fields import Place
from catalog.shifts import asked_again as on_shifts
from db.models import Role, SignUpStatus
from handlers.notice import Notice, Skip
from handlers.own_sign_up import is_discreet, own_sign_up
from handlers.screen import Screen
from handlers.views import date_notices as views, dates, messages as message_views, regulars, unanswered

NEXT_DATES = 2
ALL_ANSWERED = Skip("all answered")
NOTHING_NEW = Skip("not on it, or as they know it")


def _cancelled(notice: Notice) -> Screen | Skip:
    date, known = _as_known(notice)
    if date.sign_up is not SignUpState.CANCELLED:
        return Skip("takes place after all")
    if known is None:
        return NOTHING_NEW
    ahead = _next_dates(notice, date)
    as_known = replace(date, starts_at=known.starts_at)
    screen = views.cancelled(notice.texts, notice.calendar, as_known, _title(notice, date), ahead)
    return _to_pass_on(notice, date, screen)


def _next_dates(notice: Notice, date: OccurrenceCard) -> list[views.Ahead]:
    """The next two dates, and whether the person could sign up to each."""
    ahead = upcoming(notice.session, date.initiative, now=notice.now, limit=NEXT_DATES + 1)
    mine = {one.occurrence for one in own_sign_ups.mine(notice.session, notice.asker, now=notice.now)}
    others = [one for one in ahead if one.id != date.id][:NEXT_DATES]
    return [views.Ahead(one, one.sign_up is SignUpState.OPEN and one.id not in mine) for one in others]


def _moved(notice: Notice) -> Screen | Skip:
    date, known = _as_known(notice)
    if date.sign_up is SignUpState.CANCELLED:
        return Skip("cancelled since")
    if known is None:
        return NOTHING_NEW
    places, title = _places_at(notice, date, known.starts_at), _title(notice, date)
    if known.cancelled:
        back = views.held_after_all(notice.texts, notice.calendar, date, title, places)
        return _to_pass_on(notice, date, back)
    screen = views.moved(
        notice.texts,
        notice.calendar,
        date,
        title,
        _before(date, known),
        views.Mine(places, on_shifts.own_at(notice.session, notice.asker, date.id, told=known.starts_at)),
        _next_dates(notice, date),
    )
    return _to_pass_on(notice, date, screen)


def _as_known(notice: Notice) -> tuple[OccurrenceCard, news.Known | None]:
    """The date, and how the person knows it; None when there is nothing to tell them."""
    date = occurrence_card(notice.session, int(notice.facts["occurrence"]), now=notice.now)
    return date, news.still_to_tell(notice.session, notice.facts, notice.asker.id)


def _before(date: OccurrenceCard, known: news.Known) -> views.Before:
    """When it was, and where, if that is not where it is now."""
    place = Place.model_validate(known.place, strict=False) if known.place else None
    return views.Before(known.starts_at, None if place == date.place else place)


def _to_pass_on(notice: Notice, date: OccurrenceCard, screen: Screen) -> Screen:
    """Whom the person signed up has to hear it too."""
    guests = on_behalf.guests_at(notice.session, notice.asker, date.id)
    if not guests:
        return screen
    told = notice.texts("join-tell-guest", guest=", ".join(guests))
    return replace(screen, text=f"{screen.text}\n{told}")


def _places_at(notice: Notice, date: OccurrenceCard, told: dt.datetime) -> views.Places:
    """One's own place and those of whom one signed up: each has to be answered for."""
    rows = own_sign_ups.confirmed_at(notice.session, notice.asker, date.id)
    places = tuple(
        views.Place(
            one.id or 0,
            asked_again.is_asked_again(notice.session, one.id or 0),
            one.guest,
            asked_again.stands(notice.session, one, told),
        )
        for one in rows
    )
    return views.Places(places, asked_again.kept_until(notice.session, date.id))


def _place_let_go(notice: Notice) -> Screen | Skip:
    own = own_sign_up(notice.session, notice.asker, int(notice.facts["sign_up"]), now=notice.now)
    return unanswered.place_let_go(notice.texts, notice.calendar, own)


def _still_unanswered(notice: Notice) -> Screen | Skip:
    date = _hosts_date(notice)
    if isinstance(date, Skip):
        return date
    silent = asked_again.unanswered(notice.session, notice.asker, date.id)
    names = [one.label for one in silent]
    return unanswered.still_unanswered(notice.texts, notice.calendar, date, names) if names else ALL_ANSWERED


def _volunteers_unanswered(notice: Notice) -> Screen | Skip:
    date = _hosts_date(notice)
    if isinstance(date, Skip):
        return date
    silent = on_shifts.silent(notice.session, notice.asker, date.id)
    return (
        unanswered.volunteers_unanswered(notice.texts, notice.calendar, date, silent)
        if silent
        else ALL_ANSWERED
    )


def _hosts_date(notice: Notice) -> OccurrenceCard | Skip:
    """The date a host is told of, as long as they are its host and it takes place."""
    date = occurrence_card(notice.session, int(notice.facts["occurrence"]), now=notice.now)
    if not notice.asker.may(Role.HOST, date.initiative):
        return Skip("no longer host")
    return Skip("cancelled") if date.sign_up is SignUpState.CANCELLED else date


def _holiday(notice: Notice) -> Screen | Skip:
    date = occurrence_card(notice.session, int(notice.facts["occurrence"]), now=notice.now)
    day = notice.calendar.local(date.starts_at).date()
    holiday = holidays.danish_holiday(day, notice.asker.language)
    if holiday is None or date.sign_up is SignUpState.CANCELLED:
        return Skip("no longer asked")
    if not notice.asker.may(Role.COORDINATOR, date.initiative):
        return Skip("no longer coordinator")
    touched = changes.touched(notice.session, date.id)
    state = dates.State(0, 0, (), may_change=True, holiday=holiday, others=holidays.others_on(day))
    return dates.holiday_asked(notice.texts, notice.calendar, date, touched, state)


def _regular_place(notice: Notice) -> Screen | Skip:
    own = own_sign_up(notice.session, notice.asker, int(notice.facts["sign_up"]), now=notice.now)
    stored = own_sign_ups.sign_up_of(notice.session, notice.asker, own.sign_up)
    if stored.status is not SignUpStatus.CONFIRMED or stored.coming_at is not None:
        return Skip("answered")
    if own.date.sign_up is SignUpState.CANCELLED:
        return Skip("cancelled")
    if has_opted_out(notice.session, notice.asker.id, REMINDER, ALL):
        return Skip("opted-out")
    return regulars.place(notice.texts, notice.calendar, own)


def _regular_no_place(notice: Notice) -> Screen | Skip:
    date = occurrence_card(notice.session, int(notice.facts["occurrence"]), now=notice.now)
    mine = own_sign_ups.active_at(notice.session, notice.asker, date.id)
    if mine is not None or date.sign_up is not SignUpState.OPEN:
        return Skip("no longer needed")
    return regulars.no_place(notice.texts, notice.calendar, date, _title(notice, date))


def _message(notice: Notice) -> Screen | Skip:
    date = occurrence_card(notice.session, int(notice.facts["occurrence"]), now=notice.now)
    if not people.is_on(notice.session, notice.asker.id, date.id):
        return Skip("no longer on it")
    if has_opted_out(notice.session, notice.asker.id, ALL):
        return Skip("opted-out")
    title, words = _title(notice, date), str(notice.facts["words"])
    return message_views.received(notice.texts, notice.calendar, date, title, words)


def _regular_new_day(notice: Notice) -> Screen | Skip:
    regular, day = int(notice.facts["regular"]), int(notice.facts["day"])
    if not new_day.still_held(notice.session, regular, day):
        return Skip("changed back")
    mine = standing.show(notice.session, notice.asker, regular, now=notice.now)
    return regulars.new_day(notice.texts, mine)


def _regular_stopped(notice: Notice) -> Screen | Skip:
    end = stopped.stopped(notice.session, notice.facts, now=notice.now)
    return Skip("goes on after all") if end is None else regulars.stopped(notice.texts, notice.calendar, end)


def _title(notice: Notice, date: OccurrenceCard) -> str:
    if is_discreet(notice.session, date.initiative):
        return notice.texts.label("join-discreet-title")
    return notice.texts.plain(date.title)


DATE_NOTICES: Mapping[str, Callable[[Notice], Screen | Skip]] = {
    "occurrence-cancelled": _cancelled,
    "occurrence-moved": _moved,
    "place-let-go": _place_let_go,
    "still-unanswered": _still_unanswered,
    on_shifts.VOLUNTEERS_UNANSWERED: _volunteers_unanswered,
    holidays.HOLIDAY: _holiday,
    messages.MESSAGE: _message,
    placing.PLACE: _regular_place,
    placing.NO_PLACE: _regular_no_place,
    new_day.NEW_DAY: _regular_new_day,
    stopped.STOPPED: _regular_stopped,
}
