# Generated from operations/external_configurations.toml by `nox -s generate`: change the table, not this file.
"""The operations on external configurations, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType
from typing import Any, Final

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id, OnMissing
from salesloft_async.models.external_configurations import ExternalConfiguration
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncExternalConfigurations", "ExternalConfigurations"]

_LIST: Final = Operation(
    "GET",
    "/v2/external/configurations",
    ExternalConfiguration,
    name="external_configurations.list",
    paging="numbered",
    resource="external_configurations",
    takes={"include_paging_counts": "boolean?", "limit_paging_counts": "boolean?"},
)
_CREATE: Final = Operation(
    "POST",
    "/v2/external/configurations",
    ExternalConfiguration,
    name="external_configurations.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"object_type": "text!", "external_type": "text!"},
)
_DELETE: Final = Operation(
    "DELETE", "/v2/external/configurations/{external_configuration_id}", NoneType, name="external_configurations.delete"
)


class AsyncExternalConfigurations(AsyncResource):
    """Which kinds of records are mapped to ids of other systems."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[ExternalConfiguration]:
        """All configurations of the team.

        `GET /v2/external/configurations`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[ExternalConfiguration]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Configurations".
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
    ) -> AsyncScan[ExternalConfiguration]:
        """All configurations of the team: all of them, each once.

        `GET /v2/external/configurations`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another:
        this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[ExternalConfiguration]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Configurations".
        """
        return self._scan(_LIST, query={}, extra_query=extra_query, on_missing=on_missing)

    async def scan_plan(self, *, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """All configurations of the team: a scan in parts that other processes read; here one part, for this list
        cannot be divided.

        `GET /v2/external/configurations`, 1 point. That it cannot is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Configurations".
        """
        return await self._scan_plan(_LIST, query={}, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[ExternalConfiguration]:
        """All configurations of the team: those of one item of a plan, each once, in no order.

        `GET /v2/external/configurations`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[ExternalConfiguration]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Configurations".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    async def create(
        self,
        *,
        object_type: str,
        external_type: str,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> ExternalConfiguration:
        """The configuration created.

        `POST /v2/external/configurations`, 1 point. Not repeated when it may have been applied.

        Args:
            object_type: Kind of record, such as "person".
            external_type: Kind of the other system's records.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            ExternalConfiguration: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Configurations".
        """
        return await self._send(
            _CREATE,
            body={"object_type": object_type, "external_type": external_type},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def delete(self, external_configuration_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a configuration.

        `DELETE /v2/external/configurations/{id}`, 1 point. Repeated after a lost reply: applying it twice changes
        nothing.

        Args:
            external_configuration_id: Id of the external configuration.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Configurations".
        """
        await self._send(
            _DELETE, path={"external_configuration_id": external_configuration_id}, extra_query=extra_query
        )


class ExternalConfigurations(Resource[AsyncExternalConfigurations]):
    """Which kinds of records are mapped to ids of other systems. Blocking."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[ExternalConfiguration]:
        """All configurations of the team.

        `GET /v2/external/configurations`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[ExternalConfiguration]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Configurations".
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
    ) -> Scan[ExternalConfiguration]:
        """All configurations of the team: all of them, each once.

        `GET /v2/external/configurations`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another:
        this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[ExternalConfiguration]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Configurations".
        """
        return self._scan(self._async.scan(extra_query=extra_query, on_missing=on_missing))

    def scan_plan(self, *, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """All configurations of the team: a scan in parts that other processes read; here one part, for this list
        cannot be divided.

        `GET /v2/external/configurations`, 1 point. That it cannot is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Configurations".
        """
        return self._run(self._async.scan_plan, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[ExternalConfiguration]:
        """All configurations of the team: those of one item of a plan, each once, in no order.

        `GET /v2/external/configurations`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[ExternalConfiguration]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Configurations".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def create(
        self,
        *,
        object_type: str,
        external_type: str,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> ExternalConfiguration:
        """The configuration created.

        `POST /v2/external/configurations`, 1 point. Not repeated when it may have been applied.

        Args:
            object_type: Kind of record, such as "person".
            external_type: Kind of the other system's records.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            ExternalConfiguration: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Configurations".
        """
        return self._run(
            self._async.create,
            object_type=object_type,
            external_type=external_type,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def delete(self, external_configuration_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a configuration.

        `DELETE /v2/external/configurations/{id}`, 1 point. Repeated after a lost reply: applying it twice changes
        nothing.

        Args:
            external_configuration_id: Id of the external configuration.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Configurations".
        """
        self._run(self._async.delete, external_configuration_id, extra_query=extra_query)
