"""Dates and times in words, in the wall time of the activities: "torsdag den 3. december kl. 17.30"."""

import datetime as dt
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton, format_time

FULL_DATE = {
    "da": "EEEE 'den' d. MMMM",
    "en": "EEEE d MMMM",
    "tr": "d MMMM EEEE",
    "ur": "EEEE، d MMMM",
    "pl": "EEEE, d MMMM",
    "ar": "EEEE، d MMMM",
}
SHORT_DATE = {
    "da": "EEE d.M.",
    "en": "EEE d/M",
    "tr": "d.M. EEE",
    "ur": "EEE d/M",
    "pl": "EEE d.M.",
    "ar": "EEE d/M",
}
CLOCK = {"da": "HH.mm", "en": "HH:mm", "tr": "HH.mm", "ur": "HH:mm", "pl": "HH:mm", "ar": "HH:mm"}
AT = {
    "da": "{date} kl. {time}",
    "en": "{date} at {time}",
    "tr": "{date}, saat {time}",
    "ur": "{date}، {time} بجے",
    "pl": "{date}, godz. {time}",
    "ar": "{date}، الساعة {time}",
}
LOCALE = {"ar": "ar_EG@numbers=latn", "ur": "ur_PK"}


class Calendar:
    """Writes instants in one language and zone."""

    def __init__(self, language: str, zone: ZoneInfo) -> None:
        self.language = language
        self.zone = zone
        self._locale = LOCALE.get(language, language)

    def local(self, instant: dt.datetime) -> dt.datetime:
        """The wall time of an instant."""
        return instant.astimezone(self.zone)

    def date(self, instant: dt.datetime) -> str:
        """ "torsdag den 3. december"."""
        return self._date(instant, FULL_DATE)

    def short(self, instant: dt.datetime) -> str:
        """ "tor. 3.12.", for buttons."""
        return self._date(instant, SHORT_DATE)

    def time(self, instant: dt.datetime) -> str:
        """ "17.30"."""
        return str(format_time(self.local(instant), CLOCK[self.language], locale=self._locale))

    def moment(self, instant: dt.datetime) -> str:
        """ "torsdag den 3. december kl. 17.30"."""
        return AT[self.language].format(date=self.date(instant), time=self.time(instant))

    def span(self, starts_at: dt.datetime, ends_at: dt.datetime) -> str:
        """ "torsdag den 3. december kl. 17.30-19.30"."""
        times = f"{self.time(starts_at)}-{self.time(ends_at)}"
        return AT[self.language].format(date=self.date(starts_at), time=times)

    def days_until(self, instant: dt.datetime, now: dt.datetime) -> int:
        """Whole calendar days from today to the instant's day, in wall time."""
        return (self.local(instant).date() - self.local(now).date()).days

    def day(self, day: dt.date) -> str:
        """ "1. juli 2026"."""
        pattern = "d MMMM y" if self.language == "en" else "long"
        return str(format_date(day, pattern, locale=self._locale))

    def month(self, day: dt.date) -> str:
        """ "december 2026"."""
        return str(format_skeleton("yMMMM", day, locale=self._locale))

    def _date(self, instant: dt.datetime, patterns: dict[str, str]) -> str:
        return str(format_date(self.local(instant).date(), patterns[self.language], locale=self._locale))
