# Generated from operations/cadence_exports.toml by `nox -s generate`: change the table, not this file.
"""The operations on cadence exports, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id
from salesloft_async.models.cadence_exports import CadenceExport

__all__ = ["AsyncCadenceExports", "CadenceExports"]

_GET: Final = Operation("GET", "/v2/cadence_exports/{cadence_id}.json", CadenceExport, name="cadence_exports.get")


class AsyncCadenceExports(AsyncResource):
    """Cadences in a form that an import takes."""

    async def get(self, cadence_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> CadenceExport:
        """The content of a cadence, which cadence_imports.create takes.

        `GET /v2/cadence_exports/{id}.json`, 1 point.

        Args:
            cadence_id: Id of the cadence.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            CadenceExport: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Exports".
        """
        return await self._send(_GET, path={"cadence_id": cadence_id}, extra_query=extra_query)


class CadenceExports(Resource[AsyncCadenceExports]):
    """Cadences in a form that an import takes. Blocking."""

    def get(self, cadence_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> CadenceExport:
        """The content of a cadence, which cadence_imports.create takes.

        `GET /v2/cadence_exports/{id}.json`, 1 point.

        Args:
            cadence_id: Id of the cadence.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            CadenceExport: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Exports".
        """
        return self._run(self._async.get, cadence_id, extra_query=extra_query)
