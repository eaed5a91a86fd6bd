# Generated from operations/crm_activities.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's crm activities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.people import Person
    from salesloft_async.models.users import User

__all__ = ["CrmActivity"]


@frozen(kw_only=True, repr=False)
class CrmActivity(BaseRecord):
    """An activity written to the CRM, or to be written."""

    id: Id
    """Id of the activity."""
    created_at: Time | None = None
    """When the activity was created."""
    updated_at: Time | None = None
    """When the activity was last updated."""
    subject: str | None = None
    """Subject in the CRM."""
    description: str | None = None
    """Description in the CRM."""
    crm_id: str | None = None
    """Id of the activity in the CRM, once it is written."""
    activity_type: str | None = None
    """What it records, such as "email", "phone", "email reminder", "inmail"."""
    error: str | None = None
    """Why it could not be written, if so; that is tried again without being asked."""
    custom_crm_fields: dict[str, Any] | None = None
    """Further fields that the team has written to the CRM."""
    person: Ref["Person"] | None = None
    """Person whom the activity is about."""
    user: Ref["User"] | None = None
    """User whose activity it is."""
    crm_record_type: str | None = None
    """Record type in the CRM."""
