# Generated from operations/emails.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's emails."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.actions import Action
    from salesloft_async.models.cadences import Cadence
    from salesloft_async.models.crm_activities import CrmActivity
    from salesloft_async.models.email_templates import EmailTemplate
    from salesloft_async.models.people import Person
    from salesloft_async.models.steps import Step
    from salesloft_async.models.tasks import Task
    from salesloft_async.models.users import User

__all__ = ["Email", "EmailCounts"]


@frozen(kw_only=True, repr=False)
class EmailCounts(BaseRecord):
    """Figures about an email."""

    views: int | None = None
    """Times that it was opened."""
    clicks: int | None = None
    """Times that a link in it was clicked."""
    replies: int | None = None
    """Replies to it."""
    unique_devices: int | None = None
    """Devices that it was opened on."""
    unique_locations: int | None = None
    """Places that it was opened in."""
    attachments: int | None = None
    """Files attached to it."""


@frozen(kw_only=True, repr=False)
class Email(BaseRecord):
    """An email that a user sent, or is to send."""

    id: Id
    """Id of the email."""
    created_at: Time | None = None
    """When the email was created."""
    updated_at: Time | None = None
    """When the email was last updated."""
    recipient_email_address: str | None = None
    """Address that it goes to."""
    status: str | None = None
    """How far it is: "sent", "sent_from_gmail", "pending", "scheduled", "sending", "delivering", "failed", "cancelled"
    and others.
    """
    bounced: bool | None = None
    """Whether it bounced."""
    send_after: Time | None = None
    """When it is to be sent; empty once it is."""
    sent_at: Time | None = None
    """When it was sent, if it was."""
    view_tracking: bool | None = None
    """Whether opening is tracked."""
    click_tracking: bool | None = None
    """Whether clicks are tracked."""
    subject: str | None = None
    """Subject; needs a scope of its own."""
    error_message: str | None = None
    """What went wrong; needs a scope of its own."""
    personalization: str | None = None
    """Share of it that was personalized, in percent."""
    headers: dict[str, Any] | None = None
    """Headers that it used: "cc", "bcc"."""
    counts: EmailCounts | None = None
    """Figures about the email."""
    user: Ref["User"] | None = None
    """User who sends it."""
    recipient: Ref["Person"] | None = None
    """Person whom it goes to."""
    action: Ref["Action"] | None = None
    """Action that it belongs to."""
    cadence: Ref["Cadence"] | None = None
    """Cadence that it belongs to."""
    step: Ref["Step"] | None = None
    """Step that it belongs to."""
    task: Ref["Task"] | None = None
    """Task that it belongs to."""
    mailing: Ref["Any"] | None = None
    """Mailing that it belongs to."""
    email_template: Ref["EmailTemplate"] | None = None
    """Template that it was made from."""
    crm_activity: Ref["CrmActivity"] | None = None
    """Activity in the CRM that it became."""
    additional_recipients: list[dict[str, Any]] | None = None
    """Further recipients."""
    body: str | None = None
    """Body; the API sends it only to tokens with the scope email_contents:read."""
    draft_with_ai: bool | None = None
    """Whether the text was drafted with AI."""
    message_id: str | None = None
    """Message-ID header."""
