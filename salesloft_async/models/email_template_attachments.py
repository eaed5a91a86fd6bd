# Generated from operations/email_template_attachments.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's email template attachments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id

if TYPE_CHECKING:
    from salesloft_async.models.email_templates import EmailTemplate

__all__ = ["EmailTemplateAttachment"]


@frozen(kw_only=True, repr=False)
class EmailTemplateAttachment(BaseRecord):
    """A file attached to an email template."""

    id: Id
    """Id of the file's place in the template."""
    attachment_id: Id | None = None
    """Id of the file."""
    name: str | None = None
    """Name of the file."""
    attachment_content_type: str | None = None
    """Type of the file's content."""
    attachment_file_size: int | None = None
    """Size of the file in bytes."""
    attachment_fingerprint: int | str | None = None
    """Fingerprint of the file's content."""
    download_url: str | None = None
    """Address that the file is downloaded from."""
    scanned: bool | None = None
    """Whether the file has been scanned."""
    email_template: Ref["EmailTemplate"] | None = None
    """Template that it is attached to."""
