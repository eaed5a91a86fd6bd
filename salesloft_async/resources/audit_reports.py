# Generated from operations/audit_reports.toml by `nox -s generate`: change the table, not this file.
"""The operations on audit reports, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, TimeLike, Unset
from salesloft_async.models.audit_reports import AuditReport
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncAuditReports", "AuditReports"]

_LIST: Final = Operation(
    "GET",
    "/v2/audit_reports",
    AuditReport,
    name="audit_reports.list",
    paging="numbered",
    resource="audit_reports",
    takes={"include_paging_counts": "boolean?", "limit_paging_counts": "boolean?"},
)
_GET: Final = Operation("GET", "/v2/audit_reports/{audit_report_id}", AuditReport, name="audit_reports.get")
_CREATE: Final = Operation(
    "POST",
    "/v2/audit_reports",
    AuditReport,
    name="audit_reports.create",
    repeat=Repeat.UNLESS_SENT,
    takes={
        "name": "text?",
        "actions": "list[text] | text?",
        "audited_user_guids": "list[text] | text?",
        "record_type": "text?",
        "since": "date?",
        "until": "date?",
        "email_notification": "boolean?",
    },
)


class AsyncAuditReports(AsyncResource):
    """Reports of who did what, as files to download."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[AuditReport]:
        """Audit reports of the team.

        `GET /v2/audit_reports`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[AuditReport]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Audit Reports".
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
    ) -> AsyncScan[AuditReport]:
        """Audit reports of the team: all of them, each once.

        `GET /v2/audit_reports`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this list
        cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[AuditReport]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Audit Reports".
        """
        return self._scan(_LIST, query={}, extra_query=extra_query, on_missing=on_missing)

    async def scan_plan(self, *, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """Audit reports of the team: a scan in parts that other processes read; here one part, for this list cannot be
        divided.

        `GET /v2/audit_reports`, 1 point. That it cannot is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Audit Reports".
        """
        return await self._scan_plan(_LIST, query={}, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[AuditReport]:
        """Audit reports of the team: those of one item of a plan, each once, in no order.

        `GET /v2/audit_reports`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[AuditReport]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Audit Reports".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    async def get(self, audit_report_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> AuditReport:
        """One audit report.

        `GET /v2/audit_reports/{id}`, 1 point.

        Args:
            audit_report_id: Id of the audit report.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AuditReport: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Audit Reports".
        """
        return await self._send(_GET, path={"audit_report_id": audit_report_id}, extra_query=extra_query)

    async def create(
        self,
        *,
        name: str | Unset | None = UNSET,
        actions: Sequence[str] | str | Unset | None = UNSET,
        audited_user_guids: Sequence[str] | str | Unset | None = UNSET,
        record_type: str | Unset | None = UNSET,
        since: TimeLike | Unset | None = UNSET,
        until: TimeLike | Unset | None = UNSET,
        email_notification: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AuditReport:
        """Request an audit report. The provider shows no body: the parameters are fields of the record, pass further
        ones in extra_body.

        `POST /v2/audit_reports`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Name.
            actions: Kinds of actions to report.
            audited_user_guids: Guids of the users to report on.
            record_type: Kind of record to report on.
            since: First day to report on.
            until: Last day to report on.
            email_notification: Whether an email is sent when the report is ready.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            AuditReport: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Audit Reports".
        """
        return await self._send(
            _CREATE,
            body={
                "name": name,
                "actions": actions,
                "audited_user_guids": audited_user_guids,
                "record_type": record_type,
                "since": since,
                "until": until,
                "email_notification": email_notification,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )


class AuditReports(Resource[AsyncAuditReports]):
    """Reports of who did what, as files to download. Blocking."""

    def list(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[AuditReport]:
        """Audit reports of the team.

        `GET /v2/audit_reports`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[AuditReport]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Audit Reports".
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
    ) -> Scan[AuditReport]:
        """Audit reports of the team: all of them, each once.

        `GET /v2/audit_reports`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this list
        cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[AuditReport]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Audit Reports".
        """
        return self._scan(self._async.scan(extra_query=extra_query, on_missing=on_missing))

    def scan_plan(self, *, extra_query: Mapping[str, Any] | None = None) -> ScanPlan:
        """Audit reports of the team: a scan in parts that other processes read; here one part, for this list cannot be
        divided.

        `GET /v2/audit_reports`, 1 point. That it cannot is logged as a warning.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Audit Reports".
        """
        return self._run(self._async.scan_plan, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[AuditReport]:
        """Audit reports of the team: those of one item of a plan, each once, in no order.

        `GET /v2/audit_reports`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[AuditReport]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Audit Reports".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def get(self, audit_report_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> AuditReport:
        """One audit report.

        `GET /v2/audit_reports/{id}`, 1 point.

        Args:
            audit_report_id: Id of the audit report.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AuditReport: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Audit Reports".
        """
        return self._run(self._async.get, audit_report_id, extra_query=extra_query)

    def create(
        self,
        *,
        name: str | Unset | None = UNSET,
        actions: Sequence[str] | str | Unset | None = UNSET,
        audited_user_guids: Sequence[str] | str | Unset | None = UNSET,
        record_type: str | Unset | None = UNSET,
        since: TimeLike | Unset | None = UNSET,
        until: TimeLike | Unset | None = UNSET,
        email_notification: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AuditReport:
        """Request an audit report. The provider shows no body: the parameters are fields of the record, pass further
        ones in extra_body.

        `POST /v2/audit_reports`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Name.
            actions: Kinds of actions to report.
            audited_user_guids: Guids of the users to report on.
            record_type: Kind of record to report on.
            since: First day to report on.
            until: Last day to report on.
            email_notification: Whether an email is sent when the report is ready.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            AuditReport: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Audit Reports".
        """
        return self._run(
            self._async.create,
            name=name,
            actions=actions,
            audited_user_guids=audited_user_guids,
            record_type=record_type,
            since=since,
            until=until,
            email_notification=email_notification,
            extra_query=extra_query,
            extra_body=extra_body,
        )
