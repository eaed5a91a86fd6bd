# Generated from operations/email_templates.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's email templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord, wire
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.groups import Group
    from salesloft_async.models.team_templates import TeamTemplate
    from salesloft_async.models.users import User

__all__ = ["EmailTemplate", "EmailTemplateCounts"]


@frozen(kw_only=True, repr=False)
class EmailTemplateCounts(BaseRecord):
    """Figures about the emails written from a template."""

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
class EmailTemplate(BaseRecord):
    """A template that users write emails from."""

    id: Id
    """Id of the template."""
    created_at: Time | None = None
    """When the template was created."""
    updated_at: Time | None = None
    """When the template was last updated."""
    archived_at: Time | None = None
    """When the template was archived, if it is."""
    last_used_at: Time | None = None
    """When the template was last used."""
    title: str | None = None
    """Title."""
    subject: str | None = None
    """Subject of the emails."""
    body: str | None = None
    """Body of the emails, cleaned and without signature."""
    body_preview: str | None = None
    """First 100 characters of the body, as plain text."""
    cadence_template: bool | None = None
    """Whether only a step of a cadence uses it, so that lists of templates do not show it."""
    shared: bool | None = None
    """Whether the team sees it."""
    open_tracking_enabled: bool | None = None
    """Whether opening is tracked."""
    click_tracking_enabled: bool | None = None
    """Whether clicks are tracked."""
    tags: list[str] | None = None
    """All tags of the template."""
    counts: EmailTemplateCounts | None = None
    """Figures about the emails written from it."""
    groups: list[Ref["Group"]] | None = None
    """Groups that it is assigned to."""
    team_template: Ref["TeamTemplate"] | None = None
    """Team template that it is linked to."""
    template_owner: Ref["User"] | None = None
    """User who owns it."""
    links: dict[str, Any] | None = None
    """Addresses of what belongs to it, such as its attachments."""
