"""Singer streams of a sandbox: all of a list, then what changed, each state after what it covers."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import pytest

from salesloft_async import AsyncSalesloft, ConfigurationError, Salesloft, SalesloftError
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio
PEOPLE = 1_234


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=PEOPLE, rate_limit=None) as running:
        yield running


class Target:
    """What a target does: it keeps the last form of each record, and the state when it comes."""

    def __init__(self) -> None:
        self.rows: dict[Any, dict[str, Any]] = {}
        self.states: list[tuple[int, dict[str, Any]]] = []
        self.properties: dict[str, Any] = {}
        self.records = 0

    def take(self, text: str) -> None:
        self.properties = {}
        for line in text.splitlines():
            message = json.loads(line)
            match message["type"]:
                case "SCHEMA":
                    self.properties = message["schema"]["properties"]
                case "RECORD":
                    assert message["record"].keys() == self.properties.keys()
                    self.records += 1
                    self.rows[message["record"]["id"]] = message["record"]
                case "STATE":
                    self.states.append((self.records, message["value"]))


async def test_a_stream_has_every_record_and_then_the_state(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    target, told = Target(), list[int]()
    report = await salesloft.export(
        "people", tmp_path / "people", format="singer", on_progress=lambda done: told.append(done.records)
    )
    target.take(report.path.read_text())
    assert {row["id"]: row["title"] for row in target.rows.values()} == {
        person["id"]: person["title"] for person in sandbox.store["people"]
    }
    assert (report.records, target.records, told[-1]) == (PEOPLE, PEOPLE, PEOPLE)
    assert report.points == sandbox.spent
    assert [records for records, _ in target.states] == [PEOPLE]
    assert os.listdir(tmp_path) == ["people"]


async def test_a_state_goes_on_with_what_changed(sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path) -> None:
    target, state, path = Target(), tmp_path / "state.json", tmp_path / "people.singer"
    for changed in (range(0), range(1, 131), range(0)):
        for person in changed:
            sandbox.store["people"].change(str(person))
        report = await salesloft.export("people", path, format="singer", state=state)
        target.take(path.read_text())
        assert report.records == (len(changed) or (0 if target.records > PEOPLE else PEOPLE))
    assert target.records == PEOPLE + 130
    assert {row["id"]: row["updated_at"][:19] for row in target.rows.values()} == {
        person["id"]: person["updated_at"][:19] for person in sandbox.store["people"]
    }
    assert json.loads(state.read_text()) == target.states[-1][1]
    assert [records for records, _ in target.states] == [PEOPLE, PEOPLE + 100, PEOPLE + 130, PEOPLE + 130, PEOPLE + 130]


async def test_every_state_covers_what_is_before_it_and_no_more(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    state, path = tmp_path / "state.json", tmp_path / "people.singer"
    await salesloft.export("people", path, format="singer", state=state)
    for person in range(1, 251):
        sandbox.store["people"].change(str(person))
    await salesloft.export("people", path, format="singer", state=state)
    lines = path.read_text().splitlines(keepends=True)
    for place, line in enumerate(lines):
        if '"STATE"' not in line[:20]:
            continue
        target = Target()
        target.take("".join(lines[: place + 1]))
        state.write_text(line)
        await salesloft.export("people", tmp_path / "rest", format="singer", state=state)
        target.take((tmp_path / "rest").read_text())
        assert target.records == 250 == len(target.rows)


async def test_what_nobody_documents_and_what_has_no_changes_are_streams_too(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    for resource, states in (("opportunities", 1), ("imports", 0), ("groups", 0), ("call_dispositions", 0)):
        target = Target()
        await salesloft.export(resource, tmp_path / "out", format="singer", state=tmp_path / resource)
        target.take((tmp_path / "out").read_text())
        assert sorted(target.rows) == sorted(each["id"] for each in sandbox.store[resource])
        assert len(target.states) == states == (tmp_path / resource).exists()
        assert len(target.properties) > 3


async def test_an_error_leaves_the_file_and_the_state_that_were_there(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    state, path = tmp_path / "state.json", tmp_path / "people.singer"
    await salesloft.export("people", path, format="singer", state=state)
    before = path.read_bytes(), state.read_bytes()
    sandbox.store["people"].change("1")
    sandbox.fail("GET", "/v2/people", status=400)
    with pytest.raises(SalesloftError):
        await salesloft.export("people", path, format="singer", state=state)
    assert (path.read_bytes(), state.read_bytes()) == before
    assert sorted(os.listdir(tmp_path)) == ["people.singer", "state.json"]


async def test_streams_that_share_a_state_file_keep_each_others_bookmark(
    salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    state = tmp_path / "state.json"
    async with anyio.create_task_group() as tasks:
        for resource in ("people", "accounts", "notes"):
            tasks.start_soon(partial(salesloft.export, resource, tmp_path / resource, format="singer", state=state))
    assert json.loads(state.read_text())["bookmarks"].keys() == {"people", "accounts", "notes"}


def test_the_blocking_face_streams_to_standard_output(
    threaded_sandbox: Sandbox, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    state = tmp_path / "state.json"
    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
        report = salesloft.export("people", "-", format="singer", state=state, fields=["id", "title"])
    target = Target()
    target.take(capfdbinary.readouterr().out.decode())
    assert len(target.rows) == report.records == 250
    assert list(target.properties) == ["id", "title", "extra"]
    assert not state.exists()  # it is the target's to store, when the records are


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("p.csv", {"format": "sinker"}, "format: takes jsonl, .*, singer, not 'sinker'"),
        ("p", {"format": "singer", "resume": True}, "resume: a Singer stream goes on from its state"),
        ("p", {"format": "singer", "fields": ["title"]}, "fields: a Singer stream needs id"),
        ("p.csv", {"state": "s.json"}, "state: a Singer stream has one, csv has not"),
        ("p", {"format": "singer", "state": "missing/s.json"}, "state: there is no folder missing"),
        ("-", {}, "goes to standard output"),
        ("-", {"format": "jsonl"}, "a Singer stream goes to standard output, jsonl does not"),
        ("missing/p", {"format": "singer"}, "there is no folder"),
    ],
)
async def test_what_cannot_be_is_refused_before_anything_is_sent(
    name: str, options: dict[str, Any], message: str, sandbox: Sandbox, salesloft: AsyncSalesloft,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigurationError, match=message):
        await salesloft.export("people", name, **options)
    assert not sandbox.requests
    assert not os.listdir(tmp_path)


async def test_a_state_of_something_else_is_refused(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    state, path = tmp_path / "state.json", tmp_path / "people.singer"
    await salesloft.export("people", path, format="singer", state=state)
    with pytest.raises(ConfigurationError, match="state: it says where to go on"):
        await salesloft.export("people", path, format="singer", state=state, since="2024-01-01")
    with pytest.raises(ConfigurationError, match="state: the cursor was made with other filters"):
        await salesloft.export("people", path, format="singer", state=state, filters={"owner_id": 5})
    state.write_text('{"bookmarks": {"people": {"cursor": "c1.broken"}}}')
    with pytest.raises(ConfigurationError, match="state: the cursor is broken"):
        await salesloft.export("people", path, format="singer", state=state)
