"""README says what the program has: its settings with their defaults, its commands, its make targets."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from pydantic_core import PydanticUndefined

from bot.cli import app
from bot.config import Settings
from tests.design.source import ROOT

FOLDER_OF_SETTINGS = "kommed folder"
README = (ROOT / "README.md").read_text(encoding="utf-8")
SAID_AS = {
    "TELEGRAM_API_URL": "Telegram's own",
    "DATABASE_URL": "sqlite:///var/kommed.db",
    "KOMMED_SECRET_FILE": "var/kommed.secret",
    "KOMMED_CATALOGUE": "the one shipped",
}
"""Defaults that depend on other settings; `Settings` holds None for them."""


def rows(heading: str) -> Iterator[list[str]]:
    """The rows of the first table under a heading, cells stripped, without its head."""
    _, found, rest = README.partition(f"\n{heading}\n")
    assert found, heading
    table = re.search(r"(?:^\|.*\n)+", rest, re.MULTILINE)
    assert table, heading
    for line in table[0].splitlines()[2:]:
        yield [cell.strip() for cell in line.strip("|").split(" | ")]


def listed_settings() -> dict[str, str]:
    """Each setting that README lists, and its default as it says it."""
    found: dict[str, str] = {}
    for names, defaults, _ in rows("### Settings"):
        variables = re.findall(r"`([A-Z_]+)`", names)
        said = [one.strip().strip("`") for one in defaults.split(" / ")]
        found |= dict(zip(variables, said if len(said) > 1 else said * len(variables), strict=True))
    return found


def default_of(name: str) -> str:
    """A setting's default as README should say it."""
    field = next(one for one in Settings.model_fields.values() if one.alias == name)
    assert field.default is not PydanticUndefined, name
    match field.default:
        case None:
            return SAID_AS.get(name, "none")
        case float() as number:
            return f"{number:g}"
        case Path() as path:
            return path.as_posix()
    host = getattr(field.default, "host", None)
    return f"{host}:{field.default.port}" if host else str(field.default)


def commands() -> set[str]:
    """Every command of the program, as `schedule load`."""
    known: dict[str, Any] = vars(typer.main.get_command(app))["commands"]
    return {
        f"{name} {inner}".strip()
        for name, command in known.items()
        for inner in getattr(command, "commands", {"": None})
    }


def test_readme_lists_exactly_the_settings() -> None:
    known = {one.alias for one in Settings.model_fields.values()} - {FOLDER_OF_SETTINGS}
    assert set(listed_settings()) == known


@pytest.mark.parametrize("name", sorted(listed_settings()))
def test_readme_says_the_default(name: str) -> None:
    assert listed_settings()[name] == default_of(name)


def test_readme_lists_exactly_the_commands() -> None:
    listed = {
        called
        for names, _ in rows("### Commands")
        for called in re.findall(r"`kommed ([a-z-]+(?: [a-z][a-z-]*)?)(?= |`)", names)
    }
    assert listed == commands()


def test_readme_lists_exactly_the_make_targets() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony
    told = re.findall(r"(?:`|^)make ([a-z]+)(?:`|$)", README, re.MULTILINE)
    assert {*told, "clean"} == set(phony[1].split())
