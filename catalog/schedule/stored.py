"""An entry in its row: what everybody may read as JSON, what only some may see encrypted beside it."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from catalog.schedule.entry import SeriesEntry
from catalog.schedule.later import KEY, later_of, later_on
from db.models import Series

_PRACTICAL: Final = "practical"
_SEPARATOR: Final = "\x1f"


def public_part(entry: SeriesEntry) -> dict[str, Any]:
    """The entry as JSON without contact and what is practical about a shift; defaults are left out."""
    kept: dict[str, Any] = entry.model_dump(
        mode="json",
        by_alias=True,
        exclude_defaults=True,
        exclude={"contact": True, "shifts": {"__all__": {_PRACTICAL}}},
    )
    return kept


def sealed_part(entry: SeriesEntry) -> dict[str, str] | None:
    """Contact, and under `practical␟ROLE␟LANGUAGE` what is practical of a shift; None if there is nothing."""
    sealed: dict[str, str] = {}
    if entry.contact is not None:
        sealed |= entry.contact.model_dump(mode="json", exclude_none=True)
    for shift in entry.shifts:
        if shift.practical is not None:
            for language, text in shift.practical.model_dump(mode="json", exclude_none=True).items():
                sealed[_SEPARATOR.join((_PRACTICAL, shift.role, language))] = text
    return sealed or None


def contact_of(series: Series) -> dict[str, str] | None:
    """Whom to ring, out of the sealed part; None when nobody is named."""
    contact = {key: text for key, text in (series.contact or {}).items() if _SEPARATOR not in key}
    return contact or None


def is_single(series: Series) -> bool:
    """Whether it is one date only, as it holds now."""
    return not {**series.entry, **series.edits}.get("repeat")


def weekday_held(series: Series, weekday: int) -> int:
    """On which weekday the rule's dates of a weekday (0 = Monday) are held by now; others stay."""
    newest = later_on(later_of(series.edits), dt.date.max)
    return newest.days.get(weekday, weekday)


def effective(series: Series) -> SeriesEntry:
    """The entry as it holds now: the file's, with the fields edited in the chat on top."""
    return with_edits(series, series.edits)


def with_edits(series: Series, edits: Mapping[str, Any]) -> SeriesEntry:
    """The entry as it would hold with these edits."""
    fields = {name: new for name, new in edits.items() if name != KEY}
    return read_back({**series.entry, **fields}, series.contact).changed_from(later_of(edits))


def read_back(public: Mapping[str, Any], sealed: Mapping[str, str] | None) -> SeriesEntry:
    """The entry that `public_part` and `sealed_part` took apart; raises pydantic's ValidationError."""
    whole = dict(public)
    contact: dict[str, str] = {}
    practical: dict[str, dict[str, str]] = {}
    for key, text in (sealed or {}).items():
        kind, _, rest = key.partition(_SEPARATOR)
        if kind == _PRACTICAL and rest:
            role, _, language = rest.rpartition(_SEPARATOR)
            practical.setdefault(role, {})[language] = text
        else:
            contact[key] = text
    if contact:
        whole["contact"] = contact
    if practical and whole.get("shifts"):
        whole["shifts"] = [
            {**shift, _PRACTICAL: practical[shift["role"]]} if shift["role"] in practical else shift
            for shift in whole["shifts"]
        ]
    return SeriesEntry.model_validate(whole, strict=False)
