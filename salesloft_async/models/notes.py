# Generated from operations/notes.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's notes."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time
from salesloft_async.models.shared import Ref

__all__ = ["Note"]


@frozen(kw_only=True, repr=False)
class Note(BaseRecord):
    """A note on a person or an account."""

    id: Id
    """Id of the note."""
    created_at: Time | None = None
    """When the note was created."""
    updated_at: Time | None = None
    """When the note was last updated."""
    content: str | None = None
    """Text of the note."""
    associated_type: str | None = None
    """What the note is on: "person" or "account"."""
    associated_with: Ref | None = None
    """Person or account that the note is on."""
    user: Ref | None = None
    """User who wrote it."""
    call: Ref | None = None
    """Call that the note is on."""
