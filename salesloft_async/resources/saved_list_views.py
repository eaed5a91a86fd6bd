# Generated from operations/saved_list_views.toml by `nox -s generate`: change the table, not this file.
"""The operations on saved list views, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Unset
from salesloft_async.models.saved_list_views import SavedListView
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncSavedListViews", "SavedListViews"]

_LIST: Final = Operation(
    "GET",
    "/v2/saved_list_views.json",
    SavedListView,
    name="saved_list_views.list",
    paging="numbered",
    resource="saved_list_views",
    takes={
        "ids": "many[id]?",
        "view": "text?",
        "sort_by": "=name?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation(
    "GET", "/v2/saved_list_views/{saved_list_view_id}.json", SavedListView, name="saved_list_views.get"
)
_CREATE: Final = Operation(
    "POST",
    "/v2/saved_list_views.json",
    SavedListView,
    name="saved_list_views.create",
    repeat=Repeat.UNLESS_SENT,
    takes={
        "name": "text!",
        "view": "=people,companies,recordings!",
        "view_params": "map | text?",
        "is_default": "boolean?",
    },
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/saved_list_views/{saved_list_view_id}.json",
    SavedListView,
    name="saved_list_views.update",
    takes={"name": "text?", "view_params": "map | text?", "is_default": "boolean?"},
)
_DELETE: Final = Operation(
    "DELETE", "/v2/saved_list_views/{saved_list_view_id}.json", NoneType, name="saved_list_views.delete"
)


class AsyncSavedListViews(AsyncResource):
    """Filters of lists in the application that users saved."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        view: str | None = None,
        sort_by: Literal["name"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[SavedListView]:
        """Saved list views that match every filter given.

        `GET /v2/saved_list_views.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by name DESC unless told
        otherwise.

        Args:
            ids: Only views with these ids; ids that do not exist are passed over.
            view: Only views of this kind: "people", "companies", "recordings".
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[SavedListView]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "view": view,
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
        view: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[SavedListView]:
        """Saved list views that match every filter given: all of them, each once.

        `GET /v2/saved_list_views.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another:
        this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            ids: Only views with these ids; ids that do not exist are passed over.
            view: Only views of this kind: "people", "companies", "recordings".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[SavedListView]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        return self._scan(_LIST, query={"ids": ids, "view": view}, extra_query=extra_query, on_missing=on_missing)

    async def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        view: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Saved list views that match every filter given: a scan in parts that other processes read; here one part, for
        this list cannot be divided.

        `GET /v2/saved_list_views.json`, 1 point. That it cannot is logged as a warning.

        Args:
            ids: Only views with these ids; ids that do not exist are passed over.
            view: Only views of this kind: "people", "companies", "recordings".
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        return await self._scan_plan(_LIST, query={"ids": ids, "view": view}, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[SavedListView]:
        """Saved list views that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/saved_list_views.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[SavedListView]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    async def get(self, saved_list_view_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> SavedListView:
        """One saved list view.

        `GET /v2/saved_list_views/{id}.json`, 1 point.

        Args:
            saved_list_view_id: Id of the saved list view.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            SavedListView: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        return await self._send(_GET, path={"saved_list_view_id": saved_list_view_id}, extra_query=extra_query)

    async def create(
        self,
        *,
        name: str,
        view: Literal["people", "companies", "recordings"],
        view_params: Mapping[str, Any] | str | Unset | None = UNSET,
        is_default: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> SavedListView:
        """The saved list view created.

        `POST /v2/saved_list_views.json`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Name.
            view: Kind of records that it shows.
            view_params: Filters, as an object; the API's document says its JSON in a text.
            is_default: Whether it is the view to begin with.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            SavedListView: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        return await self._send(
            _CREATE,
            body={"name": name, "view": view, "view_params": view_params, "is_default": is_default},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def update(
        self,
        saved_list_view_id: Id,
        *,
        name: str | Unset | None = UNSET,
        view_params: Mapping[str, Any] | str | Unset | None = UNSET,
        is_default: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> SavedListView:
        """The saved list view with the fields given changed.

        `PUT /v2/saved_list_views/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            saved_list_view_id: Id of the saved list view.
            name: Name.
            view_params: Filters, as an object; the API's document says its JSON in a text.
            is_default: Whether it is the view to begin with.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            SavedListView: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        return await self._send(
            _UPDATE,
            path={"saved_list_view_id": saved_list_view_id},
            body={"name": name, "view_params": view_params, "is_default": is_default},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def delete(self, saved_list_view_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a saved list view, which only the provider's support can undo; deleting it again succeeds too.

        `DELETE /v2/saved_list_views/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes
        nothing.

        Args:
            saved_list_view_id: Id of the saved list view.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        await self._send(_DELETE, path={"saved_list_view_id": saved_list_view_id}, extra_query=extra_query)


class SavedListViews(Resource[AsyncSavedListViews]):
    """Filters of lists in the application that users saved. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        view: str | None = None,
        sort_by: Literal["name"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[SavedListView]:
        """Saved list views that match every filter given.

        `GET /v2/saved_list_views.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by name DESC unless told
        otherwise.

        Args:
            ids: Only views with these ids; ids that do not exist are passed over.
            view: Only views of this kind: "people", "companies", "recordings".
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[SavedListView]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                view=view,
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
        view: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> Scan[SavedListView]:
        """Saved list views that match every filter given: all of them, each once.

        `GET /v2/saved_list_views.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another:
        this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            ids: Only views with these ids; ids that do not exist are passed over.
            view: Only views of this kind: "people", "companies", "recordings".
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[SavedListView]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        return self._scan(self._async.scan(ids=ids, view=view, extra_query=extra_query, on_missing=on_missing))

    def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        view: str | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Saved list views that match every filter given: a scan in parts that other processes read; here one part, for
        this list cannot be divided.

        `GET /v2/saved_list_views.json`, 1 point. That it cannot is logged as a warning.

        Args:
            ids: Only views with these ids; ids that do not exist are passed over.
            view: Only views of this kind: "people", "companies", "recordings".
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        return self._run(self._async.scan_plan, ids=ids, view=view, extra_query=extra_query)

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[SavedListView]:
        """Saved list views that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/saved_list_views.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[SavedListView]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def get(self, saved_list_view_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> SavedListView:
        """One saved list view.

        `GET /v2/saved_list_views/{id}.json`, 1 point.

        Args:
            saved_list_view_id: Id of the saved list view.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            SavedListView: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        return self._run(self._async.get, saved_list_view_id, extra_query=extra_query)

    def create(
        self,
        *,
        name: str,
        view: Literal["people", "companies", "recordings"],
        view_params: Mapping[str, Any] | str | Unset | None = UNSET,
        is_default: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> SavedListView:
        """The saved list view created.

        `POST /v2/saved_list_views.json`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Name.
            view: Kind of records that it shows.
            view_params: Filters, as an object; the API's document says its JSON in a text.
            is_default: Whether it is the view to begin with.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            SavedListView: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        return self._run(
            self._async.create,
            name=name,
            view=view,
            view_params=view_params,
            is_default=is_default,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def update(
        self,
        saved_list_view_id: Id,
        *,
        name: str | Unset | None = UNSET,
        view_params: Mapping[str, Any] | str | Unset | None = UNSET,
        is_default: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> SavedListView:
        """The saved list view with the fields given changed.

        `PUT /v2/saved_list_views/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            saved_list_view_id: Id of the saved list view.
            name: Name.
            view_params: Filters, as an object; the API's document says its JSON in a text.
            is_default: Whether it is the view to begin with.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            SavedListView: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        return self._run(
            self._async.update,
            saved_list_view_id,
            name=name,
            view_params=view_params,
            is_default=is_default,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def delete(self, saved_list_view_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a saved list view, which only the provider's support can undo; deleting it again succeeds too.

        `DELETE /v2/saved_list_views/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes
        nothing.

        Args:
            saved_list_view_id: Id of the saved list view.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Saved List Views".
        """
        self._run(self._async.delete, saved_list_view_id, extra_query=extra_query)
