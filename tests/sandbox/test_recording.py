"""Answers are recorded through a local address, kept without secrets and personal data, and given again."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import aiohttp
import attrs
import pytest

from salesloft_async import APIError, AsyncSalesloft, ServerError, ValidationFailed
from salesloft_async.operations import load
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio

KEY = "a key that nobody can guess"
LISTS = [
    endpoint.resource
    for endpoint in load().endpoints
    if endpoint.method == "list" and not any(each.required for each in endpoint.parameters)
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "answers.jsonl"


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()[1:]]


def shape(value: Any) -> Any:
    if attrs.has(type(value)):
        return {name: shape(each) for name, each in attrs.asdict(value, recurse=False).items()}
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    return [shape(each) for each in value] if isinstance(value, list | tuple) else type(value)


async def a_days_work(salesloft: AsyncSalesloft) -> Iterable[Any]:
    """Reads, writes, is refused, polls and scans; what it saw, without what people wrote."""
    person = (await salesloft.people.list(per_page=1)).data[0]
    same = await salesloft.people.list(email_addresses=[person.email_address or ""])
    made = await salesloft.people.create(email_address="ada@planted.test", first_name="Planted", city="Plantedville")
    with pytest.raises(ValidationFailed) as refused:
        await salesloft.people.create(email_address="ada@planted.test", first_name="Planted", city="Plantedville")
    found = await salesloft.people.list(email_addresses=["ada@planted.test"])
    await salesloft.people.delete(made.id)
    report = await salesloft.bulk.upsert_people([{"email_address": f"{n}@planted.test"} for n in range(3)])
    scanned = sorted([each.id async for each in salesloft.people.scan()])
    return (
        [each.id for each in same], made.id, refused.value.errors, [each.id for each in found],
        [each.email_address == made.email_address for each in found], report.succeeded, scanned, shape(person),
    )  # fmt: skip


async def recorded(file: Path, *, key: str | None = KEY, **options: Any) -> Iterable[Any]:
    async with (
        Sandbox(people=120, **options) as sandbox,
        Sandbox.record(file, base_url=sandbox.url, key=key) as recorder,
        AsyncSalesloft("the-token-of-the-team", base_url=recorder.url) as salesloft,
    ):
        return await a_days_work(salesloft)


async def test_a_replay_gives_typed_records_of_the_same_shape_to_the_same_program(file: Path) -> None:
    seen = await recorded(file)
    async with Sandbox.replay(file, key=KEY) as replay, AsyncSalesloft("token", base_url=replay.url) as salesloft:
        assert await a_days_work(salesloft) == seen
        assert {each.status for each in replay.requests} == {200, 204, 422}
        assert len(replay.requests.of("POST", "/v2/people")) == 2


async def test_the_file_has_neither_the_token_nor_what_people_wrote(file: Path) -> None:
    await recorded(file)
    text = file.read_text(encoding="utf-8").lower()
    assert len(lines(file)) > 8
    for secret in (
        "the-token-of-the-team",
        "authorization",
        "planted",
        "example.com",
        "14045550",
        "lovelace",
        "turing",
    ):
        assert secret not in text, secret


async def test_the_file_is_the_same_for_the_same_answers_and_key_and_sorted(file: Path, tmp_path: Path) -> None:
    fixed: dict[str, Any] = {"clock": lambda: 1_760_000_000.0}
    await recorded(file, **fixed)
    await recorded(tmp_path / "again.jsonl", **fixed)
    assert file.read_bytes() == (tmp_path / "again.jsonl").read_bytes()
    paths = [line["path"] for line in lines(file)]
    assert paths == sorted(paths)
    await recorded(tmp_path / "other.jsonl", key=None, **fixed)
    assert file.read_bytes() != (tmp_path / "other.jsonl").read_bytes()


@pytest.mark.parametrize("resource", LISTS)
async def test_every_list_is_given_again(resource: str, file: Path) -> None:
    async with (
        Sandbox(people=30) as sandbox,
        Sandbox.record(file, base_url=sandbox.url) as recorder,
        AsyncSalesloft("token", base_url=recorder.url) as salesloft,
    ):
        real = await getattr(salesloft, resource).list()
    async with Sandbox.replay(file) as replay, AsyncSalesloft("token", base_url=replay.url) as salesloft:
        page = await getattr(salesloft, resource).list()
    assert shape(page.data) == shape(real.data)
    assert [getattr(each, "id", None) for each in page] == [getattr(each, "id", None) for each in real]
    assert page.metadata == real.metadata


async def test_without_the_key_a_program_may_send_what_answers_told_and_no_text_of_its_own(file: Path) -> None:
    async with (
        Sandbox(people=5) as sandbox,
        Sandbox.record(file, base_url=sandbox.url) as recorder,
        AsyncSalesloft("token", base_url=recorder.url) as salesloft,
    ):
        person = await salesloft.people.get(3)
        await salesloft.people.list(email_addresses=[person.email_address or ""])
        await salesloft.people.update(3, title="Head of Planting")
    async with Sandbox.replay(file) as replay, AsyncSalesloft("token", base_url=replay.url) as salesloft:
        person = await salesloft.people.get(3)
        assert [each.id for each in await salesloft.people.list(email_addresses=[person.email_address or ""])] == [3]
        with pytest.raises(ServerError, match="give record and replay the same key=") as caught:
            await salesloft.people.update(3, title="Head of Planting")
        assert (caught.value.status, caught.value.attempts) == (501, 1)


async def test_what_was_not_recorded_is_told_with_the_nearest(file: Path) -> None:
    async with (
        Sandbox(people=300) as sandbox,
        Sandbox.record(file, base_url=sandbox.url) as recorder,
        AsyncSalesloft("token", base_url=recorder.url) as salesloft,
    ):
        await salesloft.people.list(page=2)
        await salesloft.tags.list()
    async with Sandbox.replay(file) as replay, AsyncSalesloft("token", base_url=replay.url) as salesloft:
        with pytest.raises(ServerError) as caught:
            await salesloft.people.list(page=3)
        assert str(caught.value).startswith(
            "GET /v2/people.json: 501 answers.jsonl has no answer to GET /v2/people?page=3"
        )
        assert "the nearest that it has is GET /v2/people?page=2" in str(caught.value)
        assert "key=" not in str(caught.value)
        with pytest.raises(ServerError, match="the nearest that it has is GET /v2/tags"):
            await salesloft.tasks.list()


async def test_several_answers_to_one_request_come_in_their_order_and_the_last_stays(file: Path) -> None:
    async with (
        Sandbox(people=5) as sandbox,
        Sandbox.record(file, base_url=sandbox.url) as recorder,
        AsyncSalesloft("token", base_url=recorder.url) as salesloft,
    ):
        before = (await salesloft.people.get(1)).starred
        sandbox.store["people"].change(1, starred=not before)
        await salesloft.people.get(1)
    async with Sandbox.replay(file) as replay, AsyncSalesloft("token", base_url=replay.url) as salesloft:
        assert [(await salesloft.people.get(1)).starred for _ in range(3)] == [before, not before, not before]


async def test_what_says_nothing_of_the_request_is_passed_on_and_not_kept(file: Path) -> None:
    async with (
        Sandbox(people=5) as sandbox,
        Sandbox.record(file, base_url=sandbox.url) as recorder,
        aiohttp.ClientSession(recorder.url, headers={"Authorization": "Bearer any"}) as session,
    ):
        for status in (429, 503):
            sandbox.fail("GET", "/v2/me", status=status, headers={"Retry-After": "7"})
            async with session.get("/v2/me") as response:
                assert (response.status, response.headers["Retry-After"]) == (status, "7")
        sandbox.fail("GET", "/v2/me", status=302, headers={"Location": "https://planted.test/"}, body="<html>")
        async with session.get("/v2/me", allow_redirects=False) as response:
            assert (response.status, response.headers["Location"]) == (302, "https://planted.test/")
        async with session.get("/v2/me") as response:
            assert int(response.headers["x-ratelimit-remaining-minute"]) < 600
        assert [each.status for each in recorder.requests] == [429, 503, 302, 200]
        assert (recorder.answers, repr(recorder)) == (2, f"Recorder('{file}', 2 answers)")
    assert [(line["status"], "answer" in line) for line in lines(file)] == [(302, False), (200, True)]


async def test_half_an_emoji_does_not_cost_an_answer(file: Path) -> None:
    odd = b'{"data":{"id":1,"first_name":"\\ud83d","custom_fields":{"\\ud83d":"x"}}}'
    async with (
        Sandbox(people=5) as sandbox,
        Sandbox.record(file, base_url=sandbox.url) as recorder,
        AsyncSalesloft("token", base_url=recorder.url) as salesloft,
    ):
        sandbox.fail("GET", "/v2/people/1", status=200, body=odd)
        assert (await salesloft.people.get(1)).id == 1
    async with Sandbox.replay(file) as replay, AsyncSalesloft("token", base_url=replay.url) as salesloft:
        assert (await salesloft.people.get(1)).first_name


async def test_requests_go_on_as_they_are_and_the_token_goes_nowhere_else(file: Path) -> None:
    async with Sandbox(people=5, token="right") as sandbox, Sandbox.record(file, base_url=sandbox.url) as recorder:
        async with aiohttp.ClientSession(recorder.url, headers={"Authorization": "Bearer right"}) as session:
            async with session.post(
                "/v2/people.json?x=a%2Fb", json={"last_name": "Ö", "email_address": "o@b.example"}
            ) as response:
                assert response.status == 200
            async with session.post("/oauth/token", data={"client_secret": "hush"}) as response:
                assert (response.status, (await response.json())["error"]) == (
                    501, "the recorder sends on what begins with /v2/, not /oauth/token",
                )  # fmt: skip
        (sent,) = sandbox.requests
        assert (sent.path, dict(sent.query), sent.json["last_name"]) == ("/v2/people.json", {"x": "a/b"}, "Ö")
        host, port = recorder.url.removeprefix("http://").split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(b"GET http://planted.test/v2/me HTTP/1.1\r\nHost: planted.test\r\nConnection: close\r\n\r\n")
        assert (await reader.read()).startswith(b"HTTP/1.1 501")
        writer.close()
        await writer.wait_closed()
        assert len(sandbox.requests) == 1
    assert "hush" not in file.read_text(encoding="utf-8")


async def test_an_api_that_does_not_answer_is_told(file: Path) -> None:
    async with Sandbox(people=1) as gone:
        url = gone.url
    async with (
        Sandbox.record(file, base_url=url) as recorder,
        AsyncSalesloft("token", base_url=recorder.url, retries=0) as salesloft,
    ):
        with pytest.raises(APIError, match=f"502 {url} did not answer the recorder"):
            await salesloft.me.get()
    assert not file.exists()


async def test_a_full_recording_sends_nothing_that_it_could_not_keep(file: Path) -> None:
    async with (
        Sandbox(people=1) as sandbox,
        Sandbox.record(file, base_url=sandbox.url) as recorder,
        AsyncSalesloft("token", base_url=recorder.url) as salesloft,
    ):
        await salesloft.me.get()
        recorder._size = 300 << 20
        with pytest.raises(ServerError, match="507 the recording has 300 MiB and is full; the request was not sent"):
            await salesloft.me.get()
        assert len(sandbox.requests) == 1
    assert len(lines(file)) == 1


async def test_a_recording_of_nothing_leaves_the_file_that_there_is(file: Path) -> None:
    file.write_text("mine")
    async with Sandbox.record(file):
        pass
    assert file.read_text() == "mine"


async def _asked_once(
    file: Path, sandbox: Sandbox, *, fails: bool = False, meanwhile: Callable[[], object] = lambda: None
) -> None:
    async with (
        Sandbox.record(file, base_url=sandbox.url) as recorder,
        AsyncSalesloft("token", base_url=recorder.url) as salesloft,
    ):
        await salesloft.me.get()
        meanwhile()
        if fails:
            raise ZeroDivisionError


async def test_a_recording_is_kept_when_the_program_fails_and_nothing_is_left_beside_it(file: Path) -> None:
    async with Sandbox(people=1) as sandbox:
        with pytest.raises(ZeroDivisionError):
            await _asked_once(file, sandbox, fails=True)
    assert [path.name for path in file.parent.iterdir()] == [file.name]


async def test_a_file_that_cannot_be_written_is_told_and_leaves_no_part(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="there is no such folder"):
        async with Sandbox.record(tmp_path / "missing" / "answers.jsonl"):
            pass
    folder = tmp_path / "answers.jsonl"
    async with Sandbox(people=1) as sandbox:
        with pytest.raises(OSError) as caught:  # noqa: PT011  (the system's own; its text is not ours)
            await _asked_once(folder, sandbox, meanwhile=folder.mkdir)
        assert "answers.jsonl" in f"{caught.value.filename} {caught.value.filename2}"
        assert [path.name for path in tmp_path.iterdir()] == [folder.name]
        with pytest.raises(IsADirectoryError, match=r"answers\.jsonl: is a folder"):
            await _asked_once(folder, sandbox)
        assert len(sandbox.requests) == 1, "nothing is asked where nothing can be kept"


@pytest.mark.parametrize(
    "base_url",
    ["http://api.salesloft.com", "api.salesloft.com", "https://", "https://a:b@x.example", "ftp://localhost"],
)
def test_the_token_is_sent_to_no_host_in_clear(base_url: str, file: Path) -> None:
    with pytest.raises(ValueError, match="base_url: takes https://HOST"):
        Sandbox.record(file, base_url=base_url)


@pytest.mark.parametrize("key", ["short", "", 5])
def test_a_key_that_could_be_guessed_is_refused(key: Any, file: Path) -> None:
    with pytest.raises(ValueError, match="key: takes a text of 16 characters or more"):
        Sandbox.record(file, key=key)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "this is no recording"),
        ("[]", "this is no recording"),
        ("people,ada", "this is no recording"),
        ('{"format": "another", "version": 1}', "this is no recording"),
        ('{"format": "salesloft-async recording", "version": 2}', "a later version"),
        ('{"format": "salesloft-async recording", "version": 1}\n{"method": "GET"}', "line 2: .*path"),
        ('{"format": "salesloft-async recording", "version": 1}\nx', "line 2: "),
    ],
)
def test_a_file_that_is_no_recording_is_told(text: str, message: str, file: Path) -> None:
    file.write_text(text)
    with pytest.raises(ValueError, match=f"{file.name}.*{message}"):
        Sandbox.replay(file)


async def test_a_replay_that_does_not_run_has_no_address(file: Path) -> None:
    file.write_text('{"format": "salesloft-async recording", "version": 1}\n')
    replay = Sandbox.replay(file)
    with pytest.raises(RuntimeError, match="not running"):
        replay.url  # noqa: B018
    async with replay, AsyncSalesloft("token", base_url=replay.url) as salesloft:
        with pytest.raises(ServerError, match=r"answers\.jsonl has no answer to GET /v2/me"):
            await salesloft.me.get()
        assert repr(replay) == f"Replay('{file}', 1 requests)"
