"""The state file: what a crash leaves is enough to go on, and nothing else is taken for it."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from salesloft_async.bulk.chunks import Chunk
from salesloft_async.bulk.state import State, StateFile, Upload
from salesloft_async.errors import ConfigurationError, SalesloftError

pytestmark = pytest.mark.anyio

INPUT = {"bytes": 5, "sha256": "ab"}
OPTIONS = {"type": "person/upsert", "key": None}


def chunk(number: int, digest: str = "d") -> Chunk:
    return Chunk(number, 10, b"[]", digest)


def opened(path: Path, **changes: Any) -> StateFile:
    file = StateFile(path)
    try:
        file.open(**{"restart": False, "input": INPUT, "options": OPTIONS, **changes})
    except BaseException:
        file.close()
        raise
    return file


async def begun(path: Path) -> StateFile:
    file = opened(path)
    file.state = State(INPUT, OPTIONS, 17)
    await file.save()
    return file


async def test_what_was_known_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    file = await begun(path)
    file.known.send(chunk(0))
    file.known.send(chunk(1))
    file.known.acknowledge(0)
    file.known.phase = "starting"
    await file.save()
    file.close()
    again = opened(path)
    assert again.state == State(
        INPUT, OPTIONS, 17, "starting", sent={"1": Upload(10, "d")}, acknowledged={"0": Upload(10, "d")}
    )
    assert again.known.rows == 10
    assert (again.known.has(chunk(0)), again.known.has(chunk(1)), again.known.has(chunk(2))) == (True, False, False)
    again.known.refuse(1)
    assert again.known.sent == {}
    again.close()


async def test_only_its_owner_may_read_it_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    file = await begun(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    file.close()
    assert os.listdir(tmp_path) == ["state.json"]
    file = opened(path)
    file.done()
    file.close()
    assert os.listdir(tmp_path) == []


async def test_two_processes_cannot_have_it_at_once(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    file = await begun(path)
    with pytest.raises(ConfigurationError, match="another process is uploading"):
        opened(path)
    file.close()
    opened(path).close()


async def test_another_input_and_other_arguments_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    (await begun(path)).close()
    with pytest.raises(ConfigurationError, match="the input has changed: sha256 was 'ab' and is 'cd'; restart=True"):
        opened(path, input={"bytes": 5, "sha256": "cd"})
    with pytest.raises(ConfigurationError, match="other arguments: key was None and is 'id'"):
        opened(path, options={**OPTIONS, "key": "id"})
    file = opened(path, restart=True, input={"bytes": 6})
    assert file.state is None
    file.close()


async def test_other_rows_under_the_number_of_a_chunk_are_refused(tmp_path: Path) -> None:
    file = await begun(tmp_path / "state.json")
    file.known.send(chunk(0))
    file.known.acknowledge(0)
    with pytest.raises(ConfigurationError, match="the rows have changed"):
        file.known.has(chunk(0, "e"))
    file.close()


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "is no state"), ("[]", "is no state"), ('{"job_id": 1}', "is no state"), ("{", "is no state")],
)
async def test_a_file_that_is_no_state_is_left_alone(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "state.json"
    path.write_text(text)
    with pytest.raises(ConfigurationError, match=said):
        opened(path)
    assert path.read_text() == text


async def test_a_later_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    (await begun(path)).close()
    path.write_text(json.dumps({**json.loads(path.read_text()), "version": 2}))
    with pytest.raises(ConfigurationError, match="has version 2, and 1 is known"):
        opened(path)


async def test_a_place_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be written"):
        opened(tmp_path / "none" / "state.json")
    file = StateFile(tmp_path / "none" / "state.json")
    file.state = State(INPUT, OPTIONS, 17)
    with pytest.raises(SalesloftError, match=r"state: .* cannot be written: "):
        await file.save()
    folder = tmp_path / "state.json"
    folder.mkdir()
    with pytest.raises(ConfigurationError, match="cannot be read"):
        opened(folder)


def test_nothing_is_known_before_a_job_was_begun() -> None:
    with pytest.raises(RuntimeError, match="no job was begun"):
        _ = StateFile().known
