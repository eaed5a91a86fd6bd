"""The file that a bulk upload is continued from after a crash: what was sent, and what the server acknowledged.

It is replaced whole, synced and renamed, before an upload is sent and after it is acknowledged. It holds no token and
no row; only its owner may read it. Uploads that were sent and not acknowledged are in doubt, and the job's total
settles them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Literal

import anyio
from attrs import Factory, asdict, define, field, frozen
from cattrs import Converter
from cattrs.errors import BaseValidationError

from salesloft_async.core import durable
from salesloft_async.core.claims import Claim, release_ended
from salesloft_async.core.threads import run_to_its_end
from salesloft_async.errors import ConfigurationError, SalesloftError

from .chunks import Chunk

__all__ = ["RESTART", "Phase", "State", "StateFile", "Upload"]

_VERSION: Final = 1
RESTART: Final = "restart=True (--restart) uploads everything into a new job"
Phase = Literal["open", "starting", "started"]


@frozen
class Upload:
    """One chunk that was sent."""

    rows: int
    digest: str

    @classmethod
    def of(cls, chunk: Chunk) -> Upload:
        """What is remembered of a chunk."""
        return cls(chunk.rows, chunk.digest)


@define
class State:
    """What is known of one job."""

    input: Mapping[str, Any]
    """What the rows are read from: of a file its size and SHA-256."""
    options: Mapping[str, Any]
    """The arguments that decide what becomes of the rows."""
    job_id: int | str
    phase: Phase = "open"
    sent: dict[str, Upload] = Factory(dict[str, Upload])
    """Chunks whose answer is not there, by number."""
    acknowledged: dict[str, Upload] = Factory(dict[str, Upload])
    version: int = _VERSION

    @property
    def rows(self) -> int:
        """Rows that the server acknowledged."""
        return sum(upload.rows for upload in self.acknowledged.values())

    def send(self, chunk: Chunk) -> None:
        """A chunk is about to be sent."""
        self.sent[str(chunk.number)] = Upload.of(chunk)

    def acknowledge(self, number: int) -> None:
        """A chunk is in the job."""
        self.acknowledged[str(number)] = self.sent.pop(str(number))

    def refuse(self, number: int) -> None:
        """A chunk is certainly not in the job."""
        del self.sent[str(number)]

    def has(self, chunk: Chunk) -> bool:
        """Return whether the chunk is in the job; ConfigurationError when it was sent with other rows."""
        number = str(chunk.number)
        before = self.acknowledged.get(number) or self.sent.get(number)
        if before is not None and before != Upload.of(chunk):
            raise ConfigurationError(f"the rows have changed since the upload was begun (in part {number}); {RESTART}")
        return number in self.acknowledged


@define
class StateFile:
    """The state in its file; without a path it is kept in memory alone."""

    path: Path | None = None
    state: State | None = field(default=None, init=False)
    _lock: int | None = field(default=None, init=False)
    _claim: Claim | None = field(default=None, init=False)
    _writing: anyio.Lock = field(factory=anyio.Lock, init=False, repr=False)

    def open(self, *, restart: bool, input: Mapping[str, Any], options: Mapping[str, Any]) -> None:
        """Take the file for this process, and read what it says, if there is one.

        Raises ConfigurationError when another process has it, when it is no such file, and when input or arguments are
        others than those it was begun with.
        """
        if self.path is None:
            return
        self._take(self.path)
        if restart:
            self.path.unlink(missing_ok=True)
        elif self.path.exists():
            self.state = _read(self.path)
            _check(self.path, "the input has changed", self.state.input, input)
            _check(self.path, "it was begun with other arguments", self.state.options, options)

    async def save(self) -> None:
        """Write what is known now; it is on the disk when this returns, also when the task is cancelled meanwhile."""
        if self.path is not None:
            with anyio.CancelScope(shield=True):
                async with self._writing:
                    await run_to_its_end(_write, self.path, json.dumps(asdict(self.known), indent=1))

    @property
    def known(self) -> State:
        """The state of the job that was begun."""
        if self.state is None:
            raise RuntimeError("no job was begun")
        return self.state

    def done(self) -> None:
        """The report is there: the file has done its work."""
        if self.path is not None:
            self.path.unlink(missing_ok=True)

    def close(self) -> None:
        """Let other processes have the file."""
        if self._claim is not None:
            self._claim.end()
        if self._lock is not None and self.path is not None:
            with suppress(OSError):
                _lock_path(self.path).unlink()
            durable.let_go(self._lock)
            self._lock = None

    def _take(self, path: Path) -> None:
        release_ended()
        lock_path = _lock_path(path)
        while self._lock is None:
            try:
                lock = durable.hold(lock_path)
            except OSError as error:
                raise ConfigurationError(f"state: {path} cannot be written: {error.strerror}") from None
            if lock is None:
                raise ConfigurationError(f"state: another process is uploading with {path}")
            if durable.is_still(lock, lock_path):
                self._lock = lock
                self._claim = Claim(self.close)
            else:  # whoever had it has removed it meanwhile
                durable.let_go(lock)


def _write(path: Path, text: str) -> None:
    try:
        durable.replace(path, text.encode())
    except OSError as error:
        raise SalesloftError(f"state: {path} cannot be written: {error.strerror}") from error


def _read(path: Path) -> State:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(raw, dict):
            raise ValueError("it holds no object")
        converter = Converter(forbid_extra_keys=True)
        converter.register_structure_hook(int | str, lambda value, _: value)
        state = converter.structure(raw, State)
    except (ValueError, RecursionError, BaseValidationError) as error:
        raise ConfigurationError(f"state: {path} is no state of an upload: {error}") from None
    except OSError as error:
        raise ConfigurationError(f"state: {path} cannot be read: {error.strerror}") from None
    if state.version != _VERSION:
        raise ConfigurationError(f"state: {path} has version {state.version}, and {_VERSION} is known")
    return state


def _check(path: Path, problem: str, before: Mapping[str, Any], now: Mapping[str, Any]) -> None:
    changed = [name for name in now if before.get(name) != now[name]]
    if changed:
        what = ", ".join(f"{name} was {before.get(name)!r} and is {now[name]!r}" for name in changed)
        raise ConfigurationError(f"state: {path} cannot be continued, {problem}: {what}; {RESTART}")


def _lock_path(path: Path) -> Path:
    return path.with_name(f"{path.name}.lock")
