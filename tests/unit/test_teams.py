"""Which client a team gets, and when auth_for is asked; on a clock of its own."""

from __future__ import annotations

import asyncio
import gc
import inspect
import weakref
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from salesloft_async import AsyncSalesloft, ClientCredentials, ConfigurationError, SalesloftError, Teams
from salesloft_async.teams import ClientOptions
from tests.unit.core.virtual import run


class Directory:
    """Answers as a backend's database does: after a while, and it counts."""

    def __init__(self, seconds: float = 1.0) -> None:
        self.seconds = seconds
        self.asked: list[object] = []
        self.fails = 0

    async def __call__(self, team: object) -> str:
        self.asked.append(team)
        await asyncio.sleep(self.seconds)
        if self.fails:
            self.fails -= 1
            raise LookupError(f"no team {team!r}")
        return f"ak_{team}".encode("ascii", "ignore").decode().replace(" ", "")


def test_a_team_has_one_client_however_often_and_at_once_it_is_asked_for() -> None:
    directory = Directory()

    async def main() -> None:
        async with Teams(directory) as teams:
            first, *others = await asyncio.gather(*(teams.get("acme") for _ in range(50)))
            assert all(other is first for other in others)
            assert await teams.get("acme") is first
            assert await teams.get("globex") is not first
            assert len(teams) == 2

    run(main())
    assert directory.asked == ["acme", "globex"]


@pytest.mark.parametrize("team", ["acme", 7, UUID(int=7), ("eu", 7), "half \ud83d"], ids=ascii)
def test_a_team_is_known_by_whatever_the_backend_calls_it(team: Any) -> None:
    directory = Directory()

    async def main() -> None:
        async with Teams(directory) as teams:
            client = await teams.get(team)
            assert client._session.connection.team == str(team)

    run(main())
    assert directory.asked == [team]


def test_a_client_that_nobody_asks_for_is_let_go_and_nothing_of_it_stays() -> None:
    directory = Directory()

    async def main() -> None:
        async with Teams(directory, idle=600) as teams:
            connection = weakref.ref((await teams.get("acme"))._session.connection)
            await asyncio.sleep(400)
            await teams.get("globex")
            await teams.get("acme")
            await asyncio.sleep(590)
            assert (len(teams), connection() is None) == (2, False)
            await asyncio.sleep(20)
            assert (len(teams), connection() is None) == (0, True), "no collector has to run for it"
            await teams.get("acme")

    gc.disable()
    try:
        run(main())
    finally:
        gc.enable()
    assert directory.asked == ["acme", "globex", "acme"]


def test_a_client_that_is_held_is_the_teams_for_as_long_however_long_nobody_asked_for_it() -> None:
    directory = Directory()

    async def main() -> None:
        async with Teams(directory, idle=600) as teams:
            pager = (await teams.get("acme")).people.list()  # what is read holds what it is read with
            await asyncio.sleep(10_000)
            assert len(teams) == 0
            session = inspect.getclosurevars(pager._fetch).nonlocals["session"]
            assert (await teams.get("acme"))._session.connection is session.connection

    run(main())
    assert directory.asked == ["acme"]


def test_those_asked_for_longest_ago_go_first_where_there_are_too_many() -> None:
    directory = Directory()

    async def main() -> None:
        async with Teams(directory, max_teams=2) as teams:
            for team in ("acme", "globex", "acme", "initech", "acme", "globex"):
                await teams.get(team)
            assert repr(teams) == "Teams(2 of at most 2)"

    run(main())
    assert directory.asked == ["acme", "globex", "initech", "globex"]


def test_a_failure_goes_to_all_who_wait_for_it_and_is_not_kept() -> None:
    directory = Directory()
    directory.fails = 1

    async def main() -> None:
        async with Teams(directory) as teams:
            failed = await asyncio.gather(*(teams.get("acme") for _ in range(3)), return_exceptions=True)
            assert [repr(error) for error in failed] == ["LookupError(\"no team 'acme'\")"] * 3
            assert isinstance(await teams.get("acme"), AsyncSalesloft)

    run(main())
    assert directory.asked == ["acme", "acme"]


def test_who_is_cancelled_leaves_the_client_to_the_others() -> None:
    directory = Directory()

    async def main() -> None:
        async with Teams(directory) as teams:
            first, second = (asyncio.ensure_future(teams.get("acme")) for _ in range(2))
            await asyncio.sleep(0.5)
            first.cancel()
            assert isinstance(await second, AsyncSalesloft)
            assert first.cancelled()

    run(main())
    assert directory.asked == ["acme"]


def test_a_failure_that_nobody_waits_for_any_more_is_not_complained_of(caplog: pytest.LogCaptureFixture) -> None:
    directory = Directory()
    directory.fails = 1

    async def main() -> None:
        async with Teams(directory) as teams:
            asking = asyncio.ensure_future(teams.get("acme"))
            await asyncio.sleep(0.5)
            asking.cancel()
            await asyncio.sleep(1)
            gc.collect()

    run(main())
    assert caplog.records == []


def test_a_team_whose_credential_changed_is_asked_for_anew_and_keeps_its_budget() -> None:
    directory = Directory()

    async def main() -> None:
        async with Teams(directory) as teams:
            before = await teams.get("acme")
            teams.forget("acme")
            teams.forget("never heard of")
            after = await teams.get("acme")
            assert after is not before
            assert after._session.connection.admission is before._session.connection.admission
            globex = await teams.get("globex")
            assert globex._session.connection.admission is not before._session.connection.admission

    run(main())
    assert directory.asked == ["acme", "acme", "globex"]


