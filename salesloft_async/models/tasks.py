# Generated from operations/tasks.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's tasks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord, wire
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.opportunities import Opportunity
    from salesloft_async.models.people import Person
    from salesloft_async.models.users import User

__all__ = ["Task", "TaskInstigator", "TaskScore"]


@frozen(kw_only=True, repr=False)
class TaskScore(BaseRecord):
    """The priority of a task."""

    score: str | None = None
    """Score, a number as text."""
    factors: dict[str, Any] | None = None
    """Factors that the score is made of."""
    prioritizer_uuid: str | None = None
    """Id of the rule that computed the score."""


@frozen(kw_only=True, repr=False)
class TaskInstigator(BaseRecord):
    """The user or process that created a task."""

    type: str | None = None
    """Kind of instigator."""
    reason: str | None = None
    """Reason."""
    user_guid: str | None = None
    """Guid of the user."""
    action_caller_id: str | None = None
    """Id of the caller of the action."""
    action_caller_name: str | None = None
    """Name of the caller of the action."""
    metadata: dict[str, Any] | None = None
    """Details."""


@wire(
    integration_id="_integration_id",
    integration_name="_integration_name",
    integration_step_id="_integration_step_id",
    integration_task_id="_integration_task_id",
    integration_task_type_label="_integration_task_type_label",
)
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
    opportunity: Ref["Opportunity"] | None = None
    """Opportunity that the task is about."""
    expires_after: Time | None = None
    """Time after which the task expires."""
    source: str | None = None
    """Origin, such as "salesloft.api", "salesloft.cadence" or "salesloft.signal"."""
    score: TaskScore | None = None
    """Priority that the API computed."""
    instigator: TaskInstigator | None = None
    """User or process that created the task, and the reason."""
    reminded: bool | None = None
    """Whether the user was reminded."""
    rollback_reason: str | None = None
    """Reason for which the task was undone."""
    multitouch_group_id: Id | None = None
    """Id of the group of steps that the task is in."""
    object_references: list[dict[str, Any]] | None = None
    """Records that the task refers to."""
    custom_attributes: dict[str, Any] | None = None
    """Attributes that an integration set."""
    custom_attribute_resources: dict[str, Any] | None = None
    """Resources of those attributes."""
    integration_id: Id | None = None
    """Id of the integration that created the task."""
    integration_name: str | None = None
    """Name of that integration."""
    integration_step_id: Id | None = None
    """Id of the integration's step."""
    integration_task_id: Id | None = None
    """Id of the task in the integration."""
    integration_task_type_label: str | None = None
    """Label of the integration's task type."""
