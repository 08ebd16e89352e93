"""Coverage, as a coordinator sees it; and asking volunteers by name, as both sides see it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from catalog.shifts.asking import Asked, Choice
from catalog.shifts.coverage import Coverage as Picture, Gap, Hanging, Hold
from catalog.shifts.seen import ShiftCard
from db.models import AskStatus
from handlers.screen import Button, Row, Screen
from handlers.taps import (
    AskChosen,
    AskMeAgain,
    ChooseHelper,
    ChooseHelpers,
    Coverage,
    Dates,
    ShowCoverage,
    Tap,
    UndoAsking,
)
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.parts import back, button, home, lines, paragraphs, shortened

ON_PAGE = 4
NAMES_ON_PAGE = 3
"""With the sending, more and back that makes six buttons."""
MOST_ROLES = 8
T = TypeVar("T")


def overview(texts: Texts, found: Sequence[Picture], page: int = 0, *, news: bool = False) -> Screen:
    """One's initiatives, a button each; or those of which there is news."""
    if not found:
        return Screen(texts("coverage-nothing"), ((back(texts, Dates()),),))
    shown, more = _on_page(found, page, ON_PAGE)
    told = (texts("helping-place", name=texts.plain(one.names), lacking=one.lacking) for one in shown)
    rows = ((Button(shortened(texts.plain(one.names)), ShowCoverage(one.initiative)),) for one in shown)
    next_page = ((button(texts, "more-button", Coverage(page + 1)),),) if more else ()
    text = paragraphs(texts("coverage-news") if news else None, texts("coverage-where"), lines(*told))
    return Screen(text, (*rows, *next_page, (back(texts, Dates()),)))


def coverage(
    texts: Texts,
    calendar: Calendar,
    found: Picture,
    page: int = 0,
    to: Tap | None = None,
    *,
    news: bool = False,
) -> Screen:
    """Where people lack, soonest first, and what hangs on one person or on nobody yet."""
    shown, more = _on_page(found.gaps, page, ON_PAGE)
    name = texts.plain(found.names)
    text = paragraphs(
        texts("coverage-news") if news else None,
        texts("coverage-title", name=name, lacking=found.lacking)
        if found.gaps
        else texts("coverage-covered", name=name),
        *(_gap(texts, calendar, one) for one in shown),
        _hanging(texts, found.hanging[:MOST_ROLES]),
        texts("coverage-press") if shown else None,
    )
    rows: list[Row] = [
        (
            button(
                texts,
                "shift-button-line",
                ChooseHelpers(one.shift),
                date=calendar.short(one.starts_at),
                role=one.role,
            ),
        )
        for one in shown
    ]
    if more:
        rows.append((button(texts, "more-button", ShowCoverage(found.initiative, page + 1)),))
    return Screen(text, (*rows, (back(texts, to or Coverage()),)))


def _gap(texts: Texts, calendar: Calendar, one: Gap) -> str:
    return texts(
        "shift-open-line",
        date=calendar.span(one.starts_at, one.ends_at),
        title=texts.plain(one.title),
        role=one.role,
        lacking=one.lacking,
    )


def _hanging(texts: Texts, hanging: Sequence[Hanging]) -> str:
    alone = [f"{one.role} ({one.who})" if one.who else one.role for one in hanging if one.hold is Hold.ONE]
    nobody = [one.role for one in hanging if one.hold is Hold.NOBODY]
    return lines(
        texts("coverage-one", roles=", ".join(alone)) if alone else None,
        texts("coverage-nobody", roles=", ".join(nobody)) if nobody else None,
    )


