# Generated from operations/webhook_events.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's webhook events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id

if TYPE_CHECKING:
    from typing import Any

    from salesloft_async.models.emails import Email
    from salesloft_async.models.team import Team

__all__ = ["LinkSwap", "LinkSwapParty"]


@frozen(kw_only=True, repr=False)
class LinkSwapParty(BaseRecord):
    """Who sends or receives an email whose links may be swapped."""

    id: Id
    """Id of the user or person."""
    email: str | None = None
    """Email address."""


@frozen(kw_only=True, repr=False)
class LinkSwap(BaseRecord):
    """The links of an email that is about to be sent; the answer says which to send instead."""

    links: list[str] | None = None
    """Links of the email."""
    user: LinkSwapParty | None = None
    """User who sends the email."""
    person: LinkSwapParty | None = None
    """Person that the email is for."""
    email: Ref["Email"] | None = None
    """The email."""
    mailing: Ref["Any"] | None = None
    """The mailing that the email is of."""
    team: Ref["Team"] | None = None
    """Team of the user."""
