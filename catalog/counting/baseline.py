"""What the municipality's documents say about goal 10, beside what the bot counts and never added to it."""

from collections.abc import Set as AbstractSet

from pydantic import ValidationError
from sqlmodel import Session, col, select

from catalog.counting.figures import Baseline
from catalog.joining.terms import facts_of
from catalog.offers.facts import DOCUMENT_TITLES, Offer
from db.models import Initiative

GOAL = 10
"""Flere uden for arbejdsfællesskabet skal deltage i den frivillige indsats."""


def baseline(session: Session, initiatives: AbstractSet[str] | None = None) -> tuple[Baseline, ...]:
    """The documents' figures of people taking part in goal 10, by initiative and date, as stated there.

    Only whole figures that were counted, told or presumed (`Offer.tally_figures`): no forecasts, no
    conditions, no shares, and none about guests of a discreet offer.
    """
    statement = select(Initiative).order_by(col(Initiative.slug))
    if initiatives is not None:
        statement = statement.where(col(Initiative.slug).in_(initiatives))
    return tuple(
        stated
        for found in session.exec(statement).all()
        if GOAL in facts_of(found).get("goals", ())
        for stated in _stated(found)
    )


def _stated(initiative: Initiative) -> list[Baseline]:
    try:
        offer = Offer.from_stored(facts_of(initiative))
    except ValidationError:
        return []  # an edit that the catalogue's own check will name
    return [
        Baseline(
            initiative=initiative.slug,
            as_of=figure.as_of,
            unit=figure.unit.value,
            low=figure.low,
            high=figure.high,
            evidence=figure.evidence.value,
            source=DOCUMENT_TITLES[figure.doc],
            quote=figure.quote,
        )
        for figure in sorted(offer.tally_figures, key=lambda figure: figure.as_of)
    ]
