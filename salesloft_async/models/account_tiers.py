# Generated from operations/account_tiers.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's account tiers."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time

__all__ = ["AccountTier"]


@frozen(kw_only=True, repr=False)
class AccountTier(BaseRecord):
    """A tier that ranks accounts."""

    id: Id
    """Id of the tier."""
    created_at: Time | None = None
    """When the tier was created."""
    updated_at: Time | None = None
    """When the tier was last updated."""
    name: str | None = None
    """Name."""
    order: int | None = None
    """Place among the tiers."""
    active: bool | None = None
    """Whether the tier is in use."""
