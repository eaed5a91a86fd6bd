# Generated from operations/crm_users.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's crm users."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.users import User

__all__ = ["CrmUser"]


@frozen(kw_only=True, repr=False)
class CrmUser(BaseRecord):
    """A user of the CRM."""

    id: Id
    """Id of the CRM user."""
    created_at: Time | None = None
    """When the CRM user was created."""
    updated_at: Time | None = None
    """When the CRM user was last updated."""
    crm_id: str | None = None
    """Id in the CRM."""
    user: Ref["User"] | None = None
    """User whom the CRM user is mapped to."""
    crm_username: str | None = None
    """User name in the CRM."""
    first_name: str | None = None
    """First name."""
    last_name: str | None = None
    """Last name."""
    name: str | None = None
    """Full name."""
