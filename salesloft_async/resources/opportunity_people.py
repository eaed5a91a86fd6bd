# Generated from operations/opportunity_people.toml by `nox -s generate`: change the table, not this file.
"""The operations on opportunity people, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType
from typing import Any, Final

from salesloft_async.core.open_records import Record
from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncOpportunityPeople", "OpportunityPeople"]

_LIST: Final = Operation(
    "GET",
    "/v2/opportunity_people",
    Record,
    name="opportunity_people.list",
    paging="numbered",
    resource="opportunity_people",
    takes={"include_paging_counts": "boolean?", "limit_paging_counts": "boolean?"},
)
_CREATE: Final = Operation(
    "POST",
    "/v2/opportunity_people",
    Record,
    name="opportunity_people.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"opportunity_id": "id!", "person_id": "id!"},
)
_DELETE: Final = Operation(
    "DELETE", "/v2/opportunity_people/{opportunity_person_id}", NoneType, name="opportunity_people.delete"
)


class AsyncOpportunityPeople(AsyncResource):
    """Which people take part in which opportunities."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
    ) -> AsyncPager[Record]:
        """All pairs of an opportunity and a person.

        `GET /v2/opportunity_people`, 1 point a page, 3 to 30 a page past page 100.

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

        Source: the provider's API reference, "Opportunity People".
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
        """All pairs of an opportunity and a person: all of them, each once.

        `GET /v2/opportunity_people`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this
        list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:

        Returns:
            AsyncScan[Record]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._scan(_LIST, query={})

    async def scan_plan(self) -> ScanPlan:
        """All pairs of an opportunity and a person: a scan in parts that other processes read; here one part, for this
        list cannot be divided.

        `GET /v2/opportunity_people`, 1 point. That it cannot is logged as a warning.

        Args:

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return await self._scan_plan(_LIST, query={})

    def scan_window(self, item: Mapping[str, Any], *, concurrency: int = 16) -> AsyncScan[Record]:
        """All pairs of an opportunity and a person: those of one item of a plan, each once, in no order.

        `GET /v2/opportunity_people`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.

        Returns:
            AsyncScan[Record]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency)

    async def create(self, *, opportunity_id: Id, person_id: Id) -> Record:
        """The pair created.

        `POST /v2/opportunity_people`, 1 point. Not repeated when it may have been applied.

        Args:
            opportunity_id: Id of the opportunity.
            person_id: Id of the person.

        Returns:
            Record: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return await self._send(_CREATE, body={"opportunity_id": opportunity_id, "person_id": person_id})

    async def delete(self, opportunity_person_id: Id) -> None:
        """Ends that the person takes part in the opportunity.

        `DELETE /v2/opportunity_people/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            opportunity_person_id: Id of the opportunity person.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        await self._send(_DELETE, path={"opportunity_person_id": opportunity_person_id})


class OpportunityPeople(Resource[AsyncOpportunityPeople]):
    """Which people take part in which opportunities. Blocking."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
    ) -> Pager[Record]:
        """All pairs of an opportunity and a person.

        `GET /v2/opportunity_people`, 1 point a page, 3 to 30 a page past page 100.

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

        Source: the provider's API reference, "Opportunity People".
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
        """All pairs of an opportunity and a person: all of them, each once.

        `GET /v2/opportunity_people`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this
        list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:

        Returns:
            Scan[Record]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._scan(self._async.scan())

    def scan_plan(self) -> ScanPlan:
        """All pairs of an opportunity and a person: a scan in parts that other processes read; here one part, for this
        list cannot be divided.

        `GET /v2/opportunity_people`, 1 point. That it cannot is logged as a warning.

        Args:

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._run(self._async.scan_plan)

    def scan_window(self, item: Mapping[str, Any], *, concurrency: int = 16) -> Scan[Record]:
        """All pairs of an opportunity and a person: those of one item of a plan, each once, in no order.

        `GET /v2/opportunity_people`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.

        Returns:
            Scan[Record]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency))

    def create(self, *, opportunity_id: Id, person_id: Id) -> Record:
        """The pair created.

        `POST /v2/opportunity_people`, 1 point. Not repeated when it may have been applied.

        Args:
            opportunity_id: Id of the opportunity.
            person_id: Id of the person.

        Returns:
            Record: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._run(self._async.create, opportunity_id=opportunity_id, person_id=person_id)

    def delete(self, opportunity_person_id: Id) -> None:
        """Ends that the person takes part in the opportunity.

        `DELETE /v2/opportunity_people/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            opportunity_person_id: Id of the opportunity person.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        self._run(self._async.delete, opportunity_person_id)
