# Generated from operations/play_registrations.toml by `nox -s generate`: change the table, not this file.
"""The operations on play registrations, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Final

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Unset
from salesloft_async.models.play_registrations import PlayRegistration
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncPlayRegistrations", "PlayRegistrations"]

_LIST: Final = Operation(
    "GET",
    "/v2/integrations/signals/registrations/plays",
    PlayRegistration,
    name="play_registrations.list",
    paging="numbered",
    resource="play_registrations",
    takes={"include_paging_counts": "boolean?", "limit_paging_counts": "boolean?"},
)
_GET: Final = Operation(
    "GET",
    "/v2/integrations/signals/registrations/plays/{play_registration_id}",
    PlayRegistration,
    name="play_registrations.get",
)
_CREATE: Final = Operation(
    "POST",
    "/v2/integrations/signals/registrations/plays",
    PlayRegistration,
    name="play_registrations.create",
    repeat=Repeat.UNLESS_SENT,
    takes={
        "name": "map | text?",
        "label": "map | text?",
        "indicators": "list[text]?",
        "description": "map | text?",
        "attributes": "map?",
        "signal_registration_id": "id!",
    },
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/integrations/signals/registrations/plays/{play_registration_id}",
    PlayRegistration,
    name="play_registrations.update",
    takes={
        "name": "map | text?",
        "label": "map | text?",
        "indicators": "list[text]?",
        "description": "map | text?",
        "attributes": "map?",
    },
)
_DELETE: Final = Operation(
    "DELETE",
    "/v2/integrations/signals/registrations/plays/{play_registration_id}",
    NoneType,
    name="play_registrations.delete",
)


class AsyncPlayRegistrations(AsyncResource):
    """Plays that answer the signals of an integration."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[PlayRegistration]:
        """All play registrations.

        `GET /v2/integrations/signals/registrations/plays`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[PlayRegistration]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        return self._list(
            _LIST,
            query={
                "page": page,
                "per_page": per_page,
                "include_paging_counts": include_paging_counts,
                "limit_paging_counts": limit_paging_counts,
            },
            extra_query=extra_query,
        )

    def scan(
        self, *, extra_query: Mapping[str, Any] | None = None, on_missing: OnMissing = "raise"
    ) -> AsyncScan[PlayRegistration]:
        """All play registrations: all of them, each once.

        `GET /v2/integrations/signals/registrations/plays`, 1 point a page of 100, 3 to 30 a page past page 100, one
        page after another: this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[PlayRegistration]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        return self._scan(_LIST, query={}, extra_query=extra_query, on_missing=on_missing)

    async def scan_plan(self, *, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """All play registrations: a scan in parts that other processes read; here one part, for this list cannot be
        divided.

        `GET /v2/integrations/signals/registrations/plays`, 1 point. That it cannot is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        return await self._scan_plan(_LIST, query={}, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[PlayRegistration]:
        """All play registrations: those of one item of a plan, each once, in no order.

        `GET /v2/integrations/signals/registrations/plays`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[PlayRegistration]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    async def get(self, play_registration_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> PlayRegistration:
        """One play registration.

        `GET /v2/integrations/signals/registrations/plays/{id}`, 1 point.

        Args:
            play_registration_id: Id of the play registration.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            PlayRegistration: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        return await self._send(_GET, path={"play_registration_id": play_registration_id}, extra_query=extra_query)

    async def create(
        self,
        *,
        signal_registration_id: Id,
        name: Mapping[str, Any] | str | Unset | None = UNSET,
        label: Mapping[str, Any] | str | Unset | None = UNSET,
        indicators: Sequence[str] | Unset | None = UNSET,
        description: Mapping[str, Any] | str | Unset | None = UNSET,
        attributes: Mapping[str, Any] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> PlayRegistration:
        """The play registration created.

        `POST /v2/integrations/signals/registrations/plays`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Name of the play, by language.
            label: Label of the play, by language.
            indicators: Indicators that the play answers.
            description: Description of the play, by language.
            attributes: Attributes of the play.
            signal_registration_id: Id of the signal registration that the play answers.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            PlayRegistration: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        return await self._send(
            _CREATE,
            body={
                "name": name,
                "label": label,
                "indicators": indicators,
                "description": description,
                "attributes": attributes,
                "signal_registration_id": signal_registration_id,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def update(
        self,
        play_registration_id: Id,
        *,
        name: Mapping[str, Any] | str | Unset | None = UNSET,
        label: Mapping[str, Any] | str | Unset | None = UNSET,
        indicators: Sequence[str] | Unset | None = UNSET,
        description: Mapping[str, Any] | str | Unset | None = UNSET,
        attributes: Mapping[str, Any] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> PlayRegistration:
        """The play registration with the fields given changed.

        `PUT /v2/integrations/signals/registrations/plays/{id}`, 1 point. Repeated after a lost reply: applying it twice
        changes nothing.

        Args:
            play_registration_id: Id of the play registration.
            name: Name of the play, by language.
            label: Label of the play, by language.
            indicators: Indicators that the play answers.
            description: Description of the play, by language.
            attributes: Attributes of the play.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            PlayRegistration: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        return await self._send(
            _UPDATE,
            path={"play_registration_id": play_registration_id},
            body={
                "name": name,
                "label": label,
                "indicators": indicators,
                "description": description,
                "attributes": attributes,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def delete(self, play_registration_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a play registration.

        `DELETE /v2/integrations/signals/registrations/plays/{id}`, 1 point. Repeated after a lost reply: applying it
        twice changes nothing.

        Args:
            play_registration_id: Id of the play registration.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        await self._send(_DELETE, path={"play_registration_id": play_registration_id}, extra_query=extra_query)


class PlayRegistrations(Resource[AsyncPlayRegistrations]):
    """Plays that answer the signals of an integration. Blocking."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[PlayRegistration]:
        """All play registrations.

        `GET /v2/integrations/signals/registrations/plays`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[PlayRegistration]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        return self._pages(
            self._async.list(
                page=page,
                per_page=per_page,
                include_paging_counts=include_paging_counts,
                limit_paging_counts=limit_paging_counts,
                extra_query=extra_query,
            )
        )

    def scan(
        self, *, extra_query: Mapping[str, Any] | None = None, on_missing: OnMissing = "raise"
    ) -> Scan[PlayRegistration]:
        """All play registrations: all of them, each once.

        `GET /v2/integrations/signals/registrations/plays`, 1 point a page of 100, 3 to 30 a page past page 100, one
        page after another: this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[PlayRegistration]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        return self._scan(self._async.scan(extra_query=extra_query, on_missing=on_missing))

    def scan_plan(self, *, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """All play registrations: a scan in parts that other processes read; here one part, for this list cannot be
        divided.

        `GET /v2/integrations/signals/registrations/plays`, 1 point. That it cannot is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        return self._run(self._async.scan_plan, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[PlayRegistration]:
        """All play registrations: those of one item of a plan, each once, in no order.

        `GET /v2/integrations/signals/registrations/plays`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[PlayRegistration]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def get(self, play_registration_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> PlayRegistration:
        """One play registration.

        `GET /v2/integrations/signals/registrations/plays/{id}`, 1 point.

        Args:
            play_registration_id: Id of the play registration.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            PlayRegistration: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        return self._run(self._async.get, play_registration_id, extra_query=extra_query)

    def create(
        self,
        *,
        signal_registration_id: Id,
        name: Mapping[str, Any] | str | Unset | None = UNSET,
        label: Mapping[str, Any] | str | Unset | None = UNSET,
        indicators: Sequence[str] | Unset | None = UNSET,
        description: Mapping[str, Any] | str | Unset | None = UNSET,
        attributes: Mapping[str, Any] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> PlayRegistration:
        """The play registration created.

        `POST /v2/integrations/signals/registrations/plays`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Name of the play, by language.
            label: Label of the play, by language.
            indicators: Indicators that the play answers.
            description: Description of the play, by language.
            attributes: Attributes of the play.
            signal_registration_id: Id of the signal registration that the play answers.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            PlayRegistration: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        return self._run(
            self._async.create,
            name=name,
            label=label,
            indicators=indicators,
            description=description,
            attributes=attributes,
            signal_registration_id=signal_registration_id,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def update(
        self,
        play_registration_id: Id,
        *,
        name: Mapping[str, Any] | str | Unset | None = UNSET,
        label: Mapping[str, Any] | str | Unset | None = UNSET,
        indicators: Sequence[str] | Unset | None = UNSET,
        description: Mapping[str, Any] | str | Unset | None = UNSET,
        attributes: Mapping[str, Any] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> PlayRegistration:
        """The play registration with the fields given changed.

        `PUT /v2/integrations/signals/registrations/plays/{id}`, 1 point. Repeated after a lost reply: applying it twice
        changes nothing.

        Args:
            play_registration_id: Id of the play registration.
            name: Name of the play, by language.
            label: Label of the play, by language.
            indicators: Indicators that the play answers.
            description: Description of the play, by language.
            attributes: Attributes of the play.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            PlayRegistration: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        return self._run(
            self._async.update,
            play_registration_id,
            name=name,
            label=label,
            indicators=indicators,
            description=description,
            attributes=attributes,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def delete(self, play_registration_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a play registration.

        `DELETE /v2/integrations/signals/registrations/plays/{id}`, 1 point. Repeated after a lost reply: applying it
        twice changes nothing.

        Args:
            play_registration_id: Id of the play registration.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Play Registrations".
        """
        self._run(self._async.delete, play_registration_id, extra_query=extra_query)
