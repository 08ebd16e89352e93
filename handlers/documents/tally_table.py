"""The tally as plain Danish text for a terminal."""

from collections.abc import Sequence

from catalog.counting.figures import Baseline, People, Row, Shown, Status, Tally

HIDDEN = "–"
COLUMNS = (
    "Tilbud",
    "Periode",
    "Datoer",
    "Tilmeldinger",
    "Pladser",
    "Fremmøder",
    "Uden navn",
    "Personer",
    "Frivillige",
    "Kom ikke",
    "Ikke markeret",
)
STATUS_NAMES = {"state": "Kontanthjælp eller førtidspension", "ishoej": "Uden for arbejdsmarkedet (2016)"}
UNITS = {"persons": "personer", "members": "medlemmer", "attendances": "fremmøder"}
DEFINITIONS = (
    "Tilmeldinger tæller grupper. Pladser tæller menneskene i dem. Fremmøder tæller alle, hver gang de kom.",
    "Personer er forskellige mennesker: er det ikke kendt, om nogle er de samme, står der fra og til.",
)


def tally_table(tally: Tally) -> str:
    """Rows, total, what the numbers mean, and what the documents say; ends with a line break."""
    columns = COLUMNS if any(row.period for row in tally.rows) else COLUMNS[:1] + COLUMNS[2:]
    body = [_cells(row, with_period=columns is COLUMNS) for row in tally.rows]
    total = ["I alt", *_cells(tally.total, with_period=columns is COLUMNS)[1:]]
    lines = [
        _title(tally),
        "",
        *_aligned([list(columns), *body, total]),
        "",
        *DEFINITIONS,
        *tally.notes,
        *map(_status, tally.status),
    ]
    if tally.baseline:
        lines += ["", "Det står i kommunens dokumenter (regnes ikke med):", *map(_stated, tally.baseline)]
    return "\n".join(lines) + "\n"


def _title(tally: Tally) -> str:
    days = f"Tal fra {tally.from_on:%d.%m.%Y} til {tally.to_on:%d.%m.%Y}"
    return f"{days} (nøjagtige)" if tally.exact else days


def _cells(row: Row, *, with_period: bool) -> list[str]:
    return [
        row.initiative or "Alle",
        *([row.period or ""] if with_period else []),
        _number(row.occurrences),
        _number(row.sign_ups),
        _number(row.seats),
        _number(row.attendances),
        _number(row.headcount),
        _people(row.persons),
        _people(row.volunteers),
        _number(row.no_shows),
        _number(row.unmarked),
    ]


def _number(number: int | None) -> str:
    return HIDDEN if number is None else str(number)


def _people(people: People) -> str:
    if people.low is None or people.high is None:
        return HIDDEN
    return str(people.low) if people.low == people.high else f"{people.low}-{people.high}"


def _status(status: Status) -> str:
    name = STATUS_NAMES.get(status.tally, status.tally)
    low, high = status.share
    if status.shown is Shown.NOT_ASKED or low is None or high is None:
        return f"{name}: ingen er spurgt."
    share = f"{low:.0%} til {high:.0%}"
    return f"{name}: {status.yes} af {status.asked} ({share}; {status.unknown} svarede ikke)."


def _stated(figure: Baseline) -> str:
    low, high = (f"{number:g}" if number is not None else "?" for number in (figure.low, figure.high))
    numbers = low if low == high else f"{low}-{high}"
    unit = UNITS.get(figure.unit, figure.unit)
    return f"{figure.initiative}: {numbers} {unit} ({figure.evidence}, {figure.as_of}): »{figure.quote}«"


def _aligned(table: Sequence[Sequence[str]]) -> list[str]:
    """Words to the left, numbers to the right, two blanks between columns, a rule under the names."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    left = 2 if table[0][1] == COLUMNS[1] else 1
    lines = [
        "  ".join(
            cell.ljust(width) if n < left else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    ]
    rule = "  ".join("-" * width for width in widths)
    return [lines[0], rule, *lines[1:-1], rule, lines[-1]]
