# Generated from operations/cadence_imports.toml by `nox -s generate`: change the table, not this file.
"""The operations on cadence imports, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Unset
from salesloft_async.models.cadence_exports import CadenceContent, CadenceSettings, CadenceSharingSettings
from salesloft_async.models.cadence_imports import CadenceImport

__all__ = ["AsyncCadenceImports", "CadenceImports"]

_CREATE: Final = Operation(
    "POST",
    "/v2/cadence_imports.json",
    CadenceImport,
    name="cadence_imports.create",
    repeat=Repeat.UNLESS_SENT,
    takes={
        "cadence_content": "map | CadenceContent?",
        "settings": "map | CadenceSettings?",
        "sharing_settings": "map | CadenceSharingSettings?",
    },
)


class AsyncCadenceImports(AsyncResource):
    """Cadences made from exported ones."""

    async def create(
        self,
        *,
        cadence_content: Mapping[str, Any] | CadenceContent | Unset | None = UNSET,
        settings: Mapping[str, Any] | CadenceSettings | Unset | None = UNSET,
        sharing_settings: Mapping[str, Any] | CadenceSharingSettings | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CadenceImport:
        """A reference to the cadence made, or to the one without steps that was filled.

        `POST /v2/cadence_imports.json`, 1 point. Not repeated when it may have been applied.

        Args:
            cadence_content: Content as cadence_exports.get gives it.
            settings: Settings of the cadence, such as its name.
            sharing_settings: Who sees the cadence: team_cadence, shared.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            CadenceImport: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Imports".
        """
        return await self._send(
            _CREATE,
            body={"cadence_content": cadence_content, "settings": settings, "sharing_settings": sharing_settings},
            extra_query=extra_query,
            extra_body=extra_body,
        )


class CadenceImports(Resource[AsyncCadenceImports]):
    """Cadences made from exported ones. Blocking."""

    def create(
        self,
        *,
        cadence_content: Mapping[str, Any] | CadenceContent | Unset | None = UNSET,
        settings: Mapping[str, Any] | CadenceSettings | Unset | None = UNSET,
        sharing_settings: Mapping[str, Any] | CadenceSharingSettings | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CadenceImport:
        """A reference to the cadence made, or to the one without steps that was filled.

        `POST /v2/cadence_imports.json`, 1 point. Not repeated when it may have been applied.

        Args:
            cadence_content: Content as cadence_exports.get gives it.
            settings: Settings of the cadence, such as its name.
            sharing_settings: Who sees the cadence: team_cadence, shared.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            CadenceImport: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadence Imports".
        """
        return self._run(
            self._async.create,
            cadence_content=cadence_content,
            settings=settings,
            sharing_settings=sharing_settings,
            extra_query=extra_query,
            extra_body=extra_body,
        )
