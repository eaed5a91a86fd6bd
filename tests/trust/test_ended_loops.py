"""An event loop that ends with work under way holds up nobody: its locks, points and folders are released."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from anyio.from_thread import start_blocking_portal

from salesloft_async import AsyncSalesloft, FileTokenStore, OAuth, Tokens
from salesloft_async.core import claims, durable
from salesloft_async.core.tokens import MemoryTokenStore, TokenStore
from salesloft_async.webhooks import Event, Webhooks
from tests.unit.webhooks.signing import TOKEN, delivery

pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # sockets of loops that ended
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),  # tasks that nobody cancelled
]
HANG = 30.0
"""Seconds after which a test gives up."""


class Server:
    """API and accounts host, whose answers wait for an event."""

    def __init__(self) -> None:
        self.well = threading.Event()
        self.well.set()
        self.grants = 0

    async def respond(self, request: web.Request) -> web.Response:
        if request.path == "/oauth/token":
            self.grants += 1
            number = self.grants
            await self.answering()
            return web.json_response({"access_token": f"a{number}", "refresh_token": "b", "expires_in": 7200})
        await self.answering()
        headers = {"x-ratelimit-endpoint-cost": "1", "x-ratelimit-remaining-minute": "500"}
        data = {"id": 1, "name": "Me"} if "me" in request.path else []
        return web.json_response({"data": data, "metadata": {"paging": {}}}, headers=headers)

    async def answering(self) -> None:
        while not self.well.is_set():  # noqa: ASYNC110  (nothing tells)
            await asyncio.sleep(0.01)


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    """Collect what ended loops leave, so that it warns in no later test."""
    yield
    gc.collect()


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def url(server: Server) -> Iterator[str]:
    async def serve() -> tuple[web.AppRunner, str]:
        application = web.Application()
        application.router.add_route("*", "/{path:.*}", server.respond)
        runner = web.AppRunner(application, shutdown_timeout=0)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return runner, f"http://127.0.0.1:{runner.addresses[0][1]}"

    with start_blocking_portal() as portal:
        runner, address = portal.call(serve)
        yield address
        server.well.set()
        portal.call(runner.cleanup)


def closed(loop: asyncio.AbstractEventLoop) -> None:
    loop.close()


def stopped(loop: asyncio.AbstractEventLoop) -> None:
    """Leave it as `run_until_complete` and a KeyboardInterrupt do."""


ends = pytest.mark.parametrize("end", [closed, stopped])


@contextmanager
def under_way(
    work: Callable[[], Coroutine[Any, Any, object]],
    end: Callable[[asyncio.AbstractEventLoop], None],
    until: Callable[[], bool],
    many: int = 1,
) -> Iterator[asyncio.AbstractEventLoop]:
    """A loop that ended while so many tasks were at work."""
    loop = asyncio.new_event_loop()
    tasks: list[asyncio.Future[object]] = []

    async def begin() -> None:
        tasks.extend(asyncio.ensure_future(work()) for _ in range(many))
        while not until():  # noqa: ASYNC110  (nothing tells)
            await asyncio.sleep(0.01)

    loop.run_until_complete(begin())
    end(loop)
    yield loop
    if not loop.is_closed():
        for task in tasks:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        loop.close()


def within(coroutine: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(asyncio.wait_for(coroutine, HANG))


class PlainStore:
    """A store of a user's, with a lock that threads know."""

    def __init__(self) -> None:
        self.tokens: Tokens | None = None
        self.mutex = threading.Semaphore()

    def load(self) -> Tokens | None:
        return self.tokens

    def save(self, tokens: Tokens) -> None:
        self.tokens = tokens

    def lock(self) -> AbstractContextManager[object]:
        return self.mutex


stores = pytest.mark.parametrize(
    "store_of", [lambda path: MemoryTokenStore(), lambda path: FileTokenStore(path), lambda path: PlainStore()],
    ids=["memory", "file", "plain"],
)  # fmt: skip


@ends
@stores
def test_a_renewal_of_a_loop_that_ended_leaves_the_lock_to_the_next(
    server: Server, url: str, tmp_path: Path, end: Any, store_of: Callable[[Path], TokenStore]
) -> None:
    store = store_of(tmp_path / "tokens")
    auth = OAuth("id", "secret", refresh_token="r", accounts_url=url, store=store)
    salesloft = AsyncSalesloft(auth=auth, base_url=url)
    server.well.clear()
    with under_way(salesloft.me.get, end, lambda: server.grants > 0):
        server.well.set()
        assert within(salesloft.me.get()).name == "Me"


@ends
def test_another_process_gets_the_lock_of_a_loop_that_ended(server: Server, url: str, tmp_path: Path, end: Any) -> None:
    auth = OAuth("id", "secret", refresh_token="r", accounts_url=url, store=FileTokenStore(tmp_path / "tokens"))
    salesloft = AsyncSalesloft(auth=auth, base_url=url)
    server.well.clear()
    with under_way(salesloft.me.get, end, lambda: server.grants > 0):
        began = time.monotonic()
        while (held := durable.hold(tmp_path / "tokens.lock")) is None and time.monotonic() < began + HANG:
            time.sleep(0.01)  # nobody of this process asks for it
        assert held is not None
        durable.let_go(held)


