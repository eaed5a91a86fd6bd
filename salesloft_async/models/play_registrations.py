# Generated from operations/play_registrations.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's play registrations."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id

if TYPE_CHECKING:
    from salesloft_async.models.signal_registrations import SignalRegistration

__all__ = ["PlayRegistration"]


@frozen(kw_only=True, repr=False)
class PlayRegistration(BaseRecord):
    """A play that responds to the signals of an integration."""

    id: Id
    """Id of the registration."""
    identifier: str | None = None
    """Unique name, made of the integration, the signal type and a key."""
    name: dict[str, Any] | None = None
    """Name, by language."""
    label: dict[str, Any] | None = None
    """Label, by language."""
    description: dict[str, Any] | None = None
    """Description, by language."""
    state: str | None = None
    """State: "draft" or "enabled". Once a play is enabled only texts can change."""
    signal_type: str | None = None
    """Type of the signals that the play responds to."""
    signal_registration: Ref["SignalRegistration"] | None = None
    """Registration of the signals."""
    indicators: list[str] | None = None
    """Keys of the indicators that the play responds to."""
    attributes: dict[str, Any] | None = None
    """Attributes of the task that the play creates."""
    integration: Ref["Any"] | None = None
    """Integration that the play belongs to."""
    owner_tenant_id: Id | None = None
    """Id of the tenant that owns the play."""
    owner_user_guid: str | None = None
    """Guid of the user who owns the play."""
    created_at: date | None = None
    """Day on which the play was created."""
    enabled_at: date | None = None
    """Day on which the play was enabled."""
