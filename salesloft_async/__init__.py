"""Typed, asyncio-first client for the Salesloft REST API, with a sync facade and a local sandbox.

What is exported here is the public interface; it is loaded when first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from ._version import __version__

if TYPE_CHECKING:
    from .blocking_teams import BlockingTeams
    from .bulk import BulkProgress, BulkReport, ChunkReport, Duplicate, Failure, SkippedRow, UploadPlan
    from .client import AsyncSalesloft
    from .core.auth import Auth
    from .core.budget import BudgetState
    from .core.filters import IS_NOT_NULL, IS_NULL, NOT_IN, starts_with
    from .core.oauth import Authorization, ClientCredentials, OAuth
    from .core.open_records import Record
    from .core.page import Page
    from .core.pages import AsyncPager, Pager
    from .core.references import Ref
    from .core.request_events import RequestEvent, ResponseEvent, RetryEvent
    from .core.response import Response
    from .core.retry import Retries
    from .core.token_file import FileTokenStore
    from .core.tokens import MemoryTokenStore, Tokens, TokenStore
    from .core.values import UNSET, Id, Range
    from .errors import (
        APIError,
        AuthenticationError,
        BadRows,
        BudgetUnavailable,
        BulkNotDone,
        BulkNotSettled,
        ConfigurationError,
        ConnectionFailed,
        DecodeFailed,
        LoginRequired,
        MissingRecordsError,
        NotFound,
        PermissionDenied,
        RateLimited,
        SalesloftError,
        ServerError,
        Timeout,
        ValidationFailed,
    )
    from .fleet.budget import RedisBudget
    from .fleet.tokens import RedisTokenStore
    from .lookups import Column, Option
    from .progress import ProgressBar
    from .scan.changes import AsyncChanges, Changes, ChangesPage
    from .scan.plan import ScanPlan
    from .scan.reader import WindowProgress
    from .scan.scan import AsyncScan, Scan
    from .scan.scanner import ScanProgress
    from .sync import Salesloft
    from .teams import Teams
    from .telemetry import Telemetry

__all__ = [
    "IS_NOT_NULL",
    "IS_NULL",
    "NOT_IN",
    "UNSET",
    "APIError",
    "AsyncChanges",
    "AsyncPager",
    "AsyncSalesloft",
    "AsyncScan",
    "Auth",
    "AuthenticationError",
    "Authorization",
    "BadRows",
    "BlockingTeams",
    "BudgetState",
    "BudgetUnavailable",
    "BulkNotDone",
    "BulkNotSettled",
    "BulkProgress",
    "BulkReport",
    "Changes",
    "ChangesPage",
    "ChunkReport",
    "ClientCredentials",
    "Column",
    "ConfigurationError",
    "ConnectionFailed",
    "DecodeFailed",
    "Duplicate",
    "Failure",
    "FileTokenStore",
    "Id",
    "LoginRequired",
    "MemoryTokenStore",
    "MissingRecordsError",
    "NotFound",
    "OAuth",
    "Option",
    "Page",
    "Pager",
    "PermissionDenied",
    "ProgressBar",
    "Range",
    "RateLimited",
    "Record",
    "RedisBudget",
    "RedisTokenStore",
    "Ref",
    "RequestEvent",
    "Response",
    "ResponseEvent",
    "Retries",
    "RetryEvent",
    "Salesloft",
    "SalesloftError",
    "Scan",
    "ScanPlan",
    "ScanProgress",
    "ServerError",
    "SkippedRow",
    "Teams",
    "Telemetry",
    "Timeout",
    "TokenStore",
    "Tokens",
    "UploadPlan",
    "ValidationFailed",
    "WindowProgress",
    "__version__",
    "starts_with",
]

_MODULES = {
    "AsyncSalesloft": "client",
    "Salesloft": "sync",
    "Teams": "teams",
    "Telemetry": "telemetry",
    "Auth": "core.auth",
    "BlockingTeams": "blocking_teams",
    "BudgetState": "core.budget",
    "FileTokenStore": "core.token_file",
    "RedisBudget": "fleet.budget",
    "Record": "core.open_records",
    "RedisTokenStore": "fleet.tokens",
    "Ref": "core.references",
    "Response": "core.response",
    "Retries": "core.retry",
    **dict.fromkeys(("Column", "Option"), "lookups"),
    **dict.fromkeys(
        ("BulkProgress", "BulkReport", "ChunkReport", "Duplicate", "Failure", "SkippedRow", "UploadPlan"), "bulk"
    ),
    **dict.fromkeys(("AsyncPager", "Pager"), "core.pages"),
    "Page": "core.page",
    **dict.fromkeys(("AsyncChanges", "Changes", "ChangesPage"), "scan.changes"),
    **dict.fromkeys(("AsyncScan", "Scan"), "scan.scan"),
    "ProgressBar": "progress",
    "ScanPlan": "scan.plan",
    "ScanProgress": "scan.scanner",
    "WindowProgress": "scan.reader",
    **dict.fromkeys(("IS_NOT_NULL", "IS_NULL", "NOT_IN", "starts_with"), "core.filters"),
    **dict.fromkeys(("RequestEvent", "ResponseEvent", "RetryEvent"), "core.request_events"),
    **dict.fromkeys(("Authorization", "ClientCredentials", "OAuth"), "core.oauth"),
    **dict.fromkeys(("MemoryTokenStore", "TokenStore", "Tokens"), "core.tokens"),
    **dict.fromkeys(("UNSET", "Id", "Range"), "core.values"),
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f".{_MODULES.get(name, 'errors')}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
