# Generated from operations/activities.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's activities."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Time

__all__ = ["Activity"]


@frozen(kw_only=True, repr=False)
class Activity(BaseRecord):
    """The completion of an action or a task."""

    updated_at: Time | None = None
    """When the activity was last updated."""
