"""What is asked of a record."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from salesloft_async.scan.source import identity, time_of

TIME = datetime(2025, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "time"),
    [
        (TIME, TIME),
        ("2025-03-01T12:00:00Z", TIME),
        ("2025-03-01T12:00:00", TIME),
        ("soon", None),
        (None, None),
        (17, None),
    ],
)
def test_a_time_is_read_as_the_server_sent_it(value: object, time: datetime | None) -> None:
    assert time_of(SimpleNamespace(updated_at=value), "updated_at") == time


def test_a_record_without_the_field_has_no_time() -> None:
    assert time_of(SimpleNamespace(), "updated_at") is None


def test_records_without_an_id_are_never_taken_for_one_another() -> None:
    record = SimpleNamespace(id=None)
    assert identity(record) != identity(record)
    assert identity(SimpleNamespace(id=7)) == 7
