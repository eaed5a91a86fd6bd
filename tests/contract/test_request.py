"""Requests of the caller's own, and calls with a credential of their own, on a real socket."""

from __future__ import annotations

import base64
import json
import pickle
from typing import Any

import anyio.to_thread
import pytest
from multidict import CIMultiDict

from salesloft_async import (
    AsyncSalesloft,
    ConfigurationError,
    ConnectionFailed,
    NotFound,
    Range,
    Salesloft,
    ServerError,
)

from .recording import Recorder, recording

pytestmark = pytest.mark.anyio
each_face = pytest.mark.parametrize("face", ["asynchronous", "blocking"])


def client(recorder: Recorder, retries: int = 0) -> AsyncSalesloft:
    return AsyncSalesloft("ak_first", base_url=recorder.url, retries=retries)


@each_face
async def test_a_request_is_sent_as_told_and_answered_as_it_came(face: str) -> None:
    async with recording((201, {"data": {"id": 2**70}})) as recorder:
        recorder.headers = {"X-Seen": "yes"}
        if face == "asynchronous":
            async with client(recorder) as salesloft:
                response = await salesloft.request(
                    "post", "/v2/dogs?a=1", params={"ids": [1, 2]}, headers={"X-Mine": "1"}, json={"big": 2**70}
                )
        else:

            def blocking() -> Any:
                with Salesloft("ak_first", base_url=recorder.url) as salesloft:
                    return salesloft.request(
                        "POST", f"{recorder.url}/v2/dogs?a=1", params=[("ids[]", 1), ("ids[]", 2)],
                        headers={"X-Mine": "1"}, json={"big": 2**70},
                    )  # fmt: skip

            response = await anyio.to_thread.run_sync(blocking)
    (request,) = recorder.requests
    assert (request.method, request.path, request.body) == ("POST", "/v2/dogs", {"big": 2**70})
    assert request.query == [("a", "1"), ("ids[]", "1"), ("ids[]", "2")]
    assert request.headers["X-Mine"] == "1"
    assert request.headers["Authorization"] == "Bearer ak_first"
    assert (response.status, response.ok, response.json()) == (201, True, {"data": {"id": 2**70}})
    assert response.headers["x-seen"] == "yes"
    assert response.raise_for_status() is response
    assert str(2**70) not in repr(response)


async def test_a_filter_is_spelt_as_in_a_typed_call() -> None:
    async with recording((200, {})) as recorder, client(recorder) as salesloft:
        await salesloft.request("GET", "/v2/people", params={"updated_at": Range(gte="2023-05-01"), "per_page": 500})
    assert recorder.requests[0].query == [("per_page", "500"), ("updated_at[gte]", "2023-05-01")]


@pytest.mark.parametrize(
    ("data", "content", "body"),
    [
        ({"a": "x y", "b": [1, 2]}, "application/x-www-form-urlencoded", b"a=x%20y&b%5B%5D=1&b%5B%5D=2"),
        ([("a", 1), ("a", 2)], "application/x-www-form-urlencoded", b"a=1&a=2"),
        ("Zoë", "text/plain; charset=utf-8", "Zoë".encode()),
        (b"\x00\xff", "application/octet-stream", b"\x00\xff"),
    ],
)
async def test_data_is_a_form_text_or_bytes(data: Any, content: str, body: bytes) -> None:
    async with recording((200, {})) as recorder, client(recorder) as salesloft:
        await salesloft.request("POST", "/v2/dogs", data=data)
        assert (recorder.requests[0].headers["Content-Type"], recorder.requests[0].raw) == (content, body)
        recorder.answers.append((200, {}))
        await salesloft.request("POST", "/v2/dogs", data=data, headers={"content-type": "text/csv"})
        assert recorder.requests[1].headers["Content-Type"] == "text/csv"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param({"method": "FETCH"}, "method: takes one of GET, POST", id="method"),
        pytest.param({"url": "https://evil.example/v2/people"}, "the token goes to no other host", id="host"),
        pytest.param({"headers": {"Authorization": "Bearer other"}}, "headers: Authorization is set", id="credential"),
        pytest.param({"headers": {"host": "evil.example"}}, "headers: host is set by the client", id="host header"),
        pytest.param({"headers": {"X-A": "1\r\nHost: evil.example"}}, "headers.X-A: takes a line", id="line break"),
        pytest.param({"headers": {"X A": "1"}}, "headers: 'X A' is not the name of a header", id="header name"),
        pytest.param({"headers": [("X-A", "1")]}, "headers: takes a mapping, not list", id="headers"),
        pytest.param({"json": {}, "data": ""}, "json: give it or data, not both", id="two bodies"),
        pytest.param({"json": float("inf")}, "^json: ", id="no JSON"),
        pytest.param({"json": object()}, "^json: ", id="no JSON value"),
        pytest.param({"data": 5}, "data: takes a mapping, or pairs", id="data"),
        pytest.param({"params": "a=1"}, "params: takes a mapping, or pairs", id="params"),
        pytest.param({"params": [("a", 1, 2)]}, "params: takes a mapping, or pairs", id="no pairs"),
        pytest.param({"params": {"a": object()}}, "a: cannot send", id="no value"),
        pytest.param({"params": {1: 1}}, "params: takes a mapping, or pairs", id="no name"),
    ],
)
async def test_what_cannot_be_right_is_refused_unsent(arguments: dict[str, Any], message: str) -> None:
    async with recording() as recorder, client(recorder) as salesloft:
        with pytest.raises(ConfigurationError, match=message):
            await salesloft.request(**{"method": "POST", "url": "/v2/people", **arguments})
    assert recorder.requests == []


