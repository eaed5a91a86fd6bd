# Generated from operations/users.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's users."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord, wire
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.custom_roles import CustomRole
    from salesloft_async.models.groups import Group
    from salesloft_async.models.phone_number_assignments import PhoneNumberAssignment
    from salesloft_async.models.team import Team

__all__ = ["User"]


@wire(private_fields="_private_fields")
@frozen(kw_only=True, repr=False)
class User(BaseRecord):
    """A member of the team."""

    id: Id
    """Id of the user."""
    guid: str | None = None
    """Globally unique id, which newer endpoints take instead of the id."""
    created_at: Time | None = None
    """When the user was created."""
    updated_at: Time | None = None
    """When the user was last updated."""
    name: str | None = None
    """Name to show."""
    first_name: str | None = None
    """First name."""
    last_name: str | None = None
    """Last name."""
    job_role: str | None = None
    """Role in the job."""
    active: bool | None = None
    """Whether the user is active."""
    team_admin: bool | None = None
    """Whether the user is an admin of the team."""
    time_zone: str | None = None
    """Time zone."""
    work_country: str | None = None
    """Country of work."""
    slack_username: str | None = None
    """Name in Slack."""
    twitter_handle: str | None = None
    """Twitter handle."""
    email: str | None = None
    """Email address that the user signs in with."""
    full_email_address: str | None = None
    """Email address with the name before it, as in RFC 5322."""
    from_address: str | None = None
    """Address that emails name as their sender."""
    sending_email_address: str | None = None
    """Address that emails are sent from: from_address, the email client's, or else email."""
    bcc_email_address: str | None = None
    """Address that gets a blind copy of every email."""
    email_client_email_address: str | None = None
    """Address of the email client."""
    email_client_configured: bool | None = None
    """Whether an email client is set up."""
    email_signature: str | None = None
    """Signature under emails."""
    email_signature_type: str | None = None
    """Type of the signature."""
    email_signature_click_tracking_disabled: bool | None = None
    """Whether clicks in the signature are not tracked."""
    click_to_call_enabled: bool | None = None
    """Whether click to call is on."""
    local_dial_enabled: bool | None = None
    """Whether Local Dial is on."""
    crm_connected: bool | None = None
    """Whether a CRM is connected."""
    external_feature_flags: dict[str, Any] | None = None
    """Feature flags; they come and go."""
    private_fields: dict[str, Any] | None = None
    """The provider's internal fields, which may change at any time."""
    phone_client: Ref["Any"] | None = None
    """Phone client of the user."""
    phone_number_assignment: Ref["PhoneNumberAssignment"] | None = None
    """Phone number assigned to the user."""
    group: Ref["Group"] | Id | None = None
    """Group of the user: a reference, or its bare id."""
    team: Ref["Team"] | None = None
    """Team of the user."""
    role: Ref["CustomRole"] | None = None
    """Role of the user."""
    locale_utc_offset: int | None = None
    """Offset of the time zone from UTC, in minutes."""
    seat_package: str | None = None
    """Seat, such as "admin" or "prospect"."""
