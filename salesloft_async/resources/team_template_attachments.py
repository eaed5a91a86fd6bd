# Generated from operations/team_template_attachments.toml by `nox -s generate`: change the table, not this file.
"""The operations on team template attachments, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id, OnMissing
from salesloft_async.models.team_template_attachments import TeamTemplateAttachment
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncTeamTemplateAttachments", "TeamTemplateAttachments"]

_LIST: Final = Operation(
    "GET",
    "/v2/team_template_attachments.json",
    TeamTemplateAttachment,
    name="team_template_attachments.list",
    paging="numbered",
    resource="team_template_attachments",
    takes={
        "ids": "many[id]?",
        "team_template_id": "many[id]?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)


class AsyncTeamTemplateAttachments(AsyncResource):
    """Files attached to team templates."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        team_template_id: Id | Sequence[Id] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[TeamTemplateAttachment]:
        """Attachments that match every filter given.

        `GET /v2/team_template_attachments.json`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            ids: Only attachments with these ids; ids that do not exist are passed over.
            team_template_id: Only attachments of one of these team templates.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[TeamTemplateAttachment]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Template Attachments".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "team_template_id": team_template_id,
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
        team_template_id: Id | Sequence[Id] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[TeamTemplateAttachment]:
        """Attachments that match every filter given: all of them, each once.

        `GET /v2/team_template_attachments.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after
        another: this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            ids: Only attachments with these ids; ids that do not exist are passed over.
            team_template_id: Only attachments of one of these team templates.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[TeamTemplateAttachment]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Template Attachments".
        """
        return self._scan(
            _LIST,
            query={"ids": ids, "team_template_id": team_template_id},
            extra_query=extra_query,
            on_missing=on_missing,
        )

    async def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        team_template_id: Id | Sequence[Id] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Attachments that match every filter given: a scan in parts that other processes read; here one part, for this
        list cannot be divided.

        `GET /v2/team_template_attachments.json`, 1 point. That it cannot is logged as a warning.

        Args:
            ids: Only attachments with these ids; ids that do not exist are passed over.
            team_template_id: Only attachments of one of these team templates.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Template Attachments".
        """
        return await self._scan_plan(
            _LIST, query={"ids": ids, "team_template_id": team_template_id}, extra_query=extra_query
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[TeamTemplateAttachment]:
        """Attachments that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/team_template_attachments.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[TeamTemplateAttachment]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Template Attachments".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)


class TeamTemplateAttachments(Resource[AsyncTeamTemplateAttachments]):
    """Files attached to team templates. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        team_template_id: Id | Sequence[Id] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[TeamTemplateAttachment]:
        """Attachments that match every filter given.

        `GET /v2/team_template_attachments.json`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            ids: Only attachments with these ids; ids that do not exist are passed over.
            team_template_id: Only attachments of one of these team templates.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[TeamTemplateAttachment]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Template Attachments".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                team_template_id=team_template_id,
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
        team_template_id: Id | Sequence[Id] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> Scan[TeamTemplateAttachment]:
        """Attachments that match every filter given: all of them, each once.

        `GET /v2/team_template_attachments.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after
        another: this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            ids: Only attachments with these ids; ids that do not exist are passed over.
            team_template_id: Only attachments of one of these team templates.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[TeamTemplateAttachment]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Template Attachments".
        """
        return self._scan(
            self._async.scan(ids=ids, team_template_id=team_template_id, extra_query=extra_query, on_missing=on_missing)
        )

    def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        team_template_id: Id | Sequence[Id] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Attachments that match every filter given: a scan in parts that other processes read; here one part, for this
        list cannot be divided.

        `GET /v2/team_template_attachments.json`, 1 point. That it cannot is logged as a warning.

        Args:
            ids: Only attachments with these ids; ids that do not exist are passed over.
            team_template_id: Only attachments of one of these team templates.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Template Attachments".
        """
        return self._run(self._async.scan_plan, ids=ids, team_template_id=team_template_id, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[TeamTemplateAttachment]:
        """Attachments that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/team_template_attachments.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[TeamTemplateAttachment]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Template Attachments".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))
