"""The command `salesloft sandbox`."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import anyio
import pytest

from salesloft_async import Salesloft
from salesloft_async.sandbox import Sandbox

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


def test_quiet_it_says_where_it_is_and_no_more(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    async def interrupted() -> None:
        os.kill(os.getpid(), signal.SIGINT)
        await anyio.Event().wait()

    monkeypatch.setattr(anyio, "sleep_forever", interrupted)
    result = run("sandbox", "--port", "0", "--people", "10", "--quiet")
    assert result.stdout.startswith("http://127.0.0.1:")
    assert result.stdout.count("\n") == 1


def test_a_port_in_use_exits_with_2(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run("sandbox", "--port", str(port), "--people", "1")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"salesloft: port {port} cannot be used: ")


@contextmanager
def served(*arguments: str, by: signal.Signals = signal.SIGINT) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address that a command serves at, which is ended by a signal: Ctrl-C, or that of a service's end."""
    command = [sys.executable, "-m", "salesloft_async.cli", "sandbox", "--quiet", "--port", "0", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().strip(), process
        finally:
            process.send_signal(by)
        assert process.wait(timeout=30) == 0


@pytest.mark.parametrize(
    "by", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.slow)], ids=lambda by: by.name
)
def test_it_records_until_it_is_ended_and_replays(
    by: signal.Signals, threaded_sandbox: Sandbox, tmp_path: Path
) -> None:
    file = tmp_path / "answers.jsonl"
    with (
        served("--record", str(file), "--to", threaded_sandbox.url, by=by) as (url, _),
        Salesloft("hush", base_url=url) as api,
    ):
        real = api.people.get(1)
    assert "hush" not in file.read_text(encoding="utf-8")
    with served("--replay", str(file)) as (url, _), Salesloft("hush", base_url=url) as api:
        again = api.people.get(1)
    assert (again.id, again.updated_at) == (real.id, real.updated_at)
    assert again.display_name != real.display_name


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--record", "a", "--replay", "b"), "--record, --replay: give one of them"),
        (("--to", "https://api.salesloft.com"), "--to: goes with --record"),
        (("--record", "a", "--to", "http://api.salesloft.com"), "--to: takes https://HOST"),
        (("--record", "a", "--key", "a secret of nobody"), "--key: other users of this machine can read a secret"),
        (("--record", "a", "--key-file", "short"), "key: takes a text of 16 characters or more"),
        (("--record", "a", "--key-file", "missing"), "--key-file: missing cannot be read"),
        (("--record", "missing/a"), "missing: there is no such folder"),
        (("--record", "."), ".: is a folder"),
        (("--replay", "missing"), "missing: "),
        (("--replay", "."), ".: "),
        (("--replay", "empty"), "empty: this is no recording"),
    ],
)
def test_what_cannot_be_recorded_or_replayed_exits_with_2(
    arguments: tuple[str, ...], message: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").touch()
    (tmp_path / "short").write_text("short\n", encoding="utf-8")
    result = run("sandbox", "--port", "0", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
