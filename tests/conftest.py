"""What every test shares."""

from collections.abc import AsyncIterator

import pytest

from salesloft_async import AsyncSalesloft
from salesloft_async.sandbox import Sandbox


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
