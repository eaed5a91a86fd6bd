# Generated from operations/cadence_stats.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's cadence stats."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord

__all__ = ["CadenceStats"]


@frozen(kw_only=True, repr=False)
class CadenceStats(BaseRecord):
    """Figures of a cadence."""

    sent_emails_count: int | str | None = None
    """Emails sent."""
    viewed_count: int | str | None = None
    """Emails viewed."""
    replied_count: int | str | None = None
    """Emails replied to."""
    calls_count: int | str | None = None
    """Calls made."""
    meetings_booked_count: int | str | None = None
    """Meetings booked."""
    people_acted_on_count: int | str | None = None
    """People that an action was taken on."""
