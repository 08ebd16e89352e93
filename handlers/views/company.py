"""A first time: not coming alone."""

from handlers.screen import Screen
from handlers.taps import ComeAlong, Dismiss, NotThisTime, ShowOffer, WriteCompany
from handlers.texts.texts import Texts
from handlers.views.parts import button


def asked(texts: Texts, name: str, slug: str, people: int) -> Screen:
    """How many were asked; one can sign up meanwhile."""
    text = texts("company-asked" if people else "company-nobody", name=name)
    return Screen(text, ((button(texts, "company-card-button", ShowOffer(slug)),),))


def question(texts: Texts, name: str, case: int) -> Screen:
    """To a volunteer: somebody comes for the first time, and would like not to come alone."""
    return Screen(
        texts("company-question", name=name),
        (
            (button(texts, "company-yes-button", ComeAlong(case)),),
            (button(texts, "company-no-button", NotThisTime(case)),),
        ),
    )


def found(texts: Texts, who: str, name: str, case: int) -> Screen:
    """To the one who asked: who comes along."""
    write_back = button(texts, "company-write-button", WriteCompany(case), who=who)
    return Screen(texts("company-found", who=who, name=name), ((write_back,),))


def ask_words(texts: Texts, who: str, key: str = "company-write-ask") -> Screen:
    """Write now; the other one gets the words."""
    return Screen(texts(key, who=who), ((button(texts, "contact-drop-button", Dismiss()),),))


def words(texts: Texts, who: str, said: str, case: int) -> Screen:
    """What the other one wrote."""
    write_back = button(texts, "company-write-button", WriteCompany(case), who=who)
    return Screen(texts("company-words", who=who, text=said), ((write_back,),))
