# Generated from operations/people.toml by `nox -s generate`: change the table, not this file.
"""The operations on people, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Final, Literal

from salesloft_async.core.filters import IsNotNull, IsNull, NotIn, StartsWith
from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Range, TimeLike, Unset
from salesloft_async.models.people import Person, PersonUpsert
from salesloft_async.scan.changes import AsyncChanges, Changes
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncPeople", "People"]

_LIST: Final = Operation(
    "GET",
    "/v2/people.json",
    Person,
    name="people.list",
    paging="numbered",
    resource="people",
    times=("updated_at", "created_at"),
    order="created_at",
    takes={
        "ids": "many[id]?",
        "created_at": "range[time]?",
        "updated_at": "range[time]?",
        "last_contacted": "range[time] | null | not_null?",
        "email_addresses": "many[text] | null?",
        "phone_number": "boolean?",
        "owner_id": "many[id]?",
        "owned_by_guid": "many[text]?",
        "owner_is_active": "boolean?",
        "owner_crm_id": "many[text] | null | not_in[text]?",
        "starred_by_guid": "many[text]?",
        "account_id": "many[id]?",
        "cadence_id": "many[id] | null?",
        "person_stage_id": "many[id] | null?",
        "import_id": "many[id] | null?",
        "tag_id": "many[id]?",
        "crm_id": "many[text]?",
        "title": "many[text] | starts_with?",
        "job_seniority": "many[text] | null?",
        "country": "many[text] | starts_with?",
        "state": "many[text] | starts_with?",
        "city": "many[text] | starts_with?",
        "locales": "many[text]?",
        "custom_fields": "map?",
        "do_not_contact": "boolean?",
        "can_email": "boolean?",
        "can_call": "boolean?",
        "can_text": "boolean?",
        "replied": "boolean?",
        "bounced": "boolean?",
        "success": "boolean?",
        "new": "boolean?",
        "_query": "query:text?",
        "eu_resident": "boolean?",
        "sort_by": (
            "=created_at,updated_at,last_contacted_at,name,title,job_seniority,call_count,"
            "sent_emails,clicked_emails,replied_emails,viewed_emails,account,"
            "cadence_stage_name?"
        ),
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation("GET", "/v2/people/{person_id}.json", Person, name="people.get")
_CREATE: Final = Operation(
    "POST",
    "/v2/people.json",
    Person,
    name="people.create",
    repeat=Repeat.UNLESS_SENT,
    takes={
        "email_address": "text?",
        "secondary_email_address": "text?",
        "personal_email_address": "text?",
        "first_name": "text?",
        "last_name": "text?",
        "phone": "text?",
        "phone_extension": "text?",
        "home_phone": "text?",
        "mobile_phone": "text?",
        "linkedin_url": "text?",
        "twitter_handle": "text?",
        "personal_website": "text?",
        "title": "text?",
        "job_seniority": "text?",
        "city": "text?",
        "state": "text?",
        "country": "text?",
        "work_city": "text?",
        "work_state": "text?",
        "work_country": "text?",
        "locale": "text?",
        "person_company_name": "text?",
        "person_company_website": "text?",
        "person_company_industry": "text?",
        "crm_id": "text?",
        "crm_id_type": "text?",
        "do_not_contact": "boolean?",
        "contact_restrictions": "list[text]?",
        "custom_fields": "map?",
        "tags": "list[text]?",
        "account_id": "id?",
        "owner_id": "id?",
        "person_stage_id": "id?",
        "import_id": "id?",
        "autotag_date": "boolean?",
    },
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/people/{person_id}.json",
    Person,
    name="people.update",
    takes={
        "email_address": "text?",
        "secondary_email_address": "text?",
        "personal_email_address": "text?",
        "first_name": "text?",
        "last_name": "text?",
        "phone": "text?",
        "phone_extension": "text?",
        "home_phone": "text?",
        "mobile_phone": "text?",
        "linkedin_url": "text?",
        "twitter_handle": "text?",
        "personal_website": "text?",
        "title": "text?",
        "job_seniority": "text?",
        "city": "text?",
        "state": "text?",
        "country": "text?",
        "work_city": "text?",
        "work_state": "text?",
        "work_country": "text?",
        "locale": "text?",
        "person_company_name": "text?",
        "person_company_website": "text?",
        "person_company_industry": "text?",
        "crm_id": "text?",
        "crm_id_type": "text?",
        "do_not_contact": "boolean?",
        "contact_restrictions": "list[text]?",
        "custom_fields": "map?",
        "tags": "list[text]?",
        "account_id": "id?",
        "owner_id": "id?",
        "person_stage_id": "id?",
        "import_id": "id?",
    },
)
_UPSERT: Final = Operation(
    "POST",
    "/v2/person_upserts.json",
    PersonUpsert,
    name="people.upsert",
    takes={
        "email_address": "text?",
        "secondary_email_address": "text?",
        "personal_email_address": "text?",
        "first_name": "text?",
        "last_name": "text?",
        "phone": "text?",
        "phone_extension": "text?",
        "home_phone": "text?",
        "mobile_phone": "text?",
        "linkedin_url": "text?",
        "twitter_handle": "text?",
        "personal_website": "text?",
        "title": "text?",
        "job_seniority": "text?",
        "city": "text?",
        "state": "text?",
        "country": "text?",
        "work_city": "text?",
        "work_state": "text?",
        "work_country": "text?",
        "locale": "text?",
        "person_company_name": "text?",
        "person_company_website": "text?",
        "person_company_industry": "text?",
        "crm_id": "text?",
        "crm_id_type": "text?",
        "do_not_contact": "boolean?",
        "contact_restrictions": "list[text]?",
        "custom_fields": "map?",
        "tags": "list[text]?",
        "account_id": "id?",
        "owner_id": "id?",
        "person_stage_id": "id?",
        "import_id": "id?",
        "upsert_key": "=id,crm_id,email_address!",
        "id": "id?",
    },
)
_DELETE: Final = Operation("DELETE", "/v2/people/{person_id}.json", NoneType, name="people.delete")
_GET_BY_EXTERNAL_ID: Final = Operation(
    "GET", "/v2/external/ids/{external_type}/people/{external_id}", Person, name="people.get_by_external_id"
)


class AsyncPeople(AsyncResource):
    """People that the team sells to."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        updated_at: Range[TimeLike] | None = None,
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        email_addresses: str | Sequence[str] | IsNull | None = None,
        phone_number: bool | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owned_by_guid: str | Sequence[str] | None = None,
        owner_is_active: bool | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        starred_by_guid: str | Sequence[str] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | IsNull | None = None,
        person_stage_id: Id | Sequence[Id] | IsNull | None = None,
        import_id: Id | Sequence[Id] | IsNull | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        crm_id: str | Sequence[str] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        job_seniority: str | Sequence[str] | IsNull | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        locales: str | Sequence[str] | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        do_not_contact: bool | None = None,
        can_email: bool | None = None,
        can_call: bool | None = None,
        can_text: bool | None = None,
        replied: bool | None = None,
        bounced: bool | None = None,
        success: bool | None = None,
        new: bool | None = None,
        query: str | None = None,
        eu_resident: bool | None = None,
        sort_by: Literal[
            "created_at",
            "updated_at",
            "last_contacted_at",
            "name",
            "title",
            "job_seniority",
            "call_count",
            "sent_emails",
            "clicked_emails",
            "replied_emails",
            "viewed_emails",
            "account",
            "cadence_stage_name",
        ]
        | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[Person]:
        """People that match every filter given.

        `GET /v2/people.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless told
        otherwise.

        Args:
            ids: Only people with these ids; ids that do not exist are passed over.
            created_at: Only people created in this range.
            updated_at: Only people last updated in this range.
            last_contacted: Only people last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            email_addresses: Only people with one of these addresses; IS_NULL for those without one.
            phone_number: Only people with a phone number, or without.
            owner_id: Only people owned by one of these users.
            owned_by_guid: Only people owned by one of these users, by guid.
            owner_is_active: Only people whose owner is an active user, or is not.
            owner_crm_id: Only people of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            starred_by_guid: Only people starred by one of these users, by guid.
            account_id: Only people at one of these accounts.
            cadence_id: Only people on one of these cadences now; IS_NULL for those on none.
            person_stage_id: Only people in one of these stages; IS_NULL for those in none.
            import_id: Only people who came with one of these imports; IS_NULL for those who came with none.
            tag_id: Only people with one of these tags, by the tag's id.
            crm_id: Only people with one of these ids in the CRM.
            title: Only people with one of these job titles, spelt exactly so, or starting so.
            job_seniority: Only people of one of these seniorities; IS_NULL for those without one.
            country: Only people in one of these countries, spelt exactly so, or starting so.
            state: Only people in one of these states, spelt exactly so, or starting so.
            city: Only people in one of these cities, spelt exactly so, or starting so.
            locales: Only people in one of these time locales; "Null" for those without one.
            custom_fields: Only people with all these custom field values, by name; case matters in names, not in
                values.
            do_not_contact: Only people who opted out of all communication, or did not.
            can_email: Only people who may be emailed, or may not.
            can_call: Only people who may be called, or may not.
            can_text: Only people who may be sent text messages, or may not.
            replied: Only people who replied to an email, or did not.
            bounced: Only people to whom an email bounced, or did not.
            success: Only people marked as a success, or not.
            new: Only people neither on a cadence nor contacted yet, or only the others.
            query: Only people who match this text by name, title, industry, email address or account; not with OAuth,
                and it may change at any time.
            eu_resident: Only people marked as residents of the European Union, or not.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[Person]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "updated_at": updated_at,
                "last_contacted": last_contacted,
                "email_addresses": email_addresses,
                "phone_number": phone_number,
                "owner_id": owner_id,
                "owned_by_guid": owned_by_guid,
                "owner_is_active": owner_is_active,
                "owner_crm_id": owner_crm_id,
                "starred_by_guid": starred_by_guid,
                "account_id": account_id,
                "cadence_id": cadence_id,
                "person_stage_id": person_stage_id,
                "import_id": import_id,
                "tag_id": tag_id,
                "crm_id": crm_id,
                "title": title,
                "job_seniority": job_seniority,
                "country": country,
                "state": state,
                "city": city,
                "locales": locales,
                "custom_fields": custom_fields,
                "do_not_contact": do_not_contact,
                "can_email": can_email,
                "can_call": can_call,
                "can_text": can_text,
                "replied": replied,
                "bounced": bounced,
                "success": success,
                "new": new,
                "_query": query,
                "eu_resident": eu_resident,
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
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        email_addresses: str | Sequence[str] | IsNull | None = None,
        phone_number: bool | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owned_by_guid: str | Sequence[str] | None = None,
        owner_is_active: bool | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        starred_by_guid: str | Sequence[str] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | IsNull | None = None,
        person_stage_id: Id | Sequence[Id] | IsNull | None = None,
        import_id: Id | Sequence[Id] | IsNull | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        crm_id: str | Sequence[str] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        job_seniority: str | Sequence[str] | IsNull | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        locales: str | Sequence[str] | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        do_not_contact: bool | None = None,
        can_email: bool | None = None,
        can_call: bool | None = None,
        can_text: bool | None = None,
        replied: bool | None = None,
        bounced: bool | None = None,
        success: bool | None = None,
        new: bool | None = None,
        query: str | None = None,
        eu_resident: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[Person]:
        """People that match every filter given: all of them, each once, in no particular order.

        `GET /v2/people.json` in windows of updated_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only people with these ids; ids that do not exist are passed over.
            created_at: Only people created in this range.
            last_contacted: Only people last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            email_addresses: Only people with one of these addresses; IS_NULL for those without one.
            phone_number: Only people with a phone number, or without.
            owner_id: Only people owned by one of these users.
            owned_by_guid: Only people owned by one of these users, by guid.
            owner_is_active: Only people whose owner is an active user, or is not.
            owner_crm_id: Only people of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            starred_by_guid: Only people starred by one of these users, by guid.
            account_id: Only people at one of these accounts.
            cadence_id: Only people on one of these cadences now; IS_NULL for those on none.
            person_stage_id: Only people in one of these stages; IS_NULL for those in none.
            import_id: Only people who came with one of these imports; IS_NULL for those who came with none.
            tag_id: Only people with one of these tags, by the tag's id.
            crm_id: Only people with one of these ids in the CRM.
            title: Only people with one of these job titles, spelt exactly so, or starting so.
            job_seniority: Only people of one of these seniorities; IS_NULL for those without one.
            country: Only people in one of these countries, spelt exactly so, or starting so.
            state: Only people in one of these states, spelt exactly so, or starting so.
            city: Only people in one of these cities, spelt exactly so, or starting so.
            locales: Only people in one of these time locales; "Null" for those without one.
            custom_fields: Only people with all these custom field values, by name; case matters in names, not in
                values.
            do_not_contact: Only people who opted out of all communication, or did not.
            can_email: Only people who may be emailed, or may not.
            can_call: Only people who may be called, or may not.
            can_text: Only people who may be sent text messages, or may not.
            replied: Only people who replied to an email, or did not.
            bounced: Only people to whom an email bounced, or did not.
            success: Only people marked as a success, or not.
            new: Only people neither on a cadence nor contacted yet, or only the others.
            query: Only people who match this text by name, title, industry, email address or account; not with OAuth,
                and it may change at any time.
            eu_resident: Only people marked as residents of the European Union, or not.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Person]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return self._scan(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "last_contacted": last_contacted,
                "email_addresses": email_addresses,
                "phone_number": phone_number,
                "owner_id": owner_id,
                "owned_by_guid": owned_by_guid,
                "owner_is_active": owner_is_active,
                "owner_crm_id": owner_crm_id,
                "starred_by_guid": starred_by_guid,
                "account_id": account_id,
                "cadence_id": cadence_id,
                "person_stage_id": person_stage_id,
                "import_id": import_id,
                "tag_id": tag_id,
                "crm_id": crm_id,
                "title": title,
                "job_seniority": job_seniority,
                "country": country,
                "state": state,
                "city": city,
                "locales": locales,
                "custom_fields": custom_fields,
                "do_not_contact": do_not_contact,
                "can_email": can_email,
                "can_call": can_call,
                "can_text": can_text,
                "replied": replied,
                "bounced": bounced,
                "success": success,
                "new": new,
                "_query": query,
                "eu_resident": eu_resident,
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
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        email_addresses: str | Sequence[str] | IsNull | None = None,
        phone_number: bool | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owned_by_guid: str | Sequence[str] | None = None,
        owner_is_active: bool | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        starred_by_guid: str | Sequence[str] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | IsNull | None = None,
        person_stage_id: Id | Sequence[Id] | IsNull | None = None,
        import_id: Id | Sequence[Id] | IsNull | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        crm_id: str | Sequence[str] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        job_seniority: str | Sequence[str] | IsNull | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        locales: str | Sequence[str] | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        do_not_contact: bool | None = None,
        can_email: bool | None = None,
        can_call: bool | None = None,
        can_text: bool | None = None,
        replied: bool | None = None,
        bounced: bool | None = None,
        success: bool | None = None,
        new: bool | None = None,
        query: str | None = None,
        eu_resident: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """People that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads in
        any process.

        `GET /v2/people.json`, 3 points and 1 a window. What was there throughout is in a window, or in the tail, which
        is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only people with these ids; ids that do not exist are passed over.
            created_at: Only people created in this range.
            last_contacted: Only people last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            email_addresses: Only people with one of these addresses; IS_NULL for those without one.
            phone_number: Only people with a phone number, or without.
            owner_id: Only people owned by one of these users.
            owned_by_guid: Only people owned by one of these users, by guid.
            owner_is_active: Only people whose owner is an active user, or is not.
            owner_crm_id: Only people of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            starred_by_guid: Only people starred by one of these users, by guid.
            account_id: Only people at one of these accounts.
            cadence_id: Only people on one of these cadences now; IS_NULL for those on none.
            person_stage_id: Only people in one of these stages; IS_NULL for those in none.
            import_id: Only people who came with one of these imports; IS_NULL for those who came with none.
            tag_id: Only people with one of these tags, by the tag's id.
            crm_id: Only people with one of these ids in the CRM.
            title: Only people with one of these job titles, spelt exactly so, or starting so.
            job_seniority: Only people of one of these seniorities; IS_NULL for those without one.
            country: Only people in one of these countries, spelt exactly so, or starting so.
            state: Only people in one of these states, spelt exactly so, or starting so.
            city: Only people in one of these cities, spelt exactly so, or starting so.
            locales: Only people in one of these time locales; "Null" for those without one.
            custom_fields: Only people with all these custom field values, by name; case matters in names, not in
                values.
            do_not_contact: Only people who opted out of all communication, or did not.
            can_email: Only people who may be emailed, or may not.
            can_call: Only people who may be called, or may not.
            can_text: Only people who may be sent text messages, or may not.
            replied: Only people who replied to an email, or did not.
            bounced: Only people to whom an email bounced, or did not.
            success: Only people marked as a success, or not.
            new: Only people neither on a cadence nor contacted yet, or only the others.
            query: Only people who match this text by name, title, industry, email address or account; not with OAuth,
                and it may change at any time.
            eu_resident: Only people marked as residents of the European Union, or not.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return await self._scan_plan(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "last_contacted": last_contacted,
                "email_addresses": email_addresses,
                "phone_number": phone_number,
                "owner_id": owner_id,
                "owned_by_guid": owned_by_guid,
                "owner_is_active": owner_is_active,
                "owner_crm_id": owner_crm_id,
                "starred_by_guid": starred_by_guid,
                "account_id": account_id,
                "cadence_id": cadence_id,
                "person_stage_id": person_stage_id,
                "import_id": import_id,
                "tag_id": tag_id,
                "crm_id": crm_id,
                "title": title,
                "job_seniority": job_seniority,
                "country": country,
                "state": state,
                "city": city,
                "locales": locales,
                "custom_fields": custom_fields,
                "do_not_contact": do_not_contact,
                "can_email": can_email,
                "can_call": can_call,
                "can_text": can_text,
                "replied": replied,
                "bounced": bounced,
                "success": success,
                "new": new,
                "_query": query,
                "eu_resident": eu_resident,
            },
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[Person]:
        """People that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/people.json`, about 1 point for 100 records. A window that is read again has the same records, but for
        those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Person]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        email_addresses: str | Sequence[str] | IsNull | None = None,
        phone_number: bool | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owned_by_guid: str | Sequence[str] | None = None,
        owner_is_active: bool | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        starred_by_guid: str | Sequence[str] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | IsNull | None = None,
        person_stage_id: Id | Sequence[Id] | IsNull | None = None,
        import_id: Id | Sequence[Id] | IsNull | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        crm_id: str | Sequence[str] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        job_seniority: str | Sequence[str] | IsNull | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        locales: str | Sequence[str] | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        do_not_contact: bool | None = None,
        can_email: bool | None = None,
        can_call: bool | None = None,
        can_text: bool | None = None,
        replied: bool | None = None,
        bounced: bool | None = None,
        success: bool | None = None,
        new: bool | None = None,
        query: str | None = None,
        eu_resident: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> AsyncChanges[Person]:
        """People that match every filter given, in the order in which they were changed.

        `GET /v2/people.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes again.
        Deletions do not show.

        Args:
            ids: Only people with these ids; ids that do not exist are passed over.
            created_at: Only people created in this range.
            last_contacted: Only people last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            email_addresses: Only people with one of these addresses; IS_NULL for those without one.
            phone_number: Only people with a phone number, or without.
            owner_id: Only people owned by one of these users.
            owned_by_guid: Only people owned by one of these users, by guid.
            owner_is_active: Only people whose owner is an active user, or is not.
            owner_crm_id: Only people of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            starred_by_guid: Only people starred by one of these users, by guid.
            account_id: Only people at one of these accounts.
            cadence_id: Only people on one of these cadences now; IS_NULL for those on none.
            person_stage_id: Only people in one of these stages; IS_NULL for those in none.
            import_id: Only people who came with one of these imports; IS_NULL for those who came with none.
            tag_id: Only people with one of these tags, by the tag's id.
            crm_id: Only people with one of these ids in the CRM.
            title: Only people with one of these job titles, spelt exactly so, or starting so.
            job_seniority: Only people of one of these seniorities; IS_NULL for those without one.
            country: Only people in one of these countries, spelt exactly so, or starting so.
            state: Only people in one of these states, spelt exactly so, or starting so.
            city: Only people in one of these cities, spelt exactly so, or starting so.
            locales: Only people in one of these time locales; "Null" for those without one.
            custom_fields: Only people with all these custom field values, by name; case matters in names, not in
                values.
            do_not_contact: Only people who opted out of all communication, or did not.
            can_email: Only people who may be emailed, or may not.
            can_call: Only people who may be called, or may not.
            can_text: Only people who may be sent text messages, or may not.
            replied: Only people who replied to an email, or did not.
            bounced: Only people to whom an email bounced, or did not.
            success: Only people marked as a success, or not.
            new: Only people neither on a cadence nor contacted yet, or only the others.
            query: Only people who match this text by name, title, industry, email address or account; not with OAuth,
                and it may change at any time.
            eu_resident: Only people marked as residents of the European Union, or not.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            AsyncChanges[Person]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return self._changes(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "last_contacted": last_contacted,
                "email_addresses": email_addresses,
                "phone_number": phone_number,
                "owner_id": owner_id,
                "owned_by_guid": owned_by_guid,
                "owner_is_active": owner_is_active,
                "owner_crm_id": owner_crm_id,
                "starred_by_guid": starred_by_guid,
                "account_id": account_id,
                "cadence_id": cadence_id,
                "person_stage_id": person_stage_id,
                "import_id": import_id,
                "tag_id": tag_id,
                "crm_id": crm_id,
                "title": title,
                "job_seniority": job_seniority,
                "country": country,
                "state": state,
                "city": city,
                "locales": locales,
                "custom_fields": custom_fields,
                "do_not_contact": do_not_contact,
                "can_email": can_email,
                "can_call": can_call,
                "can_text": can_text,
                "replied": replied,
                "bounced": bounced,
                "success": success,
                "new": new,
                "_query": query,
                "eu_resident": eu_resident,
            },
            extra_query=extra_query,
            since=since,
            follow=follow,
        )

    async def get(self, person_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Person:
        """One person.

        `GET /v2/people/{id}.json`, 1 point.

        Args:
            person_id: Id of the person.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Person: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return await self._send(_GET, path={"person_id": person_id}, extra_query=extra_query)

    async def create(
        self,
        *,
        email_address: str | Unset | None = UNSET,
        secondary_email_address: str | Unset | None = UNSET,
        personal_email_address: str | Unset | None = UNSET,
        first_name: str | Unset | None = UNSET,
        last_name: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        phone_extension: str | Unset | None = UNSET,
        home_phone: str | Unset | None = UNSET,
        mobile_phone: str | Unset | None = UNSET,
        linkedin_url: str | Unset | None = UNSET,
        twitter_handle: str | Unset | None = UNSET,
        personal_website: str | Unset | None = UNSET,
        title: str | Unset | None = UNSET,
        job_seniority: str | Unset | None = UNSET,
        city: str | Unset | None = UNSET,
        state: str | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        work_city: str | Unset | None = UNSET,
        work_state: str | Unset | None = UNSET,
        work_country: str | Unset | None = UNSET,
        locale: str | Unset | None = UNSET,
        person_company_name: str | Unset | None = UNSET,
        person_company_website: str | Unset | None = UNSET,
        person_company_industry: str | Unset | None = UNSET,
        crm_id: str | Unset | None = UNSET,
        crm_id_type: str | Unset | None = UNSET,
        do_not_contact: bool | Unset | None = UNSET,
        contact_restrictions: Sequence[str] | Unset | None = UNSET,
        custom_fields: Mapping[str, Any] | Unset | None = UNSET,
        tags: Sequence[str] | Unset | None = UNSET,
        account_id: Id | Unset | None = UNSET,
        owner_id: Id | Unset | None = UNSET,
        person_stage_id: Id | Unset | None = UNSET,
        import_id: Id | Unset | None = UNSET,
        autotag_date: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Person:
        """The person created; it takes an email address, or phone and last_name, new to the team.

        `POST /v2/people.json`, 1 point. Not repeated when it may have been applied.

        Args:
            email_address: Email address.
            secondary_email_address: Second email address.
            personal_email_address: Private email address.
            first_name: First name.
            last_name: Last name.
            phone: Phone number, digits only.
            phone_extension: Extension of the phone number, digits only.
            home_phone: Phone number at home, digits only.
            mobile_phone: Mobile phone number, digits only.
            linkedin_url: Address of the LinkedIn profile.
            twitter_handle: Twitter handle.
            personal_website: Website of the person.
            title: Job title.
            job_seniority: "director", "executive", "individual_contributor", "manager", "vice_president" or "unknown".
            city: City.
            state: State.
            country: Country.
            work_city: City of work.
            work_state: State of work.
            work_country: Country of work.
            locale: Locale for times of day and writing, such as "en_US".
            person_company_name: Name of the company, kept with the person and apart from the account.
            person_company_website: Website of the company, kept with the person and apart from the account.
            person_company_industry: Industry of the company, kept with the person and apart from the account.
            crm_id: Id of the person in the CRM, 18 characters in Salesforce; needs crm_id_type and the scope
                person:set_crm_id.
            crm_id_type: CRM that crm_id is of: "salesforce".
            do_not_contact: True ends all communication and takes the person off every cadence.
            contact_restrictions: Ways not to contact the person: "call", "email", "message".
            custom_fields: Custom fields by name; only those with a value.
            tags: All tags of the person.
            account_id: Id of the account that the person works at.
            owner_id: Id of the owner, a user.
            person_stage_id: Id of the stage that the person is in.
            import_id: Id of the import that the person comes with; the latest one counts.
            autotag_date: Whether today's date, as 2025-01-31, becomes a tag of the person; not by default.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Person: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return await self._send(
            _CREATE,
            body={
                "email_address": email_address,
                "secondary_email_address": secondary_email_address,
                "personal_email_address": personal_email_address,
                "first_name": first_name,
                "last_name": last_name,
                "phone": phone,
                "phone_extension": phone_extension,
                "home_phone": home_phone,
                "mobile_phone": mobile_phone,
                "linkedin_url": linkedin_url,
                "twitter_handle": twitter_handle,
                "personal_website": personal_website,
                "title": title,
                "job_seniority": job_seniority,
                "city": city,
                "state": state,
                "country": country,
                "work_city": work_city,
                "work_state": work_state,
                "work_country": work_country,
                "locale": locale,
                "person_company_name": person_company_name,
                "person_company_website": person_company_website,
                "person_company_industry": person_company_industry,
                "crm_id": crm_id,
                "crm_id_type": crm_id_type,
                "do_not_contact": do_not_contact,
                "contact_restrictions": contact_restrictions,
                "custom_fields": custom_fields,
                "tags": tags,
                "account_id": account_id,
                "owner_id": owner_id,
                "person_stage_id": person_stage_id,
                "import_id": import_id,
                "autotag_date": autotag_date,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def update(
        self,
        person_id: Id,
        *,
        email_address: str | Unset | None = UNSET,
        secondary_email_address: str | Unset | None = UNSET,
        personal_email_address: str | Unset | None = UNSET,
        first_name: str | Unset | None = UNSET,
        last_name: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        phone_extension: str | Unset | None = UNSET,
        home_phone: str | Unset | None = UNSET,
        mobile_phone: str | Unset | None = UNSET,
        linkedin_url: str | Unset | None = UNSET,
        twitter_handle: str | Unset | None = UNSET,
        personal_website: str | Unset | None = UNSET,
        title: str | Unset | None = UNSET,
        job_seniority: str | Unset | None = UNSET,
        city: str | Unset | None = UNSET,
        state: str | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        work_city: str | Unset | None = UNSET,
        work_state: str | Unset | None = UNSET,
        work_country: str | Unset | None = UNSET,
        locale: str | Unset | None = UNSET,
        person_company_name: str | Unset | None = UNSET,
        person_company_website: str | Unset | None = UNSET,
        person_company_industry: str | Unset | None = UNSET,
        crm_id: str | Unset | None = UNSET,
        crm_id_type: str | Unset | None = UNSET,
        do_not_contact: bool | Unset | None = UNSET,
        contact_restrictions: Sequence[str] | Unset | None = UNSET,
        custom_fields: Mapping[str, Any] | Unset | None = UNSET,
        tags: Sequence[str] | Unset | None = UNSET,
        account_id: Id | Unset | None = UNSET,
        owner_id: Id | Unset | None = UNSET,
        person_stage_id: Id | Unset | None = UNSET,
        import_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Person:
        """The person with the fields given changed.

        `PUT /v2/people/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            person_id: Id of the person.
            email_address: Email address.
            secondary_email_address: Second email address.
            personal_email_address: Private email address.
            first_name: First name.
            last_name: Last name.
            phone: Phone number, digits only.
            phone_extension: Extension of the phone number, digits only.
            home_phone: Phone number at home, digits only.
            mobile_phone: Mobile phone number, digits only.
            linkedin_url: Address of the LinkedIn profile.
            twitter_handle: Twitter handle.
            personal_website: Website of the person.
            title: Job title.
            job_seniority: "director", "executive", "individual_contributor", "manager", "vice_president" or "unknown".
            city: City.
            state: State.
            country: Country.
            work_city: City of work.
            work_state: State of work.
            work_country: Country of work.
            locale: Locale for times of day and writing, such as "en_US".
            person_company_name: Name of the company, kept with the person and apart from the account.
            person_company_website: Website of the company, kept with the person and apart from the account.
            person_company_industry: Industry of the company, kept with the person and apart from the account.
            crm_id: Id of the person in the CRM, 18 characters in Salesforce; needs crm_id_type and the scope
                person:set_crm_id.
            crm_id_type: CRM that crm_id is of: "salesforce".
            do_not_contact: True ends all communication and takes the person off every cadence.
            contact_restrictions: Ways not to contact the person: "call", "email", "message".
            custom_fields: Custom fields by name; only those with a value.
            tags: All tags of the person.
            account_id: Id of the account that the person works at.
            owner_id: Id of the owner, a user.
            person_stage_id: Id of the stage that the person is in.
            import_id: Id of the import that the person comes with; the latest one counts.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Person: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return await self._send(
            _UPDATE,
            path={"person_id": person_id},
            body={
                "email_address": email_address,
                "secondary_email_address": secondary_email_address,
                "personal_email_address": personal_email_address,
                "first_name": first_name,
                "last_name": last_name,
                "phone": phone,
                "phone_extension": phone_extension,
                "home_phone": home_phone,
                "mobile_phone": mobile_phone,
                "linkedin_url": linkedin_url,
                "twitter_handle": twitter_handle,
                "personal_website": personal_website,
                "title": title,
                "job_seniority": job_seniority,
                "city": city,
                "state": state,
                "country": country,
                "work_city": work_city,
                "work_state": work_state,
                "work_country": work_country,
                "locale": locale,
                "person_company_name": person_company_name,
                "person_company_website": person_company_website,
                "person_company_industry": person_company_industry,
                "crm_id": crm_id,
                "crm_id_type": crm_id_type,
                "do_not_contact": do_not_contact,
                "contact_restrictions": contact_restrictions,
                "custom_fields": custom_fields,
                "tags": tags,
                "account_id": account_id,
                "owner_id": owner_id,
                "person_stage_id": person_stage_id,
                "import_id": import_id,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def upsert(
        self,
        *,
        upsert_key: Literal["id", "crm_id", "email_address"],
        email_address: str | Unset | None = UNSET,
        secondary_email_address: str | Unset | None = UNSET,
        personal_email_address: str | Unset | None = UNSET,
        first_name: str | Unset | None = UNSET,
        last_name: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        phone_extension: str | Unset | None = UNSET,
        home_phone: str | Unset | None = UNSET,
        mobile_phone: str | Unset | None = UNSET,
        linkedin_url: str | Unset | None = UNSET,
        twitter_handle: str | Unset | None = UNSET,
        personal_website: str | Unset | None = UNSET,
        title: str | Unset | None = UNSET,
        job_seniority: str | Unset | None = UNSET,
        city: str | Unset | None = UNSET,
        state: str | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        work_city: str | Unset | None = UNSET,
        work_state: str | Unset | None = UNSET,
        work_country: str | Unset | None = UNSET,
        locale: str | Unset | None = UNSET,
        person_company_name: str | Unset | None = UNSET,
        person_company_website: str | Unset | None = UNSET,
        person_company_industry: str | Unset | None = UNSET,
        crm_id: str | Unset | None = UNSET,
        crm_id_type: str | Unset | None = UNSET,
        do_not_contact: bool | Unset | None = UNSET,
        contact_restrictions: Sequence[str] | Unset | None = UNSET,
        custom_fields: Mapping[str, Any] | Unset | None = UNSET,
        tags: Sequence[str] | Unset | None = UNSET,
        account_id: Id | Unset | None = UNSET,
        owner_id: Id | Unset | None = UNSET,
        person_stage_id: Id | Unset | None = UNSET,
        import_id: Id | Unset | None = UNSET,
        id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> PersonUpsert:
        """The person changed if upsert_key finds one, created if not.

        `POST /v2/person_upserts.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            email_address: Email address.
            secondary_email_address: Second email address.
            personal_email_address: Private email address.
            first_name: First name.
            last_name: Last name.
            phone: Phone number, digits only.
            phone_extension: Extension of the phone number, digits only.
            home_phone: Phone number at home, digits only.
            mobile_phone: Mobile phone number, digits only.
            linkedin_url: Address of the LinkedIn profile.
            twitter_handle: Twitter handle.
            personal_website: Website of the person.
            title: Job title.
            job_seniority: "director", "executive", "individual_contributor", "manager", "vice_president" or "unknown".
            city: City.
            state: State.
            country: Country.
            work_city: City of work.
            work_state: State of work.
            work_country: Country of work.
            locale: Locale for times of day and writing, such as "en_US".
            person_company_name: Name of the company, kept with the person and apart from the account.
            person_company_website: Website of the company, kept with the person and apart from the account.
            person_company_industry: Industry of the company, kept with the person and apart from the account.
            crm_id: Id of the person in the CRM, 18 characters in Salesforce; needs crm_id_type and the scope
                person:set_crm_id.
            crm_id_type: CRM that crm_id is of: "salesforce".
            do_not_contact: True ends all communication and takes the person off every cadence.
            contact_restrictions: Ways not to contact the person: "call", "email", "message".
            custom_fields: Custom fields by name; only those with a value.
            tags: All tags of the person.
            account_id: Id of the account that the person works at.
            owner_id: Id of the owner, a user.
            person_stage_id: Id of the stage that the person is in.
            import_id: Id of the import that the person comes with; the latest one counts.
            upsert_key: Field that finds the person; give it too. Two people found is an error.
            id: Id of the person to change, where upsert_key is "id".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            PersonUpsert: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return await self._send(
            _UPSERT,
            body={
                "email_address": email_address,
                "secondary_email_address": secondary_email_address,
                "personal_email_address": personal_email_address,
                "first_name": first_name,
                "last_name": last_name,
                "phone": phone,
                "phone_extension": phone_extension,
                "home_phone": home_phone,
                "mobile_phone": mobile_phone,
                "linkedin_url": linkedin_url,
                "twitter_handle": twitter_handle,
                "personal_website": personal_website,
                "title": title,
                "job_seniority": job_seniority,
                "city": city,
                "state": state,
                "country": country,
                "work_city": work_city,
                "work_state": work_state,
                "work_country": work_country,
                "locale": locale,
                "person_company_name": person_company_name,
                "person_company_website": person_company_website,
                "person_company_industry": person_company_industry,
                "crm_id": crm_id,
                "crm_id_type": crm_id_type,
                "do_not_contact": do_not_contact,
                "contact_restrictions": contact_restrictions,
                "custom_fields": custom_fields,
                "tags": tags,
                "account_id": account_id,
                "owner_id": owner_id,
                "person_stage_id": person_stage_id,
                "import_id": import_id,
                "upsert_key": upsert_key,
                "id": id,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def delete(self, person_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a person, which only the provider's support can undo; deleting it again succeeds too.

        `DELETE /v2/people/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            person_id: Id of the person.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        await self._send(_DELETE, path={"person_id": person_id}, extra_query=extra_query)

    async def get_by_external_id(
        self, external_type: str, external_id: str, *, extra_query: Mapping[str, Any] | None = None
    ) -> Person:
        """One person, by the id that another system has for it.

        `GET /v2/external/ids/{external_type}/people/{external_id}`, 1 point.

        Args:
            external_type: Type of the id, as an external configuration names it.
            external_id: Id in the other system.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Person: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return await self._send(
            _GET_BY_EXTERNAL_ID,
            path={"external_type": external_type, "external_id": external_id},
            extra_query=extra_query,
        )


class People(Resource[AsyncPeople]):
    """People that the team sells to. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        updated_at: Range[TimeLike] | None = None,
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        email_addresses: str | Sequence[str] | IsNull | None = None,
        phone_number: bool | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owned_by_guid: str | Sequence[str] | None = None,
        owner_is_active: bool | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        starred_by_guid: str | Sequence[str] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | IsNull | None = None,
        person_stage_id: Id | Sequence[Id] | IsNull | None = None,
        import_id: Id | Sequence[Id] | IsNull | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        crm_id: str | Sequence[str] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        job_seniority: str | Sequence[str] | IsNull | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        locales: str | Sequence[str] | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        do_not_contact: bool | None = None,
        can_email: bool | None = None,
        can_call: bool | None = None,
        can_text: bool | None = None,
        replied: bool | None = None,
        bounced: bool | None = None,
        success: bool | None = None,
        new: bool | None = None,
        query: str | None = None,
        eu_resident: bool | None = None,
        sort_by: Literal[
            "created_at",
            "updated_at",
            "last_contacted_at",
            "name",
            "title",
            "job_seniority",
            "call_count",
            "sent_emails",
            "clicked_emails",
            "replied_emails",
            "viewed_emails",
            "account",
            "cadence_stage_name",
        ]
        | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[Person]:
        """People that match every filter given.

        `GET /v2/people.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless told
        otherwise.

        Args:
            ids: Only people with these ids; ids that do not exist are passed over.
            created_at: Only people created in this range.
            updated_at: Only people last updated in this range.
            last_contacted: Only people last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            email_addresses: Only people with one of these addresses; IS_NULL for those without one.
            phone_number: Only people with a phone number, or without.
            owner_id: Only people owned by one of these users.
            owned_by_guid: Only people owned by one of these users, by guid.
            owner_is_active: Only people whose owner is an active user, or is not.
            owner_crm_id: Only people of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            starred_by_guid: Only people starred by one of these users, by guid.
            account_id: Only people at one of these accounts.
            cadence_id: Only people on one of these cadences now; IS_NULL for those on none.
            person_stage_id: Only people in one of these stages; IS_NULL for those in none.
            import_id: Only people who came with one of these imports; IS_NULL for those who came with none.
            tag_id: Only people with one of these tags, by the tag's id.
            crm_id: Only people with one of these ids in the CRM.
            title: Only people with one of these job titles, spelt exactly so, or starting so.
            job_seniority: Only people of one of these seniorities; IS_NULL for those without one.
            country: Only people in one of these countries, spelt exactly so, or starting so.
            state: Only people in one of these states, spelt exactly so, or starting so.
            city: Only people in one of these cities, spelt exactly so, or starting so.
            locales: Only people in one of these time locales; "Null" for those without one.
            custom_fields: Only people with all these custom field values, by name; case matters in names, not in
                values.
            do_not_contact: Only people who opted out of all communication, or did not.
            can_email: Only people who may be emailed, or may not.
            can_call: Only people who may be called, or may not.
            can_text: Only people who may be sent text messages, or may not.
            replied: Only people who replied to an email, or did not.
            bounced: Only people to whom an email bounced, or did not.
            success: Only people marked as a success, or not.
            new: Only people neither on a cadence nor contacted yet, or only the others.
            query: Only people who match this text by name, title, industry, email address or account; not with OAuth,
                and it may change at any time.
            eu_resident: Only people marked as residents of the European Union, or not.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[Person]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                created_at=created_at,
                updated_at=updated_at,
                last_contacted=last_contacted,
                email_addresses=email_addresses,
                phone_number=phone_number,
                owner_id=owner_id,
                owned_by_guid=owned_by_guid,
                owner_is_active=owner_is_active,
                owner_crm_id=owner_crm_id,
                starred_by_guid=starred_by_guid,
                account_id=account_id,
                cadence_id=cadence_id,
                person_stage_id=person_stage_id,
                import_id=import_id,
                tag_id=tag_id,
                crm_id=crm_id,
                title=title,
                job_seniority=job_seniority,
                country=country,
                state=state,
                city=city,
                locales=locales,
                custom_fields=custom_fields,
                do_not_contact=do_not_contact,
                can_email=can_email,
                can_call=can_call,
                can_text=can_text,
                replied=replied,
                bounced=bounced,
                success=success,
                new=new,
                query=query,
                eu_resident=eu_resident,
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
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        email_addresses: str | Sequence[str] | IsNull | None = None,
        phone_number: bool | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owned_by_guid: str | Sequence[str] | None = None,
        owner_is_active: bool | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        starred_by_guid: str | Sequence[str] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | IsNull | None = None,
        person_stage_id: Id | Sequence[Id] | IsNull | None = None,
        import_id: Id | Sequence[Id] | IsNull | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        crm_id: str | Sequence[str] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        job_seniority: str | Sequence[str] | IsNull | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        locales: str | Sequence[str] | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        do_not_contact: bool | None = None,
        can_email: bool | None = None,
        can_call: bool | None = None,
        can_text: bool | None = None,
        replied: bool | None = None,
        bounced: bool | None = None,
        success: bool | None = None,
        new: bool | None = None,
        query: str | None = None,
        eu_resident: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[Person]:
        """People that match every filter given: all of them, each once, in no particular order.

        `GET /v2/people.json` in windows of updated_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only people with these ids; ids that do not exist are passed over.
            created_at: Only people created in this range.
            last_contacted: Only people last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            email_addresses: Only people with one of these addresses; IS_NULL for those without one.
            phone_number: Only people with a phone number, or without.
            owner_id: Only people owned by one of these users.
            owned_by_guid: Only people owned by one of these users, by guid.
            owner_is_active: Only people whose owner is an active user, or is not.
            owner_crm_id: Only people of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            starred_by_guid: Only people starred by one of these users, by guid.
            account_id: Only people at one of these accounts.
            cadence_id: Only people on one of these cadences now; IS_NULL for those on none.
            person_stage_id: Only people in one of these stages; IS_NULL for those in none.
            import_id: Only people who came with one of these imports; IS_NULL for those who came with none.
            tag_id: Only people with one of these tags, by the tag's id.
            crm_id: Only people with one of these ids in the CRM.
            title: Only people with one of these job titles, spelt exactly so, or starting so.
            job_seniority: Only people of one of these seniorities; IS_NULL for those without one.
            country: Only people in one of these countries, spelt exactly so, or starting so.
            state: Only people in one of these states, spelt exactly so, or starting so.
            city: Only people in one of these cities, spelt exactly so, or starting so.
            locales: Only people in one of these time locales; "Null" for those without one.
            custom_fields: Only people with all these custom field values, by name; case matters in names, not in
                values.
            do_not_contact: Only people who opted out of all communication, or did not.
            can_email: Only people who may be emailed, or may not.
            can_call: Only people who may be called, or may not.
            can_text: Only people who may be sent text messages, or may not.
            replied: Only people who replied to an email, or did not.
            bounced: Only people to whom an email bounced, or did not.
            success: Only people marked as a success, or not.
            new: Only people neither on a cadence nor contacted yet, or only the others.
            query: Only people who match this text by name, title, industry, email address or account; not with OAuth,
                and it may change at any time.
            eu_resident: Only people marked as residents of the European Union, or not.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Person]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                created_at=created_at,
                last_contacted=last_contacted,
                email_addresses=email_addresses,
                phone_number=phone_number,
                owner_id=owner_id,
                owned_by_guid=owned_by_guid,
                owner_is_active=owner_is_active,
                owner_crm_id=owner_crm_id,
                starred_by_guid=starred_by_guid,
                account_id=account_id,
                cadence_id=cadence_id,
                person_stage_id=person_stage_id,
                import_id=import_id,
                tag_id=tag_id,
                crm_id=crm_id,
                title=title,
                job_seniority=job_seniority,
                country=country,
                state=state,
                city=city,
                locales=locales,
                custom_fields=custom_fields,
                do_not_contact=do_not_contact,
                can_email=can_email,
                can_call=can_call,
                can_text=can_text,
                replied=replied,
                bounced=bounced,
                success=success,
                new=new,
                query=query,
                eu_resident=eu_resident,
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
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        email_addresses: str | Sequence[str] | IsNull | None = None,
        phone_number: bool | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owned_by_guid: str | Sequence[str] | None = None,
        owner_is_active: bool | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        starred_by_guid: str | Sequence[str] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | IsNull | None = None,
        person_stage_id: Id | Sequence[Id] | IsNull | None = None,
        import_id: Id | Sequence[Id] | IsNull | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        crm_id: str | Sequence[str] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        job_seniority: str | Sequence[str] | IsNull | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        locales: str | Sequence[str] | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        do_not_contact: bool | None = None,
        can_email: bool | None = None,
        can_call: bool | None = None,
        can_text: bool | None = None,
        replied: bool | None = None,
        bounced: bool | None = None,
        success: bool | None = None,
        new: bool | None = None,
        query: str | None = None,
        eu_resident: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """People that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads in
        any process.

        `GET /v2/people.json`, 3 points and 1 a window. What was there throughout is in a window, or in the tail, which
        is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only people with these ids; ids that do not exist are passed over.
            created_at: Only people created in this range.
            last_contacted: Only people last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            email_addresses: Only people with one of these addresses; IS_NULL for those without one.
            phone_number: Only people with a phone number, or without.
            owner_id: Only people owned by one of these users.
            owned_by_guid: Only people owned by one of these users, by guid.
            owner_is_active: Only people whose owner is an active user, or is not.
            owner_crm_id: Only people of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            starred_by_guid: Only people starred by one of these users, by guid.
            account_id: Only people at one of these accounts.
            cadence_id: Only people on one of these cadences now; IS_NULL for those on none.
            person_stage_id: Only people in one of these stages; IS_NULL for those in none.
            import_id: Only people who came with one of these imports; IS_NULL for those who came with none.
            tag_id: Only people with one of these tags, by the tag's id.
            crm_id: Only people with one of these ids in the CRM.
            title: Only people with one of these job titles, spelt exactly so, or starting so.
            job_seniority: Only people of one of these seniorities; IS_NULL for those without one.
            country: Only people in one of these countries, spelt exactly so, or starting so.
            state: Only people in one of these states, spelt exactly so, or starting so.
            city: Only people in one of these cities, spelt exactly so, or starting so.
            locales: Only people in one of these time locales; "Null" for those without one.
            custom_fields: Only people with all these custom field values, by name; case matters in names, not in
                values.
            do_not_contact: Only people who opted out of all communication, or did not.
            can_email: Only people who may be emailed, or may not.
            can_call: Only people who may be called, or may not.
            can_text: Only people who may be sent text messages, or may not.
            replied: Only people who replied to an email, or did not.
            bounced: Only people to whom an email bounced, or did not.
            success: Only people marked as a success, or not.
            new: Only people neither on a cadence nor contacted yet, or only the others.
            query: Only people who match this text by name, title, industry, email address or account; not with OAuth,
                and it may change at any time.
            eu_resident: Only people marked as residents of the European Union, or not.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            created_at=created_at,
            last_contacted=last_contacted,
            email_addresses=email_addresses,
            phone_number=phone_number,
            owner_id=owner_id,
            owned_by_guid=owned_by_guid,
            owner_is_active=owner_is_active,
            owner_crm_id=owner_crm_id,
            starred_by_guid=starred_by_guid,
            account_id=account_id,
            cadence_id=cadence_id,
            person_stage_id=person_stage_id,
            import_id=import_id,
            tag_id=tag_id,
            crm_id=crm_id,
            title=title,
            job_seniority=job_seniority,
            country=country,
            state=state,
            city=city,
            locales=locales,
            custom_fields=custom_fields,
            do_not_contact=do_not_contact,
            can_email=can_email,
            can_call=can_call,
            can_text=can_text,
            replied=replied,
            bounced=bounced,
            success=success,
            new=new,
            query=query,
            eu_resident=eu_resident,
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[Person]:
        """People that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/people.json`, about 1 point for 100 records. A window that is read again has the same records, but for
        those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Person]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        last_contacted: Range[TimeLike] | IsNull | IsNotNull | None = None,
        email_addresses: str | Sequence[str] | IsNull | None = None,
        phone_number: bool | None = None,
        owner_id: Id | Sequence[Id] | None = None,
        owned_by_guid: str | Sequence[str] | None = None,
        owner_is_active: bool | None = None,
        owner_crm_id: str | Sequence[str] | IsNull | NotIn[str] | None = None,
        starred_by_guid: str | Sequence[str] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        cadence_id: Id | Sequence[Id] | IsNull | None = None,
        person_stage_id: Id | Sequence[Id] | IsNull | None = None,
        import_id: Id | Sequence[Id] | IsNull | None = None,
        tag_id: Id | Sequence[Id] | None = None,
        crm_id: str | Sequence[str] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        job_seniority: str | Sequence[str] | IsNull | None = None,
        country: str | Sequence[str] | StartsWith | None = None,
        state: str | Sequence[str] | StartsWith | None = None,
        city: str | Sequence[str] | StartsWith | None = None,
        locales: str | Sequence[str] | None = None,
        custom_fields: Mapping[str, Any] | None = None,
        do_not_contact: bool | None = None,
        can_email: bool | None = None,
        can_call: bool | None = None,
        can_text: bool | None = None,
        replied: bool | None = None,
        bounced: bool | None = None,
        success: bool | None = None,
        new: bool | None = None,
        query: str | None = None,
        eu_resident: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> Changes[Person]:
        """People that match every filter given, in the order in which they were changed.

        `GET /v2/people.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes again.
        Deletions do not show.

        Args:
            ids: Only people with these ids; ids that do not exist are passed over.
            created_at: Only people created in this range.
            last_contacted: Only people last contacted in this range, never (IS_NULL) or ever (IS_NOT_NULL).
            email_addresses: Only people with one of these addresses; IS_NULL for those without one.
            phone_number: Only people with a phone number, or without.
            owner_id: Only people owned by one of these users.
            owned_by_guid: Only people owned by one of these users, by guid.
            owner_is_active: Only people whose owner is an active user, or is not.
            owner_crm_id: Only people of these owners, or of others, by id in the CRM; IS_NULL for those nobody owns.
            starred_by_guid: Only people starred by one of these users, by guid.
            account_id: Only people at one of these accounts.
            cadence_id: Only people on one of these cadences now; IS_NULL for those on none.
            person_stage_id: Only people in one of these stages; IS_NULL for those in none.
            import_id: Only people who came with one of these imports; IS_NULL for those who came with none.
            tag_id: Only people with one of these tags, by the tag's id.
            crm_id: Only people with one of these ids in the CRM.
            title: Only people with one of these job titles, spelt exactly so, or starting so.
            job_seniority: Only people of one of these seniorities; IS_NULL for those without one.
            country: Only people in one of these countries, spelt exactly so, or starting so.
            state: Only people in one of these states, spelt exactly so, or starting so.
            city: Only people in one of these cities, spelt exactly so, or starting so.
            locales: Only people in one of these time locales; "Null" for those without one.
            custom_fields: Only people with all these custom field values, by name; case matters in names, not in
                values.
            do_not_contact: Only people who opted out of all communication, or did not.
            can_email: Only people who may be emailed, or may not.
            can_call: Only people who may be called, or may not.
            can_text: Only people who may be sent text messages, or may not.
            replied: Only people who replied to an email, or did not.
            bounced: Only people to whom an email bounced, or did not.
            success: Only people marked as a success, or not.
            new: Only people neither on a cadence nor contacted yet, or only the others.
            query: Only people who match this text by name, title, industry, email address or account; not with OAuth,
                and it may change at any time.
            eu_resident: Only people marked as residents of the European Union, or not.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            Changes[Person]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return self._changes(
            self._async.changes(
                ids=ids,
                created_at=created_at,
                last_contacted=last_contacted,
                email_addresses=email_addresses,
                phone_number=phone_number,
                owner_id=owner_id,
                owned_by_guid=owned_by_guid,
                owner_is_active=owner_is_active,
                owner_crm_id=owner_crm_id,
                starred_by_guid=starred_by_guid,
                account_id=account_id,
                cadence_id=cadence_id,
                person_stage_id=person_stage_id,
                import_id=import_id,
                tag_id=tag_id,
                crm_id=crm_id,
                title=title,
                job_seniority=job_seniority,
                country=country,
                state=state,
                city=city,
                locales=locales,
                custom_fields=custom_fields,
                do_not_contact=do_not_contact,
                can_email=can_email,
                can_call=can_call,
                can_text=can_text,
                replied=replied,
                bounced=bounced,
                success=success,
                new=new,
                query=query,
                eu_resident=eu_resident,
                extra_query=extra_query,
                since=since,
                follow=follow,
            )
        )

    def get(self, person_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Person:
        """One person.

        `GET /v2/people/{id}.json`, 1 point.

        Args:
            person_id: Id of the person.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Person: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return self._run(self._async.get, person_id, extra_query=extra_query)

    def create(
        self,
        *,
        email_address: str | Unset | None = UNSET,
        secondary_email_address: str | Unset | None = UNSET,
        personal_email_address: str | Unset | None = UNSET,
        first_name: str | Unset | None = UNSET,
        last_name: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        phone_extension: str | Unset | None = UNSET,
        home_phone: str | Unset | None = UNSET,
        mobile_phone: str | Unset | None = UNSET,
        linkedin_url: str | Unset | None = UNSET,
        twitter_handle: str | Unset | None = UNSET,
        personal_website: str | Unset | None = UNSET,
        title: str | Unset | None = UNSET,
        job_seniority: str | Unset | None = UNSET,
        city: str | Unset | None = UNSET,
        state: str | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        work_city: str | Unset | None = UNSET,
        work_state: str | Unset | None = UNSET,
        work_country: str | Unset | None = UNSET,
        locale: str | Unset | None = UNSET,
        person_company_name: str | Unset | None = UNSET,
        person_company_website: str | Unset | None = UNSET,
        person_company_industry: str | Unset | None = UNSET,
        crm_id: str | Unset | None = UNSET,
        crm_id_type: str | Unset | None = UNSET,
        do_not_contact: bool | Unset | None = UNSET,
        contact_restrictions: Sequence[str] | Unset | None = UNSET,
        custom_fields: Mapping[str, Any] | Unset | None = UNSET,
        tags: Sequence[str] | Unset | None = UNSET,
        account_id: Id | Unset | None = UNSET,
        owner_id: Id | Unset | None = UNSET,
        person_stage_id: Id | Unset | None = UNSET,
        import_id: Id | Unset | None = UNSET,
        autotag_date: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Person:
        """The person created; it takes an email address, or phone and last_name, new to the team.

        `POST /v2/people.json`, 1 point. Not repeated when it may have been applied.

        Args:
            email_address: Email address.
            secondary_email_address: Second email address.
            personal_email_address: Private email address.
            first_name: First name.
            last_name: Last name.
            phone: Phone number, digits only.
            phone_extension: Extension of the phone number, digits only.
            home_phone: Phone number at home, digits only.
            mobile_phone: Mobile phone number, digits only.
            linkedin_url: Address of the LinkedIn profile.
            twitter_handle: Twitter handle.
            personal_website: Website of the person.
            title: Job title.
            job_seniority: "director", "executive", "individual_contributor", "manager", "vice_president" or "unknown".
            city: City.
            state: State.
            country: Country.
            work_city: City of work.
            work_state: State of work.
            work_country: Country of work.
            locale: Locale for times of day and writing, such as "en_US".
            person_company_name: Name of the company, kept with the person and apart from the account.
            person_company_website: Website of the company, kept with the person and apart from the account.
            person_company_industry: Industry of the company, kept with the person and apart from the account.
            crm_id: Id of the person in the CRM, 18 characters in Salesforce; needs crm_id_type and the scope
                person:set_crm_id.
            crm_id_type: CRM that crm_id is of: "salesforce".
            do_not_contact: True ends all communication and takes the person off every cadence.
            contact_restrictions: Ways not to contact the person: "call", "email", "message".
            custom_fields: Custom fields by name; only those with a value.
            tags: All tags of the person.
            account_id: Id of the account that the person works at.
            owner_id: Id of the owner, a user.
            person_stage_id: Id of the stage that the person is in.
            import_id: Id of the import that the person comes with; the latest one counts.
            autotag_date: Whether today's date, as 2025-01-31, becomes a tag of the person; not by default.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Person: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return self._run(
            self._async.create,
            email_address=email_address,
            secondary_email_address=secondary_email_address,
            personal_email_address=personal_email_address,
            first_name=first_name,
            last_name=last_name,
            phone=phone,
            phone_extension=phone_extension,
            home_phone=home_phone,
            mobile_phone=mobile_phone,
            linkedin_url=linkedin_url,
            twitter_handle=twitter_handle,
            personal_website=personal_website,
            title=title,
            job_seniority=job_seniority,
            city=city,
            state=state,
            country=country,
            work_city=work_city,
            work_state=work_state,
            work_country=work_country,
            locale=locale,
            person_company_name=person_company_name,
            person_company_website=person_company_website,
            person_company_industry=person_company_industry,
            crm_id=crm_id,
            crm_id_type=crm_id_type,
            do_not_contact=do_not_contact,
            contact_restrictions=contact_restrictions,
            custom_fields=custom_fields,
            tags=tags,
            account_id=account_id,
            owner_id=owner_id,
            person_stage_id=person_stage_id,
            import_id=import_id,
            autotag_date=autotag_date,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def update(
        self,
        person_id: Id,
        *,
        email_address: str | Unset | None = UNSET,
        secondary_email_address: str | Unset | None = UNSET,
        personal_email_address: str | Unset | None = UNSET,
        first_name: str | Unset | None = UNSET,
        last_name: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        phone_extension: str | Unset | None = UNSET,
        home_phone: str | Unset | None = UNSET,
        mobile_phone: str | Unset | None = UNSET,
        linkedin_url: str | Unset | None = UNSET,
        twitter_handle: str | Unset | None = UNSET,
        personal_website: str | Unset | None = UNSET,
        title: str | Unset | None = UNSET,
        job_seniority: str | Unset | None = UNSET,
        city: str | Unset | None = UNSET,
        state: str | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        work_city: str | Unset | None = UNSET,
        work_state: str | Unset | None = UNSET,
        work_country: str | Unset | None = UNSET,
        locale: str | Unset | None = UNSET,
        person_company_name: str | Unset | None = UNSET,
        person_company_website: str | Unset | None = UNSET,
        person_company_industry: str | Unset | None = UNSET,
        crm_id: str | Unset | None = UNSET,
        crm_id_type: str | Unset | None = UNSET,
        do_not_contact: bool | Unset | None = UNSET,
        contact_restrictions: Sequence[str] | Unset | None = UNSET,
        custom_fields: Mapping[str, Any] | Unset | None = UNSET,
        tags: Sequence[str] | Unset | None = UNSET,
        account_id: Id | Unset | None = UNSET,
        owner_id: Id | Unset | None = UNSET,
        person_stage_id: Id | Unset | None = UNSET,
        import_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Person:
        """The person with the fields given changed.

        `PUT /v2/people/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            person_id: Id of the person.
            email_address: Email address.
            secondary_email_address: Second email address.
            personal_email_address: Private email address.
            first_name: First name.
            last_name: Last name.
            phone: Phone number, digits only.
            phone_extension: Extension of the phone number, digits only.
            home_phone: Phone number at home, digits only.
            mobile_phone: Mobile phone number, digits only.
            linkedin_url: Address of the LinkedIn profile.
            twitter_handle: Twitter handle.
            personal_website: Website of the person.
            title: Job title.
            job_seniority: "director", "executive", "individual_contributor", "manager", "vice_president" or "unknown".
            city: City.
            state: State.
            country: Country.
            work_city: City of work.
            work_state: State of work.
            work_country: Country of work.
            locale: Locale for times of day and writing, such as "en_US".
            person_company_name: Name of the company, kept with the person and apart from the account.
            person_company_website: Website of the company, kept with the person and apart from the account.
            person_company_industry: Industry of the company, kept with the person and apart from the account.
            crm_id: Id of the person in the CRM, 18 characters in Salesforce; needs crm_id_type and the scope
                person:set_crm_id.
            crm_id_type: CRM that crm_id is of: "salesforce".
            do_not_contact: True ends all communication and takes the person off every cadence.
            contact_restrictions: Ways not to contact the person: "call", "email", "message".
            custom_fields: Custom fields by name; only those with a value.
            tags: All tags of the person.
            account_id: Id of the account that the person works at.
            owner_id: Id of the owner, a user.
            person_stage_id: Id of the stage that the person is in.
            import_id: Id of the import that the person comes with; the latest one counts.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Person: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return self._run(
            self._async.update,
            person_id,
            email_address=email_address,
            secondary_email_address=secondary_email_address,
            personal_email_address=personal_email_address,
            first_name=first_name,
            last_name=last_name,
            phone=phone,
            phone_extension=phone_extension,
            home_phone=home_phone,
            mobile_phone=mobile_phone,
            linkedin_url=linkedin_url,
            twitter_handle=twitter_handle,
            personal_website=personal_website,
            title=title,
            job_seniority=job_seniority,
            city=city,
            state=state,
            country=country,
            work_city=work_city,
            work_state=work_state,
            work_country=work_country,
            locale=locale,
            person_company_name=person_company_name,
            person_company_website=person_company_website,
            person_company_industry=person_company_industry,
            crm_id=crm_id,
            crm_id_type=crm_id_type,
            do_not_contact=do_not_contact,
            contact_restrictions=contact_restrictions,
            custom_fields=custom_fields,
            tags=tags,
            account_id=account_id,
            owner_id=owner_id,
            person_stage_id=person_stage_id,
            import_id=import_id,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def upsert(
        self,
        *,
        upsert_key: Literal["id", "crm_id", "email_address"],
        email_address: str | Unset | None = UNSET,
        secondary_email_address: str | Unset | None = UNSET,
        personal_email_address: str | Unset | None = UNSET,
        first_name: str | Unset | None = UNSET,
        last_name: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        phone_extension: str | Unset | None = UNSET,
        home_phone: str | Unset | None = UNSET,
        mobile_phone: str | Unset | None = UNSET,
        linkedin_url: str | Unset | None = UNSET,
        twitter_handle: str | Unset | None = UNSET,
        personal_website: str | Unset | None = UNSET,
        title: str | Unset | None = UNSET,
        job_seniority: str | Unset | None = UNSET,
        city: str | Unset | None = UNSET,
        state: str | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        work_city: str | Unset | None = UNSET,
        work_state: str | Unset | None = UNSET,
        work_country: str | Unset | None = UNSET,
        locale: str | Unset | None = UNSET,
        person_company_name: str | Unset | None = UNSET,
        person_company_website: str | Unset | None = UNSET,
        person_company_industry: str | Unset | None = UNSET,
        crm_id: str | Unset | None = UNSET,
        crm_id_type: str | Unset | None = UNSET,
        do_not_contact: bool | Unset | None = UNSET,
        contact_restrictions: Sequence[str] | Unset | None = UNSET,
        custom_fields: Mapping[str, Any] | Unset | None = UNSET,
        tags: Sequence[str] | Unset | None = UNSET,
        account_id: Id | Unset | None = UNSET,
        owner_id: Id | Unset | None = UNSET,
        person_stage_id: Id | Unset | None = UNSET,
        import_id: Id | Unset | None = UNSET,
        id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> PersonUpsert:
        """The person changed if upsert_key finds one, created if not.

        `POST /v2/person_upserts.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            email_address: Email address.
            secondary_email_address: Second email address.
            personal_email_address: Private email address.
            first_name: First name.
            last_name: Last name.
            phone: Phone number, digits only.
            phone_extension: Extension of the phone number, digits only.
            home_phone: Phone number at home, digits only.
            mobile_phone: Mobile phone number, digits only.
            linkedin_url: Address of the LinkedIn profile.
            twitter_handle: Twitter handle.
            personal_website: Website of the person.
            title: Job title.
            job_seniority: "director", "executive", "individual_contributor", "manager", "vice_president" or "unknown".
            city: City.
            state: State.
            country: Country.
            work_city: City of work.
            work_state: State of work.
            work_country: Country of work.
            locale: Locale for times of day and writing, such as "en_US".
            person_company_name: Name of the company, kept with the person and apart from the account.
            person_company_website: Website of the company, kept with the person and apart from the account.
            person_company_industry: Industry of the company, kept with the person and apart from the account.
            crm_id: Id of the person in the CRM, 18 characters in Salesforce; needs crm_id_type and the scope
                person:set_crm_id.
            crm_id_type: CRM that crm_id is of: "salesforce".
            do_not_contact: True ends all communication and takes the person off every cadence.
            contact_restrictions: Ways not to contact the person: "call", "email", "message".
            custom_fields: Custom fields by name; only those with a value.
            tags: All tags of the person.
            account_id: Id of the account that the person works at.
            owner_id: Id of the owner, a user.
            person_stage_id: Id of the stage that the person is in.
            import_id: Id of the import that the person comes with; the latest one counts.
            upsert_key: Field that finds the person; give it too. Two people found is an error.
            id: Id of the person to change, where upsert_key is "id".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            PersonUpsert: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return self._run(
            self._async.upsert,
            email_address=email_address,
            secondary_email_address=secondary_email_address,
            personal_email_address=personal_email_address,
            first_name=first_name,
            last_name=last_name,
            phone=phone,
            phone_extension=phone_extension,
            home_phone=home_phone,
            mobile_phone=mobile_phone,
            linkedin_url=linkedin_url,
            twitter_handle=twitter_handle,
            personal_website=personal_website,
            title=title,
            job_seniority=job_seniority,
            city=city,
            state=state,
            country=country,
            work_city=work_city,
            work_state=work_state,
            work_country=work_country,
            locale=locale,
            person_company_name=person_company_name,
            person_company_website=person_company_website,
            person_company_industry=person_company_industry,
            crm_id=crm_id,
            crm_id_type=crm_id_type,
            do_not_contact=do_not_contact,
            contact_restrictions=contact_restrictions,
            custom_fields=custom_fields,
            tags=tags,
            account_id=account_id,
            owner_id=owner_id,
            person_stage_id=person_stage_id,
            import_id=import_id,
            upsert_key=upsert_key,
            id=id,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def delete(self, person_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a person, which only the provider's support can undo; deleting it again succeeds too.

        `DELETE /v2/people/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            person_id: Id of the person.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        self._run(self._async.delete, person_id, extra_query=extra_query)

    def get_by_external_id(
        self, external_type: str, external_id: str, *, extra_query: Mapping[str, Any] | None = None
    ) -> Person:
        """One person, by the id that another system has for it.

        `GET /v2/external/ids/{external_type}/people/{external_id}`, 1 point.

        Args:
            external_type: Type of the id, as an external configuration names it.
            external_id: Id in the other system.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Person: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "People".
        """
        return self._run(self._async.get_by_external_id, external_type, external_id, extra_query=extra_query)
