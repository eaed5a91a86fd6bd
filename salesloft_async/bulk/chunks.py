"""Cuts checked rows into the bodies of uploads, always the same for the same rows. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, NoReturn

import msgspec
from attrs import define, field, frozen

from salesloft_async.errors import BadRows

from .lines import Lines
from .rows import BadRow, RowChecker

__all__ = ["MOST_ROWS", "Chunk", "Chunker", "Numbered", "Skip", "fingerprints", "refuse"]

MOST_ROWS: Final = 5_000
"""Rows that the API takes in one call. Source: the provider's page on bulk jobs."""
MOST_BYTES: Final = 4 * 1024 * 1024
"""Bytes of one call's body; the API documents no limit, and 5,000 rows of people are about 1 MB."""
_LESS: Final = (0, 1, 2, 4, 8, 16, 32, 64)
"""Rows by which each of 8 successive chunks is smaller than the largest. No two sets of them have the same sum, so that
a job's total alone tells which of the chunks that were on their way together have arrived."""

_encode: Final = msgspec.json.Encoder(order="sorted").encode

Numbered = tuple[int, Any]
"""A row and its line in the input."""
Skip = Callable[[int, str, Any], None]
"""Called with the line of a row that cannot be uploaded, the reason and the row."""


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
    chunks: int = field(default=0, init=False)
    """Chunks given."""
    _waiting: list[bytes] = field(factory=list[bytes], init=False)
    _bytes: int = field(default=0, init=False)

    def feed(self, rows: Iterable[Numbered]) -> list[Chunk]:
        """The chunks that are full with these rows."""
        check, add, waiting = self.checker.check, None if self.lines is None else self.lines.add, self._waiting
        full: list[Chunk] = []
        most = self._most()
        for line, given in rows:
            try:
                row, key = check(given)
                encoded = _encode(row)
            except BadRow as bad:
                self.skip(line, str(bad), given)
                continue
            except (TypeError, ValueError, RecursionError) as error:  # lone surrogates, integers beyond 64 bits
                self.skip(line, f"cannot be written as JSON: {error}", given)
                continue
            size = len(encoded) + 1
            if size > self.most_bytes:
                self.skip(line, f"is {size:,} bytes long; an upload takes {self.most_bytes:,}", given)
                continue
            if len(waiting) == most or self._bytes + size > self.most_bytes:
                full.append(self._cut())
                most = self._most()
            waiting.append(encoded)
            self._bytes += size
            self.rows += 1
            if add:
                add(line, hash((key, str(row[key]).strip().lower())) if key else 0, hash(encoded))
        return full

    def finish(self) -> Iterator[Chunk]:
        """The last chunk, if rows are left."""
        if self._waiting:
            yield self._cut()

    def _most(self) -> int:
        return max(1, self.most_rows - _LESS[self.chunks % len(_LESS)])

    def _cut(self) -> Chunk:
        body = b"[%b]" % b",".join(self._waiting)
        digest = hashlib.sha256(body).hexdigest()[:16] if self.digests else ""
        chunk = Chunk(self.chunks, len(self._waiting), body, digest)
        self._waiting.clear()
        self._bytes = 0
        self.chunks += 1
        return chunk


def fingerprints(record: dict[str, Any]) -> tuple[int, int]:
    """The hashes of key and content of a row as a result has it, as `Lines` remembers them."""
    key = record.get("upsert_key")
    named = hash((key, str(record.get(key)).strip().lower())) if isinstance(key, str) else 0
    return named, hash(_encode(record))


def refuse(line: int, reason: str, row: Any) -> NoReturn:
    """The `skip` for input that must not have bad rows."""
    raise BadRows(f"line {line}: {reason}", ((line, reason),))
