"""Sentences of transcriptions: none is lost though all of one transcription have one id."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import anyio.to_thread
import pytest

from salesloft_async import AsyncSalesloft, ConfigurationError, Salesloft
from salesloft_async.export.nested import positions, with_positions
from salesloft_async.sandbox import Sandbox

MANY = 250
"""Sentences of the first transcription: three pages."""


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=10, rate_limit=None) as running:
        store = running.store["transcriptions.sentences"]
        first = next(iter(running.store["transcriptions"]))["id"]
        there = sum(each["transcription_id"] == first for each in store)
        for number in range(MANY - there):
            store.add({"id": 10_000 + number, "transcription_id": first, "text": f"older {number}"})
        yield running


def stored(sandbox: Sandbox) -> int:
    return len(sandbox.store["transcriptions.sentences"])


@pytest.mark.anyio
@pytest.mark.parametrize("face", ["asynchronous", "blocking"])
async def test_a_list_of_sentences_is_read_to_its_end(sandbox: Sandbox, face: str) -> None:
    first = next(iter(sandbox.store["transcriptions"]))["id"]
    if face == "asynchronous":
        async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
            sentences = [each async for each in salesloft.transcriptions.sentences(first)]
    else:

        def read() -> list[Any]:
            with Salesloft("token", base_url=sandbox.url) as client:
                return list(client.transcriptions.sentences(first))

        sentences = await anyio.to_thread.run_sync(read)
    assert (len(sentences), {each.id for each in sentences}) == (MANY, {first})


@pytest.mark.anyio
async def test_an_export_has_every_sentence_under_a_key_of_its_own(sandbox: Sandbox, tmp_path: Path) -> None:
    async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
        report = await salesloft.export("transcriptions.sentences", tmp_path / "sentences.jsonl")
        await salesloft.export("transcriptions.sentences", tmp_path / "all.sqlite")
    rows = [json.loads(line) for line in (tmp_path / "sentences.jsonl").read_text().splitlines()]
    assert report.records == len(rows) == stored(sandbox)
    assert len({(row["id"], row["order_number"]) for row in rows}) == len(rows)
    assert report.points >= len(sandbox.store["transcriptions"]) + 2
    with closing(sqlite3.connect(tmp_path / "all.sqlite")) as database:
        query = "SELECT count(*), count(DISTINCT id || ' ' || order_number) FROM transcriptions_sentences"
        assert database.execute(query).fetchone() == (len(rows), len(rows))


@pytest.mark.anyio
async def test_parts_of_an_export_have_every_sentence_too(sandbox: Sandbox, tmp_path: Path) -> None:
    async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
        plan = await salesloft.export_plan("transcriptions.sentences", tmp_path / "sentences.jsonl")
        for item in plan:
            await salesloft.export_window(item)
        report = await salesloft.merge_export(tmp_path / "sentences.jsonl")
    assert report.records == stored(sandbox)


@pytest.mark.anyio
async def test_a_stream_names_both_fields_of_the_key(sandbox: Sandbox, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
        target = tmp_path / "sentences.singer"
        await salesloft.export("transcriptions.sentences", target, format="singer", state=state)
        messages = [json.loads(line) for line in target.read_text().splitlines()]
        with pytest.raises(ConfigurationError, match="a Singer stream needs order_number among them"):
            await salesloft.export("transcriptions.sentences", target, format="singer", fields=["id", "text"])
        changed = next(iter(sandbox.store["transcriptions"]))["id"]
        sandbox.store["transcriptions"].change(changed, language_code="de-DE")
        await salesloft.export("transcriptions.sentences", target, format="singer", state=state)
        later = [json.loads(line) for line in target.read_text().splitlines()]
    assert {tuple(each["key_properties"]) for each in messages if each["type"] == "SCHEMA"} == {("id", "order_number")}
    assert {each["stream"] for each in messages if "stream" in each} == {"transcriptions_sentences"}
    records = [each["record"] for each in messages if each["type"] == "RECORD"]
    assert len({(each["id"], each["order_number"]) for each in records}) == len(records) == stored(sandbox)
    assert sum(each["type"] == "RECORD" for each in later) >= MANY


@pytest.mark.anyio
async def test_a_transcription_that_is_deleted_meanwhile_is_left_out(sandbox: Sandbox, tmp_path: Path) -> None:
    gone = next(iter(sandbox.store["transcriptions"]))["id"]
    sandbox.fail("GET", f"/v2/transcriptions/{gone}/sentences", status=404)
    async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
        report = await salesloft.export("transcriptions.sentences", tmp_path / "sentences.jsonl")
    assert report.records == stored(sandbox) - MANY


def test_a_position_that_lacks_is_the_place_in_the_list() -> None:
    assert positions([None, None, None]) == [1, 2, 3]
    assert positions([1, 2, 3]) == [1, 2, 3]
    assert positions([None, 1, None]) == [2, 1, 3]
    lines = [b'{"id":"a","text":"x"}\n', b'{"text":"y","order_number":7}\n', b'{"id":"a","order_number":2}\n']
    rows = [json.loads(line) for line in with_positions(lines, "a", "order_number")]
    assert [(row["id"], row["order_number"]) for row in rows] == [("a", 1), ("a", 7), ("a", 2)]
