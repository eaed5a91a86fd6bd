# Generated from operations/meeting_settings.toml by `nox -s generate`: change the table, not this file.
"""The operations on meeting settings, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, Range, TimeLike, Unset
from salesloft_async.models.meeting_settings import MeetingSetting

__all__ = ["AsyncMeetingSettings", "MeetingSettings"]

_SEARCH: Final = Operation(
    "POST",
    "/v2/meetings/settings/searches.json",
    MeetingSetting,
    name="meeting_settings.search",
    paging="numbered",
    takes={
        "user_guids": "many[text]?",
        "updated_at": "range[time]?",
        "calendar_type": "text?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/meetings/settings/{meeting_setting_id}.json",
    MeetingSetting,
    name="meeting_settings.update",
    takes={
        "title": "text?",
        "description": "text?",
        "location": "text?",
        "calendar_type": "text?",
        "primary_calendar_id": "text?",
        "primary_calendar_name": "text?",
        "primary_calendar_connection_failed": "boolean?",
        "enable_calendar_sync": "boolean?",
        "enable_dynamic_location": "boolean?",
        "default_meeting_length": "integer | text?",
        "buffer_time_duration": "integer | text?",
        "schedule_buffer_enabled": "boolean?",
        "schedule_delay": "integer?",
        "availability_limit": "integer?",
        "availability_limit_enabled": "boolean?",
        "allow_booking_on_behalf": "boolean?",
        "allow_booking_overtime": "boolean?",
        "allow_event_overlap": "boolean?",
        "share_event_detail": "boolean?",
        "time_zone": "text?",
        "times_available": "map?",
    },
)


class AsyncMeetingSettings(AsyncResource):
    """How users let others book meetings with them."""

    def search(
        self,
        *,
        user_guids: str | Sequence[str] | None = None,
        updated_at: Range[TimeLike] | None = None,
        calendar_type: str | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[MeetingSetting]:
        """Meeting settings that match every filter given; a POST that changes nothing.

        `POST /v2/meetings/settings/searches.json`, 1 point a page, 3 to 30 a page past page 100. Repeated after a lost
        reply: applying it twice changes nothing.

        Args:
            user_guids: Only settings of one of these users, by guid.
            updated_at: Only settings last updated in this range.
            calendar_type: Only settings of this type of calendar, such as "gmail".
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[MeetingSetting]: awaited it is one page, iterated it is every record.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meeting Settings".
        """
        return self._list(
            _SEARCH,
            query={
                "user_guids": user_guids,
                "updated_at": updated_at,
                "calendar_type": calendar_type,
                "page": page,
                "per_page": per_page,
                "include_paging_counts": include_paging_counts,
                "limit_paging_counts": limit_paging_counts,
            },
            extra_query=extra_query,
        )

    async def update(
        self,
        meeting_setting_id: Id,
        *,
        title: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        location: str | Unset | None = UNSET,
        calendar_type: str | Unset | None = UNSET,
        primary_calendar_id: str | Unset | None = UNSET,
        primary_calendar_name: str | Unset | None = UNSET,
        primary_calendar_connection_failed: bool | Unset | None = UNSET,
        enable_calendar_sync: bool | Unset | None = UNSET,
        enable_dynamic_location: bool | Unset | None = UNSET,
        default_meeting_length: int | str | Unset | None = UNSET,
        buffer_time_duration: int | str | Unset | None = UNSET,
        schedule_buffer_enabled: bool | Unset | None = UNSET,
        schedule_delay: int | Unset | None = UNSET,
        availability_limit: int | Unset | None = UNSET,
        availability_limit_enabled: bool | Unset | None = UNSET,
        allow_booking_on_behalf: bool | Unset | None = UNSET,
        allow_booking_overtime: bool | Unset | None = UNSET,
        allow_event_overlap: bool | Unset | None = UNSET,
        share_event_detail: bool | Unset | None = UNSET,
        time_zone: str | Unset | None = UNSET,
        times_available: Mapping[str, Any] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> MeetingSetting:
        """The meeting setting with the fields given changed.

        `PUT /v2/meetings/settings/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            meeting_setting_id: Id of the meeting setting.
            title: Title that meetings get.
            description: Description that meetings get.
            location: Place that meetings get.
            calendar_type: Type of the calendar, such as "gmail".
            primary_calendar_id: Id of the calendar that counts.
            primary_calendar_name: Name of the calendar that counts.
            primary_calendar_connection_failed: Whether the calendar cannot be reached.
            enable_calendar_sync: Whether the calendar is kept in step.
            enable_dynamic_location: Whether another service, such as Zoom, gives the place.
            default_meeting_length: Minutes that a meeting takes.
            buffer_time_duration: Minutes to leave free around meetings.
            schedule_buffer_enabled: Whether 15 minutes are left free between meetings.
            schedule_delay: Hours ahead that a meeting must be booked at the least.
            availability_limit: Days ahead that a meeting can be booked at the most.
            availability_limit_enabled: Whether availability_limit counts.
            allow_booking_on_behalf: Whether other users may book for this one.
            allow_booking_overtime: Whether other users may offer time outside of working hours.
            allow_event_overlap: Whether other users may book what is taken already.
            share_event_detail: Whether other users see what events are about.
            time_zone: Time zone of the calendar, such as "US/Eastern".
            times_available: Times that can be booked, by weekday: enabled, start_time, end_time.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            MeetingSetting: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meeting Settings".
        """
        return await self._send(
            _UPDATE,
            path={"meeting_setting_id": meeting_setting_id},
            body={
                "title": title,
                "description": description,
                "location": location,
                "calendar_type": calendar_type,
                "primary_calendar_id": primary_calendar_id,
                "primary_calendar_name": primary_calendar_name,
                "primary_calendar_connection_failed": primary_calendar_connection_failed,
                "enable_calendar_sync": enable_calendar_sync,
                "enable_dynamic_location": enable_dynamic_location,
                "default_meeting_length": default_meeting_length,
                "buffer_time_duration": buffer_time_duration,
                "schedule_buffer_enabled": schedule_buffer_enabled,
                "schedule_delay": schedule_delay,
                "availability_limit": availability_limit,
                "availability_limit_enabled": availability_limit_enabled,
                "allow_booking_on_behalf": allow_booking_on_behalf,
                "allow_booking_overtime": allow_booking_overtime,
                "allow_event_overlap": allow_event_overlap,
                "share_event_detail": share_event_detail,
                "time_zone": time_zone,
                "times_available": times_available,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )


class MeetingSettings(Resource[AsyncMeetingSettings]):
    """How users let others book meetings with them. Blocking."""

    def search(
        self,
        *,
        user_guids: str | Sequence[str] | None = None,
        updated_at: Range[TimeLike] | None = None,
        calendar_type: str | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[MeetingSetting]:
        """Meeting settings that match every filter given; a POST that changes nothing.

        `POST /v2/meetings/settings/searches.json`, 1 point a page, 3 to 30 a page past page 100. Repeated after a lost
        reply: applying it twice changes nothing.

        Args:
            user_guids: Only settings of one of these users, by guid.
            updated_at: Only settings last updated in this range.
            calendar_type: Only settings of this type of calendar, such as "gmail".
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[MeetingSetting]: `.first()` is one page, iterated it is every record.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meeting Settings".
        """
        return self._pages(
            self._async.search(
                user_guids=user_guids,
                updated_at=updated_at,
                calendar_type=calendar_type,
                page=page,
                per_page=per_page,
                include_paging_counts=include_paging_counts,
                limit_paging_counts=limit_paging_counts,
                extra_query=extra_query,
            )
        )

    def update(
        self,
        meeting_setting_id: Id,
        *,
        title: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        location: str | Unset | None = UNSET,
        calendar_type: str | Unset | None = UNSET,
        primary_calendar_id: str | Unset | None = UNSET,
        primary_calendar_name: str | Unset | None = UNSET,
        primary_calendar_connection_failed: bool | Unset | None = UNSET,
        enable_calendar_sync: bool | Unset | None = UNSET,
        enable_dynamic_location: bool | Unset | None = UNSET,
        default_meeting_length: int | str | Unset | None = UNSET,
        buffer_time_duration: int | str | Unset | None = UNSET,
        schedule_buffer_enabled: bool | Unset | None = UNSET,
        schedule_delay: int | Unset | None = UNSET,
        availability_limit: int | Unset | None = UNSET,
        availability_limit_enabled: bool | Unset | None = UNSET,
        allow_booking_on_behalf: bool | Unset | None = UNSET,
        allow_booking_overtime: bool | Unset | None = UNSET,
        allow_event_overlap: bool | Unset | None = UNSET,
        share_event_detail: bool | Unset | None = UNSET,
        time_zone: str | Unset | None = UNSET,
        times_available: Mapping[str, Any] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> MeetingSetting:
        """The meeting setting with the fields given changed.

        `PUT /v2/meetings/settings/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            meeting_setting_id: Id of the meeting setting.
            title: Title that meetings get.
            description: Description that meetings get.
            location: Place that meetings get.
            calendar_type: Type of the calendar, such as "gmail".
            primary_calendar_id: Id of the calendar that counts.
            primary_calendar_name: Name of the calendar that counts.
            primary_calendar_connection_failed: Whether the calendar cannot be reached.
            enable_calendar_sync: Whether the calendar is kept in step.
            enable_dynamic_location: Whether another service, such as Zoom, gives the place.
            default_meeting_length: Minutes that a meeting takes.
            buffer_time_duration: Minutes to leave free around meetings.
            schedule_buffer_enabled: Whether 15 minutes are left free between meetings.
            schedule_delay: Hours ahead that a meeting must be booked at the least.
            availability_limit: Days ahead that a meeting can be booked at the most.
            availability_limit_enabled: Whether availability_limit counts.
            allow_booking_on_behalf: Whether other users may book for this one.
            allow_booking_overtime: Whether other users may offer time outside of working hours.
            allow_event_overlap: Whether other users may book what is taken already.
            share_event_detail: Whether other users see what events are about.
            time_zone: Time zone of the calendar, such as "US/Eastern".
            times_available: Times that can be booked, by weekday: enabled, start_time, end_time.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            MeetingSetting: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Meeting Settings".
        """
        return self._run(
            self._async.update,
            meeting_setting_id,
            title=title,
            description=description,
            location=location,
            calendar_type=calendar_type,
            primary_calendar_id=primary_calendar_id,
            primary_calendar_name=primary_calendar_name,
            primary_calendar_connection_failed=primary_calendar_connection_failed,
            enable_calendar_sync=enable_calendar_sync,
            enable_dynamic_location=enable_dynamic_location,
            default_meeting_length=default_meeting_length,
            buffer_time_duration=buffer_time_duration,
            schedule_buffer_enabled=schedule_buffer_enabled,
            schedule_delay=schedule_delay,
            availability_limit=availability_limit,
            availability_limit_enabled=availability_limit_enabled,
            allow_booking_on_behalf=allow_booking_on_behalf,
            allow_booking_overtime=allow_booking_overtime,
            allow_event_overlap=allow_event_overlap,
            share_event_detail=share_event_detail,
            time_zone=time_zone,
            times_available=times_available,
            extra_query=extra_query,
            extra_body=extra_body,
        )
