# Generated from operations/accounts.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.account_stages import AccountStage
    from salesloft_async.models.account_tiers import AccountTier
    from salesloft_async.models.people import Person
    from salesloft_async.models.users import User

__all__ = ["Account", "AccountCounts", "AccountUpsert"]


@frozen(kw_only=True, repr=False)
class AccountCounts(BaseRecord):
    """Figures about an account."""

    people: int | None = None
    """Number of people at the account."""


@frozen(kw_only=True, repr=False)
class Account(BaseRecord):
    """A company that the team sells to."""

    id: Id
    """Id of the account."""
    created_at: Time | None = None
    """When the account was created."""
    updated_at: Time | None = None
    """When the account was last updated."""
    archived_at: Time | None = None
    """When the account was archived, if it is."""
    name: str | None = None
    """Full name."""
    domain: str | None = None
    """Domain of the website, without scheme or path."""
    conversational_name: str | None = None
    """Name as one says it in conversation."""
    description: str | None = None
    """Description."""
    phone: str | None = None
    """Phone number, digits only."""
    website: str | None = None
    """Website."""
    linkedin_url: str | None = None
    """Address of the LinkedIn page."""
    twitter_handle: str | None = None
    """Twitter handle, with the @."""
    street: str | None = None
    """Street and number."""
    city: str | None = None
    """City."""
    state: str | None = None
    """State."""
    postal_code: str | None = None
    """Postal code."""
    country: str | None = None
    """Country."""
    locale: str | None = None
    """Locale for times of day and writing, such as "en_US"."""
    industry: str | None = None
    """Industry."""
    company_type: str | None = None
    """Type of company."""
    founded: str | None = None
    """Year, or full date, in which the company began."""
    revenue_range: str | None = None
    """Estimated range of revenue."""
    size: str | None = None
    """Estimated number of employees."""
    crm_id: str | None = None
    """Id in the CRM."""
    crm_url: str | None = None
    """Address of the account in the CRM."""
    crm_object_type: str | None = None
    """Type of the account's object in the CRM."""
    owner_crm_id: str | None = None
    """Id of the owner in the CRM."""
    last_contacted_at: Time | None = None
    """When somebody at the account was last contacted."""
    last_contacted_type: str | None = None
    """How the account was last contacted: "call", "email" or "other"."""
    do_not_contact: bool | None = None
    """Whether nobody at the account may be contacted."""
    custom_fields: dict[str, Any] | None = None
    """Custom fields by name; only those with a value."""
    user_relationships: list[dict[str, Any]] | dict[str, Any] | None = None
    """Users who stand in a relationship that the team defines, by its name."""
    tags: list[str] | None = None
    """All tags of the account."""
    counts: AccountCounts | None = None
    """Figures about the account."""
    owner: Ref["User"] | None = None
    """User who owns the account."""
    creator: Ref["User"] | None = None
    """User who created the account."""
    last_contacted_by: Ref["User"] | None = None
    """User who last contacted the account."""
    last_contacted_person: Ref["Person"] | None = None
    """Person at the account who was last contacted."""
    company_stage: Ref["AccountStage"] | None = None
    """Stage that the account is in."""
    account_tier: Ref["AccountTier"] | None = None
    """Tier that the account is in."""
    prospector_engagement_level: str | None = None
    """Engagement of the account, as a level."""
    prospector_engagement_score: float | str | None = None
    """Engagement of the account, as a score."""


@frozen(kw_only=True, repr=False)
class AccountUpsert(BaseRecord):
    """What an upsert did, and the account as it is now."""

    upsert_type: str | None = None
    """What was done: "create" or "created", "update" or "updated"."""
    account: Account | None = None
    """The account as it is now."""
