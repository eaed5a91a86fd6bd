# Generated from operations/team.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's team."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord, wire
from salesloft_async.core.values import Id, Time

__all__ = ["Team"]


@wire(private_fields="_private_fields")
@frozen(kw_only=True, repr=False)
class Team(BaseRecord):
    """A team: all the users of one customer."""

    id: Id
    """Id of the team."""
    created_at: Time | None = None
    """When the team was created."""
    updated_at: Time | None = None
    """When the team was last updated."""
    name: str | None = None
    """Name."""
    deactivated: bool | None = None
    """Whether the team is deactivated."""
    license_limit: int | None = None
    """Number of seats that the team has."""
    plan: str | None = None
    """"group", "professional" or "enterprise"."""
    plan_features: dict[str, Any] | None = None
    """Features added to the plan."""
    group_privacy_setting: str | None = None
    """"all_public" lets all users see everything; with "group_public" some records are seen in their group only."""
    team_visibility_default: str | None = None
    """"public" or "private": what new records are in the application; the API does not look at it."""
    email_daily_limit: int | None = None
    """Emails that each user may send a day."""
    allow_automated_email_steps: bool | None = None
    """Whether users may have emails of cadences sent without their doing."""
    click_tracking_default: bool | None = None
    """Whether clicks in new emails are tracked by default."""
    custom_tracking_domain: str | None = None
    """Domain that tracked clicks and views go through."""
    call_recording_disabled: bool | None = None
    """Whether no call is recorded."""
    record_by_default: bool | None = None
    """Whether a call is recorded unless the user says no."""
    local_dial_enabled: bool | None = None
    """Whether Local Dial is on."""
    dispositions_required: bool | None = None
    """Whether a call cannot end without a disposition."""
    sentiments_required: bool | None = None
    """Whether a call cannot be logged without a sentiment."""
    private_fields: dict[str, Any] | None = None
    """The provider's internal fields, which may change at any time."""
