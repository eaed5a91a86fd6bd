# Generated from operations/opportunity_people.toml by `nox -s generate`: change the table, not this file.
"""The operations on opportunity people, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id, OnMissing, Range, TimeLike
from salesloft_async.models.opportunity_people import OpportunityPerson
from salesloft_async.scan.changes import AsyncChanges, Changes
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncOpportunityPeople", "OpportunityPeople"]

_LIST: Final = Operation(
    "GET",
    "/v2/opportunity_people",
    OpportunityPerson,
    name="opportunity_people.list",
    paging="numbered",
    resource="opportunity_people",
    times=("updated_at",),
    takes={
        "updated_at": "range[time]?",
        "sort_by": "text?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_CREATE: Final = Operation(
    "POST",
    "/v2/opportunity_people",
    OpportunityPerson,
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
        updated_at: Range[TimeLike] | None = None,
        sort_by: str | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[OpportunityPerson]:
        """Pairs of an opportunity and a person that match every filter.

        `GET /v2/opportunity_people`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            updated_at: Only pairs last updated in this range.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[OpportunityPerson]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._list(
            _LIST,
            query={
                "updated_at": updated_at,
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
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[OpportunityPerson]:
        """Pairs of an opportunity and a person that match every filter: all of them, each once, in no particular order.

        `GET /v2/opportunity_people` in windows of updated_at, about 1 point for 100 records however many there are. A
        record that changes meanwhile comes in its older or its newer form.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[OpportunityPerson]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._scan(
            _LIST,
            query={},
            extra_query=extra_query,
            since=since,
            until=until,
            concurrency=concurrency,
            on_missing=on_missing,
        )

    async def scan_plan(
        self,
        *,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Pairs of an opportunity and a person that match every filter: a scan in parts, each a small dict of JSON that
        `scan_window` reads in any process.

        `GET /v2/opportunity_people`, 3 points and 1 a window. What was there throughout is in a window, or in the tail,
        which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return await self._scan_plan(
            _LIST, query={}, extra_query=extra_query, since=since, until=until, window_size=window_size
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[OpportunityPerson]:
        """Pairs of an opportunity and a person that match every filter: those of one item of a plan, each once, in no
        order.

        `GET /v2/opportunity_people`, about 1 point for 100 records. A window that is read again has the same records,
        but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[OpportunityPerson]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    def changes(
        self, *, extra_query: Mapping[str, Any] | None = None, since: TimeLike | None = None, follow: bool = False
    ) -> AsyncChanges[OpportunityPerson]:
        """Pairs of an opportunity and a person that match every filter, in the order in which they were changed.

        `GET /v2/opportunity_people` sorted by updated_at, 1 point a page of 100. A record that changes again comes
        again. Deletions do not show.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            AsyncChanges[OpportunityPerson]: iterated it is every change; `pages()` gives them with a cursor to go on
                from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._changes(_LIST, query={}, extra_query=extra_query, since=since, follow=follow)

    async def create(
        self,
        *,
        opportunity_id: Id,
        person_id: Id,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> OpportunityPerson:
        """The pair created.

        `POST /v2/opportunity_people`, 1 point. Not repeated when it may have been applied.

        Args:
            opportunity_id: Id of the opportunity.
            person_id: Id of the person.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            OpportunityPerson: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return await self._send(
            _CREATE,
            body={"opportunity_id": opportunity_id, "person_id": person_id},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def delete(self, opportunity_person_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Ends that the person takes part in the opportunity.

        `DELETE /v2/opportunity_people/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            opportunity_person_id: Id of the opportunity person.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        await self._send(_DELETE, path={"opportunity_person_id": opportunity_person_id}, extra_query=extra_query)


class OpportunityPeople(Resource[AsyncOpportunityPeople]):
    """Which people take part in which opportunities. Blocking."""

    def list(
        self,
        *,
        updated_at: Range[TimeLike] | None = None,
        sort_by: str | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[OpportunityPerson]:
        """Pairs of an opportunity and a person that match every filter.

        `GET /v2/opportunity_people`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            updated_at: Only pairs last updated in this range.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[OpportunityPerson]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._pages(
            self._async.list(
                updated_at=updated_at,
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
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[OpportunityPerson]:
        """Pairs of an opportunity and a person that match every filter: all of them, each once, in no particular order.

        `GET /v2/opportunity_people` in windows of updated_at, about 1 point for 100 records however many there are. A
        record that changes meanwhile comes in its older or its newer form.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[OpportunityPerson]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._scan(
            self._async.scan(
                extra_query=extra_query, since=since, until=until, concurrency=concurrency, on_missing=on_missing
            )
        )

    def scan_plan(
        self,
        *,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Pairs of an opportunity and a person that match every filter: a scan in parts, each a small dict of JSON that
        `scan_window` reads in any process.

        `GET /v2/opportunity_people`, 3 points and 1 a window. What was there throughout is in a window, or in the tail,
        which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._run(
            self._async.scan_plan, extra_query=extra_query, since=since, until=until, window_size=window_size
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[OpportunityPerson]:
        """Pairs of an opportunity and a person that match every filter: those of one item of a plan, each once, in no
        order.

        `GET /v2/opportunity_people`, about 1 point for 100 records. A window that is read again has the same records,
        but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[OpportunityPerson]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def changes(
        self, *, extra_query: Mapping[str, Any] | None = None, since: TimeLike | None = None, follow: bool = False
    ) -> Changes[OpportunityPerson]:
        """Pairs of an opportunity and a person that match every filter, in the order in which they were changed.

        `GET /v2/opportunity_people` sorted by updated_at, 1 point a page of 100. A record that changes again comes
        again. Deletions do not show.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            Changes[OpportunityPerson]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._changes(self._async.changes(extra_query=extra_query, since=since, follow=follow))

    def create(
        self,
        *,
        opportunity_id: Id,
        person_id: Id,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> OpportunityPerson:
        """The pair created.

        `POST /v2/opportunity_people`, 1 point. Not repeated when it may have been applied.

        Args:
            opportunity_id: Id of the opportunity.
            person_id: Id of the person.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            OpportunityPerson: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        return self._run(
            self._async.create,
            opportunity_id=opportunity_id,
            person_id=person_id,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def delete(self, opportunity_person_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Ends that the person takes part in the opportunity.

        `DELETE /v2/opportunity_people/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            opportunity_person_id: Id of the opportunity person.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunity People".
        """
        self._run(self._async.delete, opportunity_person_id, extra_query=extra_query)
