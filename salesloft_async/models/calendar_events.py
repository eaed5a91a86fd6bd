# Generated from operations/calendar_events.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's calendar events."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time
from salesloft_async.models.shared import Attendee

__all__ = ["CalendarEvent"]


@frozen(kw_only=True, repr=False)
class CalendarEvent(BaseRecord):
    """An event in a user's calendar."""

    id: Id
    """Id that the calendar's provider gave it."""
    created_at: Time | None = None
    """When the event was created."""
    updated_at: Time | None = None
    """When the event was last updated."""
    canceled_at: Time | None = None
    """When the event was cancelled, if it was."""
    start_time: Time | None = None
    """When it starts."""
    end_time: Time | None = None
    """When it ends; that moment is not part of it."""
    title: str | None = None
    """Title."""
    description: str | None = None
    """Description."""
    body_html: str | None = None
    """Content as Microsoft's calendar has it."""
    location: str | None = None
    """Place."""
    all_day: bool | str | None = None
    """Whether it takes whole days."""
    recurring: bool | str | None = None
    """Whether it is one of a series."""
    busy: bool | None = None
    """Whether the user is busy meanwhile."""
    status: str | None = None
    """State, such as "confirmed"; often empty but in calendars of Google."""
    provider: str | None = None
    """Provider of the calendar, such as "google"."""
    calendar_id: str | None = None
    """Id of the calendar."""
    i_cal_uid: str | None = None
    """Id of the event in all calendars."""
    html_link: str | None = None
    """Address of the event in Google's calendar."""
    creator: str | dict[str, Any] | None = None
    """Email address of the one who made it."""
    organizer: str | dict[str, Any] | None = None
    """Email address of the organizer."""
    attendees: list[Attendee] | None = None
    """Who takes part."""
    conference_data: dict[str, Any] | None = None
    """How to join it online."""
    extended_properties: dict[str, Any] | None = None
    """Further properties that the calendar keeps."""
    tenant_id: Id | None = None
    """Id of the tenant whose calendar it is in."""
    user_guid: str | None = None
    """Guid of the user whose calendar it is in."""
    last_occurrence_at: Time | None = None
    """Time of the last event of the series."""
    recurrence: list[str] | None = None
    """Rules of the series, as in iCalendar."""
    recurring_interval: str | None = None
    """Interval of the series."""
    series_master_event_id: str | None = None
    """Id of the event that defines the series."""
