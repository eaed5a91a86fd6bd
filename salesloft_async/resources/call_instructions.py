# Generated from operations/call_instructions.toml by `nox -s generate`: change the table, not this file.
"""The operations on call instructions, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id, OnMissing
from salesloft_async.models.call_instructions import CallInstruction
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncCallInstructions", "CallInstructions"]

_LIST: Final = Operation(
    "GET",
    "/v2/action_details/call_instructions.json",
    CallInstruction,
    name="call_instructions.list",
    paging="numbered",
    resource="call_instructions",
    order="created_at",
    takes={
        "ids": "many[id]?",
        "sort_by": "=created_at,updated_at?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation(
    "GET",
    "/v2/action_details/call_instructions/{call_instruction_id}.json",
    CallInstruction,
    name="call_instructions.get",
)


class AsyncCallInstructions(AsyncResource):
    """What users are told to do in the calls of a cadence."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[CallInstruction]:
        """Call instructions, all or those with the ids given.

        `GET /v2/action_details/call_instructions.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by
        updated_at DESC unless told otherwise.

        Args:
            ids: Only call instructions with these ids.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[CallInstruction]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Action Details - Call Instructions".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
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
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[CallInstruction]:
        """Call instructions, all or those with the ids given: all of them, each once.

        `GET /v2/action_details/call_instructions.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page
        after another: this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            ids: Only call instructions with these ids.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CallInstruction]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Action Details - Call Instructions".
        """
        return self._scan(_LIST, query={"ids": ids}, extra_query=extra_query, on_missing=on_missing)

    async def scan_plan(
        self, *, ids: Id | Sequence[Id] | None = None, extra_query: Mapping[str, Any] | None = None
    ) -> ScanPlan:
        """Call instructions, all or those with the ids given: a scan in parts that other processes read; here one part,
        for this list cannot be divided.

        `GET /v2/action_details/call_instructions.json`, 1 point. That it cannot is logged as a warning.

        Args:
            ids: Only call instructions with these ids.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Action Details - Call Instructions".
        """
        return await self._scan_plan(_LIST, query={"ids": ids}, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[CallInstruction]:
        """Call instructions, all or those with the ids given: those of one item of a plan, each once, in no order.

        `GET /v2/action_details/call_instructions.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CallInstruction]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Action Details - Call Instructions".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    async def get(self, call_instruction_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> CallInstruction:
        """One call instruction.

        `GET /v2/action_details/call_instructions/{id}.json`, 1 point.

        Args:
            call_instruction_id: Id of the call instruction.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            CallInstruction: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Action Details - Call Instructions".
        """
        return await self._send(_GET, path={"call_instruction_id": call_instruction_id}, extra_query=extra_query)


class CallInstructions(Resource[AsyncCallInstructions]):
    """What users are told to do in the calls of a cadence. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[CallInstruction]:
        """Call instructions, all or those with the ids given.

        `GET /v2/action_details/call_instructions.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by
        updated_at DESC unless told otherwise.

        Args:
            ids: Only call instructions with these ids.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[CallInstruction]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Action Details - Call Instructions".
        """
        return self._pages(
            self._async.list(
                ids=ids,
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
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> Scan[CallInstruction]:
        """Call instructions, all or those with the ids given: all of them, each once.

        `GET /v2/action_details/call_instructions.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page
        after another: this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            ids: Only call instructions with these ids.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CallInstruction]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Action Details - Call Instructions".
        """
        return self._scan(self._async.scan(ids=ids, extra_query=extra_query, on_missing=on_missing))

    def scan_plan(
        self, *, ids: Id | Sequence[Id] | None = None, extra_query: Mapping[str, Any] | None = None
    ) -> ScanPlan:
        """Call instructions, all or those with the ids given: a scan in parts that other processes read; here one part,
        for this list cannot be divided.

        `GET /v2/action_details/call_instructions.json`, 1 point. That it cannot is logged as a warning.

        Args:
            ids: Only call instructions with these ids.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Action Details - Call Instructions".
        """
        return self._run(self._async.scan_plan, ids=ids, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[CallInstruction]:
        """Call instructions, all or those with the ids given: those of one item of a plan, each once, in no order.

        `GET /v2/action_details/call_instructions.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CallInstruction]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Action Details - Call Instructions".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def get(self, call_instruction_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> CallInstruction:
        """One call instruction.

        `GET /v2/action_details/call_instructions/{id}.json`, 1 point.

        Args:
            call_instruction_id: Id of the call instruction.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            CallInstruction: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Action Details - Call Instructions".
        """
        return self._run(self._async.get, call_instruction_id, extra_query=extra_query)
