# Generated from operations/saved_list_views.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's saved list views."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id

__all__ = ["SavedListView"]


@frozen(kw_only=True, repr=False)
class SavedListView(BaseRecord):
    """Filters of a list that a user saved."""

    id: Id
    """Id of the view."""
    name: str | None = None
    """Name."""
    view: str | None = None
    """Kind of records that it shows: "people", "companies" or "recordings"."""
    view_params: dict[str, Any] | str | None = None
    """Filters of the view."""
    is_default: bool | None = None
    """Whether it is the view to begin with."""
    shared: bool | None = None
    """Whether other users see the view."""
