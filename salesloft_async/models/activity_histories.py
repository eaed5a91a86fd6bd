# Generated from operations/activity_histories.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's activity histories."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time

__all__ = ["ActivityHistory"]


@frozen(kw_only=True, repr=False)
class ActivityHistory(BaseRecord):
    """Something that happened to a person or an account."""

    id: Id
    """Id of the activity."""
    created_at: Time | None = None
    """When the record was created."""
    updated_at: Time | None = None
    """When the record was last updated."""
    occurred_at: Time | None = None
    """When it happened."""
    pinned_at: Time | None = None
    """When it was pinned, if it is."""
    type: str | None = None
    """What happened, such as "call", "email" or "note"."""
    resource_type: str | None = None
    """Kind of record that it happened to: "person", "account" or "crm_opportunity"."""
    resource_id: Id | None = None
    """Id of the record that it happened to; a text for opportunities."""
    user_guid: str | None = None
    """Guid of the user whose activity it is."""
    static_data: dict[str, Any] | None = None
    """What was known when it happened; depends on the type."""
    dynamic_data: dict[str, Any] | None = None
    """What the records that belong to it say now; depends on the type and may change."""
    failed_dynamic_resources: list[str] | dict[str, Any] | None = None
    """Names of the records that could not be loaded for dynamic_data."""
    tags: list[str] | None = None
    """Tags."""
