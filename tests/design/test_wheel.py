"""The wheel holds all that the program needs, and runs in a folder that is not the repository."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.design.source import PACKAGES, ROOT

OFFLINE = ("--quiet", "--disable-pip-version-check", "--no-deps", "--no-index")
NOT_SHIPPED = frozenset({"__pycache__"})


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network from a copy, so that the repository stays as it is."""
    source, built = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for package in PACKAGES:
        shutil.copytree(ROOT / package, source / package, ignore=shutil.ignore_patterns(*NOT_SHIPPED))
    run("-m", "pip", "wheel", *OFFLINE, "--no-build-isolation", "--wheel-dir", str(built), str(source))
    return next(built.glob("kommed-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel brings, and nothing else of ours."""
    target = tmp_path_factory.mktemp("installed")
    run("-m", "pip", "install", *OFFLINE, "--target", str(target), str(wheel))
    return target


def run(*command: str, folder: Path = ROOT, **environment: str) -> str:
    """What a Python prints on stdout; whatever goes wrong fails with its reason."""
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(Path.home()), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def kommed(installed: Path, folder: Path, *arguments: str) -> str:
    """`kommed` out of the wheel, run in an empty folder."""
    return run(str(installed / "bin" / "kommed"), *arguments, folder=folder, PYTHONPATH=str(installed))


def test_every_file_of_the_packages_is_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        brought = {name for name in archive.namelist() if name.partition("/")[0] in PACKAGES}
    ours = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and not NOT_SHIPPED & set(path.parts)
    }
    assert brought == ours


def test_it_runs_from_another_folder(installed: Path, tmp_path: Path) -> None:
    where = run("-c", "import bot; print(bot.__file__)", folder=tmp_path, PYTHONPATH=str(installed))
    assert Path(where.strip()).is_relative_to(installed)
    assert "Usage: kommed" in kommed(installed, tmp_path, "--help")
    answer, first, *_ = kommed(installed, tmp_path, "search", "fælles spisning").splitlines()
    assert (answer, first) == ("results", "faellesspisning")
    assert list(tmp_path.iterdir()) == []


def test_it_makes_a_database_in_another_folder(installed: Path, tmp_path: Path) -> None:
    link = kommed(installed, tmp_path, "invite", "coordinator").splitlines()[-1]
    assert link.startswith("https://t.me/KomMedBot?start=")
    assert {path.name for path in (tmp_path / "var").iterdir()} >= {"practice.db", "practice.secret"}
