"""A client whose every end is looked at: no task, no connection in use, no points in flight may be left."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Final

from salesloft_async import AsyncSalesloft

from .wire import Wire

__all__ = ["CALLS", "TOKEN", "assert_nothing_left", "client_of"]

TOKEN: Final = "ak_planted"

Call = Callable[[AsyncSalesloft], Awaitable[Any]]
CALLS: Final[dict[str, Call]] = {
    "GET": lambda salesloft: salesloft.people.get(1),
    "POST": lambda salesloft: salesloft.people.create(first_name="Ann"),
    "PUT": lambda salesloft: salesloft.people.update(1, title="CTO"),
    "DELETE": lambda salesloft: salesloft.people.delete(1),
}
"""A call of each method."""


@asynccontextmanager
async def client_of(served: Wire, **options: Any) -> AsyncIterator[AsyncSalesloft]:
    """A client that has left nothing behind when the test is done with it."""
    before = asyncio.all_tasks()
    async with AsyncSalesloft(TOKEN, base_url=served.url, **{"retries": 2, **options}) as salesloft:
        yield salesloft
        await assert_nothing_left(salesloft, but=before, served=served)


async def assert_nothing_left(
    salesloft: AsyncSalesloft, *, but: set[asyncio.Task[Any]], served: Wire | None = None
) -> None:
    """No task but those and the server's, no connection in use, nothing reserved, nobody waiting."""
    for _ in range(3):  # what was cancelled or closed ends in the next rounds of the loop
        await asyncio.sleep(0)
    known = but | (served.tasks if served else set()) | {asyncio.current_task()}
    assert [task for task in asyncio.all_tasks() if task not in known] == []
    for http in salesloft._session.connection.pool._sessions.values():
        assert http.connector is not None
        assert not http.connector._acquired
    assert (salesloft.budget.in_flight, getattr(salesloft.budget, "waiting", 0)) == (0, 0)
