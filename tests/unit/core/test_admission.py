"""Requests at work on a virtual clock: the whole of the server's budget, no 429, and nobody waits who need not."""

from __future__ import annotations

import asyncio
import gc
import random
import threading
from collections.abc import Callable, Coroutine
from typing import Any, cast

import pytest
from attrs import define, evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from salesloft_async.core.admission import Admission, NotInTime, Terms, admission_for, retire
from salesloft_async.core.answers import Charge

from .virtual import Client, Server, VirtualLoop, run

FIVE_MINUTES = 330.0
GOAL = 0.97
GOAL_BESIDE_OTHERS = 0.93
Other = Callable[[Server], Coroutine[Any, Any, None]]


def steadily(rate: float) -> Other:
    """Another integration that spends a point now and then, `rate` times a second."""

    async def spend(server: Server) -> None:
        chance = random.Random(7)
        while True:
            await asyncio.sleep(chance.expovariate(rate))
            server.spend(1)

    return spend


async def in_bursts(server: Server) -> None:
    chance = random.Random(7)
    while True:
        await asyncio.sleep(chance.expovariate(0.2))
        server.spend(chance.randint(1, 15))


def worked(
    server: Server, *, seconds: float = FIVE_MINUTES, terms: Terms | None = None, other: Other | None = None, **how: Any
) -> Client:
    """A client that worked for some minutes, beside another integration or alone."""

    async def main() -> Client:
        client = Client(server)
        client.admission.agree(client, terms or Terms())
        beside = asyncio.ensure_future(other(server)) if other else None
        await client.work(seconds, **how)
        if beside is not None:
            beside.cancel()
        return client

    return run(main())


def used(server: Server) -> float:
    """The least part of the limit that a whole window saw used."""
    return min(server.full_windows(server.used)) / server.limit


@pytest.mark.parametrize("limit", [100, 600])
@pytest.mark.parametrize("phase", [0.0, 17.3, 59.9])
@pytest.mark.parametrize(
    "how", [{"workers": 8}, {"workers": 32, "background": True}], ids=["interactive", "background"]
)
def test_alone_it_uses_every_minute_and_is_never_refused(limit: int, phase: float, how: dict[str, Any]) -> None:
    server = Server(limit=limit, ahead=600_000 + phase)
    client = worked(server, **how)
    assert server.refused == []
    assert used(server) >= GOAL
    assert client.budget.limit == limit


@pytest.mark.parametrize(("cost", "goal"), [(3, 0.99), (30, 1.0)])
def test_dear_requests_use_the_minute_too(cost: int, goal: float) -> None:
    server = Server(ahead=600_017.3)
    worked(server, cost=cost)
    assert (server.refused, used(server) >= goal) == ([], True)


def test_answers_that_overtake_each_other_change_nothing() -> None:
    server = Server(latency=(0.05, 6.0))
    worked(server, workers=64)
    assert (server.refused, used(server) >= GOAL) == ([], True)


@pytest.mark.parametrize("other", [steadily(0.5), steadily(2), steadily(8), in_bursts], ids=["0.5", "2", "8", "bursts"])
@pytest.mark.parametrize("background", [False, True], ids=["interactive", "background"])
def test_beside_another_integration_it_gives_way_and_nothing_is_wasted(other: Other, background: bool) -> None:
    server = Server(ahead=600_017.3)
    worked(server, other=other, background=background)
    assert server.refused == []
    assert used(server) >= (GOAL_BESIDE_OTHERS if background else GOAL)


@pytest.mark.parametrize("share", [0.8, 0.25])
@pytest.mark.parametrize("headers", [True, False], ids=["with headers", "without headers"])
def test_leaves_the_rest_of_its_share(share: float, headers: bool) -> None:
    server = Server(ahead=600_017.3, headers=headers)
    worked(server, terms=Terms(share=share), workers=16)
    ours = server.full_windows(server.ours)
    assert max(server.ours.values()) <= share * server.limit
    assert min(ours) >= GOAL * share * server.limit


@pytest.mark.parametrize(
    "how", [{"workers": 8}, {"workers": 1}, {"background": True}], ids=["many", "one", "background"]
)
@pytest.mark.parametrize("limit", [100, 600])
@pytest.mark.parametrize("other", [None, steadily(1)], ids=["alone", "beside another"])
def test_works_as_well_where_points_come_back_evenly(limit: int, how: dict[str, Any], other: Other | None) -> None:
    server = Server(limit=limit, refills=True, latency=(0.02, 0.09))
    worked(server, other=other, seconds=400, **how)
    assert len(server.refused) <= (1 if other else 0)
    minutes = server.full_windows(server.used)[2:]  # by then it has found out
    assert sum(minutes) >= GOAL * limit * len(minutes)


