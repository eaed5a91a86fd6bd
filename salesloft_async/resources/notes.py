# Generated from operations/notes.toml by `nox -s generate`: change the table, not this file.
"""The operations on notes, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Range, TimeLike, Unset
from salesloft_async.models.notes import Note
from salesloft_async.scan.changes import AsyncChanges, Changes
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncNotes", "Notes"]

_LIST: Final = Operation(
    "GET",
    "/v2/notes.json",
    Note,
    name="notes.list",
    paging="numbered",
    resource="notes",
    times=("updated_at",),
    order="created_at",
    takes={
        "ids": "many[id]?",
        "updated_at": "range[time]?",
        "associated_with_type": "text?",
        "associated_with_id": "id?",
        "sort_by": "=created_at,updated_at?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation("GET", "/v2/notes/{note_id}.json", Note, name="notes.get")
_CREATE: Final = Operation(
    "POST",
    "/v2/notes.json",
    Note,
    name="notes.create",
    repeat=Repeat.UNLESS_SENT,
    takes={
        "content": "text!",
        "associated_with_type": "text!",
        "associated_with_id": "id!",
        "call_id": "id?",
        "subject": "text?",
        "skip_crm_sync": "boolean?",
        "user_guid": "text?",
    },
)
_UPDATE: Final = Operation(
    "PUT", "/v2/notes/{note_id}.json", Note, name="notes.update", takes={"content": "text!", "call_id": "id?"}
)
_DELETE: Final = Operation("DELETE", "/v2/notes/{note_id}.json", NoneType, name="notes.delete")


class AsyncNotes(AsyncResource):
    """Notes on people and accounts."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        updated_at: Range[TimeLike] | None = None,
        associated_with_type: str | None = None,
        associated_with_id: Id | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[Note]:
        """Notes that match every filter given.

        `GET /v2/notes.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless told
        otherwise.

        Args:
            ids: Only notes with these ids; ids that do not exist are passed over.
            updated_at: Only notes last updated in this range.
            associated_with_type: Only notes on such records: "person", "account".
            associated_with_id: Only notes on the record of this id; needs associated_with_type.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[Note]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "updated_at": updated_at,
                "associated_with_type": associated_with_type,
                "associated_with_id": associated_with_id,
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
        associated_with_type: str | None = None,
        associated_with_id: Id | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[Note]:
        """Notes that match every filter given: all of them, each once, in no particular order.

        `GET /v2/notes.json` in windows of updated_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only notes with these ids; ids that do not exist are passed over.
            associated_with_type: Only notes on such records: "person", "account".
            associated_with_id: Only notes on the record of this id; needs associated_with_type.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Note]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return self._scan(
            _LIST,
            query={"ids": ids, "associated_with_type": associated_with_type, "associated_with_id": associated_with_id},
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
        associated_with_type: str | None = None,
        associated_with_id: Id | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Notes that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads in
        any process.

        `GET /v2/notes.json`, 3 points and 1 a window. What was there throughout is in a window, or in the tail, which
        is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only notes with these ids; ids that do not exist are passed over.
            associated_with_type: Only notes on such records: "person", "account".
            associated_with_id: Only notes on the record of this id; needs associated_with_type.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return await self._scan_plan(
            _LIST,
            query={"ids": ids, "associated_with_type": associated_with_type, "associated_with_id": associated_with_id},
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[Note]:
        """Notes that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/notes.json`, about 1 point for 100 records. A window that is read again has the same records, but for
        those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Note]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        associated_with_type: str | None = None,
        associated_with_id: Id | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> AsyncChanges[Note]:
        """Notes that match every filter given, in the order in which they were changed.

        `GET /v2/notes.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes again.
        Deletions do not show.

        Args:
            ids: Only notes with these ids; ids that do not exist are passed over.
            associated_with_type: Only notes on such records: "person", "account".
            associated_with_id: Only notes on the record of this id; needs associated_with_type.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            AsyncChanges[Note]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return self._changes(
            _LIST,
            query={"ids": ids, "associated_with_type": associated_with_type, "associated_with_id": associated_with_id},
            extra_query=extra_query,
            since=since,
            follow=follow,
        )

    async def get(self, note_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Note:
        """One note.

        `GET /v2/notes/{id}.json`, 1 point.

        Args:
            note_id: Id of the note.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Note: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return await self._send(_GET, path={"note_id": note_id}, extra_query=extra_query)

    async def create(
        self,
        *,
        content: str,
        associated_with_type: str,
        associated_with_id: Id,
        call_id: Id | Unset | None = UNSET,
        subject: str | Unset | None = UNSET,
        skip_crm_sync: bool | Unset | None = UNSET,
        user_guid: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Note:
        """The note created.

        `POST /v2/notes.json`, 1 point. Not repeated when it may have been applied.

        Args:
            content: Text of the note.
            associated_with_type: What the note is on: "person" or "account".
            associated_with_id: Id of the person or account that the note is on.
            call_id: Id of the call that the note is on, one without a note so far.
            subject: Subject of the activity in the CRM; "Note" by default.
            skip_crm_sync: Whether the note is kept out of the CRM.
            user_guid: Guid of the user who writes it, by default the user who asks; others are for admins.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Note: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return await self._send(
            _CREATE,
            body={
                "content": content,
                "associated_with_type": associated_with_type,
                "associated_with_id": associated_with_id,
                "call_id": call_id,
                "subject": subject,
                "skip_crm_sync": skip_crm_sync,
                "user_guid": user_guid,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def update(
        self,
        note_id: Id,
        *,
        content: str,
        call_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Note:
        """The note changed; the CRM keeps the earlier one.

        `PUT /v2/notes/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            note_id: Id of the note.
            content: Text of the note.
            call_id: Id of the call that the note is on from now, one without a note so far.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Note: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return await self._send(
            _UPDATE,
            path={"note_id": note_id},
            body={"content": content, "call_id": call_id},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def delete(self, note_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a note, which only the provider's support can undo; deleting it again succeeds too.

        `DELETE /v2/notes/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            note_id: Id of the note.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        await self._send(_DELETE, path={"note_id": note_id}, extra_query=extra_query)


class Notes(Resource[AsyncNotes]):
    """Notes on people and accounts. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        updated_at: Range[TimeLike] | None = None,
        associated_with_type: str | None = None,
        associated_with_id: Id | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[Note]:
        """Notes that match every filter given.

        `GET /v2/notes.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless told
        otherwise.

        Args:
            ids: Only notes with these ids; ids that do not exist are passed over.
            updated_at: Only notes last updated in this range.
            associated_with_type: Only notes on such records: "person", "account".
            associated_with_id: Only notes on the record of this id; needs associated_with_type.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[Note]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                updated_at=updated_at,
                associated_with_type=associated_with_type,
                associated_with_id=associated_with_id,
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
        associated_with_type: str | None = None,
        associated_with_id: Id | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[Note]:
        """Notes that match every filter given: all of them, each once, in no particular order.

        `GET /v2/notes.json` in windows of updated_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only notes with these ids; ids that do not exist are passed over.
            associated_with_type: Only notes on such records: "person", "account".
            associated_with_id: Only notes on the record of this id; needs associated_with_type.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Note]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                associated_with_type=associated_with_type,
                associated_with_id=associated_with_id,
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
        associated_with_type: str | None = None,
        associated_with_id: Id | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Notes that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads in
        any process.

        `GET /v2/notes.json`, 3 points and 1 a window. What was there throughout is in a window, or in the tail, which
        is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only notes with these ids; ids that do not exist are passed over.
            associated_with_type: Only notes on such records: "person", "account".
            associated_with_id: Only notes on the record of this id; needs associated_with_type.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            associated_with_type=associated_with_type,
            associated_with_id=associated_with_id,
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[Note]:
        """Notes that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/notes.json`, about 1 point for 100 records. A window that is read again has the same records, but for
        those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Note]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        associated_with_type: str | None = None,
        associated_with_id: Id | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> Changes[Note]:
        """Notes that match every filter given, in the order in which they were changed.

        `GET /v2/notes.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes again.
        Deletions do not show.

        Args:
            ids: Only notes with these ids; ids that do not exist are passed over.
            associated_with_type: Only notes on such records: "person", "account".
            associated_with_id: Only notes on the record of this id; needs associated_with_type.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            Changes[Note]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return self._changes(
            self._async.changes(
                ids=ids,
                associated_with_type=associated_with_type,
                associated_with_id=associated_with_id,
                extra_query=extra_query,
                since=since,
                follow=follow,
            )
        )

    def get(self, note_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Note:
        """One note.

        `GET /v2/notes/{id}.json`, 1 point.

        Args:
            note_id: Id of the note.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Note: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return self._run(self._async.get, note_id, extra_query=extra_query)

    def create(
        self,
        *,
        content: str,
        associated_with_type: str,
        associated_with_id: Id,
        call_id: Id | Unset | None = UNSET,
        subject: str | Unset | None = UNSET,
        skip_crm_sync: bool | Unset | None = UNSET,
        user_guid: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Note:
        """The note created.

        `POST /v2/notes.json`, 1 point. Not repeated when it may have been applied.

        Args:
            content: Text of the note.
            associated_with_type: What the note is on: "person" or "account".
            associated_with_id: Id of the person or account that the note is on.
            call_id: Id of the call that the note is on, one without a note so far.
            subject: Subject of the activity in the CRM; "Note" by default.
            skip_crm_sync: Whether the note is kept out of the CRM.
            user_guid: Guid of the user who writes it, by default the user who asks; others are for admins.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Note: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return self._run(
            self._async.create,
            content=content,
            associated_with_type=associated_with_type,
            associated_with_id=associated_with_id,
            call_id=call_id,
            subject=subject,
            skip_crm_sync=skip_crm_sync,
            user_guid=user_guid,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def update(
        self,
        note_id: Id,
        *,
        content: str,
        call_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Note:
        """The note changed; the CRM keeps the earlier one.

        `PUT /v2/notes/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            note_id: Id of the note.
            content: Text of the note.
            call_id: Id of the call that the note is on from now, one without a note so far.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Note: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        return self._run(
            self._async.update,
            note_id,
            content=content,
            call_id=call_id,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def delete(self, note_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a note, which only the provider's support can undo; deleting it again succeeds too.

        `DELETE /v2/notes/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            note_id: Id of the note.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Notes".
        """
        self._run(self._async.delete, note_id, extra_query=extra_query)
