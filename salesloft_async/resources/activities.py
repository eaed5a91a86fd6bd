# Generated from operations/activities.toml by `nox -s generate`: change the table, not this file.
"""The operations on activities, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, Unset
from salesloft_async.models.activities import Activity

__all__ = ["Activities", "AsyncActivities"]

_CREATE: Final = Operation(
    "POST",
    "/v2/activities.json",
    Activity,
    name="activities.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"action_id": "id?", "task_id": "id?"},
)


class AsyncActivities(AsyncResource):
    """Completions of actions and tasks that an integration takes care of."""

    async def create(
        self,
        *,
        action_id: Id | Unset | None = UNSET,
        task_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Activity:
        """When the action or task was completed by this; each can be completed once, and its type must be
        "integration".

        `POST /v2/activities.json`, 1 point. Not repeated when it may have been applied.

        Args:
            action_id: Id of the action to complete.
            task_id: Id of the task to complete.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Activity: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Activities".
        """
        return await self._send(
            _CREATE, body={"action_id": action_id, "task_id": task_id}, extra_query=extra_query, extra_body=extra_body
        )


class Activities(Resource[AsyncActivities]):
    """Completions of actions and tasks that an integration takes care of. Blocking."""

    def create(
        self,
        *,
        action_id: Id | Unset | None = UNSET,
        task_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Activity:
        """When the action or task was completed by this; each can be completed once, and its type must be
        "integration".

        `POST /v2/activities.json`, 1 point. Not repeated when it may have been applied.

        Args:
            action_id: Id of the action to complete.
            task_id: Id of the task to complete.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Activity: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Activities".
        """
        return self._run(
            self._async.create, action_id=action_id, task_id=task_id, extra_query=extra_query, extra_body=extra_body
        )
