"""An export on disk whose parts other processes write: a folder with the plan, and a file for each part that is whole.

A part has its name when all of it is in it and on the disk, and whoever is first gives it that name. So a part that is
written twice, by a task that was tried again or by two hosts at once, is there once. The last line of a part says how
many records are before it. The tail is written when all others are there: what a part does not have because it changed
before the part was read is in a tail that is read later.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, Final

from attrs import asdict, define, field, frozen

from salesloft_async.core import durable
from salesloft_async.core.claims import Claim
from salesloft_async.errors import ConfigurationError
from salesloft_async.scan.seen import Seen

from .parts import PLAN, identity_of, lock, unfinished

__all__ = ["Handout", "Summary", "held"]

_VERSION: Final = 1
_LONGEST: Final = 4_096
"""Bytes of a part's last line, far more than it has."""


@contextmanager
def held(target: Path) -> Iterator[None]:
    """Keeps the folder of a file's export from other exports of this file meanwhile; it is made if it is not there."""
    folder = unfinished(target)
    try:
        handle = lock(folder)
    except OSError as error:
        raise ConfigurationError(f"path: {folder} cannot be written: {error.strerror or error}").about(
            "hand-out-work"
        ) from error
    claim = None if handle is None else Claim(partial(durable.let_go, handle))
    try:
        yield
    finally:
        if claim is not None and claim.end():
            claim.release()


@frozen
class Summary:
    """What a part is made of."""

    records: int
    points: int
    """Points that reading it took."""
    missing: int
    """Records that the server counted and did not show."""
    uncertain: bool = False
    """Whether records may be missing that cannot be counted."""


@define
class Handout:
    """One export that is handed out, as its folder says."""

    target: Path
    plan: str
    """Tells the plan from others for the same file."""
    what: Mapping[str, Any]
    fields: Sequence[str] | None
    spent: int
    """Points that the plan took."""
    items: Sequence[dict[str, Any]] = field(repr=False)
    """The parts in their order, the tail last."""

    records: int = field(default=0, init=False)
    """Records that the last reading of `lines` gave."""

    @classmethod
    def read(cls, target: Path) -> Handout | None:
        """What is handed out for a file; None when nothing is."""
        try:
            said = json.loads((unfinished(target) / PLAN).read_bytes())
            if said.pop("version", None) != _VERSION:
                raise ValueError("it is of another version of this package")
            return cls(target, **said)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
            raise ConfigurationError(f"path: the plan in {unfinished(target)} cannot be read: {error}").about(
                "hand-out-work"
            ) from None

    def save(self) -> None:
        """Put the plan into its folder, in the place of whatever is there."""
        for path in self.folder.iterdir():
            path.unlink()
        plain = {
            "version": _VERSION, "plan": self.plan, "what": dict(self.what), "fields": self.fields,
            "spent": self.spent, "items": list(self.items),
        }  # fmt: skip
        durable.replace(self.folder / PLAN, json.dumps(plain).encode())

    @property
    def folder(self) -> Path:
        """Where the parts are."""
        return unfinished(self.target)

    def left(self) -> list[dict[str, Any]]:
        """The items whose parts are not there."""
        return [item for item in self.items if not self._file(item).exists()]

    def summary(self, item: Mapping[str, Any]) -> Summary | None:
        """What the part of an item is made of; None when it is not there."""
        try:
            with self._file(item).open("rb") as file:
                file.seek(max(file.seek(0, os.SEEK_END) - _LONGEST, 0))
                return Summary(**json.loads(file.read().splitlines()[-1]))
        except FileNotFoundError:
            return None

    @contextmanager
    def writing(self) -> Iterator[BinaryIO]:
        """A file for a part, in the plan's folder under a name of its own; it is gone afterwards."""
        path = self.folder / f"{secrets.token_hex(8)}.unfinished"
        try:
            with durable.open_private(path, "xb") as file:
                yield file
        finally:
            path.unlink(missing_ok=True)

    def publish(self, file: BinaryIO, item: Mapping[str, Any], summary: Summary) -> Summary:
        """Make what was written the part of an item, unless it is there by now; what is there then."""
        file.write(json.dumps(asdict(summary)).encode() + b"\n")
        durable.finish(file)
        final = self._file(item)
        try:
            os.link(file.name, final)
        except FileExistsError:
            pass
        except OSError:  # a file system without links
            if not final.exists():
                os.replace(file.name, final)
        return self.summary(item) or summary

    def lines(self) -> Iterator[bytes]:
        """Every record once, a line each; what is in the tail too has there its newest form."""
        self.records = 0
        moved = Seen()
        for item in self.items:
            if item["kind"] == "tail":
                moved.add(map(identity_of, self._lines(item)))
        for item in self.items:
            for line in self._lines(item):
                if item["kind"] == "tail" or not len(moved) or identity_of(line) not in moved:
                    self.records += 1
                    yield line

    def remove(self) -> None:
        """Take plan and parts away: they are in the export now. What a late task still writes is nobody's."""
        (self.folder / PLAN).unlink()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _file(self, item: Mapping[str, Any]) -> Path:
        return self.folder / f"{item['number']:06d}-{self.plan}.jsonl"

    def _lines(self, item: Mapping[str, Any]) -> Iterator[bytes]:
        """The lines of a part but for its last."""
        with self._file(item).open("rb") as file:
            line = next(file)
            for following in file:
                yield line
                line = following
