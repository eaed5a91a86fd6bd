# Generated from operations/person_stages.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's person stages."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time

__all__ = ["PersonStage"]


@frozen(kw_only=True, repr=False)
class PersonStage(BaseRecord):
    """A stage that people go through."""

    id: Id
    """Id of the stage."""
    created_at: Time | None = None
    """When the stage was created."""
    updated_at: Time | None = None
    """When the stage was last updated."""
    name: str | None = None
    """Name."""
    order: int | None = None
    """Place among the stages."""
    active: bool | None = None
    """Whether the stage is in use."""
