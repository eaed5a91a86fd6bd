# Generated from operations/calls.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's calls."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time
from salesloft_async.models.shared import Recording, Ref

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
    user: Ref | None = None
    """User who called."""
    called_person: Ref | None = None
    """Person called."""
    action: Ref | None = None
    """Action that the call completed."""
    cadence: Ref | None = None
    """Cadence that the call belongs to."""
    step: Ref | None = None
    """Step that the call belongs to."""
    note: Ref | None = None
    """Note on the call."""
    crm_activity: Ref | None = None
    """Activity in the CRM that the call became."""
