"""The token goes to the host that the client was made for, whatever an address, an answer or the environment says."""

from __future__ import annotations

import itertools
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import anyio.to_thread
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from yarl import URL

from salesloft_async import APIError, AsyncSalesloft, ConfigurationError, Ref, Salesloft
from salesloft_async.core.arguments import fill_path
from salesloft_async.operations import load

from .client import TOKEN
from .wire import Wire, answer, wire

pytestmark = pytest.mark.anyio
HOST = "api.salesloft.test"
PERSON = {"data": {"id": 1, "first_name": "Ann"}}


@asynccontextmanager
async def two_hosts(monkeypatch: pytest.MonkeyPatch, api: Wire) -> AsyncIterator[Wire]:
    """Every other name and port of this machine's network leads to the second server, which must hear nothing."""
    async with wire(answer(PERSON)) as evil:
        port, evil_port = URL(api.url).port, URL(evil.url).port

        def lookup(host: str, asked: Any, *_: Any, **__: Any) -> list[Any]:
            there = (port if host == HOST and int(asked) == port else evil_port) or 0
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", there))]

        monkeypatch.setattr("socket.getaddrinfo", lookup)
        api.url = f"http://{HOST}:{port}"
        yield evil
    assert (evil.accepted, evil.asked) == (0, [])


async def test_the_second_server_hears_what_goes_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    async with wire(answer(PERSON)) as api:
        with pytest.raises(AssertionError):
            async with two_hosts(monkeypatch, api), AsyncSalesloft(TOKEN, base_url="http://evil.test") as salesloft:
                await salesloft.people.get(1)


def addresses(port: int) -> list[str]:
    """Addresses, honest and not, of all parts together."""
    api = f"{HOST}:{port}"
    starts = [
        *("", f"http://{api}", f"HTTP://{api.upper()}", f"https://{api}", f"http://{HOST}", f" http://{api}"),
        *(f"http://{api}@evil.test", f"http://evil.test@{api}", f"http://@{api}", f"http://{api}\\@evil.test"),
        *(f"http://{HOST}.evil.test:{port}", f"http://evil-{api}", f"http://{api}.evil.test", "http://evil.test"),
        *(f"http://{api}#@evil.test", f"http://{api}?@evil.test", "//evil.test", "///evil.test", "\\\\evil.test"),
        *(f"http:\\\\{api}", f"http:/{api}", f"http:{api}", f"http://{HOST}%2eevil.test:{port}", f"http://{api}:80"),
        *(f"http://{HOST}\u3002evil.test", f"http://{HOST}\uff0fevil.test", f"http://{HOST}\t.evil.test"),
        *("file://", "javascript:", f"http://127.0.0.1:{port}", f"http://[::1]:{port}", "http://2130706433"),
    ]
    paths = [
        *("/v2/people/1.json", "/v2/people", "/v2/../v2/people", "/v2/..%2f..%2foauth", "/v2/%2e%2e/oauth"),
        *("/v2/\\\\evil.test", "/v2/people%00", "/v2/people\x00", "/v2/people%0d%0aHost:%20evil.test"),
        *("//evil.test/v2/people", "/v2/%252e%252e/x", "/v2/people/..;/x", "/v2/people?next=http://evil.test"),
        *("/oauth/token", "/v2", "/V2/people", "/v2/@evil.test/", "/v2/http://evil.test", "/v2/people/1%2f..%2f2"),
        *("/v2//evil.test", "/v2/people\r\nHost: evil.test", "/v2/people#@evil.test", ""),
    ]
    return [start + path for start, path in itertools.product(starts, paths)]


@pytest.mark.parametrize("face", ["asynchronous", "blocking"])
async def test_a_request_of_the_callers_own_goes_below_v2_of_that_host_or_nowhere(
    monkeypatch: pytest.MonkeyPatch, face: str
) -> None:
    async with wire(answer(PERSON)) as api, two_hosts(monkeypatch, api):
        tried = addresses(URL(api.url).port or 0)
        refused = 0

        def blocking() -> int:
            with Salesloft(TOKEN, base_url=api.url, rate_limit=10_000) as salesloft:
                return sum(is_refused(salesloft, address) for address in tried)

        if face == "blocking":
            refused = await anyio.to_thread.run_sync(blocking)
        else:
            async with AsyncSalesloft(TOKEN, base_url=api.url, rate_limit=10_000) as salesloft:
                for address in tried:
                    try:
                        await salesloft.request("GET", address)
                    except ConfigurationError:
                        refused += 1
        assert refused + len(api.asked) == len(tried)
        assert len(api.asked) >= 6, "honest addresses go through"
        for request in api.asked:
            path = request.target.partition("?")[0]
            assert path.startswith("/v2/")
            assert not {"", ".", ".."} & set(unquote(path).split("/")[1:])
            assert request.head.lower().count(b"\r\nhost: " + URL(api.url).authority.encode() + b"\r\n") == 1
            assert request.head.lower().count(b"\nhost:") == 1


def is_refused(salesloft: Salesloft, address: str) -> bool:
    try:
        salesloft.request("GET", address)
    except ConfigurationError:
        return True
    return False


