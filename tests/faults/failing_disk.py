"""A disk that really fails, beneath SQLite: where its pages and its log are written and synced.

The files that SQLite opens meanwhile stand on this disk: a virtual file system (sqlite.org/vfs.html) around
the usual one. A write that fails has reached the disk by half. A sync that fails has lost what it was to
keep, as Linux has it: the pages count as clean, and are gone.
"""

import _sqlite3
import ctypes as c
import threading
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

SQLITE = c.CDLL(getattr(_sqlite3, "__file__", None))
"""The library that Python's own module uses, be it built into it or not."""
SQLITE.sqlite3_vfs_find.restype = c.c_void_p
OK = 0
VERSION = 3
"""Of the structures below: SQLite has had them so since 2011."""
_Open = c.CFUNCTYPE(c.c_int, c.c_void_p, c.c_void_p, c.c_void_p, c.c_int, c.c_void_p)
_Bytes = c.CFUNCTYPE(c.c_int, c.c_void_p, c.c_void_p, c.c_int, c.c_int64)
_Truncate = c.CFUNCTYPE(c.c_int, c.c_void_p, c.c_int64)
_Sync = c.CFUNCTYPE(c.c_int, c.c_void_p, c.c_int)


class _Vfs(c.Structure):
    """`sqlite3_vfs`."""

    _fields_ = (
        ("iVersion", c.c_int),
        ("szOsFile", c.c_int),
        ("mxPathname", c.c_int),
        ("pNext", c.c_void_p),
        ("zName", c.c_char_p),
        ("pAppData", c.c_void_p),
        ("xOpen", _Open),
        ("others", c.c_void_p * 15),
    )


class _Methods(c.Structure):
    """`sqlite3_io_methods`."""

    _fields_ = (
        ("iVersion", c.c_int),
        ("xClose", c.c_void_p),
        ("xRead", _Bytes),
        ("xWrite", _Bytes),
        ("xTruncate", _Truncate),
        ("xSync", _Sync),
        ("others", c.c_void_p * 13),
    )


class Fault(Enum):
    """What goes wrong; its number is SQLite's (sqlite.org/rescode.html)."""

    WRITE_FAILS = 778
    DISK_FULL = 13
    SYNC_FAILS = 1034


@dataclass(frozen=True)
class _Before:
    """What a file held at a place before a write that no sync has made safe yet."""

    at: int
    held: bytes


@dataclass
class Disk:
    """Counts the writes and the syncs; the n-th of those that `fault` can hit fails, where `at` is n."""

    fault: Fault = Fault.SYNC_FAILS
    at: int = 0
    failed: int = 0
    _seen: "Counter[bool]" = field(default_factory=Counter)
    _counting: threading.Lock = field(default_factory=threading.Lock)
    _paths: dict[int, str] = field(default_factory=dict)
    _usual: dict[int, _Methods] = field(default_factory=dict)
    _unsafe: "defaultdict[str, list[_Before]]" = field(default_factory=lambda: defaultdict(list))

    def points(self, fault: Fault) -> int:
        """How many places there were so far where this could have gone wrong."""
        return self._seen[fault is Fault.SYNC_FAILS]

    def adopt(self, file: int, path: str) -> None:
        """SQLite has opened a file: from here on its methods are ours."""
        methods = c.c_void_p.from_address(file)
        usual = _Methods.from_address(methods.value or 0)
        assert usual.iVersion >= VERSION
        self._paths[file], self._usual[file] = path, usual
        ours = _Methods.from_buffer_copy(usual)
        ours.xWrite, ours.xTruncate, ours.xSync = _Bytes(self._write), _Truncate(self._cut), _Sync(self._sync)
        _FOR_EVER.append(ours)
        methods.value = c.addressof(ours)

    def after_a_power_cut(self, database: Path, folder: Path) -> Path:
        """A copy of a database as a power cut would leave it: without whatever no sync has made safe."""
        for path in (database, database.with_name(f"{database.name}-wal")):
            held = bytearray(path.read_bytes() if path.exists() else b"")
            for one in reversed(self._unsafe[str(path)]):
                held[one.at : one.at + len(one.held)] = one.held
            (folder / path.name).write_bytes(held)
        return folder / database.name

    def _fails(self, *, sync: bool) -> bool:
        with self._counting:
            self._seen[sync] += 1
            fails = self._seen[sync] == self.at and sync is (self.fault is Fault.SYNC_FAILS)
            self.failed += fails
        return fails

    def _write(self, file: int, data: int, size: int, at: int) -> int:
        usual, held = self._usual[file], c.create_string_buffer(size)
        usual.xRead(file, c.addressof(held), size, at)
        self._unsafe[self._paths[file]].append(_Before(at, held.raw))
        if self._fails(sync=False):
            usual.xWrite(file, data, size // 2, at)
            return self.fault.value
        return int(usual.xWrite(file, data, size, at))

    def _cut(self, file: int, size: int) -> int:
        if self._fails(sync=False):
            return self.fault.value
        return int(self._usual[file].xTruncate(file, size))

    def _sync(self, file: int, flags: int) -> int:
        usual, unsafe = self._usual[file], self._unsafe.pop(self._paths[file], [])
        if not self._fails(sync=True):
            return int(usual.xSync(file, flags))
        for one in reversed(unsafe):
            usual.xWrite(file, one.held, len(one.held), one.at)
        return self.fault.value


_FOR_EVER: list[Any] = []
"""What SQLite points at must not be collected as long as a file is open."""


@contextmanager
def failing_disk() -> Iterator[Disk]:
    """Whatever SQLite opens until the block ends stands on this disk."""
    disk = Disk()
    address = SQLITE.sqlite3_vfs_find(None)
    usual = _Vfs.from_address(address)
    ours = _Vfs.from_buffer_copy(usual)

    def opened(_vfs: int, name: int | None, file: int, flags: int, got: int | None) -> int:
        result = int(usual.xOpen(address, name, file, flags, got))
        if result == OK:
            disk.adopt(file, c.string_at(name).decode() if name else f"without a name, {file}")
        return result

    ours.zName, ours.xOpen = b"failing disk", _Open(opened)
    _FOR_EVER.append(ours)
    SQLITE.sqlite3_vfs_register(c.byref(ours), 1)
    try:
        yield disk
    finally:
        SQLITE.sqlite3_vfs_unregister(c.byref(ours))
        SQLITE.sqlite3_vfs_register(c.c_void_p(address), 1)
