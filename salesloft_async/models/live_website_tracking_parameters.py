# Generated from operations/live_website_tracking_parameters.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's live website tracking parameters."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord

__all__ = ["LiveWebsiteTrackingParameter"]


@frozen(kw_only=True, repr=False)
class LiveWebsiteTrackingParameter(BaseRecord):
    """What a link carries so that its visitor is known."""

    parameters: list[dict[str, Any]] | None = None
    """Parameters to add to a link, each with name and value."""
