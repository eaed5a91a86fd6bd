# Generated from operations/groups.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's groups."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id

__all__ = ["Group"]


@frozen(kw_only=True, repr=False)
class Group(BaseRecord):
    """A group that users of the team are in."""

    id: Id
    """Id of the group."""
    name: str | None = None
    """Name."""
    parent_id: Id | None = None
    """Id of the group above it."""
    accessible_groups: list[Ref["Group"]] | None = None
    """Groups that its members have access to."""
