# Generated from operations/data_control_requests.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's data control requests."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id

__all__ = ["DataControlRequest"]


@frozen(kw_only=True, repr=False)
class DataControlRequest(BaseRecord):
    """A request to redact or delete stored data."""

    id: Id
    """Id of the request."""
    request_type: str | None = None
    """Type of the request."""
    dry_run: bool | None = None
    """Whether the request changes nothing."""
    team_id: Id | None = None
    """Id of the team."""
    user_guid: str | None = None
    """Guid of the user who sent the request."""
    metadata: dict[str, Any] | None = None
    """Details of the request."""
    events: list[dict[str, Any]] | None = None
    """Events of its execution."""
