# Generated from operations/recording_settings.toml by `nox -s generate`: change the table, not this file.
"""The operations on recording settings, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.models.recording_settings import RecordingSetting

__all__ = ["AsyncRecordingSettings", "RecordingSettings"]

_GET: Final = Operation(
    "GET", "/v2/phone_numbers/recording_settings/{phone_number}.json", RecordingSetting, name="recording_settings.get"
)


class AsyncRecordingSettings(AsyncResource):
    """Whether calls with a phone number are recorded."""

    async def get(self, phone_number: str, *, extra_query: Mapping[str, Any] | None = None) -> RecordingSetting:
        """Whether calls with a number are recorded, by the team's rules.

        `GET /v2/phone_numbers/recording_settings/{id}.json`, 1 point.

        Args:
            phone_number: Phone number in E.164 form, such as "+14155552671".
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            RecordingSetting: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Recording Settings".
        """
        return await self._send(_GET, path={"phone_number": phone_number}, extra_query=extra_query)


class RecordingSettings(Resource[AsyncRecordingSettings]):
    """Whether calls with a phone number are recorded. Blocking."""

    def get(self, phone_number: str, *, extra_query: Mapping[str, Any] | None = None) -> RecordingSetting:
        """Whether calls with a number are recorded, by the team's rules.

        `GET /v2/phone_numbers/recording_settings/{id}.json`, 1 point.

        Args:
            phone_number: Phone number in E.164 form, such as "+14155552671".
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            RecordingSetting: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Recording Settings".
        """
        return self._run(self._async.get, phone_number, extra_query=extra_query)
