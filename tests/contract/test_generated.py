"""What is generated is what the table says, and both faces say the same."""

from __future__ import annotations

import importlib
import inspect
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

import salesloft_async
from salesloft_async import models, resources
from salesloft_async.codegen import render
from salesloft_async.codegen.rendering import FOLDERS
from salesloft_async.codegen.resources import face
from salesloft_async.core.pages import AsyncPager
from salesloft_async.core.records import wire_names
from salesloft_async.operations.loader import load
from salesloft_async.operations.schema import Endpoint

PACKAGE = Path(salesloft_async.__file__).parent
TABLE = load()

each_endpoint = pytest.mark.parametrize("endpoint", list(TABLE.endpoints), ids=lambda endpoint: endpoint.name)


@cache
def rendered() -> dict[str, str]:
    return render()


def faces(endpoint: Endpoint) -> tuple[type[Any], type[Any]]:
    module = importlib.import_module(f"salesloft_async.resources.{endpoint.resource}")
    name = face(TABLE.resources[endpoint.resource], TABLE)
    return getattr(module, f"Async{name}"), getattr(module, name)


def test_no_generated_file_is_missing_or_stale() -> None:
    on_disk = {f"{folder}/{path.name}" for folder in FOLDERS for path in (PACKAGE / folder).glob("*.py")}
    assert on_disk == rendered().keys()


@pytest.mark.parametrize(
    "name", [f"{folder}/{path.name}" for folder in FOLDERS for path in (PACKAGE / folder).glob("*.py")]
)
def test_generated_files_are_what_the_table_makes(name: str) -> None:
    assert (PACKAGE / name).read_bytes() == rendered()[name].encode()


def test_the_models_are_the_records_of_the_table() -> None:
    assert models.__all__ == dir(models)
    assert set(models.__all__) == TABLE.records.keys()


@pytest.mark.parametrize("name", models.__all__)
def test_records_decode_with_nothing_but_an_id(name: str) -> None:
    record = msgspec.json.decode(b'{"id": 1}', type=getattr(models, name))
    empty = {field.name for field in TABLE.records[name].fields} - {"id"}
    assert all(getattr(record, field) is None for field in empty)
    assert getattr(record, "id", 1) == 1


@pytest.mark.parametrize("name", models.__all__)
def test_records_have_the_tables_fields_under_their_wire_names(name: str) -> None:
    assert wire_names(getattr(models, name)) == {field.name: field.wire for field in TABLE.records[name].fields}


@pytest.mark.parametrize("package", [resources.AsyncResources, resources.Resources])
def test_both_clients_offer_every_resource(package: type[Any]) -> None:
    offered = {name for name in vars(package) if not name.startswith("_")}
    assert offered == {*TABLE.resources, "lookups"}


@each_endpoint
def test_every_endpoint_is_a_method_that_takes_its_parameters(endpoint: Endpoint) -> None:
    for cls in faces(endpoint):
        signature = inspect.signature(getattr(cls, endpoint.method))
        given = {name: each for name, each in signature.parameters.items() if name != "self"}
        extra = {name for name in ("extra_query", "extra_body") if name in given}
        assert given.keys() - extra == {parameter.argument for parameter in endpoint.parameters}
        for parameter in endpoint.parameters:
            argument = given[parameter.argument]
            assert (argument.default is argument.empty) is parameter.required
            assert (argument.kind is argument.KEYWORD_ONLY) is (parameter.where != "path")


@each_endpoint
def test_both_faces_take_the_same(endpoint: Endpoint) -> None:
    asynchronous, blocking = (inspect.signature(getattr(cls, endpoint.method)) for cls in faces(endpoint))
    assert asynchronous.parameters == blocking.parameters
    assert asynchronous.return_annotation.removeprefix("Async") == blocking.return_annotation


