# Generated from operations/account_team_member_roles.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's account team member roles."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id

__all__ = ["AccountTeamMemberRole"]


@frozen(kw_only=True, repr=False)
class AccountTeamMemberRole(BaseRecord):
    """A role that members of account teams can have in the CRM."""

    id: Id
    """Id of the role."""
    name: str | None = None
    """Name."""
