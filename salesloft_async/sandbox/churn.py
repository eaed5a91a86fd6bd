"""Records that change, come and go while they are read."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from attrs import define, field

from .store import Collection

__all__ = ["Churn"]


@define(eq=False)
class Churn:
    """Changes and removes random records of a collection, and adds some, at every so manyth request."""

    collection: Collection
    changes: int
    deletions: int
    additions: int
    every: int
    seed: int
    make: Callable[[], dict[str, object]]
    """A new record, without id and times."""
    _random: Random = field(init=False)
    _ids: list[str] = field(init=False)
    _requests: int = field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        self._random = Random(self.seed)  # noqa: S311  (nothing secret)
        self._ids = [str(record["id"]) for record in self.collection]

    def request(self) -> None:
        """A request is about to be answered."""
        self._requests += 1
        if self._requests % self.every:
            return
        for _ in range(min(self.changes, len(self._ids))):
            identity = self._random.choice(self._ids)
            if self.collection.get(identity) is not None:  # a request may have deleted it
                self.collection.change(identity)
        for _ in range(min(self.deletions, len(self._ids))):
            place = self._random.randrange(len(self._ids))
            self._ids[place], self._ids[-1] = self._ids[-1], self._ids[place]
            self.collection.remove(self._ids.pop())
        for _ in range(self.additions):
            self.collection.add(self.make())
