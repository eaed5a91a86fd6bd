# Generated from operations/opportunity_stages.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's opportunity stages."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time

__all__ = ["OpportunityStage"]


@frozen(kw_only=True, repr=False)
class OpportunityStage(BaseRecord):
    """A stage that opportunities go through."""

    id: Id
    """Id of the stage."""
    name: str | None = None
    """Name."""
    order: int | None = None
    """Position among the stages."""
    active: bool | None = None
    """Whether the stage is in use."""
    created_at: Time | None = None
    """Time at which the stage was created."""
    updated_at: Time | None = None
    """Time of the last change."""
