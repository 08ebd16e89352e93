"""The CPR detector: every form is found, hardly anything else is (DOMAIN 2.5, goal 30)."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from catalog.finding.cpr import holds_cpr

FORMS = 2000
DIGITS = {
    "latin": "0123456789",
    "arabic": "٠١٢٣٤٥٦٧٨٩",
    "urdu": "۰۱۲۳۴۵۶۷۸۹",
    "fullwidth": "０１２３４５６７８９",
    "mathematical": "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
}
SEPARATORS = ["", " ", "-", ".", "/", " - ", "  ", "\u00a0", "–", "‑", "\u2009", "\u200b", "_", "\n"]
BEFORE = [
    "",
    "mit cpr er ",
    "CPR:",
    "cpr-nr. ",
    "(",
    "رقمي ",
    "kişi numaram ",
    "jeg er født ",
    "numer: ",
    "2 børn, ",
]
AFTER = ["", ".", " tak", ")", ", ring til mig", " og jeg bor i Ishøj", "!", " kommer på torsdag", "?"]


def cpr_numbers() -> st.SearchStrategy[str]:
    """Valid dates with any running number, with modulus 11 or not, and replacement numbers (day + 60)."""
    born = st.dates(min_value=date(1905, 1, 1), max_value=date(2026, 12, 31))
    return st.builds(
        lambda day, number, extra: f"{day.day + extra:02}{day:%m%y}{number:04}",
        born,
        st.integers(0, 9999),
        st.sampled_from([0, 0, 0, 60]),
    )


@settings(max_examples=FORMS, deadline=None)
@given(
    cpr_numbers(),
    st.sampled_from(sorted(DIGITS)),
    st.lists(st.sampled_from(SEPARATORS), min_size=9, max_size=9),
    st.sampled_from(BEFORE),
    st.sampled_from(AFTER),
)
def test_every_form_is_found(number: str, script: str, between: list[str], before: str, after: str) -> None:
    typed = "".join(
        DIGITS[script][int(digit)] + gap for digit, gap in zip(number, [*between, ""], strict=True)
    )
    assert holds_cpr(before + typed + after)


@settings(max_examples=300, deadline=None)
@given(cpr_numbers(), st.sampled_from(["{}", "{} ", "2 {}", "{} 2", "26102514 {}", "{} 26 10 25 14"]))
def test_a_number_is_found_beside_other_numbers(number: str, frame: str) -> None:
    assert holds_cpr(frame.format(number))
    assert holds_cpr(frame.format(f"{number[:6]}-{number[6:]}"))


@pytest.mark.parametrize(
    "text",
    [
        "+45 12345678",
        "0045 26 10 25 14 30",
        "26 10 25 14",
        "+45 26 10 25 14",
        "+31 10 123 456",
        "123456-7890",  # no month 34
        "320101-1234",
        "000101-1234",
        "310299-1234",
        "290223-1234",
        "1234567890123",
        "DK50 0040 0440 1162 43",
        "25.10.2026 kl. 14.30",
        "torsdag den 25. oktober kl. 14.30",
        "2026-10-25T14:30",
        "12.345.678,90 kr.",
        "",
    ],
)
def test_harmless(text: str) -> None:
    assert not holds_cpr(text)


@pytest.mark.parametrize("text", ["290224-1234", "290200-1234", "010107-0000", "610101-1234", "251026 1430"])
def test_leap_days_early_numbers_replacements_and_dates_with_a_time(text: str) -> None:
    assert holds_cpr(text)


def benign(chance: random.Random) -> str:
    """A phone number, date, time, amount, house number, post code or order number as people write them."""
    day = date(2026, 1, 1) + timedelta(days=chance.randrange(700))
    phone = "".join(chance.choice("0123456789") for _ in range(8))
    hour = f"{chance.randrange(24)}.{chance.randrange(60):02}"
    return chance.choice(
        [
            f"+45 {phone}",
            f"0045 {phone[:2]} {phone[2:4]} {phone[4:6]} {phone[6:]}",
            f"ring på {phone[:2]} {phone[2:4]} {phone[4:6]} {phone[6:]}",
            f"tlf. {phone}, helst efter kl. {hour}",
            f"{phone} eller {phone[::-1]}",
            f"den {day.day}.{day.month}. kl. {hour}",
            f"{day:%d.%m.%Y} kl. {hour}",
            f"{day:%d-%m-%Y}",
            f"{day:%d/%m} {hour}",
            f"{day.isoformat()} {hour}",
            f"mellem {hour} og {hour}",
            f"{chance.randrange(10**6):,} kr.".replace(",", "."),
            f"{chance.randrange(500)},{chance.randrange(100):02} kr. til {day:%d.%m}",
            f"Ishøj Store Torv {chance.randrange(1, 200)}, 2635 Ishøj",
            f"vi er {chance.randrange(2, 9)} voksne og {chance.randrange(1, 6)} børn",
            f"ordre {chance.randrange(10**12, 10**13)}",
            f"+90 5{phone} {chance.randrange(10)}",
            f"+92 300 {phone[:7]}",
            f"kontonummer {chance.randrange(1000, 9999)} {phone}{chance.randrange(100):02}",
        ]
    )


def test_at_most_one_in_a_hundred_harmless_texts_is_taken_for_one() -> None:
    chance = random.Random(20261025)
    alarms = [text for text in (benign(chance) for _ in range(FORMS)) if holds_cpr(text)]
    assert len(alarms) <= FORMS / 100, alarms


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_an_answer(text: str) -> None:
    assert holds_cpr(text) in (True, False)
