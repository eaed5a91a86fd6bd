# Generated from operations/imports.toml by `nox -s generate`: change the table, not this file.
"""The operations on imports, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Range, TimeLike, Unset
from salesloft_async.models.imports import Import
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncImports", "Imports"]

_LIST: Final = Operation(
    "GET",
    "/v2/imports.json",
    Import,
    name="imports.list",
    paging="numbered",
    resource="imports",
    times=("created_at",),
    order="created_at",
    takes={
        "ids": "many[id]?",
        "user_ids": "many[id]?",
        "import_type": "text?",
        "name": "text?",
        "created_at": "range[time]?",
        "sort_by": "=created_at,updated_at?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation("GET", "/v2/imports/{import_id}.json", Import, name="imports.get")
_CREATE: Final = Operation(
    "POST",
    "/v2/imports.json",
    Import,
    name="imports.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"user_id": "id?", "name": "text?"},
)
_UPDATE: Final = Operation(
    "PUT", "/v2/imports/{import_id}.json", Import, name="imports.update", takes={"user_id": "id?", "name": "text?"}
)
_DELETE: Final = Operation(
    "DELETE", "/v2/imports/{import_id}.json", NoneType, name="imports.delete", takes={"undo": "=all,single?"}
)


class AsyncImports(AsyncResource):
    """Batches of people that came in together; without admin rights only your own."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        user_ids: Id | Sequence[Id] | None = None,
        import_type: str | None = None,
        name: str | None = None,
        created_at: Range[TimeLike] | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[Import]:
        """Imports that match every filter given.

        `GET /v2/imports.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by created_at DESC unless told
        otherwise.

        Args:
            ids: Only imports with these ids; ids that do not exist are passed over.
            user_ids: Only imports of one of these users; nothing where others' are asked for without admin rights.
            import_type: Only imports of this type. Not in the API's published document.
            name: Only imports of this name. Not in the API's published document.
            created_at: Only imports created in this range. Not in the API's published document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[Import]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "user_ids": user_ids,
                "import_type": import_type,
                "name": name,
                "created_at": created_at,
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
        user_ids: Id | Sequence[Id] | None = None,
        import_type: str | None = None,
        name: str | None = None,
        created_at: Range[TimeLike] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[Import]:
        """Imports that match every filter given: all of them, each once, in no particular order.

        `GET /v2/imports.json` in windows of created_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only imports with these ids; ids that do not exist are passed over.
            user_ids: Only imports of one of these users; nothing where others' are asked for without admin rights.
            import_type: Only imports of this type. Not in the API's published document.
            name: Only imports of this name. Not in the API's published document.
            created_at: Only imports created in this range. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Import]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        return self._scan(
            _LIST,
            query={
                "ids": ids,
                "user_ids": user_ids,
                "import_type": import_type,
                "name": name,
                "created_at": created_at,
            },
            extra_query=extra_query,
            concurrency=concurrency,
            on_missing=on_missing,
        )

    async def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        user_ids: Id | Sequence[Id] | None = None,
        import_type: str | None = None,
        name: str | None = None,
        created_at: Range[TimeLike] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Imports that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads in
        any process.

        `GET /v2/imports.json`, 3 points and 1 a window. What was there throughout is in a window, or in the tail, which
        is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only imports with these ids; ids that do not exist are passed over.
            user_ids: Only imports of one of these users; nothing where others' are asked for without admin rights.
            import_type: Only imports of this type. Not in the API's published document.
            name: Only imports of this name. Not in the API's published document.
            created_at: Only imports created in this range. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        return await self._scan_plan(
            _LIST,
            query={
                "ids": ids,
                "user_ids": user_ids,
                "import_type": import_type,
                "name": name,
                "created_at": created_at,
            },
            extra_query=extra_query,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[Import]:
        """Imports that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/imports.json`, about 1 point for 100 records. A window that is read again has the same records, but for
        those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Import]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    async def get(self, import_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Import:
        """One import.

        `GET /v2/imports/{id}.json`, 1 point.

        Args:
            import_id: Id of the import.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Import: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        return await self._send(_GET, path={"import_id": import_id}, extra_query=extra_query)

    async def create(
        self,
        *,
        user_id: Id | Unset | None = UNSET,
        name: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Import:
        """A new import, which people can then be put into.

        `POST /v2/imports.json`, 1 point. Not repeated when it may have been applied.

        Args:
            user_id: Id of the owner, a user.
            name: Name, best one that a user recognizes.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Import: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        return await self._send(
            _CREATE, body={"user_id": user_id, "name": name}, extra_query=extra_query, extra_body=extra_body
        )

    async def update(
        self,
        import_id: Id,
        *,
        user_id: Id | Unset | None = UNSET,
        name: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Import:
        """The import with the fields given changed.

        `PUT /v2/imports/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            import_id: Id of the import.
            user_id: Id of the owner, a user.
            name: Name, best one that a user recognizes.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Import: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        return await self._send(
            _UPDATE,
            path={"import_id": import_id},
            body={"user_id": user_id, "name": name},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def delete(
        self,
        import_id: Id,
        *,
        undo: Literal["all", "single"] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> None:
        """Deletes an import, with its people if undo says so.

        `DELETE /v2/imports/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            import_id: Id of the import.
            undo: "single" deletes the people of no other import, "all" all its people; without it they stay.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        await self._send(_DELETE, path={"import_id": import_id}, query={"undo": undo}, extra_query=extra_query)


class Imports(Resource[AsyncImports]):
    """Batches of people that came in together; without admin rights only your own. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        user_ids: Id | Sequence[Id] | None = None,
        import_type: str | None = None,
        name: str | None = None,
        created_at: Range[TimeLike] | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[Import]:
        """Imports that match every filter given.

        `GET /v2/imports.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by created_at DESC unless told
        otherwise.

        Args:
            ids: Only imports with these ids; ids that do not exist are passed over.
            user_ids: Only imports of one of these users; nothing where others' are asked for without admin rights.
            import_type: Only imports of this type. Not in the API's published document.
            name: Only imports of this name. Not in the API's published document.
            created_at: Only imports created in this range. Not in the API's published document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[Import]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                user_ids=user_ids,
                import_type=import_type,
                name=name,
                created_at=created_at,
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
        user_ids: Id | Sequence[Id] | None = None,
        import_type: str | None = None,
        name: str | None = None,
        created_at: Range[TimeLike] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[Import]:
        """Imports that match every filter given: all of them, each once, in no particular order.

        `GET /v2/imports.json` in windows of created_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only imports with these ids; ids that do not exist are passed over.
            user_ids: Only imports of one of these users; nothing where others' are asked for without admin rights.
            import_type: Only imports of this type. Not in the API's published document.
            name: Only imports of this name. Not in the API's published document.
            created_at: Only imports created in this range. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Import]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                user_ids=user_ids,
                import_type=import_type,
                name=name,
                created_at=created_at,
                extra_query=extra_query,
                concurrency=concurrency,
                on_missing=on_missing,
            )
        )

    def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        user_ids: Id | Sequence[Id] | None = None,
        import_type: str | None = None,
        name: str | None = None,
        created_at: Range[TimeLike] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Imports that match every filter given: a scan in parts, each a small dict of JSON that `scan_window` reads in
        any process.

        `GET /v2/imports.json`, 3 points and 1 a window. What was there throughout is in a window, or in the tail, which
        is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only imports with these ids; ids that do not exist are passed over.
            user_ids: Only imports of one of these users; nothing where others' are asked for without admin rights.
            import_type: Only imports of this type. Not in the API's published document.
            name: Only imports of this name. Not in the API's published document.
            created_at: Only imports created in this range. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            user_ids=user_ids,
            import_type=import_type,
            name=name,
            created_at=created_at,
            extra_query=extra_query,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[Import]:
        """Imports that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/imports.json`, about 1 point for 100 records. A window that is read again has the same records, but for
        those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Import]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def get(self, import_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Import:
        """One import.

        `GET /v2/imports/{id}.json`, 1 point.

        Args:
            import_id: Id of the import.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Import: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        return self._run(self._async.get, import_id, extra_query=extra_query)

    def create(
        self,
        *,
        user_id: Id | Unset | None = UNSET,
        name: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Import:
        """A new import, which people can then be put into.

        `POST /v2/imports.json`, 1 point. Not repeated when it may have been applied.

        Args:
            user_id: Id of the owner, a user.
            name: Name, best one that a user recognizes.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Import: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        return self._run(self._async.create, user_id=user_id, name=name, extra_query=extra_query, extra_body=extra_body)

    def update(
        self,
        import_id: Id,
        *,
        user_id: Id | Unset | None = UNSET,
        name: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Import:
        """The import with the fields given changed.

        `PUT /v2/imports/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            import_id: Id of the import.
            user_id: Id of the owner, a user.
            name: Name, best one that a user recognizes.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Import: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        return self._run(
            self._async.update, import_id, user_id=user_id, name=name, extra_query=extra_query, extra_body=extra_body
        )

    def delete(
        self,
        import_id: Id,
        *,
        undo: Literal["all", "single"] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> None:
        """Deletes an import, with its people if undo says so.

        `DELETE /v2/imports/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            import_id: Id of the import.
            undo: "single" deletes the people of no other import, "all" all its people; without it they stay.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Imports".
        """
        self._run(self._async.delete, import_id, undo=undo, extra_query=extra_query)