def test_a_renewal_that_goes_on_after_another_one_has_renewed_takes_its_tokens(
    server: Server, url: str, tmp_path: Path
) -> None:
    store = FileTokenStore(tmp_path / "tokens")
    auth = OAuth("id", "secret", refresh_token="r", accounts_url=url, store=store)
    salesloft = AsyncSalesloft(auth=auth, base_url=url)
    server.well.clear()
    results: list[object] = []

    async def work() -> None:
        results.append((await salesloft.me.get()).name)

    async def rest() -> None:
        while not results:  # noqa: ASYNC110  (nothing tells)
            await asyncio.sleep(0.01)

    with under_way(work, stopped, lambda: server.grants > 0) as loop:
        server.well.set()
        assert within(salesloft.me.get()).name == "Me"
        loop.run_until_complete(asyncio.wait_for(rest(), HANG))
    saved = store.load()
    assert saved is not None
    assert (saved.access_token, server.grants, results) == ("a2", 2, ["Me"])


@ends
@pytest.mark.parametrize("known", [True, False], ids=["budget known", "first request"])
def test_requests_of_a_loop_that_ended_hold_back_no_others(server: Server, url: str, end: Any, known: bool) -> None:
    salesloft = AsyncSalesloft("token-of-ended-loops", base_url=url)
    if known:
        within(salesloft.me.get())
    server.well.clear()
    many = 100 if known else 3
    with under_way(salesloft.me.get, end, lambda: salesloft.budget.in_flight > 0, many):
        server.well.set()
        if end is closed:
            assert salesloft.budget.in_flight == 0
        assert within(salesloft.me.get()).name == "Me"
        assert within(AsyncSalesloft("token-of-ended-loops", base_url=url).me.get()).name == "Me"
    assert (salesloft.budget.in_flight, salesloft.budget.waiting) == (0, 0)
    gc.collect()
    assert (salesloft.budget.in_flight, salesloft.budget.waiting) == (0, 0)


@ends
def test_requests_that_wait_behind_a_loop_go_on_when_it_ends(server: Server, url: str, end: Any) -> None:
    salesloft = AsyncSalesloft("another-token-of-ended-loops", base_url=url)
    within(salesloft.me.get())
    server.well.clear()
    loop = asyncio.new_event_loop()

    async def begin() -> None:
        begun.extend(asyncio.ensure_future(salesloft.me.get()) for _ in range(100))
        while salesloft.budget.in_flight < 100:  # noqa: ASYNC110  (nothing tells)
            await asyncio.sleep(0.01)
        full.set()
        while not salesloft.budget.waiting:  # noqa: ASYNC110  (nothing tells)
            await asyncio.sleep(0.01)

    def work() -> None:
        loop.run_until_complete(begin())
        server.well.set()
        end(loop)

    begun: list[asyncio.Future[Any]] = []
    full = threading.Event()
    thread = threading.Thread(target=work)
    thread.start()
    assert full.wait(HANG)
    assert within(salesloft.me.get()).name == "Me"
    thread.join()
    if not loop.is_closed():
        loop.run_until_complete(asyncio.gather(*begun))
        loop.close()


def test_an_export_of_a_loop_that_ended_leaves_its_folder_to_the_next(server: Server, url: str, tmp_path: Path) -> None:
    salesloft = AsyncSalesloft("token", base_url=url)
    server.well.clear()
    path = tmp_path / "people.jsonl"
    with under_way(lambda: salesloft.export("people", path), closed, lambda: salesloft.budget.in_flight > 0):
        server.well.set()
        assert within(salesloft.export("people", path)).records == 0


async def locked(path: Path) -> None:
    descriptor = durable.hold(path)
    assert descriptor is not None
    claims.Claim(lambda: durable.let_go(descriptor))
    await asyncio.Event().wait()


def test_what_a_stopped_loop_may_not_lose_stays_locked_until_it_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with under_way(lambda: locked(path), stopped, path.exists) as loop:
        claims.release_ended()
        assert durable.hold(path) is None
        loop.close()
        claims.release_ended()
        free = durable.hold(path)
        assert free is not None
        durable.let_go(free)


def test_a_delivery_of_a_loop_that_ended_is_handled_when_it_is_repeated() -> None:
    hooks = Webhooks(TOKEN)
    handled: list[str] = []

    @hooks.on("person_updated")
    async def changed(event: Event[Any]) -> None:
        handled.append(event.type)
        if len(handled) == 1:
            await asyncio.Event().wait()

    headers, body = delivery("person_updated", {"id": 1})
    with under_way(lambda: hooks.handle(headers, body), closed, lambda: len(handled) == 1):
        assert within(hooks.handle(headers, body)).status == 204
    assert len(handled) == 2
