# Generated from operations/signal_registrations.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's signal registrations."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

__all__ = ["SignalRegistration"]


@frozen(kw_only=True, repr=False)
class SignalRegistration(BaseRecord):
    """A type of signal that an integration sends."""

    id: Id
    """Id of the registration."""
    type: str | None = None
    """Type of the signals."""
    signal_name: str | None = None
    """Name of the signals."""
    description: dict[str, Any] | None = None
    """Description, by language."""
    attribution: list[str] | None = None
    """Kinds of records that a signal can belong to: person, account, user, opportunity, email content."""
    indicators: list[dict[str, Any]] | None = None
    """Indicators that a signal can carry: key, metadata_shape, description and recommended_content_shape."""
    data_shape: dict[str, Any] | None = None
    """Shape of a signal's data, as properties of a JSON Schema."""
    integration: Ref["Any"] | None = None
    """Integration that sends the signals."""
    integration_slug: str | None = None
    """Short name of the integration."""
    owner_user_guid: str | None = None
    """Guid of the user who owns the registration."""
    globally_installed_at: Time | None = None
    """Time at which the registration was installed for all teams."""
    created_at: Time | None = None
    """Time at which the registration was created."""
    updated_at: Time | None = None
    """Time of the last change."""
