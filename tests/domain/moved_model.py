"""What people on a date that is moved should hear and be asked, written from the promises alone; it imports
nothing of ours.

INTERFACE.md and issue 4: moved by more than two hours or to another day, people are asked again, counted from
the time they last said yes to. A change can be undone until somebody has heard of it. A letter says how the
date was when the person last heard of it, and how it is; who knows already how it is gets none. Times are
minutes in local time, without a clock change.
"""

from dataclasses import dataclass, field

DAY = 24 * 60
TWO_HOURS = 120


def far(agreed: int, start: int) -> bool:
    return abs(start - agreed) > TWO_HOURS or start // DAY != agreed // DAY


@dataclass(frozen=True)
class State:
    """How a date is: when it starts, or that it is called off."""

    start: int
    called_off: bool = False


@dataclass
class Model:
    """One date: who is on it, with the start they said yes to, and what they last heard of it."""

    now: State
    agreed: dict[str, int] = field(default_factory=dict)
    knows: dict[str, State] = field(default_factory=dict)
    undo: State | None = None

    def joins(self, who: str) -> None:
        self.agreed[who], self.knows[who] = self.now.start, self.now

    def leaves(self, who: str) -> None:
        self.agreed.pop(who, None)
        self.knows.pop(who, None)

    def yes(self, who: str, to: int) -> None:
        """To a time that does not hold any more it is no yes."""
        if who in self.agreed and not self.now.called_off and not far(to, self.now.start):
            self.agreed[who] = to
            if to == self.now.start:
                self.knows[who] = self.now

    def asked(self) -> set[str]:
        return {who for who, agreed in self.agreed.items() if far(agreed, self.now.start)}

    def changes(self, to: State) -> None:
        if to != self.now:
            self.undo, self.now = self.now, to

    def undone(self) -> None:
        assert self.undo is not None
        self.now, self.undo = self.undo, None

    def letters(self) -> dict[str, tuple[State, State]]:
        """Everything that waits leaves: for each person how the date was, and how it is."""
        gone = {who: (before, self.now) for who, before in self.knows.items() if before != self.now}
        self.knows = dict.fromkeys(self.knows, self.now)
        if gone:
            self.undo = None
        return gone
