# Generated from operations/external_mappings.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's external mappings."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id

__all__ = ["ExternalMapping"]


@frozen(kw_only=True, repr=False)
class ExternalMapping(BaseRecord):
    """A record and its id in another system."""

    id: Id
    """Id of the mapping."""
    tenant_id: Id | None = None
    """Id of the tenant."""
    object_type: str | None = None
    """Kind of record, such as "person"."""
    object_id: Id | None = None
    """Id of the record."""
    external_type: str | None = None
    """Kind of the other system's records."""
    external_id: str | None = None
    """Id in the other system."""
    inserted_at: date | None = None
    """Day on which the mapping was created."""
    deleted: bool | None = None
    """Whether the mapping is deleted."""
