# Generated from operations/external_mappings.toml by `nox -s generate`: change the table, not this file.
"""The operations on external mappings, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id, OnMissing
from salesloft_async.models.external_mappings import ExternalMapping
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncExternalMappings", "ExternalMappings"]

_LIST: Final = Operation(
    "GET",
    "/v2/external/mappings",
    ExternalMapping,
    name="external_mappings.list",
    paging="numbered",
    resource="external_mappings",
    order="id",
    takes={
        "object_type": "text?",
        "object_id": "id?",
        "external_type": "text?",
        "external_id": "text?",
        "deleted": "boolean?",
        "sort_by": "=id?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_CREATE: Final = Operation(
    "POST",
    "/v2/external/mappings",
    ExternalMapping,
    name="external_mappings.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"object_type": "text!", "object_id": "id!", "external_type": "text!", "external_id": "text!"},
)
_DELETE: Final = Operation(
    "DELETE", "/v2/external/mappings/{external_mapping_id}", NoneType, name="external_mappings.delete"
)


class AsyncExternalMappings(AsyncResource):
    """Records and their ids in other systems."""

    def list(
        self,
        *,
        object_type: str | None = None,
        object_id: Id | None = None,
        external_type: str | None = None,
        external_id: str | None = None,
        deleted: bool | None = None,
        sort_by: Literal["id"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[ExternalMapping]:
        """Mappings that match every filter given.

        `GET /v2/external/mappings`, 1 point a page, 3 to 30 a page past page 100. Sorted by id DESC unless told
        otherwise.

        Args:
            object_type: Only mappings of this kind of record, such as "person".
            object_id: Only mappings of the record with this id.
            external_type: Only mappings to this kind of the other system's records.
            external_id: Only the mapping to this id in the other system.
            deleted: Only deleted mappings, or only the others.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[ExternalMapping]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Mappings".
        """
        return self._list(
            _LIST,
            query={
                "object_type": object_type,
                "object_id": object_id,
                "external_type": external_type,
                "external_id": external_id,
                "deleted": deleted,
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
        object_type: str | None = None,
        object_id: Id | None = None,
        external_type: str | None = None,
        external_id: str | None = None,
        deleted: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[ExternalMapping]:
        """Mappings that match every filter given: all of them, each once.

        `GET /v2/external/mappings`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this
        list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            object_type: Only mappings of this kind of record, such as "person".
            object_id: Only mappings of the record with this id.
            external_type: Only mappings to this kind of the other system's records.
            external_id: Only the mapping to this id in the other system.
            deleted: Only deleted mappings, or only the others.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[ExternalMapping]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Mappings".
        """
        return self._scan(
            _LIST,
            query={
                "object_type": object_type,
                "object_id": object_id,
                "external_type": external_type,
                "external_id": external_id,
                "deleted": deleted,
            },
            extra_query=extra_query,
            on_missing=on_missing,
        )

    async def scan_plan(
        self,
        *,
        object_type: str | None = None,
        object_id: Id | None = None,
        external_type: str | None = None,
        external_id: str | None = None,
        deleted: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Mappings that match every filter given: a scan in parts that other processes read; here one part, for this
        list cannot be divided.

        `GET /v2/external/mappings`, 1 point. That it cannot is logged as a warning.

        Args:
            object_type: Only mappings of this kind of record, such as "person".
            object_id: Only mappings of the record with this id.
            external_type: Only mappings to this kind of the other system's records.
            external_id: Only the mapping to this id in the other system.
            deleted: Only deleted mappings, or only the others.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Mappings".
        """
        return await self._scan_plan(
            _LIST,
            query={
                "object_type": object_type,
                "object_id": object_id,
                "external_type": external_type,
                "external_id": external_id,
                "deleted": deleted,
            },
            extra_query=extra_query,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[ExternalMapping]:
        """Mappings that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/external/mappings`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[ExternalMapping]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Mappings".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    async def create(
        self,
        *,
        object_type: str,
        object_id: Id,
        external_type: str,
        external_id: str,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> ExternalMapping:
        """The mapping created.

        `POST /v2/external/mappings`, 1 point. Not repeated when it may have been applied.

        Args:
            object_type: Kind of record, such as "person".
            object_id: Id of the record.
            external_type: Kind of the other system's records.
            external_id: Id in the other system.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            ExternalMapping: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Mappings".
        """
        return await self._send(
            _CREATE,
            body={
                "object_type": object_type,
                "object_id": object_id,
                "external_type": external_type,
                "external_id": external_id,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def delete(self, external_mapping_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a mapping.

        `DELETE /v2/external/mappings/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            external_mapping_id: Id of the external mapping.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Mappings".
        """
        await self._send(_DELETE, path={"external_mapping_id": external_mapping_id}, extra_query=extra_query)


class ExternalMappings(Resource[AsyncExternalMappings]):
    """Records and their ids in other systems. Blocking."""

    def list(
        self,
        *,
        object_type: str | None = None,
        object_id: Id | None = None,
        external_type: str | None = None,
        external_id: str | None = None,
        deleted: bool | None = None,
        sort_by: Literal["id"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[ExternalMapping]:
        """Mappings that match every filter given.

        `GET /v2/external/mappings`, 1 point a page, 3 to 30 a page past page 100. Sorted by id DESC unless told
        otherwise.

        Args:
            object_type: Only mappings of this kind of record, such as "person".
            object_id: Only mappings of the record with this id.
            external_type: Only mappings to this kind of the other system's records.
            external_id: Only the mapping to this id in the other system.
            deleted: Only deleted mappings, or only the others.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[ExternalMapping]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Mappings".
        """
        return self._pages(
            self._async.list(
                object_type=object_type,
                object_id=object_id,
                external_type=external_type,
                external_id=external_id,
                deleted=deleted,
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
        object_type: str | None = None,
        object_id: Id | None = None,
        external_type: str | None = None,
        external_id: str | None = None,
        deleted: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> Scan[ExternalMapping]:
        """Mappings that match every filter given: all of them, each once.

        `GET /v2/external/mappings`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this
        list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            object_type: Only mappings of this kind of record, such as "person".
            object_id: Only mappings of the record with this id.
            external_type: Only mappings to this kind of the other system's records.
            external_id: Only the mapping to this id in the other system.
            deleted: Only deleted mappings, or only the others.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[ExternalMapping]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Mappings".
        """
        return self._scan(
            self._async.scan(
                object_type=object_type,
                object_id=object_id,
                external_type=external_type,
                external_id=external_id,
                deleted=deleted,
                extra_query=extra_query,
                on_missing=on_missing,
            )
        )

    def scan_plan(
        self,
        *,
        object_type: str | None = None,
        object_id: Id | None = None,
        external_type: str | None = None,
        external_id: str | None = None,
        deleted: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Mappings that match every filter given: a scan in parts that other processes read; here one part, for this
        list cannot be divided.

        `GET /v2/external/mappings`, 1 point. That it cannot is logged as a warning.

        Args:
            object_type: Only mappings of this kind of record, such as "person".
            object_id: Only mappings of the record with this id.
            external_type: Only mappings to this kind of the other system's records.
            external_id: Only the mapping to this id in the other system.
            deleted: Only deleted mappings, or only the others.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Mappings".
        """
        return self._run(
            self._async.scan_plan,
            object_type=object_type,
            object_id=object_id,
            external_type=external_type,
            external_id=external_id,
            deleted=deleted,
            extra_query=extra_query,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[ExternalMapping]:
        """Mappings that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/external/mappings`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[ExternalMapping]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Mappings".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def create(
        self,
        *,
        object_type: str,
        object_id: Id,
        external_type: str,
        external_id: str,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> ExternalMapping:
        """The mapping created.

        `POST /v2/external/mappings`, 1 point. Not repeated when it may have been applied.

        Args:
            object_type: Kind of record, such as "person".
            object_id: Id of the record.
            external_type: Kind of the other system's records.
            external_id: Id in the other system.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            ExternalMapping: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Mappings".
        """
        return self._run(
            self._async.create,
            object_type=object_type,
            object_id=object_id,
            external_type=external_type,
            external_id=external_id,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def delete(self, external_mapping_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a mapping.

        `DELETE /v2/external/mappings/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            external_mapping_id: Id of the external mapping.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Mappings".
        """
        self._run(self._async.delete, external_mapping_id, extra_query=extra_query)
