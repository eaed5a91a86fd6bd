# Generated from operations/team.toml by `nox -s generate`: change the table, not this file.
"""The operations on team, asynchronous and blocking."""

from __future__ import annotations

from typing import Final

from salesloft_async.core.operation import Operation
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.models.team import Team

__all__ = ["AsyncTeamResource", "TeamResource"]

_GET: Final = Operation("GET", "/v2/team.json", Team, name="team.get")


class AsyncTeamResource(AsyncResource):
    """The team that the token belongs to."""

    async def get(self) -> Team:
        """The team that the token belongs to.

        `GET /v2/team.json`, 1 point.

        Returns:
            Team: as the API answered.

        Raises:
            RateLimited: The team's points of this minute are spent.

        Source: the provider's API reference, "Team".
        """
        return await self._send(_GET)


class TeamResource(Resource[AsyncTeamResource]):
    """The team that the token belongs to. Blocking."""

    def get(self) -> Team:
        """The team that the token belongs to.

        `GET /v2/team.json`, 1 point.

        Returns:
            Team: as the API answered.

        Raises:
            RateLimited: The team's points of this minute are spent.

        Source: the provider's API reference, "Team".
        """
        return self._run(self._async.get)
