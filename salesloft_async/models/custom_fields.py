# Generated from operations/custom_fields.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's custom fields."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time

__all__ = ["CustomField"]


@frozen(kw_only=True, repr=False)
class CustomField(BaseRecord):
    """A field that the team adds to people, accounts or opportunities."""

    id: Id
    """Id of the custom field."""
    created_at: Time | None = None
    """When the custom field was created."""
    updated_at: Time | None = None
    """When the custom field was last updated."""
    name: str | None = None
    """Name."""
    field_type: str | None = None
    """Kind of record that has it: "person", "company" (an account) or "opportunity"."""
    value_type: str | None = None
    """Kind of its values: "text", "date", "number"."""
