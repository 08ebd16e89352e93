"""The tally as JSON, in the words and the order of INTERFACE.md."""

import json
from dataclasses import asdict
from typing import Any

from catalog.counting.figures import Row, Tally


def tally_json(tally: Tally) -> bytes:
    """The whole tally, UTF-8, two blanks deep, with a line break at the end; no key is ever left out."""
    return (json.dumps(as_json(tally), ensure_ascii=False, indent=2) + "\n").encode()


def as_json(tally: Tally) -> dict[str, Any]:
    """The same as plain values: dates as `2026-12-01`, instants with their offset."""
    released = tally.released
    return {
        "from": tally.from_on.isoformat(),
        "to": tally.to_on.isoformat(),
        "timezone": tally.timezone,
        "by": list(tally.by),
        "exact": tally.exact,
        "released": released and {"at": released.at.isoformat(), "by": released.by},
        "notes": list(tally.notes),
        "rows": [_row(row) for row in tally.rows],
        "total": _row(tally.total),
        "status": [asdict(status) | {"share": list(status.share)} for status in tally.status],
        "baseline": [asdict(figure) for figure in tally.baseline],
    }


def _row(row: Row) -> dict[str, Any]:
    return asdict(row)