@pytest.mark.parametrize("how", [{"cost": 1}, {"cost": 3, "workers": 32}, {"background": True}])
def test_without_headers_no_60_seconds_see_more_than_the_limit(how: dict[str, Any]) -> None:
    server = Server(headers=False)
    worked(server, **how)
    assert server.refused == []
    assert used(server) >= GOAL
    times = [time for time, cost in server.accepted for _ in range(cost)]
    assert all(later - earlier > 60 for earlier, later in zip(times, times[600:], strict=False))


def test_without_headers_sends_are_spread() -> None:
    server = Server(headers=False)
    worked(server, seconds=30, workers=100)
    assert sum(time < 5 for time, _ in server.accepted) <= 100 + 5 * 10
    assert len(server.accepted) >= 100 + 28 * 10


def test_once_headers_tell_a_burst_is_not_held_up() -> None:
    server = Server(latency=(0.01, 0.02))
    worked(server, seconds=5, workers=50)
    assert sum(time < 5 for time, _ in server.accepted) == 600


ODD: dict[str, Callable[[Charge], Charge]] = {
    "a count beyond all limits": lambda told: evolve(told, remaining=10**9),
    "a count of five times the limit": lambda told: evolve(told, remaining=3_000),
    "a clock that is ahead": lambda told: evolve(told, server_time=(told.server_time or 0) + 90),
    "a clock that is behind": lambda told: evolve(told, server_time=(told.server_time or 0) - 90),
    "a date of 2099": lambda told: evolve(told, server_time=4_070_908_800.0),
    "a date of 1970": lambda told: evolve(told, server_time=5.0),
    "a cost of ten times the documented one": lambda told: evolve(told, charged=10),
    "no headers": lambda told: Charge(None, None, None),
}


@define(eq=False)
class OddServer(Server):
    """A server one of whose answers is odd."""

    odd: Callable[[Charge], Charge] = lambda told: told
    odd_at: float = 0.0
    """When, in seconds."""
    was: bool = False

    async def answer(self, cost: int) -> tuple[Charge, bool]:
        told, refused = await Server.answer(self, cost)
        if self.was or asyncio.get_running_loop().time() < self.odd_at:
            return told, refused
        self.was = True
        return self.odd(told), refused


@pytest.mark.parametrize("background", [False, True], ids=["interactive", "background"])
@pytest.mark.parametrize("at", [0.0, 70.0, pytest.param(45.0, marks=pytest.mark.slow)])
@pytest.mark.parametrize("odd", ODD)
def test_one_odd_answer_disables_nothing(odd: str, at: float, background: bool) -> None:
    server = OddServer(ahead=600_017.3, odd=ODD[odd], odd_at=at)
    worked(server, seconds=200, workers=16, background=background)
    assert server.was
    assert used(server) >= GOAL
    assert not server.refused or (not at and max(server.refused) < 60), "a first answer contradicts nothing"


def test_a_limit_that_was_raised_is_believed_when_a_second_answer_says_so() -> None:
    server = Server(limit=100_000, latency=(0.01, 0.02))
    client = worked(server, seconds=1, workers=2)
    assert client.budget.limit == pytest.approx(100_000, abs=2)


def test_a_price_that_was_a_mistake_holds_up_nobody_in_the_queue() -> None:
    async def main() -> tuple[float, int]:
        server = Server(latency=(0.01, 0.02))
        client = Client(server)
        await client.call()
        client.admission.costs.learn("GET", "/", 1, 100_000)
        async with asyncio.TaskGroup() as tasks:
            for _ in range(400):
                tasks.create_task(client.call())
        return client.admission.clock(), client.admission.costs.expected("GET", "/", 1)

    seconds, cost = run(main())
    assert (seconds < 10, cost) == (True, 1)


async def entered(client: Client, cost: int = 1, *, patience: float, background: bool = False) -> None:
    """Take points within some seconds, and give them back."""
    admission = client.admission
    place = admission.place()
    taken = await admission.enter(lambda: cost, place, client.pacer, background=background, patience=patience)
    admission.refund(taken)


