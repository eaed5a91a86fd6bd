"""One client in many threads, over a fork, in two loops, and at the end of the interpreter."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
import warnings
from concurrent.futures import ThreadPoolExecutor

import pytest

from salesloft_async import AsyncSalesloft, Salesloft, SalesloftError
from salesloft_async.sandbox import Sandbox

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")


def output(script: str, sandbox: Sandbox) -> tuple[str, str, int]:
    """What a script of its own interpreter says, and its exit code; it must come to its end by itself."""
    ran = subprocess.run(
        [sys.executable, "-W", "default", "-W", "ignore::DeprecationWarning", "-c", script, sandbox.url],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    return ran.stdout.strip(), ran.stderr.strip(), ran.returncode


def test_200_threads_get_each_its_own_answer_of_one_client(threaded_sandbox: Sandbox) -> None:
    threaded_sandbox.rate_limit = 10_000
    ids = [person["id"] for person in threaded_sandbox.store["people"]][:200]
    together = threading.Barrier(200)

    def work(identity: int) -> list[int | str]:
        together.wait()
        return [salesloft.people.get(identity).id, salesloft.people.list(ids=[identity]).first().data[0].id]

    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft, ThreadPoolExecutor(200) as pool:
        assert list(pool.map(work, ids)) == [[identity] * 2 for identity in ids]
        assert (salesloft.budget.in_flight, salesloft.budget.waiting) == (0, 0)
    assert threaded_sandbox.rejected == 0


FORKED = """
import os, sys, threading
from salesloft_async import Salesloft
salesloft = Salesloft("token", base_url=sys.argv[1])
mine, stop, wrong = salesloft.me.get().id, threading.Event(), []
def work():
    while not stop.is_set():
        if salesloft.me.get().id != mine:
            wrong.append(1)
threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads:
    thread.start()
codes = []
for _ in range(6):
    child = os.fork()
    if child == 0:
        code = 1
        try:
            code = int(len(list(salesloft.people.list())) != 250 or salesloft.me.get().id != mine)
        finally:
            os._exit(code)
    codes.append(child)
codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in codes]
stop.set()
for thread in threads:
    thread.join()
print(codes, wrong, salesloft.me.get().id == mine, salesloft.budget.in_flight)
"""


@forks
def test_a_fork_under_load_lets_parent_and_children_go_on(threaded_sandbox: Sandbox) -> None:
    threaded_sandbox.rate_limit = 1_000_000
    assert output(FORKED, threaded_sandbox) == ("[0, 0, 0, 0, 0, 0] [] True 0", "", 0)


POOLED = """
import multiprocessing, sys
from salesloft_async import Salesloft
salesloft = Salesloft("token", base_url=sys.argv[1])
def name(identity):
    return salesloft.people.get(identity).id
if __name__ == "__main__":
    ids = [person.id for person in salesloft.people.list()]
    with multiprocessing.get_context("fork").Pool(3) as pool:
        print(pool.map(name, ids[:60]) == ids[:60], salesloft.me.get().id is not None)
"""


@forks
def test_a_pool_of_forked_processes_uses_the_client_it_was_given(threaded_sandbox: Sandbox) -> None:
    assert output(POOLED, threaded_sandbox) == ("True True", "", 0)


ASYNC_FORKED = """
import asyncio, os, sys
from salesloft_async import AsyncSalesloft
salesloft = AsyncSalesloft("token", base_url=sys.argv[1])
async def read():
    return len([person async for person in salesloft.people.list()])