@pytest.mark.parametrize("endpoint", [each for each in TABLE.endpoints if each.collection], ids=lambda each: each.name)
def test_every_collection_can_be_scanned_with_the_lists_filters(endpoint: Endpoint) -> None:
    asynchronous, blocking = (inspect.signature(cls.scan) for cls in faces(endpoint))
    assert asynchronous.parameters == blocking.parameters
    assert (asynchronous.return_annotation, blocking.return_annotation) == (
        f"AsyncScan[{endpoint.record}]",
        f"Scan[{endpoint.record}]",
    )
    filters = {each.argument: each.name for each in endpoint.located("query")}
    controls = {"page", "per_page", "sort_by", "sort_direction", "include_paging_counts", "limit_paging_counts"}
    own = {"extra_query", "on_missing"} | ({"concurrency"} if endpoint.times else set[str]())
    own |= {"since", "until"} if endpoint.incremental else set[str]()
    replaced = {"updated_at"} if endpoint.incremental else set[str]()
    assert asynchronous.parameters.keys() - {"self"} == filters.keys() - controls - replaced | own
    documented = [inspect.getdoc(cls.scan) or "" for cls in faces(endpoint)]
    assert all(f"{argument}: " in documented[0] for argument in asynchronous.parameters.keys() - {"self"})
    assert documented[0].replace("AsyncScan[", "Scan[") == documented[1]


@pytest.mark.parametrize("endpoint", [each for each in TABLE.endpoints if each.collection], ids=lambda each: each.name)
def test_every_scan_can_be_handed_out_in_parts(endpoint: Endpoint) -> None:
    for cls, scan in zip(faces(endpoint), ("AsyncScan", "Scan"), strict=True):
        whole, plan, part = (inspect.signature(method) for method in (cls.scan, cls.scan_plan, cls.scan_window))
        assert plan.parameters.keys() - {"window_size"} == whole.parameters.keys() - {"concurrency", "on_missing"}
        assert ("window_size" in plan.parameters) == bool(endpoint.times)
        assert plan.return_annotation == "ScanPlan"
        assert part.parameters.keys() == {"self", "item", "concurrency", "on_missing"}
        assert part.return_annotation == f"{scan}[{endpoint.record}]"
        planned = inspect.getdoc(cls.scan_plan) or ""
        assert planned == inspect.getdoc(faces(endpoint)[0].scan_plan)
        assert all(f"{argument}: " in planned for argument in plan.parameters.keys() - {"self"})


@pytest.mark.parametrize("endpoint", [each for each in TABLE.endpoints if each.collection], ids=lambda each: each.name)
def test_changes_are_told_where_a_list_can_be_read_in_their_order(endpoint: Endpoint) -> None:
    for cls, name in zip(faces(endpoint), ("AsyncChanges", "Changes"), strict=True):
        assert hasattr(cls, "changes") == (endpoint.times[:1] == ("updated_at",))
        if hasattr(cls, "changes"):
            signature, scan = inspect.signature(cls.changes), inspect.signature(cls.scan)
            assert signature.return_annotation == f"{name}[{endpoint.record}]"
            own = {"since", "follow"}
            assert signature.parameters.keys() - own == scan.parameters.keys() - {
                "since", "until", "concurrency", "on_missing",
            }  # fmt: skip
            assert own <= signature.parameters.keys()
            assert all(f"{argument}: " in (inspect.getdoc(cls.changes) or "") for argument in own)


@each_endpoint
def test_both_faces_are_documented_alike(endpoint: Endpoint) -> None:
    asynchronous, blocking = (inspect.getdoc(getattr(cls, endpoint.method)) or "" for cls in faces(endpoint))
    assert f"`{endpoint.http} {endpoint.path}`" in asynchronous
    assert all(f"{parameter.argument}: " in asynchronous for parameter in endpoint.parameters)
    if endpoint.many:
        asynchronous = asynchronous.replace(f"{AsyncPager.__name__}[", "Pager[").replace("awaited it", "`.first()`")
    assert asynchronous == blocking
