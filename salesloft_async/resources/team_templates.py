# Generated from operations/team_templates.toml by `nox -s generate`: change the table, not this file.
"""The operations on team templates, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Range, TimeLike, Unset
from salesloft_async.models.team_templates import TeamTemplate
from salesloft_async.scan.changes import AsyncChanges, Changes
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncTeamTemplates", "TeamTemplates"]

_LIST: Final = Operation(
    "GET",
    "/v2/team_templates.json",
    TeamTemplate,
    name="team_templates.list",
    paging="numbered",
    resource="team_templates",
    times=("updated_at",),
    order="created_at",
    takes={
        "ids": "many[id]?",
        "updated_at": "range[time]?",
        "search": "text?",
        "tag": "many[text]?",
        "tag_ids": "many[id]?",
        "include_archived_templates": "boolean?",
        "sort_by": "=created_at,updated_at,last_used_at?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation(
    "GET",
    "/v2/team_templates/{team_template_id}.json",
    TeamTemplate,
    name="team_templates.get",
    takes={"include_signature": "boolean?"},
)
_CREATE: Final = Operation(
    "POST",
    "/v2/team_templates",
    TeamTemplate,
    name="team_templates.create",
    repeat=Repeat.UNLESS_SENT,
    takes={
        "title": "text?",
        "subject": "text?",
        "body": "text?",
        "open_tracking": "boolean?",
        "click_tracking": "boolean?",
        "attachment_ids": "list[id]?",
    },
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/team_templates/{team_template_id}",
    TeamTemplate,
    name="team_templates.update",
    takes={
        "title": "text?",
        "subject": "text?",
        "body": "text?",
        "open_tracking": "boolean?",
        "click_tracking": "boolean?",
        "attachment_ids": "list[id]?",
    },
)


class AsyncTeamTemplates(AsyncResource):
    """Email templates that admins make for the whole team; their ids are UUIDs."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        updated_at: Range[TimeLike] | None = None,
        search: str | None = None,
        tag: str | Sequence[str] | None = None,
        tag_ids: Id | Sequence[Id] | None = None,
        include_archived_templates: bool | None = None,
        sort_by: Literal["created_at", "updated_at", "last_used_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[TeamTemplate]:
        """Team templates that match every filter given, with figures of the whole team.

        `GET /v2/team_templates.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless
        told otherwise.

        Args:
            ids: Only templates with these ids; ids that do not exist are passed over.
            updated_at: Only templates last updated in this range.
            search: Only templates whose title or subject matches.
            tag: Only templates with one of these tags, 100 at most.
            tag_ids: Only templates with one of these tags, by the tag's id, 100 at most.
            include_archived_templates: Whether archived templates are listed too.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[TeamTemplate]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "updated_at": updated_at,
                "search": search,
                "tag": tag,
                "tag_ids": tag_ids,
                "include_archived_templates": include_archived_templates,
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
        search: str | None = None,
        tag: str | Sequence[str] | None = None,
        tag_ids: Id | Sequence[Id] | None = None,
        include_archived_templates: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[TeamTemplate]:
        """Team templates that match every filter given, with figures of the whole team: all of them, each once, in no
        particular order.

        `GET /v2/team_templates.json` in windows of updated_at, about 1 point for 100 records however many there are. A
        record that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only templates with these ids; ids that do not exist are passed over.
            search: Only templates whose title or subject matches.
            tag: Only templates with one of these tags, 100 at most.
            tag_ids: Only templates with one of these tags, by the tag's id, 100 at most.
            include_archived_templates: Whether archived templates are listed too.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[TeamTemplate]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return self._scan(
            _LIST,
            query={
                "ids": ids,
                "search": search,
                "tag": tag,
                "tag_ids": tag_ids,
                "include_archived_templates": include_archived_templates,
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
        search: str | None = None,
        tag: str | Sequence[str] | None = None,
        tag_ids: Id | Sequence[Id] | None = None,
        include_archived_templates: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Team templates that match every filter given, with figures of the whole team: a scan in parts, each a small
        dict of JSON that `scan_window` reads in any process.

        `GET /v2/team_templates.json`, 3 points and 1 a window. What was there throughout is in a window, or in the
        tail, which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only templates with these ids; ids that do not exist are passed over.
            search: Only templates whose title or subject matches.
            tag: Only templates with one of these tags, 100 at most.
            tag_ids: Only templates with one of these tags, by the tag's id, 100 at most.
            include_archived_templates: Whether archived templates are listed too.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return await self._scan_plan(
            _LIST,
            query={
                "ids": ids,
                "search": search,
                "tag": tag,
                "tag_ids": tag_ids,
                "include_archived_templates": include_archived_templates,
            },
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[TeamTemplate]:
        """Team templates that match every filter given, with figures of the whole team: those of one item of a plan,
        each once, in no order.

        `GET /v2/team_templates.json`, about 1 point for 100 records. A window that is read again has the same records,
        but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[TeamTemplate]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        search: str | None = None,
        tag: str | Sequence[str] | None = None,
        tag_ids: Id | Sequence[Id] | None = None,
        include_archived_templates: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> AsyncChanges[TeamTemplate]:
        """Team templates that match every filter given, with figures of the whole team, in the order in which they were
        changed.

        `GET /v2/team_templates.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes
        again. Deletions do not show.

        Args:
            ids: Only templates with these ids; ids that do not exist are passed over.
            search: Only templates whose title or subject matches.
            tag: Only templates with one of these tags, 100 at most.
            tag_ids: Only templates with one of these tags, by the tag's id, 100 at most.
            include_archived_templates: Whether archived templates are listed too.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            AsyncChanges[TeamTemplate]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return self._changes(
            _LIST,
            query={
                "ids": ids,
                "search": search,
                "tag": tag,
                "tag_ids": tag_ids,
                "include_archived_templates": include_archived_templates,
            },
            extra_query=extra_query,
            since=since,
            follow=follow,
        )

    async def get(
        self,
        team_template_id: Id,
        *,
        include_signature: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> TeamTemplate:
        """One team template.

        `GET /v2/team_templates/{id}.json`, 1 point.

        Args:
            team_template_id: Id of the team template.
            include_signature: Whether the body ends with your email signature.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            TeamTemplate: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return await self._send(
            _GET,
            path={"team_template_id": team_template_id},
            query={"include_signature": include_signature},
            extra_query=extra_query,
        )

    async def create(
        self,
        *,
        title: str | Unset | None = UNSET,
        subject: str | Unset | None = UNSET,
        body: str | Unset | None = UNSET,
        open_tracking: bool | Unset | None = UNSET,
        click_tracking: bool | Unset | None = UNSET,
        attachment_ids: Sequence[Id] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> TeamTemplate:
        """The team template created, which is for admins.

        `POST /v2/team_templates`, 1 point. Not repeated when it may have been applied.

        Args:
            title: Title.
            subject: Subject of the emails.
            body: Body as HTML.
            open_tracking: Whether opening is tracked.
            click_tracking: Whether clicks are tracked.
            attachment_ids: Ids of the files to attach.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            TeamTemplate: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return await self._send(
            _CREATE,
            body={
                "title": title,
                "subject": subject,
                "body": body,
                "open_tracking": open_tracking,
                "click_tracking": click_tracking,
                "attachment_ids": attachment_ids,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def update(
        self,
        team_template_id: Id,
        *,
        title: str | Unset | None = UNSET,
        subject: str | Unset | None = UNSET,
        body: str | Unset | None = UNSET,
        open_tracking: bool | Unset | None = UNSET,
        click_tracking: bool | Unset | None = UNSET,
        attachment_ids: Sequence[Id] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> TeamTemplate:
        """The team template with the fields given changed, which is for admins.

        `PUT /v2/team_templates/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            team_template_id: Id of the team template.
            title: Title.
            subject: Subject of the emails.
            body: Body as HTML.
            open_tracking: Whether opening is tracked.
            click_tracking: Whether clicks are tracked.
            attachment_ids: Ids of the files to attach.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            TeamTemplate: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return await self._send(
            _UPDATE,
            path={"team_template_id": team_template_id},
            body={
                "title": title,
                "subject": subject,
                "body": body,
                "open_tracking": open_tracking,
                "click_tracking": click_tracking,
                "attachment_ids": attachment_ids,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )


class TeamTemplates(Resource[AsyncTeamTemplates]):
    """Email templates that admins make for the whole team; their ids are UUIDs. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        updated_at: Range[TimeLike] | None = None,
        search: str | None = None,
        tag: str | Sequence[str] | None = None,
        tag_ids: Id | Sequence[Id] | None = None,
        include_archived_templates: bool | None = None,
        sort_by: Literal["created_at", "updated_at", "last_used_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[TeamTemplate]:
        """Team templates that match every filter given, with figures of the whole team.

        `GET /v2/team_templates.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by updated_at DESC unless
        told otherwise.

        Args:
            ids: Only templates with these ids; ids that do not exist are passed over.
            updated_at: Only templates last updated in this range.
            search: Only templates whose title or subject matches.
            tag: Only templates with one of these tags, 100 at most.
            tag_ids: Only templates with one of these tags, by the tag's id, 100 at most.
            include_archived_templates: Whether archived templates are listed too.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[TeamTemplate]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                updated_at=updated_at,
                search=search,
                tag=tag,
                tag_ids=tag_ids,
                include_archived_templates=include_archived_templates,
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
        search: str | None = None,
        tag: str | Sequence[str] | None = None,
        tag_ids: Id | Sequence[Id] | None = None,
        include_archived_templates: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[TeamTemplate]:
        """Team templates that match every filter given, with figures of the whole team: all of them, each once, in no
        particular order.

        `GET /v2/team_templates.json` in windows of updated_at, about 1 point for 100 records however many there are. A
        record that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only templates with these ids; ids that do not exist are passed over.
            search: Only templates whose title or subject matches.
            tag: Only templates with one of these tags, 100 at most.
            tag_ids: Only templates with one of these tags, by the tag's id, 100 at most.
            include_archived_templates: Whether archived templates are listed too.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[TeamTemplate]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                search=search,
                tag=tag,
                tag_ids=tag_ids,
                include_archived_templates=include_archived_templates,
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
        search: str | None = None,
        tag: str | Sequence[str] | None = None,
        tag_ids: Id | Sequence[Id] | None = None,
        include_archived_templates: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Team templates that match every filter given, with figures of the whole team: a scan in parts, each a small
        dict of JSON that `scan_window` reads in any process.

        `GET /v2/team_templates.json`, 3 points and 1 a window. What was there throughout is in a window, or in the
        tail, which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only templates with these ids; ids that do not exist are passed over.
            search: Only templates whose title or subject matches.
            tag: Only templates with one of these tags, 100 at most.
            tag_ids: Only templates with one of these tags, by the tag's id, 100 at most.
            include_archived_templates: Whether archived templates are listed too.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            search=search,
            tag=tag,
            tag_ids=tag_ids,
            include_archived_templates=include_archived_templates,
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[TeamTemplate]:
        """Team templates that match every filter given, with figures of the whole team: those of one item of a plan,
        each once, in no order.

        `GET /v2/team_templates.json`, about 1 point for 100 records. A window that is read again has the same records,
        but for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[TeamTemplate]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        search: str | None = None,
        tag: str | Sequence[str] | None = None,
        tag_ids: Id | Sequence[Id] | None = None,
        include_archived_templates: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> Changes[TeamTemplate]:
        """Team templates that match every filter given, with figures of the whole team, in the order in which they were
        changed.

        `GET /v2/team_templates.json` sorted by updated_at, 1 point a page of 100. A record that changes again comes
        again. Deletions do not show.

        Args:
            ids: Only templates with these ids; ids that do not exist are passed over.
            search: Only templates whose title or subject matches.
            tag: Only templates with one of these tags, 100 at most.
            tag_ids: Only templates with one of these tags, by the tag's id, 100 at most.
            include_archived_templates: Whether archived templates are listed too.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            Changes[TeamTemplate]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return self._changes(
            self._async.changes(
                ids=ids,
                search=search,
                tag=tag,
                tag_ids=tag_ids,
                include_archived_templates=include_archived_templates,
                extra_query=extra_query,
                since=since,
                follow=follow,
            )
        )

    def get(
        self,
        team_template_id: Id,
        *,
        include_signature: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> TeamTemplate:
        """One team template.

        `GET /v2/team_templates/{id}.json`, 1 point.

        Args:
            team_template_id: Id of the team template.
            include_signature: Whether the body ends with your email signature.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            TeamTemplate: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return self._run(
            self._async.get, team_template_id, include_signature=include_signature, extra_query=extra_query
        )

    def create(
        self,
        *,
        title: str | Unset | None = UNSET,
        subject: str | Unset | None = UNSET,
        body: str | Unset | None = UNSET,
        open_tracking: bool | Unset | None = UNSET,
        click_tracking: bool | Unset | None = UNSET,
        attachment_ids: Sequence[Id] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> TeamTemplate:
        """The team template created, which is for admins.

        `POST /v2/team_templates`, 1 point. Not repeated when it may have been applied.

        Args:
            title: Title.
            subject: Subject of the emails.
            body: Body as HTML.
            open_tracking: Whether opening is tracked.
            click_tracking: Whether clicks are tracked.
            attachment_ids: Ids of the files to attach.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            TeamTemplate: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return self._run(
            self._async.create,
            title=title,
            subject=subject,
            body=body,
            open_tracking=open_tracking,
            click_tracking=click_tracking,
            attachment_ids=attachment_ids,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def update(
        self,
        team_template_id: Id,
        *,
        title: str | Unset | None = UNSET,
        subject: str | Unset | None = UNSET,
        body: str | Unset | None = UNSET,
        open_tracking: bool | Unset | None = UNSET,
        click_tracking: bool | Unset | None = UNSET,
        attachment_ids: Sequence[Id] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> TeamTemplate:
        """The team template with the fields given changed, which is for admins.

        `PUT /v2/team_templates/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            team_template_id: Id of the team template.
            title: Title.
            subject: Subject of the emails.
            body: Body as HTML.
            open_tracking: Whether opening is tracked.
            click_tracking: Whether clicks are tracked.
            attachment_ids: Ids of the files to attach.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            TeamTemplate: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Team Templates".
        """
        return self._run(
            self._async.update,
            team_template_id,
            title=title,
            subject=subject,
            body=body,
            open_tracking=open_tracking,
            click_tracking=click_tracking,
            attachment_ids=attachment_ids,
            extra_query=extra_query,
            extra_body=extra_body,
        )
