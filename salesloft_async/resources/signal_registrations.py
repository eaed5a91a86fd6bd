# Generated from operations/signal_registrations.toml by `nox -s generate`: change the table, not this file.
"""The operations on signal registrations, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Final

from salesloft_async.core.open_records import Record
from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, Unset
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncSignalRegistrations", "SignalRegistrations"]

_LIST: Final = Operation(
    "GET",
    "/v2/integrations/signals/registrations",
    Record,
    name="signal_registrations.list",
    paging="numbered",
    resource="signal_registrations",
    takes={"include_paging_counts": "boolean?", "limit_paging_counts": "boolean?"},
)
_GET: Final = Operation(
    "GET", "/v2/integrations/signals/registrations/{signal_registration_id}", Record, name="signal_registrations.get"
)
_CREATE: Final = Operation(
    "POST",
    "/v2/integrations/signals/registrations",
    Record,
    name="signal_registrations.create",
    repeat=Repeat.UNLESS_SENT,
    takes={
        "indicators": "list[map]?",
        "description": "map | text?",
        "data_shape": "map?",
        "attribution": "list[text]?",
        "type": "text!",
        "integration_id": "id?",
    },
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/integrations/signals/registrations/{signal_registration_id}",
    Record,
    name="signal_registrations.update",
    takes={
        "indicators": "list[map]?",
        "description": "map | text?",
        "data_shape": "map?",
        "attribution": "list[text]?",
        "type": "text?",
    },
)
_DELETE: Final = Operation(
    "DELETE",
    "/v2/integrations/signals/registrations/{signal_registration_id}",
    NoneType,
    name="signal_registrations.delete",
)


class AsyncSignalRegistrations(AsyncResource):
    """Kinds of signals that an integration sends."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
    ) -> AsyncPager[Record]:
        """All signal registrations.

        `GET /v2/integrations/signals/registrations`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.

        Returns:
            AsyncPager[Record]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._list(
            _LIST,
            query={
                "page": page,
                "per_page": per_page,
                "include_paging_counts": include_paging_counts,
                "limit_paging_counts": limit_paging_counts,
            },
        )

    def scan(self) -> AsyncScan[Record]:
        """All signal registrations: all of them, each once.

        `GET /v2/integrations/signals/registrations`, 1 point a page of 100, 3 to 30 a page past page 100, one page
        after another: this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:

        Returns:
            AsyncScan[Record]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._scan(_LIST, query={})

    async def scan_plan(self) -> ScanPlan:
        """All signal registrations: a scan in parts that other processes read; here one part, for this list cannot be
        divided.

        `GET /v2/integrations/signals/registrations`, 1 point. That it cannot is logged as a warning.

        Args:

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return await self._scan_plan(_LIST, query={})

    def scan_window(self, item: Mapping[str, Any], *, concurrency: int = 16) -> AsyncScan[Record]:
        """All signal registrations: those of one item of a plan, each once, in no order.

        `GET /v2/integrations/signals/registrations`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.

        Returns:
            AsyncScan[Record]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency)

    async def get(self, signal_registration_id: Id) -> Record:
        """One signal registration.

        `GET /v2/integrations/signals/registrations/{id}`, 1 point.

        Args:
            signal_registration_id: Id of the signal registration.

        Returns:
            Record: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return await self._send(_GET, path={"signal_registration_id": signal_registration_id})

    async def create(
        self,
        *,
        type: str,
        indicators: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        description: Mapping[str, Any] | str | Unset | None = UNSET,
        data_shape: Mapping[str, Any] | Unset | None = UNSET,
        attribution: Sequence[str] | Unset | None = UNSET,
        integration_id: Id | Unset | None = UNSET,
    ) -> Record:
        """The signal registration created.

        `POST /v2/integrations/signals/registrations`, 1 point. Not repeated when it may have been applied.

        Args:
            indicators: Indicators that a signal can carry.
            description: Description of the signals, by language.
            data_shape: Shape of the data that a signal carries.
            attribution: What a signal is attributed to.
            type: Type of the signals.
            integration_id: Id of the integration that sends them.

        Returns:
            Record: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return await self._send(
            _CREATE,
            body={
                "indicators": indicators,
                "description": description,
                "data_shape": data_shape,
                "attribution": attribution,
                "type": type,
                "integration_id": integration_id,
            },
        )

    async def update(
        self,
        signal_registration_id: Id,
        *,
        indicators: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        description: Mapping[str, Any] | str | Unset | None = UNSET,
        data_shape: Mapping[str, Any] | Unset | None = UNSET,
        attribution: Sequence[str] | Unset | None = UNSET,
        type: str | Unset | None = UNSET,
    ) -> Record:
        """The signal registration with the fields given changed.

        `PUT /v2/integrations/signals/registrations/{id}`, 1 point. Repeated after a lost reply: applying it twice
        changes nothing.

        Args:
            signal_registration_id: Id of the signal registration.
            indicators: Indicators that a signal can carry.
            description: Description of the signals, by language.
            data_shape: Shape of the data that a signal carries.
            attribution: What a signal is attributed to.
            type: Type of the signals.

        Returns:
            Record: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return await self._send(
            _UPDATE,
            path={"signal_registration_id": signal_registration_id},
            body={
                "indicators": indicators,
                "description": description,
                "data_shape": data_shape,
                "attribution": attribution,
                "type": type,
            },
        )

    async def delete(self, signal_registration_id: Id) -> None:
        """Deletes a signal registration.

        `DELETE /v2/integrations/signals/registrations/{id}`, 1 point. Repeated after a lost reply: applying it twice
        changes nothing.

        Args:
            signal_registration_id: Id of the signal registration.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        await self._send(_DELETE, path={"signal_registration_id": signal_registration_id})


