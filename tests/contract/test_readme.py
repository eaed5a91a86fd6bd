"""The README's examples run as they stand, against a sandbox, and its commands are those of the checks."""

import re
from pathlib import Path

import pytest

from salesloft_async.codegen.resources import resources
from salesloft_async.operations.loader import load, read
from salesloft_async.sandbox import Sandbox

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
SHOWN = re.findall(r"```py\n(.*?)```", README, flags=re.DOTALL)
TESTS = [block for block in SHOWN if "def test_" in block]
TASKS = [block for block in SHOWN if "@app.task" in block]


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_runs(
    number: int,
    request: pytest.FixtureRequest,
    threaded_sandbox: Sandbox,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SALESLOFT_TOKEN", "token")
    monkeypatch.setenv("SALESLOFT_BASE_URL", threaded_sandbox.url)
    if "REDIS_URL" in EXAMPLES[number]:
        monkeypatch.setenv("REDIS_URL", request.getfixturevalue("redis").url)
    exec(compile(EXAMPLES[number], f"README example {number}", "exec"), {"__name__": "__main__"})
    assert capsys.readouterr().out


@pytest.mark.parametrize("number", range(len(TESTS)))
def test_a_test_of_a_users_passes(number: int, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    pytester.makepyfile(TESTS[number])
    options = ("-p", "salesloft_async.pytest_plugin", "-p", "no:cacheprovider", "-W", "error", "--strict-markers")
    assert set(pytester.runpytest_inprocess(*options).parseoutcomes()) == {"passed"}


def test_what_is_shown_and_not_run_is_a_test_or_tasks() -> None:
    assert len(SHOWN) == len(TESTS) + len(TASKS)


@pytest.mark.parametrize("number", range(len(TASKS)))
def test_tasks_are_those_of_the_workers_that_the_tests_run(number: int) -> None:
    app = (ROOT / "tests" / "fleet" / "celery_app.py").read_text(encoding="utf-8").splitlines()
    assert [line for line in TASKS[number].splitlines() if line not in app] == []


def test_the_endpoint_of_the_readme_is_one_when_it_is_added_to_the_table() -> None:
    (entry,) = re.findall(r"```toml\n(.*?)```", README, flags=re.DOTALL)
    assert len(entry.splitlines()) <= 10
    files = dict(resources(read({"widgets": entry})))
    assert "async def get(self, widget_id: Id, *, extra_query" in files["widgets.py"]
    assert "def widgets(self) -> AsyncWidgets:" in files["__init__.py"]


def test_the_readme_counts_the_operations() -> None:
    assert f"All {len(list(load().endpoints))} published operations" in README


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 4


def test_the_checks_run_the_readmes_command() -> None:
    command = next(line.strip() for line in README.splitlines() if line.endswith("bin/nox"))
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
