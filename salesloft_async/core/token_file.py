"""Tokens in a file that only its owner may read, replaced as a whole, locked against other processes."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Final

from salesloft_async.errors import ConfigurationError

from . import durable
from .sealing import Key, Seal, hidden_key
from .secret import SecretBytes
from .tokens import Tokens, polled

__all__ = ["FileTokenStore"]

_LARGEST: Final = 65_536
"""Bytes; tokens take a few hundred."""


class FileTokenStore:
    """Tokens in a file with mode 0600, shared by all processes of its owner that name the same path.

    A refresh is done by one process at a time; the others read what it got. The file is replaced as a whole and is on
    the disk before a new token is used. A second file, the path with `.lock`, is what processes lock.

    Args:
        path: Of the file; `~` is the home directory. A folder that is missing is made, for the owner alone.
        key: Encrypts the file: a key that `Fernet.generate_key()` of the cryptography package has made (needs the
            encryption extra). Of several the first encrypts and all decrypt: put a new one first to change it.

    Its methods raise ConfigurationError for a file that others may read, that is a link, that belongs to somebody else,
    that holds anything but tokens, or that the key does not fit.
    """

    def __init__(self, path: str | os.PathLike[str], *, key: Key | None = None) -> None:
        key = hidden_key(key)
        if not isinstance(path, str | os.PathLike) or not str(path):
            raise ConfigurationError(f"path: takes the path of a file, not {path!r}")
        self.path: Final = Path(path).expanduser().absolute()
        """Of the file."""
        self._seal = Seal(key)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self.path)!r})"

    def load(self) -> Tokens | None:
        """The tokens of the file; None while there is no file."""
        try:
            descriptor = os.open(self.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | durable.OPEN)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._unusable(self.path, error) from None
        try:
            self._check(descriptor, self.path)
            text = SecretBytes(os.read(descriptor, _LARGEST))
        finally:
            os.close(descriptor)
        return self._seal.unseal(text, str(self.path))

    def save(self, tokens: Tokens) -> None:
        """Replace the file; when this returns, the tokens are on the disk."""
        self._make_folder()
        if self.path.is_symlink():
            raise ConfigurationError(f"{self.path} is a link: tokens are kept in a file of their own")
        try:
            durable.replace(self.path, self._seal.seal(tokens))
        except OSError as error:
            raise self._unusable(self.path, error) from None

    def lock(self) -> AbstractAsyncContextManager[None]:
        """Held by one refresh at a time among all processes."""
        held: list[int] = []
        return polled(str(self.path), lambda: self._acquired(held), lambda: durable.let_go(held.pop()))

    def _acquired(self, held: list[int]) -> bool:
        self._make_folder()
        path = self.path.with_name(f"{self.path.name}.lock")
        try:
            descriptor = durable.hold(path)
        except OSError as error:
            raise self._unusable(path, error) from None
        if descriptor is None:
            return False
        held.append(descriptor)
        try:
            self._check(descriptor, path)
        except BaseException:
            durable.let_go(held.pop())
            raise
        return True

    def _check(self, descriptor: int, path: Path) -> None:
        """ConfigurationError unless this is a plain file that its owner alone may read."""
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise ConfigurationError(f"{path} is no file")
        if sys.platform == "win32":
            return
        if found.st_uid != os.geteuid():
            raise ConfigurationError(f"{path} belongs to another user")
        if found.st_mode & 0o077:
            raise ConfigurationError(
                f"{path} may be read by others: chmod 600 it, and log in again if they have read it"
            )

    def _make_folder(self) -> None:
        try:
            durable.private_folder(self.path.parent)
        except OSError as error:
            raise self._unusable(self.path.parent, error) from None

    def _unusable(self, path: Path, error: OSError) -> ConfigurationError:
        if path.is_symlink():
            return ConfigurationError(f"{path} is a link: tokens are kept in a file of their own")
        return ConfigurationError(f"{path} cannot be used: {error.strerror or error}")
