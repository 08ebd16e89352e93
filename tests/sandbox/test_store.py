"""What survives a restart, and what a transaction undoes."""

import datetime as dt
import threading
from pathlib import Path

import pytest

from bot.sandbox.room import Room, create_room
from bot.sandbox.store import Store

from .conftest import NOW


def opened(path: Path) -> Room:
    return create_room(now=lambda: NOW, store=path)


def test_people_chats_files_and_updates_survive(tmp_path: Path) -> None:
    path = tmp_path / "var" / "room.db"
    before = opened(path)
    karen = before.add_person("Karen", role="Borger").id
    before.send(karen, "hej")
    before.send(karen, "se", photo=True)
    before.block(karen)
    chat = before.chat(karen)
    after = opened(path)  # while the first is still open: what was answered is on disk
    assert after.chat(karen) == chat
    assert after.state.people.get(karen).blocked
    assert [update.id for update in after.state.updates.pending(10)] == [700000001, 700000002, 700000003]
    file = chat[-1]["photo"]["url"].rpartition("/")[2]
    assert after.state.files.by_id(file).content
    before.close()
    after.close()


def test_numbers_go_on_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "room.db"
    before = opened(path)
    karen = before.add_person("Karen").id
    before.send(karen, "hej")
    before.state.updates.keep_last(0)
    before.close()
    after = opened(path)
    assert after.add_person("Lise").id == karen + 1
    assert after.send(karen, "igen") == 2
    assert [update.id for update in after.state.updates.pending(10)] == [700000002]
    after.close()


def test_settings_of_the_bot_survive(tmp_path: Path) -> None:
    path = tmp_path / "room.db"
    before = opened(path)
    before.state.updates.allow(["message"])
    before.close()
    after = opened(path)
    assert after.state.updates.allowed() == ["message"]
    after.close()


def test_a_failed_transaction_leaves_nothing_and_rings_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store()

    def failing() -> None:
        with store.writing():
            store.keep_setting("a", 1)
            with store.writing():
                store.keep_setting("b", 2)
                store.ring("topic")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        failing()
    assert store.setting("a") is None
    assert store.setting("b") is None
    rung: list[object] = []
    monkeypatch.setattr(store.bell, "ring", rung.append)
    with store.writing():
        store.keep_setting("a", 3)
        store.ring("other")
    assert store.setting("a") == 3
    assert rung == ["other"]


def test_many_threads_get_distinct_numbers() -> None:
    room = create_room(now=lambda: NOW)
    people: list[int] = []

    def join() -> None:
        people.extend(room.add_person(f"P{n}").id for n in range(25))

    threads = [threading.Thread(target=join) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(people)) == 100


def test_waiting_in_a_thread_ends_with_the_answer() -> None:
    room = create_room(now=lambda: NOW + dt.timedelta(days=1))
    karen = room.add_person("Karen").id
    writer = threading.Thread(target=room.send, args=(karen, "hej"))
    writer.start()
    chat = room.wait_for(karen, lambda messages: len(messages) == 1)
    writer.join()
    assert chat[0]["text"] == "hej"
    with pytest.raises(TimeoutError, match="hej"):
        room.wait_for(karen, lambda messages: len(messages) == 2, seconds=0)
