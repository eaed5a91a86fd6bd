"""An upload on disk whose chunks other processes send: a folder with the plan, the chunks, and what became of each.

A chunk has a mark before it is sent, which only one process can make, and another when the server has acknowledged it.
One that was sent and not acknowledged is in doubt, and no task sends it again: the job's total settles it when no task
is sending any more. Tasks that send hold the folder together; who settles holds it alone. There is no token in it, and
only its owner may read it, for the rows are in it.
"""

from __future__ import annotations

import json
import os
import re
from array import array
from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Final, Literal

import anyio.to_thread
import msgspec
from attrs import asdict, define, field

from salesloft_async.core import durable
from salesloft_async.core.claims import Claim, release_ended
from salesloft_async.core.values import Id
from salesloft_async.errors import ConfigurationError

from .chunks import Chunk, fingerprints
from .lines import Lines
from .state import RESTART, Upload

__all__ = ["Handout", "clear", "held", "made"]

_VERSION: Final = 1
_PLAN: Final = "plan.json"
_LINES: Final = "lines"
_STATE: Final = "state.json"
_KEPT: Final = r"\d{6}\.(json|sent|done)|(plan|state)\.json|lines"
_OURS: Final = re.compile(rf"({_KEPT})|\.({_KEPT})\.[0-9a-f]{{16}}|(state\.json\.)?lock")
"""Names that a folder may hold and still be an upload's: what is kept, what of it is being written, and locks."""
_PRIVATE: Final = 0o600


@contextmanager
def held(folder: Path, how: Literal["together", "alone"], *, new: bool = False) -> Iterator[bool]:
    """Hold the folder until this is left, shared with others or alone; yield whether it is held.

    Raises ConfigurationError when it is no upload's, unless it is a `new` one.
    """
    release_ended()
    try:
        descriptor = durable.hold(folder / "lock", os.O_RDWR | (os.O_CREAT if new else 0), shared=how == "together")
    except (FileNotFoundError, NotADirectoryError):
        raise gone(folder) from None
    except OSError as error:
        raise ConfigurationError(f"folder: {folder} cannot be written: {error.strerror}").about(
            "hand-out-work"
        ) from None
    claim = None if descriptor is None else Claim(partial(durable.let_go, descriptor))
    try:
        yield claim is not None
    finally:
        if claim is not None and claim.end():
            claim.release()


def gone(folder: Path) -> ConfigurationError:
    """The error of an upload that is not there."""
    return ConfigurationError(
        f"folder: no upload is planned in {folder}: it was finished, or the folder is not on this machine"
    ).about("hand-out-work")


def made(folder: Path) -> Path:
    """The folder, made if need be; ConfigurationError when it cannot be, or has anything in it that is no upload's."""
    path = folder.absolute()
    try:
        if not path.is_dir():
            path.mkdir(mode=0o700)
            path.chmod(0o700)  # whatever the umask takes away
        strange = [each.name for each in path.iterdir() if not _OURS.fullmatch(each.name)]
    except OSError as error:
        raise ConfigurationError(f"folder: {path} cannot be made: {error.strerror}").about("hand-out-work") from None
    if strange:
        raise ConfigurationError(f"folder: {path} is of something else: it has {strange[0]}").about("hand-out-work")
    return path


def clear(folder: Path) -> None:
    """Take away what an upload keeps in the folder, the plan first: without it the rest is no upload."""
    for path in sorted(folder.iterdir(), key=lambda path: path.name != _PLAN):
        if path.name != "lock" and _OURS.fullmatch(path.name):
            path.unlink()


