# Generated from operations/webhook_subscriptions.toml by `nox -s generate`: change the table, not this file.
"""The operations on webhook subscriptions, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType
from typing import Any, Final

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, Unset
from salesloft_async.models.webhook_subscriptions import WebhookSubscription

__all__ = ["AsyncWebhookSubscriptions", "WebhookSubscriptions"]

_LIST: Final = Operation(
    "GET",
    "/v2/webhook_subscriptions",
    WebhookSubscription,
    name="webhook_subscriptions.list",
    takes={"enabled": "boolean?"},
)
_GET: Final = Operation(
    "GET", "/v2/webhook_subscriptions/{webhook_subscription_id}", WebhookSubscription, name="webhook_subscriptions.get"
)
_CREATE: Final = Operation(
    "POST",
    "/v2/webhook_subscriptions",
    WebhookSubscription,
    name="webhook_subscriptions.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"callback_url": "text!", "callback_token": "text!", "event_type": "text!"},
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/webhook_subscriptions/{webhook_subscription_id}",
    WebhookSubscription,
    name="webhook_subscriptions.update",
    takes={"enabled": "boolean?"},
)
_DELETE: Final = Operation(
    "DELETE", "/v2/webhook_subscriptions/{webhook_subscription_id}", NoneType, name="webhook_subscriptions.delete"
)


class AsyncWebhookSubscriptions(AsyncResource):
    """Events that the API posts to an address of yours."""

    def list(
        self, *, enabled: bool | None = None, extra_query: Mapping[str, Any] | None = None
    ) -> AsyncPager[WebhookSubscription]:
        """All webhook subscriptions of the application; they come without pages.

        `GET /v2/webhook_subscriptions`, 1 point.

        Args:
            enabled: Only subscriptions that are enabled, or only the others.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[WebhookSubscription]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Webhook Subscriptions".
        """
        return self._list(_LIST, query={"enabled": enabled}, extra_query=extra_query)

    async def get(
        self, webhook_subscription_id: Id, *, extra_query: Mapping[str, Any] | None = None
    ) -> WebhookSubscription:
        """One webhook subscription.

        `GET /v2/webhook_subscriptions/{id}`, 1 point.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            WebhookSubscription: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Webhook Subscriptions".
        """
        return await self._send(
            _GET, path={"webhook_subscription_id": webhook_subscription_id}, extra_query=extra_query
        )

    async def create(
        self,
        *,
        callback_url: str,
        callback_token: str,
        event_type: str,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> WebhookSubscription:
        """The webhook subscription created.

        `POST /v2/webhook_subscriptions`, 1 point. Not repeated when it may have been applied.

        Args:
            callback_url: Address that events are posted to.
            callback_token: A secret of yours, which signs each delivery.
            event_type: Type of the events, such as "person_updated".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            WebhookSubscription: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Webhook Subscriptions".
        """
        return await self._send(
            _CREATE,
            body={"callback_url": callback_url, "callback_token": callback_token, "event_type": event_type},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def update(
        self,
        webhook_subscription_id: Id,
        *,
        enabled: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> WebhookSubscription:
        """The webhook subscription, enabled or disabled.

        `PUT /v2/webhook_subscriptions/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
            enabled: Whether events are posted.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            WebhookSubscription: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Webhook Subscriptions".
        """
        return await self._send(
            _UPDATE,
            path={"webhook_subscription_id": webhook_subscription_id},
            body={"enabled": enabled},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def delete(self, webhook_subscription_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a webhook subscription, which only the provider's support can undo; deleting it again succeeds too.

        `DELETE /v2/webhook_subscriptions/{id}`, 1 point. Repeated after a lost reply: applying it twice changes
        nothing.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Webhook Subscriptions".
        """
        await self._send(_DELETE, path={"webhook_subscription_id": webhook_subscription_id}, extra_query=extra_query)


class WebhookSubscriptions(Resource[AsyncWebhookSubscriptions]):
    """Events that the API posts to an address of yours. Blocking."""

    def list(
        self, *, enabled: bool | None = None, extra_query: Mapping[str, Any] | None = None
    ) -> Pager[WebhookSubscription]:
        """All webhook subscriptions of the application; they come without pages.

        `GET /v2/webhook_subscriptions`, 1 point.

        Args:
            enabled: Only subscriptions that are enabled, or only the others.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[WebhookSubscription]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Webhook Subscriptions".
        """
        return self._pages(self._async.list(enabled=enabled, extra_query=extra_query))

    def get(self, webhook_subscription_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> WebhookSubscription:
        """One webhook subscription.

        `GET /v2/webhook_subscriptions/{id}`, 1 point.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            WebhookSubscription: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Webhook Subscriptions".
        """
        return self._run(self._async.get, webhook_subscription_id, extra_query=extra_query)

    def create(
        self,
        *,
        callback_url: str,
        callback_token: str,
        event_type: str,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> WebhookSubscription:
        """The webhook subscription created.

        `POST /v2/webhook_subscriptions`, 1 point. Not repeated when it may have been applied.

        Args:
            callback_url: Address that events are posted to.
            callback_token: A secret of yours, which signs each delivery.
            event_type: Type of the events, such as "person_updated".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            WebhookSubscription: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Webhook Subscriptions".
        """
        return self._run(
            self._async.create,
            callback_url=callback_url,
            callback_token=callback_token,
            event_type=event_type,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def update(
        self,
        webhook_subscription_id: Id,
        *,
        enabled: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> WebhookSubscription:
        """The webhook subscription, enabled or disabled.

        `PUT /v2/webhook_subscriptions/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
            enabled: Whether events are posted.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            WebhookSubscription: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Webhook Subscriptions".
        """
        return self._run(
            self._async.update, webhook_subscription_id, enabled=enabled, extra_query=extra_query, extra_body=extra_body
        )

    def delete(self, webhook_subscription_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a webhook subscription, which only the provider's support can undo; deleting it again succeeds too.

        `DELETE /v2/webhook_subscriptions/{id}`, 1 point. Repeated after a lost reply: applying it twice changes
        nothing.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Webhook Subscriptions".
        """
        self._run(self._async.delete, webhook_subscription_id, extra_query=extra_query)
