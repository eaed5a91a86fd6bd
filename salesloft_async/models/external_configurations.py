# Generated from operations/external_configurations.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's external configurations."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id

__all__ = ["ExternalConfiguration"]


@frozen(kw_only=True, repr=False)
class ExternalConfiguration(BaseRecord):
    """A kind of record that is mapped to ids of another system."""

    id: Id
    """Id of the configuration."""
    object_type: str | None = None
    """Kind of record, such as "person"."""
    external_type: str | None = None
    """Kind of the other system's records."""
    source_type: str | None = None
    """Kind of what the configuration came from."""
    source_id: Id | None = None
    """Id of what the configuration came from."""
    deleted: bool | None = None
    """Whether the configuration is deleted."""
