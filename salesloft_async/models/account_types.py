# Generated from operations/account_types.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's account types."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord

__all__ = ["AccountType"]


@frozen(kw_only=True, repr=False)
class AccountType(BaseRecord):
    """A type of account."""

    name: str | None = None
    """Name."""
