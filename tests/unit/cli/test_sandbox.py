"""The command `salesloft sandbox`."""

from __future__ import annotations

import os
import signal
import socket

import anyio
import pytest

from .conftest import Run


def test_it_says_how_to_reach_it_and_ends_well_on_ctrl_c(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    async def interrupted() -> None:
        os.kill(os.getpid(), signal.SIGINT)
        await anyio.Event().wait()

    monkeypatch.setattr(anyio, "sleep_forever", interrupted)
    result = run("sandbox", "--port", "0", "--people", "10")
    assert result.exit_code == 0
    assert 'AsyncSalesloft("token", base_url="http://127.0.0.1:' in result.stdout
    assert "SALESLOFT_BASE_URL=http://127.0.0.1:" in result.stdout
    assert "10 people" in result.stdout


def test_a_port_in_use_exits_with_2(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run("sandbox", "--port", str(port), "--people", "1")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"salesloft: port {port} cannot be used: ")
