"""Dates in words, in the wall time of the activities."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from handlers.texts.dates import Calendar
from handlers.texts.texts import LANGUAGES
from tests.screen_facts import COPENHAGEN, NOW, THURSDAY

AUTUMN_NIGHT = dt.datetime(2026, 10, 25, 0, 30, tzinfo=dt.UTC)
"""02.30 for the first time; an hour later it is 02.30 again."""
SPRING_NIGHT = dt.datetime(2027, 3, 28, 0, 30, tzinfo=dt.UTC)
"""01.30; an hour later it is 03.30."""
HOUR = dt.timedelta(hours=1)
instants = st.datetimes(
    min_value=dt.datetime(2026, 1, 1),  # noqa: DTZ001 - the zone stands below
    max_value=dt.datetime(2030, 12, 31),  # noqa: DTZ001 - the zone stands below
    timezones=st.just(dt.UTC),
)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "torsdag den 3. december kl. 17.30"),
        ("en", "Thursday 3 December at 17:30"),
        ("tr", "3 Aralık Perşembe, saat 17.30"),
        ("ur", "جمعرات، 3 دسمبر، 17:30 بجے"),
        ("pl", "czwartek, 3 grudnia, godz. 17:30"),
        ("ar", "الخميس، 3 ديسمبر، الساعة 17:30"),
    ],
)
def test_a_moment_names_weekday_date_and_time(language: str, words: str) -> None:
    assert Calendar(language, COPENHAGEN).moment(THURSDAY) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "torsdag den 3. december kl. 17.30-19.30"),
        ("en", "Thursday 3 December at 17:30-19:30"),
        ("tr", "3 Aralık Perşembe, saat 17.30-19.30"),
        ("ur", "جمعرات، 3 دسمبر، 17:30-19:30 بجے"),
        ("pl", "czwartek, 3 grudnia, godz. 17:30-19:30"),
        ("ar", "الخميس، 3 ديسمبر، الساعة 17:30-19:30"),
    ],
)
def test_a_span_names_both_times(language: str, words: str) -> None:
    assert Calendar(language, COPENHAGEN).span(THURSDAY, THURSDAY + 2 * HOUR) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "tors. 3.12."),
        ("en", "Thu 3/12"),
        ("tr", "3.12. Per"),
        ("ur", "جمعرات 3/12"),
        ("pl", "czw. 3.12."),
        ("ar", "الخميس 3/12"),
    ],
)
def test_a_date_on_a_button_is_short_and_has_no_leading_zeros(language: str, words: str) -> None:
    calendar = Calendar(language, COPENHAGEN)
    assert calendar.short(THURSDAY) == words
    assert "0" not in calendar.short(dt.datetime(2027, 2, 1, 12, tzinfo=dt.UTC))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "1. juli 2026"),
        ("en", "1 July 2026"),
        ("tr", "1 Temmuz 2026"),
        ("ur", "1 جولائی، 2026"),
        ("pl", "1 lipca 2026"),
        ("ar", "1 يوليو 2026"),
    ],
)
def test_a_day_names_its_year(language: str, words: str) -> None:
    assert Calendar(language, COPENHAGEN).day(dt.date(2026, 7, 1)) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "december 2026"),
        ("en", "December 2026"),
        ("tr", "Aralık 2026"),
        ("ur", "دسمبر 2026"),
        ("pl", "grudzień 2026"),
        ("ar", "ديسمبر 2026"),
    ],
)
def test_a_month_stands_alone(language: str, words: str) -> None:
    assert Calendar(language, COPENHAGEN).month(dt.date(2026, 12, 3)) == words


@pytest.mark.parametrize(
    ("instant", "words"),
    [
        (AUTUMN_NIGHT - HOUR, "01.30"),
        (AUTUMN_NIGHT, "02.30"),
        (AUTUMN_NIGHT + HOUR, "02.30"),
        (AUTUMN_NIGHT + 2 * HOUR, "03.30"),
        (SPRING_NIGHT, "01.30"),
        (SPRING_NIGHT + HOUR, "03.30"),
    ],
)
def test_the_nights_when_clocks_are_changed(instant: dt.datetime, words: str) -> None:
    assert Calendar("da", COPENHAGEN).time(instant) == words


@pytest.mark.parametrize(
    ("now", "then", "days"),
    [
        (NOW, NOW, 0),
        (NOW, THURSDAY, 2),
        (THURSDAY, NOW, -2),
        (dt.datetime(2026, 12, 2, 22, 59, tzinfo=dt.UTC), THURSDAY, 1),
        (dt.datetime(2026, 12, 2, 23, 0, tzinfo=dt.UTC), THURSDAY, 0),
        (AUTUMN_NIGHT - 3 * HOUR, AUTUMN_NIGHT + 22 * HOUR, 1),
        (AUTUMN_NIGHT - 2 * HOUR, AUTUMN_NIGHT + 22 * HOUR, 0),
        (SPRING_NIGHT - 2 * HOUR, SPRING_NIGHT + 21 * HOUR, 1),
        (dt.datetime(2026, 12, 31, 12, tzinfo=dt.UTC), dt.datetime(2027, 1, 1, 12, tzinfo=dt.UTC), 1),
    ],
)
def test_days_are_counted_by_the_calendar_on_the_wall(now: dt.datetime, then: dt.datetime, days: int) -> None:
    assert Calendar("da", COPENHAGEN).days_until(then, now) == days


@given(language=st.sampled_from(LANGUAGES), instant=instants)
def test_wall_time_is_written_whatever_zone_the_instant_came_in(language: str, instant: dt.datetime) -> None:
    calendar = Calendar(language, COPENHAGEN)
    elsewhere = instant.astimezone(dt.timezone(dt.timedelta(hours=-9)))
    assert calendar.moment(instant) == calendar.moment(elsewhere)
    assert calendar.days_until(instant, elsewhere) == 0


@given(language=st.sampled_from(LANGUAGES), instant=instants)
def test_everybody_gets_the_same_digits_and_sees_every_sign(language: str, instant: dt.datetime) -> None:
    calendar = Calendar(language, COPENHAGEN)
    local = calendar.local(instant)
    for words in (calendar.moment(instant), calendar.short(instant), calendar.day(local.date())):
        assert str(local.day) in words
        assert words.isprintable()
        assert "\u00a0" not in words
