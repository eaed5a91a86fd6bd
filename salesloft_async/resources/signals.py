# Generated from operations/signals.toml by `nox -s generate`: change the table, not this file.
"""The operations on signals, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from salesloft_async.core.open_records import Record
from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, TimeLike, Unset

__all__ = ["AsyncSignals", "Signals"]

_CREATE: Final = Operation(
    "POST",
    "/v2/signals",
    Record,
    name="signals.create",
    repeat=Repeat.UNLESS_SENT,
    repeat_with="idempotency_key",
    takes={
        "type": "text!",
        "occurred_at": "time?",
        "urgency": "text?",
        "indicators": "list[map]?",
        "data": "map?",
        "attribution": "map?",
        "idempotency_key": "text?",
    },
)


class AsyncSignals(AsyncResource):
    """What an integration tells of people and accounts."""

    async def create(
        self,
        *,
        type: str,
        occurred_at: TimeLike | Unset | None = UNSET,
        urgency: str | Unset | None = UNSET,
        indicators: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        data: Mapping[str, Any] | Unset | None = UNSET,
        attribution: Mapping[str, Any] | Unset | None = UNSET,
        idempotency_key: str | Unset | None = UNSET,
    ) -> Record:
        """The signal taken in; with idempotency_key a repeated call makes no second one.

        `POST /v2/signals`, 1 point. Repeated after a lost reply when idempotency_key is given, and only then.

        Args:
            type: Type of the signal, as registered.
            occurred_at: When it happened.
            urgency: How urgent it is.
            indicators: Indicators that it carries.
            data: Data of the shape that was registered.
            attribution: Records that it is attributed to.
            idempotency_key: A text unique to this signal, by which the API refuses a duplicate.

        Returns:
            Record: as the API answered.

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
            },
        )


class Signals(Resource[AsyncSignals]):
    """What an integration tells of people and accounts. Blocking."""

    def create(
        self,
        *,
        type: str,
        occurred_at: TimeLike | Unset | None = UNSET,
        urgency: str | Unset | None = UNSET,
        indicators: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        data: Mapping[str, Any] | Unset | None = UNSET,
        attribution: Mapping[str, Any] | Unset | None = UNSET,
        idempotency_key: str | Unset | None = UNSET,
    ) -> Record:
        """The signal taken in; with idempotency_key a repeated call makes no second one.

        `POST /v2/signals`, 1 point. Repeated after a lost reply when idempotency_key is given, and only then.

        Args:
            type: Type of the signal, as registered.
            occurred_at: When it happened.
            urgency: How urgent it is.
            indicators: Indicators that it carries.
            data: Data of the shape that was registered.
            attribution: Records that it is attributed to.
            idempotency_key: A text unique to this signal, by which the API refuses a duplicate.

        Returns:
            Record: as the API answered.

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
        )
