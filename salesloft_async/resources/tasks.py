# Generated from operations/tasks.toml by `nox -s generate`: change the table, not this file.
"""The operations on tasks, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Final, Literal

from salesloft_async.core.open_records import Record
from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Range, TimeLike, Unset
from salesloft_async.models.tasks import Task
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncTasks", "Tasks"]

_LIST: Final = Operation(
    "GET",
    "/v2/tasks.json",
    Task,
    name="tasks.list",
    paging="numbered",
    resource="tasks",
    takes={
        "ids": "many[id]?",
        "user_id": "many[id]?",
        "person_id": "many[id]?",
        "account_id": "many[id]?",
        "current_state": "many[text]?",
        "task_type": "many[text]?",
        "time_interval_filter": "text?",
        "locale": "many[text]?",
        "idempotency_key": "text?",
        "source": "many[text]?",
        "updated_at": "range[time]?",
        "completed_at": "range[time]?",
        "completed_time_interval": "text?",
        "include_counts_acted_on": "boolean?",
        "sort_by": "=due_date,due_at?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation("GET", "/v2/tasks/{task_id}.json", Task, name="tasks.get")
_CREATE: Final = Operation(
    "POST",
    "/v2/tasks.json",
    Task,
    name="tasks.create",
    repeat=Repeat.UNLESS_SENT,
    repeat_with="idempotency_key",
    takes={
        "subject": "text!",
        "person_id": "id!",
        "user_id": "id!",
        "task_type": "text!",
        "current_state": "text!",
        "due_date": "date | time!",
        "due_at": "time?",
        "remind_at": "time?",
        "description": "text?",
        "user_guid": "text?",
        "idempotency_key": "text?",
    },
)
_UPDATE: Final = Operation(
    "PUT",
    "/v2/tasks/{task_id}.json",
    Task,
    name="tasks.update",
    takes={
        "subject": "text?",
        "current_state": "text?",
        "description": "text?",
        "due_date": "date | time?",
        "due_at": "time?",
        "remind_at": "time?",
        "is_logged": "boolean?",
        "task_type": "text?",
        "person_id": "id?",
        "user_id": "id?",
        "user_guid": "text?",
    },
)
_RESCHEDULE: Final = Operation(
    "POST",
    "/v2/bulk_reschedule_tasks",
    Record,
    name="tasks.reschedule",
    takes={"task_ids": "list[id]!", "due_date": "date | time!"},
)
_COUNTS: Final = Operation(
    "GET",
    "/v2/tasks/counts",
    Record,
    name="tasks.counts",
    takes={
        "ids": "many[id]?",
        "user_id": "many[id]?",
        "person_id": "many[id]?",
        "account_id": "many[id]?",
        "current_state": "many[text]?",
        "task_type": "many[text]?",
        "time_interval_filter": "text?",
        "completed_time_interval": "text?",
        "idempotency_key": "text?",
        "locale": "many[text]?",
        "source": "many[text]?",
        "sort_by": "=due_date,due_at?",
        "sort_direction": "=ASC,DESC?",
    },
)
_DELETE: Final = Operation("DELETE", "/v2/tasks/{task_id}", NoneType, name="tasks.delete")


class AsyncTasks(AsyncResource):
    """What users have to do by a date."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        current_state: str | Sequence[str] | None = None,
        task_type: str | Sequence[str] | None = None,
        time_interval_filter: str | None = None,
        locale: str | Sequence[str] | None = None,
        idempotency_key: str | None = None,
        source: str | Sequence[str] | None = None,
        updated_at: Range[TimeLike] | None = None,
        completed_at: Range[TimeLike] | None = None,
        completed_time_interval: str | None = None,
        include_counts_acted_on: bool | None = None,
        sort_by: Literal["due_date", "due_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[Task]:
        """Tasks that match every filter given.

        `GET /v2/tasks.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by due_date ASC unless told
        otherwise.

        Args:
            ids: Only tasks with these ids.
            user_id: Only tasks of one of these users.
            person_id: Only tasks about one of these people.
            account_id: Only tasks about one of these accounts.
            current_state: Only tasks in these states: "scheduled", "completed".
            task_type: Only tasks of these types: "call", "email", "general".
            time_interval_filter: Only tasks due then: "overdue", "today", "tomorrow", "this_week", "next_week".
            locale: Only tasks about people in one of these time locales.
            idempotency_key: Only the task created with this key.
            source: Only tasks from one of these sources. Not in the API's published document.
            updated_at: Only tasks last updated in this range. Not in the API's published document.
            completed_at: Only tasks completed in this range. Not in the API's published document.
            completed_time_interval: Only tasks completed in this interval. Not in the API's published document.
            include_counts_acted_on: Whether the metadata counts the tasks acted on. Not in the API's published
                document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[Task]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "user_id": user_id,
                "person_id": person_id,
                "account_id": account_id,
                "current_state": current_state,
                "task_type": task_type,
                "time_interval_filter": time_interval_filter,
                "locale": locale,
                "idempotency_key": idempotency_key,
                "source": source,
                "updated_at": updated_at,
                "completed_at": completed_at,
                "completed_time_interval": completed_time_interval,
                "include_counts_acted_on": include_counts_acted_on,
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
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        current_state: str | Sequence[str] | None = None,
        task_type: str | Sequence[str] | None = None,
        time_interval_filter: str | None = None,
        locale: str | Sequence[str] | None = None,
        idempotency_key: str | None = None,
        source: str | Sequence[str] | None = None,
        updated_at: Range[TimeLike] | None = None,
        completed_at: Range[TimeLike] | None = None,
        completed_time_interval: str | None = None,
        include_counts_acted_on: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[Task]:
        """Tasks that match every filter given: all of them, each once.

        `GET /v2/tasks.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this list
        cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            ids: Only tasks with these ids.
            user_id: Only tasks of one of these users.
            person_id: Only tasks about one of these people.
            account_id: Only tasks about one of these accounts.
            current_state: Only tasks in these states: "scheduled", "completed".
            task_type: Only tasks of these types: "call", "email", "general".
            time_interval_filter: Only tasks due then: "overdue", "today", "tomorrow", "this_week", "next_week".
            locale: Only tasks about people in one of these time locales.
            idempotency_key: Only the task created with this key.
            source: Only tasks from one of these sources. Not in the API's published document.
            updated_at: Only tasks last updated in this range. Not in the API's published document.
            completed_at: Only tasks completed in this range. Not in the API's published document.
            completed_time_interval: Only tasks completed in this interval. Not in the API's published document.
            include_counts_acted_on: Whether the metadata counts the tasks acted on. Not in the API's published
                document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Task]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return self._scan(
            _LIST,
            query={
                "ids": ids,
                "user_id": user_id,
                "person_id": person_id,
                "account_id": account_id,
                "current_state": current_state,
                "task_type": task_type,
                "time_interval_filter": time_interval_filter,
                "locale": locale,
                "idempotency_key": idempotency_key,
                "source": source,
                "updated_at": updated_at,
                "completed_at": completed_at,
                "completed_time_interval": completed_time_interval,
                "include_counts_acted_on": include_counts_acted_on,
            },
            extra_query=extra_query,
            on_missing=on_missing,
        )

    async def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        current_state: str | Sequence[str] | None = None,
        task_type: str | Sequence[str] | None = None,
        time_interval_filter: str | None = None,
        locale: str | Sequence[str] | None = None,
        idempotency_key: str | None = None,
        source: str | Sequence[str] | None = None,
        updated_at: Range[TimeLike] | None = None,
        completed_at: Range[TimeLike] | None = None,
        completed_time_interval: str | None = None,
        include_counts_acted_on: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Tasks that match every filter given: a scan in parts that other processes read; here one part, for this list
        cannot be divided.

        `GET /v2/tasks.json`, 1 point. That it cannot is logged as a warning.

        Args:
            ids: Only tasks with these ids.
            user_id: Only tasks of one of these users.
            person_id: Only tasks about one of these people.
            account_id: Only tasks about one of these accounts.
            current_state: Only tasks in these states: "scheduled", "completed".
            task_type: Only tasks of these types: "call", "email", "general".
            time_interval_filter: Only tasks due then: "overdue", "today", "tomorrow", "this_week", "next_week".
            locale: Only tasks about people in one of these time locales.
            idempotency_key: Only the task created with this key.
            source: Only tasks from one of these sources. Not in the API's published document.
            updated_at: Only tasks last updated in this range. Not in the API's published document.
            completed_at: Only tasks completed in this range. Not in the API's published document.
            completed_time_interval: Only tasks completed in this interval. Not in the API's published document.
            include_counts_acted_on: Whether the metadata counts the tasks acted on. Not in the API's published
                document.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return await self._scan_plan(
            _LIST,
            query={
                "ids": ids,
                "user_id": user_id,
                "person_id": person_id,
                "account_id": account_id,
                "current_state": current_state,
                "task_type": task_type,
                "time_interval_filter": time_interval_filter,
                "locale": locale,
                "idempotency_key": idempotency_key,
                "source": source,
                "updated_at": updated_at,
                "completed_at": completed_at,
                "completed_time_interval": completed_time_interval,
                "include_counts_acted_on": include_counts_acted_on,
            },
            extra_query=extra_query,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[Task]:
        """Tasks that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/tasks.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Task]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    async def get(self, task_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Task:
        """One task.

        `GET /v2/tasks/{id}.json`, 1 point.

        Args:
            task_id: Id of the task.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Task: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return await self._send(_GET, path={"task_id": task_id}, extra_query=extra_query)

    async def create(
        self,
        *,
        subject: str,
        person_id: Id,
        user_id: Id,
        task_type: str,
        current_state: str,
        due_date: TimeLike,
        due_at: TimeLike | Unset | None = UNSET,
        remind_at: TimeLike | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        user_guid: str | Unset | None = UNSET,
        idempotency_key: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Task:
        """The task created; with idempotency_key a repeated call makes no second one.

        `POST /v2/tasks.json`, 1 point. Repeated after a lost reply when idempotency_key is given, and only then.

        Args:
            subject: Subject.
            person_id: Id of the person whom the task is about.
            user_id: Id of the user who has to do it.
            task_type: "call", "email" or "general".
            current_state: State to start in: "scheduled".
            due_date: Day on which the task is due; a time is taken too.
            due_at: When the task is due, if it has a time of day. Not in the API's published document.
            remind_at: When the user is reminded.
            description: Description, which the person's record shows once the task is completed.
            user_guid: Guid of the user who has to do it. Not in the API's published document.
            idempotency_key: A text unique to this task, by which the API refuses a duplicate.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Task: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return await self._send(
            _CREATE,
            body={
                "subject": subject,
                "person_id": person_id,
                "user_id": user_id,
                "task_type": task_type,
                "current_state": current_state,
                "due_date": due_date,
                "due_at": due_at,
                "remind_at": remind_at,
                "description": description,
                "user_guid": user_guid,
                "idempotency_key": idempotency_key,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def update(
        self,
        task_id: Id,
        *,
        subject: str | Unset | None = UNSET,
        current_state: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        due_date: TimeLike | Unset | None = UNSET,
        due_at: TimeLike | Unset | None = UNSET,
        remind_at: TimeLike | Unset | None = UNSET,
        is_logged: bool | Unset | None = UNSET,
        task_type: str | Unset | None = UNSET,
        person_id: Id | Unset | None = UNSET,
        user_id: Id | Unset | None = UNSET,
        user_guid: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Task:
        """The task with the fields given changed.

        `PUT /v2/tasks/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            task_id: Id of the task.
            subject: Subject.
            current_state: State to change to: "completed".
            description: Description, which the person's record shows once the task is completed.
            due_date: Day on which the task is due; a time is taken too.
            due_at: When the task is due, if it has a time of day. Not in the API's published document.
            remind_at: When the user is reminded.
            is_logged: Whether the task is only to be logged.
            task_type: "call", "email" or "general". Not in the API's published document.
            person_id: Id of the person whom the task is about. Not in the API's published document.
            user_id: Id of the user who has to do it. Not in the API's published document.
            user_guid: Guid of the user who has to do it. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Task: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return await self._send(
            _UPDATE,
            path={"task_id": task_id},
            body={
                "subject": subject,
                "current_state": current_state,
                "description": description,
                "due_date": due_date,
                "due_at": due_at,
                "remind_at": remind_at,
                "is_logged": is_logged,
                "task_type": task_type,
                "person_id": person_id,
                "user_id": user_id,
                "user_guid": user_guid,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def reschedule(
        self,
        *,
        task_ids: Sequence[Id],
        due_date: TimeLike,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Record:
        """What became of moving many tasks to another day.

        `POST /v2/bulk_reschedule_tasks`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            task_ids: Ids of the tasks to move.
            due_date: Day on which they are due from now on.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Record: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return await self._send(
            _RESCHEDULE,
            body={"task_ids": task_ids, "due_date": due_date},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def counts(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        current_state: str | Sequence[str] | None = None,
        task_type: str | Sequence[str] | None = None,
        time_interval_filter: str | None = None,
        completed_time_interval: str | None = None,
        idempotency_key: str | None = None,
        locale: str | Sequence[str] | None = None,
        source: str | Sequence[str] | None = None,
        sort_by: Literal["due_date", "due_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Record:
        """Numbers of the tasks that match every filter given.

        `GET /v2/tasks/counts`, 1 point.

        Args:
            ids: Only tasks with these ids.
            user_id: Only tasks of one of these users.
            person_id: Only tasks about one of these people.
            account_id: Only tasks about one of these accounts.
            current_state: Only tasks in these states: "scheduled", "completed".
            task_type: Only tasks of these types: "call", "email", "general".
            time_interval_filter: Only tasks due then: "overdue", "today", "tomorrow", "this_week", "next_week".
            completed_time_interval: Only tasks completed in this interval.
            idempotency_key: Only the task created with this key.
            locale: Only tasks about people in one of these time locales.
            source: Only tasks from one of these sources.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Record: as the API answered.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return await self._send(
            _COUNTS,
            query={
                "ids": ids,
                "user_id": user_id,
                "person_id": person_id,
                "account_id": account_id,
                "current_state": current_state,
                "task_type": task_type,
                "time_interval_filter": time_interval_filter,
                "completed_time_interval": completed_time_interval,
                "idempotency_key": idempotency_key,
                "locale": locale,
                "source": source,
                "sort_by": sort_by,
                "sort_direction": sort_direction,
            },
            extra_query=extra_query,
        )

    async def delete(self, task_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a task.

        `DELETE /v2/tasks/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            task_id: Id of the task.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        await self._send(_DELETE, path={"task_id": task_id}, extra_query=extra_query)


class Tasks(Resource[AsyncTasks]):
    """What users have to do by a date. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        current_state: str | Sequence[str] | None = None,
        task_type: str | Sequence[str] | None = None,
        time_interval_filter: str | None = None,
        locale: str | Sequence[str] | None = None,
        idempotency_key: str | None = None,
        source: str | Sequence[str] | None = None,
        updated_at: Range[TimeLike] | None = None,
        completed_at: Range[TimeLike] | None = None,
        completed_time_interval: str | None = None,
        include_counts_acted_on: bool | None = None,
        sort_by: Literal["due_date", "due_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[Task]:
        """Tasks that match every filter given.

        `GET /v2/tasks.json`, 1 point a page, 3 to 30 a page past page 100. Sorted by due_date ASC unless told
        otherwise.

        Args:
            ids: Only tasks with these ids.
            user_id: Only tasks of one of these users.
            person_id: Only tasks about one of these people.
            account_id: Only tasks about one of these accounts.
            current_state: Only tasks in these states: "scheduled", "completed".
            task_type: Only tasks of these types: "call", "email", "general".
            time_interval_filter: Only tasks due then: "overdue", "today", "tomorrow", "this_week", "next_week".
            locale: Only tasks about people in one of these time locales.
            idempotency_key: Only the task created with this key.
            source: Only tasks from one of these sources. Not in the API's published document.
            updated_at: Only tasks last updated in this range. Not in the API's published document.
            completed_at: Only tasks completed in this range. Not in the API's published document.
            completed_time_interval: Only tasks completed in this interval. Not in the API's published document.
            include_counts_acted_on: Whether the metadata counts the tasks acted on. Not in the API's published
                document.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[Task]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                user_id=user_id,
                person_id=person_id,
                account_id=account_id,
                current_state=current_state,
                task_type=task_type,
                time_interval_filter=time_interval_filter,
                locale=locale,
                idempotency_key=idempotency_key,
                source=source,
                updated_at=updated_at,
                completed_at=completed_at,
                completed_time_interval=completed_time_interval,
                include_counts_acted_on=include_counts_acted_on,
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
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        current_state: str | Sequence[str] | None = None,
        task_type: str | Sequence[str] | None = None,
        time_interval_filter: str | None = None,
        locale: str | Sequence[str] | None = None,
        idempotency_key: str | None = None,
        source: str | Sequence[str] | None = None,
        updated_at: Range[TimeLike] | None = None,
        completed_at: Range[TimeLike] | None = None,
        completed_time_interval: str | None = None,
        include_counts_acted_on: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        on_missing: OnMissing = "raise",
    ) -> Scan[Task]:
        """Tasks that match every filter given: all of them, each once.

        `GET /v2/tasks.json`, 1 point a page of 100, 3 to 30 a page past page 100, one page after another: this list
        cannot be read in windows of time. What it will cost is logged as a warning.

        Args:
            ids: Only tasks with these ids.
            user_id: Only tasks of one of these users.
            person_id: Only tasks about one of these people.
            account_id: Only tasks about one of these accounts.
            current_state: Only tasks in these states: "scheduled", "completed".
            task_type: Only tasks of these types: "call", "email", "general".
            time_interval_filter: Only tasks due then: "overdue", "today", "tomorrow", "this_week", "next_week".
            locale: Only tasks about people in one of these time locales.
            idempotency_key: Only the task created with this key.
            source: Only tasks from one of these sources. Not in the API's published document.
            updated_at: Only tasks last updated in this range. Not in the API's published document.
            completed_at: Only tasks completed in this range. Not in the API's published document.
            completed_time_interval: Only tasks completed in this interval. Not in the API's published document.
            include_counts_acted_on: Whether the metadata counts the tasks acted on. Not in the API's published
                document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Task]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                user_id=user_id,
                person_id=person_id,
                account_id=account_id,
                current_state=current_state,
                task_type=task_type,
                time_interval_filter=time_interval_filter,
                locale=locale,
                idempotency_key=idempotency_key,
                source=source,
                updated_at=updated_at,
                completed_at=completed_at,
                completed_time_interval=completed_time_interval,
                include_counts_acted_on=include_counts_acted_on,
                extra_query=extra_query,
                on_missing=on_missing,
            )
        )

    def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        current_state: str | Sequence[str] | None = None,
        task_type: str | Sequence[str] | None = None,
        time_interval_filter: str | None = None,
        locale: str | Sequence[str] | None = None,
        idempotency_key: str | None = None,
        source: str | Sequence[str] | None = None,
        updated_at: Range[TimeLike] | None = None,
        completed_at: Range[TimeLike] | None = None,
        completed_time_interval: str | None = None,
        include_counts_acted_on: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> ScanPlan:
        """Tasks that match every filter given: a scan in parts that other processes read; here one part, for this list
        cannot be divided.

        `GET /v2/tasks.json`, 1 point. That it cannot is logged as a warning.

        Args:
            ids: Only tasks with these ids.
            user_id: Only tasks of one of these users.
            person_id: Only tasks about one of these people.
            account_id: Only tasks about one of these accounts.
            current_state: Only tasks in these states: "scheduled", "completed".
            task_type: Only tasks of these types: "call", "email", "general".
            time_interval_filter: Only tasks due then: "overdue", "today", "tomorrow", "this_week", "next_week".
            locale: Only tasks about people in one of these time locales.
            idempotency_key: Only the task created with this key.
            source: Only tasks from one of these sources. Not in the API's published document.
            updated_at: Only tasks last updated in this range. Not in the API's published document.
            completed_at: Only tasks completed in this range. Not in the API's published document.
            completed_time_interval: Only tasks completed in this interval. Not in the API's published document.
            include_counts_acted_on: Whether the metadata counts the tasks acted on. Not in the API's published
                document.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            user_id=user_id,
            person_id=person_id,
            account_id=account_id,
            current_state=current_state,
            task_type=task_type,
            time_interval_filter=time_interval_filter,
            locale=locale,
            idempotency_key=idempotency_key,
            source=source,
            updated_at=updated_at,
            completed_at=completed_at,
            completed_time_interval=completed_time_interval,
            include_counts_acted_on=include_counts_acted_on,
            extra_query=extra_query,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[Task]:
        """Tasks that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/tasks.json`, 1 point a page of 100, 3 to 30 a page past page 100.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Task]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def get(self, task_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Task:
        """One task.

        `GET /v2/tasks/{id}.json`, 1 point.

        Args:
            task_id: Id of the task.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Task: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return self._run(self._async.get, task_id, extra_query=extra_query)

    def create(
        self,
        *,
        subject: str,
        person_id: Id,
        user_id: Id,
        task_type: str,
        current_state: str,
        due_date: TimeLike,
        due_at: TimeLike | Unset | None = UNSET,
        remind_at: TimeLike | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        user_guid: str | Unset | None = UNSET,
        idempotency_key: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Task:
        """The task created; with idempotency_key a repeated call makes no second one.

        `POST /v2/tasks.json`, 1 point. Repeated after a lost reply when idempotency_key is given, and only then.

        Args:
            subject: Subject.
            person_id: Id of the person whom the task is about.
            user_id: Id of the user who has to do it.
            task_type: "call", "email" or "general".
            current_state: State to start in: "scheduled".
            due_date: Day on which the task is due; a time is taken too.
            due_at: When the task is due, if it has a time of day. Not in the API's published document.
            remind_at: When the user is reminded.
            description: Description, which the person's record shows once the task is completed.
            user_guid: Guid of the user who has to do it. Not in the API's published document.
            idempotency_key: A text unique to this task, by which the API refuses a duplicate.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Task: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return self._run(
            self._async.create,
            subject=subject,
            person_id=person_id,
            user_id=user_id,
            task_type=task_type,
            current_state=current_state,
            due_date=due_date,
            due_at=due_at,
            remind_at=remind_at,
            description=description,
            user_guid=user_guid,
            idempotency_key=idempotency_key,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def update(
        self,
        task_id: Id,
        *,
        subject: str | Unset | None = UNSET,
        current_state: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        due_date: TimeLike | Unset | None = UNSET,
        due_at: TimeLike | Unset | None = UNSET,
        remind_at: TimeLike | Unset | None = UNSET,
        is_logged: bool | Unset | None = UNSET,
        task_type: str | Unset | None = UNSET,
        person_id: Id | Unset | None = UNSET,
        user_id: Id | Unset | None = UNSET,
        user_guid: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Task:
        """The task with the fields given changed.

        `PUT /v2/tasks/{id}.json`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            task_id: Id of the task.
            subject: Subject.
            current_state: State to change to: "completed".
            description: Description, which the person's record shows once the task is completed.
            due_date: Day on which the task is due; a time is taken too.
            due_at: When the task is due, if it has a time of day. Not in the API's published document.
            remind_at: When the user is reminded.
            is_logged: Whether the task is only to be logged.
            task_type: "call", "email" or "general". Not in the API's published document.
            person_id: Id of the person whom the task is about. Not in the API's published document.
            user_id: Id of the user who has to do it. Not in the API's published document.
            user_guid: Guid of the user who has to do it. Not in the API's published document.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Task: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return self._run(
            self._async.update,
            task_id,
            subject=subject,
            current_state=current_state,
            description=description,
            due_date=due_date,
            due_at=due_at,
            remind_at=remind_at,
            is_logged=is_logged,
            task_type=task_type,
            person_id=person_id,
            user_id=user_id,
            user_guid=user_guid,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def reschedule(
        self,
        *,
        task_ids: Sequence[Id],
        due_date: TimeLike,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Record:
        """What became of moving many tasks to another day.

        `POST /v2/bulk_reschedule_tasks`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            task_ids: Ids of the tasks to move.
            due_date: Day on which they are due from now on.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Record: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return self._run(
            self._async.reschedule, task_ids=task_ids, due_date=due_date, extra_query=extra_query, extra_body=extra_body
        )

    def counts(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        user_id: Id | Sequence[Id] | None = None,
        person_id: Id | Sequence[Id] | None = None,
        account_id: Id | Sequence[Id] | None = None,
        current_state: str | Sequence[str] | None = None,
        task_type: str | Sequence[str] | None = None,
        time_interval_filter: str | None = None,
        completed_time_interval: str | None = None,
        idempotency_key: str | None = None,
        locale: str | Sequence[str] | None = None,
        source: str | Sequence[str] | None = None,
        sort_by: Literal["due_date", "due_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Record:
        """Numbers of the tasks that match every filter given.

        `GET /v2/tasks/counts`, 1 point.

        Args:
            ids: Only tasks with these ids.
            user_id: Only tasks of one of these users.
            person_id: Only tasks about one of these people.
            account_id: Only tasks about one of these accounts.
            current_state: Only tasks in these states: "scheduled", "completed".
            task_type: Only tasks of these types: "call", "email", "general".
            time_interval_filter: Only tasks due then: "overdue", "today", "tomorrow", "this_week", "next_week".
            completed_time_interval: Only tasks completed in this interval.
            idempotency_key: Only the task created with this key.
            locale: Only tasks about people in one of these time locales.
            source: Only tasks from one of these sources.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Record: as the API answered.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        return self._run(
            self._async.counts,
            ids=ids,
            user_id=user_id,
            person_id=person_id,
            account_id=account_id,
            current_state=current_state,
            task_type=task_type,
            time_interval_filter=time_interval_filter,
            completed_time_interval=completed_time_interval,
            idempotency_key=idempotency_key,
            locale=locale,
            source=source,
            sort_by=sort_by,
            sort_direction=sort_direction,
            extra_query=extra_query,
        )

    def delete(self, task_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a task.

        `DELETE /v2/tasks/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            task_id: Id of the task.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Tasks".
        """
        self._run(self._async.delete, task_id, extra_query=extra_query)