@define
class Handout:
    """One upload that is handed out, as its folder says."""

    folder: Path
    job_id: Id
    type: str
    chunks: Sequence[Upload] = field(repr=False)
    """What is known of each chunk, by number."""
    skipped: int = 0
    """Rows that are in no chunk."""
    duplicated: int = 0
    """Sets of rows that name the same record."""
    duplicates: Sequence[Sequence[int]] = field(default=(), repr=False)
    """The lines of the first of them."""
    keys: Mapping[str, int] = field(factory=dict[str, int])
    """How many rows were named by which field."""
    warnings: Sequence[str] = ()
    """What the report says beside its counts."""

    @classmethod
    def read(cls, folder: Path) -> Handout:
        """The upload that is in a folder; ConfigurationError when there is none."""
        try:
            said = json.loads((folder / _PLAN).read_bytes())
            if said.pop("version") != _VERSION:
                raise ValueError("it is of another version of this package")
            chunks = [Upload(**each) for each in said.pop("chunks")]
            return cls(folder, chunks=chunks, **said)
        except (FileNotFoundError, NotADirectoryError):
            raise gone(folder) from None
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise ConfigurationError(f"folder: the plan in {folder} cannot be read: {error}").about(
                "hand-out-work"
            ) from None

    @classmethod
    def exists(cls, folder: Path) -> bool:
        """Return whether an upload is in a folder."""
        return (folder / _PLAN).exists()

    def save(self, lines: Sequence[int]) -> None:
        """Make it an upload that can be handed out; the chunks are there already."""
        durable.replace(self.folder / _LINES, array("q", lines).tobytes())
        plain = {name: value for name, value in asdict(self).items() if name != "folder"}
        durable.replace(self.folder / _PLAN, json.dumps({"version": _VERSION, **plain}).encode())

    @property
    def rows(self) -> int:
        """Rows in all chunks."""
        return sum(chunk.rows for chunk in self.chunks)

    @property
    def state(self) -> Path:
        """Where whoever finishes it keeps what is known; from then on no task sends anything."""
        return self.folder / _STATE

    def put(self, chunk: Chunk) -> Upload:
        """Keep the rows of a chunk; what is known of it then."""
        durable.replace(self._path(chunk.number, "json"), chunk.body)
        return Upload.of(chunk)

    def get(self, number: int) -> Chunk:
        """A chunk as it was kept."""
        known = self.chunks[number]
        try:
            chunk = Chunk.of(number, known.rows, self._path(number, "json").read_bytes())
        except OSError as error:
            raise ConfigurationError(f"folder: chunk {number} in {self.folder}: {error.strerror}; {RESTART}").about(
                "hand-out-work"
            ) from None
        if chunk.digest != known.digest:
            raise ConfigurationError(f"folder: chunk {number} in {self.folder} was changed; {RESTART}").about(
                "hand-out-work"
            )
        return chunk

    def acknowledged(self, number: int) -> bool:
        """Return whether the server said that it has the chunk."""
        return self._path(number, "done").exists()

    def begin(self, number: int) -> bool:
        """Return whether the chunk may be sent, now and by the caller alone: nobody has ever tried."""
        try:
            os.close(os.open(self._path(number, "sent"), os.O_CREAT | os.O_EXCL | os.O_WRONLY | durable.OPEN, _PRIVATE))
        except FileExistsError:
            return False
        durable.finish_folder(self.folder)  # a power failure must not forget that it was tried
        return True

    def refuse(self, number: int) -> None:
        """The chunk is certainly not in the job, and may be tried again."""
        self._path(number, "sent").unlink()

    def acknowledge(self, number: int) -> None:
        """The chunk is in the job."""
        durable.replace(self._path(number, "done"), b"")

    def marks(self) -> tuple[dict[str, Upload], dict[str, Upload]]:
        """The chunks in doubt and those acknowledged, by number."""
        sent: dict[str, Upload] = {}
        done: dict[str, Upload] = {}
        for number, upload in enumerate(self.chunks):
            if self.acknowledged(number):
                done[str(number)] = upload
            elif self._path(number, "sent").exists():
                sent[str(number)] = upload
        return sent, done

    async def left(self, known: Mapping[str, Upload]) -> AsyncGenerator[Chunk, None]:
        """The chunks, in order, but for those known to be in the job."""
        for number in range(len(self.chunks)):
            if str(number) not in known:
                yield await anyio.to_thread.run_sync(self.get, number)

    def lines(self) -> Lines:
        """Where every row came from."""
        numbers = array("q", (self.folder / _LINES).read_bytes())
        found, at = Lines(), 0
        for number, upload in enumerate(self.chunks):
            marks = [fingerprints(row) for row in msgspec.json.decode(self.get(number).body)]
            keys, contents = zip(*marks, strict=True)
            found.extend(numbers[at : at + upload.rows], keys, contents)
            at += upload.rows
        return found

    def remove(self) -> None:
        """Take everything away, for the upload has come to its end; a folder that has something else in it stays."""
        clear(self.folder)
        with suppress(OSError):  # Windows takes no file away that is open
            (self.folder / "lock").unlink()
        with suppress(OSError):
            self.folder.rmdir()

    def _path(self, number: int, kind: str) -> Path:
        return self.folder / f"{number:06d}.{kind}"
