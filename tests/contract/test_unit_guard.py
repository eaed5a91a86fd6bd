"""Guard of tests/unit: a test there fails when it opens a socket or sleeps."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

GUARD = Path(__file__).parents[1] / "unit" / "conftest.py"


@pytest.mark.parametrize(
    "body",
    [
        "with socket.socket() as server: server.bind(('127.0.0.1', 0))",
        "socket.create_connection(('127.0.0.1', 9))",
        "time.sleep(0.001)",
        "asyncio.run(asyncio.sleep(0.001))",
        "threading.Event().wait(0.001)",
        "queue.Queue().get(timeout=0.001)",
    ],
)
def test_a_unit_test_that_opens_a_socket_or_sleeps_fails(pytester: pytest.Pytester, body: str) -> None:
    shutil.copy(GUARD, pytester.path)
    pytester.makepyfile(
        f"""
        import asyncio, queue, socket, threading, time


        def test_plain():
            asyncio.run(asyncio.sleep(0))


        def test_swallows_the_error():
            try:
                {body}
            except Exception:
                pass
        """
    )
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=2, errors=1)
