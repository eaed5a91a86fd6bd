# Generated from operations/mime_email_payloads.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's mime email payloads."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id

__all__ = ["MimeEmailPayload"]


@frozen(kw_only=True, repr=False)
class MimeEmailPayload(BaseRecord):
    """An email as MIME."""

    id: Id
    """Id of the email."""
    mailbox: str | None = None
    """Email address of the sender's mailbox."""
    message_id: str | None = None
    """Message id in the email's header."""
    raw: str | None = None
    """The email as MIME, in Base64."""
