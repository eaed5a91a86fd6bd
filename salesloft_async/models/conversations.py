# Generated from operations/conversations.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's conversations."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord, wire

__all__ = ["ConversationsCall"]


@wire(from_="from")
@frozen(kw_only=True, repr=False)
class ConversationsCall(BaseRecord):
    """A call that is queued to become a conversation."""

    to: str | None = None
    """Number dialled."""
    from_: str | None = None
    """Number that the call came from."""
    duration: float | None = None
    """Seconds that the call took."""
    direction: str | None = None
    """Direction of the call."""
    recording: dict[str, Any] | None = None
    """Where the audio file is."""
    call_created_at: str | None = None
    """When the call began, as the server wrote it: its time zone may be missing."""
    user_guid: str | None = None
    """Guid of the user who called."""