@pytest.mark.parametrize("status", [300, 301, 302, 303, 305, 307, 308])
@pytest.mark.parametrize(
    "location",
    [
        "http://evil.test/",
        "//evil.test/v2/me",
        f"http://{HOST}.evil.test/",
        f"https://{HOST}/v2/me",
        "/v2/people/2.json",
        "",
    ],
)
async def test_no_redirect_is_followed(monkeypatch: pytest.MonkeyPatch, status: int, location: str) -> None:
    head = f"Location: {location}\r\nRefresh: 0; url=http://evil.test/\r\n"
    async with wire(answer(b"", status=status, head=head)) as api, two_hosts(monkeypatch, api):
        async with AsyncSalesloft(TOKEN, base_url=api.url) as salesloft:
            for call in (
                salesloft.people.get(1),
                salesloft.people.create(first_name="Ann"),
                salesloft.people.list().first(),
            ):
                with pytest.raises(APIError, match=f"{status} a redirect, which is not followed"):
                    await call
            assert (await salesloft.request("GET", "/v2/people")).headers["Location"] == location
        assert len(api.asked) == 4


@pytest.mark.parametrize(
    "href",
    [
        *("http://evil.test/v2/people/1", "//evil.test/v2/people/1", f"https://{HOST}.evil.test/v2/people/1"),
        *("https://api.salesloft.com@evil.test/v2/people/1", "https://api.salesloft.com.evil.test/v2/people/1"),
        *(
            "\\\\evil.test/v2/people/1",
            "/v2/people/1/../../evil",
            "/v2/people/..%2f..%2fx",
            "/v2/people/1%00",
            "/oauth/token",
        ),
        *(
            "https:/evil.test/v2/people/1",
            "javascript:alert(1)",
            "/v2/people/%2e%2e",
            "/v2/people/1?x=",
            "/v2/people/\u2024\u2024/x",
        ),
    ],
)
async def test_no_reference_leads_elsewhere(monkeypatch: pytest.MonkeyPatch, href: str) -> None:
    async with wire(answer(PERSON)) as api, two_hosts(monkeypatch, api):
        async with AsyncSalesloft(TOKEN, base_url=api.url) as salesloft:
            with pytest.raises(ConfigurationError):
                await salesloft.follow(Ref[Any](id=1, href=href))
        assert api.asked == []


async def test_a_reference_to_the_api_is_read_from_the_clients_own_host(monkeypatch: pytest.MonkeyPatch) -> None:
    async with wire(answer(PERSON)) as api, two_hosts(monkeypatch, api):
        async with AsyncSalesloft(TOKEN, base_url=api.url) as salesloft:
            for href in ("https://api.salesloft.com/v2/people/1", "/v2/people/1", f"{api.url}/v2/people/1"):
                await salesloft.follow(Ref[Any](id=1, href=href))
        assert [request.target for request in api.asked] == ["/v2/people/1.json"] * 3


async def test_a_next_page_elsewhere_is_a_number_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    def page(identity: int, following: Any) -> Any:
        return answer({"data": [{"id": identity}], "metadata": {"paging": {"next_page": following}}})

    async with wire(page(1, "http://evil.test/v2/people?page=2"), page(2, None)) as api, two_hosts(monkeypatch, api):
        async with AsyncSalesloft(TOKEN, base_url=api.url) as salesloft:
            assert len([person async for person in salesloft.people.list()]) == 2
        assert all(request.target.startswith("/v2/people.json?") for request in api.asked)


@pytest.mark.parametrize("case", [str.upper, str.lower])
async def test_no_proxy_and_no_netrc_of_the_environment_gets_the_token(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, case: Any
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text(f"machine {HOST} login someone password else\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    async with wire(answer(PERSON)) as api, two_hosts(monkeypatch, api) as evil:
        for name in ("http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(case(name), evil.url)
        async with AsyncSalesloft(TOKEN, base_url=api.url) as salesloft:
            await salesloft.people.get(1)
        assert f"Authorization: Bearer {TOKEN}".encode() in api.asked[0].head


async def test_no_cookie_is_kept() -> None:
    async with wire(answer(PERSON, head="Set-Cookie: session=1; Path=/\r\n")) as api:
        async with AsyncSalesloft(TOKEN, base_url=api.url) as salesloft:
            await salesloft.people.get(1)
            await salesloft.people.get(1)
        assert b"ookie" not in api.asked[1].head


PATHS = sorted({endpoint.path for endpoint in load().endpoints if "{" in endpoint.path})


@settings(max_examples=300)
@given(
    st.sampled_from(PATHS),
    st.text(max_size=12) | st.sampled_from(["..", "a/../b", "..%2f", "%00", "\\\\evil", "1\r\n", "//evil.test"]),
)
def test_an_id_fills_its_place_or_is_refused(template: str, identity: str) -> None:
    names = [part.split("}")[0] for part in template.split("{")[1:]]
    try:
        filled = fill_path(template, dict.fromkeys(names, identity))
    except ConfigurationError:
        return
    url = URL("https://api.salesloft.com" + filled, encoded=True)
    assert (url.host, url.query_string, url.fragment) == ("api.salesloft.com", "", "")
    segments = [unquote(segment) for segment in url.raw_path.split("/")]
    assert segments == template.replace("{" + names[0] + "}", identity).split("/") if len(names) == 1 else True
    assert len(segments) == len(template.split("/"))
