# Generated from operations/calendar_availabilities.toml by `nox -s generate`: change the table, not this file.
"""The operations on calendar availabilities, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import OnMissing
from salesloft_async.models.calendar_availabilities import CalendarAvailability
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncCalendarAvailabilities", "CalendarAvailabilities"]

_LIST: Final = Operation(
    "GET",
    "/v2/calendar_availabilities",
    CalendarAvailability,
    name="calendar_availabilities.list",
    paging="numbered",
    resource="calendar_availabilities",
    takes={"include_paging_counts": "boolean?", "limit_paging_counts": "boolean?"},
)


class AsyncCalendarAvailabilities(AsyncResource):
    """Free times of users' calendars."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[CalendarAvailability]:
        """Free times by day. The provider shows no parameters: pass them in extra_query. The records have no id.

        `GET /v2/calendar_availabilities`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[CalendarAvailability]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Availabilities".
        """
        return self._list(
            _LIST,
            query={
                "page": page,
                "per_page": per_page,
                "include_paging_counts": include_paging_counts,
                "limit_paging_counts": limit_paging_counts,
            },
            extra_query=extra_query,
        )

    def scan(
        self, *, extra_query: Mapping[str, Any] | None = None, on_missing: OnMissing = "raise"
    ) -> AsyncScan[CalendarAvailability]:
        """Free times by day. The provider shows no parameters: pass them in extra_query. The records have no id: all of
        them, each once.

        `GET /v2/calendar_availabilities`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another:
        this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CalendarAvailability]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Availabilities".
        """
        return self._scan(_LIST, query={}, extra_query=extra_query, on_missing=on_missing)

    async def scan_plan(self, *, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """Free times by day. The provider shows no parameters: pass them in extra_query. The records have no id: a scan
        in parts that other processes read; here one part, for this list cannot be divided.

        `GET /v2/calendar_availabilities`, 1 point. That it cannot is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Availabilities".
        """
        return await self._scan_plan(_LIST, query={}, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[CalendarAvailability]:
        """Free times by day. The provider shows no parameters: pass them in extra_query. The records have no id: those
        of one item of a plan, each once, in no order.

        `GET /v2/calendar_availabilities`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CalendarAvailability]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Availabilities".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)


class CalendarAvailabilities(Resource[AsyncCalendarAvailabilities]):
    """Free times of users' calendars. Blocking."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[CalendarAvailability]:
        """Free times by day. The provider shows no parameters: pass them in extra_query. The records have no id.

        `GET /v2/calendar_availabilities`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[CalendarAvailability]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Availabilities".
        """
        return self._pages(
            self._async.list(
                page=page,
                per_page=per_page,
                include_paging_counts=include_paging_counts,
                limit_paging_counts=limit_paging_counts,
                extra_query=extra_query,
            )
        )

    def scan(
        self, *, extra_query: Mapping[str, Any] | None = None, on_missing: OnMissing = "raise"
    ) -> Scan[CalendarAvailability]:
        """Free times by day. The provider shows no parameters: pass them in extra_query. The records have no id: all of
        them, each once.

        `GET /v2/calendar_availabilities`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another:
        this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CalendarAvailability]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Availabilities".
        """
        return self._scan(self._async.scan(extra_query=extra_query, on_missing=on_missing))

    def scan_plan(self, *, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """Free times by day. The provider shows no parameters: pass them in extra_query. The records have no id: a scan
        in parts that other processes read; here one part, for this list cannot be divided.

        `GET /v2/calendar_availabilities`, 1 point. That it cannot is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Availabilities".
        """
        return self._run(self._async.scan_plan, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[CalendarAvailability]:
        """Free times by day. The provider shows no parameters: pass them in extra_query. The records have no id: those
        of one item of a plan, each once, in no order.

        `GET /v2/calendar_availabilities`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CalendarAvailability]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Availabilities".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))
