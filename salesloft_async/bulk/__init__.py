"""Bulk jobs from rows: people hand in what they have, and get back what became of each row."""

from .facade import AsyncBulk, Bulk
from .handing import ChunkReport, UploadPlan
from .jobs import AsyncBulkJobs, BulkJobs
from .options import BulkOptions
from .report import BulkProgress, BulkReport, Duplicate, Failure, SkippedRow

__all__ = [
    "AsyncBulk",
    "AsyncBulkJobs",
    "Bulk",
    "BulkJobs",
    "BulkOptions",
    "BulkProgress",
    "BulkReport",
    "ChunkReport",
    "Duplicate",
    "Failure",
    "SkippedRow",
    "UploadPlan",
]
