"""A schedule file: read it, or find every mistake in it with its line."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from catalog.offers.located import Mistake, Node, read_located
from catalog.schedule.checks import faults_of
from catalog.schedule.entry import SeriesEntry
from catalog.schedule.mistakes import ScheduleMistakes
from catalog.schedule.partial import sound_part
from catalog.schedule.times import COPENHAGEN

__all__ = ["EXAMPLE", "MAX_BYTES", "Mistake", "ScheduleMistakes", "read_file"]

EXAMPLE: Final = Path(__file__).parent / "example.yaml"
"""The marked example schedule of the practice room."""

MAX_BYTES: Final = 1 << 20


def read_file(path: Path, *, zone: str = COPENHAGEN) -> tuple[SeriesEntry, ...]:
    """The series of a file, in its order; raises ScheduleMistakes, each one as `FILE:LINE: what is wrong`.

    At most 1 MiB of UTF-8. What needs the database (does the initiative exist?) is checked by `load`.
    """
    file = str(path)
    root, found = _read(path, file)
    mistakes = list(found)
    entries: list[SeriesEntry] = []
    first: dict[str, int] = {}
    for node in _items(root, file, mistakes):
        entry = _entry(node, file, zone, mistakes)
        name = node.get("id")
        if name is not None and isinstance(name.value, str):
            before = first.setdefault(name.value, name.line)
            if before != name.line:
                text = f"`{name.value}` is the id of the series on line {before} too; give this one another."
                mistakes.append(Mistake(file, name.line, text))
        if entry is not None:
            lines = {key: value.line for key, value in _mapping(node).items()}
            entries.append(entry.stand_at({"": node.line, **lines}))
    if mistakes:
        raise ScheduleMistakes(tuple(sorted(set(mistakes))))
    return tuple(entries)


def _read(path: Path, file: str) -> tuple[Node, tuple[Mistake, ...]]:
    try:
        content = path.read_bytes() if path.stat().st_size <= MAX_BYTES else None
    except OSError as error:
        raise _only(file, 1, f"This file cannot be read ({error.strerror}); check its name.") from error
    if content is None:
        raise _only(file, 1, "This file is larger than 1 MiB; split it.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _only(file, line, "This line is not UTF-8; save the file as UTF-8.") from error
    root, mistakes = read_located(text, file)
    if root is None:
        raise ScheduleMistakes(mistakes)
    return root, mistakes


def _only(file: str, line: int, text: str) -> ScheduleMistakes:
    return ScheduleMistakes((Mistake(file, line, text),))


def _items(root: Node, file: str, mistakes: list[Mistake]) -> tuple[Node, ...]:
    series = root.get("series")
    mistakes += (
        Mistake(file, node.line, f"`{key}` is no key here; only `series` stands at the top.")
        for key, node in _mapping(root).items()
        if key != "series"
    )
    if series is None:
        mistakes.append(Mistake(file, root.line, "The file has no `series:`; begin with it."))
    elif not isinstance(series.value, tuple):
        mistakes.append(Mistake(file, series.line, "`series` is no list; begin every series with `- id:`."))
    else:
        return series.value
    return ()


def _entry(node: Node, file: str, zone: str, mistakes: list[Mistake]) -> SeriesEntry | None:
    if not isinstance(node.value, Mapping):
        mistakes.append(Mistake(file, node.line, "A series is keys and values; write `- id: …`."))
        return None
    entry, faults = sound_part(node)
    if entry is not None:
        faults = (*faults, *faults_of(entry.entry, ZoneInfo(zone), entry.original))
    mistakes += (Mistake(file, node.line_of(fault.where), fault.text) for fault in faults)
    return entry.entry if entry is not None and not faults else None


def _mapping(node: Node) -> Mapping[str, Node]:
    return node.value if isinstance(node.value, Mapping) else {}
