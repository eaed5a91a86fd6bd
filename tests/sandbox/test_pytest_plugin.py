"""The fixtures for users' tests, as pytest runs them in a project of a user's."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from anyio.from_thread import start_blocking_portal

from salesloft_async import Salesloft
from salesloft_async.sandbox import Sandbox

ROOT = Path(__file__).parents[2]
LOADED = ("-p", "salesloft_async.pytest_plugin", "-p", "anyio", "-p", "no:cacheprovider", "-W", "error")


@pytest.fixture(autouse=True)
def _no_other_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    """By their names, so that it does not matter whether the installed package has the entry point already."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")


def test_pytest_finds_the_plugin_by_the_entry_point() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (module,) = project["entry-points"]["pytest11"].values()
    assert import_module(module).salesloft_sandbox


def test_the_plugin_loads_nothing_that_takes_time() -> None:
    program = "import pytest, sys, salesloft_async.pytest_plugin as p; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    modules = loaded.stdout.split()
    assert "salesloft_async.pytest_plugin" in modules
    assert not {"aiohttp", "attrs", "msgspec", "anyio", "asyncio"} & set(modules)


def test_blocking_code_is_tested_with_its_own_client_or_the_fixtures(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        from concurrent.futures import ThreadPoolExecutor

        from salesloft_async import Salesloft

        def test_fixture(salesloft, salesloft_sandbox):
            assert len(list(salesloft.people.list())) == 100
            assert [each.status for each in salesloft_sandbox.requests] == [200] * len(salesloft_sandbox.requests)

        def test_client_that_is_told_nothing(salesloft_sandbox):
            with Salesloft() as client:
                client.people.create(email_address="ada@example.com", first_name="Ada")
            (sent,) = salesloft_sandbox.requests.of("POST", "/v2/people")
            assert (sent.status, sent.json["first_name"]) == (200, "Ada")

        def test_next_one_begins_anew(salesloft, salesloft_sandbox):
            assert not salesloft_sandbox.requests
            assert not list(salesloft.people.list(email_addresses=["ada@example.com"]))

        def test_threads(salesloft):
            with ThreadPoolExecutor(4) as pool:
                assert len({person.id for person in pool.map(salesloft.people.get, range(1, 21))}) == 20
    """)
    pytester.runpytest_inprocess(*LOADED).assert_outcomes(passed=4)


def test_asynchronous_code_is_tested_on_any_loop_and_leaves_nothing_open(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        import asyncio
        import gc

        import pytest

        async def count(client):
            return len([person async for person in client.people.list()])

        @pytest.fixture
        def anyio_backend():
            return "asyncio"

        @pytest.mark.anyio
        async def test_anyio(async_salesloft):
            assert await count(async_salesloft) == 100

        def test_loops_one_after_another(async_salesloft):
            assert asyncio.run(count(async_salesloft)) == asyncio.run(count(async_salesloft)) == 100

        def test_running_no_loop(async_salesloft):
            assert "127.0.0.1" in repr(async_salesloft)

        def test_nothing_is_left():
            gc.collect()  # what is unclosed warns now, and a warning is an error
    """)
    pytester.runpytest_inprocess(*LOADED).assert_outcomes(passed=4)


def test_markers_make_the_sandbox_and_the_nearest_counts(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        import pytest

        pytestmark = pytest.mark.salesloft(people=3, accounts=2)

        def test_module(salesloft):
            assert (len(list(salesloft.people.list())), len(list(salesloft.accounts.list()))) == (3, 2)

        @pytest.mark.salesloft(people=5)
        class TestClass:
            def test_class(self, salesloft):
                assert (len(list(salesloft.people.list())), len(list(salesloft.accounts.list()))) == (5, 2)

            @pytest.mark.salesloft(people=7)
            def test_test(self, salesloft):
                assert (len(list(salesloft.people.list())), len(list(salesloft.accounts.list()))) == (7, 2)
    """)
    pytester.runpytest_inprocess(*LOADED, "--strict-markers").assert_outcomes(passed=3)


def test_a_marker_that_cannot_be_right_is_told(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        import pytest

        @pytest.mark.salesloft(persons=5)
        def test_misspelt(salesloft): ...

        @pytest.mark.salesloft(5)
        def test_without_name(salesloft): ...
    """)
    result = pytester.runpytest_inprocess(*LOADED)
    result.assert_outcomes(errors=2)
    result.stdout.fnmatch_lines(
        [
            "*@pytest.mark.salesloft: *unexpected keyword argument 'persons'*",
            "*@pytest.mark.salesloft: takes keyword arguments, such as people=1_000*",
        ]
    )


