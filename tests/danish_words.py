"""Makes `catalog/finding/danish.marisa` of simplemma's Danish words: `python -m tests.danish_words`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import marisa_trie
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from catalog.finding.dictionary import FILE
from catalog.finding.normalise import words

_SHORTEST: Final = 4
_LONGEST: Final = 24


def danish_words() -> Iterator[str]:
    """The forms and the words they are forms of, folded as texts are; single words of 4 to 24 letters."""
    dictionary = DefaultDictionaryFactory().get_dictionary("da")
    for form in {*dictionary, *dictionary.values()}:
        folded = words(form)
        if len(folded) == 1 and folded[0].isalpha() and _SHORTEST <= len(folded[0]) <= _LONGEST:
            yield folded[0]


def write(file: Path) -> None:
    """The same words give the same file."""
    marisa_trie.Trie(sorted(set(danish_words()))).save(str(file))


if __name__ == "__main__":
    write(FILE)
