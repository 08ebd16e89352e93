"""What signing up should do, written from the promises alone, in whole minutes; it imports nothing of ours.

INTERFACE.md and issue 4: places are held by who is signed up and by who was offered one; the queue is served
in order, whole parties only; an offer leaves after two minutes or when the quiet hours end, and leaves waking
time to answer until an hour before the start. A place that it is too late to offer is for who comes first,
those who wait among them.
"""

from dataclasses import dataclass, field

NOON = 12 * 60
DAY = 24 * 60
EVENING, MORNING = 20 * 60, 8 * 60
HOUR = 60


def is_quiet(minute: int) -> bool:
    """Minutes count from a noon in winter."""
    of_day = (minute + NOON) % DAY
    return of_day >= EVENING or of_day < MORNING


def offer_ends(now: int, start: int) -> int | None:
    """Counted minute by minute: half of the waking time left, 30 minutes at least and 12 hours at most."""
    leaves = now + 2
    while is_quiet(leaves):
        leaves += 1
    awake = [minute for minute in range(leaves, start - HOUR) if not is_quiet(minute)]
    if len(awake) < 30:
        return None
    seconds = min(12 * HOUR * 60, max(30 * 60, len(awake) * 30))
    whole, rest = divmod(seconds, 60)
    # An answer may end half a minute in; the walk only looks at whole minutes.
    last = awake[whole - 1 + (rest > 0)]
    return last + 1


@dataclass
class Entry:
    """Somebody's sign-up: `state` is in, waits, offered or out. They stand in the queue by when they `came`
    to it, and within a minute by the `order` in which they first signed up.
    """

    person: int
    party: int
    state: str
    order: int
    came: int
    ends: int = 0


@dataclass
class Model:
    """One date."""

    seats: int
    start: int
    closes: int
    most: int = 10
    now: int = 0
    called_off: bool = False
    entries: list[Entry] = field(default_factory=list)
    offers: list[int] = field(default_factory=list)

    @property
    def held(self) -> int:
        return sum(one.party for one in self.entries if one.state in {"in", "offered"})

    @property
    def queue(self) -> list[Entry]:
        return sorted(
            (one for one in self.entries if one.state == "waits"), key=lambda one: (one.came, one.order)
        )

    def active(self, person: int) -> Entry | None:
        found = [one for one in self.entries if one.person == person and one.state != "out"]
        return found[0] if found else None

    def last(self, person: int) -> Entry | None:
        found = [one for one in self.entries if one.person == person]
        return found[-1] if found else None

    def is_ahead(self) -> bool:
        return not self.called_off and self.now < self.start

    def free_for_newcomers(self) -> int:
        free = max(0, self.seats - self.held)
        theirs = self.queue_can_be_asked() and any(one.party <= free for one in self.queue)
        return 0 if theirs else free

    def queue_can_be_asked(self) -> bool:
        return offer_ends(self.now, self.start) is not None

    def sign_up(self, person: int, party: int, *, queue: bool) -> None:
        own = self.active(person)
        if not self.is_ahead() or self.now >= self.closes:
            return
        if own is not None:
            fits = own.party <= self.seats - self.held
            if own.state == "waits" and fits and not self.queue_can_be_asked():
                own.state = "in"
            return
        if party <= self.free_for_newcomers():
            self.entries.append(Entry(person, party, "in", len(self.entries), self.now))
        elif queue and party <= self.seats:
            self.entries.append(Entry(person, party, "waits", len(self.entries), self.now))

    def change(self, person: int, party: int) -> None:
        own = self.active(person)
        if own is None or not self.is_ahead():
            return
        more = party - own.party
        if more > 0 and self.now >= self.closes:
            return
        if more > 0 and own.state == "waits" and party > self.seats:
            return
        if more > 0 and own.state != "waits" and more > self.free_for_newcomers():
            return
        own.party = party
        if more < 0:
            self.lead_on()

    def wait_together(self, person: int, party: int) -> None:
        """Who has a place for fewer gives it up and waits for all, where all do not fit."""
        own = self.active(person)
        if own is None or own.state != "in" or not self.is_ahead() or self.now >= self.closes:
            return
        if not self.queue_can_be_asked():
            return
        if party - own.party <= max(0, self.free_for_newcomers()) or party > self.seats:
            self.change(person, party)
            return
        own.state, own.party, own.came = "waits", party, self.now
        self.lead_on()

    def cancel(self, person: int) -> None:
        own = self.active(person)
        if own is None or (self.now >= self.start and not self.called_off):
            return
        waited, own.state = own.state == "waits", "out"
        if not waited:
            self.lead_on()

    def accept(self, person: int) -> None:
        own = self.last(person)
        if own is not None and own.state == "offered" and self.is_ahead() and self.now < own.ends:
            own.state = "in"

    def decline(self, person: int) -> None:
        own = self.last(person)
        if own is not None and own.state == "offered":
            own.state = "out"
            self.lead_on()

    def tick(self) -> None:
        late = [
            one
            for one in self.entries
            if one.state == "offered" and (one.ends <= self.now or self.start - HOUR <= self.now)
        ]
        for one in late:
            one.state = "out"
        if late:
            self.lead_on()

    def set_seats(self, seats: int) -> None:
        self.seats = seats
        self.lead_on()

    def lead_on(self) -> None:
        ends = None if self.called_off else offer_ends(self.now, self.start)
        for one in self.queue:
            if ends is not None and one.party <= self.seats - self.held:
                one.state, one.ends = "offered", ends
                self.offers.append(one.person)
