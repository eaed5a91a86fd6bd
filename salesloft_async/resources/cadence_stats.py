# Generated from operations/cadence_stats.toml by `nox -s generate`: change the table, not this file.
"""The operations on cadence stats, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id
from salesloft_async.models.cadence_stats import CadenceStats

__all__ = ["AsyncCadenceStatsResource", "CadenceStatsResource"]

_GET: Final = Operation("GET", "/v2/cadence_stats/{cadence_id}", CadenceStats, name="cadence_stats.get")


class AsyncCadenceStatsResource(AsyncResource):
    """Figures of cadences."""

    async def get(self, cadence_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> CadenceStats:
        """Figures of one cadence.

        `GET /v2/cadence_stats/{id}`, 1 point.

        Args:
            cadence_id: Id of the cadence.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            CadenceStats: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Stats".
        """
        return await self._send(_GET, path={"cadence_id": cadence_id}, extra_query=extra_query)


class CadenceStatsResource(Resource[AsyncCadenceStatsResource]):
    """Figures of cadences. Blocking."""

    def get(self, cadence_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> CadenceStats:
        """Figures of one cadence.

        `GET /v2/cadence_stats/{id}`, 1 point.

        Args:
            cadence_id: Id of the cadence.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            CadenceStats: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Stats".
        """
        return self._run(self._async.get, cadence_id, extra_query=extra_query)
