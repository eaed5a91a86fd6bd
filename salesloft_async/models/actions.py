# Generated from operations/actions.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.action_details import EmailDetails
    from salesloft_async.models.cadences import Cadence
    from salesloft_async.models.call_instructions import CallInstruction
    from salesloft_async.models.people import Person
    from salesloft_async.models.steps import Step
    from salesloft_async.models.tasks import Task
    from salesloft_async.models.users import User

__all__ = ["Action"]


@frozen(kw_only=True, repr=False)
class Action(BaseRecord):
    """What a cadence asks a user to do next for a person."""

    id: Id
    """Id of the action."""
    created_at: Time | None = None
    """When the action was created."""
    updated_at: Time | None = None
    """When the action was last updated."""
    type: str | None = None
    """"email", "phone", "other"; more may come."""
    status: str | None = None
    """"in_progress", or "pending_activity" once done but not through, such as an email not delivered yet."""
    due: bool | None = None
    """Whether the action is due."""
    due_on: Time | None = None
    """When the action is due."""
    multitouch_group_id: Id | None = None
    """Id of the multitouch group."""
    action_details: Ref["CallInstruction | EmailDetails"] | None = None
    """Details of the action: call instructions, or the details of an email."""
    user: Ref["User"] | None = None
    """User who is to act."""
    person: Ref["Person"] | None = None
    """Person whom the action is for."""
    cadence: Ref["Cadence"] | None = None
    """Cadence that the action comes from."""
    step: Ref["Step"] | None = None
    """Step that the action comes from."""
    task: Ref["Task"] | None = None
    """Task that carries out the action."""
