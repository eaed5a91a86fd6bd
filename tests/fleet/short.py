"""Imported by a worker beside its app: a budget with the short window of a sandbox, and a line when it is ready."""

import os
from importlib import import_module
from typing import Any

from celery.signals import worker_ready
from taskiq import TaskiqEvents

from salesloft_async import RedisBudget

from .processes import WINDOW
from .workers import READY

app: Any = import_module(os.environ["FLEET_APP"])
app.budget = RedisBudget(app.REDIS_URL, team="acme", window=WINDOW)


def print_ready(*_: Any, **__: Any) -> None:
    """Print the line that the test waits for."""
    os.write(1, f"{READY}\n".encode())


if hasattr(app, "broker"):
    app.broker.add_event_handler(TaskiqEvents.WORKER_STARTUP, print_ready)
else:
    worker_ready.connect(print_ready)
