# Generated from operations/recording_settings.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's recording settings."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.records import BaseRecord

__all__ = ["RecordingSetting"]


@frozen(kw_only=True, repr=False)
class RecordingSetting(BaseRecord):
    """Whether calls with a phone number are recorded."""

    recording_default: bool | None = None
    """Whether a call is recorded unless the user says no."""
