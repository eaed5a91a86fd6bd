"""What the doctor makes of what it saw."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime

import pytest

from salesloft_async.cli import checks

SERVED = 1_800_000_000.0
DATE = format_datetime(datetime.fromtimestamp(SERVED, UTC), usegmt=True)


@pytest.mark.parametrize(
    ("before", "after", "state", "said"),
    [
        pytest.param(0.4, 0.5, "ok", "as the API's", id="the same second"),
        pytest.param(-1.5, 1.5, "ok", "as the API's", id="a slow answer is no skew"),
        pytest.param(2.9, 3.0, "ok", "as the API's", id="less than the header can tell"),
        pytest.param(11.0, 11.5, "note", "10 s ahead of the API's", id="ahead"),
        pytest.param(-10.5, -10.0, "note", "10 s behind the API's", id="behind"),
        pytest.param(3_601.0, 3_601.0, "wrong", "3,600 s ahead of", id="an hour ahead"),
        pytest.param(-3_600.0, -3_600.0, "wrong", "3,600 s behind", id="an hour behind"),
    ],
)
def test_a_clock_is_told_by_how_far_it_is_off(before: float, after: float, state: str, said: str) -> None:
    found = checks.clock(DATE, SERVED + before, SERVED + after)
    assert found.state == state
    assert said in found.said
    assert bool(found.do) is (state != "ok")


@pytest.mark.parametrize("date", [None, "", "yesterday"])
def test_a_time_that_was_not_told_is_unknown(date: str | None) -> None:
    assert checks.clock(date, 0, 0).state == "unknown"


def test_an_extra_is_there_when_all_of_its_packages_are() -> None:
    needed = checks.optional(
        ["aiohttp>=3.10", "rich>=13.9; extra == 'cli'", 'typer>=0.16; extra == "cli"', "redis>=5.2; extra == 'redis'"]
    )
    assert needed == {"cli": ["rich", "typer"], "redis": ["redis"]}
    some = checks.extras(needed, {"rich": "15", "typer": "1"})
    assert some.said == "installed: cli (rich 15, typer 1); not installed: redis"
    assert "pip install 'salesloft-async[redis]'" in some.do
    assert checks.extras(needed, {"rich": "15"}).said == "installed: none; not installed: cli, redis"
    whole = checks.extras(needed, {"rich": "15", "typer": "1", "redis": "8"})
    assert (whole.state, whole.do) == ("ok", "")


def test_proxies_are_told_to_be_left_unused() -> None:
    assert checks.proxies({"HTTPS_PROXY": ""}).state == "ok"
    found = checks.proxies({"https_proxy": "http://user:planted@proxy", "ALL_PROXY": "socks5://x"})
    assert found.state == "note"
    assert "ALL_PROXY, https_proxy set, and not used" in found.said
    assert "planted" not in found.said


@pytest.mark.parametrize(
    ("url", "state"),
    [
        ("https://api.salesloft.com", "ok"),
        ("https://api.salesloft.com/", "ok"),
        ("http://127.0.0.1:8080", "ok"),
        ("https://proxy.example", "note"),
        ("http://api.salesloft.com", "wrong"),
    ],
)
def test_an_address_must_not_show_the_token(url: str, state: str) -> None:
    scheme, _, rest = url.partition("://")
    assert checks.address(url, scheme, rest.split(":")[0].rstrip("/")).state == state


@pytest.mark.parametrize(
    ("given", "state", "said"),
    [
        ({"in_environment": True}, "ok", "of SALESLOFT_TOKEN"),
        ({"login": True, "client_id": "app"}, "ok", "of the login to app, in tokens.json"),
        ({"file_is_there": True}, "wrong", "has a login, and SALESLOFT_CLIENT_ID and SALESLOFT_CLIENT_SECRET not"),
        ({"file_is_there": True, "client_id": "app"}, "wrong", "has a login, and SALESLOFT_CLIENT_SECRET not"),
        ({}, "wrong", "there is none"),
    ],
)
def test_a_missing_part_of_the_credential_is_named(given: dict[str, object], state: str, said: str) -> None:
    known: dict[str, object] = {
        "in_environment": False, "login": False, "file": "tokens.json", "file_is_there": False, "client_id": None,
        "client_secret": False,
    }  # fmt: skip
    found = checks.token(**{**known, **given})  # type: ignore[arg-type]
    assert found.state == state
    assert said in found.said
    assert bool(found.do) is (state == "wrong")


@pytest.mark.parametrize(
    ("status", "state", "do"),
    [
        (401, "wrong", "a token that is valid"),
        (403, "wrong", "an administrator"),
        (429, "note", "in a minute"),
        (503, "wrong", "later"),
        (404, "wrong", "base_url"),
        (200, "wrong", "base_url"),
    ],
)
def test_a_refusal_says_what_to_do(status: int, state: str, do: str) -> None:
    found = checks.refused(status, "no")
    assert (found.state, f"{status} no" in found.said) == (state, True)
    assert do in found.do


def test_points_are_told_with_what_is_left_to_others() -> None:
    assert checks.points(600, 599, 42, 1.0, None).said == "599 of 600 points are left for 42 s"
    assert checks.points(600, 599, 42, 0.5, 100).said.endswith("for 42 s; share 0.5; rate_limit 100")
    assert checks.points(600, 29, 42, 1.0, None).state == "note"
    assert checks.points(600, 30, 42, 1.0, None).state == "ok"
    assert checks.points(600, None, 0, 1.0, None).state == "note"


def test_lists_that_cannot_be_read_are_named_with_the_reason() -> None:
    assert checks.areas(["people"], {}, "").said == "1 of 1 lists can be read"
    found = checks.areas(["people"], {"users": "403"}, "all")
    assert (found.state, found.said) == ("note", "scope all; 1 of 2 lists can be read, and not users (403)")


def test_a_certificate_that_ends_soon_is_noted() -> None:
    ends = datetime.fromtimestamp(SERVED, UTC).strftime("%b %d %H:%M:%S %Y GMT")
    assert checks.certificate(ends, SERVED - 30 * 86_400).said == "trusted, for 30 days more"
    assert checks.certificate(ends, SERVED - 6 * 86_400).state == "note"
