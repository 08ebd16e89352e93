"""One's own sign-ups."""

from collections.abc import Sequence

from catalog.joining.mine import MySignUp
from db.models import OccurrenceStatus, SignUpStatus
from handlers.screen import Button, Screen
from handlers.taps import Cancel, CancelThis, Mine, ShowSignUp
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.parts import back, button, home, lines, shortened, writing

MOST = 20


def late(texts: Texts, slug: str) -> Screen:
    """Somebody will be late for what is next: kept for them, and a way to tell the host."""
    return Screen(texts("mine-late"), ((writing(texts, slug),), (button(texts, "mine-button", Mine()),)))


def mine(texts: Texts, calendar: Calendar, own: Sequence[MySignUp]) -> Screen:
    """What one is signed up to, soonest first; a button opens each."""
    if not own:
        return Screen(texts("mine-none"), home(texts)[:1])
    shown = own[:MOST]
    rows = tuple(
        (
            Button(
                shortened(
                    texts.label(
                        "mine-button-line", date=calendar.short(one.starts_at), title=_title(texts, one)
                    )
                ),
                ShowSignUp(one.sign_up),
            ),
        )
        for one in shown
    )
    text = lines(texts("mine-title"), *(_line(texts, calendar, one) for one in shown))
    return Screen(text, (*rows, *home(texts)[:1]))


def which_to_cancel(texts: Texts, calendar: Calendar, own: Sequence[MySignUp]) -> Screen:
    """One button a sign-up, each with its date; the only one is asked about."""
    if not own:
        return mine(texts, calendar, own)
    if len(own) == 1:
        return _cancel_this(texts, calendar, own[0])
    rows = tuple(
        (button(texts, "cancel-date-button", Cancel(one.sign_up), date=calendar.short(one.starts_at)),)
        for one in own[:MOST]
    )
    told = (_line(texts, calendar, one) for one in own[:MOST])
    return Screen(lines(texts("cancel-which"), *told), (*rows, (back(texts),)))


def _cancel_this(texts: Texts, calendar: Calendar, own: MySignUp) -> Screen:
    when = calendar.short(own.starts_at)
    yes = button(texts, "cancel-date-button", CancelThis(own.sign_up), date=when)
    no = button(texts, "cancel-no-button", ShowSignUp(own.sign_up))
    return Screen(lines(texts("cancel-this"), _line(texts, calendar, own)), ((yes,), (no,)))


def _title(texts: Texts, own: MySignUp) -> str:
    title = texts.label("join-discreet-title") if own.discreet else texts.plain(own.title)
    return f"{title} ({own.guest})" if own.guest else title


def _line(texts: Texts, calendar: Calendar, own: MySignUp) -> str:
    date, title = calendar.moment(own.starts_at), _title(texts, own)
    if own.occurrence_status is OccurrenceStatus.CANCELLED:
        return texts("mine-cancelled", date=date, title=title)
    if own.status is SignUpStatus.WAITLISTED:
        return texts("mine-waiting", date=date, title=title, position=own.queue_position or 1)
    if own.status is SignUpStatus.OFFERED:
        return texts("mine-offered", date=date, title=title)
    return texts("mine-line", date=date, title=title, party=own.party)
