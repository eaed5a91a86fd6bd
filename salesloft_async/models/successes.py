# Generated from operations/successes.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's successes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.actions import Action
    from salesloft_async.models.cadences import Cadence
    from salesloft_async.models.calls import Call
    from salesloft_async.models.emails import Email
    from salesloft_async.models.people import Person
    from salesloft_async.models.steps import Step
    from salesloft_async.models.users import User

__all__ = ["Success", "SuccessCounts"]


@frozen(kw_only=True, repr=False)
class SuccessCounts(BaseRecord):
    """Figures about what a success took."""

    total_emails: int | None = None
    """Emails since work on the person began."""
    total_calls: int | None = None
    """Calls since then."""
    total_other_touches: int | None = None
    """Other contacts since then."""


@frozen(kw_only=True, repr=False)
class Success(BaseRecord):
    """That a person was won over, and what it took."""

    id: Id
    """Id of the success."""
    created_at: Time | None = None
    """When the success was created."""
    updated_at: Time | None = None
    """When the success was last updated."""
    succeeded_at: Time | None = None
    """When the success was recorded."""
    success_window_started_at: Time | None = None
    """When work on the person began."""
    counts: SuccessCounts | None = None
    """Figures about what it took."""
    person: Ref["Person"] | None = None
    """Person who was won over."""
    user: Ref["User"] | None = None
    """User whose success it is."""
    latest_action: Ref["Action"] | None = None
    """Last action before it."""
    latest_cadence: Ref["Cadence"] | None = None
    """Last cadence before it."""
    latest_step: Ref["Step"] | None = None
    """Last step before it."""
    latest_call: Ref["Call"] | None = None
    """Last call before it."""
    latest_email: Ref["Email"] | None = None
    """Last email before it."""
