# Generated from operations/bulk_jobs.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's bulk jobs."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

__all__ = ["BulkJob", "BulkJobData", "BulkJobDataAdded", "BulkJobResult"]


@frozen(kw_only=True, repr=False)
class BulkJob(BaseRecord):
    """A job that writes many records."""

    id: Id
    """Id of the bulk job."""
    created_at: Time | None = None
    """When the job was created."""
    updated_at: Time | None = None
    """When the job was last updated."""
    marked_ready_at: Time | None = None
    """When the job was marked as ready."""
    started_at: Time | None = None
    """When processing started; empty until the job is done."""
    finished_at: Time | None = None
    """When processing finished."""
    type: str | None = None
    """What the job does, such as "person/upsert"."""
    name: str | None = None
    """Name."""
    state: str | None = None
    """"open" takes data, then "executing", then "done"; a cancelled job has a state that is not documented."""
    ready_to_execute: bool | None = None
    """Whether the job is marked as ready."""
    scopes: list[str] | None = None
    """OAuth scopes that the job runs with."""
    total: int | None = None
    """Records in the job."""
    processed: int | None = None
    """Records processed so far."""
    errors: int | None = None
    """Records that failed so far."""


@frozen(kw_only=True, repr=False)
class BulkJobDataAdded(BaseRecord):
    """What a call that adds data to a bulk job did."""

    records: int | None = None
    """Number of records added."""


@frozen(kw_only=True, repr=False)
class BulkJobResult(BaseRecord):
    """What became of one record of a bulk job."""

    id: Id
    """Id of the record in the job; they grow, and `after` takes the last one seen."""
    status: str | None = None
    """"success" or "error"; "pending" or "retrying" while it is not settled."""
    error: str | None = None
    """What went wrong, if something did."""
    record: dict[str, Any] | None = None
    """The record as it was uploaded."""
    resource: dict[str, Any] | None = None
    """The record that was written."""


@frozen(kw_only=True, repr=False)
class BulkJobData(BaseRecord):
    """One record of a bulk job, as it was added and how far it is."""

    id: Id
    """Id of the record in the job; they grow, and `after` takes the last one seen."""
    created_at: Time | None = None
    """When the record was added."""
    started_at: Time | None = None
    """When processing of the record started."""
    finished_at: Time | None = None
    """When processing of the record finished."""
    status: str | None = None
    """"pending", "success", "error" or "retrying"."""
    error: str | None = None
    """What went wrong, if something did."""
    record: dict[str, Any] | None = None
    """The record as it was uploaded."""
    resource: dict[str, Any] | None = None
    """The record that was written."""
    bulk_job: Ref["BulkJob"] | None = None
    """Job that the record is in."""
