# Generated from operations/signals.toml by `nox -s generate`: change the table, not this file.
"""The operations on signals, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, TimeLike, Unset
from salesloft_async.models.signals import Signal

__all__ = ["AsyncSignals", "Signals"]

_CREATE: Final = Operation(
    "POST",
    "/v2/signals",
    Signal,
    name="signals.create",
    repeat=Repeat.UNLESS_SENT,
    repeat_with="idempotency_key",
    takes={
        "type": "text!",
        "occurred_at": "time!",
        "urgency": "=high,medium,low!",
        "indicators": "list[map]!",
        "data": "map!",
        "attribution": "map!",
        "idempotency_key": "text!",
        "broadcast_notification": "boolean?",
    },
)


class AsyncSignals(AsyncResource):
    """What an integration tells of people and accounts."""

    async def create(
        self,
        *,
        type: str,
        occurred_at: TimeLike,
        urgency: Literal["high", "medium", "low"],
        indicators: Sequence[Mapping[str, Any]],
        data: Mapping[str, Any],
        attribution: Mapping[str, Any],
        idempotency_key: str,
        broadcast_notification: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Signal:
        """The signal taken in; with idempotency_key a repeated call makes no second one.

        `POST /v2/signals`, 1 point. Repeated after a lost reply when idempotency_key is given, and only then.

        Args:
            type: Type of the signal, as registered.
            occurred_at: Time at which the event happened.
            urgency: Urgency.
            indicators: Indicators, each a map with `key` and `metadata`.
            data: Data in the shape that was registered.
            attribution: Records that the signal belongs to: person_id, account_id, opportunity_id, user_guid,
                email_tracked_content_id.
            idempotency_key: A UUID4 unique to this signal. The API drops a second signal with the same key.
            broadcast_notification: Whether the signal shows in the live feed; the server's default is true.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Signal: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signals".
        """
        return await self._send(
            _CREATE,
            body={
                "type": type,
                "occurred_at": occurred_at,
                "urgency": urgency,
                "indicators": indicators,
                "data": data,
                "attribution": attribution,
                "idempotency_key": idempotency_key,
                "broadcast_notification": broadcast_notification,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )


class Signals(Resource[AsyncSignals]):
    """What an integration tells of people and accounts. Blocking."""

    def create(
        self,
        *,
        type: str,
        occurred_at: TimeLike,
        urgency: Literal["high", "medium", "low"],
        indicators: Sequence[Mapping[str, Any]],
        data: Mapping[str, Any],
        attribution: Mapping[str, Any],
        idempotency_key: str,
        broadcast_notification: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Signal:
        """The signal taken in; with idempotency_key a repeated call makes no second one.

        `POST /v2/signals`, 1 point. Repeated after a lost reply when idempotency_key is given, and only then.

        Args:
            type: Type of the signal, as registered.
            occurred_at: Time at which the event happened.
            urgency: Urgency.
            indicators: Indicators, each a map with `key` and `metadata`.
            data: Data in the shape that was registered.
            attribution: Records that the signal belongs to: person_id, account_id, opportunity_id, user_guid,
                email_tracked_content_id.
            idempotency_key: A UUID4 unique to this signal. The API drops a second signal with the same key.
            broadcast_notification: Whether the signal shows in the live feed; the server's default is true.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Signal: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signals".
        """
        return self._run(
            self._async.create,
            type=type,
            occurred_at=occurred_at,
            urgency=urgency,
            indicators=indicators,
            data=data,
            attribution=attribution,
            idempotency_key=idempotency_key,
            broadcast_notification=broadcast_notification,
            extra_query=extra_query,
            extra_body=extra_body,
        )
