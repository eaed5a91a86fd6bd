"""Finds the failed rows of a job and their lines, and writes them into a file to correct and upload again."""

from __future__ import annotations

import io
import json
import logging
import os
import tempfile
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from pathlib import Path
from typing import IO, Any, Final

from attrs import define, field

from salesloft_async.core import durable
from salesloft_async.core.printable import printable, shortened
from salesloft_async.core.secret import redacted
from salesloft_async.core.threads import run_to_its_end
from salesloft_async.core.values import Id
from salesloft_async.errors import ConfigurationError
from salesloft_async.frames.csv_text import CsvText
from salesloft_async.models.bulk_jobs import BulkJob, BulkJobResult

from .chunks import fingerprints
from .fields import CUSTOM
from .jobs import AsyncBulkJobs
from .lines import Lines
from .report import KEPT, Failure

__all__ = ["ErrorsFile", "failures", "read_failures"]

_log: Final = logging.getLogger("salesloft_async")
_FAILED: Final = ("error", "pending", "retrying")
"""States of rows that a job, when it is done, did not write."""
_LONGEST: Final = 500
"""Characters of a reason."""
_BATCH: Final = 10_000
"""Failures whose lines are looked up together; each time is one pass over the lines."""


async def failures(jobs: AsyncBulkJobs, job_id: Id, lines: Lines | None) -> AsyncGenerator[list[Failure], None]:
    """The failed rows of a job that is done, in batches, as the API lists them; 1 point for 100 of them."""
    batch: list[BulkJobResult] = []
    async with aclosing(jobs.results(job_id, status=_FAILED).pages()) as pages:
        async for page in pages:
            batch += page.data
            if len(batch) >= _BATCH:
                yield _told(batch, lines)
                batch = []
    if batch:
        yield _told(batch, lines)


async def read_failures(
    jobs: AsyncBulkJobs, job: BulkJob, lines: Lines | None, errors: ErrorsFile | None
) -> tuple[int, list[Failure]]:
    """How many rows of a job failed, and the first of them in the order of the input; all go into the errors file."""
    count = 0
    kept: list[Failure] = []
    async with aclosing(failures(jobs, job.id, lines)) as batches:
        async for batch in batches:
            count += len(batch)
            kept += batch[: KEPT - len(kept)]
            if errors:
                for failure in batch:
                    errors.add(failure.line, failure.error, failure.record)
    if errors:
        await run_to_its_end(errors.write)
    if count < (job.errors or 0):
        _log.warning("bulk job %s counts %s errors, and its results tell of %s", job.id, job.errors, count)
    return max(count, job.errors or 0), sorted(kept, key=lambda failure: failure.line or 0)


def _told(results: Sequence[BulkJobResult], lines: Lines | None) -> list[Failure]:
    records = [result.record or {} for result in results]
    found = lines.find(fingerprints(record) for record in records) if lines is not None else [None] * len(results)
    return [
        Failure(line, _reason(result), record) for line, result, record in zip(found, results, records, strict=True)
    ]


def _reason(result: BulkJobResult) -> str:
    """Return the API's reason in one line; a field may be of another type than the documented one."""
    return shortened(redacted(printable(f"{result.error or ''}")), _LONGEST) or f"the API left it {result.status}"


@define(eq=False)
class ErrorsFile:
    """Rows that failed, with line and reason: CSV, or JSON lines where the path ends so.

    The columns `_line` and `_error` are left out when the file is uploaded in its turn. A CSV cannot tell a field that
    was to be cleared from one that was to be left alone; JSON lines can. It is for its owner alone.
    """

    path: Path
    _rows: IO[str] = field(init=False)
    _columns: dict[str, None] = field(factory=dict[str, None], init=False)

    def __attrs_post_init__(self) -> None:
        if self.path.suffix.lower() not in {".csv", ".jsonl", ".ndjson"}:
            raise ConfigurationError(f"errors: takes a path that ends in .csv or .jsonl, not {str(self.path)!r}")
        if self.path.is_dir():
            raise ConfigurationError(f"errors: {self.path} is a folder")
        if not os.access(self.path.parent, os.W_OK):
            raise ConfigurationError(f"errors: {self.path} cannot be written: there is no such folder, or it is closed")
        self._rows = tempfile.TemporaryFile("w+", encoding="utf-8", errors="backslashreplace")  # noqa: SIM115  (close() closes it)

    def add(self, line: int | None, error: str, record: Any) -> None:
        """Keep a row."""
        given = record if isinstance(record, Mapping) else {}
        row = {"_line": line, "_error": error, **(_flat(given) if self.path.suffix.lower() == ".csv" else given)}
        self._columns.update(dict.fromkeys(row))
        self._rows.write(json.dumps(row, ensure_ascii=False, default=str) + "\n")

    def write(self) -> None:
        """Write the file; it is there also when nothing failed, with a header alone."""
        self._rows.seek(0)
        with durable.replacing(self.path) as content:
            file = io.TextIOWrapper(content, encoding="utf-8", errors="backslashreplace", newline="")
            if self.path.suffix.lower() == ".csv":
                columns = [*_OURS, *[column for column in self._columns if column not in _OURS]]
                text = CsvText(file)
                text.add(columns)
                for row in map(json.loads, self._rows):
                    text.add(row.get(column) for column in columns)
            else:
                file.writelines(self._rows)
            file.detach()  # which writes what it has and leaves the closing to others

    def close(self) -> None:
        """Forget what was kept."""
        self._rows.close()


_OURS: Final = ("_line", "_error")


def _flat(record: Mapping[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in record.items():
        if name == CUSTOM and isinstance(value, Mapping):
            flat |= {f"{CUSTOM}.{part}": _cell(inner) for part, inner in value.items()}
        else:
            flat[name] = _cell(value)
    return flat


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        items = [str(item) for item in value]
        plain = all(item and item == item.strip() and ";" not in item for item in items)
        is_text = plain and items and not items[0].startswith("[")
        return ";".join(items) if is_text else json.dumps(items, ensure_ascii=False)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, Mapping) else value
