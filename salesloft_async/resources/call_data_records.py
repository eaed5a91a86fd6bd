# Generated from operations/call_data_records.toml by `nox -s generate`: change the table, not this file.
"""The operations on call data records, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id, OnMissing, Range, TimeLike
from salesloft_async.models.call_data_records import CallDataRecord
from salesloft_async.scan.changes import AsyncChanges, Changes
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncCallDataRecords", "CallDataRecords"]

_LIST: Final = Operation(
    "GET",
    "/v2/call_data_records.json",
    CallDataRecord,
    name="call_data_records.list",
    paging="numbered",
    resource="call_data_records",
    times=("updated_at", "created_at"),
    order="created_at",
    takes={
        "ids": "many[id]?",
        "created_at": "range[time]?",
        "updated_at": "range[time]?",
        "has_call": "boolean?",
        "user_guid": "many[text]?",
        "person_id": "many[id]?",
        "direction": "many[text]?",
        "status": "many[text]?",
        "sentiment": "many[text]?",
        "disposition": "many[text]?",
        "recordings_only": "boolean?",
        "group_id": "many[id]?",
        "sort_by": "=created_at,updated_at?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation(
    "GET", "/v2/call_data_records/{call_data_record_id}.json", CallDataRecord, name="call_data_records.get"
)


class AsyncCallDataRecords(AsyncResource):
    """Phone calls in and out through Salesloft, logged by a user or not."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        updated_at: Range[TimeLike] | None = None,
        has_call: bool | None = None,
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        direction: str | Sequence[str] | None = None,
        status: str | Sequence[str] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        recordings_only: bool | None = None,
        group_id: Id | Sequence[Id] | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[CallDataRecord]:
        """Call data records that match every filter given.

        `GET /v2/call_data_records.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless
        told otherwise.

        Args:
            ids: Only records with these ids; ids that do not exist are passed over.
            created_at: Only records created in this range.
            updated_at: Only records last updated in this range.
            has_call: Only records that a call is logged for, or only the others.
            user_guid: Only records of one of these users, by guid.
            person_id: Only records of calls with one of these people.
            direction: Only calls in this direction: "inbound", "outbound". Not in the API's published document.
            status: Only calls that ended in one of these states. Not in the API's published document.
            sentiment: Only calls with one of these sentiments. Not in the API's published document.
            disposition: Only calls with one of these dispositions. Not in the API's published document.
            recordings_only: Whether only calls with a recording are listed. Not in the API's published document.
            group_id: Only calls of users in one of these groups. Not in the API's published document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[CallDataRecord]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Data Records".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "updated_at": updated_at,
                "has_call": has_call,
                "user_guid": user_guid,
                "person_id": person_id,
                "direction": direction,
                "status": status,
                "sentiment": sentiment,
                "disposition": disposition,
                "recordings_only": recordings_only,
                "group_id": group_id,
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
        created_at: Range[TimeLike] | None = None,
        has_call: bool | None = None,
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        direction: str | Sequence[str] | None = None,
        status: str | Sequence[str] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        recordings_only: bool | None = None,
        group_id: Id | Sequence[Id] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[CallDataRecord]:
        """Call data records that match every filter given: all of them, each once, in no particular order.

        `GET /v2/call_data_records.json` in windows of updated_at, about 1 point for 100 records however many there are.
        A record that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only records with these ids; ids that do not exist are passed over.
            created_at: Only records created in this range.
            has_call: Only records that a call is logged for, or only the others.
            user_guid: Only records of one of these users, by guid.
            person_id: Only records of calls with one of these people.
            direction: Only calls in this direction: "inbound", "outbound". Not in the API's published document.
            status: Only calls that ended in one of these states. Not in the API's published document.
            sentiment: Only calls with one of these sentiments. Not in the API's published document.
            disposition: Only calls with one of these dispositions. Not in the API's published document.
            recordings_only: Whether only calls with a recording are listed. Not in the API's published document.
            group_id: Only calls of users in one of these groups. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CallDataRecord]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Data Records".
        """
        return self._scan(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "has_call": has_call,
                "user_guid": user_guid,
                "person_id": person_id,
                "direction": direction,
                "status": status,
                "sentiment": sentiment,
                "disposition": disposition,
                "recordings_only": recordings_only,
                "group_id": group_id,
            },
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
        created_at: Range[TimeLike] | None = None,
        has_call: bool | None = None,
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        direction: str | Sequence[str] | None = None,
        status: str | Sequence[str] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        recordings_only: bool | None = None,
        group_id: Id | Sequence[Id] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Call data records that match every filter given: a scan in parts, each a small dict of JSON that
        `scan_window` reads in any process.

        `GET /v2/call_data_records.json`, 3 points and 1 a window. What was there throughout is in a window, or in the
        tail, which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only records with these ids; ids that do not exist are passed over.
            created_at: Only records created in this range.
            has_call: Only records that a call is logged for, or only the others.
            user_guid: Only records of one of these users, by guid.
            person_id: Only records of calls with one of these people.
            direction: Only calls in this direction: "inbound", "outbound". Not in the API's published document.
            status: Only calls that ended in one of these states. Not in the API's published document.
            sentiment: Only calls with one of these sentiments. Not in the API's published document.
            disposition: Only calls with one of these dispositions. Not in the API's published document.
            recordings_only: Whether only calls with a recording are listed. Not in the API's published document.
            group_id: Only calls of users in one of these groups. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Data Records".
        """
        return await self._scan_plan(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "has_call": has_call,
                "user_guid": user_guid,
                "person_id": person_id,
                "direction": direction,
                "status": status,
                "sentiment": sentiment,
                "disposition": disposition,
                "recordings_only": recordings_only,
                "group_id": group_id,
            },
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[CallDataRecord]:
        """Call data records that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/call_data_records.json`, about 1 point for 100 records. A window that is read again has the same
        records, but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CallDataRecord]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Data Records".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        has_call: bool | None = None,
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        direction: str | Sequence[str] | None = None,
        status: str | Sequence[str] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        recordings_only: bool | None = None,
        group_id: Id | Sequence[Id] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> AsyncChanges[CallDataRecord]:
        """Call data records that match every filter given, in the order in which they were changed.

        `GET /v2/call_data_records.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes
        again. Deletions do not show.

        Args:
            ids: Only records with these ids; ids that do not exist are passed over.
            created_at: Only records created in this range.
            has_call: Only records that a call is logged for, or only the others.
            user_guid: Only records of one of these users, by guid.
            person_id: Only records of calls with one of these people.
            direction: Only calls in this direction: "inbound", "outbound". Not in the API's published document.
            status: Only calls that ended in one of these states. Not in the API's published document.
            sentiment: Only calls with one of these sentiments. Not in the API's published document.
            disposition: Only calls with one of these dispositions. Not in the API's published document.
            recordings_only: Whether only calls with a recording are listed. Not in the API's published document.
            group_id: Only calls of users in one of these groups. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            AsyncChanges[CallDataRecord]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Data Records".
        """
        return self._changes(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "has_call": has_call,
                "user_guid": user_guid,
                "person_id": person_id,
                "direction": direction,
                "status": status,
                "sentiment": sentiment,
                "disposition": disposition,
                "recordings_only": recordings_only,
                "group_id": group_id,
            },
            extra_query=extra_query,
            since=since,
            follow=follow,
        )

    async def get(self, call_data_record_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> CallDataRecord:
        """One call data record.

        `GET /v2/call_data_records/{id}.json`, 1 point.

        Args:
            call_data_record_id: Id of the call data record.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            CallDataRecord: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Data Records".
        """
        return await self._send(_GET, path={"call_data_record_id": call_data_record_id}, extra_query=extra_query)


class CallDataRecords(Resource[AsyncCallDataRecords]):
    """Phone calls in and out through Salesloft, logged by a user or not. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        updated_at: Range[TimeLike] | None = None,
        has_call: bool | None = None,
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        direction: str | Sequence[str] | None = None,
        status: str | Sequence[str] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        recordings_only: bool | None = None,
        group_id: Id | Sequence[Id] | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[CallDataRecord]:
        """Call data records that match every filter given.

        `GET /v2/call_data_records.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless
        told otherwise.

        Args:
            ids: Only records with these ids; ids that do not exist are passed over.
            created_at: Only records created in this range.
            updated_at: Only records last updated in this range.
            has_call: Only records that a call is logged for, or only the others.
            user_guid: Only records of one of these users, by guid.
            person_id: Only records of calls with one of these people.
            direction: Only calls in this direction: "inbound", "outbound". Not in the API's published document.
            status: Only calls that ended in one of these states. Not in the API's published document.
            sentiment: Only calls with one of these sentiments. Not in the API's published document.
            disposition: Only calls with one of these dispositions. Not in the API's published document.
            recordings_only: Whether only calls with a recording are listed. Not in the API's published document.
            group_id: Only calls of users in one of these groups. Not in the API's published document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[CallDataRecord]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Data Records".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                created_at=created_at,
                updated_at=updated_at,
                has_call=has_call,
                user_guid=user_guid,
                person_id=person_id,
                direction=direction,
                status=status,
                sentiment=sentiment,
                disposition=disposition,
                recordings_only=recordings_only,
                group_id=group_id,
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
        created_at: Range[TimeLike] | None = None,
        has_call: bool | None = None,
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        direction: str | Sequence[str] | None = None,
        status: str | Sequence[str] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        recordings_only: bool | None = None,
        group_id: Id | Sequence[Id] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[CallDataRecord]:
        """Call data records that match every filter given: all of them, each once, in no particular order.

        `GET /v2/call_data_records.json` in windows of updated_at, about 1 point for 100 records however many there are.
        A record that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only records with these ids; ids that do not exist are passed over.
            created_at: Only records created in this range.
            has_call: Only records that a call is logged for, or only the others.
            user_guid: Only records of one of these users, by guid.
            person_id: Only records of calls with one of these people.
            direction: Only calls in this direction: "inbound", "outbound". Not in the API's published document.
            status: Only calls that ended in one of these states. Not in the API's published document.
            sentiment: Only calls with one of these sentiments. Not in the API's published document.
            disposition: Only calls with one of these dispositions. Not in the API's published document.
            recordings_only: Whether only calls with a recording are listed. Not in the API's published document.
            group_id: Only calls of users in one of these groups. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CallDataRecord]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Data Records".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                created_at=created_at,
                has_call=has_call,
                user_guid=user_guid,
                person_id=person_id,
                direction=direction,
                status=status,
                sentiment=sentiment,
                disposition=disposition,
                recordings_only=recordings_only,
                group_id=group_id,
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
        created_at: Range[TimeLike] | None = None,
        has_call: bool | None = None,
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        direction: str | Sequence[str] | None = None,
        status: str | Sequence[str] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        recordings_only: bool | None = None,
        group_id: Id | Sequence[Id] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Call data records that match every filter given: a scan in parts, each a small dict of JSON that
        `scan_window` reads in any process.

        `GET /v2/call_data_records.json`, 3 points and 1 a window. What was there throughout is in a window, or in the
        tail, which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only records with these ids; ids that do not exist are passed over.
            created_at: Only records created in this range.
            has_call: Only records that a call is logged for, or only the others.
            user_guid: Only records of one of these users, by guid.
            person_id: Only records of calls with one of these people.
            direction: Only calls in this direction: "inbound", "outbound". Not in the API's published document.
            status: Only calls that ended in one of these states. Not in the API's published document.
            sentiment: Only calls with one of these sentiments. Not in the API's published document.
            disposition: Only calls with one of these dispositions. Not in the API's published document.
            recordings_only: Whether only calls with a recording are listed. Not in the API's published document.
            group_id: Only calls of users in one of these groups. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Data Records".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            created_at=created_at,
            has_call=has_call,
            user_guid=user_guid,
            person_id=person_id,
            direction=direction,
            status=status,
            sentiment=sentiment,
            disposition=disposition,
            recordings_only=recordings_only,
            group_id=group_id,
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[CallDataRecord]:
        """Call data records that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/call_data_records.json`, about 1 point for 100 records. A window that is read again has the same
        records, but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CallDataRecord]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Data Records".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        has_call: bool | None = None,
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        direction: str | Sequence[str] | None = None,
        status: str | Sequence[str] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        recordings_only: bool | None = None,
        group_id: Id | Sequence[Id] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> Changes[CallDataRecord]:
        """Call data records that match every filter given, in the order in which they were changed.

        `GET /v2/call_data_records.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes
        again. Deletions do not show.

        Args:
            ids: Only records with these ids; ids that do not exist are passed over.
            created_at: Only records created in this range.
            has_call: Only records that a call is logged for, or only the others.
            user_guid: Only records of one of these users, by guid.
            person_id: Only records of calls with one of these people.
            direction: Only calls in this direction: "inbound", "outbound". Not in the API's published document.
            status: Only calls that ended in one of these states. Not in the API's published document.
            sentiment: Only calls with one of these sentiments. Not in the API's published document.
            disposition: Only calls with one of these dispositions. Not in the API's published document.
            recordings_only: Whether only calls with a recording are listed. Not in the API's published document.
            group_id: Only calls of users in one of these groups. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            Changes[CallDataRecord]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Data Records".
        """
        return self._changes(
            self._async.changes(
                ids=ids,
                created_at=created_at,
                has_call=has_call,
                user_guid=user_guid,
                person_id=person_id,
                direction=direction,
                status=status,
                sentiment=sentiment,
                disposition=disposition,
                recordings_only=recordings_only,
                group_id=group_id,
                extra_query=extra_query,
                since=since,
                follow=follow,
            )
        )

    def get(self, call_data_record_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> CallDataRecord:
        """One call data record.

        `GET /v2/call_data_records/{id}.json`, 1 point.

        Args:
            call_data_record_id: Id of the call data record.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            CallDataRecord: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Call Data Records".
        """
        return self._run(self._async.get, call_data_record_id, extra_query=extra_query)
