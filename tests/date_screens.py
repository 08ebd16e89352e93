"""Screens about dates: a coordinator's, and what people hear when one was cancelled or moved."""

import datetime as dt
from dataclasses import replace

from catalog.schedule.changes import Done, Touched
from catalog.schedule.editing import Affected
from catalog.schedule.fields import Place
from catalog.schedule.holidays import OTHERS
from catalog.schedule.later import Later, Stop
from catalog.schedule.people import Told
from catalog.shifts.asked_again import OwnShift, Silent
from db.models import OccurrenceStatus
from db.outbox_figures import Progress
from handlers.views import date_notices, dates as date_views, series, unanswered
from handlers.views.dates import Change
from tests import screen_facts as facts
from tests.screen_facts import DAY, THURSDAY
from tests.screen_making import Maker, shows
from tests.screen_words import Written

HEARD = Progress(waiting=188, sent=4_700, skipped=90, blocked=12, failed=1, uncertain=9)


def date_screens(written: Written) -> dict[str, Maker]:
    shown = facts.cards(written)
    one, reason, later = shown[0], written.fact["da"], THURSDAY + DAY
    state = date_views.State(
        people=4, waiting=2, unanswered=(written.person,) * 2, may_change=True, offered=2
    )
    on_holiday = replace(state, holiday=written.name["da"], others=tuple(OTHERS.values()))
    touched = Touched(heads=4, persons=2)
    off = replace(one, status=OccurrenceStatus.CANCELLED)
    told = Done(7, Told(2, 1))
    return {
        "dates.overview": shows(date_views.overview, shown[: date_views.ON_PAGE], 1, coordinator=True),
        "dates.overview, a host": shows(date_views.overview, shown[:1], None, coordinator=False),
        "dates.date": shows(date_views.date, one, state),
        "dates.date, cancelled": shows(date_views.date, off, state),
        "dates.date, told": shows(date_views.date, off, replace(state, heard=HEARD)),
        "dates.date, written to": shows(date_views.date, one, replace(state, message=HEARD)),
        "dates.date, nobody": shows(date_views.date, one, date_views.State(0, 0, (), may_change=False)),
        "dates.ask_when": shows(date_views.ask_when, one),
        "dates.ask_why": shows(date_views.ask_why, one, touched, None),
        "dates.confirm": shows(date_views.confirm, one, touched, Change(None, reason, asks=False)),
        "dates.confirm, moved": shows(date_views.confirm, one, touched, Change(later, reason, asks=True)),
        "dates.confirm, nobody": shows(
            date_views.confirm, one, Touched(0, 0), Change(later, reason, asks=True)
        ),
        "dates.done, cancelled": shows(date_views.done, off, told, key="dates-cancelled"),
        "dates.done": shows(date_views.done, one, told, key="dates-moved"),
        "dates.done, held": shows(date_views.done, one, Done(None, Told()), key="dates-held"),
        "dates.date, on holidays": shows(date_views.date, one, on_holiday),
        "dates.holiday_asked": shows(date_views.holiday_asked, one, touched, on_holiday),
        "dates.kept": shows(date_views.kept, one),
        "dates.undone": shows(date_views.undone, one),
    }


