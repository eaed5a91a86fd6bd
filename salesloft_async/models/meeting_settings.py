# Generated from operations/meeting_settings.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's meeting settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.users import User

__all__ = ["EventMeetingSetting", "MeetingSetting", "MeetingUrl"]


@frozen(kw_only=True, repr=False)
class MeetingUrl(BaseRecord):
    """An address that meetings are booked at."""

    created_at: Time | None = None
    """When the address was created."""
    updated_at: Time | None = None
    """When the address was last updated."""
    url: str | None = None
    """The address."""


@frozen(kw_only=True, repr=False)
class EventMeetingSetting(BaseRecord):
    """Whose settings a meeting was booked by, or is held under."""

    email_address: str | None = None
    """Email address of the calendar's owner."""
    id: Id
    """Id of the meeting setting."""


@frozen(kw_only=True, repr=False)
class MeetingSetting(BaseRecord):
    """How a user lets others book meetings."""

    id: Id
    """Id of the meeting setting."""
    created_at: Time | None = None
    """When the meeting setting was created."""
    updated_at: Time | None = None
    """When the meeting setting was last updated."""
    title: str | None = None
    """Title that meetings get."""
    description: str | None = None
    """Description that meetings get."""
    location: str | None = None
    """Place that meetings get."""
    email_address: str | None = None
    """Email address of the calendar's owner."""
    calendar_type: str | None = None
    """Type of the calendar, such as "gmail"."""
    primary_calendar_id: str | None = None
    """Id of the calendar that counts."""
    primary_calendar_name: str | None = None
    """Name of the calendar that counts."""
    primary_calendar_connection_failed: bool | None = None
    """Whether the calendar cannot be reached."""
    enable_calendar_sync: bool | None = None
    """Whether the calendar is kept in step."""
    enable_dynamic_location: bool | None = None
    """Whether another service, such as Zoom, gives the place."""
    default_meeting_length: int | str | None = None
    """Minutes that a meeting takes."""
    buffer_time_duration: int | str | None = None
    """Minutes to leave free around meetings."""
    schedule_buffer_enabled: bool | None = None
    """Whether 15 minutes are left free between meetings."""
    schedule_delay: int | None = None
    """Hours ahead that a meeting must be booked at the least."""
    availability_limit: int | None = None
    """Days ahead that a meeting can be booked at the most."""
    availability_limit_enabled: bool | None = None
    """Whether availability_limit counts."""
    allow_booking_on_behalf: bool | None = None
    """Whether other users may book for this one."""
    allow_booking_overtime: bool | None = None
    """Whether other users may offer time outside of working hours."""
    allow_event_overlap: bool | None = None
    """Whether other users may book what is taken already."""
    share_event_detail: bool | None = None
    """Whether other users see what events are about."""
    time_zone: str | None = None
    """Time zone of the calendar, such as "US/Eastern"."""
    times_available: dict[str, Any] | None = None
    """Times that can be booked, by weekday: enabled, start_time, end_time."""
    user_slug: str | None = None
    """The user's name as addresses have it."""
    user_details: dict[str, Any] | None = None
    """Name and email address of the user."""
    user: Ref["User"] | None = None
    """User whose setting it is."""
    active_meeting_url: MeetingUrl | None = None
    """Address that meetings are booked at."""
    reschedule_meetings_enabled: bool | None = None
    """Whether guests can reschedule meetings."""
