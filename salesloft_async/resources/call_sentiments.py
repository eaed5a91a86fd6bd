# Generated from operations/call_sentiments.toml by `nox -s generate`: change the table, not this file.
"""The operations on call sentiments, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id, OnMissing
from salesloft_async.models.call_sentiments import CallSentiment
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncCallSentiments", "CallSentiments"]

_LIST: Final = Operation(
    "GET",
    "/v2/call_sentiments.json",
    CallSentiment,
    name="call_sentiments.list",
    paging="numbered",
    resource="call_sentiments",
    takes={
        "name": "text?",
        "sort_by": "=name,updated_at?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation("GET", "/v2/call_sentiments/{call_sentiment_id}", CallSentiment, name="call_sentiments.get")


class AsyncCallSentiments(AsyncResource):
    """Outcomes that the team lets a conversation have."""

    def list(
        self,
        *,
        name: str | None = None,
        sort_by: Literal["name", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[CallSentiment]:
        """Call sentiments of the team, which are set up in the application.

        `GET /v2/call_sentiments.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by name ASC unless told
        otherwise.

        Args:
            name: Only the sentiment of this name.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[CallSentiment]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Sentiments".
        """
        return self._list(
            _LIST,
            query={
                "name": name,
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
        self, *, name: str | None = None, extra_query: Mapping[str, Any] | None = None, on_missing: OnMissing = "raise"
    ) -> AsyncScan[CallSentiment]:
        """Call sentiments of the team, which are set up in the application: all of them, each once.

        `GET /v2/call_sentiments.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another:
        this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            name: Only the sentiment of this name.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CallSentiment]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Sentiments".
        """
        return self._scan(_LIST, query={"name": name}, extra_query=extra_query, on_missing=on_missing)

    async def scan_plan(self, *, name: str | None = None, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """Call sentiments of the team, which are set up in the application: a scan in parts that other processes read;
        here one part, for this list cannot be divided.

        `GET /v2/call_sentiments.json`, 1 point. That it cannot is logged as a warning.

        Args:
            name: Only the sentiment of this name.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Sentiments".
        """
        return await self._scan_plan(_LIST, query={"name": name}, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[CallSentiment]:
        """Call sentiments of the team, which are set up in the application: those of one item of a plan, each once, in
        no order.

        `GET /v2/call_sentiments.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CallSentiment]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Sentiments".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    async def get(self, call_sentiment_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> CallSentiment:
        """One call sentiment.

        `GET /v2/call_sentiments/{id}`, 1 point.

        Args:
            call_sentiment_id: Id of the call sentiment.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            CallSentiment: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Sentiments".
        """
        return await self._send(_GET, path={"call_sentiment_id": call_sentiment_id}, extra_query=extra_query)


class CallSentiments(Resource[AsyncCallSentiments]):
    """Outcomes that the team lets a conversation have. Blocking."""

    def list(
        self,
        *,
        name: str | None = None,
        sort_by: Literal["name", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[CallSentiment]:
        """Call sentiments of the team, which are set up in the application.

        `GET /v2/call_sentiments.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by name ASC unless told
        otherwise.

        Args:
            name: Only the sentiment of this name.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[CallSentiment]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Sentiments".
        """
        return self._pages(
            self._async.list(
                name=name,
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
        self, *, name: str | None = None, extra_query: Mapping[str, Any] | None = None, on_missing: OnMissing = "raise"
    ) -> Scan[CallSentiment]:
        """Call sentiments of the team, which are set up in the application: all of them, each once.

        `GET /v2/call_sentiments.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another:
        this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            name: Only the sentiment of this name.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CallSentiment]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Sentiments".
        """
        return self._scan(self._async.scan(name=name, extra_query=extra_query, on_missing=on_missing))

    def scan_plan(self, *, name: str | None = None, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """Call sentiments of the team, which are set up in the application: a scan in parts that other processes read;
        here one part, for this list cannot be divided.

        `GET /v2/call_sentiments.json`, 1 point. That it cannot is logged as a warning.

        Args:
            name: Only the sentiment of this name.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Sentiments".
        """
        return self._run(self._async.scan_plan, name=name, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[CallSentiment]:
        """Call sentiments of the team, which are set up in the application: those of one item of a plan, each once, in
        no order.

        `GET /v2/call_sentiments.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CallSentiment]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Sentiments".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def get(self, call_sentiment_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> CallSentiment:
        """One call sentiment.

        `GET /v2/call_sentiments/{id}`, 1 point.

        Args:
            call_sentiment_id: Id of the call sentiment.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            CallSentiment: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Sentiments".
        """
        return self._run(self._async.get, call_sentiment_id, extra_query=extra_query)
