"""Reads the rows of a file with their lines: CSV, JSON lines, either of them gzipped, and Parquet.

A file that is not what its name says is refused whole, with the line: half of a file is not what anybody means to
upload.
"""

from __future__ import annotations

import codecs
import csv
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

__all__ = ["FileRows"]

_BLOCK: Final = 1 << 20
_BATCH: Final = 1_000
_GZIP: Final = b"\x1f\x8b"
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@frozen
class FileRows:
    """The rows of one file; it can be read again and again while nobody changes it."""

    path: Path
    format: str
    zipped: bool

    @classmethod
    def of(cls, path: Path) -> FileRows:
        """The rows of the file; ConfigurationError when it is none, or of no known format."""
        suffixes = [suffix.lower() for suffix in path.suffixes]
        zipped = suffixes[-1:] == [".gz"]
        ending = suffixes[-2:-1] if zipped else suffixes[-1:]
        format = _FORMATS.get("".join(ending))
        if format is None or (zipped and format == "parquet"):
            raise ConfigurationError(f"{path}: takes .csv, .tsv or .jsonl, each also with .gz, or .parquet")
        try:
            if not path.is_file():
                raise ConfigurationError(f"{path}: there is no such file")
            with path.open("rb") as file:
                start = file.read(4)
        except OSError as error:
            raise ConfigurationError(f"{path}: cannot be read: {error.strerror}") from None
        if zipped != start.startswith(_GZIP):
            raise ConfigurationError(f"{path}: is {'not ' if zipped else ''}gzipped, and its name says otherwise")
        return cls(path, format, zipped)

    def stamp(self) -> tuple[int, ...]:
        """Changes when the file is written to or replaced."""
        try:
            found = os.stat(self.path)
        except OSError as error:
            raise ConfigurationError(f"{self.path}: cannot be read: {error.strerror}") from None
        return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns

    def fingerprint(self) -> dict[str, Any]:
        """Size and SHA-256 of the file."""
        digest = hashlib.sha256()
        size = 0
        with self.path.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
                size += len(block)
        return {"bytes": size, "sha256": digest.hexdigest()}

    def columns(self) -> tuple[str, ...]:
        """The columns that every row has; empty for JSON lines, where each row has its own."""
        if self.format == "parquet":
            return tuple(_parquet(self.path).schema_arrow.names)
        if self.format == "jsonl":
            return ()
        with self._open() as file, self._unpacked():
            _, header = _csv_reader(self.path, file, self.format)
        return tuple(name for name in header if name)

    def __iter__(self) -> Iterator[tuple[int, Any]]:
        if self.format == "parquet":
            yield from _read_parquet(self.path)
            return
        with self._open() as file, self._unpacked():
            yield from (
                _read_csv(self.path, file, self.format) if self.format != "jsonl" else _read_json(self.path, file)
            )

    @contextmanager
    def _unpacked(self) -> Iterator[None]:
        try:
            yield
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise ConfigurationError(f"{self.path}: is no whole gzip file: {error}") from None

    def _open(self) -> BinaryIO:
        return gzip.open(self.path, "rb") if self.zipped else self.path.open("rb")  # type: ignore[return-value]  # a GzipFile reads as a BinaryIO does


_FORMATS: Final = {".csv": "csv", ".tsv": "tsv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet"}


def _lines(path: Path, file: BinaryIO) -> Iterator[str]:
    """The lines as text; every one is UTF-8 and has no NUL, or the file is refused."""
    for number, raw in enumerate(file, 1):
        if number == 1:
            if raw.startswith(_UTF_16):
                raise ConfigurationError(f"{path}: is UTF-16: save it as UTF-8")
            raw = raw.removeprefix(codecs.BOM_UTF8)
        try:
            text = raw.decode()
        except UnicodeDecodeError as error:
            byte = raw[error.start]
            raise ConfigurationError(
                f"{path}: line {number} is not UTF-8 (byte 0x{byte:02x}): save it as UTF-8"
            ) from None
        if "\0" in text:
            raise ConfigurationError(f"{path}: line {number} has a NUL byte: it is no text")
        yield text


def _csv_reader(path: Path, file: BinaryIO, format: str) -> tuple[Any, list[str]]:
    lines = _lines(path, file)
    first = next(lines, "")
    # whatever stands between the names: a comma, or what spreadsheets of half of Europe write
    delimiter = "\t" if format == "tsv" else max(",;\t", key=first.count)

    def all_lines() -> Iterator[str]:
        yield first
        yield from lines

    reader = csv.reader(all_lines(), delimiter=delimiter, strict=True)
    header = [name.strip() for name in _next(path, reader) or []]
    if not any(header):
        raise ConfigurationError(f"{path}: has no header: its first line names the columns")
    for name in header:
        if name and header.count(name) > 1:
            raise ConfigurationError(f"{path}: two columns are called {name}")
    return reader, header


def _next(path: Path, reader: Any) -> list[str] | None:
    before = reader.line_num
    try:
        return next(reader, None)
    except csv.Error as error:
        raise ConfigurationError(f"{path}: line {before + 1} is not CSV: {error}") from None


def _read_csv(path: Path, file: BinaryIO, format: str) -> Iterator[tuple[int, Any]]:
    reader, header = _csv_reader(path, file, format)
    width, nameless = len(header), [index for index, name in enumerate(header) if not name]
    line = reader.line_num + 1
    while (cells := _next(path, reader)) is not None:
        if len(cells) == width:
            for index in nameless:
                if cells[index]:
                    raise ConfigurationError(f"{path}: line {line}: column {index + 1} has a value and no name")
            row = dict(zip(header, cells, strict=True))
            row.pop("", None)
            yield line, row
        elif cells:
            raise ConfigurationError(f"{path}: line {line} has {len(cells)} cells, and the header has {width}")
        line = reader.line_num + 1


def _read_json(path: Path, file: BinaryIO) -> Iterator[tuple[int, Any]]:
    decode: Callable[[str], Any] = msgspec.json.Decoder().decode
    for line, text in enumerate(_lines(path, file), 1):
        if not text.strip():
            continue
        try:
            row = decode(text)
        except msgspec.DecodeError as error:
            raise ConfigurationError(f"{path}: line {line} is not JSON: {error}") from None
        if not isinstance(row, dict):
            raise ConfigurationError(f"{path}: line {line} is no JSON object: each line is one row")
        yield line, row


def _parquet(path: Path) -> Any:
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise ConfigurationError(f"{path}: Parquet needs the arrow extra: pip install 'salesloft-async[arrow]'").about(
            "upload"
        ) from None
    try:
        return ParquetFile(path, memory_map=True)
    except pyarrow.ArrowException as error:
        raise ConfigurationError(f"{path}: is no Parquet file: {error}") from None


def _read_parquet(path: Path) -> Iterator[tuple[int, Any]]:
    """Rows are numbered from 1; a null of a column is an empty cell, for every row has every column.

    So is a null in a struct, for every struct has every field.
    """
    number = 0
    for batch in _parquet(path).iter_batches(batch_size=_BATCH):
        for row in batch.to_pylist():
            number += 1
            yield (
                number,
                {
                    name: {part: _cell(inner) for part, inner in value.items()}
                    if isinstance(value, dict)
                    else _cell(value)
                    for name, value in row.items()
                },
            )


def _cell(value: Any) -> Any:
    return "" if value is None else value
