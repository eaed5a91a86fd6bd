# Generated from operations/opportunity_stages.toml by `nox -s generate`: change the table, not this file.
"""The operations on opportunity stages, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType
from typing import Any, Final

from salesloft_async.core.open_records import Record
from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, Unset
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncOpportunityStages", "OpportunityStages"]

_LIST: Final = Operation(
    "GET",
    "/v2/opportunity_stages",
    Record,
    name="opportunity_stages.list",
    paging="numbered",
    resource="opportunity_stages",
    takes={"include_paging_counts": "boolean?", "limit_paging_counts": "boolean?"},
)
_GET: Final = Operation("GET", "/v2/opportunity_stages/{opportunity_stage_id}", Record, name="opportunity_stages.get")
_CREATE: Final = Operation(
    "POST",
    "/v2/opportunity_stages",
    Record,
    name="opportunity_stages.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"name": "text!", "order": "integer | text?"},
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/opportunity_stages/{opportunity_stage_id}",
    Record,
    name="opportunity_stages.update",
    takes={"name": "text?", "order": "integer | text?"},
)
_DELETE: Final = Operation(
    "DELETE", "/v2/opportunity_stages/{opportunity_stage_id}", NoneType, name="opportunity_stages.delete"
)


class AsyncOpportunityStages(AsyncResource):
    """Stages that opportunities go through."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
    ) -> AsyncPager[Record]:
        """All opportunity stages.

        `GET /v2/opportunity_stages`, 1 point a page, 3 to 30 a page past page 100.

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

        Source: the provider's API reference, "Opportunity Stages".
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
        """All opportunity stages: all of them, each once.

        `GET /v2/opportunity_stages`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this
        list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:

        Returns:
            AsyncScan[Record]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity Stages".
        """
        return self._scan(_LIST, query={})

    async def scan_plan(self) -> ScanPlan:
        """All opportunity stages: a scan in parts that other processes read; here one part, for this list cannot be
        divided.

        `GET /v2/opportunity_stages`, 1 point. That it cannot is logged as a warning.

        Args:

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity Stages".
        """
        return await self._scan_plan(_LIST, query={})

    def scan_window(self, item: Mapping[str, Any], *, concurrency: int = 16) -> AsyncScan[Record]:
        """All opportunity stages: those of one item of a plan, each once, in no order.

        `GET /v2/opportunity_stages`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.

        Returns:
            AsyncScan[Record]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity Stages".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency)

    async def get(self, opportunity_stage_id: Id) -> Record:
        """One opportunity stage.

        `GET /v2/opportunity_stages/{id}`, 1 point.

        Args:
            opportunity_stage_id: Id of the opportunity stage.

        Returns:
            Record: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity Stages".
        """
        return await self._send(_GET, path={"opportunity_stage_id": opportunity_stage_id})

    async def create(self, *, name: str, order: int | str | Unset | None = UNSET) -> Record:
        """The opportunity stage created.

        `POST /v2/opportunity_stages`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Name.
            order: Place among the stages.

        Returns:
            Record: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity Stages".
        """
        return await self._send(_CREATE, body={"name": name, "order": order})

    async def update(
        self, opportunity_stage_id: Id, *, name: str | Unset | None = UNSET, order: int | str | Unset | None = UNSET
    ) -> Record:
        """The opportunity stage with the fields given changed.

        `PUT /v2/opportunity_stages/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            opportunity_stage_id: Id of the opportunity stage.
            name: Name.
            order: Place among the stages.

        Returns:
            Record: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity Stages".
        """
        return await self._send(
            _UPDATE, path={"opportunity_stage_id": opportunity_stage_id}, body={"name": name, "order": order}
        )

    async def delete(self, opportunity_stage_id: Id) -> None:
        """Deletes an opportunity stage.

        `DELETE /v2/opportunity_stages/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            opportunity_stage_id: Id of the opportunity stage.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity Stages".
        """
        await self._send(_DELETE, path={"opportunity_stage_id": opportunity_stage_id})


class OpportunityStages(Resource[AsyncOpportunityStages]):
    """Stages that opportunities go through. Blocking."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
    ) -> Pager[Record]:
        """All opportunity stages.

        `GET /v2/opportunity_stages`, 1 point a page, 3 to 30 a page past page 100.

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

        Source: the provider's API reference, "Opportunity Stages".
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
        """All opportunity stages: all of them, each once.

        `GET /v2/opportunity_stages`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this
        list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:

        Returns:
            Scan[Record]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity Stages".
        """
        return self._scan(self._async.scan())

    def scan_plan(self) -> ScanPlan:
        """All opportunity stages: a scan in parts that other processes read; here one part, for this list cannot be
        divided.

        `GET /v2/opportunity_stages`, 1 point. That it cannot is logged as a warning.

        Args:

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity Stages".
        """
        return self._run(self._async.scan_plan)

    def scan_window(self, item: Mapping[str, Any], *, concurrency: int = 16) -> Scan[Record]:
        """All opportunity stages: those of one item of a plan, each once, in no order.

        `GET /v2/opportunity_stages`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.

        Returns:
            Scan[Record]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity Stages".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency))

    def get(self, opportunity_stage_id: Id) -> Record:
        """One opportunity stage.

        `GET /v2/opportunity_stages/{id}`, 1 point.

        Args:
            opportunity_stage_id: Id of the opportunity stage.

        Returns:
            Record: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity Stages".
        """
        return self._run(self._async.get, opportunity_stage_id)

    def create(self, *, name: str, order: int | str | Unset | None = UNSET) -> Record:
        """The opportunity stage created.

        `POST /v2/opportunity_stages`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Name.
            order: Place among the stages.

        Returns:
            Record: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity Stages".
        """
        return self._run(self._async.create, name=name, order=order)

    def update(
        self, opportunity_stage_id: Id, *, name: str | Unset | None = UNSET, order: int | str | Unset | None = UNSET
    ) -> Record:
        """The opportunity stage with the fields given changed.

        `PUT /v2/opportunity_stages/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            opportunity_stage_id: Id of the opportunity stage.
            name: Name.
            order: Place among the stages.

        Returns:
            Record: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity Stages".
        """
        return self._run(self._async.update, opportunity_stage_id, name=name, order=order)

    def delete(self, opportunity_stage_id: Id) -> None:
        """Deletes an opportunity stage.

        `DELETE /v2/opportunity_stages/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            opportunity_stage_id: Id of the opportunity stage.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity Stages".
        """
        self._run(self._async.delete, opportunity_stage_id)
