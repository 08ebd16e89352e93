"""Signing up somebody who does not write here, and a group under its own limit."""

import re
from typing import Any

from catalog.errors import RuleError, Stale
from catalog.joining import on_behalf, signups
from catalog.joining.on_behalf import Guest
from catalog.offers import cards
from catalog.regulars import groups
from catalog.schedule.dates import OccurrenceCard, SignUpState, upcoming
from handlers import dialogues
from handlers.join import NAME_MOST, shown_sign_up
from handlers.screen import Reply
from handlers.taps import AllowGroup, GroupAll, GroupDate, JoinGroup, JoinGuest, JoinOther
from handlers.turn import Turn
from handlers.views import on_behalf as views
from handlers.views.start import said

MOST_DATES = 8
NAMED, COUNTED = "guest-date", "group-date"
_COUNT = re.compile(r"\s*(\d{1,3})(?:\s*\+\s*(\d{1,3}))?\b")
_GROUP = re.compile(r"(?P<name>.*?\D)\s*(?P<most>\d{1,3})\s*")


def ask_guest(turn: Turn, tap: JoinOther) -> Reply:
    """Whom do you sign up?"""
    cards.offer(turn.session, tap.slug)
    dialogues.ask(turn.session, turn.asker.id, "guest", now=turn.now, slug=tap.slug)
    return Reply(views.ask_guest(turn.texts))


def guest_named(turn: Turn, slug: str) -> Reply:
    """A nickname; then a date."""
    name = " ".join(turn.text.split())
    if not name or len(name) > NAME_MOST or any(mark in name for mark in "/@<>:") or not name.isprintable():
        return Reply(said(turn.texts, "name-bad"))
    dialogues.ask(turn.session, turn.asker.id, NAMED, now=turn.now, name=name)
    return Reply(views.guest_dates(turn.texts, turn.calendar, name, _open_dates(turn, slug)))


def join_guest(turn: Turn, tap: JoinGuest) -> Reply:
    """The one just named, at this date."""
    facts = _facts(turn, NAMED)
    return shown_sign_up(turn, tap.occurrence, Guest(facts["name"]))


def ask_group(turn: Turn, tap: AllowGroup) -> Reply:
    """To a coordinator: which group, and how many at most?"""
    dialogues.ask(turn.session, turn.asker.id, "group", now=turn.now, case=tap.case)
    return Reply(views.ask_group(turn.texts))


def group_named(turn: Turn, case: int) -> Reply:
    """«Torsbo 12»."""
    found = _GROUP.fullmatch(turn.text)
    if found is None or len(found["name"].strip()) > NAME_MOST:
        return Reply(said(turn.texts, "group-bad"))
    name, most = " ".join(found["name"].split()), int(found["most"])
    group = on_behalf.allow_group(turn.session, turn.asker, case, name, most, now=turn.now)
    dialogues.close(turn.session, turn.asker.id)
    return Reply(said(turn.texts, "group-allowed", name=group.name, most=group.most))


def ask_count(turn: Turn, tap: JoinGroup) -> Reply:
    """How many come, and how many of their own staff?"""
    group = on_behalf.group_of(turn.session, turn.asker, tap.contact)
    dialogues.ask(turn.session, turn.asker.id, "group-count", now=turn.now, contact=tap.contact)
    return Reply(views.ask_count(turn.texts, group))


def counted(turn: Turn, contact: int) -> Reply:
    """«6 + 2»; then a date, or all of them."""
    found = _COUNT.match(turn.text)
    if found is None:
        return Reply(said(turn.texts, "group-count-bad"))
    group = on_behalf.group_of(turn.session, turn.asker, contact)
    escorts = int(found[2] or 0)
    kept = {"contact": contact, "party": int(found[1]) + escorts, "escorts": escorts}
    dialogues.ask(turn.session, turn.asker.id, COUNTED, now=turn.now, **kept)
    dates = _open_dates(turn, group.initiative)
    return Reply(views.group_dates(turn.texts, turn.calendar, group, dates))


def join_group(turn: Turn, tap: GroupDate) -> Reply:
    """The group at one date."""
    facts = _facts(turn, COUNTED)
    return shown_sign_up(turn, tap.occurrence, _group(turn, facts), party=facts["party"])


def join_group_everywhere(turn: Turn, _tap: GroupAll) -> Reply:
    """The group at every date, also those that are made later; what did not fit is named."""
    facts = _facts(turn, COUNTED)
    guest = _group(turn, facts)
    group = on_behalf.group_of(turn.session, turn.asker, facts["contact"])
    party, escorts = facts["party"], facts["escorts"]
    groups.come_every_time(
        turn.session, turn.asker, group.contact, party=party, escorts=escorts, now=turn.now
    )
    done: list[OccurrenceCard] = []
    left_out: list[OccurrenceCard] = []
    for date in _open_dates(turn, group.initiative):
        if date.single:
            _try(turn, date, party, guest)
        there = group.name in on_behalf.guests_at(turn.session, turn.asker, date.id)
        (done if there else left_out).append(date)
    coming = groups.coming_groups(turn.session, turn.asker, now=turn.now)
    standing = [one for one in coming if one.contact == group.contact]
    return Reply(views.group_everywhere(turn.texts, turn.calendar, group, done, left_out, standing))


def _try(turn: Turn, date: OccurrenceCard, party: int, guest: Guest) -> None:
    """A place at a date of its own, if there is one."""
    point = turn.session.begin_nested()
    try:
        signups.sign_up(turn.session, turn.asker, date.id, party=party, guest=guest, now=turn.now)
        point.commit()
    except RuleError:
        point.rollback()


def _group(turn: Turn, facts: dict[str, Any]) -> Guest:
    group = on_behalf.group_of(turn.session, turn.asker, facts["contact"])
    return Guest(group.name, group=group.contact, escorts=facts["escorts"])


def _facts(turn: Turn, kind: str) -> dict[str, Any]:
    question = dialogues.open_question(turn.session, turn.asker.id, now=turn.now)
    if question.kind != kind:
        raise Stale
    return question.facts


def _open_dates(turn: Turn, slug: str) -> list[OccurrenceCard]:
    ahead = upcoming(turn.session, slug, now=turn.now, limit=MOST_DATES)
    return [one for one in ahead if one.sign_up is SignUpState.OPEN]
