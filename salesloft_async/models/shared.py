# Generated from operations/shared.toml by `nox -s generate`: change the table, not this file.
"""Records that others embed."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord, wire
from salesloft_async.core.values import Id

__all__ = ["Recording", "Ref"]


@wire(href="_href")
@frozen(kw_only=True, repr=False)
class Ref(BaseRecord):
    """A reference to another record: its id, and where the API serves it."""

    id: Id
    """Id of the record referred to."""
    href: str | None = None
    """Address of the record, absolute or relative to the API."""


@frozen(kw_only=True, repr=False)
class Recording(BaseRecord):
    """A recording of a call."""

    url: str | None = None
    """Address of the recording."""
    status: str | None = None
    """State of the call that was recorded."""
    recording_status: str | None = None
    """State of the recording's processing."""
