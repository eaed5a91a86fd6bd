# Generated from operations/data_control_requests.toml by `nox -s generate`: change the table, not this file.
"""The operations on data control requests, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Unset
from salesloft_async.models.data_control_requests import DataControlRequest
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncDataControlRequests", "DataControlRequests"]

_LIST: Final = Operation(
    "GET",
    "/v2/data_control/requests",
    DataControlRequest,
    name="data_control_requests.list",
    paging="numbered",
    resource="data_control_requests",
    order="created_at",
    takes={
        "team_id": "id?",
        "request_type": "many[text]?",
        "dry_run": "boolean?",
        "user_guid": "many[text]?",
        "sort_by": "text?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation(
    "GET", "/v2/data_control/requests/{data_control_request_id}", DataControlRequest, name="data_control_requests.get"
)
_REDACT_ACCOUNT_AND_PEOPLE: Final = Operation(
    "POST",
    "/v2/data_control/account_and_people_redaction",
    DataControlRequest,
    name="data_control_requests.redact_account_and_people",
    repeat=Repeat.UNLESS_SENT,
    takes={"account_id": "id!", "team_id": "id?", "dry_run": "boolean?", "schedule": "map?"},
)
_REDACT_ACCOUNT: Final = Operation(
    "POST",
    "/v2/data_control/account_redaction",
    DataControlRequest,
    name="data_control_requests.redact_account",
    repeat=Repeat.UNLESS_SENT,
    takes={"account_id": "id!", "team_id": "id?", "dry_run": "boolean?", "schedule": "map?"},
)
_SOFT_DELETE_PEOPLE: Final = Operation(
    "POST",
    "/v2/data_control/people_soft_deletion",
    DataControlRequest,
    name="data_control_requests.soft_delete_people",
    repeat=Repeat.UNLESS_SENT,
    takes={"people_ids": "list[id]!", "team_id": "id?", "dry_run": "boolean?", "schedule": "map?"},
)
_FORGET_PEOPLE: Final = Operation(
    "POST",
    "/v2/data_control/right_to_be_forgotten",
    DataControlRequest,
    name="data_control_requests.forget_people",
    repeat=Repeat.UNLESS_SENT,
    takes={"people_ids": "list[id]!", "team_id": "id?", "dry_run": "boolean?", "schedule": "map?"},
)


class AsyncDataControlRequests(AsyncResource):
    """Requests to redact or delete what is stored of people and accounts, which cannot be undone."""

    def list(
        self,
        *,
        team_id: Id | None = None,
        request_type: str | Sequence[str] | None = None,
        dry_run: bool | None = None,
        user_guid: str | Sequence[str] | None = None,
        sort_by: str | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[DataControlRequest]:
        """Requests that match every filter given.

        `GET /v2/data_control/requests`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            team_id: Only requests of this team.
            request_type: Only requests of these types.
            dry_run: Only requests that try and change nothing, or only the others.
            user_guid: Only requests of one of these users, by guid.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[DataControlRequest]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return self._list(
            _LIST,
            query={
                "team_id": team_id,
                "request_type": request_type,
                "dry_run": dry_run,
                "user_guid": user_guid,
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
        team_id: Id | None = None,
        request_type: str | Sequence[str] | None = None,
        dry_run: bool | None = None,
        user_guid: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[DataControlRequest]:
        """Requests that match every filter given: all of them, each once.

        `GET /v2/data_control/requests`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another:
        this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            team_id: Only requests of this team.
            request_type: Only requests of these types.
            dry_run: Only requests that try and change nothing, or only the others.
            user_guid: Only requests of one of these users, by guid.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[DataControlRequest]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return self._scan(
            _LIST,
            query={"team_id": team_id, "request_type": request_type, "dry_run": dry_run, "user_guid": user_guid},
            extra_query=extra_query,
            on_missing=on_missing,
        )

    async def scan_plan(
        self,
        *,
        team_id: Id | None = None,
        request_type: str | Sequence[str] | None = None,
        dry_run: bool | None = None,
        user_guid: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Requests that match every filter given: a scan in parts that other processes read; here one part, for this
        list cannot be divided.

        `GET /v2/data_control/requests`, 1 point. That it cannot is logged as a warning.

        Args:
            team_id: Only requests of this team.
            request_type: Only requests of these types.
            dry_run: Only requests that try and change nothing, or only the others.
            user_guid: Only requests of one of these users, by guid.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return await self._scan_plan(
            _LIST,
            query={"team_id": team_id, "request_type": request_type, "dry_run": dry_run, "user_guid": user_guid},
            extra_query=extra_query,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[DataControlRequest]:
        """Requests that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/data_control/requests`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[DataControlRequest]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    async def get(
        self, data_control_request_id: Id, *, extra_query: Mapping[str, Any] | None = None
    ) -> DataControlRequest:
        """One request.

        `GET /v2/data_control/requests/{id}`, 1 point.

        Args:
            data_control_request_id: Id of the data control request.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            DataControlRequest: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return await self._send(
            _GET, path={"data_control_request_id": data_control_request_id}, extra_query=extra_query
        )

    async def redact_account_and_people(
        self,
        *,
        account_id: Id,
        team_id: Id | Unset | None = UNSET,
        dry_run: bool | Unset | None = UNSET,
        schedule: Mapping[str, Any] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> DataControlRequest:
        """The request to redact an account and its people, which cannot be undone.

        `POST /v2/data_control/account_and_people_redaction`, 1 point. Not repeated when it may have been applied.

        Args:
            account_id: Id of the account.
            team_id: Id of the team.
            dry_run: True tries the request and changes nothing.
            schedule: When the request is to be carried out.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            DataControlRequest: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return await self._send(
            _REDACT_ACCOUNT_AND_PEOPLE,
            body={"account_id": account_id, "team_id": team_id, "dry_run": dry_run, "schedule": schedule},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def redact_account(
        self,
        *,
        account_id: Id,
        team_id: Id | Unset | None = UNSET,
        dry_run: bool | Unset | None = UNSET,
        schedule: Mapping[str, Any] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> DataControlRequest:
        """The request to redact an account, which cannot be undone.

        `POST /v2/data_control/account_redaction`, 1 point. Not repeated when it may have been applied.

        Args:
            account_id: Id of the account.
            team_id: Id of the team.
            dry_run: True tries the request and changes nothing.
            schedule: When the request is to be carried out.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            DataControlRequest: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return await self._send(
            _REDACT_ACCOUNT,
            body={"account_id": account_id, "team_id": team_id, "dry_run": dry_run, "schedule": schedule},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def soft_delete_people(
        self,
        *,
        people_ids: Sequence[Id],
        team_id: Id | Unset | None = UNSET,
        dry_run: bool | Unset | None = UNSET,
        schedule: Mapping[str, Any] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> DataControlRequest:
        """The request to take people away without erasing them.

        `POST /v2/data_control/people_soft_deletion`, 1 point. Not repeated when it may have been applied.

        Args:
            people_ids: Ids of the people.
            team_id: Id of the team.
            dry_run: True tries the request and changes nothing.
            schedule: When the request is to be carried out.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            DataControlRequest: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return await self._send(
            _SOFT_DELETE_PEOPLE,
            body={"people_ids": people_ids, "team_id": team_id, "dry_run": dry_run, "schedule": schedule},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def forget_people(
        self,
        *,
        people_ids: Sequence[Id],
        team_id: Id | Unset | None = UNSET,
        dry_run: bool | Unset | None = UNSET,
        schedule: Mapping[str, Any] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> DataControlRequest:
        """The request to erase all that is stored of people, which cannot be undone.

        `POST /v2/data_control/right_to_be_forgotten`, 1 point. Not repeated when it may have been applied.

        Args:
            people_ids: Ids of the people.
            team_id: Id of the team.
            dry_run: True tries the request and changes nothing.
            schedule: When the request is to be carried out.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            DataControlRequest: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return await self._send(
            _FORGET_PEOPLE,
            body={"people_ids": people_ids, "team_id": team_id, "dry_run": dry_run, "schedule": schedule},
            extra_query=extra_query,
            extra_body=extra_body,
        )


class DataControlRequests(Resource[AsyncDataControlRequests]):
    """Requests to redact or delete what is stored of people and accounts, which cannot be undone. Blocking."""

    def list(
        self,
        *,
        team_id: Id | None = None,
        request_type: str | Sequence[str] | None = None,
        dry_run: bool | None = None,
        user_guid: str | Sequence[str] | None = None,
        sort_by: str | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[DataControlRequest]:
        """Requests that match every filter given.

        `GET /v2/data_control/requests`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            team_id: Only requests of this team.
            request_type: Only requests of these types.
            dry_run: Only requests that try and change nothing, or only the others.
            user_guid: Only requests of one of these users, by guid.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[DataControlRequest]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return self._pages(
            self._async.list(
                team_id=team_id,
                request_type=request_type,
                dry_run=dry_run,
                user_guid=user_guid,
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
        team_id: Id | None = None,
        request_type: str | Sequence[str] | None = None,
        dry_run: bool | None = None,
        user_guid: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> Scan[DataControlRequest]:
        """Requests that match every filter given: all of them, each once.

        `GET /v2/data_control/requests`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another:
        this list cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            team_id: Only requests of this team.
            request_type: Only requests of these types.
            dry_run: Only requests that try and change nothing, or only the others.
            user_guid: Only requests of one of these users, by guid.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[DataControlRequest]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return self._scan(
            self._async.scan(
                team_id=team_id,
                request_type=request_type,
                dry_run=dry_run,
                user_guid=user_guid,
                extra_query=extra_query,
                on_missing=on_missing,
            )
        )

    def scan_plan(
        self,
        *,
        team_id: Id | None = None,
        request_type: str | Sequence[str] | None = None,
        dry_run: bool | None = None,
        user_guid: str | Sequence[str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Requests that match every filter given: a scan in parts that other processes read; here one part, for this
        list cannot be divided.

        `GET /v2/data_control/requests`, 1 point. That it cannot is logged as a warning.

        Args:
            team_id: Only requests of this team.
            request_type: Only requests of these types.
            dry_run: Only requests that try and change nothing, or only the others.
            user_guid: Only requests of one of these users, by guid.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return self._run(
            self._async.scan_plan,
            team_id=team_id,
            request_type=request_type,
            dry_run=dry_run,
            user_guid=user_guid,
            extra_query=extra_query,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[DataControlRequest]:
        """Requests that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/data_control/requests`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[DataControlRequest]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def get(self, data_control_request_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> DataControlRequest:
        """One request.

        `GET /v2/data_control/requests/{id}`, 1 point.

        Args:
            data_control_request_id: Id of the data control request.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            DataControlRequest: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return self._run(self._async.get, data_control_request_id, extra_query=extra_query)

    def redact_account_and_people(
        self,
        *,
        account_id: Id,
        team_id: Id | Unset | None = UNSET,
        dry_run: bool | Unset | None = UNSET,
        schedule: Mapping[str, Any] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> DataControlRequest:
        """The request to redact an account and its people, which cannot be undone.

        `POST /v2/data_control/account_and_people_redaction`, 1 point. Not repeated when it may have been applied.

        Args:
            account_id: Id of the account.
            team_id: Id of the team.
            dry_run: True tries the request and changes nothing.
            schedule: When the request is to be carried out.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            DataControlRequest: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return self._run(
            self._async.redact_account_and_people,
            account_id=account_id,
            team_id=team_id,
            dry_run=dry_run,
            schedule=schedule,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def redact_account(
        self,
        *,
        account_id: Id,
        team_id: Id | Unset | None = UNSET,
        dry_run: bool | Unset | None = UNSET,
        schedule: Mapping[str, Any] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> DataControlRequest:
        """The request to redact an account, which cannot be undone.

        `POST /v2/data_control/account_redaction`, 1 point. Not repeated when it may have been applied.

        Args:
            account_id: Id of the account.
            team_id: Id of the team.
            dry_run: True tries the request and changes nothing.
            schedule: When the request is to be carried out.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            DataControlRequest: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return self._run(
            self._async.redact_account,
            account_id=account_id,
            team_id=team_id,
            dry_run=dry_run,
            schedule=schedule,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def soft_delete_people(
        self,
        *,
        people_ids: Sequence[Id],
        team_id: Id | Unset | None = UNSET,
        dry_run: bool | Unset | None = UNSET,
        schedule: Mapping[str, Any] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> DataControlRequest:
        """The request to take people away without erasing them.

        `POST /v2/data_control/people_soft_deletion`, 1 point. Not repeated when it may have been applied.

        Args:
            people_ids: Ids of the people.
            team_id: Id of the team.
            dry_run: True tries the request and changes nothing.
            schedule: When the request is to be carried out.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            DataControlRequest: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return self._run(
            self._async.soft_delete_people,
            people_ids=people_ids,
            team_id=team_id,
            dry_run=dry_run,
            schedule=schedule,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def forget_people(
        self,
        *,
        people_ids: Sequence[Id],
        team_id: Id | Unset | None = UNSET,
        dry_run: bool | Unset | None = UNSET,
        schedule: Mapping[str, Any] | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> DataControlRequest:
        """The request to erase all that is stored of people, which cannot be undone.

        `POST /v2/data_control/right_to_be_forgotten`, 1 point. Not repeated when it may have been applied.

        Args:
            people_ids: Ids of the people.
            team_id: Id of the team.
            dry_run: True tries the request and changes nothing.
            schedule: When the request is to be carried out.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            DataControlRequest: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Data Control".
        """
        return self._run(
            self._async.forget_people,
            people_ids=people_ids,
            team_id=team_id,
            dry_run=dry_run,
            schedule=schedule,
            extra_query=extra_query,
            extra_body=extra_body,
        )
