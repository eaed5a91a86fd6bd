# Generated from operations/signals.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's signals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Time

if TYPE_CHECKING:
    from salesloft_async.models.signal_registrations import SignalRegistration

__all__ = ["Signal"]


@frozen(kw_only=True, repr=False)
class Signal(BaseRecord):
    """An event about a person or an account that an integration reports."""

    type: str | None = None
    """Type of the signal, as registered."""
    urgency: str | None = None
    """Urgency: "high", "medium" or "low"."""
    occurred_at: Time | None = None
    """Time at which the event happened."""
    received_at: Time | None = None
    """Time at which the API received the signal."""
    registration: Ref["SignalRegistration"] | None = None
    """Registration of the signal's type."""
    integration: Ref["Any"] | None = None
    """Integration that sent the signal."""
    indicators: list[dict[str, Any]] | None = None
    """Indicators, each a map with `key` and `metadata`."""
    idempotency_key: str | None = None
    """Key by which the API drops duplicates."""
    description: dict[str, Any] | None = None
    """Description, by language."""
    data: dict[str, Any] | None = None
    """Data in the shape that was registered."""
    broadcast_notification: bool | None = None
    """Whether the signal shows in the live feed."""
    attribution: dict[str, Any] | None = None
    """Records that the signal belongs to."""
