# Generated from operations/account_types.toml by `nox -s generate`: change the table, not this file.
"""The operations on account types, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import OnMissing
from salesloft_async.models.account_types import AccountType
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AccountTypes", "AsyncAccountTypes"]

_LIST: Final = Operation(
    "GET",
    "/v2/account_types",
    AccountType,
    name="account_types.list",
    paging="numbered",
    resource="account_types",
    takes={"include_paging_counts": "boolean?", "limit_paging_counts": "boolean?"},
)


class AsyncAccountTypes(AsyncResource):
    """Distinct types of the team's accounts."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[AccountType]:
        """Distinct types of accounts. The records have no id.

        `GET /v2/account_types`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[AccountType]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Account Types".
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
    ) -> AsyncScan[AccountType]:
        """Distinct types of accounts. The records have no id: all of them, each once.

        `GET /v2/account_types`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this list
        cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[AccountType]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Account Types".
        """
        return self._scan(_LIST, query={}, extra_query=extra_query, on_missing=on_missing)

    async def scan_plan(self, *, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """Distinct types of accounts. The records have no id: a scan in parts that other processes read; here one part,
        for this list cannot be divided.

        `GET /v2/account_types`, 1 point. That it cannot is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Account Types".
        """
        return await self._scan_plan(_LIST, query={}, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[AccountType]:
        """Distinct types of accounts. The records have no id: those of one item of a plan, each once, in no order.

        `GET /v2/account_types`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[AccountType]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Account Types".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)


class AccountTypes(Resource[AsyncAccountTypes]):
    """Distinct types of the team's accounts. Blocking."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[AccountType]:
        """Distinct types of accounts. The records have no id.

        `GET /v2/account_types`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[AccountType]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Account Types".
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
    ) -> Scan[AccountType]:
        """Distinct types of accounts. The records have no id: all of them, each once.

        `GET /v2/account_types`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this list
        cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[AccountType]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Account Types".
        """
        return self._scan(self._async.scan(extra_query=extra_query, on_missing=on_missing))

    def scan_plan(self, *, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """Distinct types of accounts. The records have no id: a scan in parts that other processes read; here one part,
        for this list cannot be divided.

        `GET /v2/account_types`, 1 point. That it cannot is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Account Types".
        """
        return self._run(self._async.scan_plan, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[AccountType]:
        """Distinct types of accounts. The records have no id: those of one item of a plan, each once, in no order.

        `GET /v2/account_types`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[AccountType]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Account Types".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))
