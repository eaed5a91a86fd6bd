"""What a bulk upload tells: how far it is, and what became of the rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, Literal, TypeAlias

from attrs import Factory, frozen

from salesloft_async.models.bulk_jobs import BulkJob

from .lines import Duplicate

__all__ = ["KEPT", "BulkProgress", "BulkReport", "Duplicate", "Failure", "Progress", "SkippedRow"]

KEPT: Final = 10_000
"""Failures, skipped rows and duplicates that a report holds at most, of each; the counts are of all."""


@frozen
class Failure:
    """A row that the API did not accept."""

    line: int | None
    """Line in the file, or number of the row from 1; None where the input is not at hand or does not have the row."""
    error: str
    """What the API said."""
    record: Mapping[str, Any]
    """The row as it was uploaded."""

    def __str__(self) -> str:
        return f"line {self.line}: {self.error}" if self.line is not None else self.error


@frozen
class SkippedRow:
    """A row that was not uploaded."""

    line: int
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"


@frozen
class BulkProgress:
    """How far a bulk upload is."""

    phase: Literal["checking", "uploading", "settling", "executing", "results"]
    """"settling" is while it is found out what became of an upload whose answer was lost."""
    done: int
    """Rows checked, uploaded, or processed by the API."""
    total: int | None = None
    """Rows to do; None where that is not known."""
    errors: int = 0
    """Rows that failed so far."""
    rate: float = 0.0
    """Rows per second in this phase."""
    time_left: float | None = None
    """Seconds to the end of the phase at this rate; None when that is not known."""
    job_id: int | str | None = None


Progress: TypeAlias = Callable[[BulkProgress], object]


@frozen
class BulkReport:
    """What became of the rows of one bulk job."""

    job: BulkJob
    """The job as it was last seen; `job.id` finds it again."""
    rows: int
    """Rows of the input, or of the job where no input was at hand."""
    uploaded: int
    """Rows in the job."""
    succeeded: int
    failed: int
    """Rows that the API did not accept."""
    skipped: int = 0
    """Rows that were not uploaded."""
    duplicated: int = 0
    """Sets of rows that name the same record."""
    failures: tuple[Failure, ...] = ()
    """Failed rows in the order of the input, the first 10,000 that were told."""
    skipped_rows: tuple[SkippedRow, ...] = ()
    """Rows that were not uploaded, the first 10,000."""
    duplicates: tuple[Duplicate, ...] = ()
    """Rows that name the same record, the first 10,000 sets; all of them were uploaded."""
    keys: Mapping[str, int] = Factory(dict[str, int])
    """How many rows were named by which field."""
    seconds: float = 0.0
    """How long it took, as far as this process was there."""
    warnings: tuple[str, ...] = ()
    """One line for what was done otherwise than the rows may mean: read-only columns that were left out, tags with a
    comma."""

    @property
    def done(self) -> bool:
        """Return whether the job is done; before, rows are neither failed nor successful."""
        return is_done(self.job)

    @property
    def ok(self) -> bool:
        """Return whether every row of the input succeeded."""
        return self.done and not self.failed and not self.skipped

    def __str__(self) -> str:
        return "\n".join([self._counts(), *self.warnings])

    def _counts(self) -> str:
        if not self.done:
            return f"bulk job {self.job.id}: {self.uploaded:,} rows uploaded, {self.job.state}"
        parts = [f"{self.succeeded:,} of {self.rows:,} rows succeeded", f"{self.failed:,} failed"]
        parts += [f"{self.skipped:,} skipped"] if self.skipped else []
        parts += [f"{self.duplicated:,} duplicated"] if self.duplicated else []
        return f"bulk job {self.job.id}: {', '.join(parts)}"


_RUNNING: Final = frozenset({None, "open", "pending", "executing"})
"""States in which more happens to a job; the state of a cancelled one is not documented."""


def is_done(job: BulkJob) -> bool:
    """Return whether a job was executed to its end, so that its results tell what became of every row."""
    return job.state == "done" or (job.finished_at is not None and job.state in _RUNNING)


def is_ended(job: BulkJob) -> bool:
    """Return whether nothing more happens to a job: it is done, or in a state that is not known to be a running one."""
    return job.state not in _RUNNING or job.finished_at is not None