def choose(
    texts: Texts, calendar: Calendar, card: ShiftCard, choice: Choice, chosen: Sequence[int], page: int
) -> Screen:
    """Whom to ask: a press on a name chooses it, another press takes it back."""
    shown, more = _on_page(choice.askable, page, NAMES_ON_PAGE)
    picked = [one.label for one in choice.askable if one.holder in chosen]
    can_ask = bool(choice.lacking and choice.askable and choice.most)
    text = paragraphs(
        lines(texts("coverage-choose"), *_what(texts, calendar, card)),
        lines(
            texts("coverage-lacking", lacking=choice.lacking),
            texts("coverage-waiting", names=", ".join(choice.waiting)) if choice.waiting else None,
            texts("coverage-chosen", names=", ".join(picked)) if picked else None,
        ),
        texts("coverage-order", most=choice.most) if can_ask else _nobody(texts, choice),
    )
    rows: list[Row] = []
    if can_ask:
        rows += [(_name(texts, choice.shift, one.holder, one.label, chosen),) for one in shown]
        if picked:
            rows.append((button(texts, "coverage-ask-button", AskChosen(choice.shift), n=len(picked)),))
        if more:
            rows.append((button(texts, "more-button", ChooseHelpers(choice.shift, page + 1)),))
    return Screen(text, (*rows, (back(texts, ShowCoverage(choice.initiative)),)))


def _name(texts: Texts, shift: int, holder: int, label: str, chosen: Sequence[int]) -> Button:
    if holder in chosen:
        return button(texts, "coverage-off-button", ChooseHelper(shift, holder, on=False), name=label)
    return Button(shortened(texts.plain({"da": label})), ChooseHelper(shift, holder, on=True))


def _nobody(texts: Texts, choice: Choice) -> str:
    if not choice.lacking:
        return texts("coverage-enough")
    if not choice.most:
        return texts("coverage-wait")
    return texts("coverage-nobody-free" if choice.team else "coverage-no-team")


def asked(texts: Texts, calendar: Calendar, card: ShiftCard, done: Asked) -> Screen:
    """Who is asked now, and the way back while nobody has got the question."""
    text = paragraphs(
        lines(texts("coverage-asked", names=", ".join(done.names)), *_what(texts, calendar, card)),
        texts("coverage-asked-next"),
    )
    undo = ((button(texts, "undo-button", UndoAsking(done.shift)),),) if done.undoable else ()
    return Screen(text, (*undo, (back(texts, ShowCoverage(card.initiative)),)))


def undone(texts: Texts, calendar: Calendar, card: ShiftCard) -> Screen:
    """Nobody has been asked."""
    text = lines(texts("coverage-undone"), *_what(texts, calendar, card))
    return Screen(text, ((back(texts, ChooseHelpers(card.shift)),),))


def answered(texts: Texts, calendar: Calendar, card: ShiftCard, who: str, answer: AskStatus) -> Screen:
    """To the coordinator who asked: what somebody said, and whether people still lack."""
    if answer is AskStatus.YES:
        head = texts("coverage-yes", who=who)
    else:
        head = texts("coverage-no" if answer is AskStatus.NO else "coverage-silent", who=who)
    text = paragraphs(
        lines(head, *_what(texts, calendar, card)),
        texts("coverage-lacking", lacking=card.lacking) if card.lacking else texts("coverage-enough"),
    )
    other = ((button(texts, "coverage-other-button", ChooseHelpers(card.shift)),),) if card.lacking else ()
    return Screen(text, (*other, (button(texts, "coverage-button", ShowCoverage(card.initiative)),)))


def asked_no_more(texts: Texts) -> Screen:
    """To a volunteer: no more questions about shifts, and the way back."""
    again = (button(texts, "coverage-again-button", AskMeAgain()),)
    return Screen(texts("coverage-no-more-done"), (again, *home(texts)[1:2]))


def who_is_not_asked(texts: Texts, screen: Screen) -> Screen:
    """The same screen for somebody who is asked about no shifts, and can change that."""
    return replace(screen, rows=(*screen.rows, (button(texts, "coverage-again-button", AskMeAgain()),)))


def asked_again(texts: Texts) -> Screen:
    """To a volunteer: they may be asked again."""
    return Screen(texts("coverage-again-done"), home(texts)[1:2])


def _what(texts: Texts, calendar: Calendar, card: ShiftCard) -> tuple[str, str]:
    when = calendar.span(card.starts_at, card.ends_at)
    return texts("shift-what", title=texts.plain(card.title), role=card.role), texts("shift-when", date=when)


def _on_page(found: Sequence[T], page: int, most: int) -> tuple[Sequence[T], bool]:
    begin = page * most
    return found[begin : begin + most], len(found) > begin + most
