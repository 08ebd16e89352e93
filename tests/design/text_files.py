"""The Fluent files as data: what each message needs, in which forms it can be said, and who asks for it."""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, ast as ftl

import catalog
from bot.introduction import SHOWN
from catalog.errors import RuleError
from catalog.finding.courtesy import Courtesy
from catalog.finding.feelings import Feeling
from catalog.finding.narrowing import Wanted, Whom
from catalog.finding.reasons import ReasonKind
from catalog.schedule import holidays
from catalog.schedule.dates import SignUpState
from db.models import Role
from handlers import routes, start
from handlers.texts.texts import LOCALES, texts_in
from handlers.views import dates
from handlers.views.reminders import WAYS
from tests.design.text_keys import Asked, asked_for

NUMBERS = (0, 1, 2, 3, 5, 11, 21, 100)
"""One of every plural category of every language."""
CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})


class Reading:
    """What a message needs: its variables, and the keys by which it chooses."""

    def __init__(self, message: ftl.Message) -> None:
        self.variables: set[str] = set()
        self.choices: dict[str, set[str]] = {}
        for node in _nodes(message):
            if isinstance(node, ftl.VariableReference):
                self.variables.add(node.id.name)
            if isinstance(node, ftl.SelectExpression) and isinstance(node.selector, ftl.VariableReference):
                keys = {
                    one.key.name if isinstance(one.key, ftl.Identifier) else one.key.value
                    for one in node.variants
                }
                self.choices.setdefault(node.selector.id.name, set()).update(keys)

    def counts(self, variable: str) -> bool:
        """Whether the choice is made by number."""
        keys = self.choices.get(variable, set()) - {"other"}
        return any(key in CATEGORIES or key.isdigit() for key in keys)

    def arguments(self) -> Iterator[dict[str, str | int]]:
        """Arguments that lead through every choice."""
        values: dict[str, list[str | int]] = {}
        for variable in sorted(self.variables):
            keys = self.choices.get(variable, set())
            said = [key for key in keys - CATEGORIES if not key.isdigit()]
            numbers = list(NUMBERS) if self.counts(variable) else []
            values[variable] = [*said, *numbers] or [f"«{variable}»"]
        for chosen in product(*values.values()):
            yield dict(zip(values, chosen, strict=True))


def _nodes(node: Any) -> Iterator[Any]:
    yield node
    for inner in vars(node).values():
        for one in inner if isinstance(inner, list) else [inner]:
            if isinstance(one, ftl.BaseNode):
                yield from _nodes(one)


@cache
def messages(language: str) -> dict[str, Reading]:
    """The messages of a language by key; any mistake of syntax, and any key written twice, fails."""
    found: dict[str, Reading] = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{path}: {entry.id.name} is there twice"
                found[entry.id.name] = Reading(entry)
    return found


@cache
def rules() -> dict[str, type[Any]]:
    """Every rule that can say no, by the key of its explanation."""
    for module in pkgutil.walk_packages(catalog.__path__, "catalog."):
        importlib.import_module(module.name)
    todo, found = [RuleError], dict[str, type[Any]]()
    while todo:
        for rule in todo.pop().__subclasses__():
            found[rule.text_key()] = rule
            todo.append(rule)
    return found


@cache
def asked() -> Asked:
    """The texts that handlers and the program ask for."""
    root = Path(catalog.__file__).parents[1]
    unread = [kind for kind, route in routes.KINDS.items() if route.handle is start.unread]
    states = [state.value.replace("_", "-") for state in SignUpState if state is not SignUpState.OPEN]
    families: dict[str, Iterable[str]] = {
        "reminders-now-": WAYS,
        "reminders-way-": WAYS,
        "role-": list(Role),
        "kind-": unread,
        "menu-": SHOWN,
        "dates-reason-": dates.REASONS,
        "holiday-": holidays.OTHERS.values(),
        "need-": list(Feeling),
        "kind-to-": [one for one in Courtesy if one is not Courtesy.GREETING],
        "wanted-": list(Wanted),
        "filter-": list(Whom),
        "why-": [one.value for one in ReasonKind],
        "offer-state-": states,
        "text_key": list(rules()),
    }
    return asked_for([root / "handlers", root / "bot"], families)


def said(language: str) -> Iterator[tuple[str, str]]:
    """Every text of a language in every form it can take, with its key."""
    texts = texts_in(language)
    for key, reading in messages(language).items():
        for arguments in reading.arguments():
            yield key, texts(key, **arguments)
