"""How people say that they need an offer: phrases by hand in `said_as_*.yaml`, one file for each shelf of
the catalogue.

A file has an entry per offer, with a block of phrases per language, one phrase a line. Coordinators add
more in the
chat; those come from the database and join these.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from catalog.finding.stems import LANGUAGES

FOLDER: Final = Path(__file__).parent

Phrases = tuple[tuple[str, str], ...]
"""Pairs of (language, phrase)."""


def read_said_as(folder: Path) -> Mapping[str, Phrases]:
    """The phrases of every `said_as_*.yaml` in a folder, by slug.

    Raises ValueError for a slug that has an entry in two files and for a language the bot does not speak.
    """
    found: dict[str, Phrases] = {}
    for file in sorted(folder.glob("said_as_*.yaml")):
        with file.open(encoding="utf-8") as open_file:
            raw: dict[str, Any] = YAML(typ="safe").load(open_file) or {}
        for slug, by_language in raw.items():
            if slug in found:
                raise ValueError(f"{file.name}: {slug} has an entry in another file too")
            found[slug] = _phrases(f"{file.name}: {slug}", by_language)
    return found


def _phrases(where: str, by_language: Mapping[str, str]) -> Phrases:
    if unknown := set(by_language) - set(LANGUAGES):
        raise ValueError(f"{where}: {', '.join(sorted(unknown))} is not one of {', '.join(LANGUAGES)}")
    return tuple(
        (language, line.strip())
        for language, block in by_language.items()
        for line in block.splitlines()
        if line.strip()
    )


@lru_cache(maxsize=1)
def shipped_said_as() -> Mapping[str, Phrases]:
    """The phrases that come with the program."""
    return read_said_as(FOLDER)
