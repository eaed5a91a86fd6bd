"""Rows of files with their lines: CSV, JSON lines, either of them gzipped, Parquet and SQLite.

A file that is not what its name says is refused whole: half of a file is not what anybody means to upload.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final

import msgspec
from attrs import frozen

from salesloft_async.errors import ConfigurationError

from .csv_rows import CsvRows
from .parquet_rows import parquet_columns, parquet_rows
from .plans import BadRow
from .rows import Batch
from .sqlite_rows import sqlite_columns, sqlite_rows
from .text_lines import LONGEST, LongLineError, TextLines, check_encoding

__all__ = ["FileRows"]

_BLOCK: Final = 1 << 20
_BATCH: Final = 1_000
"""Rows that are read in one go."""
_GZIP: Final = b"\x1f\x8b"
_FORMATS: Final = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    ".db": "sqlite",
}
_BINARY: Final = {"parquet", "sqlite"}


@frozen
class FileRows:
    """The rows of one file; it can be read again and again while nobody changes it."""

    path: Path
    format: str
    zipped: bool
    encoding: str | None = None
    """The encoding of a text; None reads UTF-8, or what a byte order mark says."""
    table: str = "people"
    """The table of a file that has several."""

    @classmethod
    def of(cls, path: Path, encoding: str | None = None, table: str = "people") -> FileRows:
        """Return the rows of the file; ConfigurationError when there is no file, or it is of no known format."""
        encoding = check_encoding(encoding)
        suffixes = [suffix.lower() for suffix in path.suffixes]
        zipped = suffixes[-1:] == [".gz"]
        ending = suffixes[-2:-1] if zipped else suffixes[-1:]
        format = _FORMATS.get("".join(ending))
        if format is None or (zipped and format in _BINARY):
            raise ConfigurationError(
                f"{path}: takes .csv, .tsv or .jsonl, each also with .gz, or .parquet, .sqlite, .sqlite3 or .db"
            )
        if encoding is not None and format in _BINARY:
            raise ConfigurationError(f"encoding: {path} is no text: leave it out")
        try:
            if not path.is_file():
                raise ConfigurationError(f"{path}: there is no such file")
            with path.open("rb") as file:
                start = file.read(4)
        except (OSError, ValueError) as error:  # a name that no file can have
            raise ConfigurationError(f"{path}: cannot be read: {_reason(error)}") from None
        if zipped != start.startswith(_GZIP):
            raise ConfigurationError(f"{path}: is {'not ' if zipped else ''}gzipped, and its name says otherwise")
        return cls(path, format, zipped, encoding, table)

    def stamp(self) -> tuple[int, ...]:
        """Return what changes when the file is written to or replaced."""
        try:
            found = os.stat(self.path)
        except OSError as error:
            raise ConfigurationError(f"{self.path}: cannot be read: {error.strerror}") from None
        return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns

    def fingerprint(self) -> dict[str, Any]:
        """Return size and SHA-256 of the file."""
        digest = hashlib.sha256()
        size = 0
        with self.path.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
                size += len(block)
        return {"bytes": size, "sha256": digest.hexdigest()}

    def columns(self) -> tuple[str, ...]:
        """Return the columns that every row has; empty for JSON lines, where each row has its own."""
        if self.format == "parquet":
            return parquet_columns(self.path)
        if self.format == "sqlite":
            return sqlite_columns(self.path, self.table)
        if self.format == "jsonl":
            return ()
        with self._lines() as lines:
            return CsvRows(self.path, lines, self.format == "tsv").columns

    def __iter__(self) -> Iterator[tuple[int, Any]]:
        for lines, rows in self.batches():
            yield from zip(lines, rows, strict=True)

    def batches(self) -> Iterator[Batch]:
        """Yield the rows with their lines, as many together as fit into memory; a BadRow where a line is no row."""
        if self.format in _BINARY:
            read = parquet_rows(self.path) if self.format == "parquet" else sqlite_rows(self.path, self.table)
            yield from _batched(read, None)
            return
        with self._lines() as lines:
            rows = _json_rows(self.path, lines) if self.format == "jsonl" else iter(
                CsvRows(self.path, lines, self.format == "tsv")
            )  # fmt: skip
            yield from _batched(rows, lines)

    @contextmanager
    def _lines(self) -> Iterator[TextLines]:
        try:
            with self._open() as file:
                yield TextLines(self.path, file, self.encoding)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise ConfigurationError(f"{self.path}: is no whole gzip file: {error}") from None

    def _open(self) -> BinaryIO:
        return gzip.open(self.path, "rb") if self.zipped else self.path.open("rb")  # type: ignore[return-value]  # a GzipFile reads as a BinaryIO does


def _batched(rows: Iterator[tuple[int, Any]], source: TextLines | None) -> Iterator[Batch]:
    numbers: list[int] = []
    batch: list[Any] = []
    for number, row in rows:
        numbers.append(number)
        batch.append(row)
        if len(batch) == _BATCH or (source is not None and source.full):
            yield numbers, batch
            numbers, batch = [], []
            if source is not None:
                source.full = False
    if batch:
        yield numbers, batch


def _json_rows(path: Path, lines: TextLines) -> Iterator[tuple[int, Any]]:
    decode: Callable[[str], Any] = msgspec.json.Decoder().decode
    while True:
        try:
            for text in lines:
                if not text.strip() or text.strip() == "\x1a":
                    continue
                try:
                    row = decode(text)
                except (msgspec.DecodeError, UnicodeError) as error:
                    raise ConfigurationError(f"{path}: line {lines.number} is not JSON: {error}") from None
                except RecursionError:
                    raise ConfigurationError(f"{path}: line {lines.number} is nested too deep") from None
                if not isinstance(row, dict):
                    raise ConfigurationError(
                        f"{path}: line {lines.number} is no JSON object: each line is one row"
                    ) from None
                yield lines.number, row
            return
        except LongLineError:
            yield lines.number, BadRow(f"is longer than {LONGEST:,} characters")


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
