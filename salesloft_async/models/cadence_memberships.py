# Generated from operations/cadence_memberships.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's cadence memberships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.actions import Action
    from salesloft_async.models.cadences import Cadence
    from salesloft_async.models.people import Person
    from salesloft_async.models.steps import Step
    from salesloft_async.models.users import User

__all__ = ["CadenceMembership", "CadenceMembershipCounts"]


@frozen(kw_only=True, repr=False)
class CadenceMembershipCounts(BaseRecord):
    """Figures about the contacts that a cadence made with a person."""

    sent_emails: int | None = None
    """Emails sent."""
    views: int | None = None
    """Times that emails were opened."""
    clicks: int | None = None
    """Times that emails were clicked in."""
    replies: int | None = None
    """Replies to emails."""
    bounces: int | None = None
    """Emails that bounced."""
    calls: int | None = None
    """Calls logged."""


@frozen(kw_only=True, repr=False)
class CadenceMembership(BaseRecord):
    """That a person is, or was, on a cadence."""

    id: Id
    """Id of the membership."""
    added_at: Time | None = None
    """When the person joined, the latest time if more than once."""
    created_at: Time | None = None
    """When the person joined for the first time."""
    updated_at: Time | None = None
    """When the membership was last updated."""
    person_deleted: bool | None = None
    """Whether the person has been deleted since."""
    currently_on_cadence: bool | None = None
    """Whether the membership goes on."""
    current_state: str | None = None
    """"staged", "active", "scheduled", "processing" (no change is possible), "completed", "removed",
    "removed_no_action", "reassigned" or "archived".
    """
    cadence: Ref["Cadence"] | None = None
    """The cadence."""
    person: Ref["Person"] | None = None
    """The person."""
    user: Ref["User"] | None = None
    """User whom the membership is for."""
    latest_action: Ref["Action"] | None = None
    """Latest action for the person on the cadence."""
    counts: CadenceMembershipCounts | None = None
    """Figures about the contacts made."""
    step: Ref["Step"] | None = None
    """Step that the person is at."""