async def spent_by_half_past(client: Client) -> None:
    """Spend a minute's points, and wait for its middle."""
    for _ in range(20):
        await client.call(cost=30)
    await asyncio.sleep(30 - client.admission.clock())


@pytest.mark.parametrize("background", [False, True])
def test_who_cannot_have_points_in_time_hears_so_at_once(background: bool) -> None:
    async def main() -> tuple[float, float, int]:
        client = Client(Server(ahead=600_000.0))
        await spent_by_half_past(client)
        now = client.admission.clock()
        with pytest.raises(NotInTime) as caught:
            await entered(client, patience=20, background=background)
        waited = client.admission.clock() - now
        await entered(client, patience=40, background=background)
        return waited, caught.value.wait, client.admission.state().waiting

    waited, wait, waiting = run(main())
    assert (waited, waiting) == (0.0, 0)
    assert wait == pytest.approx(30, abs=1)


def test_those_before_it_in_the_queue_count_too() -> None:
    async def main() -> list[float]:
        client = Client(Server(ahead=600_000.0))
        await spent_by_half_past(client)
        waiting = [asyncio.ensure_future(client.call(cost=30)) for _ in range(45)]
        await asyncio.sleep(0.1)
        found = list[float]()
        for cost in (1, 600, 1_200):
            with pytest.raises(NotInTime) as caught:
                await entered(client, cost, patience=20)
            found.append(caught.value.wait)
        for each in waiting:
            each.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        return found

    assert run(main()) == pytest.approx([90, 150, 210], abs=1)


def test_an_answer_that_has_to_tell_first_is_waited_for_until_the_patience_ends() -> None:
    async def main() -> tuple[float, float]:
        client = Client(Server(latency=(3.0, 3.0)))
        first = asyncio.ensure_future(client.call())
        await asyncio.sleep(0)
        now = client.admission.clock()
        with pytest.raises(NotInTime) as caught:
            await entered(client, patience=1)
        waited = client.admission.clock() - now
        await first
        await entered(client, patience=1)
        return waited, caught.value.wait

    waited, wait = run(main())
    assert waited == pytest.approx(1, abs=0.1)
    assert wait == 0.0


def test_without_headers_the_pace_is_waited_for_until_the_patience_ends() -> None:
    async def main() -> float:
        client = Client(Server(headers=False, latency=(0.0, 0.0)))
        for _ in range(100):
            await client.call()
        now = client.admission.clock()
        with pytest.raises(NotInTime):
            await asyncio.gather(*(entered(client, patience=1) for _ in range(30)))
        return client.admission.clock() - now

    assert run(main()) <= 1.1


@pytest.mark.parametrize("retry_after", [None, 5.0])
def test_a_429_from_elsewhere_pauses_everybody_once_and_one_goes_first(retry_after: float | None) -> None:
    async def main() -> tuple[Server, list[float], float]:
        server, sent = Server(), list[float]()
        client = Client(server)
        await client.call()
        now = client.admission.clock()
        place = client.admission.place()
        refused = await client.admission.enter(lambda: 1, place, client.pacer)
        told, _ = await server.answer(1)
        client.admission.settle(refused, told, refused=True, retry_after=retry_after)
        server.used.clear()
        server.ours.clear()
        over = now + client.admission.state().paused
        asyncio.get_running_loop().call_later(
            over - now + 0.01, lambda: sent.append(client.admission.state().in_flight)
        )
        async with asyncio.TaskGroup() as tasks:
            for _ in range(20):
                tasks.create_task(client.call())
        return server, sent, over

    server, in_flight, over = run(main())
    after = [time for time, _ in server.accepted[2:]]
    assert server.refused == []
    assert len(after) == 20
    assert after[0] >= over
    assert in_flight == [1]


def test_a_minute_spent_by_others_is_waited_out_with_one_429() -> None:
    async def takes_all(server: Server) -> None:
        while True:
            await asyncio.sleep(20)
            server.spend(server.left())

    server = Server(ahead=600_017.3)
    worked(server, other=takes_all, workers=32)
    assert len(server.refused) <= len(server.used)


def test_a_limit_and_a_cost_that_change_are_learned() -> None:
    async def changes(server: Server) -> None:
        await asyncio.sleep(100)
        server.costs = 2
        await asyncio.sleep(120)
        server.limit = 300

    server = Server(ahead=600_000.0)
    client = worked(server, other=changes, seconds=420)
    assert server.refused == []
    assert client.budget.limit == 300
    assert client.admission.costs.expected("GET", "/", 1) == 2
    assert used(server) >= GOAL


