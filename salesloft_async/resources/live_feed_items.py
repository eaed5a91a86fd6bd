# Generated from operations/live_feed_items.toml by `nox -s generate`: change the table, not this file.
"""The operations on live feed items, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id, TimeLike
from salesloft_async.models.live_feed_items import LiveFeedItem

__all__ = ["AsyncLiveFeedItems", "LiveFeedItems"]

_CREATE: Final = Operation(
    "POST",
    "/v2/third_party_live_feed_items",
    LiveFeedItem,
    name="live_feed_items.create",
    repeat=Repeat.UNLESS_SENT,
    repeat_with="idempotency_key",
    takes={
        "user_guid": "text!",
        "subject_type": "text!",
        "subject_id": "id!",
        "message": "text!",
        "event_occurred_at": "time!",
        "idempotency_key": "text!",
    },
)


class AsyncLiveFeedItems(AsyncResource):
    """What users see in their live feed."""

    async def create(
        self,
        *,
        user_guid: str,
        subject_type: str,
        subject_id: Id,
        message: str,
        event_occurred_at: TimeLike,
        idempotency_key: str,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> LiveFeedItem:
        """The item shown to a user; only approved frontend integrations may make one.

        `POST /v2/third_party_live_feed_items`, 1 point. Repeated after a lost reply when idempotency_key is given, and
        only then.

        Args:
            user_guid: Guid of the user who is to see it.
            subject_type: Kind of record that it is about: "person".
            subject_id: Id of the record that it is about.
            message: What happened, as it follows the name: "received a package."; links are the only markup.
            event_occurred_at: When it happened.
            idempotency_key: A text unique to this event in all systems, by which the API refuses a duplicate.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            LiveFeedItem: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Live Feed Items".
        """
        return await self._send(
            _CREATE,
            body={
                "user_guid": user_guid,
                "subject_type": subject_type,
                "subject_id": subject_id,
                "message": message,
                "event_occurred_at": event_occurred_at,
                "idempotency_key": idempotency_key,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )


class LiveFeedItems(Resource[AsyncLiveFeedItems]):
    """What users see in their live feed. Blocking."""

    def create(
        self,
        *,
        user_guid: str,
        subject_type: str,
        subject_id: Id,
        message: str,
        event_occurred_at: TimeLike,
        idempotency_key: str,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> LiveFeedItem:
        """The item shown to a user; only approved frontend integrations may make one.

        `POST /v2/third_party_live_feed_items`, 1 point. Repeated after a lost reply when idempotency_key is given, and
        only then.

        Args:
            user_guid: Guid of the user who is to see it.
            subject_type: Kind of record that it is about: "person".
            subject_id: Id of the record that it is about.
            message: What happened, as it follows the name: "received a package."; links are the only markup.
            event_occurred_at: When it happened.
            idempotency_key: A text unique to this event in all systems, by which the API refuses a duplicate.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            LiveFeedItem: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Live Feed Items".
        """
        return self._run(
            self._async.create,
            user_guid=user_guid,
            subject_type=subject_type,
            subject_id=subject_id,
            message=message,
            event_occurred_at=event_occurred_at,
            idempotency_key=idempotency_key,
            extra_query=extra_query,
            extra_body=extra_body,
        )
