"""Frozen facts made by hand, as handlers pass them to views: from everyday words, or from any others."""

import datetime as dt
from dataclasses import replace
from typing import Any, Literal
from zoneinfo import ZoneInfo

from catalog.care.helplines import Helpline, Span
from catalog.counting.figures import People, Row, Shown, Tally
from catalog.finding.narrowing import Narrowing, Wanted, Whom
from catalog.finding.urgent import Topic
from catalog.finding.when import When
from catalog.joining.mine import MySignUp
from catalog.joining.out_of_order import Waiting
from catalog.joining.overlaps import Overlap
from catalog.offers.facts import Kind, Mode, Modes, Offer, OrganiserType, Shelf, Wording
from catalog.presence.helpers import HelperLine
from catalog.presence.of_which import Category
from catalog.presence.sheet import AttendanceList, Line
from catalog.regulars.groups import ComingGroup
from catalog.schedule.dates import OccurrenceCard, SignUpState
from catalog.schedule.fields import Contact, Facts, Place, Words
from db.models import AttendanceOutcome, OccurrenceStatus, SignUpStatus
from handlers.views.join import Own
from tests.screen_words import Said, Written

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NOW = dt.datetime(2026, 12, 1, 11, 0, tzinfo=dt.UTC)
"""Tuesday the 1st of December 2026, 12.00 in Copenhagen."""
THURSDAY = dt.datetime(2026, 12, 3, 16, 30, tzinfo=dt.UTC)
"""Two days later, 17.30 in Copenhagen."""
DAY = dt.timedelta(days=1)
WEEK = dt.timedelta(days=7)


def words(said: Said) -> Words:
    """Something an organiser wrote; not checked, so that it may be hostile."""
    checked_by_nobody: dict[str, Any] = {**said}
    return Words.model_construct(**checked_by_nobody)


def wording(said: Said) -> Wording:
    """A text of the catalogue; not checked either."""
    checked_by_nobody: dict[str, Any] = {"en": said["da"], **said}
    return Wording.model_construct(**checked_by_nobody)


def offer(written: Written) -> Offer:
    """An open offer that somebody has asked about."""
    return Offer.model_construct(
        slug=written.slug,
        catalogue=Shelf.CORE,
        kind=Kind.ACTIVITY,
        parent=None,
        names=wording(written.name),
        target=wording(written.purpose),
        purpose=wording(written.purpose),
        unread=(),
        organiser=written.place,
        organiser_type=OrganiserType.KOMMUNE,
        goals=(10,),
        existed=2017,
        modes=Modes(guests=Mode.OPEN, volunteers=Mode.OPEN),
        sign_up=True,
        recruiting=True,
        minimum_age=15,
        verified_on=NOW.date(),
        figures=(),
        sources=(),
    )


def narrowing(written: Written) -> Narrowing:
    """Every filter that can be set at once; three of them get a button."""
    evening = When(THURSDAY.date(), (THURSDAY + 3 * DAY).date(), dt.time(17), dt.time(21, 30))
    return Narrowing(evening, True, written.place, "ur", 72, Whom.OTHER, Wanted.MEET)


def card(written: Written, nth: int = 0) -> OccurrenceCard:
    """The nth date of a weekly series, open, with seats left, everything known about it."""
    fact, starts_at = words(written.fact), THURSDAY + nth * WEEK
    return OccurrenceCard(
        id=written.number - nth,
        name=f"{written.slug}:{starts_at.date()}",
        series=written.slug,
        single=False,
        zone="Europe/Copenhagen",
        initiative=written.slug,
        title=words(written.title),
        starts_at=starts_at,
        ends_at=starts_at + dt.timedelta(hours=2),
        place=Place.model_construct(name=written.place, address=written.place),
        facts=Facts(
            price=fact, access=fact, food=fact, bring=fact, spoken=("da", "tr", "ur", "ar"), fetch=True
        ),
        contact=Contact.model_construct(name=written.person, phone="12 34 56 78"),
        seats=40,
        left=5 - nth if nth < 4 else None,
        sign_up=SignUpState.OPEN,
        opens_at=None,
        closes_at=starts_at - dt.timedelta(hours=2),
        cancel_closes_at=starts_at - dt.timedelta(hours=1),
        waitlist=True,
        party_max=max(written.heads, 6),
        heads=(),
        guests_may=(),
        reminders=("24h", "2h"),
        status=OccurrenceStatus.PLANNED,
        reason=None,
        sequence=0,
        minimum_age=15,
        children_under_15=False,
    )


def cards(written: Written) -> tuple[OccurrenceCard, ...]:
    """As many dates as there are."""
    return tuple(card(written, n) for n in range(written.dates))


def every_state(written: Written) -> tuple[OccurrenceCard, ...]:
    """One date in each state of signing up, a full one with and one without a waitlist."""
    one = card(written)
    states = tuple(replace(one, sign_up=state) for state in SignUpState if state is not SignUpState.NOT_OPEN)
    later = replace(one, sign_up=SignUpState.NOT_OPEN, opens_at=NOW + DAY)
    full = replace(one, left=0)
    return (*states, later, full, replace(full, waitlist=False))


def own(written: Written, *, party: int, children: int = 0) -> Own:
    """One's own confirmed sign-up."""
    return Own(
        sign_up=written.number,
        date=card(written),
        party=party,
        children=children,
        queue_position=None,
        code_word="Sol 14",
        discreet=False,
    )


def waiting(one: Own) -> Own:
    """The same, third in the queue."""
    return replace(one, status=SignUpStatus.WAITLISTED, queue_position=3)


