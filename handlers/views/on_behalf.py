"""Signing up somebody else, and a group."""

from collections.abc import Sequence

from catalog.joining.on_behalf import Group
from catalog.regulars.groups import ComingGroup
from catalog.schedule.dates import OccurrenceCard
from handlers.screen import Screen
from handlers.taps import Dismiss, GroupAll, GroupDate, JoinGroup, JoinGuest, Mine
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.groups import coming_button
from handlers.views.parts import button, helping, home, paragraphs


def ask_guest(texts: Texts) -> Screen:
    """A nickname the host may use."""
    return Screen(texts("guest-ask"), ((button(texts, "contact-drop-button", Dismiss()),),))


def guest_dates(texts: Texts, calendar: Calendar, name: str, dates: Sequence[OccurrenceCard]) -> Screen:
    """When?"""
    if not dates:
        return Screen(texts("guest-no-dates"), home(texts)[:1])
    rows = tuple(
        (button(texts, "guest-date-button", JoinGuest(one.id), date=calendar.short(one.starts_at)),)
        for one in dates
    )
    return Screen(texts("guest-when", name=name), (*rows, helping(texts, dates[0].initiative)))


def ask_group(texts: Texts) -> Screen:
    """To a coordinator: the group's name and how many at most."""
    return Screen(texts("group-ask"), ((button(texts, "contact-drop-button", Dismiss()),),))


def allowed(texts: Texts, group: Group) -> Screen:
    """To the contact: you may sign up your group."""
    join = button(texts, "group-join-button", JoinGroup(group.contact), name=group.name)
    return Screen(texts("group-allowed-you", name=group.name, most=group.most), ((join,),))


def ask_count(texts: Texts, group: Group) -> Screen:
    """How many, and how many of their own staff."""
    text = texts("group-count-ask", name=group.name, most=group.most)
    return Screen(text, ((button(texts, "contact-drop-button", Dismiss()),),))


def group_dates(texts: Texts, calendar: Calendar, group: Group, dates: Sequence[OccurrenceCard]) -> Screen:
    """One date, or all of them."""
    if not dates:
        return Screen(texts("guest-no-dates"), home(texts)[:1])
    rows = tuple(
        (button(texts, "guest-date-button", GroupDate(one.id), date=calendar.short(one.starts_at)),)
        for one in dates
    )
    every = (button(texts, "group-all-button", GroupAll()),)
    return Screen(texts("guest-when", name=group.name), (*rows, every))


def group_everywhere(
    texts: Texts,
    calendar: Calendar,
    group: Group,
    done: Sequence[OccurrenceCard],
    left_out: Sequence[OccurrenceCard],
    standing: Sequence[ComingGroup] = (),
) -> Screen:
    """Where the group has its places, where there were too few, and that later dates follow (`standing`)."""
    text = paragraphs(
        texts("group-done", name=group.name, dates=", ".join(calendar.moment(one.starts_at) for one in done))
        if done
        else None,
        texts("group-left-out", dates=", ".join(calendar.moment(one.starts_at) for one in left_out))
        if left_out
        else None,
        texts("group-standing-how") if standing else None,
    )
    rows = tuple((coming_button(texts, one),) for one in standing)
    return Screen(text, (*rows, (button(texts, "mine-button", Mine()),)))
