"""Stretches of time that a list is read in: what they are on the wire and in a file, and where they are cut. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from attrs import evolve, frozen

from salesloft_async.core.arguments import encode_time
from salesloft_async.core.budget import page_cost
from salesloft_async.core.values import Range

__all__ = ["CHEAP_PAGES", "FULL_PAGE", "SETTLING", "TICK", "Window", "cost_of", "cut", "gaps", "pages_of"]

FULL_PAGE: Final = 100
"""Records per page: the most that the API gives, so the fewest points."""
CHEAP_PAGES: Final = 100
"""Pages of a list that cost one point each; those after them cost 3 to 30."""
TICK: Final = timedelta(microseconds=1)
"""What the API tells times apart by."""
SETTLING: Final = timedelta(seconds=10)
"""Before the server's time: what is dated earlier is written for good, however slow its transaction was."""


@frozen(kw_only=True)
class Window:
    """The records whose `key` lies in [since, until): half-open, so no record lies in two, whatever the cut."""

    key: str
    """"updated_at" or "created_at"; "" for a list that is not read by time."""
    since: datetime | None = None
    until: datetime | None = None
    size: int | None = None
    """Records expected in it; None when nobody counted."""
    within: Window | None = None
    """A tie that this window is a part of by a second key."""
    keyless: bool = False
    """Whether it is the records that have no time at all, which are in no range."""

    @property
    def tie(self) -> bool:
        """Return whether it is one moment, too short to be cut."""
        return self.since is not None and self.until is not None and self.until - self.since <= TICK

    def filters(self) -> dict[str, Range[datetime]]:
        """The filters that the API takes for it."""
        found = {} if self.within is None else self.within.filters()
        if self.since is not None or self.until is not None:
            found[self.key] = Range(gte=self.since, lt=self.until)
        return found

    def as_json(self) -> dict[str, Any]:
        """Plain values, from which `from_json` makes the same window in any process."""
        plain: dict[str, Any] = {"key": self.key, "size": self.size}
        plain |= {name: encode_time(time) for name in ("since", "until") if (time := getattr(self, name)) is not None}
        if self.within is not None:
            plain["within"] = self.within.as_json()
        return plain | ({"keyless": True} if self.keyless else {})

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> Window:
        """The window that `as_json` wrote; KeyError, TypeError or ValueError for anything else."""
        within = plain.get("within")
        return cls(
            key=plain["key"],
            since=_time(plain.get("since")),
            until=_time(plain.get("until")),
            size=plain["size"],
            within=None if within is None else cls.from_json(within),
            keyless=plain.get("keyless", False),
        )


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def pages_of(records: int, size: int = FULL_PAGE) -> int:
    """Return the number of pages of `size` records that so many records fill."""
    return -(-records // size)


def cost_of(pages: int) -> int:
    """Points that the first so many pages of one list cost."""
    return sum(map(page_cost, range(1, pages + 1)))


def cut(times: Sequence[datetime], page: int, size: int = FULL_PAGE) -> tuple[datetime, int | None]:
    """Return where a window ends that page number `page`, ascending and with these times, is the last one of.

    It ends before the last time on the page, all records of which so belong to the next window. With that comes the
    number of records in the window, or None when those of that last time may have begun on an earlier page.

    Args:
        times: The times of the page's records.
        page: Number of the page.
        size: Records in the pages before it.
    """
    end = times[-1]
    before = times.index(end)
    return end, size * (page - 1) + before if before else None


def gaps(whole: Window, finished: Iterable[Window]) -> list[Window]:
    """What is left of a window when those finished are taken out of it, ascending; parts of ties count for nothing."""
    left: list[Window] = []
    at = whole.since
    taken = [each for each in finished if each.key == whole.key and each.within is None and not each.keyless]
    for each in sorted(taken, key=lambda each: (each.since is not None, each.since or 0)):
        if each.since is not None and (at is None or each.since > at):
            left.append(evolve(whole, since=at, until=each.since, size=None))
        if each.until is None:
            return left
        at = each.until if at is None else max(at, each.until)
    if at is None or whole.until is None or at < whole.until:
        left.append(evolve(whole, since=at, size=whole.size if not taken else None))
    return left
