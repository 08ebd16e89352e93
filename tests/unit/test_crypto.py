"""The key ring: sealed values, keys of people, files with the right mode."""

import base64
import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from sqlalchemy import create_engine

from db.crypto import (
    KEY_BYTES,
    BadCiphertext,
    BadSecret,
    KeyRing,
    lend,
    lent,
    new_ring,
    read_ring,
    ring_from_json,
    ring_from_secret,
    write_ring,
)

RING, OTHER = new_ring(), new_ring()


@given(st.binary(max_size=200), st.text(max_size=20))
def test_what_was_sealed_opens_again(plain: bytes, column: str) -> None:
    sealed = RING.encrypt(column, plain)
    assert RING.decrypt(column, sealed) == plain
    assert sealed[0] == 1
    assert len(sealed) == 1 + 12 + len(plain) + 16


@given(st.binary(min_size=8, max_size=60))
def test_equal_values_look_different(plain: bytes) -> None:
    first, second = RING.encrypt("a.b", plain), RING.encrypt("a.b", plain)
    assert first != second
    assert plain not in first


@given(st.binary(max_size=60), st.data())
def test_a_changed_value_does_not_open(plain: bytes, data: st.DataObject) -> None:
    sealed = bytearray(RING.encrypt("a.b", plain))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(BadCiphertext):
        RING.decrypt("a.b", bytes(sealed))


@given(st.binary(max_size=40))
def test_what_was_never_sealed_does_not_open(noise: bytes) -> None:
    with pytest.raises(BadCiphertext):
        RING.decrypt("a.b", noise)


def test_a_value_of_another_column_or_ring_does_not_open() -> None:
    sealed = RING.encrypt("person.call_name", b"Karen")
    with pytest.raises(BadCiphertext):
        RING.decrypt("person.chat_id", sealed)
    with pytest.raises(BadCiphertext):
        OTHER.decrypt("person.call_name", sealed)


def test_a_newer_key_seals_and_the_older_still_opens() -> None:
    sealed = RING.encrypt("a.b", b"old")
    newer = KeyRing(RING.stable, {**RING.keys, 2: os.urandom(KEY_BYTES)})
    assert newer.decrypt("a.b", sealed) == b"old"
    again = newer.encrypt("a.b", b"new")
    assert again[0] == 2
    with pytest.raises(BadCiphertext):
        RING.decrypt("a.b", again)
    assert newer.person_key(7) == RING.person_key(7)
    assert newer.seal("st:") == RING.seal("st:")
    assert newer.fingerprint() == RING.fingerprint()


@given(st.integers(), st.integers())
def test_people_and_chats_have_keys_of_their_own(one: int, other: int) -> None:
    assert (RING.person_key(one) == RING.person_key(other)) == (one == other)
    assert (RING.blind("chat", one) == RING.blind("chat", other)) == (one == other)
    assert RING.blind("chat", one) != RING.blind("sign_up.person", one)
    assert RING.person_key(one) != OTHER.person_key(one)
    assert len(RING.person_key(one)) == 64
    assert len(RING.blind("chat", one)) == 32


@given(st.text(max_size=40))
def test_seals_are_twelve_characters_fit_for_a_button(text: str) -> None:
    seal = RING.seal(text)
    assert len(seal) == 12
    assert seal.replace("-", "").replace("_", "").isalnum()
    assert ":" not in seal


def test_a_ring_shows_no_key() -> None:
    shown = repr(RING)
    assert RING.stable.hex() not in shown
    assert repr(RING.stable) not in shown
    assert base64.b64encode(RING.stable).decode() not in shown


def test_a_file_is_written_once_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "kommed.secret"
    write_ring(path, RING)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert read_ring(path) == RING
    with pytest.raises(FileExistsError):
        write_ring(path, OTHER)
    assert read_ring(path) == RING


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hej",
        "[]",
        "{}",
        '{"kommed": 1, "stable": "AAAA", "keys": {}}',
        json.dumps({"stable": base64.b64encode(b"x" * 32).decode(), "keys": {}}),
        json.dumps({"stable": base64.b64encode(b"x" * 31).decode(), "keys": {"1": "AAAA"}}),
        json.dumps(
            {
                "stable": base64.b64encode(b"x" * 32).decode(),
                "keys": {"256": base64.b64encode(b"x" * 32).decode()},
            }
        ),
        json.dumps(
            {
                "stable": base64.b64encode(b"x" * 32).decode(),
                "keys": {"0": base64.b64encode(b"x" * 32).decode()},
            }
        ),
        '{"stable": "ikke base64!", "keys": {"1": "AAAA"}}',
    ],
)
def test_what_is_no_ring_is_refused_without_showing_it(text: str) -> None:
    with pytest.raises(BadSecret) as refused:
        ring_from_json(text)
    assert "AAAA" not in str(refused.value)
    assert len(str(refused.value)) < 80


def test_a_secret_may_be_a_whole_ring_or_just_random() -> None:
    whole = base64.b64encode(RING.to_json().encode()).decode()
    assert ring_from_secret(whole) == RING
    assert ring_from_secret(f"  {whole}\n") == RING
    random = base64.b64encode(b"0123456789abcdef0123456789abcdef").decode()
    assert ring_from_secret(random) == ring_from_secret(random)
    assert ring_from_secret(random) == ring_from_secret(random.rstrip("="))
    assert ring_from_secret(random).stable != b"0123456789abcdef0123456789abcdef"
    assert ring_from_secret(base64.urlsafe_b64encode(b"\xff" * 40).decode()).keys.keys() == {1}


@pytest.mark.parametrize(
    ("secret", "why"),
    [
        ("kort", "3 bytes"),
        ("%%%", "not base64"),
        ("æøå", "not base64"),
        ("e30=", "not a key ring"),
        ("", "0 bytes"),
    ],
)
def test_a_bad_secret_is_refused_without_showing_it(secret: str, why: str) -> None:
    with pytest.raises(BadSecret, match=why) as refused:
        ring_from_secret(secret)
    assert not secret or secret not in str(refused.value)


def test_a_ring_is_lent_to_one_engine(tmp_path: Path) -> None:
    one, other = (create_engine(f"sqlite:///{tmp_path}/{name}.db") for name in "ab")
    lend(RING, one)
    assert lent(one.dialect) is RING
    with pytest.raises(LookupError):
        lent(other.dialect)