async def test_an_error_is_an_answer_that_raises_only_when_told_to() -> None:
    async with recording((404, {"error": "no ak_first here"})) as recorder, client(recorder) as salesloft:
        response = await salesloft.request("GET", "/v2/people/1")
    assert (response.status, response.ok) == (404, False)
    assert response.json() == {"error": "no ak_first here"}
    with pytest.raises(NotFound, match=r"GET /v2/people/1: 404 no \[token\] here") as raised:
        response.raise_for_status()
    assert "ak_first" not in repr(raised.value)


async def test_a_response_survives_pickling() -> None:
    async with recording((404, {"error": "gone"})) as recorder, client(recorder) as salesloft:
        response = await salesloft.request("GET", "/v2/people/1")
    copy = pickle.loads(pickle.dumps(response))
    assert (copy.status, copy.body, copy.headers["content-type"]) == (
        404,
        response.body,
        "application/json; charset=utf-8",
    )
    assert isinstance(copy.error, NotFound)


async def test_a_redirect_is_an_answer_and_is_not_followed() -> None:
    async with recording() as elsewhere, recording((302, None)) as recorder, client(recorder) as salesloft:
        recorder.headers = {"Location": f"{elsewhere.url}/v2/people"}
        output = await salesloft.run("raw_http_request", {"method": "GET", "url": {"endpoint": "/v2/people"}})
    assert (output["response"]["status_code"], output["response"]["body"]) == (302, None)
    assert len(recorder.requests) == 1
    assert elsewhere.requests == []


@pytest.mark.parametrize(("method", "attempts"), [("GET", 2), ("PUT", 2), ("DELETE", 2), ("POST", 1), ("PATCH", 1)])
async def test_only_what_is_safe_is_repeated(method: str, attempts: int) -> None:
    async with recording((503, {}), (503, {})) as recorder, client(recorder, retries=1) as salesloft:
        recorder.headers = {"Retry-After": "0"}
        response = await salesloft.request(method, "/v2/dogs")
    assert len(recorder.requests) == attempts
    assert response.status == 503
    assert isinstance(response.error, ServerError)
    assert response.error.attempts == attempts


async def test_a_deep_page_is_paid_for() -> None:
    async with recording((200, {}), (200, {})) as recorder, client(recorder) as salesloft:
        await salesloft.request("GET", "/v2/people", params={"page": "501"})
        assert salesloft.budget.spent == 30
        await salesloft.request("GET", "/v2/people?page=x")
        assert salesloft.budget.spent == 31


async def test_no_connection_is_an_error() -> None:
    async with AsyncSalesloft("ak_first", base_url="http://127.0.0.1:1", retries=0) as salesloft:
        with pytest.raises(ConnectionFailed):
            await salesloft.request("GET", "/v2/people")


