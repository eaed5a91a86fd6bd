"""Stands between a client and the API, and keeps what the API answers, without secrets and personal data."""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self
from urllib.parse import urlsplit

import aiohttp
from aiohttp import web
from multidict import CIMultiDict
from yarl import URL

from salesloft_async.operations import load

from .answers import Answer
from .cleaning import Asked, Cleaner
from .fields import API
from .listener import Listener
from .pseudonyms import Pseudonyms
from .recording import Recorded, key_of, write
from .requests import Requests, decoded

__all__ = ["Recorder", "asked_by"]

_OWN_MACHINE: Final = {"127.0.0.1", "localhost", "::1"}
_NOT_SENT_ON: Final = {
    "host", "connection", "keep-alive", "transfer-encoding", "te", "trailer", "upgrade", "proxy-authorization",
    "content-length", "accept-encoding", "expect", "cookie",
}  # fmt: skip
_SENT_BACK: Final = {
    "content-type", "date", "location", "retry-after", "x-ratelimit-endpoint-cost", "x-ratelimit-remaining-minute",
}  # fmt: skip
_TIMEOUT: Final = aiohttp.ClientTimeout(total=300.0, connect=10.0)
"""Seconds; the client that waits has a limit of its own."""
_LARGEST_ANSWER: Final = 64 * 1024 * 1024
_LARGEST_RECORDING: Final = 256 * 1024 * 1024
"""Bytes that are kept in memory until the file is written."""
_TRANSIENT: Final = {429, *range(500, 600)}
"""What says nothing of the request, and would be waited for when it is replayed."""


class Recorder:
    """A local address that leads to the API, and a recording of what it answers; `Sandbox.record` makes one."""

    def __init__(self, path: str | os.PathLike[str], base_url: str, key: str | None, port: int) -> None:
        self.requests: Requests = Requests()
        """What was sent: the last 10,000 requests, oldest first."""
        self._path = Path(path)
        self._base = _checked(base_url)
        self._cleaner = Cleaner(
            load(), Pseudonyms(key_of(key)), frozenset({urlsplit(API).netloc, urlsplit(self._base).netloc})
        )
        self._listener = Listener(self._serve, port)
        self._http: aiohttp.ClientSession | None = None
        self._kept: list[tuple[Asked, bytes]] = []
        self._size = 0

    @property
    def url(self) -> str:
        """The base URL for a client; RuntimeError while it is not entered."""
        return self._listener.url

    @property
    def answers(self) -> int:
        """How many are kept so far."""
        return len(self._kept)

    def __repr__(self) -> str:
        return f"Recorder({str(self._path)!r}, {self.answers} answers)"

    async def __aenter__(self) -> Self:
        folder = self._path.parent
        if not folder.is_dir():  # to be told now, and not when all is recorded
            raise FileNotFoundError(f"{folder}: there is no such folder")
        if self._path.is_dir():
            raise IsADirectoryError(f"{self._path}: is a folder")
        if not os.access(folder, os.W_OK):
            raise PermissionError(f"{folder}: no file can be made in this folder")
        await self._listener.start()
        self._http = aiohttp.ClientSession(
            timeout=_TIMEOUT, cookie_jar=aiohttp.DummyCookieJar(), skip_auto_headers=("Content-Type", "User-Agent")
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Writes the file, unless nothing was answered, which leaves the one that there is."""
        try:
            await self._listener.stop()
            if self._http is not None:
                await self._http.close()
        finally:
            if self._kept:
                write(self._path, self._kept)

    async def _serve(self, request: web.Request) -> web.Response:
        raw = await request.read() if request.body_exists else b""
        said, _ = decoded(raw)
        sent = self.requests.arrived(request, said, time.time())
        response = await self._answered(request, raw, said)
        sent.status = response.status
        return response

    async def _answered(self, request: web.Request, raw: bytes, said: Any) -> web.Response:
        # anything else could lead the token elsewhere, or is for the accounts host, whose answers are secrets
        if not request.raw_path.startswith("/v2/"):
            return _refused(501, f"the recorder sends on what begins with /v2/, not {request.path}")
        if self._size > _LARGEST_RECORDING:
            return _refused(507, f"the recording has {self._size >> 20} MiB and is full; the request was not sent")
        try:
            status, headers, body = await self._sent_on(request, raw)
        except (aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
            return _refused(502, f"{self._base} did not answer the recorder: {type(error).__name__} {error}".rstrip())
        self._keep(asked_by(request, said), status, headers, body)
        return web.Response(status=status, body=body or None, headers=headers)

    async def _sent_on(self, request: web.Request, raw: bytes) -> tuple[int, CIMultiDict[str], bytes]:
        assert self._http is not None  # noqa: S101  (nothing is served before it is there)
        headers = {name: value for name, value in request.headers.items() if name.lower() not in _NOT_SENT_ON}
        async with self._http.request(
            request.method,
            URL(self._base + request.raw_path, encoded=True),
            data=raw or None,
            headers=headers,
            allow_redirects=False,
        ) as response:
            body = bytearray()
            async for chunk in response.content.iter_any():
                body += chunk
                if len(body) > _LARGEST_ANSWER:
                    raise aiohttp.ClientPayloadError(f"the answer is larger than {_LARGEST_ANSWER >> 20} MiB")
            told = CIMultiDict(each for each in response.headers.items() if each[0].lower() in _SENT_BACK)
            return response.status, told, bytes(body)

    def _keep(self, asked: Asked, status: int, headers: Mapping[str, str], body: bytes) -> None:
        if status in _TRANSIENT:
            return
        said = _said(body)
        answer = None if said is None else self._cleaner.answer(asked, said)
        kept = self._cleaner.asked(asked)
        line = Recorded(kept, status, answer, headers.get("Date", "")).line()
        self._kept.append((kept, line))
        self._size += len(line)


def asked_by(request: web.Request, said: Any) -> Asked:
    """What a request asks."""
    return Asked(request.method, request.path.removesuffix(".json"), tuple(sorted(request.query.items())), said)


def _said(body: bytes) -> Any:
    """The JSON of an answer, halves of emojis too; None without any."""
    said, understood = decoded(body)
    if not understood:
        with contextlib.suppress(ValueError):
            return json.loads(body)
    return said


def _refused(status: int, text: str) -> web.Response:
    answer = Answer.error(status, text)
    return web.Response(status=status, body=answer.body, content_type="application/json")


def _checked(base_url: str) -> str:
    parts = urlsplit(base_url)
    safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _OWN_MACHINE)
    if not safe or not parts.hostname or parts.username is not None or parts.query or parts.fragment:
        raise ValueError(f"base_url: takes https://HOST, for the token goes there, not {base_url!r}")
    return base_url.rstrip("/").removesuffix("/v2")
