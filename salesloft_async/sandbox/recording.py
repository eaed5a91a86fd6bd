"""The file that recorded answers are kept in: a line says what it is, and then each line is an answer."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import msgspec
from attrs import frozen

from .cleaning import Asked

__all__ = ["Recorded", "key_of", "read", "write"]

_FORMAT: Final = "salesloft-async recording"
_VERSION: Final = 1
_SHORTEST_KEY: Final = 16


@frozen
class Recorded:
    """An answer, and the request that it is to."""

    asked: Asked
    status: int
    answer: Any = None
    """Its JSON; None when it had none."""
    date: str = ""
    """Its Date header, from which a scan takes what is past."""

    def line(self) -> bytes:
        """The answer as a line of the file, without its end."""
        asked = self.asked
        said = {
            "method": asked.method,
            "path": asked.path,
            **({"query": asked.query} if asked.query else {}),
            **({} if asked.body is None else {"body": asked.body}),
            "status": self.status,
            **({"date": self.date} if self.date else {}),
            **({} if self.answer is None else {"answer": self.answer}),
        }
        return msgspec.json.encode(said)


def key_of(key: str | None) -> bytes:
    """The key of pseudonyms that was given, or one that nobody will know; ValueError for one that could be guessed."""
    if key is None:
        return os.urandom(32)
    if not isinstance(key, str) or len(key) < _SHORTEST_KEY:
        raise ValueError(f"key: takes a text of {_SHORTEST_KEY} characters or more that nobody can guess")
    return key.encode()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def write(path: Path, answers: Iterable[tuple[Asked, bytes]]) -> None:
    """Replaces the file by these lines, sorted by request; those of one request keep their order.

    Nobody ever sees a part of it: OSError leaves the file as it was.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    head = msgspec.json.encode({"format": _FORMAT, "version": _VERSION})
    lines = [line for _, line in sorted(answers, key=lambda answer: answer[0].key)]
    try:
        with open(part, "wb", opener=_private) as file:
            file.writelines(line + b"\n" for line in (head, *lines))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def read(path: Path) -> list[Recorded]:
    """The answers of a file; ValueError when it is no recording, or one of a later version, with the line."""
    lines = path.read_bytes().splitlines()
    version = _version(lines[0] if lines else b"")
    if version is None:
        raise ValueError(f"{path}: this is no recording of answers")
    if version > _VERSION:
        raise ValueError(f"{path}: a later version of salesloft-async has made this recording")
    return [_recorded(line, f"{path}, line {number}") for number, line in enumerate(lines[1:], 2)]


def _version(head: bytes) -> int | None:
    try:
        said = msgspec.json.decode(head, type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return said.version if said.format == _FORMAT else None


class _Head(msgspec.Struct):
    format: str
    version: int


class _Line(msgspec.Struct):
    method: str
    path: str
    status: int
    query: tuple[tuple[str, str], ...] = ()
    body: Any = None
    answer: Any = None
    date: str = ""


_decode: Final = msgspec.json.Decoder(_Line).decode


def _recorded(line: bytes, place: str) -> Recorded:
    try:
        said = _decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{place}: {error}") from None
    return Recorded(Asked(said.method, said.path, said.query, said.body), said.status, said.answer, said.date)
