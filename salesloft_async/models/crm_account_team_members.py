# Generated from operations/crm_account_team_members.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's crm account team members."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id

__all__ = ["CrmAccountTeamMember", "CrmTeamMemberWithRole"]


@frozen(kw_only=True, repr=False)
class CrmAccountTeamMember(BaseRecord):
    """A member of an account team in the CRM."""

    id: Id
    """Id of the membership."""
    crm_id: str | None = None
    """Id of the membership in the CRM."""
    account_crm_id: str | None = None
    """Id of the account in the CRM."""
    account_access_level: str | None = None
    """Access that the member has to the account."""
    team_member_role: str | None = None
    """Role in the team."""
    user_crm_id: str | None = None
    """Id of the user in the CRM."""
    user_crm_name: str | None = None
    """Name of the user in the CRM."""


@frozen(kw_only=True, repr=False)
class CrmTeamMemberWithRole(BaseRecord):
    """A member of an account team, with the role."""

    user_crm_id: str | None = None
    """Id of the user in the CRM."""
    team_member_role: str | None = None
    """Role in the team."""
    account_email: str | None = None
    """Email address."""
    account_name: str | None = None
    """Name."""
