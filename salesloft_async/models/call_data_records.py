# Generated from operations/call_data_records.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's call data records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord, wire
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time
from salesloft_async.models.shared import Recording

if TYPE_CHECKING:
    from salesloft_async.models.calls import Call
    from salesloft_async.models.people import Person
    from salesloft_async.models.users import User

__all__ = ["CallDataRecord"]


@wire(from_="from")
@frozen(kw_only=True, repr=False)
class CallDataRecord(BaseRecord):
    """A phone call in or out through Salesloft; the legs of one call share its call_uuid."""

    id: Id
    """Id of the record."""
    created_at: Time | None = None
    """When the record was created."""
    updated_at: Time | None = None
    """When the record was last updated."""
    to: str | None = None
    """Number dialled."""
    from_: str | None = None
    """Number that the call came from."""
    duration: int | None = None
    """Seconds that the call took."""
    direction: str | None = None
    """"inbound" or "outbound"."""
    status: str | None = None
    """How the call went: "queued", "ringing", "in-progress", "completed", "busy", "no-answer", "failed" and others."""
    call_type: str | None = None
    """"call", "bridge" or "collaboration"; this may change."""
    call_uuid: str | None = None
    """Id of the call, the same on all its legs."""
    recording: Recording | None = None
    """Recording of the call."""
    call: Ref["Call"] | None = None
    """Call that a user logged for it."""
    called_person: Ref["Person"] | None = None
    """Person called."""
    user: Ref["User"] | None = None
    """User on the call."""
    dialer_recording: dict[str, Any] | None = None
    """Recording by the dialer."""
    started_at: Time | None = None
    """Time at which the call started."""
    ended_at: Time | None = None
    """Time at which the call ended."""
