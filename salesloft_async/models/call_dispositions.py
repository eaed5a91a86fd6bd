# Generated from operations/call_dispositions.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's call dispositions."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time

__all__ = ["CallDisposition"]


@frozen(kw_only=True, repr=False)
class CallDisposition(BaseRecord):
    """A result that the team lets a call have."""

    id: Id
    """Id of the disposition."""
    created_at: Time | None = None
    """When the disposition was created."""
    updated_at: Time | None = None
    """When the disposition was last updated."""
    name: str | None = None
    """The text that calls take."""
    crm_value: str | None = None
    """Value in the CRM."""
