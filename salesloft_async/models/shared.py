# Generated from operations/shared.toml by `nox -s generate`: change the table, not this file.
"""Records that others embed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord, wire
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.people import Person

__all__ = ["Attendee", "Recording"]


@frozen(kw_only=True, repr=False)
class Recording(BaseRecord):
    """A recording of a call."""

    url: str | None = None
    """Address of the recording."""
    status: str | None = None
    """State of the call that was recorded."""
    recording_status: str | None = None
    """State of the recording's processing."""


@wire(href="_href")
@frozen(kw_only=True, repr=False)
class Attendee(BaseRecord):
    """Somebody who takes part in an event."""

    name: str | None = None
    """Name."""
    email: str | None = None
    """Email address."""
    status: str | None = None
    """Answer to the invitation: "needsAction", "accepted", "tentative" or "declined"."""
    status_changed: bool | None = None
    """Whether the answer changed."""
    organizer: bool | None = None
    """Whether it is the organizer."""
    deleted_at: Time | None = None
    """When the attendee was taken off, if so."""
    id: Id
    """Id of the attendee."""
    href: str | None = None
    """Address of the attendee."""
    affiliation: str | None = None
    """Side that the attendee is on."""
    person: Ref["Person"] | None = None
    """Person."""