@pytest.mark.parametrize(("rate", "known"), [(0.3, 0), (1.0, 0), (3.0, 120)])
def test_an_interactive_call_waits_less_than_a_second_while_background_work_uses_the_whole_budget(
    rate: float, known: float
) -> None:
    server = Server(ahead=600_017.3)

    async def main() -> list[float]:
        client, waits, chance = Client(server), list[float](), random.Random(3)
        work = asyncio.ensure_future(client.work(FIVE_MINUTES, workers=32, background=True))
        while not work.done():
            await asyncio.sleep(chance.uniform(0.5, 1.5) / rate)
            wait = await client.call()
            waits.extend([wait] if client.admission.clock() > known else [])  # by then it knows how many to expect
        return waits

    waits = run(main())
    assert max(waits) < 1
    assert server.refused == []
    assert used(server) >= GOAL


def test_without_headers_an_interactive_call_waits_little_too() -> None:
    server = Server(headers=False)

    async def main() -> list[float]:
        client, waits = Client(server), list[float]()
        work = asyncio.ensure_future(client.work(FIVE_MINUTES, workers=32, background=True))
        while not work.done():
            await asyncio.sleep(1)
            waits.append(await client.call())
        return waits

    assert max(run(main())) < 1
    assert server.refused == []


def test_those_who_wait_go_in_the_order_in_which_they_came_interactive_ones_first() -> None:
    async def main() -> list[str]:
        server, order = Server(limit=3), list[str]()
        client = Client(server)
        for _ in range(3):
            await client.call()  # the minute is spent

        async def named(name: str, background: bool) -> None:
            await client.call(background=background)
            order.append(name)

        async with asyncio.TaskGroup() as tasks:
            for name in ("b1", "b2", "i1", "b3", "i2"):
                tasks.create_task(named(name, name.startswith("b")))
            await asyncio.sleep(0)
            assert client.admission.state().waiting == 5
        return order

    assert run(main()) == ["i1", "i2", "b1", "b2", "b3"]


@settings(max_examples=25)
@given(
    limit=st.integers(100, 160),
    phase=st.floats(0, 60),
    workers=st.integers(1, 12),
    slowest=st.floats(0.01, 4),
    background=st.booleans(),
    seed=st.integers(0, 10**6),
)
def test_whatever_the_interleaving_the_minute_is_used_and_never_exceeded(
    limit: int, phase: float, workers: int, slowest: float, background: bool, seed: int
) -> None:
    server = Server(limit=limit, ahead=600_000 + phase, latency=(0.0, slowest), chance=random.Random(seed))
    client = worked(server, workers=workers, background=background)
    assert server.refused == []
    manage = workers * 50 / slowest  # requests that so many workers make in a minute
    at_the_end = 2 * background  # the last points are kept until the minute is over, or nearly so
    assert used(server) * limit >= GOAL * min(limit, manage) - at_the_end
    assert client.budget.state(client.admission.clock()).in_flight == 0


@pytest.mark.parametrize("background", [False, True])
def test_cancelled_in_the_queue_or_in_flight_nothing_is_left(background: bool) -> None:
    async def main() -> None:
        server = Server(limit=20)
        client = Client(server)
        await client.work(0.1, workers=2)
        calls = [asyncio.ensure_future(client.call(background=background)) for _ in range(100)]
        await asyncio.sleep(0.05)
        assert client.admission.state().waiting > 50
        for call in calls[::2]:
            call.cancel()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert client.admission.state().waiting <= 50
        await asyncio.gather(*calls, return_exceptions=True)
        state = client.admission.state()
        assert (state.waiting, state.in_flight) == (0, 0)
        assert len(asyncio.all_tasks()) == 1
        assert server.refused == []
        assert sum(not call.cancelled() for call in calls) == 50

    run(main())


def test_an_answer_wakes_one_of_those_who_wait_and_not_all() -> None:
    woken = 0

    async def main() -> None:
        nonlocal woken
        client = Client(Server(limit=2_000))
        await client.call()
        wait = client.budget.wait

        def counted(*args: Any, **more: Any) -> float:
            nonlocal woken
            woken += 1
            return wait(*args, **more)

        client.admission.budget = cast(Any, Watched(client.budget, counted))
        async with asyncio.TaskGroup() as tasks:
            for _ in range(1_000):
                tasks.create_task(client.call())

    class Watched:
        def __init__(self, budget: Any, wait: Any) -> None:
            self._budget, self.wait = budget, wait

        def __getattr__(self, name: str) -> Any:
            return getattr(self._budget, name)

    run(main())
    assert woken < 5_000


