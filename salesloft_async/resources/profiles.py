# Generated from operations/profiles.toml by `nox -s generate`: change the table, not this file.
"""The operations on profiles, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.open_records import Record
from salesloft_async.core.operation import Operation
from salesloft_async.core.resource import AsyncResource, Resource

__all__ = ["AsyncProfiles", "Profiles"]

_GET: Final = Operation("GET", "/v2/profiles", Record, name="profiles.get")


class AsyncProfiles(AsyncResource):
    """The profile of the user whom the token belongs to."""

    async def get(self, *, extra_query: Mapping[str, Any] | None = None) -> Record:
        """The profile of the user whom the token belongs to.

        `GET /v2/profiles`, 1 point.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Record: as the API answered.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Profiles".
        """
        return await self._send(_GET, extra_query=extra_query)


class Profiles(Resource[AsyncProfiles]):
    """The profile of the user whom the token belongs to. Blocking."""

    def get(self, *, extra_query: Mapping[str, Any] | None = None) -> Record:
        """The profile of the user whom the token belongs to.

        `GET /v2/profiles`, 1 point.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Record: as the API answered.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Profiles".
        """
        return self._run(self._async.get, extra_query=extra_query)
