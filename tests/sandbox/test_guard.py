"""Strict headers on every answer, nothing for foreign pages, nothing from foreign hosts."""

import re
from pathlib import Path

import pytest

from bot.sandbox.room import STATIC, Room

from .conftest import Programs

PATHS = [
    "/",
    "/static/room.js",
    "/static/nix",
    "/people",
    "/people/7/chat",
    "/room",
    "/events?wait=0",
    "/nix",
    "/bot1:practice/getMe",
    "/bot1:wrong/getMe",
    "/bot1:practice/nix",
    "/file/bot1:practice/nix",
]


@pytest.mark.parametrize("path", PATHS)
async def test_every_answer_carries_the_policy(programs: Programs, path: str) -> None:
    answer = await programs.client.get(path)
    assert answer.headers["content-security-policy"] == "default-src 'self'"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"


FOREIGN = [{"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"},
           {"sec-fetch-site": "same-site"}, {"origin": "http://room.test:81"}]  # fmt: skip


@pytest.mark.parametrize("headers", FOREIGN)
async def test_other_sites_can_change_nothing(
    programs: Programs, room: Room, headers: dict[str, str]
) -> None:
    for path in ("/people", "/bot1:practice/getMe"):
        answer = await programs.client.post(path, json={"name": "Ond"}, headers=headers)
        assert answer.status_code == 403
        assert set(answer.json()) == {"error"}
        assert answer.headers["content-security-policy"] == "default-src 'self'"
    answer = await programs.client.get("/bot1:practice/getMe", headers=headers)
    assert answer.status_code == 403
    assert room.state.people.all() == []


@pytest.mark.parametrize(
    "headers",
    [{}, {"origin": "http://room.test", "sec-fetch-site": "same-origin"}, {"sec-fetch-site": "none"}],
)
async def test_programs_and_the_own_page_may(programs: Programs, headers: dict[str, str]) -> None:
    answer = await programs.client.post("/people", json={"name": "God"}, headers=headers)
    assert answer.status_code == 200


@pytest.mark.parametrize("file", sorted(STATIC.iterdir()), ids=lambda file: file.name)
def test_the_page_names_no_other_host_and_nothing_inline(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    hosts = set(re.findall(r"(?:https?:)?//([\w-]+(?:\.[\w-]+)+)", source)) - {"www.w3.org"}
    assert hosts <= {"t.me"}
    if file.suffix == ".html":
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", source)
        named = set(re.findall(r'(?:src|href)="(/static/[^"#]+)', source))
        assert all((STATIC / name.removeprefix("/static/")).is_file() for name in named)
    if file.suffix == ".js":
        assert "innerHTML" not in source
        imported = re.findall(r'from "\./([^"]+)"', source)
        assert all((STATIC / name).is_file() for name in imported)


async def test_the_page_says_what_it_is(programs: Programs) -> None:
    page = (await programs.client.get("/")).text
    assert 'lang="da"' in page
    assert 'role="log"' in page
    assert 'aria-label="Skriv til Kom med"' in page
    assert "Flyt uret" in page
    assert "før I beder BotFather om et token" in page
