# Generated from operations/live_feed_items.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's live feed items."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time

__all__ = ["LiveFeedItem"]


@frozen(kw_only=True, repr=False)
class LiveFeedItem(BaseRecord):
    """Something that a user sees in the live feed."""

    id: Id
    """Id of the item."""
    event_type: str | None = None
    """Kind of event, such as "email_click"."""
    event_occurred_at: Time | None = None
    """When it happened."""
    title: str | None = None
    """Title, as plain text."""
    message: str | None = None
    """What happened, as plain text."""
    path: str | None = None
    """Place in the application that it leads to."""
    rollup_key: str | None = None
    """Key of the items that are shown as one; empty for those that are not."""
    alert_metadata: dict[str, Any] | None = None
    """Whether, and until when, the user is to be alerted."""
    metadata: dict[str, Any] | None = None
    """Ids and texts that belong to the event."""
    user_guid: str | None = None
    """Guid of the user who sees it."""
