# Generated from operations/ongoing_actions.toml by `nox -s generate`: change the table, not this file.
"""The operations on ongoing actions, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id
from salesloft_async.models.actions import Action

__all__ = ["AsyncOngoingActions", "OngoingActions"]

_CREATE: Final = Operation(
    "POST",
    "/v2/ongoing_actions.json",
    Action,
    name="ongoing_actions.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"action_id": "id!"},
)


class AsyncOngoingActions(AsyncResource):
    """Actions that are under way and not completed yet."""

    async def create(
        self,
        *,
        action_id: Id,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Action:
        """The action, marked as under way; activities.create completes it.

        `POST /v2/ongoing_actions.json`, 1 point. Not repeated when it may have been applied.

        Args:
            action_id: Id of the action, which must be valid and not under way yet.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Action: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Ongoing Actions".
        """
        return await self._send(_CREATE, body={"action_id": action_id}, extra_query=extra_query, extra_body=extra_body)


class OngoingActions(Resource[AsyncOngoingActions]):
    """Actions that are under way and not completed yet. Blocking."""

    def create(
        self,
        *,
        action_id: Id,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Action:
        """The action, marked as under way; activities.create completes it.

        `POST /v2/ongoing_actions.json`, 1 point. Not repeated when it may have been applied.

        Args:
            action_id: Id of the action, which must be valid and not under way yet.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Action: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Ongoing Actions".
        """
        return self._run(self._async.create, action_id=action_id, extra_query=extra_query, extra_body=extra_body)
