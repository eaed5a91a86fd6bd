# Generated from operations/pending_emails.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's pending emails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id

if TYPE_CHECKING:
    from salesloft_async.models.mime_email_payloads import MimeEmailPayload

__all__ = ["PendingEmail"]


@frozen(kw_only=True, repr=False)
class PendingEmail(BaseRecord):
    """An email that an external email service is to send."""

    id: Id
    """Id of the email."""
    mailbox: str | None = None
    """Email address that it is sent from."""
    mime_email_payload: Ref["MimeEmailPayload"] | None = None
    """The email as MIME."""
