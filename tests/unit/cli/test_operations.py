"""The command `salesloft operations`."""

from __future__ import annotations

import json

import pytest

from salesloft_async.operations.loader import load
from salesloft_async.operations.schema import Endpoint

from .conftest import Run

KEYS = {"name", "resource", "method", "http", "path", "title", "connector", "paging", "idempotent", "parameters"}
ENDPOINTS = list(load().endpoints)


def test_json_has_every_endpoint_in_the_order_of_the_table(run: Run) -> None:
    listed = json.loads(run("operations", "--json").stdout)
    assert [entry["name"] for entry in listed] == [endpoint.name for endpoint in ENDPOINTS]


@pytest.mark.parametrize("resource", sorted(load().resources))
def test_json_tells_of_each_endpoint_what_the_table_says(run: Run, resource: str) -> None:
    listed = json.loads(run("operations", "--resource", resource, "--json").stdout)
    endpoints = load().resources[resource].endpoints
    for entry, endpoint in zip(listed, endpoints, strict=True):
        assert set(entry) == KEYS
        assert {key: entry[key] for key in KEYS - {"parameters"}} == {
            key: getattr(endpoint, key) for key in KEYS - {"parameters"}
        }
        assert entry["parameters"] == _parameters(endpoint)


def _parameters(endpoint: Endpoint) -> list[dict[str, object]]:
    return [
        {
            "name": each.name,
            "argument": each.argument,
            "in": each.where,
            "type": str(each.type),
            "required": each.required,
        }
        for each in endpoint.parameters
    ]


def test_the_table_cuts_nothing_off_in_a_pipe(run: Run) -> None:
    result = run("operations")
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout
    for endpoint in ENDPOINTS:
        assert f" {endpoint.name} " in result.stdout
        assert f" {endpoint.http} {endpoint.path} " in result.stdout
    assert f"{len(ENDPOINTS)} operations" in result.stdout


def test_an_unknown_resource_is_answered_with_the_nearest_name(run: Run) -> None:
    result = run("operations", "--resource", "peple")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "error: there is no resource 'peple': did you mean people?\n"


def test_a_resource_like_no_other_is_answered_with_all_names(run: Run) -> None:
    result = run("operations", "--resource", "zzz")
    assert result.exit_code == 2
    assert all(name in result.stderr for name in load().resources)
