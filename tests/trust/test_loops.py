"""A client belongs to no loop."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from anyio.from_thread import start_blocking_portal

from salesloft_async import AsyncSalesloft


@pytest.fixture
def url() -> Iterator[str]:
    """A server on a loop of its own."""

    async def handle(request: web.Request) -> web.Response:
        return web.json_response({"data": {"id": 1}})

    application = web.Application()
    application.router.add_route("*", "/{path:.*}", handle)
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(TestServer(application)) as server:
        yield str(server.make_url(""))


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # sockets of a loop that ended
def test_a_client_is_used_from_one_loop_after_another(url: str) -> None:
    salesloft = AsyncSalesloft("token", base_url=url)

    async def use() -> object:
        return (await salesloft.people.get(1)).id

    async def use_and_close() -> object:
        async with salesloft:
            return await use()

    assert [asyncio.run(use()), asyncio.run(use()), asyncio.run(use_and_close())] == [1, 1, 1]
    assert salesloft.budget.spent == 3
    gc.collect()
