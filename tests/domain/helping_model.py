"""Shifts as the rules say them, in plain Python: written from the issue, without looking at the product."""

import datetime as dt
from dataclasses import dataclass, field

OK = "ok"
MINUTE = dt.timedelta(minutes=1)


@dataclass
class Watch:
    """A shift: who is on it, in the order in which they came; True looks for a stand-in. `silent`: those of
    them who have not said whether a new time suits.
    """

    starts: dt.datetime
    ends: dt.datetime
    needed: int
    on: dict[int, bool] = field(default_factory=dict)
    came: dict[int, bool] = field(default_factory=dict)
    silent: set[int] = field(default_factory=set)


@dataclass
class Model:
    """Everybody is in the one role there is. Each method says OK or the name of the rule that says no."""

    watches: list[Watch]

    def take(self, person: int, number: int, now: dt.datetime, *, asked: bool) -> str:
        watch = self.watches[number]
        if now >= watch.starts:
            return "ShiftBegun"
        if person in watch.on:
            watch.on[person] = False
            return OK
        for other in self.watches:
            if person in other.on and other.starts < watch.ends and other.ends > watch.starts:
                return "ShiftsOverlap"
        looking = [one for one, wanted in watch.on.items() if wanted]
        free = watch.needed - len(watch.on)
        if looking and (asked or not free):
            del watch.on[looking[0]]
        elif not free:
            return "ShiftFull"
        watch.on[person] = False
        return OK

    def drop(self, person: int, number: int, now: dt.datetime) -> str:
        watch = self.watches[number]
        if person in watch.came:
            return "Stale"
        if person not in watch.on:
            return OK  # it was given up before: a second press changes nothing
        if now >= watch.starts:
            return "ShiftBegun"
        del watch.on[person]
        return OK

    def want_stand_in(self, person: int, number: int, now: dt.datetime, *, wanted: bool) -> str:
        watch = self.watches[number]
        if now >= watch.starts:
            return "ShiftBegun"
        if person not in watch.on:
            return "Stale"
        watch.on[person] = wanted
        if not wanted:
            watch.silent.discard(person)
        return OK

    def move(self, number: int, by: dt.timedelta) -> None:
        """To another day: everybody on it is asked, and stays on it."""
        watch = self.watches[number]
        watch.starts, watch.ends = watch.starts + by, watch.ends + by
        watch.silent = set(watch.on)

    def unanswered(self) -> list[set[int]]:
        """Who is still on each shift without having answered; a new yes to a shift is a yes to its time."""
        for watch in self.watches:
            watch.silent &= watch.on.keys()
        return [watch.silent for watch in self.watches]

    def confirm(self, person: int, number: int, now: dt.datetime, *, came: bool) -> str:
        watch = self.watches[number]
        there = person in watch.on or person in watch.came
        if not there or not watch.ends <= now < watch.ends + dt.timedelta(days=14):
            return "Stale"
        watch.on.pop(person, None)
        watch.came[person] = came
        return OK

    def helped(self) -> list[int]:
        """Minutes of help that count, one entry a person and shift."""
        return sorted(
            (one.ends - one.starts) // MINUTE for one in self.watches for came in one.came.values() if came
        )
