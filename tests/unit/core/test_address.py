"""Where a request of the caller's own may go, and where no token goes."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from yarl import URL

from salesloft_async.core import address as address_module
from salesloft_async.core.address import host_address, path_and_query, warn_of_plain_http
from salesloft_async.errors import ConfigurationError

BASE = URL("https://api.salesloft.com")


@pytest.mark.parametrize(
    ("where", "path", "query"),
    [
        ("/v2/people", "/v2/people", ""),
        ("/v2/people.json?ids[]=1&ids[]=2", "/v2/people.json", "ids[]=1&ids[]=2"),
        ("https://api.salesloft.com/v2/people?page=2", "/v2/people", "page=2"),
        ("https://API.Salesloft.com:443/v2/people", "/v2/people", ""),
        ("/v2/people/a%20b", "/v2/people/a%20b", ""),
        ("/v2/people?next=https://evil.example/", "/v2/people", "next=https://evil.example/"),
    ],
)
def test_an_address_of_the_api_is_its_path_and_query(where: str, path: str, query: str) -> None:
    assert path_and_query(BASE, where) == (path, query)


def test_a_full_url_loses_the_path_of_the_base() -> None:
    base = URL("http://127.0.0.1:8080/salesloft/")
    assert path_and_query(base, "http://127.0.0.1:8080/salesloft/v2/me") == ("/v2/me", "")
    with pytest.raises(ConfigurationError, match="not below /v2/"):
        path_and_query(base, "http://127.0.0.1:8080/salesloft2/v2/me")


@pytest.mark.parametrize(
    "where",
    [
        pytest.param("https://evil.example/v2/people", id="another host"),
        pytest.param("https://api.salesloft.com.evil.example/v2/people", id="a host that begins alike"),
        pytest.param("https://api.salesloft.com@evil.example/v2/people", id="the host as a user"),
        pytest.param("https://user:secret@api.salesloft.com/v2/people", id="a user"),
        pytest.param("https://@api.salesloft.com/v2/people", id="an empty user"),
        pytest.param("http://api.salesloft.com/v2/people", id="another scheme"),
        pytest.param("https://api.salesloft.com:8443/v2/people", id="another port"),
        pytest.param("https://api.salesloft.com:port/v2/people", id="no port"),
        pytest.param("https://[::1/v2/people", id="no URL"),
        pytest.param("//evil.example/v2/people", id="no scheme"),
        pytest.param("///v2/people", id="no host"),
        pytest.param("\\\\evil.example\\v2", id="backslashes"),
        pytest.param("https://api.salesloft.com\\@evil.example/v2/people", id="a backslash before a host"),
        pytest.param("/v2/../oauth/token", id="dots that leave"),
        pytest.param("/v2/people/../../oauth", id="dots further in"),
        pytest.param("/v2/./people", id="a dot"),
        pytest.param("/v2/%2e%2e/oauth", id="encoded dots"),
        pytest.param("/v2/%2E./oauth", id="half-encoded dots"),
        pytest.param("/v2/%252e%252e/oauth", id="dots encoded twice"),
        pytest.param("/v2/%25252525252525252e/oauth", id="dots encoded for ever"),
        pytest.param("/v2/people%2f..%2f..%2foauth", id="encoded slashes"),
        pytest.param("/v2/people%5c..", id="an encoded backslash"),
        pytest.param("/v2//evil.example", id="an empty segment"),
        pytest.param("/v2/people%0d%0aHost:%20evil.example", id="an encoded line break"),
        pytest.param("/v2/people\r\nHost: evil.example", id="a line break"),
        pytest.param("/v2/peo ple", id="a space"),
        pytest.param("/v2/péople", id="a letter that no URL has"),
        pytest.param("/v2/people#fragment", id="a fragment"),
        pytest.param("/v1/people", id="another version"),
        pytest.param("/v2/", id="no resource"),
        pytest.param("/v2x/people", id="a path that begins alike"),
        pytest.param("v2/people", id="a relative path"),
        pytest.param("file:///v2/people", id="a file"),
        pytest.param("", id="nothing"),
        pytest.param(None, id="no text"),
    ],
)
def test_any_other_address_is_refused(where: str) -> None:
    with pytest.raises(ConfigurationError, match=r"^url: ") as raised:
        path_and_query(BASE, where)
    assert "secret" not in str(raised.value)


PIECES = [
    "/v2/",
    "/",
    ".",
    "..",
    "%2e",
    "%2F",
    "%5c",
    "%25",
    "\\",
    "people",
    "@",
    ":",
    "?",
    "#",
    "//",
    "evil.example",
    "%00",
]
PREFIXES = ["", "/v2/", "https://api.salesloft.com/v2/", "https://api.salesloft.com", "https:", "//"]


@given(st.sampled_from(PREFIXES), st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
@example("/v2/", "people/..%252f")
def test_whatever_is_not_refused_stays_below_v2_on_this_host(prefix: str, rest: str) -> None:
    try:
        path, query = path_and_query(BASE, prefix + rest)
    except ConfigurationError:
        return
    sent = URL(f"{BASE}".rstrip("/") + f"{path}?{query}", encoded=True)
    assert (sent.scheme, sent.host, sent.port) == (BASE.scheme, BASE.host, BASE.port)
    for _ in range(4):  # however often a server or a proxy decodes it
        assert posixpath.normpath(path).startswith("/v2/")
        assert "\\" not in path
        path = unquote(path)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://api.salesloft.com", "https://api.salesloft.com/"),
        ("https://api.salesloft.com/v2", "https://api.salesloft.com/"),
        ("https://api.salesloft.com/v2/", "https://api.salesloft.com/"),
        ("http://127.0.0.1:8080/V2", "http://127.0.0.1:8080/"),
        ("http://[::1]:8080/v2", "http://[::1]:8080/"),
        ("https://gateway.example/salesloft/v2", "https://gateway.example/salesloft"),
        ("https://gateway.example/salesloft", "https://gateway.example/salesloft"),
        ("https://gateway.example/v20", "https://gateway.example/v20"),
        ("https://münchen.example", "https://xn--mnchen-3ya.example/"),
        ("https://api.salesloft.com.", "https://api.salesloft.com./"),
    ],
)
def test_an_address_that_ends_in_the_version_is_its_host(text: str, address: str) -> None:
    assert host_address("base_url", text, "https://api.salesloft.com") == URL(address)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("https://api.salesloft.com/v2/people.json", r"without /v2/people\.json: https://api\.salesloft\.com"),
        ("https://gateway.example/x/V2/me/", "without /V2/me: https://gateway.example/x"),
        ("http://x..y", "'x..y' is no host name"),
        ("http://.", "is no host name"),
        ("http://.example", "is no host name"),
        (f"http://{'a' * 64}.example", "is no host name"),
        ("http://a b", "is no host name"),
        ("http://a%20b", "is no host name"),
        ("http://127.0.0.1:0", "takes an address such as"),
        ("http://127.0.0.1:99999", "base_url: "),
        ("http://a\ud83d.example", "base_url: "),
        ("ftp://api.salesloft.com", "takes an address such as"),
        ("", "takes an address such as"),
        (5, "base_url: "),
        ("https://me@api.salesloft.com", "takes no user"),
    ],
)
def test_an_address_that_is_no_host_is_refused(text: str, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        host_address("base_url", text, "https://api.salesloft.com")


@pytest.mark.parametrize(
    ("address", "warnings"),
    [
        ("http://proxy-of-ours.example", 1),
        ("http://proxy-of-ours.example:8080/path", 1),
        ("http://10.0.0.1", 1),
        ("https://api.salesloft.com", 0),
        ("http://localhost:8080", 0),
        ("http://sandbox.localhost", 0),
        ("http://127.8.9.10", 0),
        ("http://[::1]:80", 0),
    ],
)
def test_an_unencrypted_address_is_warned_of_once(
    address: str, warnings: int, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(address_module, "_warned", set())
    for _ in range(3):
        assert warn_of_plain_http("base_url", URL(address)) == URL(address)
    assert len(caplog.records) == warnings
    assert all("base_url" in each.getMessage() and "unencrypted" in each.getMessage() for each in caplog.records)
