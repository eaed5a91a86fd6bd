# Generated from operations/mime_email_payloads.toml by `nox -s generate`: change the table, not this file.
"""The operations on mime email payloads, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id
from salesloft_async.models.mime_email_payloads import MimeEmailPayload

__all__ = ["AsyncMimeEmailPayloads", "MimeEmailPayloads"]

_GET: Final = Operation(
    "GET", "/v2/mime_email_payloads/{email_id}.json", MimeEmailPayload, name="mime_email_payloads.get"
)


class AsyncMimeEmailPayloads(AsyncResource):
    """Emails as MIME, ready to be sent by another service."""

    async def get(self, email_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> MimeEmailPayload:
        """One email as MIME.

        `GET /v2/mime_email_payloads/{id}.json`, 1 point.

        Args:
            email_id: Id of the email.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            MimeEmailPayload: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Mime Email Payloads".
        """
        return await self._send(_GET, path={"email_id": email_id}, extra_query=extra_query)


class MimeEmailPayloads(Resource[AsyncMimeEmailPayloads]):
    """Emails as MIME, ready to be sent by another service. Blocking."""

    def get(self, email_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> MimeEmailPayload:
        """One email as MIME.

        `GET /v2/mime_email_payloads/{id}.json`, 1 point.

        Args:
            email_id: Id of the email.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            MimeEmailPayload: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Mime Email Payloads".
        """
        return self._run(self._async.get, email_id, extra_query=extra_query)
