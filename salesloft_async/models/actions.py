# Generated from operations/actions.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's actions."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time
from salesloft_async.models.shared import Ref

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
    action_details: Ref | None = None
    """Details of the action, such as call instructions."""
    user: Ref | None = None
    """User who is to act."""
    person: Ref | None = None
    """Person whom the action is for."""
    cadence: Ref | None = None
    """Cadence that the action comes from."""
    step: Ref | None = None
    """Step that the action comes from."""
