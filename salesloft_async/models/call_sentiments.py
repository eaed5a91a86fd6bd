# Generated from operations/call_sentiments.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's call sentiments."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time

__all__ = ["CallSentiment"]


@frozen(kw_only=True, repr=False)
class CallSentiment(BaseRecord):
    """An outcome that the team lets a conversation have."""

    id: Id
    """Id of the sentiment."""
    created_at: Time | None = None
    """When the sentiment was created."""
    updated_at: Time | None = None
    """When the sentiment was last updated."""
    name: str | None = None
    """The text that calls take."""