def test_a_credential_that_changes_while_the_client_is_made_is_kept_for_nobody() -> None:
    directory = Directory()

    async def main() -> None:
        async with Teams(directory) as teams:
            stale = asyncio.ensure_future(teams.get("acme"))
            await asyncio.sleep(0.5)
            teams.forget("acme")
            fresh = asyncio.ensure_future(teams.get("acme"))
            assert isinstance(await stale, AsyncSalesloft), "who waits for it gets it"
            assert len(teams) == 0
            again = asyncio.ensure_future(teams.get("acme"))
            assert await again is await fresh is await teams.get("acme")
            assert fresh.result()._session.connection is not stale.result()._session.connection
            assert len(teams) == 1

    run(main())
    assert directory.asked == ["acme", "acme"]


def test_closing_ends_the_making_of_a_client_that_was_forgotten_too() -> None:
    async def main() -> None:
        teams = Teams(Directory(seconds=1_000))
        asking = asyncio.ensure_future(teams.get("acme"))
        await asyncio.sleep(1)
        teams.forget("acme")
        await teams.aclose()
        with pytest.raises(SalesloftError, match="the teams are closed"):
            await asking
        assert len(asyncio.all_tasks()) == 1

    run(main())


def test_an_auth_for_that_is_cancelled_is_no_closing() -> None:
    async def cancelled(team: str) -> str:
        raise asyncio.CancelledError

    async def main() -> None:
        async with Teams(cancelled) as teams:
            with pytest.raises(SalesloftError, match="auth_for: cancelled for team 'acme'"):
                await teams.get("acme")

    run(main())


def test_closing_ends_the_clients_of_teams_that_were_forgotten_too() -> None:
    async def main() -> None:
        async with Teams(Directory()) as teams:
            before = await teams.get("acme")
            teams.forget("acme")
            after = await teams.get("acme")
        assert before._session.connection.admission is after._session.connection.admission
        assert after._session.connection.admission.deserted

    run(main())


def test_closed_it_gives_no_client_ends_what_is_under_way_and_leaves_nothing() -> None:
    directory = Directory(seconds=1_000)

    async def main() -> None:
        teams = Teams(directory)
        asking = asyncio.ensure_future(teams.get("acme"))
        await asyncio.sleep(1)
        await teams.aclose()
        with pytest.raises(SalesloftError, match="the teams are closed"):
            await asking
        with pytest.raises(SalesloftError, match="the teams are closed"):
            await teams.get("acme")
        await teams.aclose()
        assert len(asyncio.all_tasks()) == 1

    run(main())


@pytest.mark.parametrize(
    "credential", [lambda team: f"ak_{team}", lambda team: ClientCredentials(team, "s"), Directory(0.0)]
)
@pytest.mark.anyio
async def test_auth_for_is_plain_or_async_and_gives_a_token_or_an_auth(credential: Callable[[str], Any]) -> None:
    async with Teams(credential) as teams:
        assert isinstance(await teams.get("acme"), AsyncSalesloft)


@pytest.mark.parametrize(
    ("given", "match"),
    [
        (None, "for team 'acme' it gave None"),
        ("", "it gave an empty text"),
        (b"ak", "it gave a bytes"),
        ("planted secret", "token of team 'acme' holds a space"),
    ],
    ids=repr,
)
@pytest.mark.anyio
async def test_what_is_no_credential_is_refused_with_the_team_and_without_the_text(given: Any, match: str) -> None:
    teams: Teams[str] = Teams(lambda _: given)
    async with teams:
        with pytest.raises(ConfigurationError, match=match) as raised:
            await teams.get("acme")
        assert "planted" not in str(raised.value)


@pytest.mark.anyio
async def test_what_is_no_budget_is_refused_with_the_team() -> None:
    teams: Teams[str] = Teams(str, budget_for=lambda team: None)  # type: ignore[arg-type,return-value]
    async with teams:
        with pytest.raises(ConfigurationError, match="budget_for: has to give a RedisBudget; for team 'acme' it gave"):
            await teams.get("acme")


@pytest.mark.parametrize("team", [None, "", [], ([],)], ids=repr)
@pytest.mark.anyio
async def test_what_is_no_key_is_refused_unasked(team: Any) -> None:
    directory = Directory()
    async with Teams(directory) as teams:
        with pytest.raises(ConfigurationError, match="team: takes a key"):
            await teams.get(team)
        with pytest.raises(ConfigurationError, match="team: takes a key"):
            teams.forget(team)
    assert directory.asked == []


@pytest.mark.parametrize(
    ("given", "match"),
    [
        ({"auth_for": ["ak"]}, "auth_for: takes a function from a team to its credential, not str"),
        ({"idle": -1}, "idle: takes a number from 0"),
        ({"idle": float("nan")}, "idle: takes a number from 0"),
        ({"max_teams": 0}, "max_teams: takes a number from 1"),
        ({"connections": 0}, "connections: takes a number from 1"),
        ({"token": "ak"}, "token: each team has its own"),
        ({"auth": None}, "auth: each team has its own"),
        ({"budget": None}, "budget: each team has its own, from budget_for"),
        ({"budget_for": "redis://"}, "budget_for: takes a function from a team to its RedisBudget, not str"),
        ({"share": 2}, "share: takes a part of the limit"),
        ({"base_url": "ftp://x"}, "base_url"),
    ],
    ids=lambda given: repr(given) if isinstance(given, dict) else "",
)
def test_options_that_cannot_be_right_are_refused_at_once(given: dict[str, Any], match: str) -> None:
    with pytest.raises(ConfigurationError, match=match):
        Teams(*given.pop("auth_for", [str]), **given)


def test_teams_take_every_option_of_a_client_but_the_credential() -> None:
    taken = inspect.signature(AsyncSalesloft).parameters.keys() - {"token", "auth", "budget"}
    assert ClientOptions.__annotations__.keys() == taken
