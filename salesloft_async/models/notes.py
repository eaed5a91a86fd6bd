# Generated from operations/notes.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.accounts import Account
    from salesloft_async.models.calls import Call
    from salesloft_async.models.people import Person
    from salesloft_async.models.users import User

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
    associated_with: Ref["Person | Account"] | None = None
    """Person or account that the note is on."""
    user: Ref["User"] | None = None
    """User who wrote it."""
    call: Ref["Call"] | None = None
    """Call that the note is on."""
    crm_activity_metadata: dict[str, Any] | None = None
    """Details of the activity in the CRM."""
