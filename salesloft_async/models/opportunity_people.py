# Generated from operations/opportunity_people.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's opportunity people."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time

__all__ = ["OpportunityPerson"]


@frozen(kw_only=True, repr=False)
class OpportunityPerson(BaseRecord):
    """A person who takes part in an opportunity."""

    id: Id
    """Id of the pair."""
    opportunity_id: Id | None = None
    """Id of the opportunity."""
    opportunity_crm_id: str | None = None
    """Id of the opportunity in the CRM."""
    person_id: Id | None = None
    """Id of the person."""
    person_crm_id: str | None = None
    """Id of the person in the CRM."""
    crm_id: str | None = None
    """Id of the pair in the CRM."""
    created_at: Time | None = None
    """Time at which the pair was created."""
    updated_at: Time | None = None
    """Time of the last change."""
