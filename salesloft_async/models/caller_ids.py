# Generated from operations/caller_ids.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's caller ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref

if TYPE_CHECKING:
    from salesloft_async.models.people import Person

__all__ = ["CallerId"]


@frozen(kw_only=True, repr=False)
class CallerId(BaseRecord):
    """Somebody whom a phone number may belong to."""

    display_name: str | None = None
    """Name of the caller."""
    title: str | None = None
    """Job title of the caller."""
    account_name: str | None = None
    """Name of the caller's account."""
    person: Ref["Person"] | None = None
    """Person who is the caller."""
