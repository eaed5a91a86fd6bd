"""Applications as users write them, one of each framework, get signed deliveries from the sandbox."""

from __future__ import annotations

import importlib
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from io import BytesIO
from typing import Any

import anyio
import pytest
from aiohttp import ClientSession, web

from salesloft_async import AsyncSalesloft
from salesloft_async.models import LinkSwap, Person
from salesloft_async.sandbox import Sandbox
from salesloft_async.webhooks import Event, Webhooks

pytestmark = pytest.mark.anyio
TOKEN = "a callback token"
Serving = AbstractAsyncContextManager[str]


def hooks_of(titles: list[str]) -> Webhooks:
    """What an application does with deliveries, whatever serves it."""
    hooks = Webhooks(TOKEN)

    @hooks.on("person_updated")
    async def changed(event: Event[Person]) -> None:
        titles.append(event.record.title or "")

    @hooks.on("link_swap")
    def swap(event: Event[LinkSwap]) -> dict[str, Any]:
        return {"links": {link: link.replace("old", "new") for link in event.record.links or []}}

    return hooks


@asynccontextmanager
async def aiohttp_app(hooks: Webhooks) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/salesloft", hooks.aiohttp_handler)

    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


def fastapi_app(hooks: Webhooks) -> Serving:
    fastapi = importlib.import_module("fastapi")
    app = fastapi.FastAPI()
    app.add_route("/salesloft", hooks.asgi)
    return served(app)


def fastapi_mount(hooks: Webhooks) -> Serving:
    fastapi = importlib.import_module("fastapi")
    app = fastapi.FastAPI()
    app.mount("/salesloft", hooks.asgi)
    return served(app)


def starlette_app(hooks: Webhooks) -> Serving:
    applications = importlib.import_module("starlette.applications")
    routing = importlib.import_module("starlette.routing")
    app = applications.Starlette(routes=[routing.Route("/salesloft", hooks.asgi)])
    return served(app)


def asgi_by_itself(hooks: Webhooks) -> Serving:
    return served(hooks.asgi)


@asynccontextmanager
async def served(app: Any) -> AsyncIterator[str]:
    """An ASGI application behind uvicorn, on a port of its own."""
    uvicorn = importlib.import_module("uvicorn")
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        bound.listen()  # who connects before the server is up waits
        config = uvicorn.Config(app, log_level="warning", lifespan="on", ws="none", timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        async with anyio.create_task_group() as group:
            group.start_soon(partial(server.serve, sockets=[bound]))
            try:
                yield f"http://127.0.0.1:{bound.getsockname()[1]}"
            finally:
                server.should_exit = True


each_framework = pytest.mark.parametrize(
    ("application", "path"),
    [
        pytest.param(aiohttp_app, "/salesloft", id="aiohttp"),
        pytest.param(fastapi_app, "/salesloft", id="FastAPI"),
        pytest.param(fastapi_mount, "/salesloft/", id="FastAPI, mounted"),
        pytest.param(starlette_app, "/salesloft", id="Starlette"),
        pytest.param(asgi_by_itself, "/", id="ASGI by itself"),
    ],
)


@each_framework
async def test_an_application_gets_what_happens_and_swaps_links(
    application: Callable[[Webhooks], Serving], path: str
) -> None:
    titles: list[str] = []
    async with (
        application(hooks_of(titles)) as server,
        Sandbox(people=3, webhook_delay=0) as sandbox,
        AsyncSalesloft("token", base_url=sandbox.url) as salesloft,
    ):
        for event in ("person_updated", "link_swap"):
            await salesloft.webhook_subscriptions.create(
                callback_url=f"{server}{path}", callback_token=TOKEN, event_type=event
            )
        await salesloft.people.update(1, title="CTO")
        assert [attempt.status for attempt in await sandbox.webhooks.delivered()] == [204]
        assert titles == ["CTO"]
        (swapped,) = await sandbox.webhooks.deliver("link_swap", {"links": ["https://old.example.com"]})
        assert (swapped.status, swapped.body) == (
            200,
            b'{"links":{"https://old.example.com":"https://new.example.com"}}',
        )


@each_framework
async def test_an_application_refuses_what_salesloft_did_not_send(
    application: Callable[[Webhooks], Serving], path: str
) -> None:
    titles: list[str] = []
    signed_otherwise = {"x-salesloft-event": "person_updated", "x-salesloft-signature": "0" * 40}
    async with application(hooks_of(titles)) as server, ClientSession(server) as session:
        for method, headers, size, status in (
            ("POST", signed_otherwise, 10, 401),
            ("POST", {}, 10, 401),
            ("POST", signed_otherwise, 1_048_577, 413),
            ("GET", {}, 0, 405),
        ):
            async with session.request(method, path, data=BytesIO(b" " * size), headers=headers) as answer:
                assert answer.status == status
    assert titles == []