async def main():
    before = await read()
    child = os.fork()
    if child == 0:
        asyncio.events._set_running_loop(None)
        os._exit(int(asyncio.run(read()) != 250))
    after = await read()
    print(before, after, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    await salesloft.aclose()
asyncio.run(main())
"""


@forks
def test_an_asynchronous_client_goes_on_in_a_child_on_a_loop_of_its_own(threaded_sandbox: Sandbox) -> None:
    assert output(ASYNC_FORKED, threaded_sandbox) == ("250 250 0", "", 0)


ENDS = {
    "within a list": "print(next(iter(salesloft.people.list(per_page=10))).id > 0)",
    "with threads that still call": """
import threading, time
from salesloft_async import SalesloftError
def work():
    try:
        while True:
            salesloft.me.get()
    except SalesloftError as error:
        assert "closed" in str(error)
for _ in range(4):
    threading.Thread(target=work, daemon=True).start()
time.sleep(0.1)
print(True)
""",
    "by an error": """
print(salesloft.me.get().id > 0)
sys.excepthook = lambda *_: None
raise RuntimeError
""",
}


@pytest.mark.parametrize("end", ENDS)
def test_an_interpreter_that_ends_without_close_says_nothing(threaded_sandbox: Sandbox, end: str) -> None:
    threaded_sandbox.rate_limit = 1_000_000
    script = 'import sys\nfrom salesloft_async import Salesloft\nsalesloft = Salesloft("token", base_url=sys.argv[1])\n'
    assert output(script + ENDS[end], threaded_sandbox)[:2] == ("True", "")


def test_two_loops_use_one_client_at_once_and_one_of_them_closes_it(threaded_sandbox: Sandbox) -> None:
    threaded_sandbox.rate_limit = 10_000
    salesloft = AsyncSalesloft("token", base_url=threaded_sandbox.url)
    together = threading.Barrier(2, timeout=30)

    async def read() -> list[int]:
        together.wait()
        counts = [len([person async for person in salesloft.people.list(per_page=25)]) for _ in range(8)]
        if not await asyncio.to_thread(together.wait):
            await salesloft.aclose()
        await asyncio.to_thread(together.wait)
        with pytest.raises(SalesloftError, match="the client is closed"):
            await salesloft.me.get()
        return counts

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(lambda _: asyncio.run(read()), range(2))) == [[250] * 8] * 2
    assert (salesloft.budget.in_flight, salesloft.budget.waiting, salesloft.budget.spent) == (0, 0, 160)


def test_closing_ends_the_calls_of_other_threads_with_an_error_that_says_so(threaded_sandbox: Sandbox) -> None:
    threaded_sandbox.fail("GET", "/v2/me", delay=30, times=None)
    salesloft = Salesloft("token", base_url=threaded_sandbox.url)
    salesloft.team.get()

    def call() -> None:
        with pytest.raises(SalesloftError, match="closed"):
            salesloft.me.get()

    with ThreadPoolExecutor(8) as pool:
        calls = [pool.submit(call) for _ in range(8)]
        while salesloft.budget.in_flight < 8:
            threading.Event().wait(0.001)
        salesloft.close()
        for each in calls:
            each.result()
    assert (salesloft.budget.in_flight, salesloft.budget.waiting) == (0, 0)


ASYNCHRONOUS = """
import asyncio, gc, sys
from salesloft_async import AsyncSalesloft
async def use(salesloft):
    await salesloft.me.get()
    return len([person async for person in salesloft.people.list()])
def made():
    return AsyncSalesloft("token", base_url=sys.argv[1])
"""
QUIET = {
    "several runs of one client": """
salesloft = made()
print(*(asyncio.run(use(salesloft)) for _ in range(2)))
""",
    "a client in each run": """
async def main():
    return await use(made())
print(*(asyncio.run(main()) for _ in range(2)))
""",
    "clients that the loop outlives": """
async def main():
    counts = []
    for _ in range(2):
        counts.append(await use(made()))
        gc.collect()
    await asyncio.sleep(0)
    return counts
print(*asyncio.run(main()))
""",
    "requests under way, and a list half read": """
salesloft = made()
async def main():
    people = aiter(salesloft.people.list())
    await anext(people)
    task = asyncio.ensure_future(use(salesloft))
    await asyncio.sleep(0)
    return 250
print(asyncio.run(main()), asyncio.run(use(salesloft)))
""",
}


@pytest.mark.parametrize("case", QUIET)
def test_an_asynchronous_program_that_ends_without_aclose_says_nothing(threaded_sandbox: Sandbox, case: str) -> None:
    threaded_sandbox.rate_limit = 1_000_000
    assert output(ASYNCHRONOUS + QUIET[case], threaded_sandbox) == ("250 250", "", 0)


def test_a_loop_that_is_never_closed_has_no_message_about_the_session(threaded_sandbox: Sandbox) -> None:
    script = "loop = asyncio.new_event_loop()\nsalesloft = made()\nprint(loop.run_until_complete(use(salesloft)))\n"
    said, errors, _ = output(ASYNCHRONOUS + script, threaded_sandbox)
    assert said == "250"
    assert "client session" not in errors
    assert "connector" not in errors


def test_a_client_goes_on_after_the_generators_of_its_loop_were_ended(threaded_sandbox: Sandbox) -> None:
    async def main() -> list[int | str]:
        async with AsyncSalesloft("token", base_url=threaded_sandbox.url) as salesloft:
            first = await salesloft.me.get()
            await asyncio.get_running_loop().shutdown_asyncgens()
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", ResourceWarning)  # asyncio's, for generators that begin afterwards
                return [first.id, (await salesloft.me.get()).id]

    assert len(set(asyncio.run(main()))) == 1
