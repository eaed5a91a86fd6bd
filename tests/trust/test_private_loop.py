"""The blocking client's loop: while the interpreter exits, without descriptors, and after a hook that wants to exit."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from salesloft_async import Salesloft, SalesloftError
from salesloft_async.sandbox import Sandbox

from .test_processes import output

START = """
import atexit, sys, threading, time
def call(when):
    try:
        said = f"{salesloft.me.get().id > 0} {len(list(salesloft.people.list()))}"
    except BaseException as error:
        said = repr(error)
    sys.stdout.write(f"{when} {said}\\n")
    sys.stdout.flush()
atexit.register(call, "at exit, registered before the import")
from salesloft_async import Salesloft
salesloft = Salesloft("token", base_url=sys.argv[1])
atexit.register(call, "at exit, registered after it")
"""
OUTLIVING = """
ended = threading.main_thread().join
threads = [threading.Thread(target=lambda: (ended(), call("in a thread"))) for _ in range(3)]
for thread in threads:
    thread.start()
"""
EXITS = {
    "first call": (START, 0),
    "later call": (START + "salesloft.me.get()\n", 0),
    "first call in threads that outlive the main thread": (START + OUTLIVING, 3),
    "later call in threads that outlive the main thread": (START + "salesloft.me.get()\n" + OUTLIVING, 3),
    "client of a team": (START + "from salesloft_async import BlockingTeams\n"
        'teams = BlockingTeams(lambda team: "token", base_url=sys.argv[1])\nsalesloft = teams.get("a")\n', 0),
}  # fmt: skip


@pytest.mark.parametrize("case", EXITS)
def test_calls_succeed_while_the_interpreter_exits(threaded_sandbox: Sandbox, case: str) -> None:
    threaded_sandbox.rate_limit = 1_000_000
    script, threads = EXITS[case]
    by_name = script.replace("base_url=sys.argv[1]", 'base_url=sys.argv[1].replace("127.0.0.1", "localhost")')
    expected = [
        *["in a thread True 250"] * threads,
        "at exit, registered after it True 250",
        "at exit, registered before the import True 250",
    ]
    assert output(by_name, threaded_sandbox) == ("\n".join(expected), "", 0)


NO_THREADS = """
import threading
def refuse(self):
    raise RuntimeError("no thread can be started")
atexit.register(lambda: setattr(threading.Thread, "start", refuse))
"""


def test_calls_run_in_the_calling_thread_once_no_thread_can_be_started(
    threaded_sandbox: Sandbox, tmp_path: Path
) -> None:
    threaded_sandbox.rate_limit = 1_000_000
    rows = 'salesloft.bulk.upsert_people([{"email_address": "a@b.example"}])'
    refused = f"""
def refused():
    from salesloft_async import SalesloftError
    for function in (lambda: {rows}, lambda: salesloft.export("people", {os.fspath(tmp_path / "people.jsonl")!r})):
        try:
            function()
        except SalesloftError as error:
            print("refused", flush=True)
atexit.register(refused)
"""
    said, errors, code = output(START + refused + NO_THREADS, threaded_sandbox)
    assert (said.splitlines(), errors, code) == (
        ["refused"] * 2 + ["at exit, registered after it True 250", "at exit, registered before the import True 250"],
        "",
        0,
    )


NO_DESCRIPTORS = """
import os, resource, sys
from salesloft_async import Salesloft, SalesloftError
with Salesloft("token", base_url=sys.argv[1]) as salesloft:
    salesloft.me.get()  # loads the modules
with Salesloft("token", base_url="http://127.0.0.1:9", retries=0) as nowhere:
    try:
        nowhere.me.get()  # so does an error
    except SalesloftError:
        pass
resource.setrlimit(resource.RLIMIT_NOFILE, (96, 96))
salesloft, taken = Salesloft("token", base_url=sys.argv[1], retries=0), []
for least in range(4):  # a loop needs three
    try:
        while True:
            taken.append(os.open("/dev/null", os.O_RDONLY))
    except OSError:
        pass
    for descriptor in [taken.pop() for _ in range(least)]:
        os.close(descriptor)
    try:
        salesloft.me.get()
    except SalesloftError as error:
        print("refused")
for descriptor in taken:
    os.close(descriptor)
print(salesloft.me.get().id > 0)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs resource limits")
def test_a_loop_that_gets_no_descriptors_is_an_error_and_the_next_call_tries_again(threaded_sandbox: Sandbox) -> None:
    assert output(NO_DESCRIPTORS, threaded_sandbox) == ("refused\n" * 4 + "True", "", 0)


class Exit(BaseException):
    """No Exception, and unknown to asyncio."""


@pytest.mark.parametrize("kind", [SystemExit, KeyboardInterrupt, Exit])
def test_what_is_no_exception_reaches_the_caller_and_leaves_the_loop_to_the_others(
    threaded_sandbox: Sandbox, kind: type[BaseException]
) -> None:
    threaded_sandbox.rate_limit = 1_000_000
    raising = threading.Event()
    answered: list[int] = []

    def hook(event: object) -> None:
        answered.append(1)
        if raising.is_set() and len(answered) == 2:  # of a list that is the request for a page ahead
            raising.clear()
            raise kind

    with Salesloft("token", base_url=threaded_sandbox.url, on_response=hook) as salesloft:
        uses: list[Callable[[], object]] = [
            lambda: [salesloft.me.get() for _ in range(2)],
            lambda: list(salesloft.people.list()),
            lambda: list(salesloft.people.scan()),
        ]
        for use in uses:
            answered.clear()
            raising.set()
            with pytest.raises(kind):
                use()
            assert salesloft.me.get().id
            assert len(list(salesloft.people.list())) == 250
        assert [thread.name for thread in threading.enumerate()].count("salesloft") == 1


def test_a_progress_callback_that_exits_ends_the_call_and_not_the_client(
    threaded_sandbox: Sandbox, tmp_path: Path
) -> None:
    def leave(progress: object) -> None:
        raise SystemExit(3)

    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
        with pytest.raises(SystemExit):
            salesloft.export("people", tmp_path / "people.jsonl", on_progress=leave)
        with pytest.raises(SystemExit):
            salesloft.bulk.upsert_people([{"email_address": "a@b.example"}], on_progress=leave)
        assert salesloft.me.get().id


def test_a_blocking_call_of_a_hook_is_refused_and_not_waited_for(threaded_sandbox: Sandbox) -> None:
    errors: list[Exception] = []

    def hook(event: object) -> None:
        try:
            salesloft.me.get()
        except SalesloftError as error:
            errors.append(error)

    with Salesloft("token", base_url=threaded_sandbox.url, on_request=hook) as salesloft:
        assert salesloft.me.get().id
    assert "hooks" in str(errors[0])
