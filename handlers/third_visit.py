"""Vil du prøve at hjælpe en enkelt aften? The answer of a guest after the third visit."""

from catalog.shifts import third_visit
from handlers import shifts
from handlers.screen import Reply
from handlers.shift_taps import ShowRoles
from handlers.taps import TryHelping
from handlers.turn import Turn
from handlers.views import third_visit as views
from handlers.views.start import said


def answered(turn: Turn, tap: TryHelping) -> Reply:
    """Ja, spørg mig: what one can help with there. Nej tak: thank you, and never again."""
    if not tap.yes:
        third_visit.no(turn.session, turn.asker, now=turn.now)
        return Reply(said(turn.texts, "try-no-done"), edit=True)
    third_visit.yes(turn.session, turn.asker, tap.slug, now=turn.now)
    roles = shifts.roles_at(turn, ShowRoles(tap.slug)).screen
    return Reply(views.thanks(turn.texts, roles)) if roles is not None else Reply()
