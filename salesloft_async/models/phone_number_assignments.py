# Generated from operations/phone_number_assignments.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's phone number assignments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id

if TYPE_CHECKING:
    from salesloft_async.models.users import User

__all__ = ["PhoneNumberAssignment"]


@frozen(kw_only=True, repr=False)
class PhoneNumberAssignment(BaseRecord):
    """A phone number assigned to a user."""

    id: Id
    """Id of the assignment."""
    number: str | None = None
    """The phone number."""
    user: Ref["User"] | None = None
    """User whom the number is assigned to."""
