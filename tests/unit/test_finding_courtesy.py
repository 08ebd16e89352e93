"""Kind texts that ask for nothing get a kind answer and no search; what says more is not taken for one."""

import pytest
from hypothesis import given, strategies as st

from catalog.finding.asking import desk
from catalog.finding.courtesy import Courtesy, read_courtesy
from catalog.finding.normalise import words

DESK = desk()


@pytest.mark.parametrize(
    ("text", "courtesy"),
    [
        ("tak for hjælpen", Courtesy.THANKS),
        ("Tusind tak!", Courtesy.THANKS),
        ("hej, mange tak for hjælpen og hav en god dag", Courtesy.THANKS),
        ("ok tak", Courtesy.THANKS),
        ("thank you so much", Courtesy.THANKS),
        ("teşekkür ederim", Courtesy.THANKS),
        ("bohat shukriya", Courtesy.THANKS),
        ("بہت شکریہ", Courtesy.THANKS),
        ("شكرا جزيلا", Courtesy.THANKS),
        ("dziękuję bardzo", Courtesy.THANKS),
        ("hej", Courtesy.GREETING),
        ("Godmorgen", Courtesy.GREETING),
        ("merhaba", Courtesy.GREETING),
        ("dzień dobry", Courtesy.GREETING),
        ("السلام عليكم", Courtesy.GREETING),
        ("ok", Courtesy.UNDERSTOOD),
        ("fint", Courtesy.UNDERSTOOD),
        ("tamam", Courtesy.UNDERSTOOD),
        ("theek hai", Courtesy.UNDERSTOOD),
        ("undskyld jeg kom ikke", Courtesy.UNDERSTOOD),
        ("jeg glemte at komme i går", Courtesy.UNDERSTOOD),
        ("sorry, I forgot to come", Courtesy.UNDERSTOOD),
        ("przepraszam, zapomniałam", Courtesy.UNDERSTOOD),
        ("farvel", Courtesy.FAREWELL),
        ("do widzenia", Courtesy.FAREWELL),
    ],
)
def test_a_courtesy_is_one_and_nothing_fits_it(text: str, courtesy: Courtesy) -> None:
    assert read_courtesy(words(text)) is courtesy
    answered = DESK.answer(text)
    assert (answered.answer, answered.results) == ("none", ())


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("tak, men jeg kan ikke komme på torsdag", "own"),
        ("hej, jeg er ensom", "results"),
        ("tak for mad, hvor kan jeg spise med andre", "results"),
        ("tak, hvornår er det nu", "own"),
        ("hej hjælp", "help"),
        ("hello, I want to volunteer", "results"),
        ("stop", "own"),
    ],
)
def test_what_says_more_is_answered(text: str, answer: str) -> None:
    assert read_courtesy(words(text)) is None
    assert DESK.answer(text).answer == answer


@given(st.text())
def test_never_raises_and_nothing_is_no_courtesy(text: str) -> None:
    read_courtesy(words(text))
    assert read_courtesy(()) is None
