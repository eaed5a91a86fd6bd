# Generated from operations/call_instructions.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's call instructions."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time

__all__ = ["CallInstruction"]


@frozen(kw_only=True, repr=False)
class CallInstruction(BaseRecord):
    """What users are told to do in a call."""

    id: Id
    """Id of the call instruction."""
    created_at: Time | None = None
    """When the call instruction was created."""
    updated_at: Time | None = None
    """When the call instruction was last updated."""
    instructions: str | None = None
    """What to do."""
