# Generated from operations/steps.toml by `nox -s generate`: change the table, not this file.
"""The operations on steps, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id, OnMissing, Range, TimeLike
from salesloft_async.models.steps import Step
from salesloft_async.scan.changes import AsyncChanges, Changes
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncSteps", "Steps"]

_LIST: Final = Operation(
    "GET",
    "/v2/steps.json",
    Step,
    name="steps.list",
    paging="numbered",
    resource="steps",
    times=("updated_at",),
    order="created_at",
    takes={
        "ids": "many[id]?",
        "cadence_id": "id?",
        "type": "text?",
        "has_due_actions": "boolean?",
        "updated_at": "range[time]?",
        "sort_by": "=created_at,updated_at?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation("GET", "/v2/steps/{step_id}.json", Step, name="steps.get")


class AsyncSteps(AsyncResource):
    """Steps that cadences are made of."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        cadence_id: Id | None = None,
        type: str | None = None,
        has_due_actions: bool | None = None,
        updated_at: Range[TimeLike] | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[Step]:
        """Steps that match every filter given.

        `GET /v2/steps.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless told
        otherwise.

        Args:
            ids: Only steps with these ids.
            cadence_id: Only steps of this cadence.
            type: Only steps of this type: "email", "phone", "integration", "other".
            has_due_actions: Only steps with actions that are due, or without.
            updated_at: Only steps last updated in this range. Not in the API's published document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[Step]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Steps".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "cadence_id": cadence_id,
                "type": type,
                "has_due_actions": has_due_actions,
                "updated_at": updated_at,
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
        cadence_id: Id | None = None,
        type: str | None = None,
        has_due_actions: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[Step]:
        """Steps that match every filter given: all of them, each once, in no particular order.

        `GET /v2/steps.json` in windows of updated_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only steps with these ids.
            cadence_id: Only steps of this cadence.
            type: Only steps of this type: "email", "phone", "integration", "other".
            has_due_actions: Only steps with actions that are due, or without.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Step]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Steps".
        """
        return self._scan(
            _LIST,
            query={"ids": ids, "cadence_id": cadence_id, "type": type, "has_due_actions": has_due_actions},
            extra_query=extra_query,
            since=since,
            until=until,
            concurrency=concurrency,
            on_missing=on_missing,
        )

    async def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        cadence_id: Id | None = None,
        type: str | None = None,
        has_due_actions: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Steps that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads in
        any process.

        `GET /v2/steps.json`, 3 points and 1 a window. What was there throughout is in a window, or in the tail, which
        is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only steps with these ids.
            cadence_id: Only steps of this cadence.
            type: Only steps of this type: "email", "phone", "integration", "other".
            has_due_actions: Only steps with actions that are due, or without.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Steps".
        """
        return await self._scan_plan(
            _LIST,
            query={"ids": ids, "cadence_id": cadence_id, "type": type, "has_due_actions": has_due_actions},
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[Step]:
        """Steps that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/steps.json`, about 1 point for 100 records. A window that is read again has the same records, but for
        those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Step]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Steps".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        cadence_id: Id | None = None,
        type: str | None = None,
        has_due_actions: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> AsyncChanges[Step]:
        """Steps that match every filter given, in the order in which they were changed.

        `GET /v2/steps.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes again.
        Deletions do not show.

        Args:
            ids: Only steps with these ids.
            cadence_id: Only steps of this cadence.
            type: Only steps of this type: "email", "phone", "integration", "other".
            has_due_actions: Only steps with actions that are due, or without.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            AsyncChanges[Step]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Steps".
        """
        return self._changes(
            _LIST,
            query={"ids": ids, "cadence_id": cadence_id, "type": type, "has_due_actions": has_due_actions},
            extra_query=extra_query,
            since=since,
            follow=follow,
        )

    async def get(self, step_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Step:
        """One step.

        `GET /v2/steps/{id}.json`, 1 point.

        Args:
            step_id: Id of the step.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Step: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Steps".
        """
        return await self._send(_GET, path={"step_id": step_id}, extra_query=extra_query)


class Steps(Resource[AsyncSteps]):
    """Steps that cadences are made of. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        cadence_id: Id | None = None,
        type: str | None = None,
        has_due_actions: bool | None = None,
        updated_at: Range[TimeLike] | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[Step]:
        """Steps that match every filter given.

        `GET /v2/steps.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless told
        otherwise.

        Args:
            ids: Only steps with these ids.
            cadence_id: Only steps of this cadence.
            type: Only steps of this type: "email", "phone", "integration", "other".
            has_due_actions: Only steps with actions that are due, or without.
            updated_at: Only steps last updated in this range. Not in the API's published document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[Step]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Steps".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                cadence_id=cadence_id,
                type=type,
                has_due_actions=has_due_actions,
                updated_at=updated_at,
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
        cadence_id: Id | None = None,
        type: str | None = None,
        has_due_actions: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[Step]:
        """Steps that match every filter given: all of them, each once, in no particular order.

        `GET /v2/steps.json` in windows of updated_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only steps with these ids.
            cadence_id: Only steps of this cadence.
            type: Only steps of this type: "email", "phone", "integration", "other".
            has_due_actions: Only steps with actions that are due, or without.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Step]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Steps".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                cadence_id=cadence_id,
                type=type,
                has_due_actions=has_due_actions,
                extra_query=extra_query,
                since=since,
                until=until,
                concurrency=concurrency,
                on_missing=on_missing,
            )
        )

    def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        cadence_id: Id | None = None,
        type: str | None = None,
        has_due_actions: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Steps that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads in
        any process.

        `GET /v2/steps.json`, 3 points and 1 a window. What was there throughout is in a window, or in the tail, which
        is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only steps with these ids.
            cadence_id: Only steps of this cadence.
            type: Only steps of this type: "email", "phone", "integration", "other".
            has_due_actions: Only steps with actions that are due, or without.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Steps".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            cadence_id=cadence_id,
            type=type,
            has_due_actions=has_due_actions,
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[Step]:
        """Steps that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/steps.json`, about 1 point for 100 records. A window that is read again has the same records, but for
        those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Step]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Steps".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        cadence_id: Id | None = None,
        type: str | None = None,
        has_due_actions: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> Changes[Step]:
        """Steps that match every filter given, in the order in which they were changed.

        `GET /v2/steps.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes again.
        Deletions do not show.

        Args:
            ids: Only steps with these ids.
            cadence_id: Only steps of this cadence.
            type: Only steps of this type: "email", "phone", "integration", "other".
            has_due_actions: Only steps with actions that are due, or without.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            Changes[Step]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Steps".
        """
        return self._changes(
            self._async.changes(
                ids=ids,
                cadence_id=cadence_id,
                type=type,
                has_due_actions=has_due_actions,
                extra_query=extra_query,
                since=since,
                follow=follow,
            )
        )

    def get(self, step_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Step:
        """One step.

        `GET /v2/steps/{id}.json`, 1 point.

        Args:
            step_id: Id of the step.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Step: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Steps".
        """
        return self._run(self._async.get, step_id, extra_query=extra_query)
