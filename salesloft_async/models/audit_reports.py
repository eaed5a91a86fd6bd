# Generated from operations/audit_reports.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's audit reports."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id

__all__ = ["AuditReport"]


@frozen(kw_only=True, repr=False)
class AuditReport(BaseRecord):
    """A report of who did what."""

    id: Id
    """Id of the report."""
    name: str | None = None
    """Name."""
    status: str | None = None
    """State of its preparation."""
    download_url: str | None = None
    """Address of the file."""
    error: str | None = None
    """Reason of a failure."""
    actions: str | None = None
    """Kinds of actions reported."""
    audited_user_guids: str | None = None
    """Guids of the users reported on."""
    data_source: str | None = None
    """Source of the data."""
    record_type: str | None = None
    """Kind of record reported on."""
    record_ids: int | list[Id] | str | None = None
    """Ids of the records reported on."""
    since: date | None = None
    """First day reported on."""
    until: date | None = None
    """Last day reported on."""
    email_notification: bool | None = None
    """Whether an email is sent when the report is ready."""
    requested_on: date | None = None
    """Day of the request."""
    started_on: date | None = None
    """Day on which the work started."""
    completed_on: date | None = None
    """Day on which the report was ready."""
    requestor_name: str | None = None
    """Name of the user who requested the report."""
    requestor_email: str | None = None
    """Email address of the user who requested the report."""
    user_guid: str | None = None
    """Guid of the user who requested the report."""
