# Generated from operations/signal_registrations.toml by `nox -s generate`: change the table, not this file.
"""The operations on signal registrations, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Range, TimeLike, Unset
from salesloft_async.models.signal_registrations import SignalRegistration
from salesloft_async.scan.changes import AsyncChanges, Changes
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncSignalRegistrations", "SignalRegistrations"]

_LIST: Final = Operation(
    "GET",
    "/v2/integrations/signals/registrations",
    SignalRegistration,
    name="signal_registrations.list",
    paging="numbered",
    resource="signal_registrations",
    times=("updated_at",),
    order="id",
    takes={
        "updated_at": "range[time]?",
        "globally_installed_at": "range[time]?",
        "sort_by": "=id,updated_at?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation(
    "GET",
    "/v2/integrations/signals/registrations/{signal_registration_id}",
    SignalRegistration,
    name="signal_registrations.get",
)
_CREATE: Final = Operation(
    "POST",
    "/v2/integrations/signals/registrations",
    SignalRegistration,
    name="signal_registrations.create",
    repeat=Repeat.UNLESS_SENT,
    takes={
        "indicators": "list[map]?",
        "description": "map | text?",
        "data_shape": "map?",
        "broadcast_notification": "boolean?",
        "attribution": "list[text]?",
        "type": "text!",
        "integration_id": "id?",
    },
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/integrations/signals/registrations/{signal_registration_id}",
    SignalRegistration,
    name="signal_registrations.update",
    takes={
        "indicators": "list[map]?",
        "description": "map | text?",
        "data_shape": "map?",
        "broadcast_notification": "boolean?",
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
        updated_at: Range[TimeLike] | None = None,
        globally_installed_at: Range[TimeLike] | None = None,
        sort_by: Literal["id", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[SignalRegistration]:
        """Signal registrations that match every filter.

        `GET /v2/integrations/signals/registrations`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at
        DESC unless told otherwise.

        Args:
            updated_at: Only registrations last updated in this range.
            globally_installed_at: Only registrations installed for all teams in this range.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[SignalRegistration]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._list(
            _LIST,
            query={
                "updated_at": updated_at,
                "globally_installed_at": globally_installed_at,
                "sort_by": sort_by,
                "sort_direction": sort_direction,
                "page": page,
                "per_page": per_page,
                "include_paging_counts": include_paging_counts,
                "limit_paging_counts": limit_paging_counts,
            },
            extra_query=extra_query,
        )

    def scan(
        self,
        *,
        globally_installed_at: Range[TimeLike] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[SignalRegistration]:
        """Signal registrations that match every filter: all of them, each once, in no particular order.

        `GET /v2/integrations/signals/registrations` in windows of updated_at, about 1 point for 100 records however
        many there are. A record that changes meanwhile comes in its older or its newer form.

        Args:
            globally_installed_at: Only registrations installed for all teams in this range.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[SignalRegistration]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._scan(
            _LIST,
            query={"globally_installed_at": globally_installed_at},
            extra_query=extra_query,
            since=since,
            until=until,
            concurrency=concurrency,
            on_missing=on_missing,
        )

    async def scan_plan(
        self,
        *,
        globally_installed_at: Range[TimeLike] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Signal registrations that match every filter: a scan in parts, each a small dict of JSON that `scan_window`
        reads in any process.

        `GET /v2/integrations/signals/registrations`, 3 points and 1 a window. What was there throughout is in a window,
        or in the tail, which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            globally_installed_at: Only registrations installed for all teams in this range.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return await self._scan_plan(
            _LIST,
            query={"globally_installed_at": globally_installed_at},
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[SignalRegistration]:
        """Signal registrations that match every filter: those of one item of a plan, each once, in no order.

        `GET /v2/integrations/signals/registrations`, about 1 point for 100 records. A window that is read again has the
        same records, but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[SignalRegistration]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    def changes(
        self,
        *,
        globally_installed_at: Range[TimeLike] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> AsyncChanges[SignalRegistration]:
        """Signal registrations that match every filter, in the order in which they were changed.

        `GET /v2/integrations/signals/registrations` sorted by updated_at, 1 point a page of 100. A record that changes
        again comes again. Deletions do not show.

        Args:
            globally_installed_at: Only registrations installed for all teams in this range.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            AsyncChanges[SignalRegistration]: iterated it is every change; `pages()` gives them with a cursor to go on
                from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._changes(
            _LIST,
            query={"globally_installed_at": globally_installed_at},
            extra_query=extra_query,
            since=since,
            follow=follow,
        )

    async def get(
        self, signal_registration_id: Id, *, extra_query: Mapping[str, Any] | None = None
    ) -> SignalRegistration:
        """One signal registration.

        `GET /v2/integrations/signals/registrations/{id}`, 1 point.

        Args:
            signal_registration_id: Id of the signal registration.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            SignalRegistration: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return await self._send(_GET, path={"signal_registration_id": signal_registration_id}, extra_query=extra_query)

    async def create(
        self,
        *,
        type: str,
        indicators: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        description: Mapping[str, Any] | str | Unset | None = UNSET,
        data_shape: Mapping[str, Any] | Unset | None = UNSET,
        broadcast_notification: bool | Unset | None = UNSET,
        attribution: Sequence[str] | Unset | None = UNSET,
        integration_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> SignalRegistration:
        """The signal registration created.

        `POST /v2/integrations/signals/registrations`, 1 point. Not repeated when it may have been applied.

        Args:
            indicators: Indicators that a signal can carry.
            description: Description of the signals, by language.
            data_shape: Shape of the data that a signal carries.
            broadcast_notification: Whether signals of this type show in the live feed.
            attribution: What a signal is attributed to.
            type: Type of the signals.
            integration_id: Id of the integration that sends them.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            SignalRegistration: as the API answered.

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
                "broadcast_notification": broadcast_notification,
                "attribution": attribution,
                "type": type,
                "integration_id": integration_id,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def update(
        self,
        signal_registration_id: Id,
        *,
        indicators: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        description: Mapping[str, Any] | str | Unset | None = UNSET,
        data_shape: Mapping[str, Any] | Unset | None = UNSET,
        broadcast_notification: bool | Unset | None = UNSET,
        attribution: Sequence[str] | Unset | None = UNSET,
        type: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> SignalRegistration:
        """The signal registration with the fields given changed.

        `PUT /v2/integrations/signals/registrations/{id}`, 1 point. Repeated after a lost reply: applying it twice
        changes nothing.

        Args:
            signal_registration_id: Id of the signal registration.
            indicators: Indicators that a signal can carry.
            description: Description of the signals, by language.
            data_shape: Shape of the data that a signal carries.
            broadcast_notification: Whether signals of this type show in the live feed.
            attribution: What a signal is attributed to.
            type: Type of the signals.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            SignalRegistration: as the API answered.

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
                "broadcast_notification": broadcast_notification,
                "attribution": attribution,
                "type": type,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def delete(self, signal_registration_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a signal registration.

        `DELETE /v2/integrations/signals/registrations/{id}`, 1 point. Repeated after a lost reply: applying it twice
        changes nothing.

        Args:
            signal_registration_id: Id of the signal registration.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        await self._send(_DELETE, path={"signal_registration_id": signal_registration_id}, extra_query=extra_query)


class SignalRegistrations(Resource[AsyncSignalRegistrations]):
    """Kinds of signals that an integration sends. Blocking."""

    def list(
        self,
        *,
        updated_at: Range[TimeLike] | None = None,
        globally_installed_at: Range[TimeLike] | None = None,
        sort_by: Literal["id", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[SignalRegistration]:
        """Signal registrations that match every filter.

        `GET /v2/integrations/signals/registrations`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at
        DESC unless told otherwise.

        Args:
            updated_at: Only registrations last updated in this range.
            globally_installed_at: Only registrations installed for all teams in this range.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[SignalRegistration]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._pages(
            self._async.list(
                updated_at=updated_at,
                globally_installed_at=globally_installed_at,
                sort_by=sort_by,
                sort_direction=sort_direction,
                page=page,
                per_page=per_page,
                include_paging_counts=include_paging_counts,
                limit_paging_counts=limit_paging_counts,
                extra_query=extra_query,
            )
        )

    def scan(
        self,
        *,
        globally_installed_at: Range[TimeLike] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[SignalRegistration]:
        """Signal registrations that match every filter: all of them, each once, in no particular order.

        `GET /v2/integrations/signals/registrations` in windows of updated_at, about 1 point for 100 records however
        many there are. A record that changes meanwhile comes in its older or its newer form.

        Args:
            globally_installed_at: Only registrations installed for all teams in this range.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[SignalRegistration]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._scan(
            self._async.scan(
                globally_installed_at=globally_installed_at,
                extra_query=extra_query,
                since=since,
                until=until,
                concurrency=concurrency,
                on_missing=on_missing,
            )
        )

    def scan_plan(
        self,
        *,
        globally_installed_at: Range[TimeLike] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Signal registrations that match every filter: a scan in parts, each a small dict of JSON that `scan_window`
        reads in any process.

        `GET /v2/integrations/signals/registrations`, 3 points and 1 a window. What was there throughout is in a window,
        or in the tail, which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            globally_installed_at: Only registrations installed for all teams in this range.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._run(
            self._async.scan_plan,
            globally_installed_at=globally_installed_at,
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[SignalRegistration]:
        """Signal registrations that match every filter: those of one item of a plan, each once, in no order.

        `GET /v2/integrations/signals/registrations`, about 1 point for 100 records. A window that is read again has the
        same records, but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[SignalRegistration]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def changes(
        self,
        *,
        globally_installed_at: Range[TimeLike] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> Changes[SignalRegistration]:
        """Signal registrations that match every filter, in the order in which they were changed.

        `GET /v2/integrations/signals/registrations` sorted by updated_at, 1 point a page of 100. A record that changes
        again comes again. Deletions do not show.

        Args:
            globally_installed_at: Only registrations installed for all teams in this range.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            Changes[SignalRegistration]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._changes(
            self._async.changes(
                globally_installed_at=globally_installed_at, extra_query=extra_query, since=since, follow=follow
            )
        )

    def get(self, signal_registration_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> SignalRegistration:
        """One signal registration.

        `GET /v2/integrations/signals/registrations/{id}`, 1 point.

        Args:
            signal_registration_id: Id of the signal registration.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            SignalRegistration: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        return self._run(self._async.get, signal_registration_id, extra_query=extra_query)

    def create(
        self,
        *,
        type: str,
        indicators: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        description: Mapping[str, Any] | str | Unset | None = UNSET,
        data_shape: Mapping[str, Any] | Unset | None = UNSET,
        broadcast_notification: bool | Unset | None = UNSET,
        attribution: Sequence[str] | Unset | None = UNSET,
        integration_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> SignalRegistration:
        """The signal registration created.

        `POST /v2/integrations/signals/registrations`, 1 point. Not repeated when it may have been applied.

        Args:
            indicators: Indicators that a signal can carry.
            description: Description of the signals, by language.
            data_shape: Shape of the data that a signal carries.
            broadcast_notification: Whether signals of this type show in the live feed.
            attribution: What a signal is attributed to.
            type: Type of the signals.
            integration_id: Id of the integration that sends them.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            SignalRegistration: as the API answered.

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
            broadcast_notification=broadcast_notification,
            attribution=attribution,
            type=type,
            integration_id=integration_id,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def update(
        self,
        signal_registration_id: Id,
        *,
        indicators: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        description: Mapping[str, Any] | str | Unset | None = UNSET,
        data_shape: Mapping[str, Any] | Unset | None = UNSET,
        broadcast_notification: bool | Unset | None = UNSET,
        attribution: Sequence[str] | Unset | None = UNSET,
        type: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> SignalRegistration:
        """The signal registration with the fields given changed.

        `PUT /v2/integrations/signals/registrations/{id}`, 1 point. Repeated after a lost reply: applying it twice
        changes nothing.

        Args:
            signal_registration_id: Id of the signal registration.
            indicators: Indicators that a signal can carry.
            description: Description of the signals, by language.
            data_shape: Shape of the data that a signal carries.
            broadcast_notification: Whether signals of this type show in the live feed.
            attribution: What a signal is attributed to.
            type: Type of the signals.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            SignalRegistration: as the API answered.

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
            broadcast_notification=broadcast_notification,
            attribution=attribution,
            type=type,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def delete(self, signal_registration_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a signal registration.

        `DELETE /v2/integrations/signals/registrations/{id}`, 1 point. Repeated after a lost reply: applying it twice
        changes nothing.

        Args:
            signal_registration_id: Id of the signal registration.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Signal Registrations".
        """
        self._run(self._async.delete, signal_registration_id, extra_query=extra_query)
