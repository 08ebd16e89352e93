"""Rules that can say no. Each is a dataclass whose fields are the arguments of its explanation (not a frozen
one: Python itself writes the traceback into a raised exception).

    RuleError
    ├── Stale                     the button belongs to an older state
    ├── NotAllowed                the asker lacks the role
    ├── NotFound                  there is no such thing (any more)
    └── one class per rule        named after what happened, raised where the rule lives

Every subclass has a text `error-<name-in-kebab-case>` in every language (a design test holds that), so a
handler never catches one: the worker rolls back to the savepoint and the error is explained in the asker's
language.
"""

import datetime as dt
import re
from dataclasses import dataclass


class RuleError(Exception):
    """A rule says no; nothing was changed."""

    @classmethod
    def text_key(cls) -> str:
        """The text that explains this rule."""
        return "error-" + re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()


@dataclass(unsafe_hash=True)
class Stale(RuleError):
    """The button belongs to a state that is gone."""


@dataclass(unsafe_hash=True)
class NotAllowed(RuleError):
    """The asker's current roles do not include this."""


@dataclass(unsafe_hash=True)
class NotFound(RuleError):
    """There is no such thing, or no longer."""


@dataclass(unsafe_hash=True)
class OccurrenceOver(RuleError):
    """The date has begun or is over."""


@dataclass(unsafe_hash=True)
class OccurrenceCancelled(RuleError):
    """The date is cancelled."""


@dataclass(unsafe_hash=True)
class SignUpNotOpen(RuleError):
    """Sign-up opens later."""

    opens_at: dt.datetime


@dataclass(unsafe_hash=True)
class SignUpClosed(RuleError):
    """Sign-up has closed."""

    closed_at: dt.datetime


@dataclass(unsafe_hash=True)
class NoSignUpNeeded(RuleError):
    """One just comes."""


@dataclass(unsafe_hash=True)
class NotEnoughSeats(RuleError):
    """The party is bigger than what is left (`left` ≥ 1; a full date is answered with the waitlist
    instead).
    """

    left: int


@dataclass(unsafe_hash=True)
class Full(RuleError):
    """No place is left and there is no waitlist."""


@dataclass(unsafe_hash=True)
class PartyTooBig(RuleError):
    """More people than one sign-up may bring."""

    most: int


@dataclass(unsafe_hash=True)
class TooFewCame(RuleError):
    """The typed total is smaller than the people already ticked."""

    ticked: int


@dataclass(unsafe_hash=True)
class OfferOver(RuleError):
    """The offered place was given on: the time to answer ran out, or it was declined."""


@dataclass(unsafe_hash=True)
class PlaceGone(RuleError):
    """The cancellation cannot be undone: somebody else has the place by now."""


@dataclass(unsafe_hash=True)
class NoRoomForMore(RuleError):
    """No place is left for a bigger party; the sign-up stays as it is, for `party` heads."""

    party: int


@dataclass(unsafe_hash=True)
class TooEarlyToMark(RuleError):
    """Who came is marked from shortly before the start on."""

    opens_at: dt.datetime


@dataclass(unsafe_hash=True)
class TooLateToMark(RuleError):
    """Who came can no longer be changed."""

    closed_at: dt.datetime


@dataclass(unsafe_hash=True)
class TotalTooBig(RuleError):
    """A typed number of people that no date here can have had."""

    most: int
