"""Files that a crash leaves whole, and that one process at a time holds."""

from __future__ import annotations

import errno
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, Literal

__all__ = [
    "OPEN",
    "finish",
    "finish_folder",
    "hold",
    "is_still",
    "let_go",
    "open_private",
    "private_folder",
    "replace",
    "replacing",
]

_PRIVATE: Final = 0o600
OPEN: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
"""Flags for opening a file itself, not what a link leads to, as bytes and for no child."""

if sys.platform == "win32":
    import msvcrt

    def _locked(descriptor: int, shared: bool) -> bool:
        if shared:  # nothing is held together there
            return True
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        """Nothing: no process is forked there, so its closing does it."""
else:
    import fcntl

    def _locked(descriptor: int, shared: bool) -> bool:
        try:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


_holders: Final[dict[int, int]] = {}
"""The process that holds each descriptor: a forked child has them too."""


def hold(path: Path, flags: int = os.O_RDWR | os.O_CREAT, *, shared: bool = False) -> int | None:
    """A descriptor that holds the file until `let_go`, or the end of the process; None while another holds it.

    Where folders can be opened, they can be held as well. Raises OSError when that cannot be done.

    Args:
        path: The file.
        flags: How it is opened.
        shared: Whether others may hold it too that share it; on Windows these hold nothing.
    """
    descriptor = os.open(path, flags | OPEN, _PRIVATE)
    held = False
    try:
        if flags & os.O_CREAT:
            _give_to_owner(descriptor, _PRIVATE)
        held = _locked(descriptor, shared)
    finally:
        if not held:
            os.close(descriptor)
    if not held:
        return None
    _holders[descriptor] = os.getpid()
    return descriptor


def is_still(descriptor: int, path: Path) -> bool:
    """Return whether the path leads to what is held: whoever held it before may have removed it meanwhile."""
    try:
        return os.path.samestat(os.fstat(descriptor), os.stat(path))
    except FileNotFoundError:
        return False


def let_go(descriptor: int) -> None:
    """Hold it no longer: to close it is not enough, for children that were forked meanwhile have it open too."""
    try:
        if _holders.pop(descriptor, None) == os.getpid():
            _unlock(descriptor)
    finally:
        os.close(descriptor)


def private_folder(path: Path) -> None:
    """Create the folder and its missing parents, each for its owner alone under any umask; raise OSError if that fails.

    A folder that exists keeps its mode.
    """
    for folder in (*reversed(path.parents), path):
        if folder.is_dir():
            continue
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:  # another process created it meanwhile
            if not folder.is_dir():
                raise
        else:
            folder.chmod(0o700)  # the umask may have removed bits


def open_private(path: Path, mode: Literal["wb", "ab", "xb"]) -> BinaryIO:
    """Open a file to write bytes into it; a new one is for its owner alone under any umask."""

    def opened(name: str, flags: int) -> int:
        descriptor = os.open(name, flags, _PRIVATE)
        _give_to_owner(descriptor, _PRIVATE)
        return descriptor

    return open(path, mode, opener=opened)


def _give_to_owner(descriptor: int, mode: int) -> None:
    """Give a private file of this user the bits that a umask took from its owner."""
    if mode == _PRIVATE and sys.platform != "win32":
        found = os.fstat(descriptor)
        if found.st_mode & _PRIVATE != _PRIVATE and found.st_uid == os.geteuid():
            os.fchmod(descriptor, _PRIVATE)


def replace(path: Path, content: bytes) -> None:
    """Have the file hold this and be on the disk, for its owner alone; whatever happens, it is whole: old or new.

    Raises OSError, and then leaves nothing beside it.
    """
    with replacing(path) as file:
        file.write(content)


@contextmanager
def replacing(path: Path, *, mode: int = _PRIVATE) -> Iterator[BinaryIO]:
    """The new content of a file, which has its name and is on the disk at the end; an error leaves the old one."""
    new = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | OPEN, mode)
    try:
        _give_to_owner(descriptor, mode)
        with os.fdopen(descriptor, "wb") as file:
            yield file
            finish(file)
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    finish_folder(path.parent)


def finish(file: BinaryIO) -> None:
    """Have on the disk what was written."""
    file.flush()
    os.fsync(file.fileno())


def finish_folder(folder: Path) -> None:
    """Have its new names on the disk too, where the system can."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:  # no folder is opened on Windows
        return
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # of a file system that does not know that of folders
            raise
    finally:
        os.close(descriptor)
