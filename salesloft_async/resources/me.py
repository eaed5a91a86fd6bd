# Generated from operations/me.toml by `nox -s generate`: change the table, not this file.
"""The operations on me, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.models.users import User

__all__ = ["AsyncMe", "Me"]

_GET: Final = Operation("GET", "/v2/me.json", User, name="me.get")


class AsyncMe(AsyncResource):
    """The user whom the token belongs to."""

    async def get(self, *, extra_query: Mapping[str, Any] | None = None) -> User:
        """The user whom the token belongs to.

        `GET /v2/me.json`, 1 point.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            User: as the API answered.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Me".
        """
        return await self._send(_GET, extra_query=extra_query)


class Me(Resource[AsyncMe]):
    """The user whom the token belongs to. Blocking."""

    def get(self, *, extra_query: Mapping[str, Any] | None = None) -> User:
        """The user whom the token belongs to.

        `GET /v2/me.json`, 1 point.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            User: as the API answered.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Me".
        """
        return self._run(self._async.get, extra_query=extra_query)
