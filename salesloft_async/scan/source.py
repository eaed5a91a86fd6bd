"""A list as scans and changes read it: one page of a window at a time, with what that cost and what it says."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any, Final, Generic, TypeVar, cast

from attrs import define

from salesloft_async.core.budget import page_cost
from salesloft_async.core.page import Fetch, Page, next_page_number
from salesloft_async.core.values import Id
from salesloft_async.errors import SalesloftError

from .windows import CHEAP_PAGES, FULL_PAGE, SETTLING, Window

__all__ = ["NotByTimeError", "Source", "count_of", "identities", "identity", "in_order", "time_of"]

T = TypeVar("T")
_log: Final = logging.getLogger("salesloft_async")
_COUNTED: Final[Mapping[str, Any]] = {"include_paging_counts": True, "limit_paging_counts": False}


class NotByTimeError(SalesloftError):
    """A list that ignores its time filter or its order, so that it cannot be read by time."""


@define
class Source(Generic[T]):
    """A list with its filters. All that is asked of a record is an `id` and its times."""

    fetch: Fetch[T]
    name: str
    """The resource's name, such as "people"."""
    query: Mapping[str, Any]
    """The caller's filters."""
    keys: tuple[str, ...] = ()
    """The times that the list can be filtered and sorted by: the first is read by, the second divides ties."""
    order: str = ""
    """A sort key that no change of a record moves, where the list has one."""
    cheap: int = CHEAP_PAGES
    """Pages of a window that cost no more than a point each: windows have no more of them."""
    points: int = 0
    """Points spent on it."""
    size: int = FULL_PAGE
    """Records in a page: fewer than requested when an answer says so."""
    uncertain: bool = False
    """Whether records may be missing that cannot be counted; `doubt` has logged why."""
    _began: datetime | None = None
    """The server's time at the first answer."""

    @property
    def key(self) -> str:
        """The time that the list is read by, or ""."""
        return self.keys[0] if self.keys else ""

    @property
    def second(self) -> str:
        """The time that divides what shares one `key`, or ""; not one that the caller filters by."""
        return next((key for key in self.keys[1:] if self.query.get(key) is None), "")

    async def page(
        self, window: Window, number: int, *, by: str = "", size: int | None = None, descending: bool = False
    ) -> Page[T]:
        """Return one page of a window, with the window's count.

        Args:
            window: What to read.
            number: Of the page, from 1.
            by: What to sort by instead of the window's key.
            size: Records in the page; by default as many as the server gives.
            descending: Whether the order is descending.

        Raises:
            NotByTimeError: The page has records that the window's filter leaves out.
        """
        requested = size or self.size
        query = {**self.query, **window.filters(), **_COUNTED, "page": number, "per_page": requested}
        if by := by or (self.order if window.tie or not window.key else window.key):
            query |= {"sort_by": by, "sort_direction": "DESC" if descending else "ASC"}
        page = await self.fetch(query)
        charged = page.charge.charged
        self.points += page_cost(number) if charged is None else charged
        if size is None and 0 < (lowered := self._size_of(page, number)) < self.size:
            self.size = lowered
        if self._began is None:
            told = page.charge.server_time
            self._began = datetime.now(UTC) if told is None else datetime.fromtimestamp(told, UTC)
        if page.data:
            self._check(window, page.data)
        return page

    def _size_of(self, page: Page[Any], number: int) -> int:
        """Return the page size that the server uses: what it says, or the first page where only counts tell of more."""
        said, count = page.metadata, page.metadata.total_count
        if said.per_page is not None:
            return said.per_page
        more = number == 1 and not said.paged and count is not None and count > len(page.data)
        return len(page.data) if more else self.size

    def follows(self, page: Page[Any], number: int) -> bool | None:
        """Return whether records follow a page of a window by what the answer says; None where it does not say."""
        if page.metadata.paged and next_page_number(page, number) is not None:
            return True
        count = page.metadata.total_count
        if page.metadata.paged:
            return count is not None and count > number * self.size
        if count is not None and count > (number - 1) * self.size + len(page.data):
            return bool(page.data)
        return None if page.data else False

    def contradicts(self, page: Page[Any], number: int) -> bool:
        """Return whether an answer's count cannot be right: it says that the page is the last one, and it is not."""
        count = page.metadata.total_count
        if count is None or not page.data or number * self.size < count:
            return False
        if page.metadata.paged:
            return next_page_number(page, number) is not None or (number == 1 and len(page.data) > count)
        return (number - 1) * self.size + len(page.data) >= max(count, number * self.size)

    def belongs(self, record: Any, window: Window) -> bool:
        """Return whether a record lies in a window by its times."""
        if window.within is not None and not self.belongs(record, window.within):
            return False
        if window.since is None and window.until is None:
            return True
        time = time_of(record, window.key)
        return (
            time is not None
            and (window.since is None or time >= window.since)
            and (window.until is None or time < window.until)
        )

    def doubt(self, reason: str, *values: object) -> None:
        """Log why records may be missing that cannot be counted, and remember that they may."""
        self.uncertain = True
        _log.warning("%s: records may be missing that cannot be counted: " + reason, self.name, *values)

    def _check(self, window: Window, records: Sequence[T]) -> None:
        """Raise NotByTimeError when the first or the last record is one that the window's filter leaves out.

        A server may filter first and read the records then. So one that was changed since the first answer proves
        nothing.
        """
        if window.within is not None:
            self._check(window.within, records)
        if window.since is None and window.until is None:
            return
        for record in (records[0], records[-1]):
            time = time_of(record, window.key)
            if time is None:
                continue
            early = window.since is not None and time < window.since
            late = window.until is not None and time >= window.until
            if early or (late and self._began is not None and time < self._began - SETTLING):
                raise NotByTimeError(
                    f"{self.name}: the API ignores the filter by {window.key}: a record of {time.isoformat()} came "
                    f"where {_spelt(window)} was requested"
                )


def _spelt(window: Window) -> str:
    ends = [each.isoformat() if each is not None else "..." for each in (window.since, window.until)]
    return f"[{ends[0]}, {ends[1]})"


def count_of(page: Page[Any]) -> int:
    """Return how many records the window has; SalesloftError when the answer does not say."""
    if page.metadata.total_count is None:
        raise SalesloftError("the API did not tell how many records there are, although it did before")
    return page.metadata.total_count


def identity(record: Any) -> Id:
    """Return the record's id; where it has none, something that is no other record's."""
    found = getattr(record, "id", None)
    if isinstance(found, bool) or not isinstance(found, int | str):  # kept by the lenient decoder: a list has no hash
        return cast("Id", object() if found is None else repr(found))
    return found


def identities(records: Sequence[Any]) -> list[Id]:
    """Return the records' ids."""
    try:
        found = [record.id for record in records]
    except AttributeError:
        return list(map(identity, records))
    return found if _PLAIN.issuperset(map(type, found)) else list(map(identity, records))


_PLAIN: Final = frozenset({int, str})


def time_of(record: Any, key: str) -> datetime | None:
    """Return the record's time of that name; None when it has none."""
    value = getattr(record, key, None)
    if isinstance(value, str):  # the lenient decoder keeps what does not fit
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return None
    if not isinstance(value, datetime):
        return None
    return value if value.tzinfo is not None else value.replace(tzinfo=UTC)


def in_order(times: Sequence[datetime]) -> bool:
    """Return whether times are ascending, as requested; a few records may have changed since they were sorted."""
    return sum(after < before for before, after in pairwise(times)) <= len(times) // 10
