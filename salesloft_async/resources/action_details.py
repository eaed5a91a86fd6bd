# Generated from operations/action_details.toml by `nox -s generate`: change the table, not this file.
"""The operations on action details, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id
from salesloft_async.models.action_details import EmailDetails

__all__ = ["ActionDetails", "AsyncActionDetails"]

_GET: Final = Operation(
    "GET", "/v2/action_details/email_details/{email_details_id}", EmailDetails, name="action_details.get"
)


class AsyncActionDetails(AsyncResource):
    """Details of steps and actions."""

    async def get(self, email_details_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> EmailDetails:
        """Email details of a step or an action.

        `GET /v2/action_details/email_details/{id}`, 1 point.

        Args:
            email_details_id: Id of the email details.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            EmailDetails: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Actions".
        """
        return await self._send(_GET, path={"email_details_id": email_details_id}, extra_query=extra_query)


class ActionDetails(Resource[AsyncActionDetails]):
    """Details of steps and actions. Blocking."""

    def get(self, email_details_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> EmailDetails:
        """Email details of a step or an action.

        `GET /v2/action_details/email_details/{id}`, 1 point.

        Args:
            email_details_id: Id of the email details.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            EmailDetails: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Actions".
        """
        return self._run(self._async.get, email_details_id, extra_query=extra_query)
