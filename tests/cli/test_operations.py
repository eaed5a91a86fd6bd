"""The command `salesloft operations`."""

from __future__ import annotations

import json

import pytest

from salesloft_async.cli.operations import show_operations
from salesloft_async.operations.loader import load
from salesloft_async.operations.schema import Endpoint

from .conftest import Run

KEYS = {
    "name", "resource", "method", "http", "path", "title", "doc", "connector", "connector_nested", "paging",
    "idempotent", "parameters",
}  # fmt: skip
ENDPOINTS = list(load().endpoints)


def test_json_has_everything_that_the_client_can_call_in_the_order_of_the_table(run: Run) -> None:
    listed = json.loads(run("operations", "--json").stdout)
    lookups = [f"lookups.{name}" for name in load().lookups]
    assert [entry["name"] for entry in listed] == [*(endpoint.name for endpoint in ENDPOINTS), *lookups, "request"]
    assert {entry["connector"] for entry in listed} - {""} == load().connectors.keys()
    assert all(set(entry) == KEYS for entry in listed)


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
            "connector": each.connector,
            "in": each.where,
            "type": str(each.type),
            "required": each.required,
            "null": each.null,
            "values": list(each.values),
            "newer": each.newer,
            "doc": each.doc,
        }
        for each in endpoint.parameters
    ]


def test_a_pipe_gets_a_line_each_with_tabs_and_nothing_else(run: Run) -> None:
    result = run("operations")
    assert result.exit_code == 0
    lines = [line.split("\t") for line in result.stdout.splitlines()]
    assert len(lines) == len(ENDPOINTS) + len(load().lookups) + 1
    for line, endpoint in zip(lines, ENDPOINTS, strict=False):
        paging = "-" if endpoint.paging == "none" else endpoint.paging
        expected = [endpoint.http, endpoint.path, endpoint.name, endpoint.connector or "-", paging, endpoint.title]
        assert line == expected
    assert lines[-1] == ["-", "-", "request", "raw_http_request", "-", "Raw HTTP request (advanced)"]
    lookups = run("operations", "--resource", "lookups").stdout
    assert lookups.splitlines() == ["\t".join(line) for line in lines[len(ENDPOINTS) : -1]]


def test_a_wide_terminal_shows_a_table_that_cuts_nothing_off(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "240")
    monkeypatch.setenv("LINES", "50")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    show_operations(None, False)
    shown = capsys.readouterr().out
    for endpoint in ENDPOINTS:
        assert f" {endpoint.name} " in shown
        assert f" {endpoint.http} {endpoint.path} " in shown
    assert f"{len(ENDPOINTS) + 1} operations, {len(load().lookups)} lookups" in shown
    assert all(f" {name} " in shown for name in load().connectors)


def test_a_narrow_terminal_shows_every_name_whole(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    show_operations(None, False)
    shown = capsys.readouterr().out
    assert all(f"  {name} " in shown for name in load().connectors)
    assert all(f"{endpoint.name} " in shown and f" {endpoint.http} " in shown for endpoint in ENDPOINTS)
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize("resource", sorted(load().resources))
def test_one_resource_is_shown_with_every_parameter_and_field(run: Run, resource: str) -> None:
    result = run("operations", "--resource", resource)
    assert result.exit_code == 0
    for endpoint in load().resources[resource].endpoints:
        assert f"{endpoint.name}  {endpoint.http} {endpoint.path}\n  {endpoint.doc} " in result.stdout
        for parameter in endpoint.parameters:
            assert f"    {parameter.argument} " in result.stdout
            assert parameter.doc in result.stdout
        if endpoint.record in load().records:
            assert all(field.doc in result.stdout for field in load().records[endpoint.record].fields)


def test_the_lookups_can_be_listed_alone(run: Run) -> None:
    listed = json.loads(run("operations", "--resource", "lookups", "--json").stdout)
    assert [entry["method"] for entry in listed] == list(load().lookups)
    groups = next(entry for entry in listed if entry["method"] == "groups")
    assert (groups["http"], groups["path"], groups["connector"]) == ("GET", "/v2/groups.json", "list_groups_ddl")


def test_an_unknown_resource_is_answered_with_the_nearest_name(run: Run) -> None:
    result = run("operations", "--resource", "peple")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "salesloft: there is no resource 'peple': did you mean people?\n"


def test_a_resource_like_no_other_is_answered_with_all_names(run: Run) -> None:
    result = run("operations", "--resource", "zzz")
    assert result.exit_code == 2
    assert all(name in result.stderr for name in load().resources)
