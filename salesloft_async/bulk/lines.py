"""Remembers where every row came from in 24 bytes, so that duplicates and failures can be told by line. Pure."""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import define, field, frozen

__all__ = ["Duplicate", "Lines"]

_AT_ONCE: Final = 100_000
_PARTS: Final = 64
"""Duplicates among more rows than that are looked for in so many parts, so that the set in memory stays small."""


@frozen
class Duplicate:
    """Lines of the input that name the same record; all of them were uploaded."""

    lines: tuple[int, ...]


@define
class Lines:
    """The line of every row, with a hash of its key and one of what is sent, 8 bytes each.

    Two different rows have the same hash once in about 20 million uploads of a million rows. Hashes are of this
    process.
    """

    _keys: array[int] = field(factory=lambda: array("q"), init=False)
    _contents: array[int] = field(factory=lambda: array("q"), init=False)
    _lines: array[int] = field(factory=lambda: array("q"), init=False)
    _taken: bytearray = field(factory=bytearray, init=False)
    """1 for a row whose line was given out."""

    def extend(self, lines: Iterable[int], keys: Iterable[int], contents: Iterable[int]) -> None:
        """Remember rows: the line, the hash of the key (0 where its type has none) and that of the content of each."""
        self._lines.extend(lines)
        self._keys.extend(keys)
        self._contents.extend(contents)

    @property
    def numbers(self) -> Sequence[int]:
        """The line of every row, in their order."""
        return self._lines

    def duplicates(self) -> Iterator[Duplicate]:
        """The lines whose rows have the same key, in the order of the first of them."""
        parts = [self._keys]
        if len(self._keys) > _AT_ONCE:
            parts = [array("q") for _ in range(_PARTS)]
            for key in self._keys:
                parts[key % _PARTS].append(key)
        several: set[int] = set()
        for part in parts:
            if len(seen := set(part)) < len(part):
                for key in part:
                    if key in seen:
                        seen.discard(key)
                    else:
                        several.add(key)
        several.discard(0)
        found: dict[int, list[int]] = {}
        for index, key in enumerate(self._keys if several else ()):
            if key in several:
                found.setdefault(key, []).append(self._lines[index])
        return (Duplicate(tuple(lines)) for lines in found.values())

    def find(self, rows: Iterable[tuple[int, int]]) -> list[int | None]:
        """The line of each of these rows, given as key and content; None for a row that is not of this input.

        Rows alike in every field take their lines in turn. A row that the server changed is found by its key alone.
        """
        asked = list(rows)
        self._taken.extend(bytes(len(self._lines) - len(self._taken)))
        by_content = self._indexes(self._contents, {content for _, content in asked})
        by_key = self._indexes(self._keys, {key for key, _ in asked if key})
        return [self._take(by_content.get(content)) or self._take(by_key.get(key)) for key, content in asked]

    def _indexes(self, hashes: array[int], wanted: set[int]) -> dict[int, deque[int]]:
        found: dict[int, deque[int]] = {}
        for index, each in enumerate(hashes if wanted else ()):
            if each in wanted:
                found.setdefault(each, deque()).append(index)
        return found

    def _take(self, indexes: deque[int] | None) -> int | None:
        while indexes:
            index = indexes.popleft()
            if not self._taken[index]:
                self._taken[index] = 1
                return self._lines[index]
        return None
