"""A Celery app whose prefork workers read windows, export and upload, each with the blocking client, on one budget.

REDIS_URL=redis://localhost SALESLOFT_TOKEN=… celery -A tests.fleet.celery_app worker --concurrency 8
"""

import os
from functools import cache
from typing import Any

from celery import Celery
from celery.signals import worker_process_shutdown

from salesloft_async import RedisBudget, Salesloft, SalesloftError

REDIS_URL = os.environ["REDIS_URL"]
app = Celery("fleet", broker=REDIS_URL, backend=REDIS_URL)
app.conf.task_acks_late = True  # a task that did not come to its end is given out again,
app.conf.task_reject_on_worker_lost = True  # also when its process was killed
app.conf.worker_prefetch_multiplier = 1
app.conf.task_annotations = {"*": {"autoretry_for": (SalesloftError,), "retry_kwargs": {"countdown": 0}}}

budget = RedisBudget(REDIS_URL, team="acme")  # the same Redis and team wherever that team's points are spent


@cache
def salesloft() -> Salesloft:
    """The client of this process, made when it is first used: after the fork."""
    return Salesloft(budget=budget)


@worker_process_shutdown.connect
def closed(**_: Any) -> None:
    """The points that this process has left go back at once."""
    if salesloft.cache_info().currsize:
        salesloft().close()


@app.task
def read_window(item: dict[str, Any]) -> dict[str, str]:
    """When each person of a window was last changed, by id: what is stored again for an id replaces what was there."""
    return {str(person.id): str(person.updated_at) for person in salesloft().people.scan_window(item)}


@app.task
def export_window(item: dict[str, Any]) -> int:
    """One window of an export; the records in it."""
    return salesloft().export_window(item).records


@app.task
def finish_export(records: list[int], tail: dict[str, Any] | None, path: str) -> int:
    """The end of an export whose windows are there; the records in the file."""
    if tail is not None:
        salesloft().export_window(tail)
    return salesloft().merge_export(path).records


@app.task
def upload_chunk(item: dict[str, Any]) -> bool:
    """One chunk of an upload; what is not certain is left for finish_upload."""
    return salesloft().bulk.upload_chunk(item).uploaded
