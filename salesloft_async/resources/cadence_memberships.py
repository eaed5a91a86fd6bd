# Generated from operations/cadence_memberships.toml by `nox -s generate`: change the table, not this file.
"""The operations on cadence memberships, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Final, Literal

from salesloft_async.core.open_records import Record
from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Range, TimeLike, Unset
from salesloft_async.models.cadence_memberships import CadenceMembership
from salesloft_async.scan.changes import AsyncChanges, Changes
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncCadenceMemberships", "CadenceMemberships"]

_LIST: Final = Operation(
    "GET",
    "/v2/cadence_memberships.json",
    CadenceMembership,
    name="cadence_memberships.list",
    paging="numbered",
    resource="cadence_memberships",
    times=("updated_at",),
    takes={
        "ids": "many[id]?",
        "person_id": "many[id]?",
        "cadence_id": "many[id]?",
        "updated_at": "range[time]?",
        "currently_on_cadence": "boolean?",
        "sort_by": "=added_at,updated_at?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation(
    "GET", "/v2/cadence_memberships/{cadence_membership_id}.json", CadenceMembership, name="cadence_memberships.get"
)
_CREATE: Final = Operation(
    "POST",
    "/v2/cadence_memberships.json",
    CadenceMembership,
    name="cadence_memberships.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"person_id": "id!", "cadence_id": "id!", "user_id": "id?", "step_id": "id?", "task_id": "id?"},
)
_DELETE: Final = Operation(
    "DELETE", "/v2/cadence_memberships/{cadence_membership_id}.json", NoneType, name="cadence_memberships.delete"
)
_CREATE_MANY: Final = Operation(
    "POST",
    "/v2/cadence_bulk_memberships",
    Record,
    name="cadence_memberships.create_many",
    repeat=Repeat.UNLESS_SENT,
    takes={"cadence_id": "id!", "person_ids": "list[id]!", "user_id": "id?"},
)


class AsyncCadenceMemberships(AsyncResource):
    """Who is, or was, on which cadence."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        updated_at: Range[TimeLike] | None = None,
        currently_on_cadence: bool | None = None,
        sort_by: Literal["added_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[CadenceMembership]:
        """Cadence memberships that match every filter given.

        `GET /v2/cadence_memberships.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC
        unless told otherwise.

        Args:
            ids: Only memberships with these ids; ids that do not exist are passed over.
            person_id: Only memberships of these people. The provider documents a single id; several are in use.
            cadence_id: Only memberships in these cadences. The provider documents a single id; several are in use.
            updated_at: Only memberships last updated in this range.
            currently_on_cadence: Only people on the cadence now, or only those who were removed or have finished.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[CadenceMembership]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "person_id": person_id,
                "cadence_id": cadence_id,
                "updated_at": updated_at,
                "currently_on_cadence": currently_on_cadence,
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
        person_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        currently_on_cadence: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[CadenceMembership]:
        """Cadence memberships that match every filter given: all of them, each once, in no particular order.

        `GET /v2/cadence_memberships.json` in windows of updated_at, about 1 point for 100 records however many there
        are. A record that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only memberships with these ids; ids that do not exist are passed over.
            person_id: Only memberships of these people. The provider documents a single id; several are in use.
            cadence_id: Only memberships in these cadences. The provider documents a single id; several are in use.
            currently_on_cadence: Only people on the cadence now, or only those who were removed or have finished.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CadenceMembership]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return self._scan(
            _LIST,
            query={
                "ids": ids,
                "person_id": person_id,
                "cadence_id": cadence_id,
                "currently_on_cadence": currently_on_cadence,
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
        person_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        currently_on_cadence: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Cadence memberships that match every filter given: a scan in parts, each a small dict of JSON that
        `scan_window` reads in any process.

        `GET /v2/cadence_memberships.json`, 3 points and 1 a window. What was there throughout is in a window, or in the
        tail, which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only memberships with these ids; ids that do not exist are passed over.
            person_id: Only memberships of these people. The provider documents a single id; several are in use.
            cadence_id: Only memberships in these cadences. The provider documents a single id; several are in use.
            currently_on_cadence: Only people on the cadence now, or only those who were removed or have finished.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return await self._scan_plan(
            _LIST,
            query={
                "ids": ids,
                "person_id": person_id,
                "cadence_id": cadence_id,
                "currently_on_cadence": currently_on_cadence,
            },
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[CadenceMembership]:
        """Cadence memberships that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/cadence_memberships.json`, about 1 point for 100 records. A window that is read again has the same
        records, but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CadenceMembership]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        currently_on_cadence: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> AsyncChanges[CadenceMembership]:
        """Cadence memberships that match every filter given, in the order in which they were changed.

        `GET /v2/cadence_memberships.json` sorted by updated_at, 1 point a page of 100. A record that changes again
        comes again. Deletions do not show.

        Args:
            ids: Only memberships with these ids; ids that do not exist are passed over.
            person_id: Only memberships of these people. The provider documents a single id; several are in use.
            cadence_id: Only memberships in these cadences. The provider documents a single id; several are in use.
            currently_on_cadence: Only people on the cadence now, or only those who were removed or have finished.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            AsyncChanges[CadenceMembership]: iterated it is every change; `pages()` gives them with a cursor to go on
                from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return self._changes(
            _LIST,
            query={
                "ids": ids,
                "person_id": person_id,
                "cadence_id": cadence_id,
                "currently_on_cadence": currently_on_cadence,
            },
            extra_query=extra_query,
            since=since,
            follow=follow,
        )

    async def get(
        self, cadence_membership_id: Id, *, extra_query: Mapping[str, Any] | None = None
    ) -> CadenceMembership:
        """One cadence membership.

        `GET /v2/cadence_memberships/{id}.json`, 1 point.

        Args:
            cadence_membership_id: Id of the cadence membership.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            CadenceMembership: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return await self._send(_GET, path={"cadence_membership_id": cadence_membership_id}, extra_query=extra_query)

    async def create(
        self,
        *,
        person_id: Id,
        cadence_id: Id,
        user_id: Id | None = None,
        step_id: Id | None = None,
        task_id: Id | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CadenceMembership:
        """The membership of a person put on a cadence, one that is a team cadence or owned by the user.

        `POST /v2/cadence_memberships.json`, 1 point. Not repeated when it may have been applied.

        Args:
            person_id: Id of the person to put on the cadence.
            cadence_id: Id of the cadence.
            user_id: Id of the user whom the membership is for; by default the user who asks.
            step_id: Id of the step to start at; by default the first.
            task_id: Id of the task that the membership comes from. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            CadenceMembership: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return await self._send(
            _CREATE,
            query={
                "person_id": person_id,
                "cadence_id": cadence_id,
                "user_id": user_id,
                "step_id": step_id,
                "task_id": task_id,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def delete(self, cadence_membership_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Takes a person off a cadence.

        `DELETE /v2/cadence_memberships/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes
        nothing.

        Args:
            cadence_membership_id: Id of the cadence membership.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        await self._send(_DELETE, path={"cadence_membership_id": cadence_membership_id}, extra_query=extra_query)

    async def create_many(
        self,
        *,
        cadence_id: Id,
        person_ids: Sequence[Id],
        user_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Record:
        """Put many people on a cadence with one request. What the answer holds is not documented.

        `POST /v2/cadence_bulk_memberships`, 1 point. Not repeated when it may have been applied.

        Args:
            cadence_id: Id of the cadence.
            person_ids: Ids of the people to put on the cadence.
            user_id: Id of the user that the memberships are for.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Record: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return await self._send(
            _CREATE_MANY,
            body={"cadence_id": cadence_id, "person_ids": person_ids, "user_id": user_id},
            extra_query=extra_query,
            extra_body=extra_body,
        )


class CadenceMemberships(Resource[AsyncCadenceMemberships]):
    """Who is, or was, on which cadence. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        updated_at: Range[TimeLike] | None = None,
        currently_on_cadence: bool | None = None,
        sort_by: Literal["added_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[CadenceMembership]:
        """Cadence memberships that match every filter given.

        `GET /v2/cadence_memberships.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC
        unless told otherwise.

        Args:
            ids: Only memberships with these ids; ids that do not exist are passed over.
            person_id: Only memberships of these people. The provider documents a single id; several are in use.
            cadence_id: Only memberships in these cadences. The provider documents a single id; several are in use.
            updated_at: Only memberships last updated in this range.
            currently_on_cadence: Only people on the cadence now, or only those who were removed or have finished.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[CadenceMembership]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                person_id=person_id,
                cadence_id=cadence_id,
                updated_at=updated_at,
                currently_on_cadence=currently_on_cadence,
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
        person_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        currently_on_cadence: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[CadenceMembership]:
        """Cadence memberships that match every filter given: all of them, each once, in no particular order.

        `GET /v2/cadence_memberships.json` in windows of updated_at, about 1 point for 100 records however many there
        are. A record that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only memberships with these ids; ids that do not exist are passed over.
            person_id: Only memberships of these people. The provider documents a single id; several are in use.
            cadence_id: Only memberships in these cadences. The provider documents a single id; several are in use.
            currently_on_cadence: Only people on the cadence now, or only those who were removed or have finished.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CadenceMembership]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                person_id=person_id,
                cadence_id=cadence_id,
                currently_on_cadence=currently_on_cadence,
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
        person_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        currently_on_cadence: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Cadence memberships that match every filter given: a scan in parts, each a small dict of JSON that
        `scan_window` reads in any process.

        `GET /v2/cadence_memberships.json`, 3 points and 1 a window. What was there throughout is in a window, or in the
        tail, which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only memberships with these ids; ids that do not exist are passed over.
            person_id: Only memberships of these people. The provider documents a single id; several are in use.
            cadence_id: Only memberships in these cadences. The provider documents a single id; several are in use.
            currently_on_cadence: Only people on the cadence now, or only those who were removed or have finished.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            person_id=person_id,
            cadence_id=cadence_id,
            currently_on_cadence=currently_on_cadence,
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[CadenceMembership]:
        """Cadence memberships that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/cadence_memberships.json`, about 1 point for 100 records. A window that is read again has the same
        records, but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CadenceMembership]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        currently_on_cadence: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> Changes[CadenceMembership]:
        """Cadence memberships that match every filter given, in the order in which they were changed.

        `GET /v2/cadence_memberships.json` sorted by updated_at, 1 point a page of 100. A record that changes again
        comes again. Deletions do not show.

        Args:
            ids: Only memberships with these ids; ids that do not exist are passed over.
            person_id: Only memberships of these people. The provider documents a single id; several are in use.
            cadence_id: Only memberships in these cadences. The provider documents a single id; several are in use.
            currently_on_cadence: Only people on the cadence now, or only those who were removed or have finished.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            Changes[CadenceMembership]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return self._changes(
            self._async.changes(
                ids=ids,
                person_id=person_id,
                cadence_id=cadence_id,
                currently_on_cadence=currently_on_cadence,
                extra_query=extra_query,
                since=since,
                follow=follow,
            )
        )

    def get(self, cadence_membership_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> CadenceMembership:
        """One cadence membership.

        `GET /v2/cadence_memberships/{id}.json`, 1 point.

        Args:
            cadence_membership_id: Id of the cadence membership.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            CadenceMembership: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return self._run(self._async.get, cadence_membership_id, extra_query=extra_query)

    def create(
        self,
        *,
        person_id: Id,
        cadence_id: Id,
        user_id: Id | None = None,
        step_id: Id | None = None,
        task_id: Id | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CadenceMembership:
        """The membership of a person put on a cadence, one that is a team cadence or owned by the user.

        `POST /v2/cadence_memberships.json`, 1 point. Not repeated when it may have been applied.

        Args:
            person_id: Id of the person to put on the cadence.
            cadence_id: Id of the cadence.
            user_id: Id of the user whom the membership is for; by default the user who asks.
            step_id: Id of the step to start at; by default the first.
            task_id: Id of the task that the membership comes from. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            CadenceMembership: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return self._run(
            self._async.create,
            person_id=person_id,
            cadence_id=cadence_id,
            user_id=user_id,
            step_id=step_id,
            task_id=task_id,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def delete(self, cadence_membership_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Takes a person off a cadence.

        `DELETE /v2/cadence_memberships/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes
        nothing.

        Args:
            cadence_membership_id: Id of the cadence membership.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        self._run(self._async.delete, cadence_membership_id, extra_query=extra_query)

    def create_many(
        self,
        *,
        cadence_id: Id,
        person_ids: Sequence[Id],
        user_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Record:
        """Put many people on a cadence with one request. What the answer holds is not documented.

        `POST /v2/cadence_bulk_memberships`, 1 point. Not repeated when it may have been applied.

        Args:
            cadence_id: Id of the cadence.
            person_ids: Ids of the people to put on the cadence.
            user_id: Id of the user that the memberships are for.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Record: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Memberships".
        """
        return self._run(
            self._async.create_many,
            cadence_id=cadence_id,
            person_ids=person_ids,
            user_id=user_id,
            extra_query=extra_query,
            extra_body=extra_body,
        )