BODIES: dict[str, tuple[Any, str | None, bytes]] = {
    "none": (None, None, b""),
    "json": ([1, {"a": None}], "application/json", b'[1,{"a":null}]'),
    "form": ([{"key": "a", "value": 1}, {"key": "a", "value": 2}], "application/x-www-form-urlencoded", b"a=1&a=2"),
    "form_urlencoded": ({"a": "x"}, "application/x-www-form-urlencoded", b"a=x"),
    "text": ("hello", "text/plain; charset=utf-8", b"hello"),
    "raw": ({"a": 1}, "application/json", b'{"a":1}'),
    "bytes": (base64.b64encode(b"\x00\x01").decode(), "application/octet-stream", b"\x00\x01"),
    "binary": ("AAE=", "application/octet-stream", b"\x00\x01"),
}


@pytest.mark.parametrize("kind", BODIES)
async def test_a_raw_request_takes_every_kind_of_body(kind: str) -> None:
    given, content, body = BODIES[kind]
    async with recording((200, {"data": []})) as recorder, client(recorder) as salesloft:
        payload = {"method": "post", "url": {"full_url": f"{recorder.url}/v2/dogs"}, "body": {kind: given}}
        await salesloft.run("raw_http_request", payload)
    (request,) = recorder.requests
    assert (request.method, request.path) == ("POST", "/v2/dogs")
    assert (request.headers.get("Content-Type"), request.raw) == (content, body)


@pytest.mark.parametrize(
    ("further", "body"),
    [
        ({}, {"data": 1}),
        ({"parse_response": "true"}, {"data": 1}),
        ({"parse_response": True}, {"data": 1}),
        ({"parse_response": "false"}, '{"data": 1}'),
        ({"parse_response": False}, '{"data": 1}'),
    ],
)
async def test_a_raw_answer_is_parsed_when_told_to(further: dict[str, Any], body: Any) -> None:
    payload = {"method": "GET", "url": {"endpoint": "/v2/people"}, "include_raw_body": True, **further}
    async with recording((500, {"data": 1})) as recorder, client(recorder) as salesloft:
        answer = (await salesloft.run("raw_http_request", payload))["response"]
    assert (answer["status_code"], answer["body"], answer["raw_body"]) == (500, body, '{"data": 1}')


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        ({"url": {"endpoint": "/v2/me"}}, "method: is missing"),
        ({"method": "GET"}, "url: is missing"),
        ({"method": "FETCH", "url": {"endpoint": "/v2/me"}}, 'method: takes "GET", "POST"'),
        ({"method": "GET", "url": {}}, "url: takes {"),
        ({"method": "GET", "url": {"endpoint": "/v2/me", "full_url": "x"}}, "url: takes {"),
        ({"method": "GET", "url": {"endpoint": 5}}, "url.endpoint: takes text, not 5"),
        ({"method": "GET", "url": {"endpoint": "https://evil.example/v2/me"}}, "the token goes to no other host"),
        ({"method": "GET", "url": {"full_url": "/v2/../oauth"}}, "not below /v2/"),
        ({"method": "GET", "url": {"endpoint": "/v2/me"}, "parse_response": "maybe"}, "parse_response: takes true or"),
        ({"method": "GET", "url": {"endpoint": "/v2/me"}, "body": {"jsn": 1}}, "body.jsn: unknown; did you mean json"),
        (
            {"method": "GET", "url": {"endpoint": "/v2/me"}, "body": {"zzz": 1}},
            "body.zzz: unknown; it takes none, json",
        ),
        ({"method": "GET", "url": {"endpoint": "/v2/me"}, "body": {}}, "body: takes an object with one of"),
        ({"method": "GET", "url": {"endpoint": "/v2/me"}, "body": {"text": 1}}, "body.text: takes text, not 1"),
        ({"method": "GET", "url": {"endpoint": "/v2/me"}, "body": {"bytes": "?"}}, "body.bytes: takes base64"),
        ({"method": "GET", "url": {"endpoint": "/v2/me"}, "body": {"form": 5}}, "body.form: .*takes a list of {key"),
        ({"method": "GET", "url": {"endpoint": "/v2/me"}, "query_parameters": 5}, "query_parameters: takes a list"),
        (
            {"method": "GET", "url": {"endpoint": "/v2/me"}, "query_parameters": [{"key": "a"}]},
            r"query_parameters\[0\]",
        ),
        (
            {"method": "GET", "url": {"endpoint": "/v2/me"}, "query_parameters": {"a": []}},
            r"\[0\].value: takes a single",
        ),
        ({"method": "GET", "url": {"endpoint": "/v2/me"}, "headers": {"Authorization": "x"}}, "Authorization is set"),
        ({"method": "GET", "url": {"endpoint": "/v2/me"}, "hedaers": {}}, "hedaers: .* did you mean headers"),
    ],
)
async def test_a_raw_request_that_cannot_be_right_is_refused_unsent(payload: dict[str, Any], message: str) -> None:
    async with recording() as recorder, client(recorder) as salesloft:
        with pytest.raises(ConfigurationError, match=message):
            await salesloft.run("raw_http_request", payload)
    assert recorder.requests == []


