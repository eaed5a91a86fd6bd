# Generated from operations/custom_roles.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's custom roles."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id

__all__ = ["CustomRole"]


@frozen(kw_only=True, repr=False)
class CustomRole(BaseRecord):
    """A role that the team has made for its users."""

    id: Id
    """Id of the role."""
    name: str | None = None
    """Name."""
