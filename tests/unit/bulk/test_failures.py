"""The reasons of rows that failed."""

from __future__ import annotations

from typing import Any

import pytest

from salesloft_async.bulk.failures import _told
from salesloft_async.models.bulk_jobs import BulkJobResult


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        ("is taken", "is taken"),
        ("\x1b[2Jis\u202e taken\r\nby\u200b another", "is taken by another"),
        ("x" * 5_000_000, "x" * 499 + "…"),
        ('{"access_token": "planted0token"}', '{"access_token": "[secret]"}'),
        (None, "the API left it error"),
        ("\x1b[0m", "the API left it error"),
        (5, "5"),
        ({"email": ["is taken"]}, "{'email': ['is taken']}"),
    ],
    ids=lambda value: str(value)[:30].encode("unicode_escape").decode(),
)
def test_a_reason_is_one_short_line_without_control_characters(error: Any, shown: str) -> None:
    (failure,) = _told([BulkJobResult(id=1, status="error", error=error, record={"first_name": "Ada"})], None)
    assert (failure.error, str(failure)) == (shown, shown)
