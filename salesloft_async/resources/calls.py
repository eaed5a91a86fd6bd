# Generated from operations/calls.toml by `nox -s generate`: change the table, not this file.
"""The operations on calls, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Range, TimeLike, Unset
from salesloft_async.models.calls import Call
from salesloft_async.scan.changes import AsyncChanges, Changes
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncCalls", "Calls"]

_LIST: Final = Operation(
    "GET",
    "/v2/activities/calls.json",
    Call,
    name="calls.list",
    paging="numbered",
    resource="calls",
    times=("updated_at", "created_at"),
    order="created_at",
    takes={
        "ids": "many[id]?",
        "created_at": "range[time]?",
        "updated_at": "range[time]?",
        "user_guid": "many[text]?",
        "person_id": "many[id]?",
        "sentiment": "many[text]?",
        "disposition": "many[text]?",
        "sort_by": "=created_at,updated_at?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation("GET", "/v2/activities/calls/{call_id}.json", Call, name="calls.get")
_CREATE: Final = Operation(
    "POST",
    "/v2/activities/calls.json",
    Call,
    name="calls.create",
    repeat=Repeat.UNLESS_SENT,
    takes={
        "person_id": "id!",
        "to": "text?",
        "duration": "integer?",
        "disposition": "text?",
        "sentiment": "text?",
        "notes": "text?",
        "user_guid": "text?",
        "action_id": "id?",
        "crm_params": "map?",
        "linked_call_data_record_ids": "list[id]?",
    },
)


class AsyncCalls(AsyncResource):
    """Calls that users logged."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        updated_at: Range[TimeLike] | None = None,
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[Call]:
        """Calls that match every filter given.

        `GET /v2/activities/calls.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless
        told otherwise.

        Args:
            ids: Only calls with these ids; ids that do not exist are passed over.
            created_at: Only calls created in this range.
            updated_at: Only calls last updated in this range.
            user_guid: Only calls of one of these users, by guid.
            person_id: Only calls with one of these people.
            sentiment: Only calls with one of these sentiments, spelt exactly so; case matters.
            disposition: Only calls with one of these dispositions, spelt exactly so; case matters.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[Call]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calls".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "updated_at": updated_at,
                "user_guid": user_guid,
                "person_id": person_id,
                "sentiment": sentiment,
                "disposition": disposition,
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
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[Call]:
        """Calls that match every filter given: all of them, each once, in no particular order.

        `GET /v2/activities/calls.json` in windows of updated_at, about 1 point for 100 records however many there are.
        A record that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only calls with these ids; ids that do not exist are passed over.
            created_at: Only calls created in this range.
            user_guid: Only calls of one of these users, by guid.
            person_id: Only calls with one of these people.
            sentiment: Only calls with one of these sentiments, spelt exactly so; case matters.
            disposition: Only calls with one of these dispositions, spelt exactly so; case matters.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Call]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calls".
        """
        return self._scan(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "user_guid": user_guid,
                "person_id": person_id,
                "sentiment": sentiment,
                "disposition": disposition,
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
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Calls that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads in
        any process.

        `GET /v2/activities/calls.json`, 3 points and 1 a window. What was there throughout is in a window, or in the
        tail, which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only calls with these ids; ids that do not exist are passed over.
            created_at: Only calls created in this range.
            user_guid: Only calls of one of these users, by guid.
            person_id: Only calls with one of these people.
            sentiment: Only calls with one of these sentiments, spelt exactly so; case matters.
            disposition: Only calls with one of these dispositions, spelt exactly so; case matters.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calls".
        """
        return await self._scan_plan(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "user_guid": user_guid,
                "person_id": person_id,
                "sentiment": sentiment,
                "disposition": disposition,
            },
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[Call]:
        """Calls that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/activities/calls.json`, about 1 point for 100 records. A window that is read again has the same
        records, but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Call]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calls".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> AsyncChanges[Call]:
        """Calls that match every filter given, in the order in which they were changed.

        `GET /v2/activities/calls.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes
        again. Deletions do not show.

        Args:
            ids: Only calls with these ids; ids that do not exist are passed over.
            created_at: Only calls created in this range.
            user_guid: Only calls of one of these users, by guid.
            person_id: Only calls with one of these people.
            sentiment: Only calls with one of these sentiments, spelt exactly so; case matters.
            disposition: Only calls with one of these dispositions, spelt exactly so; case matters.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            AsyncChanges[Call]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calls".
        """
        return self._changes(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "user_guid": user_guid,
                "person_id": person_id,
                "sentiment": sentiment,
                "disposition": disposition,
            },
            extra_query=extra_query,
            since=since,
            follow=follow,
        )

    async def get(self, call_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Call:
        """One call.

        `GET /v2/activities/calls/{id}.json`, 1 point.

        Args:
            call_id: Id of the call.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Call: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calls".
        """
        return await self._send(_GET, path={"call_id": call_id}, extra_query=extra_query)

    async def create(
        self,
        *,
        person_id: Id,
        to: str | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        disposition: str | Unset | None = UNSET,
        sentiment: str | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        user_guid: str | Unset | None = UNSET,
        action_id: Id | Unset | None = UNSET,
        crm_params: Mapping[str, Any] | Unset | None = UNSET,
        linked_call_data_record_ids: Sequence[Id] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Call:
        """The call logged; with action_id it also completes the action.

        `POST /v2/activities/calls.json`, 1 point. Not repeated when it may have been applied.

        Args:
            person_id: Id of the person called.
            to: Number dialled.
            duration: Seconds that the call took.
            disposition: How the call ended, one of the team's dispositions; some teams require it.
            sentiment: How the conversation went, one of the team's sentiments; some teams require it.
            notes: Notes on the call, which go to the CRM too.
            user_guid: Guid of the user who called, by default the user who asks; others are for admins.
            action_id: Id of the phone action that the call completes; an action takes one call.
            crm_params: Values for the CRM by field name, as crm_activity_fields.list names them; some teams require
                some.
            linked_call_data_record_ids: Ids of the call data records that make up the call, none of them linked to a
                call yet.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Call: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calls".
        """
        return await self._send(
            _CREATE,
            body={
                "person_id": person_id,
                "to": to,
                "duration": duration,
                "disposition": disposition,
                "sentiment": sentiment,
                "notes": notes,
                "user_guid": user_guid,
                "action_id": action_id,
                "crm_params": crm_params,
                "linked_call_data_record_ids": linked_call_data_record_ids,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )


class Calls(Resource[AsyncCalls]):
    """Calls that users logged. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        updated_at: Range[TimeLike] | None = None,
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[Call]:
        """Calls that match every filter given.

        `GET /v2/activities/calls.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless
        told otherwise.

        Args:
            ids: Only calls with these ids; ids that do not exist are passed over.
            created_at: Only calls created in this range.
            updated_at: Only calls last updated in this range.
            user_guid: Only calls of one of these users, by guid.
            person_id: Only calls with one of these people.
            sentiment: Only calls with one of these sentiments, spelt exactly so; case matters.
            disposition: Only calls with one of these dispositions, spelt exactly so; case matters.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[Call]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calls".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                created_at=created_at,
                updated_at=updated_at,
                user_guid=user_guid,
                person_id=person_id,
                sentiment=sentiment,
                disposition=disposition,
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
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[Call]:
        """Calls that match every filter given: all of them, each once, in no particular order.

        `GET /v2/activities/calls.json` in windows of updated_at, about 1 point for 100 records however many there are.
        A record that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only calls with these ids; ids that do not exist are passed over.
            created_at: Only calls created in this range.
            user_guid: Only calls of one of these users, by guid.
            person_id: Only calls with one of these people.
            sentiment: Only calls with one of these sentiments, spelt exactly so; case matters.
            disposition: Only calls with one of these dispositions, spelt exactly so; case matters.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Call]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calls".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                created_at=created_at,
                user_guid=user_guid,
                person_id=person_id,
                sentiment=sentiment,
                disposition=disposition,
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
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Calls that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads in
        any process.

        `GET /v2/activities/calls.json`, 3 points and 1 a window. What was there throughout is in a window, or in the
        tail, which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only calls with these ids; ids that do not exist are passed over.
            created_at: Only calls created in this range.
            user_guid: Only calls of one of these users, by guid.
            person_id: Only calls with one of these people.
            sentiment: Only calls with one of these sentiments, spelt exactly so; case matters.
            disposition: Only calls with one of these dispositions, spelt exactly so; case matters.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calls".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            created_at=created_at,
            user_guid=user_guid,
            person_id=person_id,
            sentiment=sentiment,
            disposition=disposition,
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[Call]:
        """Calls that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/activities/calls.json`, about 1 point for 100 records. A window that is read again has the same
        records, but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Call]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calls".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        user_guid: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        sentiment: str | Sequence[str] | None = None,
        disposition: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> Changes[Call]:
        """Calls that match every filter given, in the order in which they were changed.

        `GET /v2/activities/calls.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes
        again. Deletions do not show.

        Args:
            ids: Only calls with these ids; ids that do not exist are passed over.
            created_at: Only calls created in this range.
            user_guid: Only calls of one of these users, by guid.
            person_id: Only calls with one of these people.
            sentiment: Only calls with one of these sentiments, spelt exactly so; case matters.
            disposition: Only calls with one of these dispositions, spelt exactly so; case matters.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            Changes[Call]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calls".
        """
        return self._changes(
            self._async.changes(
                ids=ids,
                created_at=created_at,
                user_guid=user_guid,
                person_id=person_id,
                sentiment=sentiment,
                disposition=disposition,
                extra_query=extra_query,
                since=since,
                follow=follow,
            )
        )

    def get(self, call_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Call:
        """One call.

        `GET /v2/activities/calls/{id}.json`, 1 point.

        Args:
            call_id: Id of the call.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Call: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calls".
        """
        return self._run(self._async.get, call_id, extra_query=extra_query)

    def create(
        self,
        *,
        person_id: Id,
        to: str | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        disposition: str | Unset | None = UNSET,
        sentiment: str | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        user_guid: str | Unset | None = UNSET,
        action_id: Id | Unset | None = UNSET,
        crm_params: Mapping[str, Any] | Unset | None = UNSET,
        linked_call_data_record_ids: Sequence[Id] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Call:
        """The call logged; with action_id it also completes the action.

        `POST /v2/activities/calls.json`, 1 point. Not repeated when it may have been applied.

        Args:
            person_id: Id of the person called.
            to: Number dialled.
            duration: Seconds that the call took.
            disposition: How the call ended, one of the team's dispositions; some teams require it.
            sentiment: How the conversation went, one of the team's sentiments; some teams require it.
            notes: Notes on the call, which go to the CRM too.
            user_guid: Guid of the user who called, by default the user who asks; others are for admins.
            action_id: Id of the phone action that the call completes; an action takes one call.
            crm_params: Values for the CRM by field name, as crm_activity_fields.list names them; some teams require
                some.
            linked_call_data_record_ids: Ids of the call data records that make up the call, none of them linked to a
                call yet.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Call: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calls".
        """
        return self._run(
            self._async.create,
            person_id=person_id,
            to=to,
            duration=duration,
            disposition=disposition,
            sentiment=sentiment,
            notes=notes,
            user_guid=user_guid,
            action_id=action_id,
            crm_params=crm_params,
            linked_call_data_record_ids=linked_call_data_record_ids,
            extra_query=extra_query,
            extra_body=extra_body,
        )
