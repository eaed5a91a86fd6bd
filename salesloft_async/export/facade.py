"""The clients' methods that export, on both faces; what they are made of is loaded when first used."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # most programs never export
    from salesloft_async.core.resource import Runner
    from salesloft_async.core.session import Session
    from salesloft_async.core.values import OnMissing, TimeLike
    from salesloft_async.scan.plan import ScanPlan

    from .exporter import ExportReport, OnProgress
    from .formats import Format

__all__ = ["AsyncExports", "Exports"]


class AsyncExports:
    """Whole lists into files, asynchronous."""

    _session: Session

    async def export(
        self,
        resource: str,
        path: str | os.PathLike[str],
        *,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        filters: Mapping[str, Any] | None = None,
        fields: Sequence[str] | None = None,
        format: Format | None = None,
        state: str | os.PathLike[str] | None = None,
        resume: bool = False,
        filter_locally: bool = False,
        on_missing: OnMissing = "raise",
        concurrency: int = 16,
        on_progress: OnProgress | None = None,
    ) -> ExportReport:
        """Write every record of a list to a file, at about one point per 100 records.

        JSONL has each record as the server sent it; CSV, SQLite and Parquet have a column for each field, typed where
        the format has types, and a column `extra` for what no other takes. The file appears when it is complete; until
        then its parts are in a folder beside it. `format="singer"` makes SCHEMA, RECORD and STATE messages of the same
        columns, a line of JSON each; with a state only what changed since is read, which deletions are not.

        Args:
            resource: Such as "people": any resource with a list.
            path: Where to; its ending says the format: .jsonl, .csv, .sqlite or .parquet (needs the arrow extra).
            since: Only records last updated from this time on.
            until: Only records last updated before this time.
            filters: Filters of the list by their argument names, such as `{"owner_id": 5}`.
            fields: Only these fields, in this order.
            format: "jsonl", "csv", "sqlite", "parquet" or "singer", whatever the path ends in. A Singer stream may go
                to the path "-", standard output.
            state: Of a Singer stream, the file that says where to go on, as its target stored it: the last line counts,
                and no file is the beginning. Beside a file that was written it is moved on.
            resume: Go on with an export of the same that was interrupted; what it had finished is not read again.
            filter_locally: Where the API cannot filter by updated_at, read the whole list, at its full cost, and leave
                out what `since` and `until` exclude. Without it they are refused for such a list.
            on_missing: Whether to raise MissingRecordsError when records that the API counts did not come, or to log a
                warning ("warn") and go on without them.
            concurrency: Requests on their way at once.
            on_progress: Called after each page with records read and expected, and points spent.

        Raises:
            MissingRecordsError: Records that the API counts did not come. No file is made; what was read is kept, and
                `resume=True` reads the rest again.
            ConfigurationError: An argument cannot be right; nothing was sent.
            OSError: The file cannot be written.
        """
        from .exporter import export

        return await export(
            self._session, resource, path, since=since, until=until, filters=filters, fields=fields, format=format,
            state=state, resume=resume, filter_locally=filter_locally, on_missing=on_missing,
            concurrency=concurrency, on_progress=on_progress,
        )  # fmt: skip

    async def export_plan(
        self,
        resource: str,
        path: str | os.PathLike[str],
        *,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        filters: Mapping[str, Any] | None = None,
        fields: Sequence[str] | None = None,
        window_size: int = 10_000,
        resume: bool = False,
        filter_locally: bool = False,
    ) -> ScanPlan:
        """An export in parts, each a small dict of JSON that `export_window` makes a file of, in any process.

        The plan and the parts are in a folder beside the path, which every process has to reach at the same place. 2
        points and 1 a window. When every window is there, `export_window` takes the tail; then `merge_export` makes the
        file.

        Args:
            resource: Such as "people": any resource with a list.
            path: Where to; its ending says the format: .jsonl, .csv, .sqlite or .parquet (needs the arrow extra).
            since: Only records last updated from this time on.
            until: Only records last updated before this time.
            filters: Filters of the list by their argument names, such as `{"owner_id": 5}`.
            fields: Only these fields, in this order.
            window_size: Records in a window at most, from 100 to 10,000.
            resume: What is left of a plan of the same, if there is one. A new plan replaces an old one, whose items are
                refused from then on.
            filter_locally: Where the API cannot filter by updated_at, read the whole list, at its full cost, and leave
                out what `since` and `until` exclude. Without it they are refused for such a list.

        Raises:
            ConfigurationError: An argument cannot be right; nothing was sent.
            OSError: The folder cannot be written.
        """
        from .handing import export_plan

        return await export_plan(
            self._session, resource, path, since=since, until=until, filters=filters, fields=fields,
            window_size=window_size, resume=resume, filter_locally=filter_locally,
        )  # fmt: skip

    async def export_window(
        self, item: Mapping[str, Any], *, on_missing: OnMissing = "raise", concurrency: int = 16
    ) -> ExportReport:
        """Read the records of one item of `export_plan` into a file beside the others, about 1 point per 100 records.

        A part that is there is not read again, and one that two processes read at once is there once; so a task may be
        tried again at any time.

        Args:
            item: An item of `export_plan`, also one that came as JSON from another process.
            on_missing: Whether to raise MissingRecordsError when records that the API counts did not come, or to log a
                warning ("warn") and go on without them.
            concurrency: Requests on their way at once.

        Raises:
            MissingRecordsError: Records that the API counts did not come; the part is not written, so a task that is
                tried again reads it again.
            ConfigurationError: It is no item of a plan that is under way here, or is the tail and windows are missing.
            OSError: The part cannot be written.
        """
        from .handing import export_window

        return await export_window(self._session, item, on_missing=on_missing, concurrency=concurrency)

    async def merge_export(self, path: str | os.PathLike[str], *, on_missing: OnMissing = "raise") -> ExportReport:
        """Make the file of an export whose parts are all there, without a request; each record is in it once.

        A record that changed after its window was read is in the tail too, and it is that newer form that stays. The
        report has the points that all parts took together.

        Args:
            path: The path that was given to `export_plan`.
            on_missing: Whether to raise MissingRecordsError when parts were written without records that the API
                counts, or to log a warning ("warn") and make the file without them.

        Raises:
            MissingRecordsError: Records that the API counts are in no part; the parts stay.
            ConfigurationError: There is no such plan, or parts are missing; it names them.
            OSError: The file cannot be written.
        """
        from .handing import merge_export

        return await merge_export(path, on_missing=on_missing)


class Exports:
    """Whole lists into files, blocking."""

    _runner: Runner
    _exports: AsyncExports

    def export(
        self,
        resource: str,
        path: str | os.PathLike[str],
        *,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        filters: Mapping[str, Any] | None = None,
        fields: Sequence[str] | None = None,
        format: Format | None = None,
        state: str | os.PathLike[str] | None = None,
        resume: bool = False,
        filter_locally: bool = False,
        on_missing: OnMissing = "raise",
        concurrency: int = 16,
        on_progress: OnProgress | None = None,
    ) -> ExportReport:
        """Write every record of a list to a file; see AsyncSalesloft.export."""
        return self._runner(
            self._exports.export, resource, path, since=since, until=until, filters=filters, fields=fields,
            format=format, state=state, resume=resume, filter_locally=filter_locally, on_missing=on_missing,
            concurrency=concurrency, on_progress=on_progress,
        )  # fmt: skip

    def export_plan(
        self,
        resource: str,
        path: str | os.PathLike[str],
        *,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        filters: Mapping[str, Any] | None = None,
        fields: Sequence[str] | None = None,
        window_size: int = 10_000,
        resume: bool = False,
        filter_locally: bool = False,
    ) -> ScanPlan:
        """An export in parts, each a small dict of JSON that `export_window` makes a file of, in any process; see
        AsyncSalesloft.export_plan.
        """
        return self._runner(
            self._exports.export_plan, resource, path, since=since, until=until, filters=filters, fields=fields,
            window_size=window_size, resume=resume, filter_locally=filter_locally,
        )  # fmt: skip

    def export_window(
        self, item: Mapping[str, Any], *, on_missing: OnMissing = "raise", concurrency: int = 16
    ) -> ExportReport:
        """Read the records of one item of `export_plan` into a file; see AsyncSalesloft.export_window."""
        return self._runner(self._exports.export_window, item, on_missing=on_missing, concurrency=concurrency)

    def merge_export(self, path: str | os.PathLike[str], *, on_missing: OnMissing = "raise") -> ExportReport:
        """Make the file of an export whose parts are all there, without a request; see AsyncSalesloft.merge_export."""
        return self._runner(self._exports.merge_export, path, on_missing=on_missing)