def test_a_marker_makes_it_a_replay_of_a_file_beside_the_test(
    pytester: pytest.Pytester, threaded_sandbox: Sandbox
) -> None:
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(
            Sandbox.record(pytester.path / "answers.jsonl", base_url=threaded_sandbox.url)
        ) as recorder,
        Salesloft("token", base_url=recorder.url) as client,
    ):
        updated = client.people.get(3).updated_at
    pytester.makepyfile(f"""
        import asyncio

        import pytest

        pytestmark = pytest.mark.salesloft(replay="answers.jsonl")

        def test_blocking(salesloft, salesloft_sandbox):
            assert str(salesloft.people.get(3).updated_at) == "{updated}"
            assert len(salesloft_sandbox.requests) == 1

        def test_async(async_salesloft):
            assert asyncio.run(async_salesloft.people.get(3)).id == 3

        @pytest.mark.salesloft(replay="missing.jsonl")
        def test_missing(salesloft): ...
    """)
    result = pytester.runpytest_inprocess(*LOADED)
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*@pytest.mark.salesloft: *missing.jsonl*"])


def test_no_account_that_is_real_is_in_reach(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SALESLOFT_CLIENT_ID", "SALESLOFT_CLIENT_SECRET", "SALESLOFT_TOKEN_FILE", "SALESLOFT_TOKEN"):
        monkeypatch.setenv(name, "real")
    pytester.makepyfile("""
        import os

        seen = []

        def look(sandbox):
            named = {name: value for name, value in os.environ.items() if name.startswith("SALESLOFT_")}
            assert set(named) == {"SALESLOFT_BASE_URL", "SALESLOFT_ACCOUNTS_URL", "SALESLOFT_TOKEN"}
            assert named["SALESLOFT_BASE_URL"] == named["SALESLOFT_ACCOUNTS_URL"] == sandbox.url
            seen.append(named["SALESLOFT_TOKEN"])

        def test_one(salesloft_sandbox):
            look(salesloft_sandbox)

        def test_another(salesloft_sandbox):
            look(salesloft_sandbox)

        def test_as_before():
            assert os.environ["SALESLOFT_TOKEN"] == os.environ["SALESLOFT_CLIENT_ID"] == "real"
            assert len({*seen, "real"}) == 3
    """)
    pytester.runpytest_inprocess(*LOADED).assert_outcomes(passed=3)


def test_a_failure_shows_what_was_sent(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        def test_fails(salesloft, salesloft_sandbox):
            salesloft.tags.list(per_page=5).first()
            assert len(salesloft_sandbox.requests) == 2

        def test_fails_too(salesloft, salesloft_sandbox):
            salesloft_sandbox.fail("GET", "/v2/tags", status=404)
            try:
                salesloft.tags.list().first()
            except Exception:
                pass
            assert salesloft_sandbox.requests[0].status == 200
    """)
    result = pytester.runpytest_inprocess(*LOADED)
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(["*[[]GET /v2/tags.json[?]per_page=5 -> 200[]]*", "*GET /v2/tags.json -> 404*"])
    assert "sandbox-" not in result.stdout.str()  # the token


def test_workers_of_xdist_have_sandboxes_of_their_own(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        import pytest

        @pytest.mark.parametrize("number", range(8))
        def test_writes(salesloft, number):
            salesloft.people.create(email_address="ada@example.com", first_name="Ada")
    """)
    pytester.runpytest_subprocess(*LOADED, "-p", "xdist", "-n", "2").assert_outcomes(passed=8)
