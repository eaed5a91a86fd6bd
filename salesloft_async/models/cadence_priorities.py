# Generated from operations/cadence_priorities.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's cadence priorities."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id

__all__ = ["CadencePriority"]


@frozen(kw_only=True, repr=False)
class CadencePriority(BaseRecord):
    """A priority of cadences."""

    id: Id
    """Id of the priority."""
    name: str | None = None
    """Name."""
