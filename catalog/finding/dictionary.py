"""The forms of Danish words as a dictionary has them: a word that is right is no other word misspelt.

`danish.marisa` is made by `python -m tests.danish_words` of the word list in simplemma (MIT licence), folded
as texts are.
"""

from functools import lru_cache
from pathlib import Path
from typing import Final

import marisa_trie

FILE: Final = Path(__file__).with_name("danish.marisa")
"""All forms, as a trie that is read where it lies: every process of the machine shares the same 1.6 MB."""


@lru_cache(maxsize=1)
def _forms() -> marisa_trie.Trie:
    return marisa_trie.Trie().mmap(str(FILE))


def is_danish(word: str) -> bool:
    """Whether a folded word of 4 to 24 letters is spelled as a form of a Danish word; never raises."""
    return word in _forms()
