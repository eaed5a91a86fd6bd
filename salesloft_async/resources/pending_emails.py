# Generated from operations/pending_emails.toml by `nox -s generate`: change the table, not this file.
"""The operations on pending emails, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, TimeLike, Unset
from salesloft_async.models.pending_emails import PendingEmail
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncPendingEmails", "PendingEmails"]

_LIST: Final = Operation(
    "GET",
    "/v2/pending_emails.json",
    PendingEmail,
    name="pending_emails.list",
    paging="numbered",
    resource="pending_emails",
    takes={"include_paging_counts": "boolean?", "limit_paging_counts": "boolean?"},
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/pending_emails/{email_id}.json",
    PendingEmail,
    name="pending_emails.update",
    takes={"message_id": "text!", "status": "=sent,failed!", "sent_at": "time?", "error_message": "text?"},
)


class AsyncPendingEmails(AsyncResource):
    """Emails that an external email service is to send."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[PendingEmail]:
        """Emails ready to be sent by an external email service.

        `GET /v2/pending_emails.json`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[PendingEmail]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Pending Emails".
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
    ) -> AsyncScan[PendingEmail]:
        """Emails ready to be sent by an external email service: all of them, each once.

        `GET /v2/pending_emails.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this
        list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[PendingEmail]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Pending Emails".
        """
        return self._scan(_LIST, query={}, extra_query=extra_query, on_missing=on_missing)

    async def scan_plan(self, *, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """Emails ready to be sent by an external email service: a scan in parts that other processes read; here one
        part, for this list cannot be divided.

        `GET /v2/pending_emails.json`, 1 point. That it cannot is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Pending Emails".
        """
        return await self._scan_plan(_LIST, query={}, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[PendingEmail]:
        """Emails ready to be sent by an external email service: those of one item of a plan, each once, in no order.

        `GET /v2/pending_emails.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[PendingEmail]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Pending Emails".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    async def update(
        self,
        email_id: Id,
        *,
        message_id: str,
        status: Literal["sent", "failed"],
        sent_at: TimeLike | Unset | None = UNSET,
        error_message: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> PendingEmail:
        """The email with what became of sending it noted.

        `PUT /v2/pending_emails/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            email_id: Id of the email.
            message_id: Message id that the email was sent with.
            status: What became of it.
            sent_at: When it was sent.
            error_message: Why it could not be sent.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            PendingEmail: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Pending Emails".
        """
        return await self._send(
            _UPDATE,
            path={"email_id": email_id},
            body={"message_id": message_id, "status": status, "sent_at": sent_at, "error_message": error_message},
            extra_query=extra_query,
            extra_body=extra_body,
        )


class PendingEmails(Resource[AsyncPendingEmails]):
    """Emails that an external email service is to send. Blocking."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[PendingEmail]:
        """Emails ready to be sent by an external email service.

        `GET /v2/pending_emails.json`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[PendingEmail]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Pending Emails".
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
    ) -> Scan[PendingEmail]:
        """Emails ready to be sent by an external email service: all of them, each once.

        `GET /v2/pending_emails.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this
        list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[PendingEmail]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Pending Emails".
        """
        return self._scan(self._async.scan(extra_query=extra_query, on_missing=on_missing))

    def scan_plan(self, *, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """Emails ready to be sent by an external email service: a scan in parts that other processes read; here one
        part, for this list cannot be divided.

        `GET /v2/pending_emails.json`, 1 point. That it cannot is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Pending Emails".
        """
        return self._run(self._async.scan_plan, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[PendingEmail]:
        """Emails ready to be sent by an external email service: those of one item of a plan, each once, in no order.

        `GET /v2/pending_emails.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[PendingEmail]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Pending Emails".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def update(
        self,
        email_id: Id,
        *,
        message_id: str,
        status: Literal["sent", "failed"],
        sent_at: TimeLike | Unset | None = UNSET,
        error_message: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> PendingEmail:
        """The email with what became of sending it noted.

        `PUT /v2/pending_emails/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            email_id: Id of the email.
            message_id: Message id that the email was sent with.
            status: What became of it.
            sent_at: When it was sent.
            error_message: Why it could not be sent.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            PendingEmail: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Pending Emails".
        """
        return self._run(
            self._async.update,
            email_id,
            message_id=message_id,
            status=status,
            sent_at=sent_at,
            error_message=error_message,
            extra_query=extra_query,
            extra_body=extra_body,
        )
