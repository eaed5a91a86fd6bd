"""An export on disk while it is not finished: a folder with a file for each window, and a log of those finished.

A window's file has its final name, and its line in the log, only when all of the window is in it and on the disk. So
whatever ends the process, what the log names is whole, and what it does not name is read again.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, Final

import msgspec
from attrs import Factory, define, field, frozen

from salesloft_async.core import durable
from salesloft_async.core.arguments import encode_time
from salesloft_async.core.codec import parsed
from salesloft_async.core.open_records import Record
from salesloft_async.core.values import Id
from salesloft_async.errors import ConfigurationError
from salesloft_async.scan.source import identity
from salesloft_async.scan.windows import Window

__all__ = ["PLAN", "Parts", "identity_of", "lock", "unfinished"]

PLAN: Final = "plan.json"
"""The file that says that the parts are handed out, and which there are."""
_LOG: Final = "log.jsonl"


class _Identity(msgspec.Struct):
    id: Id


_decode: Final = msgspec.json.Decoder(_Identity).decode


def identity_of(line: bytes) -> Id:
    """The id of the record that a line holds."""
    try:
        return _decode(line).id
    except msgspec.DecodeError:  # what is only nearly JSON; an id that is neither a number nor a text
        return identity(Record(parsed(line)))


@frozen
class _Part:
    window: Window
    file: str
    records: int


@define
class _Open:
    file: BinaryIO
    name: str
    records: int = 0


@define
class Parts:
    """The parts of one export, begun or taken up."""

    folder: Path
    finished: list[_Part] = Factory(list)
    past: datetime | None = None
    """Where the past ends that is read in windows; None before that is known."""
    _lock: int | None = None
    """The folder's descriptor: it is locked while an export writes into it, where the system can."""
    _log: BinaryIO | None = None
    _open: dict[Window, _Open] = field(factory=dict, repr=False)
    _number: int = 0

    @classmethod
    def begin(cls, folder: Path, what: Mapping[str, Any]) -> Parts:
        """A new export of `what`, in plain values; an unfinished one that is there is thrown away."""
        parts = cls._locked(folder)
        for path in folder.iterdir():
            path.unlink()
        parts._write(what)
        return parts

    @classmethod
    def resume(cls, folder: Path, what: Mapping[str, Any]) -> Parts:
        """The unfinished export that is there, or a new one; ConfigurationError when that was one of something else."""
        entries = _entries(folder / _LOG)
        if not entries:
            return cls.begin(folder, what)
        if differing := [name for name in what if entries[0].get(name) != what[name]]:
            before = ", ".join(f"{name} {entries[0].get(name)!r}" for name in differing)
            raise ConfigurationError(
                f"resume: the unfinished export in {folder} was of {before}: ask for the same again"
            )
        parts = cls._locked(folder)
        for entry in entries[1:]:
            parts.finished.append(_Part(Window.from_json(entry["window"]), entry["file"], entry["records"]))
            parts.past = datetime.fromisoformat(entry["past"]) if entry["past"] else None
        parts._number = max((int(part.file.partition(".")[0]) for part in parts.finished), default=0)
        named = {_LOG, *(part.file for part in parts.finished)}
        for path in folder.iterdir():
            if path.name not in named:
                path.unlink()
        return parts

    @classmethod
    def _locked(cls, folder: Path) -> Parts:
        parts = cls(folder)
        parts._lock = lock(folder)
        if (folder / PLAN).exists():
            parts.close()
            raise ConfigurationError(
                f"path: an export that was handed out is unfinished in {folder}: merge_export makes its file, "
                "and who removes the folder gives it up"
            )
        return parts

    @property
    def records(self) -> int:
        """Records in finished parts."""
        return sum(part.records for part in self.finished)

    def ids(self) -> Iterator[Id]:
        """The ids of the records in finished parts."""
        return map(identity_of, self.lines())

    def lines(self) -> Iterator[bytes]:
        """The records of finished parts, a line each, in the order of their windows."""
        for part in sorted(self.finished, key=lambda part: _place(part.window)):
            with (self.folder / part.file).open("rb") as file:
                yield from file

    def add(self, window: Window, lines: Iterable[bytes]) -> None:
        """Add records to a window that is being read."""
        if window not in self._open:
            self._number += 1
            name = f"{self._number:06d}.jsonl"
            self._open[window] = _Open((self.folder / f"{name}.unfinished").open("wb"), name)
        part = self._open[window]
        for line in lines:
            part.file.write(line)
            part.records += 1

    def finish(self, window: Window, past: datetime | None) -> None:
        """Make a window's part durable."""
        part = self._open.pop(window)
        durable.finish(part.file)
        part.file.close()
        (self.folder / f"{part.name}.unfinished").replace(self.folder / part.name)
        self.finished.append(_Part(window, part.name, part.records))
        self.past = past
        told = None if past is None else encode_time(past)
        self._write({"window": window.as_json(), "file": part.name, "records": part.records, "past": told})

    def close(self) -> None:
        """Close what is open; what is not finished will be read again."""
        for part in self._open.values():
            part.file.close()
        self._open.clear()
        if self._log is not None:
            self._log.close()
            self._log = None
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def remove(self) -> None:
        """Take the parts away: they are in the export now."""
        self.close()
        shutil.rmtree(self.folder)

    def _write(self, entry: Mapping[str, Any]) -> None:
        if self._log is None:
            self._log = (self.folder / _LOG).open("ab")
        self._log.write(json.dumps(entry).encode() + b"\n")
        durable.finish(self._log)


def lock(folder: Path) -> int | None:
    """The descriptor of the folder, which is made and held until that is closed; None where no folder can be held.

    Raises ConfigurationError when another export has it.
    """
    folder.mkdir(exist_ok=True)
    if os.name == "nt":  # no folder is opened there: nothing keeps two processes apart
        return None
    handle = durable.hold(folder, os.O_RDONLY)
    if handle is None:
        raise ConfigurationError(f"path: another export is writing into {folder}")
    return handle


def unfinished(target: Path) -> Path:
    """The folder of an export into this file, which is there while it is not finished."""
    return target.with_name(f"{target.name}.unfinished")


def _entries(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    whole, _, torn = path.read_bytes().rpartition(b"\n")
    if torn:  # it was being written when the process ended
        os.truncate(path, path.stat().st_size - len(torn))
    return [json.loads(line) for line in whole.splitlines()]


def _place(window: Window) -> tuple[bool, bool, str]:
    """Records without a time first, then by time."""
    since = "" if window.since is None else encode_time(window.since)
    inner = "" if window.within is None or window.within.since is None else encode_time(window.within.since)
    return not window.keyless, bool(since or inner), inner or since
