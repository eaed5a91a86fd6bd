# Generated from operations/tags.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's tags."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id

__all__ = ["Tag"]


@frozen(kw_only=True, repr=False)
class Tag(BaseRecord):
    """A tag."""

    id: Id
    """Id of the tag."""
    name: str | None = None
    """Name."""
