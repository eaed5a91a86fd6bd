# Generated from operations/transcriptions.toml by `nox -s generate`: change the table, not this file.
"""The operations on transcriptions, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id, OnMissing, Range, TimeLike
from salesloft_async.models.transcriptions import Transcription, TranscriptionArtifact, TranscriptionSentence
from salesloft_async.scan.changes import AsyncChanges, Changes
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncTranscriptions", "Transcriptions"]

_LIST: Final = Operation(
    "GET",
    "/v2/transcriptions",
    Transcription,
    name="transcriptions.list",
    paging="numbered",
    resource="transcriptions",
    times=("updated_at", "created_at"),
    order="created_at",
    takes={
        "ids": "many[id]?",
        "created_at": "range[time]?",
        "updated_at": "range[time]?",
        "language_code": "many[text]?",
        "sort_by": "text?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation("GET", "/v2/transcriptions/{transcription_id}", Transcription, name="transcriptions.get")
_ARTIFACT: Final = Operation(
    "GET", "/v2/transcriptions/{transcription_id}/artifact", TranscriptionArtifact, name="transcriptions.artifact"
)
_SENTENCES: Final = Operation(
    "GET",
    "/v2/transcriptions/{transcription_id}/sentences",
    TranscriptionSentence,
    name="transcriptions.sentences",
    paging="numbered",
    takes={"include_paging_counts": "boolean?", "limit_paging_counts": "boolean?"},
)


class AsyncTranscriptions(AsyncResource):
    """What was said in conversations, as text."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        updated_at: Range[TimeLike] | None = None,
        language_code: str | Sequence[str] | None = None,
        sort_by: str | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[Transcription]:
        """Transcriptions that match every filter given.

        `GET /v2/transcriptions`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            ids: Only transcriptions with these ids.
            created_at: Only transcriptions created in this range.
            updated_at: Only transcriptions last updated in this range.
            language_code: Only transcriptions in one of these languages, such as "en-US".
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[Transcription]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "created_at": created_at,
                "updated_at": updated_at,
                "language_code": language_code,
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
        language_code: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[Transcription]:
        """Transcriptions that match every filter given: all of them, each once, in no particular order.

        `GET /v2/transcriptions` in windows of updated_at, about 1 point for 100 records however many there are. A
        record that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only transcriptions with these ids.
            created_at: Only transcriptions created in this range.
            language_code: Only transcriptions in one of these languages, such as "en-US".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Transcription]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return self._scan(
            _LIST,
            query={"ids": ids, "created_at": created_at, "language_code": language_code},
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
        language_code: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Transcriptions that match every filter given: a scan in parts, each a small dict of JSON that `scan_window`
        reads in any process.

        `GET /v2/transcriptions`, 3 points and 1 a window. What was there throughout is in a window, or in the tail,
        which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only transcriptions with these ids.
            created_at: Only transcriptions created in this range.
            language_code: Only transcriptions in one of these languages, such as "en-US".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return await self._scan_plan(
            _LIST,
            query={"ids": ids, "created_at": created_at, "language_code": language_code},
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[Transcription]:
        """Transcriptions that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/transcriptions`, about 1 point for 100 records. A window that is read again has the same records, but
        for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Transcription]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        language_code: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> AsyncChanges[Transcription]:
        """Transcriptions that match every filter given, in the order in which they were changed.

        `GET /v2/transcriptions` sorted by updated_at, 1 point a page of 100. A record that changes again comes again.
        Deletions do not show.

        Args:
            ids: Only transcriptions with these ids.
            created_at: Only transcriptions created in this range.
            language_code: Only transcriptions in one of these languages, such as "en-US".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            AsyncChanges[Transcription]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return self._changes(
            _LIST,
            query={"ids": ids, "created_at": created_at, "language_code": language_code},
            extra_query=extra_query,
            since=since,
            follow=follow,
        )

    async def get(self, transcription_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Transcription:
        """One transcription.

        `GET /v2/transcriptions/{id}`, 1 point.

        Args:
            transcription_id: Id of the transcription.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Transcription: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return await self._send(_GET, path={"transcription_id": transcription_id}, extra_query=extra_query)

    async def artifact(
        self, transcription_id: Id, *, extra_query: Mapping[str, Any] | None = None
    ) -> TranscriptionArtifact:
        """Address of the whole text of a transcription, valid for a short time.

        `GET /v2/transcriptions/{id}/artifact`, 1 point.

        Args:
            transcription_id: Id of the transcription.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            TranscriptionArtifact: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return await self._send(_ARTIFACT, path={"transcription_id": transcription_id}, extra_query=extra_query)

    def sentences(
        self,
        transcription_id: Id,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[TranscriptionSentence]:
        """The sentences of a transcription.

        `GET /v2/transcriptions/{id}/sentences`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            transcription_id: Id of the transcription.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[TranscriptionSentence]: awaited it is one page, iterated it is every record.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return self._list(
            _SENTENCES,
            path={"transcription_id": transcription_id},
            query={
                "page": page,
                "per_page": per_page,
                "include_paging_counts": include_paging_counts,
                "limit_paging_counts": limit_paging_counts,
            },
            extra_query=extra_query,
        )


class Transcriptions(Resource[AsyncTranscriptions]):
    """What was said in conversations, as text. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        updated_at: Range[TimeLike] | None = None,
        language_code: str | Sequence[str] | None = None,
        sort_by: str | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[Transcription]:
        """Transcriptions that match every filter given.

        `GET /v2/transcriptions`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            ids: Only transcriptions with these ids.
            created_at: Only transcriptions created in this range.
            updated_at: Only transcriptions last updated in this range.
            language_code: Only transcriptions in one of these languages, such as "en-US".
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[Transcription]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                created_at=created_at,
                updated_at=updated_at,
                language_code=language_code,
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
        language_code: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[Transcription]:
        """Transcriptions that match every filter given: all of them, each once, in no particular order.

        `GET /v2/transcriptions` in windows of updated_at, about 1 point for 100 records however many there are. A
        record that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only transcriptions with these ids.
            created_at: Only transcriptions created in this range.
            language_code: Only transcriptions in one of these languages, such as "en-US".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Transcription]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                created_at=created_at,
                language_code=language_code,
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
        language_code: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Transcriptions that match every filter given: a scan in parts, each a small dict of JSON that `scan_window`
        reads in any process.

        `GET /v2/transcriptions`, 3 points and 1 a window. What was there throughout is in a window, or in the tail,
        which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only transcriptions with these ids.
            created_at: Only transcriptions created in this range.
            language_code: Only transcriptions in one of these languages, such as "en-US".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            created_at=created_at,
            language_code=language_code,
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[Transcription]:
        """Transcriptions that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/transcriptions`, about 1 point for 100 records. A window that is read again has the same records, but
        for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Transcription]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        created_at: Range[TimeLike] | None = None,
        language_code: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> Changes[Transcription]:
        """Transcriptions that match every filter given, in the order in which they were changed.

        `GET /v2/transcriptions` sorted by updated_at, 1 point a page of 100. A record that changes again comes again.
        Deletions do not show.

        Args:
            ids: Only transcriptions with these ids.
            created_at: Only transcriptions created in this range.
            language_code: Only transcriptions in one of these languages, such as "en-US".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            Changes[Transcription]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return self._changes(
            self._async.changes(
                ids=ids,
                created_at=created_at,
                language_code=language_code,
                extra_query=extra_query,
                since=since,
                follow=follow,
            )
        )

    def get(self, transcription_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Transcription:
        """One transcription.

        `GET /v2/transcriptions/{id}`, 1 point.

        Args:
            transcription_id: Id of the transcription.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Transcription: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return self._run(self._async.get, transcription_id, extra_query=extra_query)

    def artifact(self, transcription_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> TranscriptionArtifact:
        """Address of the whole text of a transcription, valid for a short time.

        `GET /v2/transcriptions/{id}/artifact`, 1 point.

        Args:
            transcription_id: Id of the transcription.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            TranscriptionArtifact: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return self._run(self._async.artifact, transcription_id, extra_query=extra_query)

    def sentences(
        self,
        transcription_id: Id,
        *,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[TranscriptionSentence]:
        """The sentences of a transcription.

        `GET /v2/transcriptions/{id}/sentences`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            transcription_id: Id of the transcription.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[TranscriptionSentence]: `.first()` is one page, iterated it is every record.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Transcriptions".
        """
        return self._pages(
            self._async.sentences(
                transcription_id,
                page=page,
                per_page=per_page,
                include_paging_counts=include_paging_counts,
                limit_paging_counts=limit_paging_counts,
                extra_query=extra_query,
            )
        )
