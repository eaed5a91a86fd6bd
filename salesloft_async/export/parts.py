"""An export on disk while it is not finished: a folder with a file for each window, and a log of those finished.

A window's file has its final name, and its line in the log, only when all of the window is in it and on the disk. So
whatever ends the process, what the log names is whole, and what it does not name is read again.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, Final

import msgspec
from attrs import Factory, define, field, frozen

from salesloft_async.core import durable
from salesloft_async.core.arguments import encode_time
from salesloft_async.core.claims import Claim, release_ended
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
_TRIES: Final = 10
"""How often a folder is made that others remove as they finish."""


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
    whole: bool = True
    """Whether all of the window is in it, as far as is known; else the window is read again."""


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
    _claim: Claim | None = None
    _log: BinaryIO | None = None
    _open: dict[Window, _Open] = field(factory=dict, repr=False)
    _number: int = 0

    @classmethod
    def begin(cls, folder: Path, what: Mapping[str, Any]) -> Parts:
        """A new export of `what`, in plain values; an unfinished one that is there is thrown away."""
        parts = cls._locked(folder)
        try:
            parts._begin(what)
        except BaseException:
            parts.close()
            raise
        return parts

    @classmethod
    def resume(cls, folder: Path, what: Mapping[str, Any]) -> Parts:
        """The unfinished export that is there, or a new one; ConfigurationError when that was one of something else."""
        parts = cls._locked(folder)  # first, for whoever has it may still write into it
        try:
            if entries := _entries(folder / _LOG):
                parts._take_up(entries, what)
            else:
                parts._begin(what)
        except BaseException:
            parts.close()
            raise
        return parts

    def _begin(self, what: Mapping[str, Any]) -> None:
        for path in self.folder.iterdir():
            path.unlink()
        self._write(what)

    def _take_up(self, entries: list[dict[str, Any]], what: Mapping[str, Any]) -> None:
        if differing := [name for name in what if entries[0].get(name) != what[name]]:
            before = ", ".join(f"{name} {entries[0].get(name)!r}" for name in differing)
            raise ConfigurationError(
                f"resume: the unfinished export in {self.folder} was of {before}: ask for the same again"
            )
        for entry in entries[1:]:
            self.finished.append(
                _Part(Window.from_json(entry["window"]), entry["file"], entry["records"], entry.get("whole", True))
            )
            self.past = datetime.fromisoformat(entry["past"]) if entry["past"] else None
        self._number = max((int(part.file.partition(".")[0]) for part in self.finished), default=0)
        named = {_LOG, *(part.file for part in self.finished)}
        for path in self.folder.iterdir():
            if path.name not in named:
                path.unlink()

    @classmethod
    def _locked(cls, folder: Path) -> Parts:
        parts = cls(folder)
        parts._lock = lock(folder)
        parts._claim = Claim(parts.close)
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
            self._open[window] = _Open(durable.open_private(self.folder / f"{name}.unfinished", "wb"), name)
        part = self._open[window]
        for line in lines:
            part.file.write(line)
            part.records += 1

    def finish(self, window: Window, past: datetime | None, whole: bool = True) -> None:
        """Make a window's part durable.

        Args:
            window: The window.
            past: Where the past ends that is read in windows.
            whole: Whether all of the window came; else it is read again when the export is resumed.
        """
        part = self._open[window]
        durable.finish(part.file)
        part.file.close()
        del self._open[window]
        (self.folder / f"{part.name}.unfinished").replace(self.folder / part.name)
        self.finished.append(_Part(window, part.name, part.records, whole))
        self.past = past
        told = None if past is None else encode_time(past)
        entry = {"window": window.as_json(), "file": part.name, "records": part.records, "past": told}
        self._write(entry if whole else {**entry, "whole": False})

    def close(self) -> None:
        """Close what is open; what is not finished will be read again."""
        self._close_files()
        if self._claim is not None:
            self._claim.end()
        if self._lock is not None:
            durable.let_go(self._lock)
            self._lock = None

    def _close_files(self) -> None:
        log = [] if self._log is None else [self._log]
        for file in [*(part.file for part in self._open.values()), *log]:
            with suppress(OSError):  # on a full disk it closes all the same, and nobody needs what it held
                file.close()
        self._open.clear()
        self._log = None

    def remove(self) -> None:
        """Take the parts away: they are in the export now."""
        self._close_files()
        shutil.rmtree(self.folder)  # while it is held, or it could be the next export's
        self.close()

    def _write(self, entry: Mapping[str, Any]) -> None:
        if self._log is None:
            self._log = durable.open_private(self.folder / _LOG, "ab")
        self._log.write(json.dumps(entry).encode() + b"\n")
        durable.finish(self._log)


def lock(folder: Path) -> int | None:
    """The descriptor of the folder, which is made and held until that is closed; None where no folder can be held.

    Raises ConfigurationError when another export has it.
    """
    release_ended()
    for _ in range(_TRIES):
        durable.private_folder(folder)
        if os.name == "nt":  # no folder is opened there: nothing keeps two processes apart
            return None
        with suppress(FileNotFoundError):  # whoever had it has removed it meanwhile
            handle = durable.hold(folder, os.O_RDONLY)
            if handle is None:
                break
            if durable.is_still(handle, folder):
                return handle
            durable.let_go(handle)
    raise ConfigurationError(f"path: another export is writing into {folder}")


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
