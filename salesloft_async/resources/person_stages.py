# Generated from operations/person_stages.toml by `nox -s generate`: change the table, not this file.
"""The operations on person stages, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id, OnMissing
from salesloft_async.models.person_stages import PersonStage
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncPersonStages", "PersonStages"]

_LIST: Final = Operation(
    "GET",
    "/v2/person_stages.json",
    PersonStage,
    name="person_stages.list",
    paging="numbered",
    resource="person_stages",
    order="created_at",
    takes={
        "ids": "many[id]?",
        "active": "boolean?",
        "sort_by": "=created_at,updated_at?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation("GET", "/v2/person_stages/{person_stage_id}.json", PersonStage, name="person_stages.get")
_CREATE: Final = Operation(
    "POST",
    "/v2/person_stages.json",
    PersonStage,
    name="person_stages.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"name": "text!"},
)
_UPDATE: Final = Operation(
    "PUT", "/v2/person_stages/{person_stage_id}.json", PersonStage, name="person_stages.update", takes={"name": "text!"}
)
_DELETE: Final = Operation("DELETE", "/v2/person_stages/{person_stage_id}.json", NoneType, name="person_stages.delete")


class AsyncPersonStages(AsyncResource):
    """Stages that people go through."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        active: bool | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[PersonStage]:
        """Person stages that match every filter given.

        `GET /v2/person_stages.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless
        told otherwise.

        Args:
            ids: Only stages with these ids.
            active: Only stages in use, or only the others. Not in the API's published document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[PersonStage]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "active": active,
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
        ids: Id | Sequence[Id] | None = None,
        active: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[PersonStage]:
        """Person stages that match every filter given: all of them, each once.

        `GET /v2/person_stages.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this
        list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            ids: Only stages with these ids.
            active: Only stages in use, or only the others. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[PersonStage]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        return self._scan(_LIST, query={"ids": ids, "active": active}, extra_query=extra_query, on_missing=on_missing)

    async def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        active: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Person stages that match every filter given: a scan in parts that other processes read; here one part, for
        this list cannot be divided.

        `GET /v2/person_stages.json`, 1 point. That it cannot is logged as a warning.

        Args:
            ids: Only stages with these ids.
            active: Only stages in use, or only the others. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        return await self._scan_plan(_LIST, query={"ids": ids, "active": active}, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[PersonStage]:
        """Person stages that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/person_stages.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[PersonStage]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    async def get(self, person_stage_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> PersonStage:
        """One person stage.

        `GET /v2/person_stages/{id}.json`, 1 point.

        Args:
            person_stage_id: Id of the person stage.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            PersonStage: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        return await self._send(_GET, path={"person_stage_id": person_stage_id}, extra_query=extra_query)

    async def create(
        self, *, name: str, extra_query: Mapping[str, Any] | None = None, extra_body: Mapping[str, Any] | None = None
    ) -> PersonStage:
        """The person stage created.

        `POST /v2/person_stages.json`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Name.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            PersonStage: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        return await self._send(_CREATE, body={"name": name}, extra_query=extra_query, extra_body=extra_body)

    async def update(
        self,
        person_stage_id: Id,
        *,
        name: str,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> PersonStage:
        """The person stage renamed.

        `PUT /v2/person_stages/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            person_stage_id: Id of the person stage.
            name: Name.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            PersonStage: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        return await self._send(
            _UPDATE,
            path={"person_stage_id": person_stage_id},
            body={"name": name},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def delete(self, person_stage_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a person stage, which only the provider's support can undo; deleting it again succeeds too.

        `DELETE /v2/person_stages/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            person_stage_id: Id of the person stage.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        await self._send(_DELETE, path={"person_stage_id": person_stage_id}, extra_query=extra_query)


class PersonStages(Resource[AsyncPersonStages]):
    """Stages that people go through. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        active: bool | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[PersonStage]:
        """Person stages that match every filter given.

        `GET /v2/person_stages.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless
        told otherwise.

        Args:
            ids: Only stages with these ids.
            active: Only stages in use, or only the others. Not in the API's published document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[PersonStage]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                active=active,
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
        ids: Id | Sequence[Id] | None = None,
        active: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> Scan[PersonStage]:
        """Person stages that match every filter given: all of them, each once.

        `GET /v2/person_stages.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this
        list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            ids: Only stages with these ids.
            active: Only stages in use, or only the others. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[PersonStage]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        return self._scan(self._async.scan(ids=ids, active=active, extra_query=extra_query, on_missing=on_missing))

    def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        active: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Person stages that match every filter given: a scan in parts that other processes read; here one part, for
        this list cannot be divided.

        `GET /v2/person_stages.json`, 1 point. That it cannot is logged as a warning.

        Args:
            ids: Only stages with these ids.
            active: Only stages in use, or only the others. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        return self._run(self._async.scan_plan, ids=ids, active=active, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[PersonStage]:
        """Person stages that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/person_stages.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[PersonStage]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def get(self, person_stage_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> PersonStage:
        """One person stage.

        `GET /v2/person_stages/{id}.json`, 1 point.

        Args:
            person_stage_id: Id of the person stage.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            PersonStage: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        return self._run(self._async.get, person_stage_id, extra_query=extra_query)

    def create(
        self, *, name: str, extra_query: Mapping[str, Any] | None = None, extra_body: Mapping[str, Any] | None = None
    ) -> PersonStage:
        """The person stage created.

        `POST /v2/person_stages.json`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Name.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            PersonStage: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        return self._run(self._async.create, name=name, extra_query=extra_query, extra_body=extra_body)

    def update(
        self,
        person_stage_id: Id,
        *,
        name: str,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> PersonStage:
        """The person stage renamed.

        `PUT /v2/person_stages/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            person_stage_id: Id of the person stage.
            name: Name.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            PersonStage: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        return self._run(self._async.update, person_stage_id, name=name, extra_query=extra_query, extra_body=extra_body)

    def delete(self, person_stage_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a person stage, which only the provider's support can undo; deleting it again succeeds too.

        `DELETE /v2/person_stages/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            person_stage_id: Id of the person stage.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Person Stages".
        """
        self._run(self._async.delete, person_stage_id, extra_query=extra_query)
