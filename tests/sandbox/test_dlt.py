"""The dlt source, run into DuckDB on a sandbox: exact at first, after changes, and when nothing changed."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import dlt
import duckdb
import pytest
from anyio.from_thread import start_blocking_portal
from dlt.pipeline.exceptions import PipelineStepFailed

from salesloft_async.dlt import salesloft_source
from salesloft_async.errors import APIError, ConfigurationError, MissingRecordsError
from salesloft_async.export.lists import exportable
from salesloft_async.operations import load
from salesloft_async.sandbox import Sandbox, handlers
from salesloft_async.sandbox.lists import envelope

PEOPLE = 1_234


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with start_blocking_portal() as portal:
        running = Sandbox(people=PEOPLE, rate_limit=None)
        with portal.wrap_async_context_manager(running):
            yield running


@pytest.fixture(autouse=True)
def _nothing_leaves_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """dlt reports its use, and keeps files in the home folder, unless it is told otherwise."""
    monkeypatch.setenv("RUNTIME__DLTHUB_TELEMETRY", "false")
    monkeypatch.setenv("DLT_DATA_DIR", str(tmp_path / "dlt"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "team.duckdb"


def ran(sandbox: Sandbox, database: Path, refresh: Any = None, **options: Any) -> dict[str, int]:
    """Rows that a run handed over, by table."""
    pipeline = dlt.pipeline(
        "test",
        destination=dlt.destinations.duckdb(str(database)),
        dataset_name="salesloft",
        pipelines_dir=str(database.parent / "pipelines"),
    )
    pipeline.run(salesloft_source("token", base_url=sandbox.url, **options), refresh=refresh)
    trace: Any = pipeline.last_trace
    counts: dict[str, int] = trace.last_normalize_info.row_counts
    return {name: count for name, count in counts.items() if not name.startswith("_dlt")}


def rows(database: Path, query: str) -> list[Any]:
    with duckdb.connect(str(database)) as connection:
        connection.execute("SET search_path = 'salesloft'; SET TimeZone = 'UTC'")
        return connection.execute(query).fetchall()


def people(sandbox: Sandbox) -> list[Any]:
    return sorted(
        (each["id"], each["title"], datetime.fromisoformat(each["updated_at"]), (each["owner"] or {}).get("id"))
        for each in sandbox.store["people"]
    )


PERSON = "SELECT id, title, updated_at, owner_id FROM people ORDER BY id"


def test_what_is_loaded_is_what_the_server_has_run_after_run(sandbox: Sandbox, database: Path) -> None:
    assert ran(sandbox, database, resources=["people"]) == {"people": PEOPLE}
    assert rows(database, PERSON) == people(sandbox)
    first = sandbox.spent

    for number in range(1, 131):
        sandbox.store["people"].change(str(number), title=f"Chief {number}")
    person = next(iter(sandbox.store["people"]))
    sandbox.store["people"].add({**person, "id": None, "created_at": None, "updated_at": None, "title": "New"})
    assert ran(sandbox, database, resources=["people"]) == {"people": 131}
    assert rows(database, PERSON) == people(sandbox)
    assert rows(database, "SELECT count(*), count(DISTINCT id) FROM people") == [(PEOPLE + 1, PEOPLE + 1)]

    assert ran(sandbox, database, resources=["people"]).get("people", 0) == 0
    assert rows(database, PERSON) == people(sandbox)
    assert sandbox.spent - first < 10


def test_records_that_change_while_they_are_read_end_in_their_last_form(sandbox: Sandbox, database: Path) -> None:
    sandbox.churn(changes=40, additions=1)
    ran(sandbox, database, resources=["people"], rows=100)
    ran(sandbox, database, resources=["people"], rows=100)
    sandbox.churn(changes=0)
    ran(sandbox, database, resources=["people"])
    assert rows(database, PERSON) == people(sandbox)


def test_every_list_is_a_resource(sandbox: Sandbox) -> None:
    source = salesloft_source("token", base_url=sandbox.url)
    lists = {name: each for name, each in exportable(load()).items() if each.nested is None}
    read = {name for name, each in lists.items() if not any(one.required for one in each.parameters)}
    assert set(source.resources) == read
    for name in read:
        merged = exportable(load())[name].incremental
        assert source.resources[name].write_disposition == ("merge" if merged else "replace")


@pytest.mark.slow
def test_every_list_is_loaded(sandbox: Sandbox, database: Path) -> None:
    ran(sandbox, database)
    ran(sandbox, database)
    for name in salesloft_source("token", base_url=sandbox.url).resources:
        if not (stored := list(sandbox.store[name])):
            continue
        key = "id" if "id" in stored[0] else "phone_number"
        assert rows(database, f'SELECT {key} FROM "{name}" ORDER BY {key}') == sorted((each[key],) for each in stored)


def test_a_list_without_changes_is_replaced_also_by_nothing(sandbox: Sandbox, database: Path) -> None:
    ran(sandbox, database, resources=["imports"])
    assert rows(database, "SELECT count(*) FROM imports") == [(len(list(sandbox.store["imports"])),)]
    for each in list(sandbox.store["imports"]):
        sandbox.store["imports"].remove(str(each["id"]))
    ran(sandbox, database, resources=["imports"])
    assert rows(database, "SELECT count(*) FROM imports") == [(0,)]


def test_records_that_did_not_come_fail_the_run_unless_a_warning_is_enough(
    sandbox: Sandbox, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = str(next(iter(sandbox.store["people"]))["id"])

    def hiding(records: bytes, metadata: Any) -> bytes:
        shown = [each for each in json.loads(b"[" + records + b"]") if str(each["id"]) != hidden]
        return envelope(json.dumps(shown).encode()[1:-1], metadata)

    monkeypatch.setattr(handlers, "envelope", hiding)
    with pytest.raises(PipelineStepFailed) as raised:
        ran(sandbox, database, resources=["people"])
    assert isinstance(cause(raised.value), MissingRecordsError)
    ran(sandbox, database, resources=["people"], on_missing="warn")
    assert rows(database, "SELECT count(*) FROM people") == [(PEOPLE - 1,)]


def cause(error: BaseException) -> BaseException:
    """The first error that led to this one."""
    while error.__cause__ is not None:
        error = error.__cause__
    return error


def test_columns_have_the_types_of_the_fields_also_where_nothing_came(sandbox: Sandbox, database: Path) -> None:
    odd = next(iter(sandbox.store["people"]))
    odd["success_count"], odd["shoe_size"] = "many", 44
    ran(sandbox, database, resources=["people", "calls"], since="2999-01-01")
    found = dict(
        rows(
            database,
            "SELECT column_name, data_type FROM information_schema.columns "
            "WHERE table_name = 'people' AND table_schema = 'salesloft'",
        )
    )
    assert [found[name] for name in ("id", "updated_at", "title", "owner_id", "success_count", "starred", "extra")] == [
        "BIGINT", "TIMESTAMP WITH TIME ZONE", "VARCHAR", "BIGINT", "BIGINT", "BOOLEAN", "VARCHAR",
    ]  # fmt: skip
    sandbox.store["people"].change(str(odd["id"]))
    ran(sandbox, database, resources=["people"])
    [(count, extra)] = rows(database, f"SELECT success_count, extra FROM people WHERE id = {odd['id']}")
    assert (count, json.loads(extra)) == (None, {"success_count": "many", "shoe_size": 44})


def test_ids_that_once_were_text_stay_text(sandbox: Sandbox, database: Path) -> None:
    first, second, *_ = sandbox.store["people"]
    first["owner"] = {"id": "5f9b2c1e", "_href": None}
    ran(sandbox, database, resources=["people"])
    sandbox.store["people"].change(str(second["id"]))
    ran(sandbox, database, resources=["people"])
    owners = dict(rows(database, "SELECT id, owner_id FROM people"))
    assert (owners[first["id"]], owners[second["id"]]) == ("5f9b2c1e", str(second["owner"]["id"]))


def test_ids_that_become_text_are_told_before_anything_is_loaded_and_a_refresh_takes_them(
    sandbox: Sandbox, database: Path
) -> None:
    ran(sandbox, database, resources=["people"])
    before = rows(database, PERSON)
    first, second, *_ = sandbox.store["people"]
    sandbox.store["people"].change(str(first["id"]), owner={"id": "5f9b2c1e", "_href": None})
    sandbox.store["people"].change(str(second["id"]), title="Chief")
    for _ in range(2):
        with pytest.raises(PipelineStepFailed) as caught:
            ran(sandbox, database, resources=["people"])
        with pytest.raises(ConfigurationError, match=r"resources: owner_id of people was .*refresh=\"drop_resources\""):
            raise next(each for each in causes(caught.value) if isinstance(each, ConfigurationError))
        assert rows(database, PERSON) == before
    assert ran(sandbox, database, "drop_resources", resources=["people"]) == {"people": PEOPLE}
    for _ in range(2):
        owners = dict(rows(database, "SELECT id, owner_id FROM people"))
        assert (len(owners), owners[first["id"]]) == (PEOPLE, "5f9b2c1e")
        assert owners[second["id"]] == str(second["owner"]["id"])
        ran(sandbox, database, resources=["people"])


def test_ids_of_a_list_without_changes_that_become_text_are_told_too(sandbox: Sandbox, database: Path) -> None:
    ran(sandbox, database, resources=["crm_users"])
    there = rows(database, "SELECT count(*) FROM crm_users")
    sandbox.store["crm_users"].change("1", user={"id": "5f9b2c1e", "_href": None})
    with pytest.raises(PipelineStepFailed) as caught:
        ran(sandbox, database, resources=["crm_users"])
    with pytest.raises(ConfigurationError, match="resources: user_id of crm_users was loaded as integers"):
        raise next(each for each in causes(caught.value) if isinstance(each, ConfigurationError))
    assert rows(database, "SELECT count(*) FROM crm_users") == there
    ran(sandbox, database, "drop_resources", resources=["crm_users"])
    assert ("5f9b2c1e",) in rows(database, "SELECT user_id FROM crm_users")


def causes(error: BaseException) -> Iterator[BaseException]:
    found: BaseException | None = error
    while found is not None:
        yield found
        found = found.__cause__ or found.__context__


def test_an_interrupted_run_is_read_again(sandbox: Sandbox, database: Path) -> None:
    sandbox.fail("GET", "/v2/people", status=400, times=1)
    with pytest.raises(PipelineStepFailed) as caught:
        ran(sandbox, database, resources=["people"])
    assert any(isinstance(each, APIError) and each.status == 400 for each in causes(caught.value))
    ran(sandbox, database, resources=["people"])
    assert rows(database, PERSON) == people(sandbox)


def test_a_list_that_is_named_twice_is_one_resource() -> None:
    assert list(salesloft_source("token", resources=["people", "users", "people"]).resources) == ["people", "users"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"resources": ["peple"]}, "did you mean people?"),
        ({"resources": ["qqqq"]}, "has no list of its own: there are "),
        ({"resources": ["caller_ids"]}, "caller_ids.* has no list"),
        ({"resources": "people"}, "resources: takes several names"),
        ({"rows": 0}, "rows: takes an integer from 1"),
        ({"since": "yesterday"}, "since: "),
        (
            {"since": "2024-01-01", "resources": ["people", "users", "tags"]},
            "since: users, tags cannot be read from a time on: .* a source of their own, without since; those that can "
            "be are account_stages, accounts, ",
        ),
        ({"since": "2024-01-01"}, "since: account_team_member_roles, .* cannot be read from a time on"),
        ({"since": "2024-01-01T00:00:00", "resources": ["people"]}, "since: .* has no time zone"),
        ({"share": 5}, "share: "),
    ],
)
def test_what_cannot_be_is_refused_where_it_stands(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        salesloft_source("token", **options)


def test_the_token_comes_from_dlts_secrets(sandbox: Sandbox, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SALESLOFT_TOKEN", raising=False)
    monkeypatch.setenv("SOURCES__SALESLOFT__TOKEN", "a-secret-of-dlt")
    source = salesloft_source(base_url=sandbox.url, resources=["groups"])
    assert len(list(source.resources["groups"])) > 0
    assert "a-secret-of-dlt" not in repr(source)


def test_without_dlt_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dlt", None)
    monkeypatch.delitem(sys.modules, "salesloft_async.dlt")
    with pytest.raises(ConfigurationError, match=r"pip install 'salesloft-async\[dlt,arrow\]'"):
        importlib.import_module("salesloft_async.dlt")


def test_sentences_are_merged_on_their_transcription_and_place(sandbox: Sandbox, database: Path) -> None:
    sentences, transcriptions = sandbox.store["transcriptions.sentences"], sandbox.store["transcriptions"]
    first = next(iter(transcriptions))["id"]
    for number in range(150):
        sentences.add({"id": 10_000 + number, "transcription_id": first, "text": f"older {number}"})
    names = ["transcriptions.sentences"]
    query = "SELECT count(*), count(DISTINCT (id, order_number)) FROM salesloft.transcriptions_sentences"
    ran(sandbox, database, resources=names)
    with duckdb.connect(str(database)) as connection:
        assert connection.execute(query).fetchone() == (len(sentences), len(sentences))
    for number in range(100):
        sentences.remove(10_000 + number)
    transcriptions.change(first, language_code="de-DE")
    ran(sandbox, database, resources=names)
    with duckdb.connect(str(database)) as connection:
        assert connection.execute(query).fetchone() == (len(sentences), len(sentences))
