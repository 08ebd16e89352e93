"""Words that are about one's own sign-ups when somebody who has one says them, and a search of anybody else.

"Kan ikke, jeg skal passe mit barnebarn torsdag" is read here, where the precise phrases
(`catalog.finding.own`) found nothing. Whoever asks must know that the person is signed up to something.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from catalog.finding.own_phrases import Matter
from catalog.finding.own_sayings import Group, Saying, group_of, groups_of, read_lines
from catalog.finding.when import timed

_FILE: Final = Path(__file__).with_name("own_hints.yaml")
_TIME: Final = "@"
_NOT: Final = " - "
LONGEST: Final = 20
"""Words of a text that may be a hint; a longer one is a story."""


@dataclass(frozen=True)
class _Hint:
    """A line of the file: a saying, whether a day or a time must be told with it, and what speaks against."""

    saying: Saying
    needs_time: bool
    unless: Group

    def is_in(self, tokens: Sequence[str], *, tells_time: bool) -> bool:
        """Whether a text's words say it."""
        if self.needs_time and not tells_time:
            return False
        against = Saying(self.saying.matter, self.saying.language, (self.unless,))
        if self.unless and against.places(tokens, _says) is not None:
            return False
        return self.saying.places(tokens, _says) is not None


def hinted(text: str) -> Matter | None:
    """The own matter that a text hints at: CANCEL, COUNT or WHEN; None for a search. Never raises."""
    read = timed(text)
    if not read.words or len(read.words) > LONGEST:
        return None
    for hint in _hints():
        if hint.is_in(read.words, tells_time=read.when is not None):
            return Matter(hint.saying.matter)
    return None


def _says(token: str, part: str, _language: str | None) -> bool:
    return token.startswith(part[:-1]) if part.endswith("*") else token == part


@lru_cache(maxsize=1)
def _hints() -> tuple[_Hint, ...]:
    return tuple(_hint(*line) for line in read_lines(_FILE))


def _hint(matter: str, language: str, line: str) -> _Hint:
    said, _, unless = line.partition(_NOT)
    needs_time = said.startswith(_TIME)
    groups = groups_of(said.removeprefix(f"{_TIME} + "))
    return _Hint(Saying(matter, language, groups), needs_time, group_of(unless) if unless else ())
