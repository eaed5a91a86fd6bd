# Generated from operations/calls.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time
from salesloft_async.models.shared import Recording

if TYPE_CHECKING:
    from salesloft_async.models.actions import Action
    from salesloft_async.models.cadences import Cadence
    from salesloft_async.models.crm_activities import CrmActivity
    from salesloft_async.models.notes import Note
    from salesloft_async.models.people import Person
    from salesloft_async.models.steps import Step
    from salesloft_async.models.tasks import Task
    from salesloft_async.models.users import User

__all__ = ["Call"]


@frozen(kw_only=True, repr=False)
class Call(BaseRecord):
    """A call that a user logged."""

    id: Id
    """Id of the call."""
    created_at: Time | None = None
    """When the call was created."""
    updated_at: Time | None = None
    """When the call was last updated."""
    to: str | None = None
    """Number dialled."""
    duration: int | None = None
    """Seconds that the call took."""
    disposition: str | None = None
    """How the call ended, one of the dispositions of the team."""
    sentiment: str | None = None
    """How the conversation went, one of the sentiments of the team."""
    recordings: list[Recording] | None = None
    """Recordings of the call."""
    user: Ref["User"] | None = None
    """User who called."""
    called_person: Ref["Person"] | None = None
    """Person called."""
    action: Ref["Action"] | None = None
    """Action that the call completed."""
    cadence: Ref["Cadence"] | None = None
    """Cadence that the call belongs to."""
    step: Ref["Step"] | None = None
    """Step that the call belongs to."""
    note: Ref["Note"] | None = None
    """Note on the call."""
    crm_activity: Ref["CrmActivity"] | None = None
    """Activity in the CRM that the call became."""
    connected: bool | None = None
    """Whether the call reached the person."""
    positive: bool | None = None
    """Whether the sentiment counts as positive."""
    task: Ref["Task"] | None = None
    """Task that the call completed."""
