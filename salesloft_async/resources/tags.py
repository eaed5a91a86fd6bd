# Generated from operations/tags.toml by `nox -s generate`: change the table, not this file.
"""The operations on tags, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id, OnMissing
from salesloft_async.models.tags import Tag
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncTags", "Tags"]

_LIST: Final = Operation(
    "GET",
    "/v2/tags.json",
    Tag,
    name="tags.list",
    paging="numbered",
    resource="tags",
    takes={
        "ids": "many[id]?",
        "search": "text?",
        "sort_by": "=name?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)


class AsyncTags(AsyncResource):
    """Tags that the team puts on people, accounts and others."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        search: str | None = None,
        sort_by: Literal["name"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[Tag]:
        """Tags that match every filter given.

        `GET /v2/tags.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by name DESC unless told otherwise.

        Args:
            ids: Only tags with these ids.
            search: Only tags whose name matches.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[Tag]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tags".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "search": search,
                "sort_by": sort_by,
                "sort_direction": sort_direction,
                "page": page,
                "per_page": per_page,
                "include_paging_counts": include_paging_counts,
                "limit_paging_counts": limit_paging_counts,
            },
            extra_query=extra_query,
        )

    def scan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        search: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[Tag]:
        """Tags that match every filter given: all of them, each once.

        `GET /v2/tags.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this list
        cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            ids: Only tags with these ids.
            search: Only tags whose name matches.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Tag]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tags".
        """
        return self._scan(_LIST, query={"ids": ids, "search": search}, extra_query=extra_query, on_missing=on_missing)

    async def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        search: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Tags that match every filter given: a scan in parts that other processes read; here one part, for this list
        cannot be divided.

        `GET /v2/tags.json`, 1 point. That it cannot is logged as a warning.

        Args:
            ids: Only tags with these ids.
            search: Only tags whose name matches.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tags".
        """
        return await self._scan_plan(_LIST, query={"ids": ids, "search": search}, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[Tag]:
        """Tags that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/tags.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Tag]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tags".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)


class Tags(Resource[AsyncTags]):
    """Tags that the team puts on people, accounts and others. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        search: str | None = None,
        sort_by: Literal["name"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[Tag]:
        """Tags that match every filter given.

        `GET /v2/tags.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by name DESC unless told otherwise.

        Args:
            ids: Only tags with these ids.
            search: Only tags whose name matches.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[Tag]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tags".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                search=search,
                sort_by=sort_by,
                sort_direction=sort_direction,
                page=page,
                per_page=per_page,
                include_paging_counts=include_paging_counts,
                limit_paging_counts=limit_paging_counts,
                extra_query=extra_query,
            )
        )

    def scan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        search: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> Scan[Tag]:
        """Tags that match every filter given: all of them, each once.

        `GET /v2/tags.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this list
        cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            ids: Only tags with these ids.
            search: Only tags whose name matches.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Tag]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tags".
        """
        return self._scan(self._async.scan(ids=ids, search=search, extra_query=extra_query, on_missing=on_missing))

    def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        search: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Tags that match every filter given: a scan in parts that other processes read; here one part, for this list
        cannot be divided.

        `GET /v2/tags.json`, 1 point. That it cannot is logged as a warning.

        Args:
            ids: Only tags with these ids.
            search: Only tags whose name matches.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tags".
        """
        return self._run(self._async.scan_plan, ids=ids, search=search, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[Tag]:
        """Tags that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/tags.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Tag]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tags".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))
