# Generated from operations/calendar_events.toml by `nox -s generate`: change the table, not this file.
"""The operations on calendar events, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, TimeLike, Unset
from salesloft_async.models.calendar_events import CalendarEvent
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncCalendarEvents", "CalendarEvents"]

_LIST: Final = Operation(
    "GET",
    "/v2/calendar/events",
    CalendarEvent,
    name="calendar_events.list",
    paging="numbered",
    resource="calendar_events",
    takes={
        "start_time": "time?",
        "end_time": "time?",
        "user_guid": "text?",
        "sort_by": "=start_time?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_CREATE: Final = Operation(
    "POST",
    "/v2/calendar/events",
    CalendarEvent,
    name="calendar_events.create",
    repeat=Repeat.UNLESS_SENT,
    takes={
        "calendar_id": "text?",
        "title": "text?",
        "description": "text?",
        "location": "text?",
        "start_time": "time?",
        "end_time": "time?",
    },
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/calendar/events/{calendar_event_id}",
    CalendarEvent,
    name="calendar_events.update",
    takes={"title": "text?", "description": "text?", "location": "text?", "start_time": "time?", "end_time": "time?"},
)
_UPSERT: Final = Operation(
    "POST",
    "/v2/calendar/events/upsert",
    CalendarEvent,
    name="calendar_events.upsert",
    takes={
        "id": "text!",
        "i_cal_uid": "text!",
        "calendar_id": "text!",
        "start_time": "time!",
        "end_time": "time!",
        "title": "text?",
        "description": "text?",
        "location": "text?",
        "organizer": "text | map?",
        "attendees": "list[map]?",
        "all_day": "boolean?",
        "recurring": "boolean?",
        "status": "text?",
        "canceled_at": "time?",
    },
)


class AsyncCalendarEvents(AsyncResource):
    """Events in the calendars of users."""

    def list(
        self,
        *,
        start_time: TimeLike | None = None,
        end_time: TimeLike | None = None,
        user_guid: str | None = None,
        sort_by: Literal["start_time"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[CalendarEvent]:
        """Calendar events that match every filter given.

        `GET /v2/calendar/events`, 1 point a page, 3 to 30 a page past page 100. Sorted by start_time DESC unless told
        otherwise.

        Args:
            start_time: Only events that end at this time or later.
            end_time: Only events that start before this time.
            user_guid: Only events that this user made or is a guest of, by guid.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[CalendarEvent]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Events".
        """
        return self._list(
            _LIST,
            query={
                "start_time": start_time,
                "end_time": end_time,
                "user_guid": user_guid,
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
        start_time: TimeLike | None = None,
        end_time: TimeLike | None = None,
        user_guid: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[CalendarEvent]:
        """Calendar events that match every filter given: all of them, each once.

        `GET /v2/calendar/events`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this
        list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            start_time: Only events that end at this time or later.
            end_time: Only events that start before this time.
            user_guid: Only events that this user made or is a guest of, by guid.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CalendarEvent]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Events".
        """
        return self._scan(
            _LIST,
            query={"start_time": start_time, "end_time": end_time, "user_guid": user_guid},
            extra_query=extra_query,
            on_missing=on_missing,
        )

    async def scan_plan(
        self,
        *,
        start_time: TimeLike | None = None,
        end_time: TimeLike | None = None,
        user_guid: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Calendar events that match every filter given: a scan in parts that other processes read; here one part, for
        this list cannot be divided.

        `GET /v2/calendar/events`, 1 point. That it cannot is logged as a warning.

        Args:
            start_time: Only events that end at this time or later.
            end_time: Only events that start before this time.
            user_guid: Only events that this user made or is a guest of, by guid.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Events".
        """
        return await self._scan_plan(
            _LIST,
            query={"start_time": start_time, "end_time": end_time, "user_guid": user_guid},
            extra_query=extra_query,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[CalendarEvent]:
        """Calendar events that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/calendar/events`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[CalendarEvent]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Events".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    async def create(
        self,
        *,
        calendar_id: str | Unset | None = UNSET,
        title: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        location: str | Unset | None = UNSET,
        start_time: TimeLike | Unset | None = UNSET,
        end_time: TimeLike | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CalendarEvent:
        """Create an event. The parameters are those of the upsert: pass further ones in extra_body.

        `POST /v2/calendar/events`, 1 point. Not repeated when it may have been applied.

        Args:
            calendar_id: Id of the calendar.
            title: Title.
            description: Description.
            location: Place.
            start_time: Time at which the event starts.
            end_time: Time at which the event ends.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            CalendarEvent: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Events".
        """
        return await self._send(
            _CREATE,
            body={
                "calendar_id": calendar_id,
                "title": title,
                "description": description,
                "location": location,
                "start_time": start_time,
                "end_time": end_time,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def update(
        self,
        calendar_event_id: Id,
        *,
        title: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        location: str | Unset | None = UNSET,
        start_time: TimeLike | Unset | None = UNSET,
        end_time: TimeLike | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CalendarEvent:
        """Change fields of an event. The parameters are those of the upsert: pass further ones in extra_body.

        `PUT /v2/calendar/events/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            calendar_event_id: Id of the calendar event.
            title: Title.
            description: Description.
            location: Place.
            start_time: Time at which the event starts.
            end_time: Time at which the event ends.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            CalendarEvent: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Events".
        """
        return await self._send(
            _UPDATE,
            path={"calendar_event_id": calendar_event_id},
            body={
                "title": title,
                "description": description,
                "location": location,
                "start_time": start_time,
                "end_time": end_time,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def upsert(
        self,
        *,
        id: str,
        i_cal_uid: str,
        calendar_id: str,
        start_time: TimeLike,
        end_time: TimeLike,
        title: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        location: str | Unset | None = UNSET,
        organizer: str | Mapping[str, Any] | Unset | None = UNSET,
        attendees: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        all_day: bool | Unset | None = UNSET,
        recurring: bool | Unset | None = UNSET,
        status: str | Unset | None = UNSET,
        canceled_at: TimeLike | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CalendarEvent:
        """The event changed if the calendar has one of this id and i_cal_uid, created if not; for many, a bulk job.

        `POST /v2/calendar/events/upsert`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            id: Id of the event, another one for each time of a series; part of the key.
            i_cal_uid: Id of the event in all calendars; part of the key.
            calendar_id: Id of the calendar; "external_" and the guid of the user, where it is an external one.
            start_time: When it starts.
            end_time: When it ends.
            title: Title.
            description: Description.
            location: Place.
            organizer: Email address of the organizer.
            attendees: Who takes part: name, email, status ("needsAction", "accepted", "tentative", "declined"),
                organizer.
            all_day: Whether it takes whole days.
            recurring: Whether it is one of a series.
            status: "confirmed", "tentative" or "cancelled"; says whether the user is free.
            canceled_at: When it was cancelled.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            CalendarEvent: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Events".
        """
        return await self._send(
            _UPSERT,
            body={
                "id": id,
                "i_cal_uid": i_cal_uid,
                "calendar_id": calendar_id,
                "start_time": start_time,
                "end_time": end_time,
                "title": title,
                "description": description,
                "location": location,
                "organizer": organizer,
                "attendees": attendees,
                "all_day": all_day,
                "recurring": recurring,
                "status": status,
                "canceled_at": canceled_at,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )


class CalendarEvents(Resource[AsyncCalendarEvents]):
    """Events in the calendars of users. Blocking."""

    def list(
        self,
        *,
        start_time: TimeLike | None = None,
        end_time: TimeLike | None = None,
        user_guid: str | None = None,
        sort_by: Literal["start_time"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[CalendarEvent]:
        """Calendar events that match every filter given.

        `GET /v2/calendar/events`, 1 point a page, 3 to 30 a page past page 100. Sorted by start_time DESC unless told
        otherwise.

        Args:
            start_time: Only events that end at this time or later.
            end_time: Only events that start before this time.
            user_guid: Only events that this user made or is a guest of, by guid.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[CalendarEvent]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Events".
        """
        return self._pages(
            self._async.list(
                start_time=start_time,
                end_time=end_time,
                user_guid=user_guid,
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
        start_time: TimeLike | None = None,
        end_time: TimeLike | None = None,
        user_guid: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> Scan[CalendarEvent]:
        """Calendar events that match every filter given: all of them, each once.

        `GET /v2/calendar/events`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this
        list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            start_time: Only events that end at this time or later.
            end_time: Only events that start before this time.
            user_guid: Only events that this user made or is a guest of, by guid.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CalendarEvent]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Events".
        """
        return self._scan(
            self._async.scan(
                start_time=start_time,
                end_time=end_time,
                user_guid=user_guid,
                extra_query=extra_query,
                on_missing=on_missing,
            )
        )

    def scan_plan(
        self,
        *,
        start_time: TimeLike | None = None,
        end_time: TimeLike | None = None,
        user_guid: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Calendar events that match every filter given: a scan in parts that other processes read; here one part, for
        this list cannot be divided.

        `GET /v2/calendar/events`, 1 point. That it cannot is logged as a warning.

        Args:
            start_time: Only events that end at this time or later.
            end_time: Only events that start before this time.
            user_guid: Only events that this user made or is a guest of, by guid.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Events".
        """
        return self._run(
            self._async.scan_plan,
            start_time=start_time,
            end_time=end_time,
            user_guid=user_guid,
            extra_query=extra_query,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[CalendarEvent]:
        """Calendar events that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/calendar/events`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[CalendarEvent]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Events".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def create(
        self,
        *,
        calendar_id: str | Unset | None = UNSET,
        title: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        location: str | Unset | None = UNSET,
        start_time: TimeLike | Unset | None = UNSET,
        end_time: TimeLike | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CalendarEvent:
        """Create an event. The parameters are those of the upsert: pass further ones in extra_body.

        `POST /v2/calendar/events`, 1 point. Not repeated when it may have been applied.

        Args:
            calendar_id: Id of the calendar.
            title: Title.
            description: Description.
            location: Place.
            start_time: Time at which the event starts.
            end_time: Time at which the event ends.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            CalendarEvent: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Events".
        """
        return self._run(
            self._async.create,
            calendar_id=calendar_id,
            title=title,
            description=description,
            location=location,
            start_time=start_time,
            end_time=end_time,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def update(
        self,
        calendar_event_id: Id,
        *,
        title: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        location: str | Unset | None = UNSET,
        start_time: TimeLike | Unset | None = UNSET,
        end_time: TimeLike | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CalendarEvent:
        """Change fields of an event. The parameters are those of the upsert: pass further ones in extra_body.

        `PUT /v2/calendar/events/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            calendar_event_id: Id of the calendar event.
            title: Title.
            description: Description.
            location: Place.
            start_time: Time at which the event starts.
            end_time: Time at which the event ends.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            CalendarEvent: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Events".
        """
        return self._run(
            self._async.update,
            calendar_event_id,
            title=title,
            description=description,
            location=location,
            start_time=start_time,
            end_time=end_time,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def upsert(
        self,
        *,
        id: str,
        i_cal_uid: str,
        calendar_id: str,
        start_time: TimeLike,
        end_time: TimeLike,
        title: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        location: str | Unset | None = UNSET,
        organizer: str | Mapping[str, Any] | Unset | None = UNSET,
        attendees: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        all_day: bool | Unset | None = UNSET,
        recurring: bool | Unset | None = UNSET,
        status: str | Unset | None = UNSET,
        canceled_at: TimeLike | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CalendarEvent:
        """The event changed if the calendar has one of this id and i_cal_uid, created if not; for many, a bulk job.

        `POST /v2/calendar/events/upsert`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            id: Id of the event, another one for each time of a series; part of the key.
            i_cal_uid: Id of the event in all calendars; part of the key.
            calendar_id: Id of the calendar; "external_" and the guid of the user, where it is an external one.
            start_time: When it starts.
            end_time: When it ends.
            title: Title.
            description: Description.
            location: Place.
            organizer: Email address of the organizer.
            attendees: Who takes part: name, email, status ("needsAction", "accepted", "tentative", "declined"),
                organizer.
            all_day: Whether it takes whole days.
            recurring: Whether it is one of a series.
            status: "confirmed", "tentative" or "cancelled"; says whether the user is free.
            canceled_at: When it was cancelled.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            CalendarEvent: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Calendar Events".
        """
        return self._run(
            self._async.upsert,
            id=id,
            i_cal_uid=i_cal_uid,
            calendar_id=calendar_id,
            start_time=start_time,
            end_time=end_time,
            title=title,
            description=description,
            location=location,
            organizer=organizer,
            attendees=attendees,
            all_day=all_day,
            recurring=recurring,
            status=status,
            canceled_at=canceled_at,
            extra_query=extra_query,
            extra_body=extra_body,
        )
