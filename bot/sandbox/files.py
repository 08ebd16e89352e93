"""Files that people and the bot sent each other."""

import math
import struct
import zlib
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.sandbox.errors import Json, RoomError, bad_request
from bot.sandbox.store import Store

BIGGEST_DOWNLOAD: Final = 20 * 1024 * 1024
BIGGEST_UPLOAD: Final = 50 * 1024 * 1024
BIGGEST_PHOTO: Final = 10 * 1024 * 1024
_PREFIXES: Final = {"photo": "AgACAgQ", "document": "BQACAgQ", "voice": "AwACAgQ", "sticker": "CAACAgQ"}
_FOLDERS: Final = {"photo": "photos", "document": "documents", "voice": "voice", "sticker": "stickers"}
_KNOWN_ENDINGS: Final = {
    "pdf": "application/pdf",
    "ics": "text/calendar",
    "csv": "text/csv",
    "txt": "text/plain",
    "json": "application/json",
    "png": "image/png",
    "jpg": "image/jpeg",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True)
class Upload:
    """Bytes on their way in."""

    name: str
    content: bytes
    mime: str = ""


@dataclass(frozen=True)
class StoredFile:
    """A file that has its `file_id`; width and height are 0 unless it is a picture."""

    id: str
    kind: str
    path: str
    name: str
    mime: str
    width: int
    height: int
    content: bytes

    @property
    def unique_id(self) -> str:
        """The same for the same file under any id."""
        return f"AQAD{zlib.crc32(self.content):08x}"

    def described(self) -> Json:
        """The keys that all of Telegram's file objects share."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.content)}

    def as_document(self) -> Json:
        """Telegram's Document object."""
        return {"file_name": self.name, "mime_type": self.mime, **self.described()}

    def as_photo(self) -> list[Json]:
        """Telegram's list of PhotoSize objects, the smaller first."""
        small = min(1.0, 90 / max(self.width, self.height, 1))
        shrunk = {"width": max(1, round(self.width * small)), "height": max(1, round(self.height * small))}
        return [
            {**self.described(), **shrunk},
            {**self.described(), "width": self.width, "height": self.height},
        ]


class Files:
    """The room's files by id and by path."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, kind: str, upload: Upload) -> StoredFile:
        """Take a file in; raises 400 in Telegram's words for empty, oversized or unreadable ones."""
        width, height = _checked(kind, upload)
        with self._store.writing():
            number = self._store.next_number("file")
            name = upload.name.replace("/", "_") or f"file_{number}"
            ending = name.rpartition(".")[2].lower()
            file = StoredFile(
                id=f"{_PREFIXES[kind]}{number:012d}",
                kind=kind,
                path=f"{_FOLDERS[kind]}/file_{number}.{ending if ending.isalnum() else 'bin'}",
                name=name,
                mime=upload.mime or _KNOWN_ENDINGS.get(ending, "application/octet-stream"),
                width=width,
                height=height,
                content=upload.content,
            )
            row = (file.id, kind, file.path, name, file.mime, width, height, file.content)
            self._store.run("INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?)", *row)
        return file

    def by_id(self, file_id: str, kind: str | None = None) -> StoredFile:
        """A file the bot names; 400 for an unknown id or one of another kind than `kind`."""
        file = self._find("id", file_id)
        if file is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if kind is not None and file.kind != kind:
            raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
        return file

    def by_path(self, path: str) -> StoredFile:
        """A file by its `file_path`; RoomError 404 when there is none."""
        file = self._find("path", path)
        if file is None:
            raise RoomError("Den fil findes ikke her.", 404)
        return file

    def _find(self, column: str, value: str) -> StoredFile | None:
        row = self._store.row(f"SELECT * FROM file WHERE {column} = ?", value)  # noqa: S608 - a name of ours
        return StoredFile(**dict(row)) if row else None


def _checked(kind: str, upload: Upload) -> tuple[int, int]:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if kind != "photo":
        return 0, 0
    if len(upload.content) > BIGGEST_PHOTO:
        raise bad_request("file is too big for a photo")
    size = picture_size(upload.content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > 10_000 or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF, WebP or JPEG in pixels; None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content[:4] == b"GIF8" and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return 512, 512
    return _jpeg_size(content) if content[:2] == b"\xff\xd8" else None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    position = 2
    while position + 9 <= len(content):
        marker, length = content[position + 1], int.from_bytes(content[position + 2 : position + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return width, height
        position += 2 + length
    return None


def _colour_at(x: int, depth: float) -> tuple[int, int, int]:
    """A pixel of the sample: hills before hills before a low sun; `depth` is 0 at the top, 1 below."""
    if depth > 0.80 + 0.05 * math.sin(x / 90):
        return 74, 108, 84
    if depth > 0.68 + 0.06 * math.sin(x / 70 + 2):
        return 122, 150, 118
    if (x - 340) ** 2 + (320 * depth - 190) ** 2 < 44**2:
        return 252, 226, 160
    return int(247 - 20 * depth), int(205 + 10 * depth), int(165 + 60 * depth)


@cache
def sample_photo() -> Upload:
    """A small landscape, drawn on the spot: evening sky over green fields, 480 × 320."""
    width, height = 480, 320
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            rows += bytes(_colour_at(x, y / height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b"")]
    content = b"\x89PNG\r\n\x1a\n"
    for name, data in chunks:
        content += struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return Upload("photo.png", content, "image/png")
