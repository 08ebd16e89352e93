"""How long an offer of a place stands: only waking hours count as time to answer."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from catalog.quiet import QuietHours, quiet_until
from catalog.schedule.times import instant, wall

HONEST_UNDO = dt.timedelta(minutes=2)
"""Offers leave this late, so that `Fortryd` of the cancellation that freed the place is honest."""
LAST_ANSWER = dt.timedelta(hours=1)
"""The latest an answer helps before the start."""
LONGEST_ANSWER = dt.timedelta(hours=12)
"""Waking hours to answer in: from one evening to the next."""
SHORTEST_ANSWER = dt.timedelta(minutes=30)


@dataclass(frozen=True)
class OfferTimes:
    """When an offer leaves and until when it can be answered, both UTC."""

    leaves_at: dt.datetime
    expires_at: dt.datetime


def offer_times(
    now: dt.datetime, starts_at: dt.datetime, quiet: QuietHours, zone: ZoneInfo
) -> OfferTimes | None:
    """When an offer made now leaves and ends; None when it is too late to ask.

    It leaves after two minutes, or at the end of the quiet hours. Only waking hours count as time to
    answer: half of those left until an hour before the start, so that the next in the queue has a chance
    too, but 30 minutes at least and 12 hours at most.
    """
    leaves_at = quiet_until(now + HONEST_UNDO, quiet, zone)
    last = starts_at - LAST_ANSWER
    awake = awake_between(leaves_at, last, quiet, zone)
    if awake < SHORTEST_ANSWER:
        return None
    answer = min(LONGEST_ANSWER, max(SHORTEST_ANSWER, awake / 2))
    return OfferTimes(leaves_at, min(last, _after_awake(leaves_at, answer, quiet, zone)))


def awake_between(start: dt.datetime, end: dt.datetime, quiet: QuietHours, zone: ZoneInfo) -> dt.timedelta:
    """How much of a span lies outside quiet hours; zero when it is empty."""
    total = dt.timedelta()
    at = quiet_until(start, quiet, zone)
    while at < end:
        evening = min(end, _next_quiet(at, quiet, zone))
        total += evening - at
        at = quiet_until(evening, quiet, zone)
        if evening == end:
            break
    return total


def _next_quiet(at: dt.datetime, quiet: QuietHours, zone: ZoneInfo) -> dt.datetime:
    if quiet.start == quiet.end:
        return dt.datetime.max.replace(tzinfo=dt.UTC)
    local = wall(at, zone)
    begins = dt.datetime.combine(local.date(), quiet.start)
    if begins <= local:
        begins += dt.timedelta(days=1)
    return max(at + dt.timedelta(minutes=1), instant(begins, zone))


def _after_awake(start: dt.datetime, answer: dt.timedelta, quiet: QuietHours, zone: ZoneInfo) -> dt.datetime:
    at = quiet_until(start, quiet, zone)
    while True:
        evening = _next_quiet(at, quiet, zone)
        if at + answer <= evening:
            return at + answer
        answer -= evening - at
        at = quiet_until(evening, quiet, zone)
