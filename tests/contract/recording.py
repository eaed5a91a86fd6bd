"""A server that answers with what it was told to, and keeps what it was asked."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer
from attrs import Factory, define, frozen

__all__ = ["Recorded", "Recorder", "recording"]


@frozen
class Recorded:
    """One request as it came over the wire."""

    method: str
    path: str
    query: list[tuple[str, str]]
    """Decoded pairs, sorted."""
    body: Any
    """Decoded JSON; None where there was none."""
    raw: bytes
    headers: Mapping[str, str]


@define
class Recorder:
    """The answers to come, first to last, and the requests that came."""

    url: str = ""
    answers: deque[tuple[int, Any]] = Factory(deque)
    """Status and JSON of each, or the bytes to send instead; a status without a body has None."""
    headers: Mapping[str, str] = Factory(dict)
    """Headers that every answer has."""
    requests: list[Recorded] = Factory(list)

    async def handle(self, request: web.Request) -> web.Response:
        body = await request.read()
        self.requests.append(
            Recorded(
                method=request.method,
                path=request.path,
                query=sorted(request.query.items()),
                body=json.loads(body) if request.content_type == "application/json" and body else None,
                raw=body,
                headers=dict(request.headers),
            )
        )
        status, payload = self.answers.popleft()
        if payload is None:
            return web.Response(status=status, headers=self.headers)
        if isinstance(payload, bytes):
            return web.Response(status=status, body=payload, headers=self.headers)
        return web.json_response(payload, status=status, headers=self.headers)


@asynccontextmanager
async def recording(*answers: tuple[int, Any]) -> AsyncIterator[Recorder]:
    """A recorder that serves on a port of its own."""
    recorder = Recorder(answers=deque(answers))
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", recorder.handle)
    async with TestServer(application) as server:
        recorder.url = str(server.make_url("")).rstrip("/")
        yield recorder
