# Generated from operations/bulk_jobs.toml by `nox -s generate`: change the table, not this file.
"""The operations on bulk jobs, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Final

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, Unset
from salesloft_async.models.bulk_jobs import BulkJob, BulkJobData, BulkJobDataAdded, BulkJobResult

__all__ = ["AsyncBulkJobs", "BulkJobs"]

_LIST: Final = Operation(
    "GET",
    "/v2/bulk_jobs",
    BulkJob,
    name="bulk_jobs.list",
    paging="cursor",
    takes={"state": "many[text]?", "id[gt]": "after:integer?"},
)
_GET: Final = Operation("GET", "/v2/bulk_jobs/{bulk_job_id}", BulkJob, name="bulk_jobs.get")
_CREATE: Final = Operation(
    "POST",
    "/v2/bulk_jobs",
    BulkJob,
    name="bulk_jobs.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"type": "text!", "name": "text?"},
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/bulk_jobs/{bulk_job_id}",
    BulkJob,
    name="bulk_jobs.update",
    takes={"name": "text?", "ready_to_execute": "boolean?"},
)
_ADD_DATA: Final = Operation(
    "POST",
    "/v2/bulk_jobs/{bulk_job_id}/job_data",
    BulkJobDataAdded,
    name="bulk_jobs.add_data",
    repeat=Repeat.UNLESS_SENT,
    takes={"data": "list[map]!"},
)
_DATA: Final = Operation(
    "GET",
    "/v2/bulk_jobs/{bulk_job_id}/job_data",
    BulkJobData,
    name="bulk_jobs.data",
    paging="cursor",
    takes={"status": "many[text]?", "id[gt]": "after:integer?"},
)
_RESULTS: Final = Operation(
    "GET",
    "/v2/bulk_jobs/{bulk_job_id}/results",
    BulkJobResult,
    name="bulk_jobs.results",
    paging="cursor",
    takes={"status": "many[text]?", "id[gt]": "after:integer?"},
)
_CANCEL: Final = Operation("DELETE", "/v2/bulk_jobs/{bulk_job_id}", NoneType, name="bulk_jobs.cancel")


class AsyncBulkJobs(AsyncResource):
    """Jobs that write many records: make one, add data, mark it ready, read the results."""

    def list(
        self,
        *,
        state: str | Sequence[str] | None = None,
        after: int | None = None,
        per_page: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[BulkJob]:
        """Bulk jobs that match every filter given, by id.

        `GET /v2/bulk_jobs`, 1 point a page.

        Args:
            state: Only jobs in these states: "open", "executing", "done".
            after: Only records whose id is greater.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[BulkJob]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        return self._list(_LIST, query={"state": state, "id[gt]": after, "per_page": per_page}, extra_query=extra_query)

    async def get(self, bulk_job_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> BulkJob:
        """One bulk job, with its state and counts as they are now.

        `GET /v2/bulk_jobs/{id}`, 1 point.

        Args:
            bulk_job_id: Id of the bulk job.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            BulkJob: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        return await self._send(_GET, path={"bulk_job_id": bulk_job_id}, extra_query=extra_query)

    async def create(
        self,
        *,
        type: str,
        name: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> BulkJob:
        """A new bulk job, open for data.

        `POST /v2/bulk_jobs`, 1 point. Not repeated when it may have been applied.

        Args:
            type: What the job does, such as "person/upsert".
            name: Name.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            BulkJob: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        return await self._send(
            _CREATE, body={"type": type, "name": name}, extra_query=extra_query, extra_body=extra_body
        )

    async def update(
        self,
        bulk_job_id: Id,
        *,
        name: str | Unset | None = UNSET,
        ready_to_execute: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> BulkJob:
        """The bulk job, renamed or marked as ready; only an open job can be.

        `PUT /v2/bulk_jobs/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            bulk_job_id: Id of the bulk job.
            name: Name.
            ready_to_execute: True closes the job to data and has it executed.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            BulkJob: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        return await self._send(
            _UPDATE,
            path={"bulk_job_id": bulk_job_id},
            body={"name": name, "ready_to_execute": ready_to_execute},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def add_data(
        self,
        bulk_job_id: Id,
        *,
        data: Sequence[Mapping[str, Any]],
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> BulkJobDataAdded:
        """How many records were added to an open job; call it as often as needed.

        `POST /v2/bulk_jobs/{bulk_jobs_id}/job_data`, 1 point. Not repeated when it may have been applied.

        Args:
            bulk_job_id: Id of the bulk job.
            data: Records as the job's type takes them, 5,000 at most; a person has an upsert_key and the field it
                names.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            BulkJobDataAdded: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        return await self._send(
            _ADD_DATA,
            path={"bulk_job_id": bulk_job_id},
            body={"data": data},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def data(
        self,
        bulk_job_id: Id,
        *,
        status: str | Sequence[str] | None = None,
        after: int | None = None,
        per_page: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[BulkJobData]:
        """The records of a job as they stand, before the job is done too.

        `GET /v2/bulk_jobs/{bulk_jobs_id}/job_data`, 1 point a page.

        Args:
            bulk_job_id: Id of the bulk job.
            status: Only records in these states: "pending", "success", "error", "retrying".
            after: Only records whose id is greater.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[BulkJobData]: awaited it is one page, iterated it is every record.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        return self._list(
            _DATA,
            path={"bulk_job_id": bulk_job_id},
            query={"status": status, "id[gt]": after, "per_page": per_page},
            extra_query=extra_query,
        )

    def results(
        self,
        bulk_job_id: Id,
        *,
        status: str | Sequence[str] | None = None,
        after: int | None = None,
        per_page: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[BulkJobResult]:
        """What became of each record; nothing until the job is done, and for 30 days then.

        `GET /v2/bulk_jobs/{bulk_jobs_id}/results`, 1 point a page.

        Args:
            bulk_job_id: Id of the bulk job.
            status: Only results in these states: "pending", "success", "error", "retrying".
            after: Only records whose id is greater.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[BulkJobResult]: awaited it is one page, iterated it is every record.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        return self._list(
            _RESULTS,
            path={"bulk_job_id": bulk_job_id},
            query={"status": status, "id[gt]": after, "per_page": per_page},
            extra_query=extra_query,
        )

    async def cancel(self, bulk_job_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Cancels a job: records that are still pending are not written.

        `DELETE /v2/bulk_jobs/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            bulk_job_id: Id of the bulk job.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        await self._send(_CANCEL, path={"bulk_job_id": bulk_job_id}, extra_query=extra_query)


class BulkJobs(Resource[AsyncBulkJobs]):
    """Jobs that write many records: make one, add data, mark it ready, read the results. Blocking."""

    def list(
        self,
        *,
        state: str | Sequence[str] | None = None,
        after: int | None = None,
        per_page: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[BulkJob]:
        """Bulk jobs that match every filter given, by id.

        `GET /v2/bulk_jobs`, 1 point a page.

        Args:
            state: Only jobs in these states: "open", "executing", "done".
            after: Only records whose id is greater.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[BulkJob]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        return self._pages(self._async.list(state=state, after=after, per_page=per_page, extra_query=extra_query))

    def get(self, bulk_job_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> BulkJob:
        """One bulk job, with its state and counts as they are now.

        `GET /v2/bulk_jobs/{id}`, 1 point.

        Args:
            bulk_job_id: Id of the bulk job.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            BulkJob: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        return self._run(self._async.get, bulk_job_id, extra_query=extra_query)

    def create(
        self,
        *,
        type: str,
        name: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> BulkJob:
        """A new bulk job, open for data.

        `POST /v2/bulk_jobs`, 1 point. Not repeated when it may have been applied.

        Args:
            type: What the job does, such as "person/upsert".
            name: Name.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            BulkJob: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        return self._run(self._async.create, type=type, name=name, extra_query=extra_query, extra_body=extra_body)

    def update(
        self,
        bulk_job_id: Id,
        *,
        name: str | Unset | None = UNSET,
        ready_to_execute: bool | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> BulkJob:
        """The bulk job, renamed or marked as ready; only an open job can be.

        `PUT /v2/bulk_jobs/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            bulk_job_id: Id of the bulk job.
            name: Name.
            ready_to_execute: True closes the job to data and has it executed.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            BulkJob: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        return self._run(
            self._async.update,
            bulk_job_id,
            name=name,
            ready_to_execute=ready_to_execute,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def add_data(
        self,
        bulk_job_id: Id,
        *,
        data: Sequence[Mapping[str, Any]],
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> BulkJobDataAdded:
        """How many records were added to an open job; call it as often as needed.

        `POST /v2/bulk_jobs/{bulk_jobs_id}/job_data`, 1 point. Not repeated when it may have been applied.

        Args:
            bulk_job_id: Id of the bulk job.
            data: Records as the job's type takes them, 5,000 at most; a person has an upsert_key and the field it
                names.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            BulkJobDataAdded: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        return self._run(self._async.add_data, bulk_job_id, data=data, extra_query=extra_query, extra_body=extra_body)

    def data(
        self,
        bulk_job_id: Id,
        *,
        status: str | Sequence[str] | None = None,
        after: int | None = None,
        per_page: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[BulkJobData]:
        """The records of a job as they stand, before the job is done too.

        `GET /v2/bulk_jobs/{bulk_jobs_id}/job_data`, 1 point a page.

        Args:
            bulk_job_id: Id of the bulk job.
            status: Only records in these states: "pending", "success", "error", "retrying".
            after: Only records whose id is greater.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[BulkJobData]: `.first()` is one page, iterated it is every record.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        return self._pages(
            self._async.data(bulk_job_id, status=status, after=after, per_page=per_page, extra_query=extra_query)
        )

    def results(
        self,
        bulk_job_id: Id,
        *,
        status: str | Sequence[str] | None = None,
        after: int | None = None,
        per_page: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[BulkJobResult]:
        """What became of each record; nothing until the job is done, and for 30 days then.

        `GET /v2/bulk_jobs/{bulk_jobs_id}/results`, 1 point a page.

        Args:
            bulk_job_id: Id of the bulk job.
            status: Only results in these states: "pending", "success", "error", "retrying".
            after: Only records whose id is greater.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[BulkJobResult]: `.first()` is one page, iterated it is every record.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        return self._pages(
            self._async.results(bulk_job_id, status=status, after=after, per_page=per_page, extra_query=extra_query)
        )

    def cancel(self, bulk_job_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Cancels a job: records that are still pending are not written.

        `DELETE /v2/bulk_jobs/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            bulk_job_id: Id of the bulk job.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Bulk Jobs".
        """
        self._run(self._async.cancel, bulk_job_id, extra_query=extra_query)
