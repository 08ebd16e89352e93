"""Reading what a bot sent: query, urlencoded form, JSON or multipart."""

import json
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from typing import Final
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.sandbox.errors import BotApiError, Json, bad_request
from bot.sandbox.files import BIGGEST_UPLOAD, Upload

BIGGEST_BODY: Final = BIGGEST_UPLOAD + 1024 * 1024


async def read_body(request: Request, *, most: int = BIGGEST_BODY) -> bytes:
    """The whole body, at most `most` bytes; raises 413 beyond."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            raise BotApiError(413, "Request Entity Too Large")
    return bytes(body)


async def read_parameters(request: Request) -> tuple[Json, dict[str, Upload]]:
    """Parameters and uploaded files of a call; the body wins over the query. 400 for unreadable JSON."""
    params: Json = dict(request.query_params)
    body = await read_body(request)
    content_type = request.headers.get("content-type", "")
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/json":
        return {**params, **json_object(body)}, {}
    if kind == "application/x-www-form-urlencoded":
        return {**params, **dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True))}, {}
    if kind == "multipart/form-data":
        fields, files = parse_multipart(content_type, body)
        return {**params, **fields}, files
    return params, {}


def parse_multipart(content_type: str, body: bytes) -> tuple[dict[str, str], dict[str, Upload]]:
    """The text fields and the files of a multipart body; raises 400 when it has no boundary."""
    outer = Message(policy=HTTP)
    outer["content-type"] = content_type
    boundary = outer.get_boundary()
    if not boundary:
        raise bad_request("can't find boundary in the Content-Type of the request")
    fields: dict[str, str] = {}
    files: dict[str, Upload] = {}
    for part in (b"\r\n" + body).split(b"\r\n--" + boundary.encode())[1:]:
        if part.startswith(b"--"):
            break
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        headers = BytesParser(policy=HTTP).parsebytes(head + b"\r\n\r\n", headersonly=True)
        name = headers.get_param("name", header="content-disposition")
        file_name = headers.get_filename()
        if file_name is None:
            fields[str(name)] = content.decode(errors="replace")
        else:
            mime = headers.get_content_type() if headers["content-type"] else ""
            files[str(name)] = Upload(file_name, content, mime)
    return fields, files


def json_object(body: bytes) -> Json:
    """The body as a JSON object; raises 400 for anything else."""
    try:
        found = json.loads(body or b"{}")
        json.dumps(found, ensure_ascii=False).encode()  # a lone surrogate cannot be stored or answered
    except ValueError as wrong:
        raise bad_request("can't parse JSON object: strings must be encoded in UTF-8") from wrong
    if not isinstance(found, dict):
        raise bad_request("can't parse JSON object: expected an object")
    return found
