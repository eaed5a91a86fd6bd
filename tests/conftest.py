"""What every test shares."""

import signal
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from anyio.from_thread import start_blocking_portal
from hypothesis import HealthCheck, settings

from salesloft_async import AsyncSalesloft
from salesloft_async.core import admission
from salesloft_async.sandbox import Sandbox
from tests.redis_server import RedisServer, redis_server

# the plugin is loaded here, and not by its entry point, so that the measuring of coverage has begun
pytest_plugins = ["pytester", "salesloft_async.pytest_plugin", "tests.missing"]

signal.signal(signal.SIGINT, signal.default_int_handler)
"""What a shell starts in the background ignores Ctrl-C, and so would the tests of it, for ever."""

settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")
"""A slow machine is no failure."""


@pytest.fixture(autouse=True)
def _no_budget_of_another_test() -> Iterator[None]:
    """A port is given out again: a client that is not collected yet must not share its budget with a new one."""
    yield
    admission._admissions.clear()


@pytest.fixture
def anyio_backend() -> str:
    """aiohttp knows asyncio only."""
    return "asyncio"


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A small local Salesloft."""
    async with Sandbox(people=250) as running:
        yield running


@pytest.fixture
async def salesloft(sandbox: Sandbox) -> AsyncIterator[AsyncSalesloft]:
    """A client of the sandbox."""
    async with AsyncSalesloft("token", base_url=sandbox.url) as client:
        yield client


@pytest.fixture
def threaded_sandbox() -> Iterator[Sandbox]:
    """A small local Salesloft that runs in another thread, for the blocking client."""
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(Sandbox(people=250)) as running:
        yield running


@pytest.fixture(scope="session")
def _redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """One server for all the tests of this process that leave it running."""
    with redis_server(tmp_path_factory.mktemp("redis")) as server:
        yield server


@pytest.fixture
def redis(_redis: RedisServer) -> RedisServer:
    """A running Redis that holds nothing; a test that stops or kills it takes `own_redis`."""
    _redis.flush()
    return _redis


@pytest.fixture
def own_redis(tmp_path: Path) -> Iterator[RedisServer]:
    """A running Redis for this test alone, to be stopped, killed and started again."""
    with redis_server(tmp_path) as server:
        yield server
