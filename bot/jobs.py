"""The ticks: work that is rows in the database, looked at again and again. Every one may run anywhere, any
number of times.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from sqlmodel import Session

from catalog import house_news, reminders
from catalog.care import company
from catalog.joining import asked_again, first_time, lapsing
from catalog.people import inactivity
from catalog.people.forgetting import forget
from catalog.presence import participation
from catalog.regulars import assigning, groups, placing
from catalog.schedule import holidays, series
from catalog.shifts import (
    alerts,
    asked_again as volunteers_asked_again,
    confirming,
    coverage_news,
    reminding,
    standins,
    third_visit,
    welcoming,
)
from db import retention
from handlers import dialogues
from handlers.turn import House


@dataclass(frozen=True)
class Tick:
    """Work of the domain, every so many seconds; in this order when all are run at once."""

    name: str
    seconds: float
    work: Callable[[Session, House, dt.datetime], int]


def _extend(session: Session, _house: House, now: dt.datetime) -> int:
    return series.extend(session, now=now)


def _expire_offers(session: Session, _house: House, now: dt.datetime) -> int:
    return lapsing.expire_offers(session, now=now)


def _place_regulars(session: Session, _house: House, now: dt.datetime) -> int:
    return placing.place(session, now=now)


def _place_groups(session: Session, _house: House, now: dt.datetime) -> int:
    return groups.place(session, now=now)


def _assign_regulars(session: Session, _house: House, now: dt.datetime) -> int:
    return assigning.assign(session, now=now)


def _ask_about_holidays(session: Session, _house: House, now: dt.datetime) -> int:
    return holidays.ask_about_holidays(session, now=now)


def _let_go(session: Session, _house: House, now: dt.datetime) -> int:
    return asked_again.let_go(session, now=now)


def _tell_of_silent_volunteers(session: Session, _house: House, now: dt.datetime) -> int:
    return volunteers_asked_again.tell_hosts(session, now=now)


def _plan_reminders(session: Session, house: House, now: dt.datetime) -> int:
    return reminders.plan(session, now=now, quiet=house.quiet, zone=house.zone)


def _hand_over(session: Session, house: House, now: dt.datetime) -> int:
    return company.hand_over(session, zone=house.zone, now=now)


def _report(session: Session, house: House, now: dt.datetime) -> int:
    return house_news.report(session, now=now, zone=house.zone, quiet=house.quiet)


def _ask_how_it_was(session: Session, house: House, now: dt.datetime) -> int:
    return first_time.ask_how_it_was(session, zone=house.zone, now=now)


def _ask_stand_ins(session: Session, _house: House, now: dt.datetime) -> int:
    return standins.lead_on(session, now=now)


def _raise_alarms(session: Session, _house: House, now: dt.datetime) -> int:
    return alerts.escalate(session, now=now)


def _ask_who_came(session: Session, _house: House, now: dt.datetime) -> int:
    return confirming.ask(session, now=now)


def _remind_of_shifts(session: Session, house: House, now: dt.datetime) -> int:
    return reminding.plan(session, now=now, quiet=house.quiet, zone=house.zone)


def _tell_of_unsettled(session: Session, _house: House, now: dt.datetime) -> int:
    return welcoming.tell_of_unsettled(session, now=now)


def _tell_coverage(session: Session, house: House, now: dt.datetime) -> int:
    return coverage_news.tell(session, zone=house.zone, quiet=house.quiet, now=now)


def _ask_third_timers(session: Session, house: House, now: dt.datetime) -> int:
    return third_visit.ask(session, zone=house.zone, now=now)


def _ask_the_silent(session: Session, house: House, now: dt.datetime) -> int:
    return inactivity.give_notice(session, now=now, quiet=house.quiet, zone=house.zone)


def _erase_the_silent(session: Session, house: House, now: dt.datetime) -> int:
    return inactivity.erase_silent(session, now=now, note_erasure=house.note_erasure)


def _close_years(session: Session, house: House, now: dt.datetime) -> int:
    return participation.close_years(session, now=now, zone=house.zone)


def _purge(session: Session, _house: House, now: dt.datetime) -> int:
    dialogues.purge(session, now=now)
    return forget(session, now=now) + retention.purge(session, now=now)


TICKS = (
    Tick("extend_series", 3600, _extend),
    Tick("ask_about_holidays", 3600, _ask_about_holidays),
    Tick("expire_offers", 15, _expire_offers),
    Tick("place_regulars", 60, _place_regulars),
    Tick("place_groups", 60, _place_groups),
    Tick("assign_regulars", 60, _assign_regulars),
    Tick("let_go_unanswered", 60, _let_go),
    Tick("tell_of_silent_volunteers", 60, _tell_of_silent_volunteers),
    Tick("plan_reminders", 15, _plan_reminders),
    Tick("hand_over_company", 900, _hand_over),
    Tick("report", 600, _report),
    Tick("ask_how_it_was", 900, _ask_how_it_was),
    Tick("ask_stand_ins", 15, _ask_stand_ins),
    Tick("raise_alarms", 15, _raise_alarms),
    Tick("ask_who_came", 60, _ask_who_came),
    Tick("remind_of_shifts", 15, _remind_of_shifts),
    Tick("coverage", 900, _tell_coverage),
    Tick("ask_third_timers", 900, _ask_third_timers),
    Tick("tell_of_unsettled", 3600, _tell_of_unsettled),
    Tick("ask_the_silent", 3600, _ask_the_silent),
    Tick("erase_the_silent", 3600, _erase_the_silent),
    Tick("close_years", 3600, _close_years),
    Tick("purge", 3600, _purge),
)
