# Generated from operations/meetings.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time
from salesloft_async.models.meeting_settings import EventMeetingSetting
from salesloft_async.models.shared import Attendee

if TYPE_CHECKING:
    from salesloft_async.models.cadences import Cadence
    from salesloft_async.models.people import Person
    from salesloft_async.models.steps import Step
    from salesloft_async.models.users import User

__all__ = ["Meeting"]


@frozen(kw_only=True, repr=False)
class Meeting(BaseRecord):
    """A meeting booked through Salesloft."""

    id: Id
    """Id of the meeting."""
    created_at: Time | None = None
    """When the meeting was created."""
    updated_at: Time | None = None
    """When the meeting was last updated."""
    canceled_at: Time | None = None
    """When the meeting was cancelled, if it was."""
    start_time: Time | None = None
    """When it starts."""
    end_time: Time | None = None
    """When it ends."""
    title: str | None = None
    """Title."""
    description: str | None = None
    """Description."""
    location: str | None = None
    """Place."""
    meeting_type: str | None = None
    """Type, as the team names it."""
    all_day: bool | None = None
    """Whether it takes whole days."""
    no_show: bool | None = None
    """Whether the guest did not come."""
    status: str | None = None
    """How far booking it is: "pending", "booked", "failed" or "retry"."""
    event_source: str | None = None
    """"internal" where it was booked through Salesloft, "external" where the calendar had it."""
    event_id: str | None = None
    """Id of the event in its calendar."""
    i_cal_uid: str | None = None
    """Id of the event in all calendars."""
    calendar_id: str | None = None
    """Id of the owner's calendar."""
    calendar_type: str | None = None
    """Type of that calendar: "gmail", "azure", "nylas", "linkedin_azure", "cerebro" or "external"."""
    recipient_name: str | None = None
    """Name of the one who was invited."""
    recipient_email: str | None = None
    """Email address of the one who was invited."""
    guests: list[str] | None = None
    """Email addresses of those who take part."""
    attendees: list[Attendee] | None = None
    """Who takes part."""
    strict_attribution: bool | None = None
    """Whether it is certain which cadence it came from."""
    account_id: Id | None = None
    """Id of the account of the one who was invited."""
    task_id: Id | None = None
    """Id of the task made for it."""
    crm_custom_fields: dict[str, Any] | None = None
    """Further fields that are written to the CRM."""
    crm_references: dict[str, Any] | None = None
    """Records of the CRM that it belongs to: what, who."""
    person: Ref["Person"] | None = None
    """Person whom the meeting is with."""
    cadence: Ref["Cadence"] | None = None
    """Cadence that it came from."""
    step: Ref["Step"] | None = None
    """Step that it came from."""
    booked_by_user: Ref["User"] | None = None
    """User who booked it."""
    booked_by_meetings_settings: EventMeetingSetting | None = None
    """Settings of the user who booked it."""
    owned_by_meetings_settings: EventMeetingSetting | None = None
    """Settings of the user who owns it."""
    owned_by_user: Ref["User"] | None = None
    """User who owns the meeting."""
    notes: str | None = None
    """Notes."""
    meeting_type_id: Id | None = None
    """Id of the meeting type."""
    reschedule_status: str | None = None
    """State of rescheduling."""
    reschedule_guid: str | None = None
    """Guid by which the meeting is rescheduled."""
    recurring: bool | None = None
    """Whether the meeting is part of a series."""
    recurrence: list[str] | None = None
    """Rules of the series, as in iCalendar."""
    recurring_interval: str | None = None
    """Interval of the series."""
    last_occurrence_at: Time | None = None
    """Time of the last meeting of the series."""
    created_on_demand: bool | None = None
    """Whether the meeting was created on demand."""
    count_towards_meetings_booked_metric: bool | None = None
    """Whether the meeting counts as booked in reports."""
    count_towards_meetings_attended_metric: bool | None = None
    """Whether the meeting counts as attended in reports."""
    undo_completion_count: int | None = None
    """Number of times that its completion was undone."""
    crm: dict[str, Any] | None = None
    """Record of the meeting in the CRM."""
