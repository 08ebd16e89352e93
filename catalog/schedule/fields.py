"""The small values of a schedule file; each refuses with words that say what to write."""

import datetime as dt
import re
import unicodedata
from typing import Annotated, ClassVar, Final, Literal, Self, TypeAlias, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    ValidationInfo,
    field_validator,
    model_validator,
)

from catalog.offers.facts import Fact, Phrase
from catalog.schedule.recurrence import parse_rule
from catalog.schedule.times import DAY_BEFORE, SPAN, key_of

Language: TypeAlias = Literal["da", "tr", "en", "ur", "pl", "ar"]

FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2100
LONGEST_TEXT: Final = 500
LONGEST_NAME: Final = 80
FURTHEST_REMINDER_HOURS: Final = 6 * 24
"""Members came a week early when they were reminded nine days ahead (FEATURES.md 2.2)."""

_Date = TypeVar("_Date", bound=dt.date)
_LOCAL = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:00)?\Z")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):[0-5]\d\Z")
_DIRECTION: Final = frozenset("\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069")
_RIGHT_TO_LEFT: Final = frozenset({"ur", "ar"})


def visible(text: str, *, right_to_left: bool = False, lines: bool = False) -> str:
    """The text without blanks around it; raises ValueError when it is empty or hides invisible characters."""
    text = text.strip()
    if not text:
        raise ValueError("is empty; write it, or leave the key out")
    if "\n" in text and not lines:
        raise ValueError("holds a line break; write it on one line")
    for sign in text:
        hidden = unicodedata.category(sign)[0] == "C" and sign != "\n"
        if hidden and not (right_to_left and sign in _DIRECTION):
            raise ValueError(f"holds the invisible character U+{ord(sign):04X}; delete it")
    return text


def _in_range(day: _Date) -> _Date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError
    return day


def _local(value: object) -> object:
    if isinstance(value, str) and _LOCAL.match(value):
        try:
            return _in_range(dt.datetime.fromisoformat(value))
        except ValueError:
            pass
    raise ValueError("is no wall time of 2000-2100; write it like 2026-12-03T17:30, without a zone")


def _day(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            return _in_range(dt.date.fromisoformat(value))
        except ValueError:
            pass
    raise ValueError("is no date of 2000-2100; write it like 2026-12-24")


def _clock(value: object) -> object:
    if isinstance(value, dt.time):
        return value
    if isinstance(value, str) and _CLOCK.match(value):
        hour, minute = value.split(":")
        return dt.time(int(hour), int(minute))
    raise ValueError('is no time of day; write it like "15:30"')


def _span(value: str) -> str:
    if not SPAN.match(value):
        raise ValueError("is no span; write days, hours or minutes before the start, like 14d, 2h or 30m")
    return value


def _reminder(value: str) -> str:
    if DAY_BEFORE.match(value):
        return value
    found = SPAN.match(value)
    if found is None:
        raise ValueError("is no reminder; write 24h, 2h or day@17:00")
    hours = int(found["amount"]) * {"d": 24.0, "h": 1.0, "m": 1 / 60}[found["unit"]]
    if not 0 < hours <= FURTHEST_REMINDER_HOURS:
        raise ValueError("is more than 6 days ahead; write at most 144h, or people come on the wrong day")
    return value


def _rule(value: str) -> str:
    parse_rule(value)
    return value


Name = Annotated[str, AfterValidator(visible), Field(max_length=LONGEST_NAME)]
LocalTime = Annotated[dt.datetime, BeforeValidator(_local), PlainSerializer(key_of, return_type=str)]
Day = Annotated[dt.date, BeforeValidator(_day)]
ClockTime = Annotated[
    dt.time, BeforeValidator(_clock), PlainSerializer(lambda time: time.strftime("%H:%M"), return_type=str)
]
Heads = Annotated[int, Field(ge=0, le=100_000)]
Span = Annotated[str, AfterValidator(_span)]
Reminder = Annotated[str, AfterValidator(_reminder)]
Repeat = Annotated[str, AfterValidator(_rule)]


class Words(Phrase):
    """Something said in Danish and perhaps in other languages, in at most 500 characters."""

    longest: ClassVar[int] = LONGEST_TEXT
    lines: ClassVar[bool] = True

    @field_validator("da", "en", "tr", "ur", "pl", "ar")
    @classmethod
    def _visible(cls, text: str | None, info: ValidationInfo) -> str | None:
        if text is None:
            return None
        if len(text) > cls.longest:
            raise ValueError(f"holds {len(text)} characters; shorten it to {cls.longest}")
        return visible(text, right_to_left=info.field_name in _RIGHT_TO_LEFT, lines=cls.lines)


class Title(Words):
    """What a date is called: one line of at most 80 characters, for buttons and lists."""

    longest: ClassVar[int] = LONGEST_NAME
    lines: ClassVar[bool] = False


class Place(Fact):
    """Where it is; coordinates in degrees (WGS 84)."""

    name: Name
    address: Name | None = None
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None

    @model_validator(mode="after")
    def _both_or_neither(self) -> Self:
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("latitude and longitude belong together; write both or neither")
        return self


class Facts(Fact):
    """What people ask before they come; `spoken` is heard there, `fetch`: somebody can fetch them."""

    price: Words | None = None
    access: Words | None = None
    food: Words | None = None
    bring: Words | None = None
    spoken: tuple[Language, ...] = ()
    fetch: bool | None = None


class Contact(Fact):
    """Whom to ring."""

    name: Name | None = None
    phone: Annotated[str, Field(pattern=r"^\+?[0-9][0-9 ]{2,19}$")] | None = None
