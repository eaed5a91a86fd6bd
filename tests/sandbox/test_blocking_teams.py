"""Teams for a backend of threads: the same clients, on one private loop, also after a fork."""

from __future__ import annotations

import gc
import inspect
import os
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from salesloft_async import BlockingTeams, ConfigurationError, SalesloftError, Teams
from salesloft_async.sandbox import Sandbox
from tests.trust.test_processes import output


def test_threads_share_a_teams_client_and_its_budget(threaded_sandbox: Sandbox) -> None:
    asked: list[str] = []

    def auth_for(team: str) -> str:
        asked.append(team)
        return f"ak_{team}"

    with BlockingTeams(auth_for, base_url=threaded_sandbox.url) as teams, ThreadPoolExecutor(16) as pool:
        ids = list(pool.map(lambda number: teams.get(("acme", "globex")[number % 2]).me.get().id, range(60)))
        assert len(ids) == 60
        assert sorted(asked) == ["acme", "globex"]
        assert (len(teams), repr(teams)) == (2, "BlockingTeams(2 of at most 10000)")
        assert [teams.get(team).budget.spent for team in ("acme", "globex")] == [30, 30]
        teams.forget("acme")
        teams.get("acme")
        assert sorted(asked) == ["acme", "acme", "globex"]


def test_closing_a_teams_client_leaves_all_others_open_and_closing_the_teams_closes_all(
    threaded_sandbox: Sandbox,
) -> None:
    before = threading.active_count()
    with BlockingTeams(str.upper, base_url=threaded_sandbox.url) as teams:
        with teams.get("acme") as acme:
            assert acme.me.get().id == acme.with_options(retries=0).me.get().id
        acme.with_options(timeout=5).close()
        assert teams.get("globex").me.get().id == acme.me.get().id
    with pytest.raises(SalesloftError, match="closed"):
        acme.me.get()
    with pytest.raises(SalesloftError, match="closed"):
        teams.get("acme")
    assert threading.active_count() == before


def test_a_client_that_is_held_keeps_the_loop_that_it_runs_on(threaded_sandbox: Sandbox) -> None:
    before = threading.active_count()
    acme = BlockingTeams(str.upper, base_url=threaded_sandbox.url).get("acme")
    gc.collect()
    assert acme.me.get().id
    del acme
    gc.collect()
    assert threading.active_count() == before


def test_what_auth_for_raises_comes_to_the_thread_that_asked() -> None:
    with BlockingTeams({"acme": "ak"}.__getitem__) as teams:
        with pytest.raises(KeyError, match="globex"):
            teams.get("globex")
        with pytest.raises(ConfigurationError, match="team: takes a key"):
            teams.get("")


FORKED = """
import os, sys
from salesloft_async import BlockingTeams
teams = BlockingTeams(str.upper, base_url=sys.argv[1])
held, mine = teams.get("acme"), teams.get("acme").me.get().id
child = os.fork()
if child == 0:
    code = 1
    try:
        code = int([teams.get(team).me.get().id for team in ("acme", "globex")] + [held.me.get().id] != [mine] * 3)
    finally:
        os._exit(code)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), teams.get("globex").me.get().id == mine)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_teams_made_before_a_fork_serve_both_sides(threaded_sandbox: Sandbox) -> None:
    assert output(FORKED, threaded_sandbox) == ("0 True", "", 0)


def test_both_faces_take_the_same() -> None:
    asynchronous, blocking = (inspect.signature(cls) for cls in (Teams, BlockingTeams))
    assert asynchronous.parameters == blocking.parameters
    for name in ("get", "forget"):
        of_one, of_other = (getattr(cls, name) for cls in (Teams, BlockingTeams))
        assert inspect.signature(of_one).parameters == inspect.signature(of_other).parameters
        assert inspect.getdoc(of_one) == inspect.getdoc(of_other)
