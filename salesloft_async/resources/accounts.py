# Generated from operations/accounts.toml by `nox -s generate`: change the table, not this file.
"""The operations on accounts, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Final, Literal

from salesloft_async.core.filters import IsNotNull, IsNull, NotIn, StartsWith
from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Range, TimeLike, Unset
from salesloft_async.models.accounts import Account, AccountUpsert
from salesloft_async.scan.changes import AsyncChanges, Changes
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["Accounts", "AsyncAccounts"]

_LIST: Final = Operation(
    "GET",
    "/v2/accounts.json",
    Account,
    name="accounts.list",
    paging="numbered",
    resource="accounts",
    times=("updated_at", "created_at"),
    order="created_at",
    takes={
        "ids": "many[id]?",
        "crm_id": "many[text]?",
        "tag": "many[text]?",
        "tag_id": "many[id]?",
        "created_at": "range[time]?",
        "updated_at": "range[time]?",
        "domain": "text?",
        "website": "many[text] | null?",
        "archived": "boolean?",
        "name": "many[text]?",
        "account_stage_id": "many[id] | null?",
        "account_tier_id": "many[id]?",
        "owner_id": "many[id] | null?",
        "owner_is_active": "boolean?",
        "last_contacted": "range[time] | null | not_null?",
        "custom_fields": "map?",
        "industry": "many[text] | starts_with?",
        "country": "many[text] | starts_with?",
        "state": "many[text] | starts_with?",
        "city": "many[text] | starts_with?",
        "owner_crm_id": "many[text] | null | not_in[text]?",
        "locales": "many[text]?",
        "user_relationships": "map?",
        "sort_by": (
            "=created_at,updated_at,last_contacted_at,account_stage,account_stage_name,"
            "account_tier,account_tier_name,name,counts_people?"
        ),
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation("GET", "/v2/accounts/{account_id}.json", Account, name="accounts.get")
_CREATE: Final = Operation(
    "POST",
    "/v2/accounts.json",
    Account,
    name="accounts.create",
    repeat=Repeat.UNLESS_SENT,
    takes={
        "name": "text!",
        "domain": "text!",
        "conversational_name": "text?",
        "description": "text?",
        "phone": "text?",
        "website": "text?",
        "linkedin_url": "text?",
        "twitter_handle": "text?",
        "street": "text?",
        "city": "text?",
        "state": "text?",
        "postal_code": "text?",
        "country": "text?",
        "locale": "text?",
        "industry": "text?",
        "company_type": "text?",
        "founded": "text?",
        "revenue_range": "text?",
        "size": "text?",
        "crm_id": "text?",
        "crm_id_type": "text?",
        "do_not_contact": "boolean?",
        "custom_fields": "map?",
        "tags": "list[text]?",
        "owner_id": "id?",
        "company_stage_id": "id?",
        "account_tier_id": "id?",
    },
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/accounts/{account_id}.json",
    Account,
    name="accounts.update",
    takes={
        "name": "text!",
        "domain": "text!",
        "conversational_name": "text?",
        "description": "text?",
        "phone": "text?",
        "website": "text?",
        "linkedin_url": "text?",
        "twitter_handle": "text?",
        "street": "text?",
        "city": "text?",
        "state": "text?",
        "postal_code": "text?",
        "country": "text?",
        "locale": "text?",
        "industry": "text?",
        "company_type": "text?",
        "founded": "text?",
        "revenue_range": "text?",
        "size": "text?",
        "crm_id": "text?",
        "crm_id_type": "text?",
        "do_not_contact": "boolean?",
        "custom_fields": "map?",
        "tags": "list[text]?",
        "owner_id": "id?",
        "company_stage_id": "id?",
        "account_tier_id": "id?",
        "archived": "boolean?",
    },
)
_UPSERT: Final = Operation(
    "POST",
    "/v2/account_upserts.json",
    AccountUpsert,
    name="accounts.upsert",
    takes={
        "name": "text!",
        "domain": "text!",
        "conversational_name": "text?",
        "description": "text?",
        "phone": "text?",
        "website": "text?",
        "linkedin_url": "text?",
        "twitter_handle": "text?",
        "street": "text?",
        "city": "text?",
        "state": "text?",
        "postal_code": "text?",
        "country": "text?",
        "locale": "text?",
        "industry": "text?",
        "company_type": "text?",
        "founded": "text?",
        "revenue_range": "text?",
        "size": "text?",
        "crm_id": "text?",
        "crm_id_type": "text?",
        "do_not_contact": "boolean?",
        "custom_fields": "map?",
        "tags": "list[text]?",
        "owner_id": "id?",
        "company_stage_id": "id?",
        "account_tier_id": "id?",
        "upsert_key": "=id,crm_id,domain!",
        "id": "id?",
    },
)
_DELETE: Final = Operation("DELETE", "/v2/accounts/{account_id}.json", NoneType, name="accounts.delete")
_GET_BY_EXTERNAL_ID: Final = Operation(
    "GET", "/v2/external/ids/{external_type}/accounts/{external_id}", Account, name="accounts.get_by_external_id"
)


class AsyncAccounts(AsyncResource):
    """Companies that the team sells to."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        crm_id: str | Sequence[str] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        updated_at: Range[TimeLike] | None = None,
        domain: str | None = None,
        website: str | Sequence[str] | IsNull | None = None,
        archived: bool | None = None,
        name: str | Sequence[str] | None = None,
        account_stage_id: Id | Sequence[Id] | IsNull | None = None,
        account_tier_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | IsNull | None = None,
        owner_is_active: bool | None = None,
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        industry: str | Sequence[str] | StartsWith | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        locales: str | Sequence[str] | None = None,
        user_relationships: Mapping[str, Any] | None = None,
        sort_by: Literal[
            "created_at",
            "updated_at",
            "last_contacted_at",
            "account_stage",
            "account_stage_name",
            "account_tier",
            "account_tier_name",
            "name",
            "counts_people",
        ]
        | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[Account]:
        """Accounts that match every filter given.

        `GET /v2/accounts.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless told
        otherwise.

        Args:
            ids: Only accounts with these ids; ids that do not exist are passed over.
            crm_id: Only accounts with one of these ids in the CRM.
            tag: Only accounts with one of these tags.
            tag_id: Only accounts with one of these tags, by the tag's id.
            created_at: Only accounts created in this range.
            updated_at: Only accounts last updated in this range.
            domain: Only the account of this domain, in lower case; a team has each domain once.
            website: Only accounts with one of these websites; IS_NULL for those without one.
            archived: Only archived accounts, or only the others; both when not given.
            name: Only accounts of exactly these names; case matters.
            account_stage_id: Only accounts in one of these stages; IS_NULL for those in none.
            account_tier_id: Only accounts in one of these tiers.
            owner_id: Only accounts owned by one of these users; IS_NULL for those nobody owns.
            owner_is_active: Only accounts whose owner is an active user, or is not.
            last_contacted: Only accounts last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            custom_fields: Only accounts with all these custom field values, by name; case matters in names, not in
                values.
            industry: Only accounts in one of these industries, spelt exactly so, or starting so.
            country: Only accounts in one of these countries, spelt exactly so, or starting so.
            state: Only accounts in one of these states, spelt exactly so, or starting so.
            city: Only accounts in one of these cities, spelt exactly so, or starting so.
            owner_crm_id: Only accounts of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            locales: Only accounts in one of these time locales.
            user_relationships: Only accounts with all these user relationships, by name; "_is_null" or "_unmapped" as a
                value for those without.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[Account]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "crm_id": crm_id,
                "tag": tag,
                "tag_id": tag_id,
                "created_at": created_at,
                "updated_at": updated_at,
                "domain": domain,
                "website": website,
                "archived": archived,
                "name": name,
                "account_stage_id": account_stage_id,
                "account_tier_id": account_tier_id,
                "owner_id": owner_id,
                "owner_is_active": owner_is_active,
                "last_contacted": last_contacted,
                "custom_fields": custom_fields,
                "industry": industry,
                "country": country,
                "state": state,
                "city": city,
                "owner_crm_id": owner_crm_id,
                "locales": locales,
                "user_relationships": user_relationships,
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
        crm_id: str | Sequence[str] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        domain: str | None = None,
        website: str | Sequence[str] | IsNull | None = None,
        archived: bool | None = None,
        name: str | Sequence[str] | None = None,
        account_stage_id: Id | Sequence[Id] | IsNull | None = None,
        account_tier_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | IsNull | None = None,
        owner_is_active: bool | None = None,
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        industry: str | Sequence[str] | StartsWith | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        locales: str | Sequence[str] | None = None,
        user_relationships: Mapping[str, Any] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[Account]:
        """Accounts that match every filter given: all of them, each once, in no particular order.

        `GET /v2/accounts.json` in windows of updated_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only accounts with these ids; ids that do not exist are passed over.
            crm_id: Only accounts with one of these ids in the CRM.
            tag: Only accounts with one of these tags.
            tag_id: Only accounts with one of these tags, by the tag's id.
            created_at: Only accounts created in this range.
            domain: Only the account of this domain, in lower case; a team has each domain once.
            website: Only accounts with one of these websites; IS_NULL for those without one.
            archived: Only archived accounts, or only the others; both when not given.
            name: Only accounts of exactly these names; case matters.
            account_stage_id: Only accounts in one of these stages; IS_NULL for those in none.
            account_tier_id: Only accounts in one of these tiers.
            owner_id: Only accounts owned by one of these users; IS_NULL for those nobody owns.
            owner_is_active: Only accounts whose owner is an active user, or is not.
            last_contacted: Only accounts last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            custom_fields: Only accounts with all these custom field values, by name; case matters in names, not in
                values.
            industry: Only accounts in one of these industries, spelt exactly so, or starting so.
            country: Only accounts in one of these countries, spelt exactly so, or starting so.
            state: Only accounts in one of these states, spelt exactly so, or starting so.
            city: Only accounts in one of these cities, spelt exactly so, or starting so.
            owner_crm_id: Only accounts of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            locales: Only accounts in one of these time locales.
            user_relationships: Only accounts with all these user relationships, by name; "_is_null" or "_unmapped" as a
                value for those without.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Account]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return self._scan(
            _LIST,
            query={
                "ids": ids,
                "crm_id": crm_id,
                "tag": tag,
                "tag_id": tag_id,
                "created_at": created_at,
                "domain": domain,
                "website": website,
                "archived": archived,
                "name": name,
                "account_stage_id": account_stage_id,
                "account_tier_id": account_tier_id,
                "owner_id": owner_id,
                "owner_is_active": owner_is_active,
                "last_contacted": last_contacted,
                "custom_fields": custom_fields,
                "industry": industry,
                "country": country,
                "state": state,
                "city": city,
                "owner_crm_id": owner_crm_id,
                "locales": locales,
                "user_relationships": user_relationships,
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
        crm_id: str | Sequence[str] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        domain: str | None = None,
        website: str | Sequence[str] | IsNull | None = None,
        archived: bool | None = None,
        name: str | Sequence[str] | None = None,
        account_stage_id: Id | Sequence[Id] | IsNull | None = None,
        account_tier_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | IsNull | None = None,
        owner_is_active: bool | None = None,
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        industry: str | Sequence[str] | StartsWith | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        locales: str | Sequence[str] | None = None,
        user_relationships: Mapping[str, Any] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Accounts that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads
        in any process.

        `GET /v2/accounts.json`, 3 points and 1 a window. What was there throughout is in a window, or in the tail,
        which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only accounts with these ids; ids that do not exist are passed over.
            crm_id: Only accounts with one of these ids in the CRM.
            tag: Only accounts with one of these tags.
            tag_id: Only accounts with one of these tags, by the tag's id.
            created_at: Only accounts created in this range.
            domain: Only the account of this domain, in lower case; a team has each domain once.
            website: Only accounts with one of these websites; IS_NULL for those without one.
            archived: Only archived accounts, or only the others; both when not given.
            name: Only accounts of exactly these names; case matters.
            account_stage_id: Only accounts in one of these stages; IS_NULL for those in none.
            account_tier_id: Only accounts in one of these tiers.
            owner_id: Only accounts owned by one of these users; IS_NULL for those nobody owns.
            owner_is_active: Only accounts whose owner is an active user, or is not.
            last_contacted: Only accounts last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            custom_fields: Only accounts with all these custom field values, by name; case matters in names, not in
                values.
            industry: Only accounts in one of these industries, spelt exactly so, or starting so.
            country: Only accounts in one of these countries, spelt exactly so, or starting so.
            state: Only accounts in one of these states, spelt exactly so, or starting so.
            city: Only accounts in one of these cities, spelt exactly so, or starting so.
            owner_crm_id: Only accounts of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            locales: Only accounts in one of these time locales.
            user_relationships: Only accounts with all these user relationships, by name; "_is_null" or "_unmapped" as a
                value for those without.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return await self._scan_plan(
            _LIST,
            query={
                "ids": ids,
                "crm_id": crm_id,
                "tag": tag,
                "tag_id": tag_id,
                "created_at": created_at,
                "domain": domain,
                "website": website,
                "archived": archived,
                "name": name,
                "account_stage_id": account_stage_id,
                "account_tier_id": account_tier_id,
                "owner_id": owner_id,
                "owner_is_active": owner_is_active,
                "last_contacted": last_contacted,
                "custom_fields": custom_fields,
                "industry": industry,
                "country": country,
                "state": state,
                "city": city,
                "owner_crm_id": owner_crm_id,
                "locales": locales,
                "user_relationships": user_relationships,
            },
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[Account]:
        """Accounts that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/accounts.json`, about 1 point for 100 records. A window that is read again has the same records, but
        for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Account]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        crm_id: str | Sequence[str] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        domain: str | None = None,
        website: str | Sequence[str] | IsNull | None = None,
        archived: bool | None = None,
        name: str | Sequence[str] | None = None,
        account_stage_id: Id | Sequence[Id] | IsNull | None = None,
        account_tier_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | IsNull | None = None,
        owner_is_active: bool | None = None,
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        industry: str | Sequence[str] | StartsWith | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        locales: str | Sequence[str] | None = None,
        user_relationships: Mapping[str, Any] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> AsyncChanges[Account]:
        """Accounts that match every filter given, in the order in which they were changed.

        `GET /v2/accounts.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes again.
        Deletions do not show.

        Args:
            ids: Only accounts with these ids; ids that do not exist are passed over.
            crm_id: Only accounts with one of these ids in the CRM.
            tag: Only accounts with one of these tags.
            tag_id: Only accounts with one of these tags, by the tag's id.
            created_at: Only accounts created in this range.
            domain: Only the account of this domain, in lower case; a team has each domain once.
            website: Only accounts with one of these websites; IS_NULL for those without one.
            archived: Only archived accounts, or only the others; both when not given.
            name: Only accounts of exactly these names; case matters.
            account_stage_id: Only accounts in one of these stages; IS_NULL for those in none.
            account_tier_id: Only accounts in one of these tiers.
            owner_id: Only accounts owned by one of these users; IS_NULL for those nobody owns.
            owner_is_active: Only accounts whose owner is an active user, or is not.
            last_contacted: Only accounts last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            custom_fields: Only accounts with all these custom field values, by name; case matters in names, not in
                values.
            industry: Only accounts in one of these industries, spelt exactly so, or starting so.
            country: Only accounts in one of these countries, spelt exactly so, or starting so.
            state: Only accounts in one of these states, spelt exactly so, or starting so.
            city: Only accounts in one of these cities, spelt exactly so, or starting so.
            owner_crm_id: Only accounts of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            locales: Only accounts in one of these time locales.
            user_relationships: Only accounts with all these user relationships, by name; "_is_null" or "_unmapped" as a
                value for those without.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            AsyncChanges[Account]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return self._changes(
            _LIST,
            query={
                "ids": ids,
                "crm_id": crm_id,
                "tag": tag,
                "tag_id": tag_id,
                "created_at": created_at,
                "domain": domain,
                "website": website,
                "archived": archived,
                "name": name,
                "account_stage_id": account_stage_id,
                "account_tier_id": account_tier_id,
                "owner_id": owner_id,
                "owner_is_active": owner_is_active,
                "last_contacted": last_contacted,
                "custom_fields": custom_fields,
                "industry": industry,
                "country": country,
                "state": state,
                "city": city,
                "owner_crm_id": owner_crm_id,
                "locales": locales,
                "user_relationships": user_relationships,
            },
            extra_query=extra_query,
            since=since,
            follow=follow,
        )

    async def get(self, account_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Account:
        """One account.

        `GET /v2/accounts/{id}.json`, 1 point.

        Args:
            account_id: Id of the account.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Account: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return await self._send(_GET, path={"account_id": account_id}, extra_query=extra_query)

    async def create(
        self,
        *,
        name: str,
        domain: str,
        conversational_name: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        website: str | Unset | None = UNSET,
        linkedin_url: str | Unset | None = UNSET,
        twitter_handle: str | Unset | None = UNSET,
        street: str | Unset | None = UNSET,
        city: str | Unset | None = UNSET,
        state: str | Unset | None = UNSET,
        postal_code: str | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        locale: str | Unset | None = UNSET,
        industry: str | Unset | None = UNSET,
        company_type: str | Unset | None = UNSET,
        founded: str | Unset | None = UNSET,
        revenue_range: str | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        crm_id: str | Unset | None = UNSET,
        crm_id_type: str | Unset | None = UNSET,
        do_not_contact: bool | Unset | None = UNSET,
        custom_fields: Mapping[str, Any] | Unset | None = UNSET,
        tags: Sequence[str] | Unset | None = UNSET,
        owner_id: Id | Unset | None = UNSET,
        company_stage_id: Id | Unset | None = UNSET,
        account_tier_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Account:
        """The account created; its domain must be new to the team.

        `POST /v2/accounts.json`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Full name.
            domain: Domain of the website, without scheme or path.
            conversational_name: Name as one says it in conversation.
            description: Description.
            phone: Phone number, digits only.
            website: Website.
            linkedin_url: Address of the LinkedIn page.
            twitter_handle: Twitter handle, with the @.
            street: Street and number.
            city: City.
            state: State.
            postal_code: Postal code.
            country: Country.
            locale: Locale for times of day and writing, such as "en_US".
            industry: Industry.
            company_type: Type of company.
            founded: Year, or full date, in which the company began.
            revenue_range: Estimated range of revenue.
            size: Estimated number of employees.
            crm_id: Id of the account in the CRM, 18 characters in Salesforce; needs crm_id_type and the scope
                account:set_crm_id.
            crm_id_type: CRM that crm_id is of: "salesforce".
            do_not_contact: True takes all people of the account out of active communication.
            custom_fields: Custom fields by name; only those with a value.
            tags: All tags of the account.
            owner_id: Id of the owner, a user.
            company_stage_id: Id of the account's stage.
            account_tier_id: Id of the account's tier.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Account: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return await self._send(
            _CREATE,
            body={
                "name": name,
                "domain": domain,
                "conversational_name": conversational_name,
                "description": description,
                "phone": phone,
                "website": website,
                "linkedin_url": linkedin_url,
                "twitter_handle": twitter_handle,
                "street": street,
                "city": city,
                "state": state,
                "postal_code": postal_code,
                "country": country,
                "locale": locale,
                "industry": industry,
                "company_type": company_type,
                "founded": founded,
                "revenue_range": revenue_range,
                "size": size,
                "crm_id": crm_id,
                "crm_id_type": crm_id_type,
                "do_not_contact": do_not_contact,
                "custom_fields": custom_fields,
                "tags": tags,
                "owner_id": owner_id,
                "company_stage_id": company_stage_id,
                "account_tier_id": account_tier_id,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def update(
        self,
        account_id: Id,
        *,
        name: str,
        domain: str,
        conversational_name: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        website: str | Unset | None = UNSET,
        linkedin_url: str | Unset | None = UNSET,
        twitter_handle: str | Unset | None = UNSET,
        street: str | Unset | None = UNSET,
        city: str | Unset | None = UNSET,
        state: str | Unset | None = UNSET,
        postal_code: str | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        locale: str | Unset | None = UNSET,
        industry: str | Unset | None = UNSET,
        company_type: str | Unset | None = UNSET,
        founded: str | Unset | None = UNSET,
        revenue_range: str | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        crm_id: str | Unset | None = UNSET,
        crm_id_type: str | Unset | None = UNSET,
        do_not_contact: bool | Unset | None = UNSET,
        custom_fields: Mapping[str, Any] | Unset | None = UNSET,
        tags: Sequence[str] | Unset | None = UNSET,
        owner_id: Id | Unset | None = UNSET,
        company_stage_id: Id | Unset | None = UNSET,
        account_tier_id: Id | Unset | None = UNSET,
        archived: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Account:
        """The account with the fields given changed.

        `PUT /v2/accounts/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            account_id: Id of the account.
            name: Full name.
            domain: Domain of the website, without scheme or path.
            conversational_name: Name as one says it in conversation.
            description: Description.
            phone: Phone number, digits only.
            website: Website.
            linkedin_url: Address of the LinkedIn page.
            twitter_handle: Twitter handle, with the @.
            street: Street and number.
            city: City.
            state: State.
            postal_code: Postal code.
            country: Country.
            locale: Locale for times of day and writing, such as "en_US".
            industry: Industry.
            company_type: Type of company.
            founded: Year, or full date, in which the company began.
            revenue_range: Estimated range of revenue.
            size: Estimated number of employees.
            crm_id: Id of the account in the CRM, 18 characters in Salesforce; needs crm_id_type and the scope
                account:set_crm_id.
            crm_id_type: CRM that crm_id is of: "salesforce".
            do_not_contact: True takes all people of the account out of active communication.
            custom_fields: Custom fields by name; only those with a value.
            tags: All tags of the account.
            owner_id: Id of the owner, a user.
            company_stage_id: Id of the account's stage.
            account_tier_id: Id of the account's tier.
            archived: True archives the account now, unless it is archived already; False brings it back.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Account: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return await self._send(
            _UPDATE,
            path={"account_id": account_id},
            body={
                "name": name,
                "domain": domain,
                "conversational_name": conversational_name,
                "description": description,
                "phone": phone,
                "website": website,
                "linkedin_url": linkedin_url,
                "twitter_handle": twitter_handle,
                "street": street,
                "city": city,
                "state": state,
                "postal_code": postal_code,
                "country": country,
                "locale": locale,
                "industry": industry,
                "company_type": company_type,
                "founded": founded,
                "revenue_range": revenue_range,
                "size": size,
                "crm_id": crm_id,
                "crm_id_type": crm_id_type,
                "do_not_contact": do_not_contact,
                "custom_fields": custom_fields,
                "tags": tags,
                "owner_id": owner_id,
                "company_stage_id": company_stage_id,
                "account_tier_id": account_tier_id,
                "archived": archived,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def upsert(
        self,
        *,
        name: str,
        domain: str,
        upsert_key: Literal["id", "crm_id", "domain"],
        conversational_name: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        website: str | Unset | None = UNSET,
        linkedin_url: str | Unset | None = UNSET,
        twitter_handle: str | Unset | None = UNSET,
        street: str | Unset | None = UNSET,
        city: str | Unset | None = UNSET,
        state: str | Unset | None = UNSET,
        postal_code: str | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        locale: str | Unset | None = UNSET,
        industry: str | Unset | None = UNSET,
        company_type: str | Unset | None = UNSET,
        founded: str | Unset | None = UNSET,
        revenue_range: str | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        crm_id: str | Unset | None = UNSET,
        crm_id_type: str | Unset | None = UNSET,
        do_not_contact: bool | Unset | None = UNSET,
        custom_fields: Mapping[str, Any] | Unset | None = UNSET,
        tags: Sequence[str] | Unset | None = UNSET,
        owner_id: Id | Unset | None = UNSET,
        company_stage_id: Id | Unset | None = UNSET,
        account_tier_id: Id | Unset | None = UNSET,
        id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AccountUpsert:
        """The account changed if upsert_key finds one, created if not.

        `POST /v2/account_upserts.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            name: Full name.
            domain: Domain of the website, without scheme or path.
            conversational_name: Name as one says it in conversation.
            description: Description.
            phone: Phone number, digits only.
            website: Website.
            linkedin_url: Address of the LinkedIn page.
            twitter_handle: Twitter handle, with the @.
            street: Street and number.
            city: City.
            state: State.
            postal_code: Postal code.
            country: Country.
            locale: Locale for times of day and writing, such as "en_US".
            industry: Industry.
            company_type: Type of company.
            founded: Year, or full date, in which the company began.
            revenue_range: Estimated range of revenue.
            size: Estimated number of employees.
            crm_id: Id of the account in the CRM, 18 characters in Salesforce; needs crm_id_type and the scope
                account:set_crm_id.
            crm_id_type: CRM that crm_id is of: "salesforce".
            do_not_contact: True takes all people of the account out of active communication.
            custom_fields: Custom fields by name; only those with a value.
            tags: All tags of the account.
            owner_id: Id of the owner, a user.
            company_stage_id: Id of the account's stage.
            account_tier_id: Id of the account's tier.
            upsert_key: Field that finds the account; give it too. Two accounts found is an error.
            id: Id of the account to change, where upsert_key is "id".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            AccountUpsert: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return await self._send(
            _UPSERT,
            body={
                "name": name,
                "domain": domain,
                "conversational_name": conversational_name,
                "description": description,
                "phone": phone,
                "website": website,
                "linkedin_url": linkedin_url,
                "twitter_handle": twitter_handle,
                "street": street,
                "city": city,
                "state": state,
                "postal_code": postal_code,
                "country": country,
                "locale": locale,
                "industry": industry,
                "company_type": company_type,
                "founded": founded,
                "revenue_range": revenue_range,
                "size": size,
                "crm_id": crm_id,
                "crm_id_type": crm_id_type,
                "do_not_contact": do_not_contact,
                "custom_fields": custom_fields,
                "tags": tags,
                "owner_id": owner_id,
                "company_stage_id": company_stage_id,
                "account_tier_id": account_tier_id,
                "upsert_key": upsert_key,
                "id": id,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def delete(self, account_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes an account, which only the provider's support can undo; deleting it again succeeds too.

        `DELETE /v2/accounts/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            account_id: Id of the account.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        await self._send(_DELETE, path={"account_id": account_id}, extra_query=extra_query)

    async def get_by_external_id(
        self, external_type: str, external_id: str, *, extra_query: Mapping[str, Any] | None = None
    ) -> Account:
        """One account, by the id that another system has for it.

        `GET /v2/external/ids/{external_type}/accounts/{external_id}`, 1 point.

        Args:
            external_type: Type of the id, as an external configuration names it.
            external_id: Id in the other system.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Account: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return await self._send(
            _GET_BY_EXTERNAL_ID,
            path={"external_type": external_type, "external_id": external_id},
            extra_query=extra_query,
        )


class Accounts(Resource[AsyncAccounts]):
    """Companies that the team sells to. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        crm_id: str | Sequence[str] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        updated_at: Range[TimeLike] | None = None,
        domain: str | None = None,
        website: str | Sequence[str] | IsNull | None = None,
        archived: bool | None = None,
        name: str | Sequence[str] | None = None,
        account_stage_id: Id | Sequence[Id] | IsNull | None = None,
        account_tier_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | IsNull | None = None,
        owner_is_active: bool | None = None,
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        industry: str | Sequence[str] | StartsWith | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        locales: str | Sequence[str] | None = None,
        user_relationships: Mapping[str, Any] | None = None,
        sort_by: Literal[
            "created_at",
            "updated_at",
            "last_contacted_at",
            "account_stage",
            "account_stage_name",
            "account_tier",
            "account_tier_name",
            "name",
            "counts_people",
        ]
        | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[Account]:
        """Accounts that match every filter given.

        `GET /v2/accounts.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless told
        otherwise.

        Args:
            ids: Only accounts with these ids; ids that do not exist are passed over.
            crm_id: Only accounts with one of these ids in the CRM.
            tag: Only accounts with one of these tags.
            tag_id: Only accounts with one of these tags, by the tag's id.
            created_at: Only accounts created in this range.
            updated_at: Only accounts last updated in this range.
            domain: Only the account of this domain, in lower case; a team has each domain once.
            website: Only accounts with one of these websites; IS_NULL for those without one.
            archived: Only archived accounts, or only the others; both when not given.
            name: Only accounts of exactly these names; case matters.
            account_stage_id: Only accounts in one of these stages; IS_NULL for those in none.
            account_tier_id: Only accounts in one of these tiers.
            owner_id: Only accounts owned by one of these users; IS_NULL for those nobody owns.
            owner_is_active: Only accounts whose owner is an active user, or is not.
            last_contacted: Only accounts last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            custom_fields: Only accounts with all these custom field values, by name; case matters in names, not in
                values.
            industry: Only accounts in one of these industries, spelt exactly so, or starting so.
            country: Only accounts in one of these countries, spelt exactly so, or starting so.
            state: Only accounts in one of these states, spelt exactly so, or starting so.
            city: Only accounts in one of these cities, spelt exactly so, or starting so.
            owner_crm_id: Only accounts of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            locales: Only accounts in one of these time locales.
            user_relationships: Only accounts with all these user relationships, by name; "_is_null" or "_unmapped" as a
                value for those without.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[Account]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                crm_id=crm_id,
                tag=tag,
                tag_id=tag_id,
                created_at=created_at,
                updated_at=updated_at,
                domain=domain,
                website=website,
                archived=archived,
                name=name,
                account_stage_id=account_stage_id,
                account_tier_id=account_tier_id,
                owner_id=owner_id,
                owner_is_active=owner_is_active,
                last_contacted=last_contacted,
                custom_fields=custom_fields,
                industry=industry,
                country=country,
                state=state,
                city=city,
                owner_crm_id=owner_crm_id,
                locales=locales,
                user_relationships=user_relationships,
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
        crm_id: str | Sequence[str] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        domain: str | None = None,
        website: str | Sequence[str] | IsNull | None = None,
        archived: bool | None = None,
        name: str | Sequence[str] | None = None,
        account_stage_id: Id | Sequence[Id] | IsNull | None = None,
        account_tier_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | IsNull | None = None,
        owner_is_active: bool | None = None,
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        industry: str | Sequence[str] | StartsWith | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        locales: str | Sequence[str] | None = None,
        user_relationships: Mapping[str, Any] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[Account]:
        """Accounts that match every filter given: all of them, each once, in no particular order.

        `GET /v2/accounts.json` in windows of updated_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only accounts with these ids; ids that do not exist are passed over.
            crm_id: Only accounts with one of these ids in the CRM.
            tag: Only accounts with one of these tags.
            tag_id: Only accounts with one of these tags, by the tag's id.
            created_at: Only accounts created in this range.
            domain: Only the account of this domain, in lower case; a team has each domain once.
            website: Only accounts with one of these websites; IS_NULL for those without one.
            archived: Only archived accounts, or only the others; both when not given.
            name: Only accounts of exactly these names; case matters.
            account_stage_id: Only accounts in one of these stages; IS_NULL for those in none.
            account_tier_id: Only accounts in one of these tiers.
            owner_id: Only accounts owned by one of these users; IS_NULL for those nobody owns.
            owner_is_active: Only accounts whose owner is an active user, or is not.
            last_contacted: Only accounts last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            custom_fields: Only accounts with all these custom field values, by name; case matters in names, not in
                values.
            industry: Only accounts in one of these industries, spelt exactly so, or starting so.
            country: Only accounts in one of these countries, spelt exactly so, or starting so.
            state: Only accounts in one of these states, spelt exactly so, or starting so.
            city: Only accounts in one of these cities, spelt exactly so, or starting so.
            owner_crm_id: Only accounts of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            locales: Only accounts in one of these time locales.
            user_relationships: Only accounts with all these user relationships, by name; "_is_null" or "_unmapped" as a
                value for those without.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Account]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                crm_id=crm_id,
                tag=tag,
                tag_id=tag_id,
                created_at=created_at,
                domain=domain,
                website=website,
                archived=archived,
                name=name,
                account_stage_id=account_stage_id,
                account_tier_id=account_tier_id,
                owner_id=owner_id,
                owner_is_active=owner_is_active,
                last_contacted=last_contacted,
                custom_fields=custom_fields,
                industry=industry,
                country=country,
                state=state,
                city=city,
                owner_crm_id=owner_crm_id,
                locales=locales,
                user_relationships=user_relationships,
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
        crm_id: str | Sequence[str] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        domain: str | None = None,
        website: str | Sequence[str] | IsNull | None = None,
        archived: bool | None = None,
        name: str | Sequence[str] | None = None,
        account_stage_id: Id | Sequence[Id] | IsNull | None = None,
        account_tier_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | IsNull | None = None,
        owner_is_active: bool | None = None,
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        industry: str | Sequence[str] | StartsWith | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        locales: str | Sequence[str] | None = None,
        user_relationships: Mapping[str, Any] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Accounts that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads
        in any process.

        `GET /v2/accounts.json`, 3 points and 1 a window. What was there throughout is in a window, or in the tail,
        which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only accounts with these ids; ids that do not exist are passed over.
            crm_id: Only accounts with one of these ids in the CRM.
            tag: Only accounts with one of these tags.
            tag_id: Only accounts with one of these tags, by the tag's id.
            created_at: Only accounts created in this range.
            domain: Only the account of this domain, in lower case; a team has each domain once.
            website: Only accounts with one of these websites; IS_NULL for those without one.
            archived: Only archived accounts, or only the others; both when not given.
            name: Only accounts of exactly these names; case matters.
            account_stage_id: Only accounts in one of these stages; IS_NULL for those in none.
            account_tier_id: Only accounts in one of these tiers.
            owner_id: Only accounts owned by one of these users; IS_NULL for those nobody owns.
            owner_is_active: Only accounts whose owner is an active user, or is not.
            last_contacted: Only accounts last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            custom_fields: Only accounts with all these custom field values, by name; case matters in names, not in
                values.
            industry: Only accounts in one of these industries, spelt exactly so, or starting so.
            country: Only accounts in one of these countries, spelt exactly so, or starting so.
            state: Only accounts in one of these states, spelt exactly so, or starting so.
            city: Only accounts in one of these cities, spelt exactly so, or starting so.
            owner_crm_id: Only accounts of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            locales: Only accounts in one of these time locales.
            user_relationships: Only accounts with all these user relationships, by name; "_is_null" or "_unmapped" as a
                value for those without.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            crm_id=crm_id,
            tag=tag,
            tag_id=tag_id,
            created_at=created_at,
            domain=domain,
            website=website,
            archived=archived,
            name=name,
            account_stage_id=account_stage_id,
            account_tier_id=account_tier_id,
            owner_id=owner_id,
            owner_is_active=owner_is_active,
            last_contacted=last_contacted,
            custom_fields=custom_fields,
            industry=industry,
            country=country,
            state=state,
            city=city,
            owner_crm_id=owner_crm_id,
            locales=locales,
            user_relationships=user_relationships,
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[Account]:
        """Accounts that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/accounts.json`, about 1 point for 100 records. A window that is read again has the same records, but
        for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Account]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        crm_id: str | Sequence[str] | None = None,
        tag: str | Sequence[str] | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        domain: str | None = None,
        website: str | Sequence[str] | IsNull | None = None,
        archived: bool | None = None,
        name: str | Sequence[str] | None = None,
        account_stage_id: Id | Sequence[Id] | IsNull | None = None,
        account_tier_id: Id | Sequence[Id] | None = None,
        owner_id: Id | Sequence[Id] | IsNull | None = None,
        owner_is_active: bool | None = None,
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        industry: str | Sequence[str] | StartsWith | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        locales: str | Sequence[str] | None = None,
        user_relationships: Mapping[str, Any] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> Changes[Account]:
        """Accounts that match every filter given, in the order in which they were changed.

        `GET /v2/accounts.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes again.
        Deletions do not show.

        Args:
            ids: Only accounts with these ids; ids that do not exist are passed over.
            crm_id: Only accounts with one of these ids in the CRM.
            tag: Only accounts with one of these tags.
            tag_id: Only accounts with one of these tags, by the tag's id.
            created_at: Only accounts created in this range.
            domain: Only the account of this domain, in lower case; a team has each domain once.
            website: Only accounts with one of these websites; IS_NULL for those without one.
            archived: Only archived accounts, or only the others; both when not given.
            name: Only accounts of exactly these names; case matters.
            account_stage_id: Only accounts in one of these stages; IS_NULL for those in none.
            account_tier_id: Only accounts in one of these tiers.
            owner_id: Only accounts owned by one of these users; IS_NULL for those nobody owns.
            owner_is_active: Only accounts whose owner is an active user, or is not.
            last_contacted: Only accounts last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            custom_fields: Only accounts with all these custom field values, by name; case matters in names, not in
                values.
            industry: Only accounts in one of these industries, spelt exactly so, or starting so.
            country: Only accounts in one of these countries, spelt exactly so, or starting so.
            state: Only accounts in one of these states, spelt exactly so, or starting so.
            city: Only accounts in one of these cities, spelt exactly so, or starting so.
            owner_crm_id: Only accounts of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            locales: Only accounts in one of these time locales.
            user_relationships: Only accounts with all these user relationships, by name; "_is_null" or "_unmapped" as a
                value for those without.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            Changes[Account]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return self._changes(
            self._async.changes(
                ids=ids,
                crm_id=crm_id,
                tag=tag,
                tag_id=tag_id,
                created_at=created_at,
                domain=domain,
                website=website,
                archived=archived,
                name=name,
                account_stage_id=account_stage_id,
                account_tier_id=account_tier_id,
                owner_id=owner_id,
                owner_is_active=owner_is_active,
                last_contacted=last_contacted,
                custom_fields=custom_fields,
                industry=industry,
                country=country,
                state=state,
                city=city,
                owner_crm_id=owner_crm_id,
                locales=locales,
                user_relationships=user_relationships,
                extra_query=extra_query,
                since=since,
                follow=follow,
            )
        )

    def get(self, account_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Account:
        """One account.

        `GET /v2/accounts/{id}.json`, 1 point.

        Args:
            account_id: Id of the account.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Account: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return self._run(self._async.get, account_id, extra_query=extra_query)

    def create(
        self,
        *,
        name: str,
        domain: str,
        conversational_name: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        website: str | Unset | None = UNSET,
        linkedin_url: str | Unset | None = UNSET,
        twitter_handle: str | Unset | None = UNSET,
        street: str | Unset | None = UNSET,
        city: str | Unset | None = UNSET,
        state: str | Unset | None = UNSET,
        postal_code: str | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        locale: str | Unset | None = UNSET,
        industry: str | Unset | None = UNSET,
        company_type: str | Unset | None = UNSET,
        founded: str | Unset | None = UNSET,
        revenue_range: str | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        crm_id: str | Unset | None = UNSET,
        crm_id_type: str | Unset | None = UNSET,
        do_not_contact: bool | Unset | None = UNSET,
        custom_fields: Mapping[str, Any] | Unset | None = UNSET,
        tags: Sequence[str] | Unset | None = UNSET,
        owner_id: Id | Unset | None = UNSET,
        company_stage_id: Id | Unset | None = UNSET,
        account_tier_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Account:
        """The account created; its domain must be new to the team.

        `POST /v2/accounts.json`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Full name.
            domain: Domain of the website, without scheme or path.
            conversational_name: Name as one says it in conversation.
            description: Description.
            phone: Phone number, digits only.
            website: Website.
            linkedin_url: Address of the LinkedIn page.
            twitter_handle: Twitter handle, with the @.
            street: Street and number.
            city: City.
            state: State.
            postal_code: Postal code.
            country: Country.
            locale: Locale for times of day and writing, such as "en_US".
            industry: Industry.
            company_type: Type of company.
            founded: Year, or full date, in which the company began.
            revenue_range: Estimated range of revenue.
            size: Estimated number of employees.
            crm_id: Id of the account in the CRM, 18 characters in Salesforce; needs crm_id_type and the scope
                account:set_crm_id.
            crm_id_type: CRM that crm_id is of: "salesforce".
            do_not_contact: True takes all people of the account out of active communication.
            custom_fields: Custom fields by name; only those with a value.
            tags: All tags of the account.
            owner_id: Id of the owner, a user.
            company_stage_id: Id of the account's stage.
            account_tier_id: Id of the account's tier.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Account: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return self._run(
            self._async.create,
            name=name,
            domain=domain,
            conversational_name=conversational_name,
            description=description,
            phone=phone,
            website=website,
            linkedin_url=linkedin_url,
            twitter_handle=twitter_handle,
            street=street,
            city=city,
            state=state,
            postal_code=postal_code,
            country=country,
            locale=locale,
            industry=industry,
            company_type=company_type,
            founded=founded,
            revenue_range=revenue_range,
            size=size,
            crm_id=crm_id,
            crm_id_type=crm_id_type,
            do_not_contact=do_not_contact,
            custom_fields=custom_fields,
            tags=tags,
            owner_id=owner_id,
            company_stage_id=company_stage_id,
            account_tier_id=account_tier_id,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def update(
        self,
        account_id: Id,
        *,
        name: str,
        domain: str,
        conversational_name: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        website: str | Unset | None = UNSET,
        linkedin_url: str | Unset | None = UNSET,
        twitter_handle: str | Unset | None = UNSET,
        street: str | Unset | None = UNSET,
        city: str | Unset | None = UNSET,
        state: str | Unset | None = UNSET,
        postal_code: str | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        locale: str | Unset | None = UNSET,
        industry: str | Unset | None = UNSET,
        company_type: str | Unset | None = UNSET,
        founded: str | Unset | None = UNSET,
        revenue_range: str | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        crm_id: str | Unset | None = UNSET,
        crm_id_type: str | Unset | None = UNSET,
        do_not_contact: bool | Unset | None = UNSET,
        custom_fields: Mapping[str, Any] | Unset | None = UNSET,
        tags: Sequence[str] | Unset | None = UNSET,
        owner_id: Id | Unset | None = UNSET,
        company_stage_id: Id | Unset | None = UNSET,
        account_tier_id: Id | Unset | None = UNSET,
        archived: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Account:
        """The account with the fields given changed.

        `PUT /v2/accounts/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            account_id: Id of the account.
            name: Full name.
            domain: Domain of the website, without scheme or path.
            conversational_name: Name as one says it in conversation.
            description: Description.
            phone: Phone number, digits only.
            website: Website.
            linkedin_url: Address of the LinkedIn page.
            twitter_handle: Twitter handle, with the @.
            street: Street and number.
            city: City.
            state: State.
            postal_code: Postal code.
            country: Country.
            locale: Locale for times of day and writing, such as "en_US".
            industry: Industry.
            company_type: Type of company.
            founded: Year, or full date, in which the company began.
            revenue_range: Estimated range of revenue.
            size: Estimated number of employees.
            crm_id: Id of the account in the CRM, 18 characters in Salesforce; needs crm_id_type and the scope
                account:set_crm_id.
            crm_id_type: CRM that crm_id is of: "salesforce".
            do_not_contact: True takes all people of the account out of active communication.
            custom_fields: Custom fields by name; only those with a value.
            tags: All tags of the account.
            owner_id: Id of the owner, a user.
            company_stage_id: Id of the account's stage.
            account_tier_id: Id of the account's tier.
            archived: True archives the account now, unless it is archived already; False brings it back.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Account: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return self._run(
            self._async.update,
            account_id,
            name=name,
            domain=domain,
            conversational_name=conversational_name,
            description=description,
            phone=phone,
            website=website,
            linkedin_url=linkedin_url,
            twitter_handle=twitter_handle,
            street=street,
            city=city,
            state=state,
            postal_code=postal_code,
            country=country,
            locale=locale,
            industry=industry,
            company_type=company_type,
            founded=founded,
            revenue_range=revenue_range,
            size=size,
            crm_id=crm_id,
            crm_id_type=crm_id_type,
            do_not_contact=do_not_contact,
            custom_fields=custom_fields,
            tags=tags,
            owner_id=owner_id,
            company_stage_id=company_stage_id,
            account_tier_id=account_tier_id,
            archived=archived,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def upsert(
        self,
        *,
        name: str,
        domain: str,
        upsert_key: Literal["id", "crm_id", "domain"],
        conversational_name: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        website: str | Unset | None = UNSET,
        linkedin_url: str | Unset | None = UNSET,
        twitter_handle: str | Unset | None = UNSET,
        street: str | Unset | None = UNSET,
        city: str | Unset | None = UNSET,
        state: str | Unset | None = UNSET,
        postal_code: str | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        locale: str | Unset | None = UNSET,
        industry: str | Unset | None = UNSET,
        company_type: str | Unset | None = UNSET,
        founded: str | Unset | None = UNSET,
        revenue_range: str | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        crm_id: str | Unset | None = UNSET,
        crm_id_type: str | Unset | None = UNSET,
        do_not_contact: bool | Unset | None = UNSET,
        custom_fields: Mapping[str, Any] | Unset | None = UNSET,
        tags: Sequence[str] | Unset | None = UNSET,
        owner_id: Id | Unset | None = UNSET,
        company_stage_id: Id | Unset | None = UNSET,
        account_tier_id: Id | Unset | None = UNSET,
        id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AccountUpsert:
        """The account changed if upsert_key finds one, created if not.

        `POST /v2/account_upserts.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            name: Full name.
            domain: Domain of the website, without scheme or path.
            conversational_name: Name as one says it in conversation.
            description: Description.
            phone: Phone number, digits only.
            website: Website.
            linkedin_url: Address of the LinkedIn page.
            twitter_handle: Twitter handle, with the @.
            street: Street and number.
            city: City.
            state: State.
            postal_code: Postal code.
            country: Country.
            locale: Locale for times of day and writing, such as "en_US".
            industry: Industry.
            company_type: Type of company.
            founded: Year, or full date, in which the company began.
            revenue_range: Estimated range of revenue.
            size: Estimated number of employees.
            crm_id: Id of the account in the CRM, 18 characters in Salesforce; needs crm_id_type and the scope
                account:set_crm_id.
            crm_id_type: CRM that crm_id is of: "salesforce".
            do_not_contact: True takes all people of the account out of active communication.
            custom_fields: Custom fields by name; only those with a value.
            tags: All tags of the account.
            owner_id: Id of the owner, a user.
            company_stage_id: Id of the account's stage.
            account_tier_id: Id of the account's tier.
            upsert_key: Field that finds the account; give it too. Two accounts found is an error.
            id: Id of the account to change, where upsert_key is "id".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            AccountUpsert: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return self._run(
            self._async.upsert,
            name=name,
            domain=domain,
            conversational_name=conversational_name,
            description=description,
            phone=phone,
            website=website,
            linkedin_url=linkedin_url,
            twitter_handle=twitter_handle,
            street=street,
            city=city,
            state=state,
            postal_code=postal_code,
            country=country,
            locale=locale,
            industry=industry,
            company_type=company_type,
            founded=founded,
            revenue_range=revenue_range,
            size=size,
            crm_id=crm_id,
            crm_id_type=crm_id_type,
            do_not_contact=do_not_contact,
            custom_fields=custom_fields,
            tags=tags,
            owner_id=owner_id,
            company_stage_id=company_stage_id,
            account_tier_id=account_tier_id,
            upsert_key=upsert_key,
            id=id,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def delete(self, account_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes an account, which only the provider's support can undo; deleting it again succeeds too.

        `DELETE /v2/accounts/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            account_id: Id of the account.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        self._run(self._async.delete, account_id, extra_query=extra_query)

    def get_by_external_id(
        self, external_type: str, external_id: str, *, extra_query: Mapping[str, Any] | None = None
    ) -> Account:
        """One account, by the id that another system has for it.

        `GET /v2/external/ids/{external_type}/accounts/{external_id}`, 1 point.

        Args:
            external_type: Type of the id, as an external configuration names it.
            external_id: Id in the other system.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Account: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Accounts".
        """
        return self._run(self._async.get_by_external_id, external_type, external_id, extra_query=extra_query)
