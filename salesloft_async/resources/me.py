# Generated from operations/me.toml by `nox -s generate`: change the table, not this file.
"""The operations on me, asynchronous and blocking."""

from __future__ import annotations

from typing import Final

from salesloft_async.core.operation import Operation
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.models.users import User

__all__ = ["AsyncMe", "Me"]

_GET: Final = Operation("GET", "/v2/me.json", User, name="me.get")


class AsyncMe(AsyncResource):
    """The user whom the token belongs to."""

    async def get(self) -> User:
        """The user whom the token belongs to.

        `GET /v2/me.json`, 1 point.

        Returns:
            User: as the API answered.

        Raises:
            RateLimited: The team's points of this minute are spent.

        Source: the provider's API reference, "Me".
        """
        return await self._send(_GET)


class Me(Resource[AsyncMe]):
    """The user whom the token belongs to. Blocking."""

    def get(self) -> User:
        """The user whom the token belongs to.

        `GET /v2/me.json`, 1 point.

        Returns:
            User: as the API answered.

        Raises:
            RateLimited: The team's points of this minute are spent.

        Source: the provider's API reference, "Me".
        """
        return self._run(self._async.get)
