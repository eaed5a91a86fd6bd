# Generated from operations/people.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord, wire
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.accounts import Account
    from salesloft_async.models.cadences import Cadence
    from salesloft_async.models.imports import Import
    from salesloft_async.models.person_stages import PersonStage
    from salesloft_async.models.steps import Step
    from salesloft_async.models.users import User

__all__ = ["Person", "PersonCounts", "PersonUpsert"]


@frozen(kw_only=True, repr=False)
class PersonCounts(BaseRecord):
    """Figures about contacts with a person."""

    emails_sent: int | None = None
    """Emails sent to the person."""
    emails_viewed: int | None = None
    """Emails that the person opened, each counted once."""
    emails_clicked: int | None = None
    """Emails that the person clicked in, each counted once."""
    emails_replied_to: int | None = None
    """Emails that the person replied to, each counted once."""
    emails_bounced: int | None = None
    """Emails to the person that bounced, each counted once."""
    calls: int | None = None
    """Calls logged with the person."""


@wire(import_="import")
@frozen(kw_only=True, repr=False)
class Person(BaseRecord):
    """A person that the team sells to."""

    id: Id
    """Id of the person."""
    created_at: Time | None = None
    """When the person was created."""
    updated_at: Time | None = None
    """When the person was last updated."""
    last_contacted_at: Time | None = None
    """When the person was last contacted."""
    last_replied_at: Time | None = None
    """When the person last replied to an email."""
    first_name: str | None = None
    """First name."""
    last_name: str | None = None
    """Last name."""
    display_name: str | None = None
    """Name to show; the email address stands in for a missing one."""
    email_address: str | None = None
    """Email address."""
    full_email_address: str | None = None
    """Email address with the name before it."""
    secondary_email_address: str | None = None
    """Second email address."""
    personal_email_address: str | None = None
    """Private email address."""
    phone: str | None = None
    """Phone number, digits only."""
    phone_extension: str | None = None
    """Extension of the phone number, digits only."""
    home_phone: str | None = None
    """Phone number at home, digits only."""
    mobile_phone: str | None = None
    """Mobile phone number, digits only."""
    linkedin_url: str | None = None
    """Address of the LinkedIn profile."""
    twitter_handle: str | None = None
    """Twitter handle."""
    personal_website: str | None = None
    """Website of the person."""
    title: str | None = None
    """Job title."""
    job_seniority: str | None = None
    """"director", "executive", "individual_contributor", "manager", "vice_president" or "unknown"."""
    city: str | None = None
    """City."""
    state: str | None = None
    """State."""
    country: str | None = None
    """Country."""
    work_city: str | None = None
    """City of work."""
    work_state: str | None = None
    """State of work."""
    work_country: str | None = None
    """Country of work."""
    locale: str | None = None
    """Locale for times of day and writing, such as "en_US"."""
    locale_utc_offset: int | None = None
    """Minutes by which the locale is ahead of UTC."""
    crm_url: str | None = None
    """Address of the person in the CRM."""
    crm_id: str | None = None
    """Id in the CRM."""
    crm_object_type: str | None = None
    """Type of the person's object in the CRM."""
    owner_crm_id: str | None = None
    """Id of the owner in the CRM."""
    person_company_name: str | None = None
    """Name of the company, kept with the person and apart from the account."""
    person_company_website: str | None = None
    """Website of the company, kept with the person and apart from the account."""
    person_company_industry: str | None = None
    """Industry of the company, kept with the person and apart from the account."""
    do_not_contact: bool | str | None = None
    """Whether the person wants no communication at all."""
    contact_restrictions: list[str] | None = None
    """Ways not to contact the person: "call", "email", "message"."""
    bouncing: bool | None = None
    """Whether emails to the present address bounce."""
    eu_resident: bool | None = None
    """Whether the person is marked as a resident of the European Union."""
    starred: bool | None = None
    """Whether the user who asks has starred the person."""
    untouched: bool | None = None
    """Whether nobody has approached the person yet."""
    success_count: int | None = None
    """1 while a success of the person is active, 0 without."""
    last_contacted_type: str | None = None
    """How the person was last contacted: "call", "email" or "other"."""
    custom_fields: dict[str, Any] | None = None
    """Custom fields by name; only those with a value."""
    tags: list[str] | None = None
    """All tags of the person."""
    counts: PersonCounts | None = None
    """Figures about contacts with the person."""
    account: Ref["Account"] | None = None
    """Account that the person works at."""
    owner: Ref["User"] | None = None
    """User who owns the person."""
    last_contacted_by: Ref["User"] | None = None
    """User who last contacted the person."""
    import_: Ref["Import"] | None = None
    """Import that the person came with last."""
    person_stage: Ref["PersonStage"] | None = None
    """Stage that the person is in."""
    cadences: list[Ref["Cadence"]] | None = None
    """Cadences that the person is on."""
    most_recent_cadence: Ref["Cadence"] | None = None
    """Cadence that the person was put on last."""
    last_completed_step_cadence: Ref["Cadence"] | None = None
    """Cadence of the last step completed."""
    last_completed_step: Ref["Step"] | None = None
    """Last step completed with the person."""
    account_crm_id: str | None = None
    """Id of the account in the CRM."""
    external_source: str | None = None
    """System that the person came from."""
    hot_lead: bool | None = None
    """Whether the person is a hot lead."""
    job_function: str | None = None
    """Job function."""


@frozen(kw_only=True, repr=False)
class PersonUpsert(BaseRecord):
    """What an upsert did, and the person as it is now."""

    upsert_type: str | None = None
    """What was done: "create" or "created", "update" or "updated"."""
    person: Person | None = None
    """The person as it is now."""
