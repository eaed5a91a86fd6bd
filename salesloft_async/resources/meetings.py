# Generated from operations/meetings.toml by `nox -s generate`: change the table, not this file.
"""The operations on meetings, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from salesloft_async.core.open_records import Record
from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Range, TimeLike, Unset
from salesloft_async.models.meetings import Meeting
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncMeetings", "Meetings"]

_LIST: Final = Operation(
    "GET",
    "/v2/meetings.json",
    Meeting,
    name="meetings.list",
    paging="numbered",
    resource="meetings",
    times=("created_at",),
    order="created_at",
    takes={
        "ids": "many[id]?",
        "status": "text?",
        "start_time": "range[time]?",
        "created_at": "range[time]?",
        "person_id": "many[id]?",
        "person_ids": "many[id]?",
        "account_id": "many[id]?",
        "cadence_id": "many[id]?",
        "step_id": "many[id]?",
        "task_ids": "many[id]?",
        "event_ids": "many[id]?",
        "i_cal_uids": "many[text]?",
        "user_guids": "many[text]?",
        "booked_by_user_uuid": "many[text]?",
        "meeting_type_id": "many[id]?",
        "no_show": "boolean?",
        "show_deleted": "boolean?",
        "include_meetings_settings": "boolean?",
        "sort_by": "=start_time,created_at,updated_at?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/meetings/{meeting_id}.json",
    Meeting,
    name="meetings.update",
    takes={
        "event_id": "text?",
        "i_cal_uid": "text?",
        "no_show": "boolean?",
        "status": "text?",
        "reschedule_status": "text?",
    },
)
_RESCHEDULE_LINK: Final = Operation(
    "GET", "/v2/meetings/reschedule_links/{meeting_id}", Record, name="meetings.reschedule_link"
)


class AsyncMeetings(AsyncResource):
    """Meetings booked through Salesloft."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        status: str | None = None,
        start_time: Range[TimeLike] | None = None,
        created_at: Range[TimeLike] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        person_ids: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        step_id: Id | Sequence[Id] | None = None,
        task_ids: Id | Sequence[Id] | None = None,
        event_ids: Id | Sequence[Id] | None = None,
        i_cal_uids: str | Sequence[str] | None = None,
        user_guids: str | Sequence[str] | None = None,
        booked_by_user_uuid: str | Sequence[str] | None = None,
        meeting_type_id: Id | Sequence[Id] | None = None,
        no_show: bool | None = None,
        show_deleted: bool | None = None,
        include_meetings_settings: bool | None = None,
        sort_by: Literal["start_time", "created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[Meeting]:
        """Meetings that match every filter given.

        `GET /v2/meetings.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by start_time DESC unless told
        otherwise.

        Args:
            ids: Only meetings with these ids; ids that do not exist are passed over.
            status: Only meetings in this state: "pending", "booked", "failed", "retry".
            start_time: Only meetings that start in this range.
            created_at: Only meetings created in this range. Not in the API's published document.
            person_id: Only meetings with one of these people.
            person_ids: Only meetings with one of these people; the older name of person_id.
            account_id: Only meetings with people at one of these accounts.
            cadence_id: Only meetings that came from one of these cadences. Not in the API's published document.
            step_id: Only meetings that came from one of these steps. Not in the API's published document.
            task_ids: Only meetings of one of these tasks.
            event_ids: Only meetings of one of these events of the calendar.
            i_cal_uids: Only meetings with one of these ids in all calendars.
            user_guids: Only meetings of one of these users, by guid.
            booked_by_user_uuid: Only meetings booked by one of these users, by guid. Not in the API's published
                document.
            meeting_type_id: Only meetings of one of these types. Not in the API's published document.
            no_show: Only meetings that the guest did not come to, or only the others. Not in the API's published
                document.
            show_deleted: Whether deleted meetings are listed too.
            include_meetings_settings: Whether owned_by_meetings_settings and booked_by_meetings_settings are filled.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[Meeting]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meetings".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "status": status,
                "start_time": start_time,
                "created_at": created_at,
                "person_id": person_id,
                "person_ids": person_ids,
                "account_id": account_id,
                "cadence_id": cadence_id,
                "step_id": step_id,
                "task_ids": task_ids,
                "event_ids": event_ids,
                "i_cal_uids": i_cal_uids,
                "user_guids": user_guids,
                "booked_by_user_uuid": booked_by_user_uuid,
                "meeting_type_id": meeting_type_id,
                "no_show": no_show,
                "show_deleted": show_deleted,
                "include_meetings_settings": include_meetings_settings,
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
        status: str | None = None,
        start_time: Range[TimeLike] | None = None,
        created_at: Range[TimeLike] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        person_ids: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        step_id: Id | Sequence[Id] | None = None,
        task_ids: Id | Sequence[Id] | None = None,
        event_ids: Id | Sequence[Id] | None = None,
        i_cal_uids: str | Sequence[str] | None = None,
        user_guids: str | Sequence[str] | None = None,
        booked_by_user_uuid: str | Sequence[str] | None = None,
        meeting_type_id: Id | Sequence[Id] | None = None,
        no_show: bool | None = None,
        show_deleted: bool | None = None,
        include_meetings_settings: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[Meeting]:
        """Meetings that match every filter given: all of them, each once, in no particular order.

        `GET /v2/meetings.json` in windows of created_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only meetings with these ids; ids that do not exist are passed over.
            status: Only meetings in this state: "pending", "booked", "failed", "retry".
            start_time: Only meetings that start in this range.
            created_at: Only meetings created in this range. Not in the API's published document.
            person_id: Only meetings with one of these people.
            person_ids: Only meetings with one of these people; the older name of person_id.
            account_id: Only meetings with people at one of these accounts.
            cadence_id: Only meetings that came from one of these cadences. Not in the API's published document.
            step_id: Only meetings that came from one of these steps. Not in the API's published document.
            task_ids: Only meetings of one of these tasks.
            event_ids: Only meetings of one of these events of the calendar.
            i_cal_uids: Only meetings with one of these ids in all calendars.
            user_guids: Only meetings of one of these users, by guid.
            booked_by_user_uuid: Only meetings booked by one of these users, by guid. Not in the API's published
                document.
            meeting_type_id: Only meetings of one of these types. Not in the API's published document.
            no_show: Only meetings that the guest did not come to, or only the others. Not in the API's published
                document.
            show_deleted: Whether deleted meetings are listed too.
            include_meetings_settings: Whether owned_by_meetings_settings and booked_by_meetings_settings are filled.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Meeting]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meetings".
        """
        return self._scan(
            _LIST,
            query={
                "ids": ids,
                "status": status,
                "start_time": start_time,
                "created_at": created_at,
                "person_id": person_id,
                "person_ids": person_ids,
                "account_id": account_id,
                "cadence_id": cadence_id,
                "step_id": step_id,
                "task_ids": task_ids,
                "event_ids": event_ids,
                "i_cal_uids": i_cal_uids,
                "user_guids": user_guids,
                "booked_by_user_uuid": booked_by_user_uuid,
                "meeting_type_id": meeting_type_id,
                "no_show": no_show,
                "show_deleted": show_deleted,
                "include_meetings_settings": include_meetings_settings,
            },
            extra_query=extra_query,
            concurrency=concurrency,
            on_missing=on_missing,
        )

    async def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        status: str | None = None,
        start_time: Range[TimeLike] | None = None,
        created_at: Range[TimeLike] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        person_ids: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        step_id: Id | Sequence[Id] | None = None,
        task_ids: Id | Sequence[Id] | None = None,
        event_ids: Id | Sequence[Id] | None = None,
        i_cal_uids: str | Sequence[str] | None = None,
        user_guids: str | Sequence[str] | None = None,
        booked_by_user_uuid: str | Sequence[str] | None = None,
        meeting_type_id: Id | Sequence[Id] | None = None,
        no_show: bool | None = None,
        show_deleted: bool | None = None,
        include_meetings_settings: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Meetings that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads
        in any process.

        `GET /v2/meetings.json`, 3 points and 1 a window. What was there throughout is in a window, or in the tail,
        which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only meetings with these ids; ids that do not exist are passed over.
            status: Only meetings in this state: "pending", "booked", "failed", "retry".
            start_time: Only meetings that start in this range.
            created_at: Only meetings created in this range. Not in the API's published document.
            person_id: Only meetings with one of these people.
            person_ids: Only meetings with one of these people; the older name of person_id.
            account_id: Only meetings with people at one of these accounts.
            cadence_id: Only meetings that came from one of these cadences. Not in the API's published document.
            step_id: Only meetings that came from one of these steps. Not in the API's published document.
            task_ids: Only meetings of one of these tasks.
            event_ids: Only meetings of one of these events of the calendar.
            i_cal_uids: Only meetings with one of these ids in all calendars.
            user_guids: Only meetings of one of these users, by guid.
            booked_by_user_uuid: Only meetings booked by one of these users, by guid. Not in the API's published
                document.
            meeting_type_id: Only meetings of one of these types. Not in the API's published document.
            no_show: Only meetings that the guest did not come to, or only the others. Not in the API's published
                document.
            show_deleted: Whether deleted meetings are listed too.
            include_meetings_settings: Whether owned_by_meetings_settings and booked_by_meetings_settings are filled.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meetings".
        """
        return await self._scan_plan(
            _LIST,
            query={
                "ids": ids,
                "status": status,
                "start_time": start_time,
                "created_at": created_at,
                "person_id": person_id,
                "person_ids": person_ids,
                "account_id": account_id,
                "cadence_id": cadence_id,
                "step_id": step_id,
                "task_ids": task_ids,
                "event_ids": event_ids,
                "i_cal_uids": i_cal_uids,
                "user_guids": user_guids,
                "booked_by_user_uuid": booked_by_user_uuid,
                "meeting_type_id": meeting_type_id,
                "no_show": no_show,
                "show_deleted": show_deleted,
                "include_meetings_settings": include_meetings_settings,
            },
            extra_query=extra_query,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[Meeting]:
        """Meetings that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/meetings.json`, about 1 point for 100 records. A window that is read again has the same records, but
        for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Meeting]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meetings".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    async def update(
        self,
        meeting_id: Id,
        *,
        event_id: str | Unset | None = UNSET,
        i_cal_uid: str | Unset | None = UNSET,
        no_show: bool | Unset | None = UNSET,
        status: str | Unset | None = UNSET,
        reschedule_status: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Meeting:
        """The meeting with the fields given changed.

        `PUT /v2/meetings/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            meeting_id: Id of the meeting.
            event_id: Id of the event in its calendar.
            i_cal_uid: Id of the event in all calendars.
            no_show: Whether the guest did not come.
            status: How far booking it is: "pending", "booked", "failed" or "retry".
            reschedule_status: How far moving the meeting is. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Meeting: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meetings".
        """
        return await self._send(
            _UPDATE,
            path={"meeting_id": meeting_id},
            body={
                "event_id": event_id,
                "i_cal_uid": i_cal_uid,
                "no_show": no_show,
                "status": status,
                "reschedule_status": reschedule_status,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def reschedule_link(self, meeting_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Record:
        """The address at which a meeting can be moved to another time.

        `GET /v2/meetings/reschedule_links/{id}`, 1 point.

        Args:
            meeting_id: Id of the meeting.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Record: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meetings".
        """
        return await self._send(_RESCHEDULE_LINK, path={"meeting_id": meeting_id}, extra_query=extra_query)


class Meetings(Resource[AsyncMeetings]):
    """Meetings booked through Salesloft. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        status: str | None = None,
        start_time: Range[TimeLike] | None = None,
        created_at: Range[TimeLike] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        person_ids: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        step_id: Id | Sequence[Id] | None = None,
        task_ids: Id | Sequence[Id] | None = None,
        event_ids: Id | Sequence[Id] | None = None,
        i_cal_uids: str | Sequence[str] | None = None,
        user_guids: str | Sequence[str] | None = None,
        booked_by_user_uuid: str | Sequence[str] | None = None,
        meeting_type_id: Id | Sequence[Id] | None = None,
        no_show: bool | None = None,
        show_deleted: bool | None = None,
        include_meetings_settings: bool | None = None,
        sort_by: Literal["start_time", "created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[Meeting]:
        """Meetings that match every filter given.

        `GET /v2/meetings.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by start_time DESC unless told
        otherwise.

        Args:
            ids: Only meetings with these ids; ids that do not exist are passed over.
            status: Only meetings in this state: "pending", "booked", "failed", "retry".
            start_time: Only meetings that start in this range.
            created_at: Only meetings created in this range. Not in the API's published document.
            person_id: Only meetings with one of these people.
            person_ids: Only meetings with one of these people; the older name of person_id.
            account_id: Only meetings with people at one of these accounts.
            cadence_id: Only meetings that came from one of these cadences. Not in the API's published document.
            step_id: Only meetings that came from one of these steps. Not in the API's published document.
            task_ids: Only meetings of one of these tasks.
            event_ids: Only meetings of one of these events of the calendar.
            i_cal_uids: Only meetings with one of these ids in all calendars.
            user_guids: Only meetings of one of these users, by guid.
            booked_by_user_uuid: Only meetings booked by one of these users, by guid. Not in the API's published
                document.
            meeting_type_id: Only meetings of one of these types. Not in the API's published document.
            no_show: Only meetings that the guest did not come to, or only the others. Not in the API's published
                document.
            show_deleted: Whether deleted meetings are listed too.
            include_meetings_settings: Whether owned_by_meetings_settings and booked_by_meetings_settings are filled.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[Meeting]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meetings".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                status=status,
                start_time=start_time,
                created_at=created_at,
                person_id=person_id,
                person_ids=person_ids,
                account_id=account_id,
                cadence_id=cadence_id,
                step_id=step_id,
                task_ids=task_ids,
                event_ids=event_ids,
                i_cal_uids=i_cal_uids,
                user_guids=user_guids,
                booked_by_user_uuid=booked_by_user_uuid,
                meeting_type_id=meeting_type_id,
                no_show=no_show,
                show_deleted=show_deleted,
                include_meetings_settings=include_meetings_settings,
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
        status: str | None = None,
        start_time: Range[TimeLike] | None = None,
        created_at: Range[TimeLike] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        person_ids: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        step_id: Id | Sequence[Id] | None = None,
        task_ids: Id | Sequence[Id] | None = None,
        event_ids: Id | Sequence[Id] | None = None,
        i_cal_uids: str | Sequence[str] | None = None,
        user_guids: str | Sequence[str] | None = None,
        booked_by_user_uuid: str | Sequence[str] | None = None,
        meeting_type_id: Id | Sequence[Id] | None = None,
        no_show: bool | None = None,
        show_deleted: bool | None = None,
        include_meetings_settings: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[Meeting]:
        """Meetings that match every filter given: all of them, each once, in no particular order.

        `GET /v2/meetings.json` in windows of created_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only meetings with these ids; ids that do not exist are passed over.
            status: Only meetings in this state: "pending", "booked", "failed", "retry".
            start_time: Only meetings that start in this range.
            created_at: Only meetings created in this range. Not in the API's published document.
            person_id: Only meetings with one of these people.
            person_ids: Only meetings with one of these people; the older name of person_id.
            account_id: Only meetings with people at one of these accounts.
            cadence_id: Only meetings that came from one of these cadences. Not in the API's published document.
            step_id: Only meetings that came from one of these steps. Not in the API's published document.
            task_ids: Only meetings of one of these tasks.
            event_ids: Only meetings of one of these events of the calendar.
            i_cal_uids: Only meetings with one of these ids in all calendars.
            user_guids: Only meetings of one of these users, by guid.
            booked_by_user_uuid: Only meetings booked by one of these users, by guid. Not in the API's published
                document.
            meeting_type_id: Only meetings of one of these types. Not in the API's published document.
            no_show: Only meetings that the guest did not come to, or only the others. Not in the API's published
                document.
            show_deleted: Whether deleted meetings are listed too.
            include_meetings_settings: Whether owned_by_meetings_settings and booked_by_meetings_settings are filled.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Meeting]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meetings".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                status=status,
                start_time=start_time,
                created_at=created_at,
                person_id=person_id,
                person_ids=person_ids,
                account_id=account_id,
                cadence_id=cadence_id,
                step_id=step_id,
                task_ids=task_ids,
                event_ids=event_ids,
                i_cal_uids=i_cal_uids,
                user_guids=user_guids,
                booked_by_user_uuid=booked_by_user_uuid,
                meeting_type_id=meeting_type_id,
                no_show=no_show,
                show_deleted=show_deleted,
                include_meetings_settings=include_meetings_settings,
                extra_query=extra_query,
                concurrency=concurrency,
                on_missing=on_missing,
            )
        )

    def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        status: str | None = None,
        start_time: Range[TimeLike] | None = None,
        created_at: Range[TimeLike] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        person_ids: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        step_id: Id | Sequence[Id] | None = None,
        task_ids: Id | Sequence[Id] | None = None,
        event_ids: Id | Sequence[Id] | None = None,
        i_cal_uids: str | Sequence[str] | None = None,
        user_guids: str | Sequence[str] | None = None,
        booked_by_user_uuid: str | Sequence[str] | None = None,
        meeting_type_id: Id | Sequence[Id] | None = None,
        no_show: bool | None = None,
        show_deleted: bool | None = None,
        include_meetings_settings: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Meetings that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads
        in any process.

        `GET /v2/meetings.json`, 3 points and 1 a window. What was there throughout is in a window, or in the tail,
        which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only meetings with these ids; ids that do not exist are passed over.
            status: Only meetings in this state: "pending", "booked", "failed", "retry".
            start_time: Only meetings that start in this range.
            created_at: Only meetings created in this range. Not in the API's published document.
            person_id: Only meetings with one of these people.
            person_ids: Only meetings with one of these people; the older name of person_id.
            account_id: Only meetings with people at one of these accounts.
            cadence_id: Only meetings that came from one of these cadences. Not in the API's published document.
            step_id: Only meetings that came from one of these steps. Not in the API's published document.
            task_ids: Only meetings of one of these tasks.
            event_ids: Only meetings of one of these events of the calendar.
            i_cal_uids: Only meetings with one of these ids in all calendars.
            user_guids: Only meetings of one of these users, by guid.
            booked_by_user_uuid: Only meetings booked by one of these users, by guid. Not in the API's published
                document.
            meeting_type_id: Only meetings of one of these types. Not in the API's published document.
            no_show: Only meetings that the guest did not come to, or only the others. Not in the API's published
                document.
            show_deleted: Whether deleted meetings are listed too.
            include_meetings_settings: Whether owned_by_meetings_settings and booked_by_meetings_settings are filled.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meetings".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            status=status,
            start_time=start_time,
            created_at=created_at,
            person_id=person_id,
            person_ids=person_ids,
            account_id=account_id,
            cadence_id=cadence_id,
            step_id=step_id,
            task_ids=task_ids,
            event_ids=event_ids,
            i_cal_uids=i_cal_uids,
            user_guids=user_guids,
            booked_by_user_uuid=booked_by_user_uuid,
            meeting_type_id=meeting_type_id,
            no_show=no_show,
            show_deleted=show_deleted,
            include_meetings_settings=include_meetings_settings,
            extra_query=extra_query,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[Meeting]:
        """Meetings that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/meetings.json`, about 1 point for 100 records. A window that is read again has the same records, but
        for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Meeting]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meetings".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def update(
        self,
        meeting_id: Id,
        *,
        event_id: str | Unset | None = UNSET,
        i_cal_uid: str | Unset | None = UNSET,
        no_show: bool | Unset | None = UNSET,
        status: str | Unset | None = UNSET,
        reschedule_status: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Meeting:
        """The meeting with the fields given changed.

        `PUT /v2/meetings/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            meeting_id: Id of the meeting.
            event_id: Id of the event in its calendar.
            i_cal_uid: Id of the event in all calendars.
            no_show: Whether the guest did not come.
            status: How far booking it is: "pending", "booked", "failed" or "retry".
            reschedule_status: How far moving the meeting is. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Meeting: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meetings".
        """
        return self._run(
            self._async.update,
            meeting_id,
            event_id=event_id,
            i_cal_uid=i_cal_uid,
            no_show=no_show,
            status=status,
            reschedule_status=reschedule_status,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def reschedule_link(self, meeting_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Record:
        """The address at which a meeting can be moved to another time.

        `GET /v2/meetings/reschedule_links/{id}`, 1 point.

        Args:
            meeting_id: Id of the meeting.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Record: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meetings".
        """
        return self._run(self._async.reschedule_link, meeting_id, extra_query=extra_query)
