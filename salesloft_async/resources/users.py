# Generated from operations/users.toml by `nox -s generate`: change the table, not this file.
"""The operations on users, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from salesloft_async.core.filters import IsNull
from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Unset
from salesloft_async.models.users import User
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncUsers", "Users"]

_LIST: Final = Operation(
    "GET",
    "/v2/users.json",
    User,
    name="users.list",
    paging="numbered",
    resource="users",
    order="id",
    takes={
        "ids": "many[id]?",
        "guid": "many[text]?",
        "group_id": "many[id] | null?",
        "role_id": "many[id]?",
        "search": "many[text]?",
        "active": "boolean?",
        "visible_only": "boolean?",
        "has_crm_user": "boolean?",
        "work_country": "many[text]?",
        "seat_package": "many[text]?",
        "manager_user_guid": "many[text]?",
        "sort_by": "=id,email,name,group,role?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation("GET", "/v2/users/{user_id}.json", User, name="users.get")
_UPDATE: Final = Operation(
    "PUT",
    "/v2/users/{user_id}",
    User,
    name="users.update",
    takes={
        "active": "boolean?",
        "work_country": "text?",
        "role_id": "id?",
        "group_id": "id?",
        "seat_package": "text?",
        "manager_user_guid": "text?",
    },
)
_GET_BY_EXTERNAL_ID: Final = Operation(
    "GET", "/v2/external/ids/{external_type}/users/{external_id}", User, name="users.get_by_external_id"
)


class AsyncUsers(AsyncResource):
    """Members of the team."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        guid: str | Sequence[str] | None = None,
        group_id: Id | Sequence[Id] | IsNull | None = None,
        role_id: Id | Sequence[Id] | None = None,
        search: str | Sequence[str] | None = None,
        active: bool | None = None,
        visible_only: bool | None = None,
        has_crm_user: bool | None = None,
        work_country: str | Sequence[str] | None = None,
        seat_package: str | Sequence[str] | None = None,
        manager_user_guid: str | Sequence[str] | None = None,
        sort_by: Literal["id", "email", "name", "group", "role"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[User]:
        """Users that match every filter given; without admin rights those only that group visibility allows.

        `GET /v2/users.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by id DESC unless told otherwise.

        Args:
            ids: Only users with these ids; ids that do not exist are passed over.
            guid: Only users with one of these guids.
            group_id: Only users in one of these groups; IS_NULL for those in none.
            role_id: Only users with one of these roles.
            search: Only users with these words, in any case, in their names or email address.
            active: Only active users, or only the others; both when not given.
            visible_only: Whether users are left out that privacy settings keep from you (the default), deactivated ones
                too.
            has_crm_user: Only users mapped to a user of the CRM, or only the others.
            work_country: Only users who work in one of these countries.
            seat_package: Only users with one of these seat packages. Not in the API's published document.
            manager_user_guid: Only users who report to one of these users, by guid. Not in the API's published
                document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[User]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Users".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "guid": guid,
                "group_id": group_id,
                "role_id": role_id,
                "search": search,
                "active": active,
                "visible_only": visible_only,
                "has_crm_user": has_crm_user,
                "work_country": work_country,
                "seat_package": seat_package,
                "manager_user_guid": manager_user_guid,
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
        guid: str | Sequence[str] | None = None,
        group_id: Id | Sequence[Id] | IsNull | None = None,
        role_id: Id | Sequence[Id] | None = None,
        search: str | Sequence[str] | None = None,
        active: bool | None = None,
        visible_only: bool | None = None,
        has_crm_user: bool | None = None,
        work_country: str | Sequence[str] | None = None,
        seat_package: str | Sequence[str] | None = None,
        manager_user_guid: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[User]:
        """Users that match every filter given; without admin rights those only that group visibility allows: all of
        them, each once.

        `GET /v2/users.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this list
        cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            ids: Only users with these ids; ids that do not exist are passed over.
            guid: Only users with one of these guids.
            group_id: Only users in one of these groups; IS_NULL for those in none.
            role_id: Only users with one of these roles.
            search: Only users with these words, in any case, in their names or email address.
            active: Only active users, or only the others; both when not given.
            visible_only: Whether users are left out that privacy settings keep from you (the default), deactivated ones
                too.
            has_crm_user: Only users mapped to a user of the CRM, or only the others.
            work_country: Only users who work in one of these countries.
            seat_package: Only users with one of these seat packages. Not in the API's published document.
            manager_user_guid: Only users who report to one of these users, by guid. Not in the API's published
                document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[User]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Users".
        """
        return self._scan(
            _LIST,
            query={
                "ids": ids,
                "guid": guid,
                "group_id": group_id,
                "role_id": role_id,
                "search": search,
                "active": active,
                "visible_only": visible_only,
                "has_crm_user": has_crm_user,
                "work_country": work_country,
                "seat_package": seat_package,
                "manager_user_guid": manager_user_guid,
            },
            extra_query=extra_query,
            on_missing=on_missing,
        )

    async def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        guid: str | Sequence[str] | None = None,
        group_id: Id | Sequence[Id] | IsNull | None = None,
        role_id: Id | Sequence[Id] | None = None,
        search: str | Sequence[str] | None = None,
        active: bool | None = None,
        visible_only: bool | None = None,
        has_crm_user: bool | None = None,
        work_country: str | Sequence[str] | None = None,
        seat_package: str | Sequence[str] | None = None,
        manager_user_guid: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Users that match every filter given; without admin rights those only that group visibility allows: a scan in
        parts that other processes read; here one part, for this list cannot be divided.

        `GET /v2/users.json`, 1 point. That it cannot is logged as a warning.

        Args:
            ids: Only users with these ids; ids that do not exist are passed over.
            guid: Only users with one of these guids.
            group_id: Only users in one of these groups; IS_NULL for those in none.
            role_id: Only users with one of these roles.
            search: Only users with these words, in any case, in their names or email address.
            active: Only active users, or only the others; both when not given.
            visible_only: Whether users are left out that privacy settings keep from you (the default), deactivated ones
                too.
            has_crm_user: Only users mapped to a user of the CRM, or only the others.
            work_country: Only users who work in one of these countries.
            seat_package: Only users with one of these seat packages. Not in the API's published document.
            manager_user_guid: Only users who report to one of these users, by guid. Not in the API's published
                document.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Users".
        """
        return await self._scan_plan(
            _LIST,
            query={
                "ids": ids,
                "guid": guid,
                "group_id": group_id,
                "role_id": role_id,
                "search": search,
                "active": active,
                "visible_only": visible_only,
                "has_crm_user": has_crm_user,
                "work_country": work_country,
                "seat_package": seat_package,
                "manager_user_guid": manager_user_guid,
            },
            extra_query=extra_query,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[User]:
        """Users that match every filter given; without admin rights those only that group visibility allows: those of
        one item of a plan, each once, in no order.

        `GET /v2/users.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[User]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Users".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    async def get(self, user_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> User:
        """One user.

        `GET /v2/users/{id}.json`, 1 point.

        Args:
            user_id: Id of the user.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            User: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Users".
        """
        return await self._send(_GET, path={"user_id": user_id}, extra_query=extra_query)

    async def update(
        self,
        user_id: Id,
        *,
        active: bool | Unset | None = UNSET,
        work_country: str | Unset | None = UNSET,
        role_id: Id | Unset | None = UNSET,
        group_id: Id | Unset | None = UNSET,
        seat_package: str | Unset | None = UNSET,
        manager_user_guid: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> User:
        """The user with the fields given changed, which is for admins.

        `PUT /v2/users/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            user_id: Id of the user.
            active: Whether the user is active.
            work_country: Country of work.
            role_id: Id of the user's role.
            group_id: Id of the user's group.
            seat_package: Seat package of the user.
            manager_user_guid: Guid of the user to report to.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            User: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Users".
        """
        return await self._send(
            _UPDATE,
            path={"user_id": user_id},
            body={
                "active": active,
                "work_country": work_country,
                "role_id": role_id,
                "group_id": group_id,
                "seat_package": seat_package,
                "manager_user_guid": manager_user_guid,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def get_by_external_id(
        self, external_type: str, external_id: str, *, extra_query: Mapping[str, Any] | None = None
    ) -> User:
        """One user, by the id that another system has for it.

        `GET /v2/external/ids/{external_type}/users/{external_id}`, 1 point.

        Args:
            external_type: Type of the id, as an external configuration names it.
            external_id: Id in the other system.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            User: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Users".
        """
        return await self._send(
            _GET_BY_EXTERNAL_ID,
            path={"external_type": external_type, "external_id": external_id},
            extra_query=extra_query,
        )


class Users(Resource[AsyncUsers]):
    """Members of the team. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        guid: str | Sequence[str] | None = None,
        group_id: Id | Sequence[Id] | IsNull | None = None,
        role_id: Id | Sequence[Id] | None = None,
        search: str | Sequence[str] | None = None,
        active: bool | None = None,
        visible_only: bool | None = None,
        has_crm_user: bool | None = None,
        work_country: str | Sequence[str] | None = None,
        seat_package: str | Sequence[str] | None = None,
        manager_user_guid: str | Sequence[str] | None = None,
        sort_by: Literal["id", "email", "name", "group", "role"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[User]:
        """Users that match every filter given; without admin rights those only that group visibility allows.

        `GET /v2/users.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by id DESC unless told otherwise.

        Args:
            ids: Only users with these ids; ids that do not exist are passed over.
            guid: Only users with one of these guids.
            group_id: Only users in one of these groups; IS_NULL for those in none.
            role_id: Only users with one of these roles.
            search: Only users with these words, in any case, in their names or email address.
            active: Only active users, or only the others; both when not given.
            visible_only: Whether users are left out that privacy settings keep from you (the default), deactivated ones
                too.
            has_crm_user: Only users mapped to a user of the CRM, or only the others.
            work_country: Only users who work in one of these countries.
            seat_package: Only users with one of these seat packages. Not in the API's published document.
            manager_user_guid: Only users who report to one of these users, by guid. Not in the API's published
                document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[User]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Users".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                guid=guid,
                group_id=group_id,
                role_id=role_id,
                search=search,
                active=active,
                visible_only=visible_only,
                has_crm_user=has_crm_user,
                work_country=work_country,
                seat_package=seat_package,
                manager_user_guid=manager_user_guid,
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
        guid: str | Sequence[str] | None = None,
        group_id: Id | Sequence[Id] | IsNull | None = None,
        role_id: Id | Sequence[Id] | None = None,
        search: str | Sequence[str] | None = None,
        active: bool | None = None,
        visible_only: bool | None = None,
        has_crm_user: bool | None = None,
        work_country: str | Sequence[str] | None = None,
        seat_package: str | Sequence[str] | None = None,
        manager_user_guid: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> Scan[User]:
        """Users that match every filter given; without admin rights those only that group visibility allows: all of
        them, each once.

        `GET /v2/users.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this list
        cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            ids: Only users with these ids; ids that do not exist are passed over.
            guid: Only users with one of these guids.
            group_id: Only users in one of these groups; IS_NULL for those in none.
            role_id: Only users with one of these roles.
            search: Only users with these words, in any case, in their names or email address.
            active: Only active users, or only the others; both when not given.
            visible_only: Whether users are left out that privacy settings keep from you (the default), deactivated ones
                too.
            has_crm_user: Only users mapped to a user of the CRM, or only the others.
            work_country: Only users who work in one of these countries.
            seat_package: Only users with one of these seat packages. Not in the API's published document.
            manager_user_guid: Only users who report to one of these users, by guid. Not in the API's published
                document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[User]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Users".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                guid=guid,
                group_id=group_id,
                role_id=role_id,
                search=search,
                active=active,
                visible_only=visible_only,
                has_crm_user=has_crm_user,
                work_country=work_country,
                seat_package=seat_package,
                manager_user_guid=manager_user_guid,
                extra_query=extra_query,
                on_missing=on_missing,
            )
        )

    def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        guid: str | Sequence[str] | None = None,
        group_id: Id | Sequence[Id] | IsNull | None = None,
        role_id: Id | Sequence[Id] | None = None,
        search: str | Sequence[str] | None = None,
        active: bool | None = None,
        visible_only: bool | None = None,
        has_crm_user: bool | None = None,
        work_country: str | Sequence[str] | None = None,
        seat_package: str | Sequence[str] | None = None,
        manager_user_guid: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Users that match every filter given; without admin rights those only that group visibility allows: a scan in
        parts that other processes read; here one part, for this list cannot be divided.

        `GET /v2/users.json`, 1 point. That it cannot is logged as a warning.

        Args:
            ids: Only users with these ids; ids that do not exist are passed over.
            guid: Only users with one of these guids.
            group_id: Only users in one of these groups; IS_NULL for those in none.
            role_id: Only users with one of these roles.
            search: Only users with these words, in any case, in their names or email address.
            active: Only active users, or only the others; both when not given.
            visible_only: Whether users are left out that privacy settings keep from you (the default), deactivated ones
                too.
            has_crm_user: Only users mapped to a user of the CRM, or only the others.
            work_country: Only users who work in one of these countries.
            seat_package: Only users with one of these seat packages. Not in the API's published document.
            manager_user_guid: Only users who report to one of these users, by guid. Not in the API's published
                document.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Users".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            guid=guid,
            group_id=group_id,
            role_id=role_id,
            search=search,
            active=active,
            visible_only=visible_only,
            has_crm_user=has_crm_user,
            work_country=work_country,
            seat_package=seat_package,
            manager_user_guid=manager_user_guid,
            extra_query=extra_query,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[User]:
        """Users that match every filter given; without admin rights those only that group visibility allows: those of
        one item of a plan, each once, in no order.

        `GET /v2/users.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[User]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Users".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def get(self, user_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> User:
        """One user.

        `GET /v2/users/{id}.json`, 1 point.

        Args:
            user_id: Id of the user.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            User: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Users".
        """
        return self._run(self._async.get, user_id, extra_query=extra_query)

    def update(
        self,
        user_id: Id,
        *,
        active: bool | Unset | None = UNSET,
        work_country: str | Unset | None = UNSET,
        role_id: Id | Unset | None = UNSET,
        group_id: Id | Unset | None = UNSET,
        seat_package: str | Unset | None = UNSET,
        manager_user_guid: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> User:
        """The user with the fields given changed, which is for admins.

        `PUT /v2/users/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            user_id: Id of the user.
            active: Whether the user is active.
            work_country: Country of work.
            role_id: Id of the user's role.
            group_id: Id of the user's group.
            seat_package: Seat package of the user.
            manager_user_guid: Guid of the user to report to.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            User: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Users".
        """
        return self._run(
            self._async.update,
            user_id,
            active=active,
            work_country=work_country,
            role_id=role_id,
            group_id=group_id,
            seat_package=seat_package,
            manager_user_guid=manager_user_guid,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def get_by_external_id(
        self, external_type: str, external_id: str, *, extra_query: Mapping[str, Any] | None = None
    ) -> User:
        """One user, by the id that another system has for it.

        `GET /v2/external/ids/{external_type}/users/{external_id}`, 1 point.

        Args:
            external_type: Type of the id, as an external configuration names it.
            external_id: Id in the other system.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            User: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Users".
        """
        return self._run(self._async.get_by_external_id, external_type, external_id, extra_query=extra_query)
