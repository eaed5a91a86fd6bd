"""The records in memory, with the orders, indexes and encodings that make answers quick."""

from __future__ import annotations

import json
import time
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, Final

import msgspec
from attrs import define, field

from .fields import Record, read
from .times import from_micros

__all__ = ["Collection", "Entry", "Store", "sort_key"]

Changed = Callable[[str, Record, Record], None]
"""Is told "created", "updated" or "deleted", the record, and the values that changed fields had."""

Key = tuple[int, Any]
Entry = tuple[Key, Key, str]
"""The sort key, the id's own key that breaks ties, and the id as text."""

_encode: Final = msgspec.json.Encoder().encode


def sort_key(value: object) -> Key:
    """A key that puts nothing first, then numbers, then text; so mixed values compare too."""
    if value is None or isinstance(value, list | dict):
        return (0, 0)
    return (1, value) if isinstance(value, int | float) else (2, str(value))


@define(eq=False)
class Collection:
    """The records of one resource, oldest first; change them with `change`, for answers are kept encoded."""

    _stamp: Callable[[], str]
    _changed: Changed = lambda when, record, was: None
    shown: Callable[[Record], Record] = lambda record: record
    """Returns the record as responses have it."""
    _records: dict[str, Record] = field(factory=dict[str, Record], init=False)
    _encoded: dict[str, bytes] = field(factory=dict[str, bytes], init=False)
    _orders: dict[tuple[str, ...], list[Entry]] = field(factory=dict[tuple[str, ...], list[Entry]], init=False)
    _indexes: dict[str, dict[str, set[str]]] = field(factory=dict[str, dict[str, set[str]]], init=False)
    _next_id: int = field(default=1, init=False)
    found: dict[object, list[Entry]] = field(factory=dict[object, list[Entry]], init=False)
    """What filters found, until the next write."""
    deleted: set[str] = field(factory=set[str], init=False)

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[Record]:
        return iter(self._records.values())

    def __getitem__(self, index: int) -> Record:
        return list(self._records.values())[index]

    def get(self, identity: object) -> Record | None:
        """The record of that id."""
        return self._records.get(str(identity))

    def fill(self, records: Iterable[Record]) -> None:
        """Adds records that have their ids and times."""
        self._records.update((str(record["id"]), record) for record in records)
        self._next_id = max((record["id"] for record in self if isinstance(record["id"], int)), default=0) + 1
        self._orders.clear()
        self._indexes.clear()
        self.found.clear()

    def add(self, record: Record) -> Record:
        """Adds a record: it gets an id, and its times, where it has none."""
        if record.get("id") is None:
            record["id"] = self._next_id
        if isinstance(record["id"], int):
            self._next_id = max(self._next_id, record["id"] + 1)
        now = self._stamp()
        for name in ("created_at", "updated_at"):
            if name in record and record[name] is None:
                record[name] = now
        self._put(str(record["id"]), record)
        self._changed("created", record, {})
        return record

    def change(self, identity: object, /, **fields: Any) -> Record:
        """Changes fields of a record; `updated_at` moves on unless it is given. KeyError when there is none."""
        key = str(identity)
        record = self._records[key]
        was = {name: record.get(name) for name in fields}
        self._take(key, record)
        if "updated_at" in record:
            record["updated_at"] = self._stamp()
        record.update(fields)
        self._put(key, record)
        self._changed("updated", record, was)
        return record

    def remove(self, identity: object) -> bool:
        """Return whether there was a record of that id to remove."""
        key = str(identity)
        record = self._records.get(key)
        if record is None:
            return False
        self._take(key, record)
        del self._records[key]
        self.deleted.add(key)
        self._changed("deleted", record, {})
        return True

    def matching(self, name: str, value: object) -> list[Record]:
        """The records whose field has this value, whatever its case."""
        if name not in self._indexes:
            self._indexes[name] = {}
            for key, record in self._records.items():
                self._index(name, key, record)
        keys = self._indexes[name].get(str(value).casefold(), ())
        return [self._records[key] for key in keys]

    def ordered(self, path: tuple[str, ...]) -> list[Entry]:
        """Every record in ascending order of the value at `path`, ties by id. Not to be changed."""
        order = self._orders.get(path)
        if order is None:
            order = sorted(_entry(path, key, record) for key, record in self._records.items())
            self._orders[path] = order
        return order

    def encoded(self, key: str) -> bytes:
        """The record as JSON."""
        data = self._encoded.get(key)
        if data is None:
            try:
                data = _encode(self.shown(self._records[key]))
            except UnicodeEncodeError:  # half an emoji, which JSON can spell
                data = json.dumps(self.shown(self._records[key])).encode()
            self._encoded[key] = data
        return data

    def forget_orders(self) -> None:
        """Before many writes: sorting once is cheaper than keeping each order up to date."""
        self._orders.clear()

    def _put(self, key: str, record: Record) -> None:
        self._records[key] = record
        self._encoded.pop(key, None)
        self.found.clear()
        for path, order in self._orders.items():
            insort(order, _entry(path, key, record))
        for name in self._indexes:
            self._index(name, key, record)

    def _take(self, key: str, record: Record) -> None:
        self._encoded.pop(key, None)
        self.found.clear()
        for path, order in list(self._orders.items()):
            entry = _entry(path, key, record)
            place = bisect_left(order, entry)
            if order[place : place + 1] == [entry]:
                del order[place]
            else:
                del self._orders[path]  # the record was changed behind our back: sort anew
        for name, index in self._indexes.items():
            index.get(str(record.get(name)).casefold(), set()).discard(key)

    def _index(self, name: str, key: str, record: Record) -> None:
        if record.get(name) is not None:
            self._indexes[name].setdefault(str(record[name]).casefold(), set()).add(key)


def _entry(path: tuple[str, ...], key: str, record: Record) -> Entry:
    return (sort_key(read(record, path)), sort_key(record["id"]), key)


@define(eq=False)
class Store:
    """The collections by the resource's name; times that it stamps grow, by a microsecond at least."""

    clock: Callable[[], float] = time.time
    changed: Callable[[str, str, Record, Record], None] = lambda resource, when, record, was: None
    """Is told of every change that is not the filling: the resource, and what a Changed is told."""
    _collections: dict[str, Collection] = field(factory=dict[str, Collection], init=False)
    _expected: dict[str, Callable[[], list[Record]]] = field(factory=dict[str, Callable[[], list[Record]]], init=False)
    _last: int = field(default=0, init=False)

    def __getitem__(self, resource: str) -> Collection:
        if resource not in self._collections:
            self._collections[resource] = Collection(self.stamp, partial(self._tell, resource))
            if make := self._expected.pop(resource, None):
                self._collections[resource].fill(make())
        return self._collections[resource]

    def expect(self, resource: str, make: Callable[[], list[Record]]) -> None:
        """Has a collection begin with these records, which are made when it is first asked for."""
        self._expected[resource] = make

    def stamp(self) -> str:
        """The time now, later than any time stamped before."""
        self._last = max(int(self.clock() * 1_000_000), self._last + 1)
        return from_micros(self._last)

    def _tell(self, resource: str, when: str, record: Record, was: Record) -> None:
        self.changed(resource, when, record, was)
