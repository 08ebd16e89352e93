"""Tables of the index: a change makes a new table, which shares with the old one what it does not touch."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

_Key = TypeVar("_Key")

Groups = Mapping[_Key, tuple[str, ...]]
"""Words by what they have in common, in order."""


def recounted(counts: Counter[_Key], gone: Iterable[_Key], come: Iterable[_Key]) -> Counter[_Key]:
    """How often each key is there after some have gone and some have come; without those that are not."""
    found = counts.copy()
    found.update(come)
    for key in gone:
        if found[key] > 1:
            found[key] -= 1
        else:
            del found[key]
    return found


def regrouped(
    groups: Groups[_Key], gone: Iterable[tuple[_Key, str]], come: Iterable[tuple[_Key, str]]
) -> dict[_Key, tuple[str, ...]]:
    """The groups without the words that have gone from them and with those that have come."""
    leaving: dict[_Key, set[str]] = defaultdict(set)
    joining: dict[_Key, list[str]] = defaultdict(list)
    for key, word in gone:
        leaving[key].add(word)
    for key, word in come:
        joining[key].append(word)
    found = dict(groups)
    for key in leaving.keys() | joining.keys():
        left = [word for word in found.pop(key, ()) if word not in leaving.get(key, ())]
        if now := sorted([*left, *joining.get(key, ())]):
            found[key] = tuple(now)
    return found
