"""Lists, scans and changes end cleanly when their reader leaves, at whatever moment."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from salesloft_async import AsyncSalesloft
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio
READINGS: dict[str, Callable[[AsyncSalesloft], Any]] = {
    "list": lambda salesloft: salesloft.people.list(),
    "list by cursor": lambda salesloft: salesloft.cadence_memberships.list(),
    "pages of a list": lambda salesloft: salesloft.people.list().pages(),
    "batches of a list": lambda salesloft: salesloft.people.list().batches(150),
    "scan": lambda salesloft: salesloft.people.scan(),
    "batches of a scan": lambda salesloft: salesloft.people.scan().batches(),
    "pages of a scan": lambda salesloft: salesloft.people.scan().pages(),
    "changes": lambda salesloft: salesloft.people.changes(),
    "pages of changes": lambda salesloft: salesloft.people.changes().pages(),
    "changes without an end": lambda salesloft: salesloft.people.changes(follow=True),
}
readings = pytest.mark.parametrize("reading", READINGS)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=1_000) as running:
        running.rate_limit = 1_000_000
        yield running


@pytest.fixture
async def problems() -> list[object]:
    """What asyncio complains of."""
    found: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: found.append(context))
    return found


async def nothing_is_left(salesloft: AsyncSalesloft) -> None:
    for _ in range(5):
        await asyncio.sleep(0)
    assert (salesloft.budget.in_flight, salesloft.budget.waiting) == (0, 0)


@readings
async def test_a_reading_is_closed_while_somebody_waits_for_it(sandbox: Sandbox, reading: str) -> None:
    async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
        for before in (0, 1, 150):
            for ticks in (0, 1, 4, 9):
                stream = aiter(READINGS[reading](salesloft))
                for _ in range(before):
                    await anext(stream, None)

                async def read(stream: Any = stream) -> None:
                    await anext(stream, None)

                waiting = asyncio.ensure_future(read())
                for _ in range(ticks):
                    await asyncio.sleep(0)
                await asyncio.gather(stream.aclose(), waiting, stream.aclose())
                assert await anext(stream, None) is None
        await nothing_is_left(salesloft)


@readings
async def test_a_browser_that_leaves_a_response_ends_its_reading(
    sandbox: Sandbox, problems: list[object], reading: str
) -> None:
    starlette = pytest.importorskip("starlette.applications")
    from starlette.middleware.base import BaseHTTPMiddleware
    from starlette.responses import StreamingResponse
    from starlette.routing import Route

    async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:

        async def rows() -> AsyncIterator[str]:
            async for each in READINGS[reading](salesloft):
                yield f"{each!r}\n"

        async def respond(request: Any) -> StreamingResponse:
            return StreamingResponse(rows())

        async def forward(request: Any, call_next: Any) -> Any:
            return await call_next(request)

        app = starlette.Starlette(routes=[Route("/", respond)])
        app.add_middleware(BaseHTTPMiddleware, dispatch=forward)
        for chunks in (1, 1, 3, 101):
            await leave(app, chunks)
            gc.collect()
        await nothing_is_left(salesloft)
    assert problems == []


async def leave(app: Any, chunks: int) -> None:
    """Disconnect after so many chunks of the response's body."""
    messages = iter([{"type": "http.request", "body": b"", "more_body": False}])
    received, enough = 0, asyncio.Event()

    async def receive() -> dict[str, Any]:
        if (message := next(messages, None)) is not None:
            return message
        await enough.wait()
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        nonlocal received
        received += message["type"] == "http.response.body"
        if received >= chunks or not message.get("more_body", True):
            enough.set()

    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": "/", "raw_path": b"/", "query_string": b"", "root_path": "", "headers": [], "server": ("localhost", 80),
    }  # fmt: skip
    await app(scope, receive, send)


@readings
async def test_a_loop_that_is_left_early_leaves_nothing(sandbox: Sandbox, problems: list[object], reading: str) -> None:
    async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
        async for _ in READINGS[reading](salesloft):
            break
        gc.collect()
        while salesloft.budget.in_flight:  # noqa: ASYNC110  (nothing tells)
            await asyncio.sleep(0)
        await nothing_is_left(salesloft)
    assert problems == []
