"""`salesloft sandbox`: a local Salesloft, or what records and replays the real one, until Ctrl-C."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path

import anyio

from salesloft_async.errors import ConfigurationError, SalesloftError
from salesloft_async.sandbox import Recorder, Replay, Sandbox

from .output import console, remarks

__all__ = ["record_answers", "recording_key", "replay_answers", "serve_sandbox"]


def serve_sandbox(*, port: int, people: int, rate_limit: int, latency: float) -> None:
    """Serve a sandbox until Ctrl-C, which is how it is meant to end."""
    sandbox = Sandbox(port=port, people=people, rate_limit=rate_limit, latency=latency)
    _serve(sandbox, port, f"A Salesloft with {people:,} people serves at {{url}} until Ctrl-C.")
    remarks().print("stopped")


def record_answers(path: Path, *, port: int, base_url: str, key: str | None) -> None:
    """Lead to the API until Ctrl-C, and then write what it answered."""
    try:
        recorder = Sandbox.record(path, base_url=base_url, key=key, port=port)
    except ValueError as error:
        raise ConfigurationError(str(error).replace("base_url:", "--to:")) from None
    try:
        _serve(recorder, port, f"What is sent to {{url}} goes to {base_url} until Ctrl-C.", shown="ak…")
    except BrokenPipeError:  # nobody reads what is said
        raise
    except OSError as error:
        raise SalesloftError(f"{path}: {error.strerror or error}") from None
    kept = f"{recorder.answers:,} answers are in {path}" if recorder.answers else f"nothing was answered: no {path}"
    remarks().print(kept, markup=False, soft_wrap=True)


def recording_key(path: Path | None) -> str | None:
    """Return the secret of recordings: the first line of the file, or else SALESLOFT_RECORDING_KEY."""
    if path is None:
        return os.environ.get("SALESLOFT_RECORDING_KEY") or None
    try:
        return path.read_text(encoding="utf-8").partition("\n")[0].strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"--key-file: {path} cannot be read: {getattr(error, 'strerror', None) or error}"
        ) from None


def replay_answers(path: Path, *, port: int, key: str | None) -> None:
    """Answer from a recording until Ctrl-C."""
    try:
        replay = Sandbox.replay(path, key=key, port=port)
    except ValueError as error:
        raise ConfigurationError(str(error)) from None
    except OSError as error:
        raise ConfigurationError(f"{path}: {error.strerror or error}") from None
    _serve(replay, port, f"{{url}} answers as {path} has it until Ctrl-C.")
    remarks().print("stopped")


def _serve(server: Sandbox | Recorder | Replay, port: int, said: str, shown: str = "token") -> None:
    async def run() -> None:
        async with AsyncExitStack() as stack:
            try:
                await stack.enter_async_context(server)
            except OSError as error:
                if error.errno is None:  # the recorder's own, which says what is wrong with its file
                    raise ConfigurationError(str(error)) from None
                raise ConfigurationError(f"port {port} cannot be used: {error.strerror or error}") from None
            out = remarks()
            if out.quiet:  # a script wants to know where it is
                console().print(server.url, markup=False)
            out.print(f"{said.replace('{url}', server.url)} Point a client at it:", markup=False)
            out.print(f'\n    AsyncSalesloft("{shown}", base_url="{server.url}")\n', markup=False)
            out.print("or a command:\n")
            out.print(
                f"    SALESLOFT_TOKEN={shown} SALESLOFT_BASE_URL={server.url} salesloft budget\n",
                markup=False,
                soft_wrap=True,
            )
            await anyio.sleep_forever()

    with _ended_by_signals():
        try:
            anyio.run(run, backend="asyncio")
        except KeyboardInterrupt:
            return


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Ctrl-C ends it, in the background of a script too, where it is ignored; and what ends a service does the same."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    ended = signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        signal.signal(signal.SIGTERM, ended)
