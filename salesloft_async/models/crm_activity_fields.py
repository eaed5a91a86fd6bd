# Generated from operations/crm_activity_fields.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's crm activity fields."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time

__all__ = ["CrmActivityField"]


@frozen(kw_only=True, repr=False)
class CrmActivityField(BaseRecord):
    """A field of the CRM that calls or emails can be written to."""

    id: Id
    """Id of the field."""
    created_at: Time | None = None
    """When the field was created."""
    updated_at: Time | None = None
    """When the field was last updated."""
    title: str | None = None
    """Name to show."""
    source: str | None = None
    """What the field is for: "email" or "phone"."""
    field: str | None = None
    """Name of the field in the CRM, the key in crm_params."""
    field_type: str | None = None
    """Type of the field in the CRM; some take structured values only."""
    value: str | None = None
    """Value that is always written; leave the field out of crm_params, or send just this."""
    picklist_values: dict[str, Any] | None = None
    """The only values allowed, by their labels, where the field is a picklist."""
    crm_object_type: str | None = None
    """Type of the object in the CRM, such as "Task", "Phonecall", "Email"."""
    salesforce_object_type: str | None = None
    """Type of the object in Salesforce, such as "Task"."""
