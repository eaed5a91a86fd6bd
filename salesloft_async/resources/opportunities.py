# Generated from operations/opportunities.toml by `nox -s generate`: change the table, not this file.
"""The operations on opportunities, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Range, TimeLike, Unset
from salesloft_async.models.opportunities import Opportunity
from salesloft_async.scan.changes import AsyncChanges, Changes
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncOpportunities", "Opportunities"]

_LIST: Final = Operation(
    "GET",
    "/v2/opportunities",
    Opportunity,
    name="opportunities.list",
    paging="numbered",
    resource="opportunities",
    times=("updated_at", "created_at"),
    order="created_at",
    takes={
        "ids": "many[id]?",
        "created_at": "range[time]?",
        "updated_at": "range[time]?",
        "created_date": "range[time]?",
        "crm_id": "many[text]?",
        "name": "many[text]?",
        "stage_name": "many[text]?",
        "opportunity_type": "many[text]?",
        "is_closed": "boolean?",
        "is_won": "boolean?",
        "account_id": "many[id]?",
        "associated_account_id": "many[id]?",
        "account_crm_id": "many[text]?",
        "person_id": "many[id]?",
        "owner_id": "many[id]?",
        "owner_crm_id": "many[text]?",
        "most_recent_cadence_id": "many[id]?",
        "tag": "many[text]?",
        "tag_id": "many[id]?",
        "scoped_fields": "many[text]?",
        "sort_by": "text?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation("GET", "/v2/opportunities/{opportunity_id}", Opportunity, name="opportunities.get")
_UPSERT: Final = Operation(
    "POST",
    "/v2/external/ids/{external_type}/opportunities/{external_id}",
    Opportunity,
    name="opportunities.upsert",
    takes={"account_id": "id?", "owner_id": "id?"},
)


class AsyncOpportunities(AsyncResource):
    """Deals that the team works on, as the CRM has them."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        updated_at: Range[TimeLike] | None = None,
        created_date: Range[TimeLike] | None = None,
        crm_id: str | Sequence[str] | None = None,
        name: str | Sequence[str] | None = None,
        stage_name: str | Sequence[str] | None = None,
        opportunity_type: str | Sequence[str] | None = None,
        is_closed: bool | None = None,
        is_won: bool | None = None,
        account_id: Id | Sequence[Id] | None = None,
        associated_account_id: Id | Sequence[Id] | None = None,
        account_crm_id: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owner_crm_id: str | Sequence[str] | None = None,
        most_recent_cadence_id: Id | Sequence[Id] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        sort_by: str | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[Opportunity]:
        """Opportunities that match every filter given.

        `GET /v2/opportunities`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            ids: Only opportunities with these ids.
            created_at: Only opportunities created in this range.
            updated_at: Only opportunities last updated in this range.
            created_date: Only opportunities that the CRM got in this range.
            crm_id: Only opportunities with one of these ids in the CRM.
            name: Only opportunities with one of these names.
            stage_name: Only opportunities in one of these stages, by name.
            opportunity_type: Only opportunities of one of these types.
            is_closed: Only closed opportunities, or only the others.
            is_won: Only opportunities that were won, or only the others.
            account_id: Only opportunities of one of these accounts.
            associated_account_id: Only opportunities associated with one of these accounts.
            account_crm_id: Only opportunities of one of these accounts, by id in the CRM.
            person_id: Only opportunities that one of these people takes part in.
            owner_id: Only opportunities owned by one of these users.
            owner_crm_id: Only opportunities of one of these owners, by id in the CRM.
            most_recent_cadence_id: Only opportunities whose latest cadence is one of these.
            tag: Only opportunities with one of these tags.
            tag_id: Only opportunities with one of these tags, by the tag's id.
            scoped_fields: Fields to answer with that need a scope of their own.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[Opportunity]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunities".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "updated_at": updated_at,
                "created_date": created_date,
                "crm_id": crm_id,
                "name": name,
                "stage_name": stage_name,
                "opportunity_type": opportunity_type,
                "is_closed": is_closed,
                "is_won": is_won,
                "account_id": account_id,
                "associated_account_id": associated_account_id,
                "account_crm_id": account_crm_id,
                "person_id": person_id,
                "owner_id": owner_id,
                "owner_crm_id": owner_crm_id,
                "most_recent_cadence_id": most_recent_cadence_id,
                "tag": tag,
                "tag_id": tag_id,
                "scoped_fields": scoped_fields,
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
        created_at: Range[TimeLike] | None = None,
        created_date: Range[TimeLike] | None = None,
        crm_id: str | Sequence[str] | None = None,
        name: str | Sequence[str] | None = None,
        stage_name: str | Sequence[str] | None = None,
        opportunity_type: str | Sequence[str] | None = None,
        is_closed: bool | None = None,
        is_won: bool | None = None,
        account_id: Id | Sequence[Id] | None = None,
        associated_account_id: Id | Sequence[Id] | None = None,
        account_crm_id: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owner_crm_id: str | Sequence[str] | None = None,
        most_recent_cadence_id: Id | Sequence[Id] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[Opportunity]:
        """Opportunities that match every filter given: all of them, each once, in no particular order.

        `GET /v2/opportunities` in windows of updated_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only opportunities with these ids.
            created_at: Only opportunities created in this range.
            created_date: Only opportunities that the CRM got in this range.
            crm_id: Only opportunities with one of these ids in the CRM.
            name: Only opportunities with one of these names.
            stage_name: Only opportunities in one of these stages, by name.
            opportunity_type: Only opportunities of one of these types.
            is_closed: Only closed opportunities, or only the others.
            is_won: Only opportunities that were won, or only the others.
            account_id: Only opportunities of one of these accounts.
            associated_account_id: Only opportunities associated with one of these accounts.
            account_crm_id: Only opportunities of one of these accounts, by id in the CRM.
            person_id: Only opportunities that one of these people takes part in.
            owner_id: Only opportunities owned by one of these users.
            owner_crm_id: Only opportunities of one of these owners, by id in the CRM.
            most_recent_cadence_id: Only opportunities whose latest cadence is one of these.
            tag: Only opportunities with one of these tags.
            tag_id: Only opportunities with one of these tags, by the tag's id.
            scoped_fields: Fields to answer with that need a scope of their own.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Opportunity]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunities".
        """
        return self._scan(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "created_date": created_date,
                "crm_id": crm_id,
                "name": name,
                "stage_name": stage_name,
                "opportunity_type": opportunity_type,
                "is_closed": is_closed,
                "is_won": is_won,
                "account_id": account_id,
                "associated_account_id": associated_account_id,
                "account_crm_id": account_crm_id,
                "person_id": person_id,
                "owner_id": owner_id,
                "owner_crm_id": owner_crm_id,
                "most_recent_cadence_id": most_recent_cadence_id,
                "tag": tag,
                "tag_id": tag_id,
                "scoped_fields": scoped_fields,
            },
            extra_query=extra_query,
            since=since,
            until=until,
            concurrency=concurrency,
            on_missing=on_missing,
        )

    async def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        created_date: Range[TimeLike] | None = None,
        crm_id: str | Sequence[str] | None = None,
        name: str | Sequence[str] | None = None,
        stage_name: str | Sequence[str] | None = None,
        opportunity_type: str | Sequence[str] | None = None,
        is_closed: bool | None = None,
        is_won: bool | None = None,
        account_id: Id | Sequence[Id] | None = None,
        associated_account_id: Id | Sequence[Id] | None = None,
        account_crm_id: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owner_crm_id: str | Sequence[str] | None = None,
        most_recent_cadence_id: Id | Sequence[Id] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Opportunities that match every filter given: a scan in parts, each a small dict of JSON that `scan_window`
        reads in any process.

        `GET /v2/opportunities`, 3 points and 1 a window. What was there throughout is in a window, or in the tail,
        which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only opportunities with these ids.
            created_at: Only opportunities created in this range.
            created_date: Only opportunities that the CRM got in this range.
            crm_id: Only opportunities with one of these ids in the CRM.
            name: Only opportunities with one of these names.
            stage_name: Only opportunities in one of these stages, by name.
            opportunity_type: Only opportunities of one of these types.
            is_closed: Only closed opportunities, or only the others.
            is_won: Only opportunities that were won, or only the others.
            account_id: Only opportunities of one of these accounts.
            associated_account_id: Only opportunities associated with one of these accounts.
            account_crm_id: Only opportunities of one of these accounts, by id in the CRM.
            person_id: Only opportunities that one of these people takes part in.
            owner_id: Only opportunities owned by one of these users.
            owner_crm_id: Only opportunities of one of these owners, by id in the CRM.
            most_recent_cadence_id: Only opportunities whose latest cadence is one of these.
            tag: Only opportunities with one of these tags.
            tag_id: Only opportunities with one of these tags, by the tag's id.
            scoped_fields: Fields to answer with that need a scope of their own.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunities".
        """
        return await self._scan_plan(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "created_date": created_date,
                "crm_id": crm_id,
                "name": name,
                "stage_name": stage_name,
                "opportunity_type": opportunity_type,
                "is_closed": is_closed,
                "is_won": is_won,
                "account_id": account_id,
                "associated_account_id": associated_account_id,
                "account_crm_id": account_crm_id,
                "person_id": person_id,
                "owner_id": owner_id,
                "owner_crm_id": owner_crm_id,
                "most_recent_cadence_id": most_recent_cadence_id,
                "tag": tag,
                "tag_id": tag_id,
                "scoped_fields": scoped_fields,
            },
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[Opportunity]:
        """Opportunities that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/opportunities`, about 1 point for 100 records. A window that is read again has the same records, but
        for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Opportunity]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunities".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        created_date: Range[TimeLike] | None = None,
        crm_id: str | Sequence[str] | None = None,
        name: str | Sequence[str] | None = None,
        stage_name: str | Sequence[str] | None = None,
        opportunity_type: str | Sequence[str] | None = None,
        is_closed: bool | None = None,
        is_won: bool | None = None,
        account_id: Id | Sequence[Id] | None = None,
        associated_account_id: Id | Sequence[Id] | None = None,
        account_crm_id: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owner_crm_id: str | Sequence[str] | None = None,
        most_recent_cadence_id: Id | Sequence[Id] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> AsyncChanges[Opportunity]:
        """Opportunities that match every filter given, in the order in which they were changed.

        `GET /v2/opportunities` sorted by updated_at, 1 point a page of 100. A record that changes again comes again.
        Deletions do not show.

        Args:
            ids: Only opportunities with these ids.
            created_at: Only opportunities created in this range.
            created_date: Only opportunities that the CRM got in this range.
            crm_id: Only opportunities with one of these ids in the CRM.
            name: Only opportunities with one of these names.
            stage_name: Only opportunities in one of these stages, by name.
            opportunity_type: Only opportunities of one of these types.
            is_closed: Only closed opportunities, or only the others.
            is_won: Only opportunities that were won, or only the others.
            account_id: Only opportunities of one of these accounts.
            associated_account_id: Only opportunities associated with one of these accounts.
            account_crm_id: Only opportunities of one of these accounts, by id in the CRM.
            person_id: Only opportunities that one of these people takes part in.
            owner_id: Only opportunities owned by one of these users.
            owner_crm_id: Only opportunities of one of these owners, by id in the CRM.
            most_recent_cadence_id: Only opportunities whose latest cadence is one of these.
            tag: Only opportunities with one of these tags.
            tag_id: Only opportunities with one of these tags, by the tag's id.
            scoped_fields: Fields to answer with that need a scope of their own.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            AsyncChanges[Opportunity]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunities".
        """
        return self._changes(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "created_date": created_date,
                "crm_id": crm_id,
                "name": name,
                "stage_name": stage_name,
                "opportunity_type": opportunity_type,
                "is_closed": is_closed,
                "is_won": is_won,
                "account_id": account_id,
                "associated_account_id": associated_account_id,
                "account_crm_id": account_crm_id,
                "person_id": person_id,
                "owner_id": owner_id,
                "owner_crm_id": owner_crm_id,
                "most_recent_cadence_id": most_recent_cadence_id,
                "tag": tag,
                "tag_id": tag_id,
                "scoped_fields": scoped_fields,
            },
            extra_query=extra_query,
            since=since,
            follow=follow,
        )

    async def get(self, opportunity_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Opportunity:
        """One opportunity.

        `GET /v2/opportunities/{id}`, 1 point.

        Args:
            opportunity_id: Id of the opportunity.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Opportunity: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunities".
        """
        return await self._send(_GET, path={"opportunity_id": opportunity_id}, extra_query=extra_query)

    async def upsert(
        self,
        external_type: str,
        external_id: str,
        *,
        account_id: Id | Unset | None = UNSET,
        owner_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Opportunity:
        """Create the opportunity with this id in the other system, or change it. The provider's page is cut off: pass
        further fields in extra_body.

        `POST /v2/external/ids/{external_type}/opportunities/{external_id}`, 1 point. Repeated after a lost reply:
        applying it twice changes nothing.

        Args:
            external_type: Type of the id, as an external configuration names it.
            external_id: Id of the opportunity in the other system.
            account_id: Id of the account.
            owner_id: Id of the user who owns the opportunity.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Opportunity: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunities".
        """
        return await self._send(
            _UPSERT,
            path={"external_type": external_type, "external_id": external_id},
            body={"account_id": account_id, "owner_id": owner_id},
            extra_query=extra_query,
            extra_body=extra_body,
        )


class Opportunities(Resource[AsyncOpportunities]):
    """Deals that the team works on, as the CRM has them. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        updated_at: Range[TimeLike] | None = None,
        created_date: Range[TimeLike] | None = None,
        crm_id: str | Sequence[str] | None = None,
        name: str | Sequence[str] | None = None,
        stage_name: str | Sequence[str] | None = None,
        opportunity_type: str | Sequence[str] | None = None,
        is_closed: bool | None = None,
        is_won: bool | None = None,
        account_id: Id | Sequence[Id] | None = None,
        associated_account_id: Id | Sequence[Id] | None = None,
        account_crm_id: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owner_crm_id: str | Sequence[str] | None = None,
        most_recent_cadence_id: Id | Sequence[Id] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        sort_by: str | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[Opportunity]:
        """Opportunities that match every filter given.

        `GET /v2/opportunities`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            ids: Only opportunities with these ids.
            created_at: Only opportunities created in this range.
            updated_at: Only opportunities last updated in this range.
            created_date: Only opportunities that the CRM got in this range.
            crm_id: Only opportunities with one of these ids in the CRM.
            name: Only opportunities with one of these names.
            stage_name: Only opportunities in one of these stages, by name.
            opportunity_type: Only opportunities of one of these types.
            is_closed: Only closed opportunities, or only the others.
            is_won: Only opportunities that were won, or only the others.
            account_id: Only opportunities of one of these accounts.
            associated_account_id: Only opportunities associated with one of these accounts.
            account_crm_id: Only opportunities of one of these accounts, by id in the CRM.
            person_id: Only opportunities that one of these people takes part in.
            owner_id: Only opportunities owned by one of these users.
            owner_crm_id: Only opportunities of one of these owners, by id in the CRM.
            most_recent_cadence_id: Only opportunities whose latest cadence is one of these.
            tag: Only opportunities with one of these tags.
            tag_id: Only opportunities with one of these tags, by the tag's id.
            scoped_fields: Fields to answer with that need a scope of their own.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[Opportunity]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunities".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                created_at=created_at,
                updated_at=updated_at,
                created_date=created_date,
                crm_id=crm_id,
                name=name,
                stage_name=stage_name,
                opportunity_type=opportunity_type,
                is_closed=is_closed,
                is_won=is_won,
                account_id=account_id,
                associated_account_id=associated_account_id,
                account_crm_id=account_crm_id,
                person_id=person_id,
                owner_id=owner_id,
                owner_crm_id=owner_crm_id,
                most_recent_cadence_id=most_recent_cadence_id,
                tag=tag,
                tag_id=tag_id,
                scoped_fields=scoped_fields,
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
        created_at: Range[TimeLike] | None = None,
        created_date: Range[TimeLike] | None = None,
        crm_id: str | Sequence[str] | None = None,
        name: str | Sequence[str] | None = None,
        stage_name: str | Sequence[str] | None = None,
        opportunity_type: str | Sequence[str] | None = None,
        is_closed: bool | None = None,
        is_won: bool | None = None,
        account_id: Id | Sequence[Id] | None = None,
        associated_account_id: Id | Sequence[Id] | None = None,
        account_crm_id: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owner_crm_id: str | Sequence[str] | None = None,
        most_recent_cadence_id: Id | Sequence[Id] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[Opportunity]:
        """Opportunities that match every filter given: all of them, each once, in no particular order.

        `GET /v2/opportunities` in windows of updated_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only opportunities with these ids.
            created_at: Only opportunities created in this range.
            created_date: Only opportunities that the CRM got in this range.
            crm_id: Only opportunities with one of these ids in the CRM.
            name: Only opportunities with one of these names.
            stage_name: Only opportunities in one of these stages, by name.
            opportunity_type: Only opportunities of one of these types.
            is_closed: Only closed opportunities, or only the others.
            is_won: Only opportunities that were won, or only the others.
            account_id: Only opportunities of one of these accounts.
            associated_account_id: Only opportunities associated with one of these accounts.
            account_crm_id: Only opportunities of one of these accounts, by id in the CRM.
            person_id: Only opportunities that one of these people takes part in.
            owner_id: Only opportunities owned by one of these users.
            owner_crm_id: Only opportunities of one of these owners, by id in the CRM.
            most_recent_cadence_id: Only opportunities whose latest cadence is one of these.
            tag: Only opportunities with one of these tags.
            tag_id: Only opportunities with one of these tags, by the tag's id.
            scoped_fields: Fields to answer with that need a scope of their own.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Opportunity]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunities".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                created_at=created_at,
                created_date=created_date,
                crm_id=crm_id,
                name=name,
                stage_name=stage_name,
                opportunity_type=opportunity_type,
                is_closed=is_closed,
                is_won=is_won,
                account_id=account_id,
                associated_account_id=associated_account_id,
                account_crm_id=account_crm_id,
                person_id=person_id,
                owner_id=owner_id,
                owner_crm_id=owner_crm_id,
                most_recent_cadence_id=most_recent_cadence_id,
                tag=tag,
                tag_id=tag_id,
                scoped_fields=scoped_fields,
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
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        created_date: Range[TimeLike] | None = None,
        crm_id: str | Sequence[str] | None = None,
        name: str | Sequence[str] | None = None,
        stage_name: str | Sequence[str] | None = None,
        opportunity_type: str | Sequence[str] | None = None,
        is_closed: bool | None = None,
        is_won: bool | None = None,
        account_id: Id | Sequence[Id] | None = None,
        associated_account_id: Id | Sequence[Id] | None = None,
        account_crm_id: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owner_crm_id: str | Sequence[str] | None = None,
        most_recent_cadence_id: Id | Sequence[Id] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Opportunities that match every filter given: a scan in parts, each a small dict of JSON that `scan_window`
        reads in any process.

        `GET /v2/opportunities`, 3 points and 1 a window. What was there throughout is in a window, or in the tail,
        which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only opportunities with these ids.
            created_at: Only opportunities created in this range.
            created_date: Only opportunities that the CRM got in this range.
            crm_id: Only opportunities with one of these ids in the CRM.
            name: Only opportunities with one of these names.
            stage_name: Only opportunities in one of these stages, by name.
            opportunity_type: Only opportunities of one of these types.
            is_closed: Only closed opportunities, or only the others.
            is_won: Only opportunities that were won, or only the others.
            account_id: Only opportunities of one of these accounts.
            associated_account_id: Only opportunities associated with one of these accounts.
            account_crm_id: Only opportunities of one of these accounts, by id in the CRM.
            person_id: Only opportunities that one of these people takes part in.
            owner_id: Only opportunities owned by one of these users.
            owner_crm_id: Only opportunities of one of these owners, by id in the CRM.
            most_recent_cadence_id: Only opportunities whose latest cadence is one of these.
            tag: Only opportunities with one of these tags.
            tag_id: Only opportunities with one of these tags, by the tag's id.
            scoped_fields: Fields to answer with that need a scope of their own.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunities".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            created_at=created_at,
            created_date=created_date,
            crm_id=crm_id,
            name=name,
            stage_name=stage_name,
            opportunity_type=opportunity_type,
            is_closed=is_closed,
            is_won=is_won,
            account_id=account_id,
            associated_account_id=associated_account_id,
            account_crm_id=account_crm_id,
            person_id=person_id,
            owner_id=owner_id,
            owner_crm_id=owner_crm_id,
            most_recent_cadence_id=most_recent_cadence_id,
            tag=tag,
            tag_id=tag_id,
            scoped_fields=scoped_fields,
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[Opportunity]:
        """Opportunities that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/opportunities`, about 1 point for 100 records. A window that is read again has the same records, but
        for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Opportunity]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunities".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        created_date: Range[TimeLike] | None = None,
        crm_id: str | Sequence[str] | None = None,
        name: str | Sequence[str] | None = None,
        stage_name: str | Sequence[str] | None = None,
        opportunity_type: str | Sequence[str] | None = None,
        is_closed: bool | None = None,
        is_won: bool | None = None,
        account_id: Id | Sequence[Id] | None = None,
        associated_account_id: Id | Sequence[Id] | None = None,
        account_crm_id: str | Sequence[str] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owner_crm_id: str | Sequence[str] | None = None,
        most_recent_cadence_id: Id | Sequence[Id] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> Changes[Opportunity]:
        """Opportunities that match every filter given, in the order in which they were changed.

        `GET /v2/opportunities` sorted by updated_at, 1 point a page of 100. A record that changes again comes again.
        Deletions do not show.

        Args:
            ids: Only opportunities with these ids.
            created_at: Only opportunities created in this range.
            created_date: Only opportunities that the CRM got in this range.
            crm_id: Only opportunities with one of these ids in the CRM.
            name: Only opportunities with one of these names.
            stage_name: Only opportunities in one of these stages, by name.
            opportunity_type: Only opportunities of one of these types.
            is_closed: Only closed opportunities, or only the others.
            is_won: Only opportunities that were won, or only the others.
            account_id: Only opportunities of one of these accounts.
            associated_account_id: Only opportunities associated with one of these accounts.
            account_crm_id: Only opportunities of one of these accounts, by id in the CRM.
            person_id: Only opportunities that one of these people takes part in.
            owner_id: Only opportunities owned by one of these users.
            owner_crm_id: Only opportunities of one of these owners, by id in the CRM.
            most_recent_cadence_id: Only opportunities whose latest cadence is one of these.
            tag: Only opportunities with one of these tags.
            tag_id: Only opportunities with one of these tags, by the tag's id.
            scoped_fields: Fields to answer with that need a scope of their own.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            Changes[Opportunity]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunities".
        """
        return self._changes(
            self._async.changes(
                ids=ids,
                created_at=created_at,
                created_date=created_date,
                crm_id=crm_id,
                name=name,
                stage_name=stage_name,
                opportunity_type=opportunity_type,
                is_closed=is_closed,
                is_won=is_won,
                account_id=account_id,
                associated_account_id=associated_account_id,
                account_crm_id=account_crm_id,
                person_id=person_id,
                owner_id=owner_id,
                owner_crm_id=owner_crm_id,
                most_recent_cadence_id=most_recent_cadence_id,
                tag=tag,
                tag_id=tag_id,
                scoped_fields=scoped_fields,
                extra_query=extra_query,
                since=since,
                follow=follow,
            )
        )

    def get(self, opportunity_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Opportunity:
        """One opportunity.

        `GET /v2/opportunities/{id}`, 1 point.

        Args:
            opportunity_id: Id of the opportunity.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Opportunity: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunities".
        """
        return self._run(self._async.get, opportunity_id, extra_query=extra_query)

    def upsert(
        self,
        external_type: str,
        external_id: str,
        *,
        account_id: Id | Unset | None = UNSET,
        owner_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Opportunity:
        """Create the opportunity with this id in the other system, or change it. The provider's page is cut off: pass
        further fields in extra_body.

        `POST /v2/external/ids/{external_type}/opportunities/{external_id}`, 1 point. Repeated after a lost reply:
        applying it twice changes nothing.

        Args:
            external_type: Type of the id, as an external configuration names it.
            external_id: Id of the opportunity in the other system.
            account_id: Id of the account.
            owner_id: Id of the user who owns the opportunity.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Opportunity: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Opportunities".
        """
        return self._run(
            self._async.upsert,
            external_type,
            external_id,
            account_id=account_id,
            owner_id=owner_id,
            extra_query=extra_query,
            extra_body=extra_body,
        )
