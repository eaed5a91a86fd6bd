"""Chunks: the same rows are always cut the same way, within what an upload may hold."""

from __future__ import annotations

import hashlib
import json
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesloft_async.bulk.chunks import _LESS, Chunk, Chunker, fingerprints, refuse
from salesloft_async.bulk.fields import fields_of
from salesloft_async.bulk.lines import Lines
from salesloft_async.bulk.rows import Batch, RowChecker
from salesloft_async.errors import BadRows

Row = dict[str, Any]


def rows(count: int) -> list[tuple[int, Row]]:
    return [(number, {"email_address": f"r{number}@example.com"}) for number in range(1, count + 1)]


def batch(given: list[tuple[int, Row]]) -> Batch:
    return [line for line, _ in given], [row for _, row in given]


def chunker(**options: Any) -> Chunker:
    return Chunker(RowChecker(fields_of("person/upsert")), refuse, **options)


def cut(given: list[tuple[int, Row]], size: int = 1_000, **options: Any) -> list[Chunk]:
    cutter = chunker(**options)
    chunks = [
        chunk for start in range(0, len(given), size) for chunk in cutter.feed(batch(given[start : start + size]))
    ]
    return chunks + list(cutter.finish())


@given(st.integers(0, 60), st.integers(1, 12), st.integers(1, 20), st.integers(100, 600))
def test_every_row_is_in_one_chunk_however_they_come(count: int, most: int, size: int, most_bytes: int) -> None:
    options = {"most_rows": most, "most_bytes": most_bytes}
    chunks = cut(rows(count), size, **options)
    sent = [row["email_address"] for chunk in chunks for row in json.loads(chunk.body)]
    assert sent == [f"r{number}@example.com" for number in range(1, count + 1)]
    assert chunks == cut(rows(count), **options)
    assert all(len(chunk.body) <= most_bytes + 4 for chunk in chunks)
    assert all(chunk.rows == len(json.loads(chunk.body)) <= most for chunk in chunks)
    assert [chunk.number for chunk in chunks] == list(range(len(chunks)))


def test_no_two_sets_of_chunks_under_way_have_the_same_sum() -> None:
    sizes = [5_000 - less for less in _LESS]
    sums = [sum(chosen) for count in range(len(sizes) + 1) for chosen in combinations(sizes, count)]
    assert len(set(sums)) == len(sums) == 2 ** len(sizes)


def test_rows_are_told_apart_whatever_their_texts_are() -> None:
    given = [
        (n, {"email_address": f"r{n}@b.c", "title": '},{"a":"},{', "custom_fields": {"a": [{}, {}]}}) for n in (1, 2)
    ]
    chunk = cut(given)[0]
    assert [row["title"] for row in json.loads(chunk.body)] == ['},{"a":"},{'] * 2
    lines = Lines()
    chunker(lines=lines).feed(batch(given))
    assert lines.find([fingerprints(row) for row in reversed(json.loads(chunk.body))]) == [2, 1]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"email_address": "a@b.c", "title": "x" * 600}, "is 6.. bytes long; an upload takes 500"),
        ({"email_address": "a\ud800@b.c"}, "cannot be written as JSON"),
        ({}, "has no key"),
    ],
)
def test_a_row_that_no_chunk_can_hold_is_told_with_its_line(row: Row, reason: str) -> None:
    told: list[tuple[int, str]] = []
    cutter = Chunker(
        RowChecker(fields_of("person/upsert")), lambda line, why, _: told.append((line, why)), most_bytes=500
    )
    cutter.feed(batch([(17, row), (18, {"email_address": "b@b.c"})]))
    assert [line for line, _ in told] == [17]
    with pytest.raises(BadRows, match=f"17: {reason}"):
        chunker(most_bytes=500).feed(batch([(17, row)]))
    assert cutter.rows == 1


def test_a_result_is_matched_whatever_the_order_of_its_fields() -> None:
    lines = Lines()
    chunker(lines=lines).feed(
        batch([(2, {"title": "CTO", "email_address": "Ada@b.c", "custom_fields": {"b": 1, "a": 2}})])
    )
    result = {
        "custom_fields": {"a": 2, "b": 1}, "title": "CTO", "upsert_key": "email_address", "email_address": "Ada@b.c",
    }  # fmt: skip
    changed = {"upsert_key": "email_address", "email_address": " ada@B.C"}
    assert lines.find([fingerprints(result)]) == [2]
    lines = Lines()
    chunker(lines=lines).feed(batch([(2, {"email_address": "Ada@b.c"})]))
    assert lines.find([fingerprints(changed)]) == [2]
    assert fingerprints({"upsert_key": None})[0] == 0


def test_digests_tell_rows_apart_in_any_process() -> None:
    one, other = cut(rows(1), digests=True)[0], cut(rows(2), digests=True)[0]
    assert one.digest == hashlib.sha256(one.body).hexdigest()[:16]
    assert one.digest != other.digest
    assert cut(rows(1))[0].digest == ""
