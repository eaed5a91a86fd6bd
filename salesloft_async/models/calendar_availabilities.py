# Generated from operations/calendar_availabilities.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's calendar availabilities."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord

__all__ = ["CalendarAvailability"]


@frozen(kw_only=True, repr=False)
class CalendarAvailability(BaseRecord):
    """The free times of a day."""

    calendar_date: date | None = None
    """Day."""
    meeting_duration: int | None = None
    """Length of a meeting, in minutes."""
    total_available_count: int | None = None
    """Number of free times."""
    calendar_available_times: list[dict[str, Any]] | None = None
    """Free times."""