@pytest.mark.parametrize(
    ("body", "text", "raw"),
    [(b"<html>", "<html>", "<html>"), (b"\xff", "\ufffd", "/w=="), (b"", None, "")],
)
async def test_a_raw_answer_that_is_no_json_comes_as_text(body: bytes, text: str | None, raw: str) -> None:
    payload = {"method": "GET", "url": {"endpoint": "/v2/people"}, "include_raw_body": True, "body": None}
    async with recording((502, body)) as recorder, client(recorder) as salesloft:
        answer = (await salesloft.run("raw_http_request", {**payload, "query_parameters": None}))["response"]
    assert (answer["body"], answer["raw_body"]) == (text, raw)


@pytest.mark.parametrize(
    ("content", "body", "text"),
    [("text/plain; charset=latin-1", b"Zo\xeb", "Zoë"), ("text/plain; charset=klingon", "Zoë".encode(), "Zoë")],
)
async def test_a_response_is_text_in_the_charset_that_it_names(content: str, body: bytes, text: str) -> None:
    async with recording((200, body)) as recorder, client(recorder) as salesloft:
        recorder.headers = {"Content-Type": content}
        response = await salesloft.request("GET", "/v2/people")
    assert response.text == text


async def test_a_header_that_comes_twice_is_given_whole() -> None:
    async with recording((200, {})) as recorder, client(recorder) as salesloft:
        recorder.headers = CIMultiDict([("X-Twice", "1"), ("x-twice", "2")])
        response = await salesloft.request("GET", "/v2/people")
    assert response.headers["X-TWICE"] == "1, 2"


async def test_bytes_in_a_payload_are_sent_as_they_are() -> None:
    payload = {"method": "POST", "url": {"endpoint": "/v2/people"}, "body": {"bytes": b"\x00"}}
    async with recording((200, {})) as recorder, client(recorder) as salesloft:
        await salesloft.run("raw_http_request", payload)
    assert recorder.requests[0].raw == b"\x00"


async def test_a_token_of_its_own_goes_with_that_call_alone(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    answers = [(200, {"data": {"id": 1}})] * 3 + [(401, {"error": "bad ak_second"})]
    async with recording(*answers) as recorder, client(recorder) as salesloft:
        for _ in range(2):
            await salesloft.run("get_person", {"person_id": 1, "access_token": "ak_second"})
        await salesloft.run("get_person", {"person_id": 1})
        assert salesloft.budget.spent == 1
        with pytest.raises(Exception, match=r"bad \[token\]") as raised:
            await salesloft.run("get_person", {"person_id": 1, "access_token": "ak_second"})
        shown = repr(salesloft) + repr(vars(salesloft)) + repr(raised.value) + str(raised.value)
    sent = [request.headers["Authorization"] for request in recorder.requests]
    assert sent == ["Bearer ak_second", "Bearer ak_second", "Bearer ak_first", "Bearer ak_second"]
    assert "ak_second" not in shown + caplog.text
    assert all("ak_second" not in request.path + json.dumps(request.query) for request in recorder.requests)


async def test_the_lookups_of_another_token_are_its_own() -> None:
    mine: dict[str, str] = {}
    theirs = {"access_token": "ak_second"}
    lists = [(200, {"data": [{"id": 1}]}), (200, {"data": [{"id": 2}]})]
    async with recording(*lists) as recorder, client(recorder) as salesloft:
        answers = [await salesloft.run("list_groups_ddl", payload) for payload in (mine, theirs, mine, theirs)]
    assert answers == [[{"value": "1"}], [{"value": "2"}]] * 2
    assert len(recorder.requests) == 2


async def test_the_clients_of_other_tokens_are_bounded() -> None:
    async with recording(*[(200, {"data": {}})] * 100) as recorder, client(recorder) as salesloft:
        for number in range(100):
            await salesloft.run("get_person", {"person_id": 1, "access_token": f"ak_{number}"})
        assert len(salesloft._others) == 64
