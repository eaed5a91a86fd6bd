# Generated from operations/team_templates.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's team templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord, wire
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.users import User

__all__ = ["TeamTemplate", "TeamTemplateCounts"]


@frozen(kw_only=True, repr=False)
class TeamTemplateCounts(BaseRecord):
    """Figures about the emails that the team wrote from a template."""

    sent_emails: int | None = None
    """Emails sent."""
    views: int | None = None
    """Times that emails were opened."""
    clicks: int | None = None
    """Times that links in emails were clicked."""
    replies: int | None = None
    """Replies to emails."""
    bounces: int | None = None
    """Emails that bounced."""


@wire(links="_links")
@frozen(kw_only=True, repr=False)
class TeamTemplate(BaseRecord):
    """An email template for the whole team."""

    id: Id
    """Id of the template, a UUID."""
    created_at: Time | None = None
    """When the template was created."""
    updated_at: Time | None = None
    """When the template was last updated."""
    archived_at: Time | None = None
    """When the template was archived, if it is."""
    last_modified_at: Time | None = None
    """When the template was last modified."""
    last_used_at: Time | None = None
    """When the template was last used."""
    title: str | None = None
    """Title."""
    subject: str | None = None
    """Subject of the emails."""
    body: str | None = None
    """Body of the emails."""
    body_preview: str | None = None
    """First 100 characters of the body, as plain text."""
    open_tracking_enabled: bool | None = None
    """Whether opening is tracked."""
    click_tracking_enabled: bool | None = None
    """Whether clicks are tracked."""
    tags: list[str] | None = None
    """All tags of the template."""
    counts: TeamTemplateCounts | None = None
    """Figures about the emails written from it."""
    last_modified_user: Ref["User"] | None = None
    """User who last modified it."""
    links: dict[str, Any] | None = None
    """Addresses of what belongs to it, such as its attachments."""
    groups: list[dict[str, Any]] | None = None
    """Groups that use the template."""
