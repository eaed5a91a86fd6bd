# Generated from operations/crm_activity_fields.toml by `nox -s generate`: change the table, not this file.
"""The operations on crm activity fields, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import OnMissing
from salesloft_async.models.crm_activity_fields import CrmActivityField
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncCrmActivityFields", "CrmActivityFields"]

_LIST: Final = Operation(
    "GET",
    "/v2/crm_activity_fields.json",
    CrmActivityField,
    name="crm_activity_fields.list",
    paging="numbered",
    resource="crm_activity_fields",
    takes={
        "source": "text?",
        "sort_by": "=title,updated_at?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)


class AsyncCrmActivityFields(AsyncResource):
    """Fields of the CRM that calls and emails can be written to."""

    def list(
        self,
        *,
        source: str | None = None,
        sort_by: Literal["title", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[CrmActivityField]:
        """CRM activity fields that match every filter given.

        `GET /v2/crm_activity_fields.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by title ASC unless
        told otherwise.

        Args:
            source: Only fields of this source: "email", "phone".
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[CrmActivityField]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "CRM Activity Fields".
        """
        return self._list(
            _LIST,
            query={
                "source": source,
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
        source: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[CrmActivityField]:
        """CRM activity fields that match every filter given: all of them, each once.

        `GET /v2/crm_activity_fields.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another:
        this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            source: Only fields of this source: "email", "phone".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CrmActivityField]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "CRM Activity Fields".
        """
        return self._scan(_LIST, query={"source": source}, extra_query=extra_query, on_missing=on_missing)

    async def scan_plan(self, *, source: str | None = None, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """CRM activity fields that match every filter given: a scan in parts that other processes read; here one part,
        for this list cannot be divided.

        `GET /v2/crm_activity_fields.json`, 1 point. That it cannot is logged as a warning.

        Args:
            source: Only fields of this source: "email", "phone".
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "CRM Activity Fields".
        """
        return await self._scan_plan(_LIST, query={"source": source}, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[CrmActivityField]:
        """CRM activity fields that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/crm_activity_fields.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CrmActivityField]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "CRM Activity Fields".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)


class CrmActivityFields(Resource[AsyncCrmActivityFields]):
    """Fields of the CRM that calls and emails can be written to. Blocking."""

    def list(
        self,
        *,
        source: str | None = None,
        sort_by: Literal["title", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[CrmActivityField]:
        """CRM activity fields that match every filter given.

        `GET /v2/crm_activity_fields.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by title ASC unless
        told otherwise.

        Args:
            source: Only fields of this source: "email", "phone".
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[CrmActivityField]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "CRM Activity Fields".
        """
        return self._pages(
            self._async.list(
                source=source,
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
        source: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> Scan[CrmActivityField]:
        """CRM activity fields that match every filter given: all of them, each once.

        `GET /v2/crm_activity_fields.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another:
        this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            source: Only fields of this source: "email", "phone".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CrmActivityField]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "CRM Activity Fields".
        """
        return self._scan(self._async.scan(source=source, extra_query=extra_query, on_missing=on_missing))

    def scan_plan(self, *, source: str | None = None, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """CRM activity fields that match every filter given: a scan in parts that other processes read; here one part,
        for this list cannot be divided.

        `GET /v2/crm_activity_fields.json`, 1 point. That it cannot is logged as a warning.

        Args:
            source: Only fields of this source: "email", "phone".
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "CRM Activity Fields".
        """
        return self._run(self._async.scan_plan, source=source, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[CrmActivityField]:
        """CRM activity fields that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/crm_activity_fields.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CrmActivityField]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "CRM Activity Fields".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))
