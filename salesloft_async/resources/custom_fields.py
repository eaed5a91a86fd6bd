# Generated from operations/custom_fields.toml by `nox -s generate`: change the table, not this file.
"""The operations on custom fields, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Range, TimeLike, Unset
from salesloft_async.models.custom_fields import CustomField
from salesloft_async.scan.changes import AsyncChanges, Changes
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncCustomFields", "CustomFields"]

_LIST: Final = Operation(
    "GET",
    "/v2/custom_fields.json",
    CustomField,
    name="custom_fields.list",
    paging="numbered",
    resource="custom_fields",
    times=("updated_at",),
    order="created_at",
    takes={
        "ids": "many[id]?",
        "field_type": "text?",
        "value_type": "text?",
        "updated_at": "range[time]?",
        "sort_by": "=created_at,updated_at,name?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation("GET", "/v2/custom_fields/{custom_field_id}.json", CustomField, name="custom_fields.get")
_CREATE: Final = Operation(
    "POST",
    "/v2/custom_fields.json",
    CustomField,
    name="custom_fields.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"name": "text!", "field_type": "text?"},
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/custom_fields/{custom_field_id}.json",
    CustomField,
    name="custom_fields.update",
    takes={"name": "text?", "field_type": "text?"},
)
_DELETE: Final = Operation("DELETE", "/v2/custom_fields/{custom_field_id}.json", NoneType, name="custom_fields.delete")


class AsyncCustomFields(AsyncResource):
    """Fields that the team adds to people, accounts and opportunities."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        field_type: str | None = None,
        value_type: str | None = None,
        updated_at: Range[TimeLike] | None = None,
        sort_by: Literal["created_at", "updated_at", "name"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[CustomField]:
        """Custom fields that match every filter given.

        `GET /v2/custom_fields.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless
        told otherwise.

        Args:
            ids: Only custom fields with these ids.
            field_type: Only fields of this kind of record: "person", "company", "opportunity".
            value_type: Only fields that take such values: "text", "date". Not in the API's published document.
            updated_at: Only custom fields last updated in this range. Not in the API's published document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[CustomField]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "field_type": field_type,
                "value_type": value_type,
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
        field_type: str | None = None,
        value_type: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[CustomField]:
        """Custom fields that match every filter given: all of them, each once, in no particular order.

        `GET /v2/custom_fields.json` in windows of updated_at, about 1 point for 100 records however many there are. A
        record that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only custom fields with these ids.
            field_type: Only fields of this kind of record: "person", "company", "opportunity".
            value_type: Only fields that take such values: "text", "date". Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CustomField]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return self._scan(
            _LIST,
            query={"ids": ids, "field_type": field_type, "value_type": value_type},
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
        field_type: str | None = None,
        value_type: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Custom fields that match every filter given: a scan in parts, each a small dict of JSON that `scan_window`
        reads in any process.

        `GET /v2/custom_fields.json`, 3 points and 1 a window. What was there throughout is in a window, or in the tail,
        which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only custom fields with these ids.
            field_type: Only fields of this kind of record: "person", "company", "opportunity".
            value_type: Only fields that take such values: "text", "date". Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return await self._scan_plan(
            _LIST,
            query={"ids": ids, "field_type": field_type, "value_type": value_type},
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[CustomField]:
        """Custom fields that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/custom_fields.json`, about 1 point for 100 records. A window that is read again has the same records,
        but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CustomField]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        field_type: str | None = None,
        value_type: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> AsyncChanges[CustomField]:
        """Custom fields that match every filter given, in the order in which they were changed.

        `GET /v2/custom_fields.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes
        again. Deletions do not show.

        Args:
            ids: Only custom fields with these ids.
            field_type: Only fields of this kind of record: "person", "company", "opportunity".
            value_type: Only fields that take such values: "text", "date". Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            AsyncChanges[CustomField]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return self._changes(
            _LIST,
            query={"ids": ids, "field_type": field_type, "value_type": value_type},
            extra_query=extra_query,
            since=since,
            follow=follow,
        )

    async def get(self, custom_field_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> CustomField:
        """One custom field.

        `GET /v2/custom_fields/{id}.json`, 1 point.

        Args:
            custom_field_id: Id of the custom field.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            CustomField: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return await self._send(_GET, path={"custom_field_id": custom_field_id}, extra_query=extra_query)

    async def create(
        self,
        *,
        name: str,
        field_type: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CustomField:
        """The custom field created.

        `POST /v2/custom_fields.json`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Name.
            field_type: Kind of record that has it: "person", "company" (an account) or "opportunity".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            CustomField: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return await self._send(
            _CREATE, body={"name": name, "field_type": field_type}, extra_query=extra_query, extra_body=extra_body
        )

    async def update(
        self,
        custom_field_id: Id,
        *,
        name: str | Unset | None = UNSET,
        field_type: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CustomField:
        """The custom field with the fields given changed.

        `PUT /v2/custom_fields/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            custom_field_id: Id of the custom field.
            name: Name.
            field_type: Kind of record that has it: "person", "company" (an account) or "opportunity".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            CustomField: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return await self._send(
            _UPDATE,
            path={"custom_field_id": custom_field_id},
            body={"name": name, "field_type": field_type},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def delete(self, custom_field_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Removes a custom field from the team.

        `DELETE /v2/custom_fields/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            custom_field_id: Id of the custom field.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        await self._send(_DELETE, path={"custom_field_id": custom_field_id}, extra_query=extra_query)


class CustomFields(Resource[AsyncCustomFields]):
    """Fields that the team adds to people, accounts and opportunities. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        field_type: str | None = None,
        value_type: str | None = None,
        updated_at: Range[TimeLike] | None = None,
        sort_by: Literal["created_at", "updated_at", "name"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[CustomField]:
        """Custom fields that match every filter given.

        `GET /v2/custom_fields.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless
        told otherwise.

        Args:
            ids: Only custom fields with these ids.
            field_type: Only fields of this kind of record: "person", "company", "opportunity".
            value_type: Only fields that take such values: "text", "date". Not in the API's published document.
            updated_at: Only custom fields last updated in this range. Not in the API's published document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[CustomField]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                field_type=field_type,
                value_type=value_type,
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
        field_type: str | None = None,
        value_type: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[CustomField]:
        """Custom fields that match every filter given: all of them, each once, in no particular order.

        `GET /v2/custom_fields.json` in windows of updated_at, about 1 point for 100 records however many there are. A
        record that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only custom fields with these ids.
            field_type: Only fields of this kind of record: "person", "company", "opportunity".
            value_type: Only fields that take such values: "text", "date". Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CustomField]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                field_type=field_type,
                value_type=value_type,
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
        field_type: str | None = None,
        value_type: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Custom fields that match every filter given: a scan in parts, each a small dict of JSON that `scan_window`
        reads in any process.

        `GET /v2/custom_fields.json`, 3 points and 1 a window. What was there throughout is in a window, or in the tail,
        which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only custom fields with these ids.
            field_type: Only fields of this kind of record: "person", "company", "opportunity".
            value_type: Only fields that take such values: "text", "date". Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            field_type=field_type,
            value_type=value_type,
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[CustomField]:
        """Custom fields that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/custom_fields.json`, about 1 point for 100 records. A window that is read again has the same records,
        but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CustomField]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        field_type: str | None = None,
        value_type: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> Changes[CustomField]:
        """Custom fields that match every filter given, in the order in which they were changed.

        `GET /v2/custom_fields.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes
        again. Deletions do not show.

        Args:
            ids: Only custom fields with these ids.
            field_type: Only fields of this kind of record: "person", "company", "opportunity".
            value_type: Only fields that take such values: "text", "date". Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            Changes[CustomField]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return self._changes(
            self._async.changes(
                ids=ids,
                field_type=field_type,
                value_type=value_type,
                extra_query=extra_query,
                since=since,
                follow=follow,
            )
        )

    def get(self, custom_field_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> CustomField:
        """One custom field.

        `GET /v2/custom_fields/{id}.json`, 1 point.

        Args:
            custom_field_id: Id of the custom field.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            CustomField: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return self._run(self._async.get, custom_field_id, extra_query=extra_query)

    def create(
        self,
        *,
        name: str,
        field_type: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CustomField:
        """The custom field created.

        `POST /v2/custom_fields.json`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Name.
            field_type: Kind of record that has it: "person", "company" (an account) or "opportunity".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            CustomField: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return self._run(
            self._async.create, name=name, field_type=field_type, extra_query=extra_query, extra_body=extra_body
        )

    def update(
        self,
        custom_field_id: Id,
        *,
        name: str | Unset | None = UNSET,
        field_type: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CustomField:
        """The custom field with the fields given changed.

        `PUT /v2/custom_fields/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            custom_field_id: Id of the custom field.
            name: Name.
            field_type: Kind of record that has it: "person", "company" (an account) or "opportunity".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            CustomField: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        return self._run(
            self._async.update,
            custom_field_id,
            name=name,
            field_type=field_type,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def delete(self, custom_field_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Removes a custom field from the team.

        `DELETE /v2/custom_fields/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            custom_field_id: Id of the custom field.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Custom Fields".
        """
        self._run(self._async.delete, custom_field_id, extra_query=extra_query)
