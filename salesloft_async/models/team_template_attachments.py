# Generated from operations/team_template_attachments.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's team template attachments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id

if TYPE_CHECKING:
    from salesloft_async.models.team_templates import TeamTemplate

__all__ = ["TeamTemplateAttachment"]


@frozen(kw_only=True, repr=False)
class TeamTemplateAttachment(BaseRecord):
    """A file attached to a team template."""

    id: Id
    """Id of the file's place in the template."""
    attachment_id: Id | None = None
    """Id of the file."""
    name: str | None = None
    """Name of the file."""
    attachment_file_size: int | None = None
    """Size of the file in bytes."""
    download_url: str | None = None
    """Address that the file is downloaded from."""
    team_template: Ref["TeamTemplate"] | None = None
    """Template that it is attached to."""
