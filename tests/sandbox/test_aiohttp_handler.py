"""The aiohttp handler on a real port: what arrives is broken, huge, slow or gone."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from io import BytesIO
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import BaseTestServer, TestServer

from salesloft_async.webhooks import Webhooks
from tests.unit.webhooks.signing import TOKEN, delivery

pytestmark = pytest.mark.anyio
PERSON = {"id": 1, "email_address": "ada@example.com"}


@asynccontextmanager
async def serving(hooks: Webhooks) -> AsyncIterator[BaseTestServer]:
    app = web.Application()
    app.router.add_route("*", "/salesloft", hooks.aiohttp_handler)
    async with TestServer(app, host="127.0.0.1") as server:
        yield server


async def post(
    server: BaseTestServer, headers: dict[str, str], body: bytes, method: str = "POST"
) -> tuple[int, bytes, Any]:
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, server.make_url("/salesloft"), data=BytesIO(body), headers=headers) as answer,
    ):
        return answer.status, await answer.read(), answer.headers


async def exchange(server: BaseTestServer, *parts: bytes, end: bool = False) -> bytes:
    """What comes back for these bytes until the server closes; `end` closes first."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    try:
        for part in parts:
            writer.write(part)
            await writer.drain()
        return b"" if end else await reader.readuntil(b"\r\n\r\n")
    finally:
        writer.close()
        await writer.wait_closed()


def head(headers: dict[str, str], *more: str) -> bytes:
    lines = ["POST /salesloft HTTP/1.1", "Host: localhost", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, *more, "", ""]).encode()


def counting(hooks: Webhooks) -> list[Any]:
    seen: list[Any] = []
    hooks.on("*")(lambda event: seen.append(event.record))
    return seen


async def test_a_delivery_is_handled_and_answered_204() -> None:
    hooks = Webhooks(TOKEN)
    seen = counting(hooks)
    async with serving(hooks) as server:
        status, body, _ = await post(server, *delivery("person_updated", PERSON))
    assert (status, body, len(seen)) == (204, b"", 1)


async def test_link_swap_is_answered_with_json() -> None:
    hooks = Webhooks(TOKEN)
    hooks.on("link_swap")(lambda event: {"links": dict.fromkeys(event.record.links or [], "https://new")})
    async with serving(hooks) as server:
        status, body, headers = await post(server, *delivery("link_swap", {"links": ["https://old"]}))
    assert (status, body) == (200, b'{"links":{"https://old":"https://new"}}')
    assert headers["Content-Type"] == "application/json"


@pytest.mark.parametrize(("method", "status"), [("GET", 405), ("PUT", 405), ("POST", 401)])
async def test_what_is_no_delivery_is_told_so(method: str, status: int) -> None:
    async with serving(Webhooks(TOKEN)) as server:
        got, _, headers = await post(server, {"X-Salesloft-Event": "person_updated"}, b"{}", method)
    assert got == status
    assert headers.get("Allow") == ("POST" if status == 405 else None)


async def test_a_body_larger_than_aiohttp_itself_would_take_is_taken_where_it_is_allowed() -> None:
    hooks = Webhooks(TOKEN, max_body=4_000_000)
    seen = counting(hooks)
    async with serving(hooks) as server:
        status, _, _ = await post(server, *delivery("person_merged", {"id": 1, "text": "x" * 3_000_000}))
    assert (status, len(seen)) == (204, 1)


async def test_a_huge_body_is_answered_413_before_it_has_come() -> None:
    headers, _ = delivery("person_updated", PERSON)
    async with serving(Webhooks(TOKEN)) as server:
        said = await exchange(server, head(headers, "Content-Length: 1048577"))
        assert said.startswith(b"HTTP/1.1 413 ")
        chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
        said = await exchange(server, head(headers, "Transfer-Encoding: chunked"), *[chunk] * 17)
        assert said.startswith(b"HTTP/1.1 413 ")


async def test_a_body_that_drips_is_answered_408() -> None:
    headers, body = delivery("person_updated", PERSON)
    async with serving(Webhooks(TOKEN, body_timeout=0.01)) as server:
        said = await exchange(server, head(headers, f"Content-Length: {len(body)}"), body[:5])
    assert said.startswith(b"HTTP/1.1 408 ")


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """What is logged as an error."""
    lines: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    handler = Keep(logging.ERROR)
    logging.getLogger().addHandler(handler)
    yield lines
    logging.getLogger().removeHandler(handler)


async def test_a_client_that_goes_before_its_body_has_come_reaches_no_handler(complaints: list[str]) -> None:
    hooks, read = Webhooks(TOKEN), asyncio.Event()
    seen = counting(hooks)

    async def watched(request: web.Request) -> web.Response:
        try:
            return await hooks.aiohttp_handler(request)
        finally:
            read.set()

    app = web.Application()
    app.router.add_post("/salesloft", watched)
    headers, body = delivery("person_updated", PERSON)
    async with TestServer(app, host="127.0.0.1") as server:
        await exchange(server, head(headers, f"Content-Length: {len(body)}"), body[:5], end=True)
        await read.wait()
    assert (seen, complaints) == ([], [])


@pytest.mark.parametrize(
    ("header", "body"),
    [
        pytest.param("Transfer-Encoding: chunked", b"no length\r\n", id="chunks that are none"),
        pytest.param("Content-Encoding: gzip\r\nContent-Length: 10", b"no gzip!!!", id="an encoding that is none"),
    ],
)
async def test_a_body_that_cannot_be_read_is_answered_400(header: str, body: bytes) -> None:
    hooks = Webhooks(TOKEN)
    seen = counting(hooks)
    headers, _ = delivery("person_updated", PERSON)
    async with serving(hooks) as server:
        said = await exchange(server, head(headers, header), body)
    assert said.split()[1] == b"400"
    assert seen == []
