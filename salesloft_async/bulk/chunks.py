"""Cuts checked rows into the bodies of uploads, always the same for the same rows. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any, Final, NoReturn

import msgspec
from attrs import define, field, frozen

from salesloft_async.errors import BadRows

from .lines import Lines
from .rows import Batch, Checked, RowChecker, Skip, key_hash

__all__ = ["MOST_ROWS", "Chunk", "Chunker", "fingerprints", "refuse"]

MOST_ROWS: Final = 5_000
"""Rows that the API takes in one call. Source: the provider's page on bulk jobs."""
MOST_BYTES: Final = 4 * 1024 * 1024
"""Bytes of one call's body; the API documents no limit, and 5,000 rows of people are about 1 MB."""
_LESS: Final = (0, 1, 2, 4, 8, 16, 32, 64)
"""Rows by which each of 8 successive chunks is smaller than the largest. No two sets of them have the same sum, so that
a job's total alone tells which of the chunks that were on their way together have arrived."""

_BETWEEN: Final = b"},{"


def _as_text(value: object) -> str:
    """Write a subclass of str as the text that it is."""
    if isinstance(value, str):
        return str.__str__(value)
    raise TypeError(f"JSON has no {type(value).__name__}")


_encode: Final = msgspec.json.Encoder(order="sorted", enc_hook=_as_text).encode


@frozen
class Chunk:
    """The rows of one upload."""

    number: int
    """From 0, in the order of the input."""
    rows: int
    body: bytes
    """A JSON array."""
    digest: str = ""
    """Tells these rows from others, in any process; empty where nobody asks."""

    @classmethod
    def of(cls, number: int, rows: int, body: bytes) -> Chunk:
        """A chunk with its digest."""
        return cls(number, rows, body, hashlib.sha256(body).hexdigest()[:16])


@define
class Chunker:
    """Takes rows and gives chunks; what cannot be uploaded goes to `skip`."""

    checker: RowChecker
    skip: Skip
    lines: Lines | None = None
    """Where the rows' lines are remembered."""
    most_rows: int = MOST_ROWS
    digests: bool = False
    """Whether chunks have digests."""
    most_bytes: int = MOST_BYTES
    rows: int = field(default=0, init=False)
    """Rows taken that can be uploaded."""
    _chunks: int = field(default=0, init=False)
    _waiting: list[bytes] = field(factory=list[bytes], init=False)
    _bytes: int = field(default=0, init=False)

    def feed(self, batch: Batch) -> list[Chunk]:
        """The chunks that are full with these rows."""
        checked = self.checker.check_all(batch, self.skip)
        encoded = self._encoded(checked)
        self.rows += len(encoded)
        if self.lines is not None:
            self.lines.extend(checked.lines, checked.hashes, map(hash, encoded))
        full: list[Chunk] = []
        while encoded:
            block = encoded[: self._most() - len(self._waiting)]
            if not self._fit(block):
                block = encoded[:1]
                if self._waiting and not self._fit(block):
                    full.append(self._cut())
            self._waiting += block
            self._bytes += _size(block)
            del encoded[: len(block)]
            if len(self._waiting) == self._most():
                full.append(self._cut())
        return full

    def finish(self) -> Iterator[Chunk]:
        """The last chunk, if rows are left."""
        if self._waiting:
            yield self._cut()

    def _encoded(self, checked: Checked) -> list[bytes]:
        """The JSON of each row, without its braces; what cannot be written is taken out of `checked`."""
        try:
            together = _encode(checked.rows)
            # what stands between rows may stand in a text too, but then there are more parts than rows
            parts = together[2:-2].split(_BETWEEN)
            if len(parts) == len(checked.rows) and len(together) <= self.most_bytes:
                return parts
        except (TypeError, ValueError, RecursionError):
            pass
        parts = []
        for index in reversed(range(len(checked.rows))):
            try:
                part = _encode(checked.rows[index])[1:-1]
                wrong = f"is {len(part):,} bytes long; an upload takes {self.most_bytes:,}"
            except (TypeError, ValueError, RecursionError) as error:  # a text that is no Unicode
                part, wrong = b"", f"cannot be written as JSON: {error}"
            if part and len(part) < self.most_bytes:
                parts.append(part)
            else:
                self.skip(checked.lines.pop(index), wrong, checked.rows.pop(index))
                del checked.hashes[index]
        return parts[::-1]

    def _fit(self, rows: list[bytes]) -> bool:
        return self._bytes + _size(rows) <= self.most_bytes

    def _most(self) -> int:
        return max(1, self.most_rows - _LESS[self._chunks % len(_LESS)])

    def _cut(self) -> Chunk:
        body = b"[{%b}]" % _BETWEEN.join(self._waiting)
        chunk = (Chunk.of if self.digests else Chunk)(self._chunks, len(self._waiting), body)
        self._waiting.clear()
        self._bytes = 0
        self._chunks += 1
        return chunk


def _size(rows: list[bytes]) -> int:
    return sum(map(len, rows)) + len(_BETWEEN) * len(rows)


def fingerprints(record: dict[str, Any]) -> tuple[int, int]:
    """The hashes of key and content of a row as a result has it, as `Lines` remembers them."""
    key = record.get("upsert_key")
    return key_hash(key, record.get(key)) if isinstance(key, str) else 0, hash(_encode(record)[1:-1])


def refuse(line: int, reason: str, row: Any) -> NoReturn:
    """The `skip` for input that must not have bad rows."""
    raise BadRows(f"line {line}: {reason}", ((line, reason),))
