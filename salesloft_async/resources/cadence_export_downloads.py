# Generated from operations/cadence_export_downloads.toml by `nox -s generate`: change the table, not this file.
"""The operations on cadence export downloads, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.open_records import Record
from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, Unset

__all__ = ["AsyncCadenceExportDownloads", "CadenceExportDownloads"]

_CREATE: Final = Operation(
    "POST",
    "/v2/cadence_export_downloads",
    Record,
    name="cadence_export_downloads.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"cadence_id": "id?"},
)


class AsyncCadenceExportDownloads(AsyncResource):
    """Exports of cadences as files to download."""

    async def create(
        self,
        *,
        cadence_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Record:
        """Request a cadence as a file. Neither the body nor the answer is documented: pass further parameters in
        extra_body.

        `POST /v2/cadence_export_downloads`, 1 point. Not repeated when it may have been applied.

        Args:
            cadence_id: Id of the cadence.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Record: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Export Downloads".
        """
        return await self._send(
            _CREATE, body={"cadence_id": cadence_id}, extra_query=extra_query, extra_body=extra_body
        )


class CadenceExportDownloads(Resource[AsyncCadenceExportDownloads]):
    """Exports of cadences as files to download. Blocking."""

    def create(
        self,
        *,
        cadence_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Record:
        """Request a cadence as a file. Neither the body nor the answer is documented: pass further parameters in
        extra_body.

        `POST /v2/cadence_export_downloads`, 1 point. Not repeated when it may have been applied.

        Args:
            cadence_id: Id of the cadence.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Record: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Export Downloads".
        """
        return self._run(self._async.create, cadence_id=cadence_id, extra_query=extra_query, extra_body=extra_body)