class SignalRegistrations(Resource[AsyncSignalRegistrations]):
    """Kinds of signals that an integration sends. Blocking."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
    ) -> Pager[Record]:
        """All signal registrations.

        `GET /v2/integrations/signals/registrations`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.

        Returns:
            Pager[Record]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._pages(
            self._async.list(
                page=page,
                per_page=per_page,
                include_paging_counts=include_paging_counts,
                limit_paging_counts=limit_paging_counts,
            )
        )

    def scan(self) -> Scan[Record]:
        """All signal registrations: all of them, each once.

        `GET /v2/integrations/signals/registrations`, 1 point a page of 100, 3 to 30 a page past page 100, one page
        after another: this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:

        Returns:
            Scan[Record]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._scan(self._async.scan())

    def scan_plan(self) -> ScanPlan:
        """All signal registrations: a scan in parts that other processes read; here one part, for this list cannot be
        divided.

        `GET /v2/integrations/signals/registrations`, 1 point. That it cannot is logged as a warning.

        Args:

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._run(self._async.scan_plan)

    def scan_window(self, item: Mapping[str, Any], *, concurrency: int = 16) -> Scan[Record]:
        """All signal registrations: those of one item of a plan, each once, in no order.

        `GET /v2/integrations/signals/registrations`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.

        Returns:
            Scan[Record]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency))

    def get(self, signal_registration_id: Id) -> Record:
        """One signal registration.

        `GET /v2/integrations/signals/registrations/{id}`, 1 point.

        Args:
            signal_registration_id: Id of the signal registration.

        Returns:
            Record: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._run(self._async.get, signal_registration_id)

    def create(
        self,
        *,
        type: str,
        indicators: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        description: Mapping[str, Any] | str | Unset | None = UNSET,
        data_shape: Mapping[str, Any] | Unset | None = UNSET,
        attribution: Sequence[str] | Unset | None = UNSET,
        integration_id: Id | Unset | None = UNSET,
    ) -> Record:
        """The signal registration created.

        `POST /v2/integrations/signals/registrations`, 1 point. Not repeated when it may have been applied.

        Args:
            indicators: Indicators that a signal can carry.
            description: Description of the signals, by language.
            data_shape: Shape of the data that a signal carries.
            attribution: What a signal is attributed to.
            type: Type of the signals.
            integration_id: Id of the integration that sends them.

        Returns:
            Record: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._run(
            self._async.create,
            indicators=indicators,
            description=description,
            data_shape=data_shape,
            attribution=attribution,
            type=type,
            integration_id=integration_id,
        )

    def update(
        self,
        signal_registration_id: Id,
        *,
        indicators: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        description: Mapping[str, Any] | str | Unset | None = UNSET,
        data_shape: Mapping[str, Any] | Unset | None = UNSET,
        attribution: Sequence[str] | Unset | None = UNSET,
        type: str | Unset | None = UNSET,
    ) -> Record:
        """The signal registration with the fields given changed.

        `PUT /v2/integrations/signals/registrations/{id}`, 1 point. Repeated after a lost reply: applying it twice
        changes nothing.

        Args:
            signal_registration_id: Id of the signal registration.
            indicators: Indicators that a signal can carry.
            description: Description of the signals, by language.
            data_shape: Shape of the data that a signal carries.
            attribution: What a signal is attributed to.
            type: Type of the signals.

        Returns:
            Record: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._run(
            self._async.update,
            signal_registration_id,
            indicators=indicators,
            description=description,
            data_shape=data_shape,
            attribution=attribution,
            type=type,
        )

    def delete(self, signal_registration_id: Id) -> None:
        """Deletes a signal registration.

        `DELETE /v2/integrations/signals/registrations/{id}`, 1 point. Repeated after a lost reply: applying it twice
        changes nothing.

        Args:
            signal_registration_id: Id of the signal registration.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        self._run(self._async.delete, signal_registration_id)
