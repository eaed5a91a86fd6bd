"""The blocking client: the same answers, from many threads, inside a running loop, and after a fork."""

import asyncio
import gc
import inspect
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from salesloft_async import AsyncSalesloft, ConfigurationError, NotFound, Salesloft, SalesloftError
from salesloft_async.sandbox import Sandbox


def test_iterates_every_page_and_crosses_threads_once_a_page(threaded_sandbox: Sandbox) -> None:
    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
        assert len({person.id for person in salesloft.people.list()}) == 250
        assert len(salesloft.people.list(per_page=10).first()) == 10
        assert [len(page) for page in salesloft.people.list(per_page=100).pages()] == [100, 100, 50]
        for _person in salesloft.people.list():
            break
        assert salesloft.with_options(retries=0).me.get().id
        assert salesloft.budget.in_flight == 0


def test_raises_what_the_asynchronous_client_raises(threaded_sandbox: Sandbox) -> None:
    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
        with pytest.raises(NotFound):
            salesloft.people.get(10**9)
        with pytest.raises(ConfigurationError, match="did you mean person_id"):
            salesloft.people.get(persn_id=1)  # type: ignore[call-arg]
    with pytest.raises(SalesloftError, match="closed"):
        salesloft.me.get()
    assert "token" not in repr(salesloft)


def test_serves_many_threads(threaded_sandbox: Sandbox) -> None:
    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft, ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(lambda _: salesloft.me.get().id, range(200)))
    assert len(answers) == 200
    assert len(set(answers)) == 1
    assert threaded_sandbox.rejected == 0


def test_works_inside_a_running_loop(threaded_sandbox: Sandbox) -> None:
    async def notebook() -> int:
        with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
            return len(list(salesloft.people.list()))

    assert asyncio.run(notebook()) == 250


def test_a_client_that_is_forgotten_ends_its_thread(threaded_sandbox: Sandbox) -> None:
    before = threading.active_count()
    Salesloft("token", base_url=threaded_sandbox.url).me.get()
    gc.collect()
    assert threading.active_count() == before


@pytest.mark.parametrize(
    "read",
    [
        lambda people: people.list(),
        lambda people: people.list(per_page=10).pages(),
        lambda people: people.scan(),
        lambda people: people.scan().batches(100),
        lambda people: people.changes(since="2000-01-01T00:00:00Z"),
    ],
    ids=["records", "pages", "scan", "frames", "changes"],
)
def test_an_iterator_that_outlives_its_client_ends_quietly(
    threaded_sandbox: Sandbox, read: Callable[[Any], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    unraisable: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", unraisable.append)
    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
        left, asked = iter(read(salesloft.people)), iter(read(salesloft.people))
        next(left)
        next(asked)
    del left
    gc.collect()
    assert unraisable == []
    with pytest.raises(SalesloftError, match="the client is closed"):
        for _ in asked:
            pass


FORKED = """
import os, sys
from salesloft_async import Salesloft
salesloft = Salesloft("token", base_url=sys.argv[1])
mine = salesloft.me.get().id
child = os.fork()
if child == 0:
    same = salesloft.me.get().id == mine and len(list(salesloft.people.list())) == 250
    salesloft.close()
    os._exit(0 if same else 1)
_, status = os.waitpid(child, 0)
after = salesloft.me.get().id == mine
print(os.waitstatus_to_exitcode(status), after)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_child_makes_a_loop_of_its_own_and_leaves_the_parents_alone(threaded_sandbox: Sandbox) -> None:
    # the script ends without close(): the interpreter must come to its end all the same
    ran = subprocess.run(
        [sys.executable, "-W", "ignore::DeprecationWarning", "-c", FORKED, threaded_sandbox.url],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.stdout.strip(), ran.stderr) == ("0 True", "")


INTERRUPTED = """
import signal, sys, threading
from salesloft_async import Salesloft
salesloft = Salesloft("token", base_url=sys.argv[1])
salesloft.me.get()
threading.Timer(0.2, signal.pthread_kill, (threading.main_thread().ident, signal.SIGINT)).start()
try:
    salesloft.team.get()
except KeyboardInterrupt:
    print("interrupted", salesloft.me.get().id is not None, salesloft.budget.in_flight)
"""


def test_ctrl_c_cancels_the_call_and_leaves_the_client_usable(threaded_sandbox: Sandbox) -> None:
    threaded_sandbox.fail("GET", "/v2/team", delay=30, times=1)
    ran = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, threaded_sandbox.url],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.stdout.strip(), ran.stderr) == ("interrupted True 0", "")


def test_both_faces_take_the_same_arguments() -> None:
    def arguments(cls: type) -> list[str]:
        return list(inspect.signature(cls).parameters)

    assert arguments(Salesloft) == arguments(AsyncSalesloft)
    for name in ("with_options", "budget"):
        assert hasattr(Salesloft, name)
        assert hasattr(AsyncSalesloft, name)
