"""Locks of work on an event loop, released when the loop ends before the work does.

A loop may be closed with tasks that nobody cancelled: they never go on, and so release nothing until the garbage
collector finds them. A loop that has only stopped may go on: what it may lose meanwhile counts as ended after a second.
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
import time
import weakref
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from attrs import define, field

__all__ = ["Claim", "claims_of_task", "release_ended"]

_log: Final = logging.getLogger("salesloft_async")
_EVERY: Final = 0.25
"""Seconds between two looks at the loops of claims."""
_STOPPED: Final = 1.0
"""Seconds for which a loop stands still before what it may lose is released."""
_claims: Final[dict[Claim, None]] = {}
"""Those that are not released."""
_lock = threading.RLock()
"""Held to start or end the watcher; taken again when a forgotten coroutine is collected meanwhile."""
_watcher: threading.Thread | None = None


def _running_loop() -> weakref.ref[asyncio.AbstractEventLoop] | None:
    try:
        return weakref.ref(asyncio.get_running_loop())
    except RuntimeError:
        return None


def _current_task() -> weakref.ref[asyncio.Task[object]] | None:
    task = None if _running_loop() is None else asyncio.current_task()
    return None if task is None else weakref.ref(task)


@define(eq=False)
class Claim:
    """Something that the running task has locked, until `end`."""

    release: Callable[[], object] = field(repr=False)
    """Unlocks it, from any thread."""
    may_stop: bool = True
    """Whether it stays locked while its loop stands still. If not, the task has to look at `lost` when it goes on."""
    watched: bool = True
    """Whether others than this process wait for it; those of this process call `release_ended`."""
    lost: bool = field(default=False, init=False)
    """Whether it was released because its loop ended or stood still."""
    _loop: Callable[[], asyncio.AbstractEventLoop | None] | None = field(factory=_running_loop, init=False, repr=False)
    """References to the loop and the task, which the garbage collector may take; None outside of a loop."""
    _task: Callable[[], asyncio.Task[object] | None] | None = field(factory=_current_task, init=False, repr=False)
    _stopped_at: float | None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        _claims[self] = None
        if self.watched and self._loop is not None:
            _watch()

    def end(self) -> bool:
        """Give it up, and return whether the caller has to release it: somebody else may have done so."""
        return _claims.pop(self, self) is None

    def _ended(self, now: float) -> bool:
        if self._loop is None:
            return False
        loop = self._loop()
        if loop is None or loop.is_closed():
            return True
        if self.may_stop or loop.is_running():
            self._stopped_at = None
            return False
        if self._stopped_at is None:
            self._stopped_at = now
        return now - self._stopped_at >= _STOPPED


def claims_of_task() -> list[Claim]:
    """Return what the running task has locked."""
    task = asyncio.current_task()
    return [claim for claim in list(_claims) if claim._task is not None and claim._task() is task]


def release_ended() -> None:
    """Release what belongs to loops that have ended."""
    now = time.monotonic()
    for claim in list(_claims):
        if claim._ended(now) and claim.end():
            claim.lost = True
            try:
                claim.release()
            except Exception:  # it goes to nobody, and the others shall be released
                _log.exception("a lock of an event loop that has ended could not be released")


def _watch() -> None:
    global _watcher
    with _lock:
        if _watcher is None:
            thread = threading.Thread(target=_look, name="salesloft locks", daemon=True)
            with suppress(RuntimeError):  # none can be started while the interpreter exits
                thread.start()
                _watcher = thread


def _look() -> None:
    global _watcher
    timer = threading.Event()
    while True:
        timer.wait(_EVERY)
        release_ended()
        with _lock:
            if not any(claim.watched for claim in list(_claims)):
                _watcher = None
                return


def _after_fork() -> None:
    global _lock, _watcher
    _lock, _watcher = threading.RLock(), None
    _claims.clear()  # the parent's


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
