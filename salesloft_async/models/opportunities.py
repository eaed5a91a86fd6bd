# Generated from operations/opportunities.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's opportunities."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.accounts import Account
    from salesloft_async.models.cadences import Cadence
    from salesloft_async.models.steps import Step
    from salesloft_async.models.users import User

__all__ = ["Opportunity"]


@frozen(kw_only=True, repr=False)
class Opportunity(BaseRecord):
    """A deal that the team works on."""

    id: Id
    """Id of the opportunity."""
    name: str | None = None
    """Name."""
    stage_name: str | None = None
    """Name of the stage that the opportunity is in."""
    amount: Decimal | None = None
    """Amount in the currency of `currency_iso_code`."""
    currency_iso_code: str | None = None
    """Currency of the amount, such as "USD"."""
    probability: Decimal | None = None
    """Probability of winning, in percent."""
    is_closed: bool | None = None
    """Whether the opportunity is closed."""
    is_won: bool | None = None
    """Whether the opportunity was won."""
    close_date: Time | None = None
    """Day on which the opportunity closes or closed, at midnight."""
    opportunity_type: str | None = None
    """Type of the opportunity."""
    account: Ref["Account"] | None = None
    """Account that the opportunity is with."""
    account_name: str | None = None
    """Name of the account."""
    account_crm_id: str | None = None
    """Id of the account in the CRM."""
    owner: Ref["User"] | None = None
    """User who owns the opportunity."""
    owner_crm_id: str | None = None
    """Id of the owner in the CRM."""
    owner_crm_name: str | None = None
    """Name of the owner in the CRM."""
    creator: Ref["User"] | None = None
    """User who created the opportunity."""
    created_by_crm_id: str | None = None
    """Id in the CRM of the person who created the opportunity."""
    created_date: Time | None = None
    """Time at which the opportunity was created in the CRM."""
    created_at: Time | None = None
    """Time at which Salesloft created the record."""
    updated_at: Time | None = None
    """Time of the last change."""
    crm_id: str | None = None
    """Id of the opportunity in the CRM."""
    crm_type: str | None = None
    """Kind of CRM, such as "hubspot"."""
    crm_url: str | None = None
    """Address of the opportunity in the CRM."""
    crm_last_updated_date: Time | None = None
    """Time of the last change in the CRM."""
    custom_fields: dict[str, Any] | None = None
    """Custom field values by name."""
    tags: list[str] | None = None
    """Tags."""
    most_recent_cadence: Ref["Cadence"] | None = None
    """Latest cadence that a person of the opportunity was on."""
    most_recent_step: Ref["Step"] | None = None
    """Latest step that was taken."""
    most_recent_step_account: Ref["Any"] | None = None
    """Record that the latest step belongs to. The API's example leads to a user, although the field is named after an
    account.
    """
    most_recent_step_number: int | None = None
    """Number of the latest step in its cadence."""
    opportunity_window_person_id: Id | None = None
    """Id of the person who opened the opportunity window."""
    opportunity_window_started_at: Time | None = None
    """Time at which the opportunity window was opened."""