def test_the_strictest_terms_of_all_clients_count_while_they_are_there() -> None:
    admission, first, second = Admission(), Server(), Server()
    keys = [threading.Event(), threading.Event()]
    del first, second
    admission.agree(keys[0], Terms(most=500))
    admission.agree(keys[1], Terms(share=0.5))
    assert admission.budget.allowance == 300
    admission.leave(keys[1])
    assert admission.budget.allowance == 500
    admission.leave(keys[0])
    assert admission.budget.allowance == 600


@pytest.mark.parametrize(("background", "most"), [(False, 10), (True, 8)])
def test_no_more_requests_are_on_their_way_than_the_terms_say_and_background_leaves_places(
    background: bool, most: int
) -> None:
    server = Server(limit=2_000)
    client = worked(server, seconds=10, terms=Terms(at_once=10), workers=50, background=background)
    assert server.most_at_once == most
    assert client.admission.state().in_flight == 0


def test_an_interactive_call_finds_a_place_although_background_work_has_taken_all_of_its_own() -> None:
    async def main() -> tuple[float, int]:
        client = Client(Server(limit=2_000, latency=(3.0, 3.0)))
        client.admission.agree(client, Terms(at_once=5))
        await client.call()
        busy = [asyncio.ensure_future(client.call(background=True)) for _ in range(20)]
        await asyncio.sleep(0.1)
        waited, waiting = await client.call(), client.admission.state().waiting
        await asyncio.gather(*busy)
        return waited, waiting

    waited, waiting = run(main())
    assert (waited, waiting > 0) == (0.0, True)


def test_a_cancelled_call_gives_its_place_to_the_next() -> None:
    async def main() -> None:
        client = Client(Server(latency=(30.0, 30.0)))
        client.admission.agree(client, Terms(at_once=1))
        first, second = (asyncio.ensure_future(client.call()) for _ in range(2))
        await asyncio.sleep(1)
        assert client.admission.state().waiting == 1
        first.cancel()
        await second
        assert await client.call() == 0.0

    run(main())


def test_clients_of_one_token_and_one_address_share_an_admission_and_no_others() -> None:
    client = threading.Event()

    def found(base_url: str, whose: str) -> Admission:
        return admission_for(base_url, whose, client, Terms(most=500))

    shared = found("https://api", "ak_secret")
    assert found("https://api", "ak_secret") is shared
    assert found("https://api", "ak_other") is not shared
    assert found("https://elsewhere", "ak_secret") is not shared
    assert shared.budget.allowance == 500, "who finds it has joined it"
    assert "secret" not in repr(shared)
    shared.budget.settle(shared.budget.reserve(7, 0.0), 0.0, answered=False)
    del shared
    gc.collect()
    assert found("https://api", "ak_secret").state().spent == 0, "nobody uses it any more"


def test_an_admission_is_retired_only_when_nobody_is_there() -> None:
    first, second = threading.Event(), threading.Event()
    shared = admission_for("https://api", "ak_secret", first, Terms())
    shared.leave(first)
    assert admission_for("https://api", "ak_secret", second, Terms()) is shared
    assert not retire(shared), "who found it before it was retired goes on with it"
    assert admission_for("https://api", "ak_secret", second, Terms()) is shared
    shared.leave(second)
    assert retire(shared)
    assert admission_for("https://api", "ak_secret", first, Terms()) is not shared


def test_a_loop_that_stands_still_holds_up_nobody_on_another_loop() -> None:
    still = VirtualLoop()
    server = Server(limit=1)
    admission = Admission()

    async def first() -> None:
        client = Client(server, admission)
        await client.call()
        call = asyncio.ensure_future(client.call())  # is first in the queue from now on
        await asyncio.sleep(1)
        assert not call.done()

    async def second() -> None:
        client = Client(server, admission)
        await client.call()

    still.run_until_complete(first())
    with asyncio.Runner(loop_factory=lambda: later(still.now)) as runner:
        runner.run(second())
    assert len(server.accepted) == 2
    for task in asyncio.all_tasks(still):
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            still.run_until_complete(task)
    still.close()
    assert admission.state().waiting == 0


def later(now: float) -> VirtualLoop:
    loop = VirtualLoop()
    loop.now = now
    return loop
