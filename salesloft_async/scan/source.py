"""A list as scans and changes read it: one page of a window at a time, with what that cost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final, Generic, TypeVar, cast

from attrs import define

from salesloft_async.core.budget import page_cost
from salesloft_async.core.pages import Fetch, Page
from salesloft_async.core.values import Id
from salesloft_async.errors import SalesloftError

from .windows import CHEAP_PAGES, FULL_PAGE, Window

__all__ = ["Source", "count_of", "identity", "time_of"]

T = TypeVar("T")
_COUNTED: Final[Mapping[str, Any]] = {"include_paging_counts": True, "limit_paging_counts": False}


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

    @property
    def key(self) -> str:
        """The time that the list is read by, or ""."""
        return self.keys[0] if self.keys else ""

    @property
    def second(self) -> str:
        """The time that divides what shares one `key`, or ""; not one that the caller filters by."""
        return next((key for key in self.keys[1:] if self.query.get(key) is None), "")

    async def page(
        self, window: Window, number: int, *, by: str = "", descending: bool = False, size: int = FULL_PAGE
    ) -> Page[T]:
        """Return one page of a window, with the window's count.

        Args:
            window: What to read.
            number: Of the page, from 1.
            by: What to sort by instead of the window's key.
            descending: Whether the order is descending.
            size: Records in the page.
        """
        query = {**self.query, **window.filters(), **_COUNTED, "page": number, "per_page": size}
        if by := by or (self.order if window.tie or not window.key else window.key):
            query |= {"sort_by": by, "sort_direction": "DESC" if descending else "ASC"}
        page = await self.fetch(query)
        charged = page.charge.charged
        self.points += page_cost(number) if charged is None else charged
        return page


def count_of(page: Page[Any]) -> int:
    """How many records the window has; SalesloftError when the answer does not tell, for then nothing is certain."""
    if page.metadata.total_count is None:
        raise SalesloftError("the API did not tell how many records there are, although it did before")
    return page.metadata.total_count


def identity(record: Any) -> Id:
    """The record's id; where it has none, something that is no other record's."""
    found = getattr(record, "id", None)
    if isinstance(found, bool) or not isinstance(found, int | str):  # kept by the lenient decoder: a list has no hash
        return cast("Id", object() if found is None else repr(found))
    return found


def time_of(record: Any, key: str) -> datetime | None:
    """The record's time of that name; None when it has none."""
    value = getattr(record, key, None)
    if isinstance(value, str):  # the lenient decoder keeps what does not fit
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return None
    if not isinstance(value, datetime):
        return None
    return value if value.tzinfo is not None else value.replace(tzinfo=UTC)
