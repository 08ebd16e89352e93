"""What only the database can say about a schedule file: which initiatives there are, what they may have."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from sqlmodel import Session, col, select

from catalog.offers.facts import Mode
from catalog.offers.located import Mistake
from catalog.schedule.entry import SeriesEntry
from catalog.schedule.mistakes import ScheduleMistakes
from db.models import Initiative


def check_initiatives(session: Session, entries: Sequence[SeriesEntry], source: str) -> None:
    """Raise ScheduleMistakes for unknown initiatives, and for seats or shifts where there may be none."""
    rows = session.exec(select(Initiative).where(col(Initiative.withdrawn_at).is_(None))).all()
    known = {row.slug: {**row.facts, **row.edits} for row in rows}
    mistakes = tuple(
        Mistake(source, entry.line_of(key), text) for entry in entries for key, text in _faults(entry, known)
    )
    if mistakes:
        raise ScheduleMistakes(tuple(sorted(mistakes)))


def _faults(entry: SeriesEntry, known: dict[str, dict[str, object]]) -> Iterator[tuple[str, str]]:
    facts = known.get(entry.initiative)
    if facts is None:
        near = get_close_matches(entry.initiative, known, n=1)
        hint = f"did you mean `{near[0]}`?" if near else "write the slug of an offer in the catalogue."
        yield "initiative", f"there is no initiative `{entry.initiative}`; {hint}"
        return
    modes = facts.get("modes")
    guests, volunteers = (
        (modes.get("guests"), modes.get("volunteers")) if isinstance(modes, dict) else (None, None)
    )
    if guests == Mode.INFO_ONLY and entry.seats:
        yield "seats", f"`{entry.initiative}` only informs, nobody signs up to it here; take `seats` out."
    if volunteers == Mode.INFO_ONLY and entry.shifts:
        yield "shifts", f"`{entry.initiative}` only informs, it has no volunteers here; take `shifts` out."
