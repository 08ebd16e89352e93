"""The catalogue's files: read a folder, or find every mistake in it with file and line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from catalog.offers.facts import Offer
from catalog.offers.located import Mistake, Node, read_located
from catalog.offers.rules import OFFER_RULES, Found, figure_at_fault, texts_at_fault
from catalog.offers.shape import figure_names, shaped, shaped_figures

__all__ = ["SHIPPED", "Catalogue", "CatalogueMistakes", "Mistake", "check_folder", "read_folder"]

SHIPPED: Final = Path(__file__).parent / "data"
"""The folder of the catalogue that comes with the program."""

MAX_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All offers of a folder, by slug, in the order of file name and place in the file."""

    offers: Mapping[str, Offer]

    def children(self, slug: str) -> tuple[Offer, ...]:
        """The offers that belong under `slug`."""
        return tuple(offer for offer in self.offers.values() if offer.parent == slug)


class CatalogueMistakes(Exception):
    """A folder that cannot be used; `mistakes` holds all that is wrong with it, by file and line."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = mistakes


def read_folder(folder: Path) -> Catalogue:
    """The catalogue in the `.yaml` files of `folder`; raises CatalogueMistakes if anything is wrong."""
    entries, mistakes = _examine(folder)
    if mistakes:
        raise CatalogueMistakes(mistakes)
    return Catalogue(MappingProxyType({entry.offer.slug: entry.offer for entry in entries}))


def check_folder(folder: Path) -> tuple[Mistake, ...]:
    """Every mistake in the `.yaml` files of `folder`, by file and line; empty if they can be used."""
    return _examine(folder)[1]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One item of a file's list; `offer` lacks the fields whose shape is wrong."""

    file: str
    node: Node
    offer: Offer

    def mistake(self, found: Found) -> Mistake:
        path, text = found
        return Mistake(self.file, self.node.line_of(path), text)

    @property
    def slug(self) -> str | None:
        slug = self.node.get("slug")
        return slug.value if slug is not None and isinstance(slug.value, str) else None

    @property
    def parent(self) -> str | None:
        parent = self.node.get("parent")
        return parent.value if parent is not None and isinstance(parent.value, str) else None


def _examine(folder: Path) -> tuple[tuple[_Entry, ...], tuple[Mistake, ...]]:
    if not folder.is_dir():
        return (), (Mistake(str(folder), 1, "There is no such folder; name the folder of the catalogue."),)
    entries: list[_Entry] = []
    mistakes: list[Mistake] = []
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in {".yaml", ".yml"})
    for path in files:
        root, found = _read_file(path)
        mistakes += found
        if root is not None:
            for item in _items(path, root, mistakes):
                offer, faults = shaped(item)
                entry = _Entry(str(path), item, offer)
                entries.append(entry)
                mistakes += map(entry.mistake, (*faults, *_faults_inside(entry, whole=not faults)))
    if not files:
        mistakes.append(Mistake(str(folder), 1, "This folder holds no .yaml file; put the catalogue here."))
    mistakes += _faults_between(entries)
    return tuple(entries), tuple(sorted(set(mistakes)))


def _read_file(path: Path) -> tuple[Node | None, tuple[Mistake, ...]]:
    file = str(path)
    if path.suffix != ".yaml":
        return None, (Mistake(file, 1, "Files of the catalogue end in .yaml; rename this one."),)
    try:
        content = path.read_bytes() if path.stat().st_size <= MAX_BYTES else None
    except OSError as error:
        return None, (Mistake(file, 1, f"This file cannot be read ({error.strerror}); see to its rights."),)
    if content is None:
        return None, (Mistake(file, 1, "This file is larger than 1 MiB; split it."),)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return None, (Mistake(file, line, "This line is not UTF-8; save the file as UTF-8."),)
    return read_located(text, file)


def _items(path: Path, root: Node, mistakes: list[Mistake]) -> tuple[Node, ...]:
    """The nodes under `offers:`; adds a mistake for anything else at the top of the file."""
    file = str(path)
    offers = root.get("offers")
    if not isinstance(root.value, Mapping) or offers is None:
        mistakes.append(
            Mistake(file, root.line, "The file does not begin with `offers:`; add it, or move the file.")
        )
        return ()
    for key, node in root.value.items():
        if key != "offers":
            mistakes.append(
                Mistake(file, node.line, f"`{key}` is no key here; only `offers` stands at the top.")
            )
    if not isinstance(offers.value, tuple):
        mistakes.append(
            Mistake(file, offers.line, "`offers` is not a list; begin every offer with `- slug:`.")
        )
        return ()
    return offers.value


def _faults_inside(entry: _Entry, *, whole: bool) -> Iterator[Found]:
    """What the rules say of one entry; rules about a field of the wrong shape wait until that is mended."""
    yield from texts_at_fault(entry.node)
    names = figure_names(entry.node)
    for index, figure in shaped_figures(entry.node):
        others = frozenset(name for place, name in names.items() if place != index)
        for path, text in figure_at_fault(figure, others):
            yield ("figures", index, *path), text
    for rule in OFFER_RULES:
        try:
            yield from tuple(rule(entry.offer))
        except AttributeError:
            if whole:
                raise


def _faults_between(entries: list[_Entry]) -> Iterator[Mistake]:
    first: dict[str, _Entry] = {}
    for entry in entries:
        slug = entry.slug
        if slug is None:
            continue
        before = first.setdefault(slug, entry)
        if before is not entry:
            place = f"{Path(before.file).name}:{before.node.line_of(('slug',))}"
            yield entry.mistake(
                (("slug",), f"`{slug}` is already the slug of {place}; give this offer another.")
            )
    for entry in first.values():
        if entry.parent is not None and entry.parent not in first:
            yield entry.mistake(
                (("parent",), f"No offer has the slug `{entry.parent}`; correct it or write null.")
            )
        elif _is_its_own_ancestor(entry, first):
            yield entry.mistake(
                (("parent",), f"`{entry.slug}` ends up under itself; write null in one of the parents.")
            )


def _is_its_own_ancestor(entry: _Entry, by_slug: Mapping[str, _Entry]) -> bool:
    seen: set[str] = set()
    parent = entry.parent
    while parent is not None and parent not in seen:
        if parent == entry.slug:
            return True
        seen.add(parent)
        parent = by_slug[parent].parent if parent in by_slug else None
    return False
