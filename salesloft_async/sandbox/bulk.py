"""Bulk jobs: rows are added while a job is open, and executed when it is ready."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any, Final

from attrs import define, field

from .fields import Record
from .store import Collection

__all__ = ["MOST_ROWS", "BulkJobs", "Execute"]

MOST_ROWS: Final = 5_000
"""Records that one call may add."""

Execute = Callable[[Record], tuple[Record | None, str]]
"""Writes one row: the record it made, and what went wrong, or ""."""

Errors = dict[str, list[str]]


@define(eq=False)
class BulkJobs:
    """The rows and results of the jobs; a job moves on when it is asked for, so no test has to sleep."""

    _jobs: Collection
    _execute: Mapping[str, Execute]
    _stamp: Callable[[], str]
    _rows: dict[str, list[Record]] = field(factory=dict[str, list[Record]], init=False)
    _results: dict[str, list[Record]] = field(factory=dict[str, list[Record]], init=False)
    _last_row: int = field(default=0, init=False)

    def create(self, job: Record) -> Record:
        """The job, open for data."""
        states = {"state": "open", "ready_to_execute": False, "total": 0, "processed": 0, "errors": 0}
        return self._jobs.add(job | states | {"scopes": ["bulk"]})

    def update(self, job: Record, changed: Mapping[str, Any]) -> Record | Errors:
        """The job renamed or executing; or what is wrong."""
        if job["state"] != "open":
            return _closed(job)
        ready = changed.get("ready_to_execute") in (True, "true")
        states: Record = {"state": "executing", "marked_ready_at": self._stamp()} if ready else {}
        return self._jobs.change(job["id"], **{**changed, "ready_to_execute": ready}, **states)

    def cancel(self, job: Record) -> bool:
        """Cancel a job, and the rows that are still pending; return whether it was not done yet."""
        if job["state"] in {"done", "cancelled"}:
            return False
        self._jobs.change(job["id"], state="cancelled", finished_at=self._stamp())
        return True

    def add(self, job: Record, rows: list[Record]) -> Errors:
        """Adds rows to an open job; what is wrong, if anything, and then none is added."""
        if job["state"] != "open":
            return _closed(job)
        if len(rows) > MOST_ROWS:
            return {"data": [f"must have {MOST_ROWS} records or fewer"]}
        self._rows.setdefault(str(job["id"]), []).extend(rows)
        self._jobs.change(job["id"], total=job["total"] + len(rows))
        return {}

    def rows(self, identity: object) -> list[Record]:
        """The rows of a job."""
        return list(self._rows.get(str(identity), ()))

    def advance(self, job: Record) -> Record:
        """The job, when the one whose turn it is has gone a step further: half of its rows are written, then the rest.

        One job runs at a time, in the order in which they were marked as ready; asked for or not, it moves on.
        """
        waiting = [each for each in self._jobs if each["state"] == "executing"]
        if job["state"] == "executing":
            self._step(min(waiting, key=itemgetter("marked_ready_at")))
        return job

    def _step(self, job: Record) -> None:
        key, total = str(job["id"]), job["total"]
        half = total // 2
        until = half if job["processed"] < half else total
        results = self._results.setdefault(key, [])
        execute = self._execute.get(job["type"], _accept)
        for row in self._rows.get(key, [])[job["processed"] : until]:
            results.append(self._result(row, execute))
        failed = sum(result["status"] == "error" for result in results)
        done: Record = {"state": "done", "started_at": job["marked_ready_at"], "finished_at": self._stamp()}
        self._jobs.change(job["id"], processed=until, errors=failed, **(done if until == total else {}))

    def results(self, job: Record, *, after: int, most: int, status: set[str]) -> list[Record]:
        """Results whose id is greater than `after`; none until the job is done."""
        if job["state"] not in {"done", "cancelled"}:
            return []
        rows = self._results.get(str(job["id"]), [])
        start = bisect_right(rows, after, key=itemgetter("id"))
        if status:
            return [row for row in rows[start:] if row["status"] in status][:most]
        return rows[start : start + most]

    def data(self, job: Record, *, after: int, most: int, status: set[str]) -> list[Record]:
        """Rows whose id is greater than `after`, whatever the job's state: those to come are pending."""
        settled, rows = self._results.get(str(job["id"]), []), self._rows.get(str(job["id"]), [])
        status_of_rest = "cancelled" if job["state"] == "cancelled" else "pending"
        pending = [
            {"id": self._last_row + number, "status": status_of_rest, "record": row}
            for number, row in enumerate(rows[len(settled) :], 1)
        ]
        found = [row for row in (*settled, *pending) if row["id"] > after and (not status or row["status"] in status)]
        return [{**row, "bulk_job": {"id": job["id"]}} for row in found[:most]]

    def _result(self, row: Record, execute: Execute) -> Record:
        self._last_row += 1
        resource, error = execute(row)
        result: Record = {"id": self._last_row, "status": "error" if error else "success", "record": row}
        return {**result, "error": error} if error else {**result, "resource": resource}


def _accept(row: Record) -> tuple[Record | None, str]:
    return row, ""


def _closed(job: Record) -> Errors:
    return {"state": [f"must be open, and is {job['state']}"]}
