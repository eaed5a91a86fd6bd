"""Guard of the unit tests: they open no socket and never sleep."""

from __future__ import annotations

import selectors
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

BLOCKED = frozenset({"socket.bind", "socket.connect", "socket.getaddrinfo", "socket.sendto"})
"""Audit events that a unit test must not cause."""

_active = False
_earlier_threads: frozenset[int | None] = frozenset()
_violations: list[str] = []


def _refuse(action: str) -> None:
    """Raise and record that a unit test left its bounds; threads of earlier tests are not its own."""
    if _active and threading.get_ident() not in _earlier_threads:
        _violations.append(action)
        raise RuntimeError(f"a test in tests/unit must not use {action}; move it to another folder of tests")


def _audit(event: str, _: tuple[Any, ...]) -> None:
    if event in BLOCKED:
        _refuse(event)


sys.addaudithook(_audit)


@pytest.fixture(autouse=True)
def _no_socket_and_no_sleep(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that opens a socket or waits until real time has passed."""
    global _active, _earlier_threads
    select, wait = selectors.DefaultSelector.select, threading.Condition.wait

    def sleep(seconds: float) -> None:
        _refuse("time.sleep")

    def select_without_timeout(self: Any, timeout: float | None = None) -> Any:
        ready = select(self, timeout)
        if not ready and timeout is not None and timeout > 0:
            _refuse("a timer of an event loop in real time")
        return ready

    def wait_without_timeout(self: threading.Condition, timeout: float | None = None) -> bool:
        notified = wait(self, timeout)
        if not notified and timeout is not None and timeout > 0:
            _refuse("a lock's timeout")
        return notified

    monkeypatch.setattr(time, "sleep", sleep)
    monkeypatch.setattr(selectors.DefaultSelector, "select", select_without_timeout)
    monkeypatch.setattr(threading.Condition, "wait", wait_without_timeout)
    main = threading.main_thread().ident
    _earlier_threads = frozenset(each.ident for each in threading.enumerate() if each.ident != main)
    _violations.clear()
    _active = True
    try:
        yield
    finally:
        _active = False
    assert not _violations, f"a test in tests/unit used {', '.join(_violations)}"