def offered(one: Own) -> Own:
    """The same, with a place held until tomorrow."""
    return replace(one, status=SignUpStatus.OFFERED, offer_expires_at=NOW + DAY)


def called_off(one: Own) -> Own:
    """The same, at a cancelled date."""
    return replace(one, date=replace(one.date, status=OccurrenceStatus.CANCELLED))


def other_visit(written: Written) -> Overlap:
    """A visit at the same time."""
    ends_at = THURSDAY + dt.timedelta(hours=2)
    return Overlap(written.title, THURSDAY, ends_at, discreet=False, sign_up=written.number)


def queue(written: Written) -> list[Waiting]:
    """As many people waiting as there are names."""
    return [Waiting(written.number - n, written.person, 2, moved_up=n == 0) for n in range(written.names)]


def my_sign_ups(written: Written) -> tuple[MySignUp, ...]:
    """Waiting, offered, confirmed, cancelled by staff, discreet, and so on in turn."""
    first = MySignUp(
        sign_up=written.number,
        occurrence=written.number,
        initiative=written.slug,
        title=written.title,
        starts_at=THURSDAY,
        ends_at=THURSDAY + dt.timedelta(hours=2),
        occurrence_status=OccurrenceStatus.PLANNED,
        status=SignUpStatus.CONFIRMED,
        party=written.heads,
        children=0,
        queue_position=None,
        offer_expires_at=None,
        coming=False,
        discreet=False,
        code_word="Sol 14",
    )
    kinds = (
        replace(first, status=SignUpStatus.WAITLISTED, queue_position=3),
        replace(first, status=SignUpStatus.OFFERED, offer_expires_at=NOW + DAY),
        first,
        replace(first, occurrence_status=OccurrenceStatus.CANCELLED),
        replace(first, discreet=True, party=1),
    )
    return tuple(
        replace(kinds[n % len(kinds)], starts_at=THURSDAY + n * DAY, sign_up=written.number - n)
        for n in range(written.dates + 2)
    )


def attendance_list(written: Written) -> AttendanceList:
    """The list at the door: ticked, absent and not yet marked in turn."""
    outcomes = (AttendanceOutcome.CAME, AttendanceOutcome.UNMARKED, AttendanceOutcome.ABSENT)
    lines = tuple(
        Line(
            sign_up=written.number - n,
            label=written.person,
            party=written.heads,
            children=0,
            outcome=outcomes[n % 3],
            heads=written.heads if n % 3 == 0 else 0,
            unreachable=n % 3 == 1,
            helped_as=written.place if n % 3 == 0 else None,
        )
        for n in range(written.names)
    )
    return AttendanceList(
        occurrence=written.number,
        initiative=written.slug,
        title=written.title,
        starts_at=THURSDAY - WEEK,
        opens_at=THURSDAY - WEEK,
        lines=lines,
        nameless=2,
        late=0,
        discreet=False,
        can_mark=True,
        saved_at=None,
        version=1,
        helpers=tuple(_helper_line(written, n, outcomes[n % 3]) for n in range(written.names)),
        guests_may=(written.place,),
        of_which=(Category(written.place, 1), Category(written.person, 2)),
    )


def _helper_line(written: Written, nth: int, outcome: AttendanceOutcome) -> HelperLine:
    name = f"{written.person} (Sol 14)" if nth % 2 else written.person
    return HelperLine(
        written.number - nth, name, written.place, outcome, unreachable=nth % 3 == 1, unanswered=nth == 0
    )


def helplines() -> tuple[Helpline, ...]:
    """Two invented numbers, one always open and one never."""
    return _helpline("12 34 56 78", "Eksempellinjen", "24h"), _helpline("87 65 43 21", "Aftenlinjen", ())


def _helpline(number: str, name: str, hours: Literal["24h"] | tuple[Span, ...]) -> Helpline:
    return Helpline(
        number=number,
        name={"da": name},
        topics=(Topic.OTHER,),
        hours=hours,
        verified_on=NOW.date(),
        source="invented",
    )


def half_year(written: Written) -> Tally:
    """A tally with a hidden row, a row between bounds and plain ones."""
    plain = Row(
        initiative=written.slug,
        period=None,
        occurrences=21,
        sign_ups=240,
        seats=310,
        attendances=280,
        headcount=12,
        shifts_done=0,
        hours=0.0,
        persons=People(58, 58, Shown.COUNTED),
        volunteers=People(0, 0, Shown.COUNTED),
        no_shows=9,
        unmarked=0,
    )
    hidden = replace(
        plain,
        sign_ups=None,
        seats=None,
        attendances=None,
        headcount=None,
        persons=People(None, None, Shown.SMALL_NUMBERS),
    )
    between = replace(plain, persons=People(50, 70, Shown.BOUNDS))
    return Tally(
        from_on=dt.date(2026, 7, 1),
        to_on=dt.date(2026, 12, 31),
        timezone="Europe/Copenhagen",
        by=("initiative",),
        exact=False,
        released=None,
        notes=(),
        rows=(hidden, between, *[plain] * written.dates),
        total=plain,
        status=(),
        baseline=(),
    )


def coming_group(written: Written) -> ComingGroup:
    """A group that comes every time, eight with two of their own staff."""
    dates = tuple((THURSDAY.date() + n * WEEK, THURSDAY + n * WEEK) for n in range(8))
    number = written.number
    return ComingGroup(number, number, written.person, dict(written.title), 8, 2, None, dates)


def paused_group(written: Written) -> ComingGroup:
    """The same, away for three weeks."""
    return replace(coming_group(written), paused_until=(THURSDAY + 3 * WEEK).date())
