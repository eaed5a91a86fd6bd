# Generated from operations/live_website_tracking_parameters.toml by `nox -s generate`: change the table, not this file.
"""The operations on live website tracking parameters, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id
from salesloft_async.models.live_website_tracking_parameters import LiveWebsiteTrackingParameter

__all__ = ["AsyncLiveWebsiteTrackingParameters", "LiveWebsiteTrackingParameters"]

_CREATE: Final = Operation(
    "POST",
    "/v2/live_website_tracking_parameters.json",
    LiveWebsiteTrackingParameter,
    name="live_website_tracking_parameters.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"person_id": "id!"},
)


class AsyncLiveWebsiteTrackingParameters(AsyncResource):
    """What a link carries so that a visitor of a website is known."""

    async def create(
        self,
        *,
        person_id: Id,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> LiveWebsiteTrackingParameter:
        """What to add to a link for a person.

        `POST /v2/live_website_tracking_parameters.json`, 1 point. Not repeated when it may have been applied.

        Args:
            person_id: Id of the person whom the link is for.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            LiveWebsiteTrackingParameter: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Live Website Tracking Parameters".
        """
        return await self._send(_CREATE, body={"person_id": person_id}, extra_query=extra_query, extra_body=extra_body)


class LiveWebsiteTrackingParameters(Resource[AsyncLiveWebsiteTrackingParameters]):
    """What a link carries so that a visitor of a website is known. Blocking."""

    def create(
        self,
        *,
        person_id: Id,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> LiveWebsiteTrackingParameter:
        """What to add to a link for a person.

        `POST /v2/live_website_tracking_parameters.json`, 1 point. Not repeated when it may have been applied.

        Args:
            person_id: Id of the person whom the link is for.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            LiveWebsiteTrackingParameter: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Live Website Tracking Parameters".
        """
        return self._run(self._async.create, person_id=person_id, extra_query=extra_query, extra_body=extra_body)