def date_notice_screens(written: Written) -> dict[str, Maker]:
    one, dates, title = facts.own(written, party=written.heads), facts.cards(written), written.title["da"]
    changed = replace(dates[0], reason=facts.words(written.fact))
    gone = replace(changed, status=OccurrenceStatus.CANCELLED)
    before = date_notices.Before(THURSDAY - DAY)
    elsewhere = date_notices.Before(dates[0].starts_at, dates[0].place)
    both = replace(elsewhere, starts_at=THURSDAY - DAY)
    own = date_notices.Place(written.number, asked=True)
    nobody, asked = date_notices.Places(), date_notices.Places((own,), dates[0].closes_at)
    nothing, place = date_notices.Mine(), date_notices.Mine(asked)
    with_a_guest = date_notices.Mine(date_notices.Places((own, replace(own, guest=written.person))))
    shift = OwnShift(written.number, written.place, THURSDAY, THURSDAY + DAY / 12, asked=True)
    stands = replace(own, asked=False, agreed=THURSDAY)
    silent = Silent(written.number, written.person, written.place)
    ahead = [date_notices.Ahead(dates[1], can_join=True), date_notices.Ahead(dates[2], can_join=False)]
    return {
        "date_notices.cancelled": shows(date_notices.cancelled, gone, title, ahead),
        "date_notices.held_after_all": shows(date_notices.held_after_all, dates[0], title, nobody),
        "date_notices.held_after_all, at another time": shows(
            date_notices.held_after_all, dates[0], title, asked
        ),
        "date_notices.moved": shows(date_notices.moved, changed, title, before, nothing, ()),
        "date_notices.moved, elsewhere": shows(date_notices.moved, changed, title, elsewhere, nothing, ()),
        "date_notices.moved, both": shows(date_notices.moved, changed, title, both, nothing, ()),
        "date_notices.moved, asked again": shows(date_notices.moved, changed, title, before, place, ahead),
        "date_notices.moved, back to what was agreed": shows(
            date_notices.moved,
            changed,
            title,
            before,
            date_notices.Mine(
                date_notices.Places((stands,)), (replace(shift, asked=False, agreed=THURSDAY),)
            ),
            ahead,
        ),
        "date_notices.yes_to_another_time": shows(
            date_notices.yes_to_another_time, dates[0], own, dates[0].closes_at
        ),
        "date_notices.yes_to_another_time, agreed": shows(
            date_notices.yes_to_another_time, dates[0], replace(stands, guest=written.person), None
        ),
        "date_notices.yes_to_another_shift": shows(date_notices.yes_to_another_shift, dates[0], shift),
        "date_notices.moved, with somebody else": shows(
            date_notices.moved, changed, title, before, with_a_guest, ahead[1:]
        ),
        "date_notices.moved, a shift": shows(
            date_notices.moved, changed, title, before, date_notices.Mine(shifts=(shift,)), ahead
        ),
        "date_notices.moved, a place and a shift": shows(
            date_notices.moved, changed, title, before, date_notices.Mine(asked, (shift,)), ahead
        ),
        "date_notices.moved, a place and shifts": shows(
            date_notices.moved,
            changed,
            title,
            before,
            date_notices.Mine(asked, (shift, replace(shift, role="", asked=False))),
            ahead,
        ),
        "unanswered.volunteers_unanswered": shows(unanswered.volunteers_unanswered, dates[0], [silent] * 3),
        "unanswered.place_let_go": shows(unanswered.place_let_go, one),
        "unanswered.still_unanswered": shows(unanswered.still_unanswered, dates[0], [written.person] * 3),
    }


def series_screens(written: Written) -> dict[str, Maker]:
    one, reason = facts.card(written), written.fact["da"]
    time, seats, weekday = Later(starts=dt.time(18, 30)), Later(seats=30), Later(days={3: 4})
    place, stop = Later(place=Place(name="Salen", address="Hovedgaden 1")), Stop(last_on=THURSDAY.date())
    affected, nobody = Affected(12, 40, 9, asks=True, first=THURSDAY + DAY), Affected(3, 0, 0)
    gone = Affected(5, 12, 4, gone=5)
    return {
        "series.ask_what": shows(series.ask_what, one),
        "series.ask_what, a single date": shows(series.ask_what, replace(one, single=True)),
        "series.ask_place": shows(series.ask_place, one),
        "series.ask_weekday": shows(series.ask_weekday, one, 3),
        "series.ask_stop": shows(series.ask_stop, one),
        "series.ask_scope": shows(series.ask_scope, one, time, repeats=True),
        "series.ask_scope, a single date": shows(series.ask_scope, one, seats, repeats=False),
        "series.ask_scope, no seats": shows(series.ask_scope, one, Later(seats=0), repeats=True),
        "series.ask_why": shows(series.ask_why, one, time, affected),
        "series.ask_why, stopped": shows(series.ask_why, one, stop, gone),
        "series.confirm": shows(series.confirm, one, time, affected, reason),
        "series.confirm, another place": shows(series.confirm, one, place, affected, reason),
        "series.confirm, another weekday": shows(series.confirm, one, weekday, affected, reason),
        "series.confirm, stopped": shows(series.confirm, one, stop, gone, reason),
        "series.confirm, seats": shows(series.confirm, one, seats, nobody, None),
        "series.edited": shows(series.edited, one, series.Done(12, Told(9, 1), 7)),
        "series.edited, too full": shows(series.edited, one, series.Done(12, Told(), 7, over=3)),
        "series.edited, nobody told": shows(series.edited, one, series.Done(1, Told(), None)),
    }
