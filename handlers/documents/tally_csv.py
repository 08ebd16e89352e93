"""The tally as CSV: a line per row and one for the total, with the names of the JSON."""

import csv
import io
from typing import Any

from catalog.counting.figures import Tally
from handlers.documents.tally_json import as_json

PEOPLE = ("persons", "volunteers")
TOTAL = "total"
"""Stands in the column `initiative` of the last line; no slug is called so."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0")


def tally_csv(tally: Tally) -> bytes:
    """RFC 4180, UTF-8. `persons` becomes `persons_low`, `persons_high`, `persons_shown`; volunteers too.

    A hidden figure is an empty field. Text that a spreadsheet would take for a formula gets an apostrophe.
    """
    whole = as_json(tally)
    lines = [_flat(row) for row in whole["rows"]]
    lines.append(_flat(whole["total"]) | {"initiative": TOTAL})
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, fieldnames=list(lines[-1]))
    writer.writeheader()
    writer.writerows({name: guarded(value) for name, value in line.items()} for line in lines)
    return file.getvalue().encode()


def guarded(value: object) -> object:
    """The value, unless it is text that begins like a formula: then with an apostrophe before it."""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in row.items():
        if name in PEOPLE:
            flat |= {f"{name}_{part}": number for part, number in value.items()}
        else:
            flat[name] = value
    return flat
