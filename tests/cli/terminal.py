"""Runs the command on a terminal of its own."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys

__all__ = ["interrupted", "on_a_terminal", "read"]


def on_a_terminal(*command: str) -> tuple[subprocess.Popen[bytes], int]:
    """The command on a terminal of its own, and the end of it that a person looks at."""
    seen, terminal = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100", "LINES": "30"}
    process = subprocess.Popen(
        [sys.executable, "-m", "salesloft_async.cli", *command],
        stdin=terminal, stdout=terminal, stderr=terminal, env=environment, start_new_session=True,
    )  # fmt: skip
    os.close(terminal)
    return process, seen


def read(seen: int, until: bytes | None = None) -> bytes:
    """What the terminal shows until some text stands there, or until its program ends."""
    shown = b""
    while until is None or until not in shown:
        if not select.select([seen], [], [], 30.0)[0]:
            raise TimeoutError(f"the terminal shows {shown!r} and no more")
        try:
            part = os.read(seen, 65_536)
        except OSError:  # nobody holds the other end any more
            part = b""
        if not part:
            break
        shown += part
    return shown


def interrupted(*command: str, when: bytes) -> tuple[bytes, bytes]:
    """What a terminal shows until some text stands there, and after the Ctrl-C that follows, which exits with 130."""
    process, seen = on_a_terminal(*command)
    try:
        before = read(seen, until=when)
        process.send_signal(signal.SIGINT)
        after = read(seen)
    finally:
        process.kill()
        os.close(seen)
    assert process.wait(timeout=30) == 130
    return before, after
