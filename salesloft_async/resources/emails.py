# Generated from operations/emails.toml by `nox -s generate`: change the table, not this file.
"""The operations on emails, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id, OnMissing, Range, TimeLike
from salesloft_async.models.emails import Email
from salesloft_async.scan.changes import AsyncChanges, Changes
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncEmails", "Emails"]

_LIST: Final = Operation(
    "GET",
    "/v2/activities/emails.json",
    Email,
    name="emails.list",
    paging="numbered",
    resource="emails",
    times=("updated_at",),
    takes={
        "ids": "many[id]?",
        "updated_at": "range[time]?",
        "sent_at": "range[time]?",
        "status": "many[text]?",
        "bounced": "boolean?",
        "one_off": "boolean?",
        "user_id": "many[id]?",
        "person_id": "many[id]?",
        "email_addresses": "many[text]?",
        "cadence_id": "many[id]?",
        "step_id": "many[id]?",
        "action_id": "many[id]?",
        "crm_activity_id": "many[id]?",
        "personalization": "many[text]?",
        "scoped_fields": "many[text]?",
        "email_template_id": "many[id]?",
        "account_id": "many[id]?",
        "has_replies": "boolean?",
        "has_clicks": "boolean?",
        "has_views": "boolean?",
        "sort_by": "=updated_at,send_time?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation("GET", "/v2/activities/emails/{email_id}.json", Email, name="emails.get")


class AsyncEmails(AsyncResource):
    """Emails that users send, or are to send."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        updated_at: Range[TimeLike] | None = None,
        sent_at: Range[TimeLike] | None = None,
        status: str | Sequence[str] | None = None,
        bounced: bool | None = None,
        one_off: bool | None = None,
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        email_addresses: str | Sequence[str] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        step_id: Id | Sequence[Id] | None = None,
        action_id: Id | Sequence[Id] | None = None,
        crm_activity_id: Id | Sequence[Id] | None = None,
        personalization: str | Sequence[str] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        email_template_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        has_replies: bool | None = None,
        has_clicks: bool | None = None,
        has_views: bool | None = None,
        sort_by: Literal["updated_at", "send_time"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[Email]:
        """Emails that match every filter given.

        `GET /v2/activities/emails.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless
        told otherwise.

        Args:
            ids: Only emails with these ids; ids that do not exist are passed over.
            updated_at: Only emails last updated in this range.
            sent_at: Only emails sent in this range.
            status: Only emails in one of these states, such as "sent", "scheduled", "failed".
            bounced: Only emails that bounced, or did not.
            one_off: Only emails outside cadences, or only the others.
            user_id: Only emails of one of these users.
            person_id: Only emails to one of these people.
            email_addresses: Only emails to one of these addresses.
            cadence_id: Only emails of one of these cadences.
            step_id: Only emails of one of these steps.
            action_id: Only emails of one of these actions.
            crm_activity_id: Only emails of one of these CRM activities.
            personalization: Only emails personalized to this degree.
            scoped_fields: Fields to answer with that need a scope of their own, such as "subject", "error_message".
            email_template_id: Only emails made from one of these templates. Not in the API's published document.
            account_id: Only emails to people at one of these accounts. Not in the API's published document.
            has_replies: Only emails with replies, or without. Not in the API's published document.
            has_clicks: Only emails with clicks, or without. Not in the API's published document.
            has_views: Only emails that were opened, or were not. Not in the API's published document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[Email]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Emails".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "updated_at": updated_at,
                "sent_at": sent_at,
                "status": status,
                "bounced": bounced,
                "one_off": one_off,
                "user_id": user_id,
                "person_id": person_id,
                "email_addresses": email_addresses,
                "cadence_id": cadence_id,
                "step_id": step_id,
                "action_id": action_id,
                "crm_activity_id": crm_activity_id,
                "personalization": personalization,
                "scoped_fields": scoped_fields,
                "email_template_id": email_template_id,
                "account_id": account_id,
                "has_replies": has_replies,
                "has_clicks": has_clicks,
                "has_views": has_views,
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
        sent_at: Range[TimeLike] | None = None,
        status: str | Sequence[str] | None = None,
        bounced: bool | None = None,
        one_off: bool | None = None,
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        email_addresses: str | Sequence[str] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        step_id: Id | Sequence[Id] | None = None,
        action_id: Id | Sequence[Id] | None = None,
        crm_activity_id: Id | Sequence[Id] | None = None,
        personalization: str | Sequence[str] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        email_template_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        has_replies: bool | None = None,
        has_clicks: bool | None = None,
        has_views: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[Email]:
        """Emails that match every filter given: all of them, each once, in no particular order.

        `GET /v2/activities/emails.json` in windows of updated_at, about 1 point for 100 records however many there are.
        A record that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only emails with these ids; ids that do not exist are passed over.
            sent_at: Only emails sent in this range.
            status: Only emails in one of these states, such as "sent", "scheduled", "failed".
            bounced: Only emails that bounced, or did not.
            one_off: Only emails outside cadences, or only the others.
            user_id: Only emails of one of these users.
            person_id: Only emails to one of these people.
            email_addresses: Only emails to one of these addresses.
            cadence_id: Only emails of one of these cadences.
            step_id: Only emails of one of these steps.
            action_id: Only emails of one of these actions.
            crm_activity_id: Only emails of one of these CRM activities.
            personalization: Only emails personalized to this degree.
            scoped_fields: Fields to answer with that need a scope of their own, such as "subject", "error_message".
            email_template_id: Only emails made from one of these templates. Not in the API's published document.
            account_id: Only emails to people at one of these accounts. Not in the API's published document.
            has_replies: Only emails with replies, or without. Not in the API's published document.
            has_clicks: Only emails with clicks, or without. Not in the API's published document.
            has_views: Only emails that were opened, or were not. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Email]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Emails".
        """
        return self._scan(
            _LIST,
            query={
                "ids": ids,
                "sent_at": sent_at,
                "status": status,
                "bounced": bounced,
                "one_off": one_off,
                "user_id": user_id,
                "person_id": person_id,
                "email_addresses": email_addresses,
                "cadence_id": cadence_id,
                "step_id": step_id,
                "action_id": action_id,
                "crm_activity_id": crm_activity_id,
                "personalization": personalization,
                "scoped_fields": scoped_fields,
                "email_template_id": email_template_id,
                "account_id": account_id,
                "has_replies": has_replies,
                "has_clicks": has_clicks,
                "has_views": has_views,
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
        sent_at: Range[TimeLike] | None = None,
        status: str | Sequence[str] | None = None,
        bounced: bool | None = None,
        one_off: bool | None = None,
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        email_addresses: str | Sequence[str] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        step_id: Id | Sequence[Id] | None = None,
        action_id: Id | Sequence[Id] | None = None,
        crm_activity_id: Id | Sequence[Id] | None = None,
        personalization: str | Sequence[str] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        email_template_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        has_replies: bool | None = None,
        has_clicks: bool | None = None,
        has_views: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Emails that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads in
        any process.

        `GET /v2/activities/emails.json`, 3 points and 1 a window. What was there throughout is in a window, or in the
        tail, which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only emails with these ids; ids that do not exist are passed over.
            sent_at: Only emails sent in this range.
            status: Only emails in one of these states, such as "sent", "scheduled", "failed".
            bounced: Only emails that bounced, or did not.
            one_off: Only emails outside cadences, or only the others.
            user_id: Only emails of one of these users.
            person_id: Only emails to one of these people.
            email_addresses: Only emails to one of these addresses.
            cadence_id: Only emails of one of these cadences.
            step_id: Only emails of one of these steps.
            action_id: Only emails of one of these actions.
            crm_activity_id: Only emails of one of these CRM activities.
            personalization: Only emails personalized to this degree.
            scoped_fields: Fields to answer with that need a scope of their own, such as "subject", "error_message".
            email_template_id: Only emails made from one of these templates. Not in the API's published document.
            account_id: Only emails to people at one of these accounts. Not in the API's published document.
            has_replies: Only emails with replies, or without. Not in the API's published document.
            has_clicks: Only emails with clicks, or without. Not in the API's published document.
            has_views: Only emails that were opened, or were not. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Emails".
        """
        return await self._scan_plan(
            _LIST,
            query={
                "ids": ids,
                "sent_at": sent_at,
                "status": status,
                "bounced": bounced,
                "one_off": one_off,
                "user_id": user_id,
                "person_id": person_id,
                "email_addresses": email_addresses,
                "cadence_id": cadence_id,
                "step_id": step_id,
                "action_id": action_id,
                "crm_activity_id": crm_activity_id,
                "personalization": personalization,
                "scoped_fields": scoped_fields,
                "email_template_id": email_template_id,
                "account_id": account_id,
                "has_replies": has_replies,
                "has_clicks": has_clicks,
                "has_views": has_views,
            },
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[Email]:
        """Emails that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/activities/emails.json`, about 1 point for 100 records. A window that is read again has the same
        records, but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Email]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Emails".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        sent_at: Range[TimeLike] | None = None,
        status: str | Sequence[str] | None = None,
        bounced: bool | None = None,
        one_off: bool | None = None,
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        email_addresses: str | Sequence[str] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        step_id: Id | Sequence[Id] | None = None,
        action_id: Id | Sequence[Id] | None = None,
        crm_activity_id: Id | Sequence[Id] | None = None,
        personalization: str | Sequence[str] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        email_template_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        has_replies: bool | None = None,
        has_clicks: bool | None = None,
        has_views: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> AsyncChanges[Email]:
        """Emails that match every filter given, in the order in which they were changed.

        `GET /v2/activities/emails.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes
        again. Deletions do not show.

        Args:
            ids: Only emails with these ids; ids that do not exist are passed over.
            sent_at: Only emails sent in this range.
            status: Only emails in one of these states, such as "sent", "scheduled", "failed".
            bounced: Only emails that bounced, or did not.
            one_off: Only emails outside cadences, or only the others.
            user_id: Only emails of one of these users.
            person_id: Only emails to one of these people.
            email_addresses: Only emails to one of these addresses.
            cadence_id: Only emails of one of these cadences.
            step_id: Only emails of one of these steps.
            action_id: Only emails of one of these actions.
            crm_activity_id: Only emails of one of these CRM activities.
            personalization: Only emails personalized to this degree.
            scoped_fields: Fields to answer with that need a scope of their own, such as "subject", "error_message".
            email_template_id: Only emails made from one of these templates. Not in the API's published document.
            account_id: Only emails to people at one of these accounts. Not in the API's published document.
            has_replies: Only emails with replies, or without. Not in the API's published document.
            has_clicks: Only emails with clicks, or without. Not in the API's published document.
            has_views: Only emails that were opened, or were not. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            AsyncChanges[Email]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Emails".
        """
        return self._changes(
            _LIST,
            query={
                "ids": ids,
                "sent_at": sent_at,
                "status": status,
                "bounced": bounced,
                "one_off": one_off,
                "user_id": user_id,
                "person_id": person_id,
                "email_addresses": email_addresses,
                "cadence_id": cadence_id,
                "step_id": step_id,
                "action_id": action_id,
                "crm_activity_id": crm_activity_id,
                "personalization": personalization,
                "scoped_fields": scoped_fields,
                "email_template_id": email_template_id,
                "account_id": account_id,
                "has_replies": has_replies,
                "has_clicks": has_clicks,
                "has_views": has_views,
            },
            extra_query=extra_query,
            since=since,
            follow=follow,
        )

    async def get(self, email_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Email:
        """One email.

        `GET /v2/activities/emails/{id}.json`, 1 point.

        Args:
            email_id: Id of the email.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Email: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Emails".
        """
        return await self._send(_GET, path={"email_id": email_id}, extra_query=extra_query)


class Emails(Resource[AsyncEmails]):
    """Emails that users send, or are to send. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        updated_at: Range[TimeLike] | None = None,
        sent_at: Range[TimeLike] | None = None,
        status: str | Sequence[str] | None = None,
        bounced: bool | None = None,
        one_off: bool | None = None,
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        email_addresses: str | Sequence[str] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        step_id: Id | Sequence[Id] | None = None,
        action_id: Id | Sequence[Id] | None = None,
        crm_activity_id: Id | Sequence[Id] | None = None,
        personalization: str | Sequence[str] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        email_template_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        has_replies: bool | None = None,
        has_clicks: bool | None = None,
        has_views: bool | None = None,
        sort_by: Literal["updated_at", "send_time"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[Email]:
        """Emails that match every filter given.

        `GET /v2/activities/emails.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless
        told otherwise.

        Args:
            ids: Only emails with these ids; ids that do not exist are passed over.
            updated_at: Only emails last updated in this range.
            sent_at: Only emails sent in this range.
            status: Only emails in one of these states, such as "sent", "scheduled", "failed".
            bounced: Only emails that bounced, or did not.
            one_off: Only emails outside cadences, or only the others.
            user_id: Only emails of one of these users.
            person_id: Only emails to one of these people.
            email_addresses: Only emails to one of these addresses.
            cadence_id: Only emails of one of these cadences.
            step_id: Only emails of one of these steps.
            action_id: Only emails of one of these actions.
            crm_activity_id: Only emails of one of these CRM activities.
            personalization: Only emails personalized to this degree.
            scoped_fields: Fields to answer with that need a scope of their own, such as "subject", "error_message".
            email_template_id: Only emails made from one of these templates. Not in the API's published document.
            account_id: Only emails to people at one of these accounts. Not in the API's published document.
            has_replies: Only emails with replies, or without. Not in the API's published document.
            has_clicks: Only emails with clicks, or without. Not in the API's published document.
            has_views: Only emails that were opened, or were not. Not in the API's published document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[Email]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Emails".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                updated_at=updated_at,
                sent_at=sent_at,
                status=status,
                bounced=bounced,
                one_off=one_off,
                user_id=user_id,
                person_id=person_id,
                email_addresses=email_addresses,
                cadence_id=cadence_id,
                step_id=step_id,
                action_id=action_id,
                crm_activity_id=crm_activity_id,
                personalization=personalization,
                scoped_fields=scoped_fields,
                email_template_id=email_template_id,
                account_id=account_id,
                has_replies=has_replies,
                has_clicks=has_clicks,
                has_views=has_views,
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
        sent_at: Range[TimeLike] | None = None,
        status: str | Sequence[str] | None = None,
        bounced: bool | None = None,
        one_off: bool | None = None,
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        email_addresses: str | Sequence[str] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        step_id: Id | Sequence[Id] | None = None,
        action_id: Id | Sequence[Id] | None = None,
        crm_activity_id: Id | Sequence[Id] | None = None,
        personalization: str | Sequence[str] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        email_template_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        has_replies: bool | None = None,
        has_clicks: bool | None = None,
        has_views: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[Email]:
        """Emails that match every filter given: all of them, each once, in no particular order.

        `GET /v2/activities/emails.json` in windows of updated_at, about 1 point for 100 records however many there are.
        A record that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only emails with these ids; ids that do not exist are passed over.
            sent_at: Only emails sent in this range.
            status: Only emails in one of these states, such as "sent", "scheduled", "failed".
            bounced: Only emails that bounced, or did not.
            one_off: Only emails outside cadences, or only the others.
            user_id: Only emails of one of these users.
            person_id: Only emails to one of these people.
            email_addresses: Only emails to one of these addresses.
            cadence_id: Only emails of one of these cadences.
            step_id: Only emails of one of these steps.
            action_id: Only emails of one of these actions.
            crm_activity_id: Only emails of one of these CRM activities.
            personalization: Only emails personalized to this degree.
            scoped_fields: Fields to answer with that need a scope of their own, such as "subject", "error_message".
            email_template_id: Only emails made from one of these templates. Not in the API's published document.
            account_id: Only emails to people at one of these accounts. Not in the API's published document.
            has_replies: Only emails with replies, or without. Not in the API's published document.
            has_clicks: Only emails with clicks, or without. Not in the API's published document.
            has_views: Only emails that were opened, or were not. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Email]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Emails".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                sent_at=sent_at,
                status=status,
                bounced=bounced,
                one_off=one_off,
                user_id=user_id,
                person_id=person_id,
                email_addresses=email_addresses,
                cadence_id=cadence_id,
                step_id=step_id,
                action_id=action_id,
                crm_activity_id=crm_activity_id,
                personalization=personalization,
                scoped_fields=scoped_fields,
                email_template_id=email_template_id,
                account_id=account_id,
                has_replies=has_replies,
                has_clicks=has_clicks,
                has_views=has_views,
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
        sent_at: Range[TimeLike] | None = None,
        status: str | Sequence[str] | None = None,
        bounced: bool | None = None,
        one_off: bool | None = None,
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        email_addresses: str | Sequence[str] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        step_id: Id | Sequence[Id] | None = None,
        action_id: Id | Sequence[Id] | None = None,
        crm_activity_id: Id | Sequence[Id] | None = None,
        personalization: str | Sequence[str] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        email_template_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        has_replies: bool | None = None,
        has_clicks: bool | None = None,
        has_views: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Emails that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads in
        any process.

        `GET /v2/activities/emails.json`, 3 points and 1 a window. What was there throughout is in a window, or in the
        tail, which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only emails with these ids; ids that do not exist are passed over.
            sent_at: Only emails sent in this range.
            status: Only emails in one of these states, such as "sent", "scheduled", "failed".
            bounced: Only emails that bounced, or did not.
            one_off: Only emails outside cadences, or only the others.
            user_id: Only emails of one of these users.
            person_id: Only emails to one of these people.
            email_addresses: Only emails to one of these addresses.
            cadence_id: Only emails of one of these cadences.
            step_id: Only emails of one of these steps.
            action_id: Only emails of one of these actions.
            crm_activity_id: Only emails of one of these CRM activities.
            personalization: Only emails personalized to this degree.
            scoped_fields: Fields to answer with that need a scope of their own, such as "subject", "error_message".
            email_template_id: Only emails made from one of these templates. Not in the API's published document.
            account_id: Only emails to people at one of these accounts. Not in the API's published document.
            has_replies: Only emails with replies, or without. Not in the API's published document.
            has_clicks: Only emails with clicks, or without. Not in the API's published document.
            has_views: Only emails that were opened, or were not. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Emails".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            sent_at=sent_at,
            status=status,
            bounced=bounced,
            one_off=one_off,
            user_id=user_id,
            person_id=person_id,
            email_addresses=email_addresses,
            cadence_id=cadence_id,
            step_id=step_id,
            action_id=action_id,
            crm_activity_id=crm_activity_id,
            personalization=personalization,
            scoped_fields=scoped_fields,
            email_template_id=email_template_id,
            account_id=account_id,
            has_replies=has_replies,
            has_clicks=has_clicks,
            has_views=has_views,
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[Email]:
        """Emails that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/activities/emails.json`, about 1 point for 100 records. A window that is read again has the same
        records, but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Email]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Emails".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        sent_at: Range[TimeLike] | None = None,
        status: str | Sequence[str] | None = None,
        bounced: bool | None = None,
        one_off: bool | None = None,
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        email_addresses: str | Sequence[str] | None = None,
        cadence_id: Id | Sequence[Id] | None = None,
        step_id: Id | Sequence[Id] | None = None,
        action_id: Id | Sequence[Id] | None = None,
        crm_activity_id: Id | Sequence[Id] | None = None,
        personalization: str | Sequence[str] | None = None,
        scoped_fields: str | Sequence[str] | None = None,
        email_template_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        has_replies: bool | None = None,
        has_clicks: bool | None = None,
        has_views: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> Changes[Email]:
        """Emails that match every filter given, in the order in which they were changed.

        `GET /v2/activities/emails.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes
        again. Deletions do not show.

        Args:
            ids: Only emails with these ids; ids that do not exist are passed over.
            sent_at: Only emails sent in this range.
            status: Only emails in one of these states, such as "sent", "scheduled", "failed".
            bounced: Only emails that bounced, or did not.
            one_off: Only emails outside cadences, or only the others.
            user_id: Only emails of one of these users.
            person_id: Only emails to one of these people.
            email_addresses: Only emails to one of these addresses.
            cadence_id: Only emails of one of these cadences.
            step_id: Only emails of one of these steps.
            action_id: Only emails of one of these actions.
            crm_activity_id: Only emails of one of these CRM activities.
            personalization: Only emails personalized to this degree.
            scoped_fields: Fields to answer with that need a scope of their own, such as "subject", "error_message".
            email_template_id: Only emails made from one of these templates. Not in the API's published document.
            account_id: Only emails to people at one of these accounts. Not in the API's published document.
            has_replies: Only emails with replies, or without. Not in the API's published document.
            has_clicks: Only emails with clicks, or without. Not in the API's published document.
            has_views: Only emails that were opened, or were not. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            Changes[Email]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Emails".
        """
        return self._changes(
            self._async.changes(
                ids=ids,
                sent_at=sent_at,
                status=status,
                bounced=bounced,
                one_off=one_off,
                user_id=user_id,
                person_id=person_id,
                email_addresses=email_addresses,
                cadence_id=cadence_id,
                step_id=step_id,
                action_id=action_id,
                crm_activity_id=crm_activity_id,
                personalization=personalization,
                scoped_fields=scoped_fields,
                email_template_id=email_template_id,
                account_id=account_id,
                has_replies=has_replies,
                has_clicks=has_clicks,
                has_views=has_views,
                extra_query=extra_query,
                since=since,
                follow=follow,
            )
        )

    def get(self, email_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Email:
        """One email.

        `GET /v2/activities/emails/{id}.json`, 1 point.

        Args:
            email_id: Id of the email.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Email: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Emails".
        """
        return self._run(self._async.get, email_id, extra_query=extra_query)
