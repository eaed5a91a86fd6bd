"""A taskiq app whose workers read windows, export and upload with the asynchronous client, on one budget.

REDIS_URL=redis://localhost SALESLOFT_TOKEN=… taskiq worker tests.fleet.taskiq_app:broker --workers 8
"""

import os
from typing import Annotated, Any

from taskiq import Context, SimpleRetryMiddleware, TaskiqDepends, TaskiqEvents, TaskiqState
from taskiq_redis import RedisAsyncResultBackend, RedisStreamBroker

from salesloft_async import AsyncSalesloft, RedisBudget

REDIS_URL = os.environ["REDIS_URL"]
IDLE = int(os.environ.get("TASKIQ_IDLE", "600_000"))
"""Milliseconds after which a task that was begun and not ended is given out again."""

broker = (
    RedisStreamBroker(REDIS_URL, idle_timeout=IDLE, xread_count=1)
    .with_result_backend(RedisAsyncResultBackend(REDIS_URL))
    .with_middlewares(SimpleRetryMiddleware(default_retry_count=3, default_retry_label=True))
)
budget = RedisBudget(REDIS_URL, team="acme")  # the same Redis and team wherever that team's points are spent


@broker.on_event(TaskiqEvents.WORKER_STARTUP)
async def opened(state: TaskiqState) -> None:
    """One client for all tasks of a process."""
    state.salesloft = AsyncSalesloft(budget=budget)


@broker.on_event(TaskiqEvents.WORKER_SHUTDOWN)
async def closed(state: TaskiqState) -> None:
    """The points that this process has left go back at once."""
    await state.salesloft.aclose()


def client(context: Annotated[Context, TaskiqDepends()]) -> AsyncSalesloft:
    """The client of this process."""
    salesloft: AsyncSalesloft = context.state.salesloft
    return salesloft


Client = Annotated[AsyncSalesloft, TaskiqDepends(client)]


@broker.task
async def read_window(item: dict[str, Any], salesloft: Client) -> dict[str, str]:
    """When each person of a window was last changed, by id: what is stored again for an id replaces what was there."""
    return {str(person.id): str(person.updated_at) async for person in salesloft.people.scan_window(item)}


@broker.task
async def export_window(item: dict[str, Any], salesloft: Client) -> int:
    """One window of an export; the records in it."""
    return (await salesloft.export_window(item)).records


@broker.task
async def upload_chunk(item: dict[str, Any], salesloft: Client) -> bool:
    """One chunk of an upload; what is not certain is left for finish_upload."""
    return (await salesloft.bulk.upload_chunk(item)).uploaded
