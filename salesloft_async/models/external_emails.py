# Generated from operations/external_emails.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's external emails."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord

__all__ = ["ExternalEmail"]


@frozen(kw_only=True, repr=False)
class ExternalEmail(BaseRecord):
    """An email from outside of Salesloft."""

    message_id: str | None = None
    """Message id in the email's header."""
