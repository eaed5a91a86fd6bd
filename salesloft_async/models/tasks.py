# Generated from operations/tasks.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's tasks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.people import Person
    from salesloft_async.models.users import User

__all__ = ["Task"]


@frozen(kw_only=True, repr=False)
class Task(BaseRecord):
    """What a user has to do by a date."""

    id: Id
    """Id of the task."""
    created_at: Time | None = None
    """When the task was created."""
    updated_at: Time | None = None
    """When the task was last updated."""
    subject: str | None = None
    """Subject."""
    task_type: str | None = None
    """"call", "email" or "general"."""
    current_state: str | None = None
    """"scheduled" or "completed"."""
    description: str | None = None
    """Description, which the person's record shows once the task is completed."""
    due_date: date | None = None
    """Day on which the task is due."""
    due_at: Time | None = None
    """When the task is due, if it has a time of day."""
    remind_at: Time | None = None
    """When the user is reminded."""
    completed_at: Time | None = None
    """When the task was completed."""
    person: Ref["Person"] | None = None
    """Person whom the task is about."""
    user: Ref["User"] | None = None
    """User who has to do it."""
    created_by_user: Ref["User"] | None = None
    """User who created it."""
    completed_by: Ref["User"] | None = None
    """User who completed it."""
