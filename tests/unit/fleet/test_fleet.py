"""Many processes on one budget, in virtual time: all of the points, and no more."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from salesloft_async.core.admission import Terms
from salesloft_async.errors import BudgetUnavailable
from tests.unit.core.virtual import Server, run

from .virtual import Process, Store, fleet

GOAL = 0.97
SECONDS = 130.0
Other = Callable[[Server], Awaitable[None]]


def used(server: Server) -> float:
    return min(server.full_windows(server.used)) / server.limit


def worked(
    server: Server, count: int = 6, *, store: Store | None = None, seconds: float = SECONDS, other: Other | None = None,
    cost: int = 1, workers: int = 4, background: bool = False, **how: Any,
) -> list[Process]:  # fmt: skip
    """So many processes that worked for some minutes."""

    async def main() -> list[Process]:
        processes = fleet(server, store or Store(), count, **how)
        beside = asyncio.ensure_future(other(server)) if other else None
        async with asyncio.TaskGroup() as tasks:
            for process in processes:
                tasks.create_task(process.work(seconds, cost=cost, workers=workers, background=background))
        if beside is not None:
            beside.cancel()
        for process in processes:
            await process.end()
        return processes

    return run(main())


def steadily(rate: float) -> Other:
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


@pytest.mark.parametrize(
    ("count", "background"),
    [
        (1, False),
        (2, True),
        (6, False),
        pytest.param(6, True, marks=pytest.mark.slow),
        pytest.param(12, False, marks=pytest.mark.slow),
    ],
)
def test_all_processes_together_use_every_minute_and_are_never_refused(count: int, background: bool) -> None:
    server = Server(ahead=600_017.3)
    processes = worked(server, count, background=background, workers=24 // count)
    assert server.refused == []
    assert used(server) >= GOAL
    assert min(process.calls for process in processes) >= sum(process.calls for process in processes) / count / 2


@pytest.mark.parametrize(
    ("other", "background"),
    [(steadily(0.5), False), (steadily(4), True), (in_bursts, False), (in_bursts, True)],
    ids=["now and then", "much, in the background", "bursts", "bursts, in the background"],
)
def test_beside_another_integration_they_give_way_and_nothing_is_wasted(other: Other, background: bool) -> None:
    server = Server(ahead=600_017.3)
    worked(server, 4, other=other, background=background, workers=8)
    assert server.refused == []
    assert used(server) >= GOAL


@pytest.mark.parametrize("cost", [3, 30])
def test_dear_requests_use_the_minute_too(cost: int) -> None:
    server = Server(ahead=600_017.3)
    worked(server, 3, cost=cost)
    assert (server.refused, used(server) >= GOAL) == ([], True)


@pytest.mark.parametrize("headers", [True, False], ids=["with headers", "without headers"])
def test_the_strictest_share_of_all_processes_holds_for_them_together(headers: bool) -> None:
    server = Server(ahead=600_017.3, headers=headers)

    async def main() -> None:
        store = Store()
        processes = fleet(server, store, 4)
        strict = Process(server, store=store, terms=Terms(share=0.5))
        await strict.call()
        async with asyncio.TaskGroup() as tasks:
            for process in processes:
                tasks.create_task(process.work(SECONDS, workers=4))
            tasks.create_task(strict.work(SECONDS, workers=4))
        assert strict.leased.allowance == 300

    run(main())
    assert max(server.ours.values()) <= 300
    assert min(server.full_windows(server.ours)) >= GOAL * 300


def test_a_server_that_gives_points_back_all_the_time_is_found_out_by_all() -> None:
    server = Server(ahead=600_017.3, refills=True)
    processes = worked(server, 3, seconds=120)
    assert server.refused == []
    assert sum(process.calls for process in processes) >= GOAL * (120 / 60 - 0.5) * 600


@pytest.mark.parametrize("ahead", [-3_600.0, 0.0, 86_400.0])
def test_the_clock_of_the_redis_need_not_be_right(ahead: float) -> None:
    server = Server(ahead=600_017.3)
    worked(server, 3, store=Store(clock=600_017.3 + ahead), workers=8)
    assert (server.refused, used(server) >= GOAL) == ([], True)


def test_interactive_calls_of_one_process_find_points_beside_the_background_work_of_others() -> None:
    server = Server(ahead=600_017.3)
    waits: list[float] = []

    async def main() -> None:
        store = Store()
        processes = fleet(server, store, 4)
        asking = Process(server, store=store)

        async def ask() -> None:
            for _ in range(60):
                await asyncio.sleep(2)
                waits.append(await asking.call())

        async with asyncio.TaskGroup() as tasks:
            for process in processes:
                tasks.create_task(process.work(SECONDS, workers=8, background=True))
            tasks.create_task(ask())

    run(main())
    assert server.refused == []
    assert used(server) >= GOAL
    assert max(waits) < 1.5


def test_a_429_stops_every_process_once_and_one_probe_goes_first() -> None:
    server = Server(ahead=600_000.0)

    async def main() -> None:
        processes = fleet(server, Store(), 6)
        async with asyncio.TaskGroup() as tasks:
            for process in processes:
                tasks.create_task(process.work(70.0, workers=4))
            await asyncio.sleep(1.0)
            server.spend(server.left())  # by another integration, at once
            left = len(server.refused)
            await asyncio.sleep(5.0)
            assert 0 < len(server.refused) - left <= 6 * 4, "those that were on their way"
            refused = len(server.refused)
            assert all(process.admission.state().paused > 50 for process in processes)
            await asyncio.sleep(53.5)
            assert len(server.refused) == refused, "nobody tries before the minute is over"
            await asyncio.sleep(0.9)
        sent = [when for when, _ in server.accepted if when > 59]
        assert sent[1] - sent[0] >= 0.03, "the second one waited for the answer of the first"

    run(main())


def test_a_process_that_is_killed_gives_its_points_back() -> None:
    server = Server(ahead=600_000.0)

    async def main() -> None:
        store = Store()
        first, *others = fleet(server, store, 4)
        await first.call()
        held = 0
        while held < 5:  # it takes more at once when it spends them
            await asyncio.gather(*(first.call() for _ in range(8)))
            held = first.leased._pool.left
        calls = [asyncio.ensure_future(first.call()) for _ in range(3)]
        await asyncio.sleep(0.02)
        await first.die()
        for call in calls:
            call.cancel()
        await others[0].call()
        assert others[0].admission.state().in_flight >= held
        await asyncio.sleep(10.1)
        await others[0].call()  # by then they count as spent, perhaps
        await others[0].call()  # whose answer tells that they were not
        state = others[0].admission.state()
        assert (state.in_flight, state.remaining) == (0, server.left())
        async with asyncio.TaskGroup() as tasks:
            for process in others:
                tasks.create_task(process.work(30.0, workers=8))
        assert server.refused == []
        assert server.used[10_000] == 600

    run(main())


def test_points_that_nobody_spends_go_back_in_a_second() -> None:
    server = Server(ahead=600_000.0)

    async def main() -> None:
        busy, other = fleet(server, Store(), 2)
        for _ in range(4):
            await asyncio.gather(*(busy.call() for _ in range(7)))
        await other.call()
        await asyncio.sleep(1.2)
        await other.call()
        state = other.admission.state()
        assert (state.in_flight, state.remaining, state.spent) == (0, 600 - 30, 30)
        assert busy.admission.state().spent >= 29

    run(main())


def test_a_call_that_is_cancelled_while_it_waits_loses_no_points() -> None:
    server = Server(ahead=600_000.0, limit=40)

    async def main() -> None:
        process, other = fleet(server, Store(), 2)
        await process.call()
        calls = [asyncio.ensure_future(process.call()) for _ in range(100)]
        await asyncio.sleep(5.0)
        for call in calls:
            call.cancel()
        await asyncio.gather(*calls, return_exceptions=True)
        await asyncio.sleep(56.0)
        await other.call()
        await asyncio.sleep(2.0)
        state = other.admission.state()
        assert (state.in_flight, state.remaining) == (0, server.left())

    run(main())


@pytest.mark.parametrize("count", [1, 2])
def test_a_process_that_ends_while_calls_wait_takes_no_points_along(count: int) -> None:
    server = Server(ahead=600_000.0)

    async def main() -> None:
        process, *others = fleet(server, Store(), count)
        for each in (process, *others):
            await each.call()
        await asyncio.sleep(2.0)
        call = asyncio.ensure_future(process.call())
        await asyncio.sleep(0)
        assert process.leased._ask is not None
        await process.end()
        call.cancel()
        for other in others:
            await other.call()
            await asyncio.sleep(2.0)
            state = other.admission.state()
            assert (state.in_flight, state.remaining) == (0, server.left())

    run(main())


def test_what_one_process_learns_of_costs_all_know() -> None:
    async def main() -> None:
        one, other = fleet(Server(costs=7), Store(), 2)
        await one.call()
        await other.call()
        assert other.admission.costs.expected("GET", "/", 1) == 7
        await asyncio.sleep(1.0)
        assert one.admission.costs.expected("GET", "/", 1) == 7

    run(main())


def test_an_answer_that_is_lost_after_the_turn_was_taken_counts_no_point_twice() -> None:
    server = Server(ahead=600_000.0)

    async def main() -> None:
        store = Store()
        one, other = fleet(server, store, 2)
        await one.call()
        store.lose_answers = 1
        await one.call()
        store.lose_answers = 1
        await one.call()
        await asyncio.sleep(2.0)
        await other.call()
        state = other.admission.state()
        assert (state.spent, state.in_flight, state.remaining) == (4, 0, 596)
        assert store.lose_answers == 0

    run(main())


@pytest.mark.parametrize("data", [False, True], ids=["kept", "lost"])
def test_without_the_redis_each_goes_on_with_its_part_and_warns_once(
    data: bool, caplog: pytest.LogCaptureFixture
) -> None:
    server = Server(ahead=600_017.3)

    async def main() -> None:
        store = Store()
        processes = fleet(server, store, 4)
        async with asyncio.TaskGroup() as tasks:
            for process in processes:
                tasks.create_task(process.work(230.0, workers=8))
            await asyncio.sleep(30.0)
            store.lose(data=data)
            await asyncio.sleep(80.0)
            assert all(149 <= process.leased.allowance <= 150 for process in processes)
            assert len(caplog.records) == 4
            store.gone = False
            await asyncio.sleep(60.0)
            assert [process.leased.allowance for process in processes] == [600.0] * 4
        assert len(processes[0].leased.shared.members) == 4  # type: ignore[union-attr]

    with caplog.at_level(logging.WARNING, logger="salesloft_async.fleet"):
        run(main())
    assert {record.getMessage() for record in caplog.records} == {
        "the shared budget's Redis at redis://127.0.0.1:6379/0 is lost (Connection refused): "
        "until it is back this process spends 1/4 of the limit"
    }
    assert server.refused == []
    assert used(server) >= GOAL


def test_a_connection_that_is_lost_alone_is_made_anew_and_nobody_notices(caplog: pytest.LogCaptureFixture) -> None:
    server = Server(ahead=600_017.3)

    async def main() -> None:
        store = Store()
        processes = fleet(server, store, 3)
        async with asyncio.TaskGroup() as tasks:
            for process in processes:
                tasks.create_task(process.work(100.0, workers=8))
            for _ in range(20):
                await asyncio.sleep(4.0)
                store.lose()
                store.gone = False

    run(main())
    assert caplog.records == []
    assert (server.refused, used(server) >= GOAL) == ([], True)


def test_without_the_redis_nothing_is_sent_where_it_shall_be_an_error(caplog: pytest.LogCaptureFixture) -> None:
    server = Server(ahead=600_017.3)
    caplog.set_level(logging.INFO, logger="salesloft_async.fleet")

    async def main() -> None:
        store = Store()
        process = Process(server, store=store, on_lost="raise")
        await process.call()
        store.lose()
        await asyncio.sleep(5.0)
        sent = len(server.accepted)
        calls = await asyncio.gather(*(process.call() for _ in range(30)), return_exceptions=True)
        assert {str(call) for call in calls} == {
            "budget: the Redis at redis://127.0.0.1:6379/0 is lost: Connection refused"
        }
        assert {type(call) for call in calls} == {BudgetUnavailable}
        assert len(server.accepted) == sent
        store.gone = False
        await asyncio.sleep(2.0)
        await process.call()
        assert process.admission.state().waiting == 0

    run(main())
    said = [record.getMessage() for record in caplog.records]
    assert said == ["the shared budget's Redis at redis://127.0.0.1:6379/0 is back"]


@pytest.mark.parametrize("on_lost", ["local", "raise"])
def test_a_redis_that_was_never_reached_is_an_error(on_lost: Any, caplog: pytest.LogCaptureFixture) -> None:
    server = Server()

    async def main() -> None:
        store = Store(gone=True)
        process = Process(server, store=store, on_lost=on_lost)
        for _ in range(2):
            with pytest.raises(BudgetUnavailable, match=r"the Redis at redis://127.0.0.1:6379/0 was never reached"):
                await process.call()
            await asyncio.sleep(10.0)
        assert server.accepted == []
        store.gone = False
        await process.call()
        assert len(server.accepted) == 1

    with caplog.at_level(logging.INFO, logger="salesloft_async.fleet"):
        run(main())
    assert caplog.records == [], "what was never there is not back"


def test_a_turn_that_may_have_been_taken_while_the_redis_was_lost_leaves_no_points_taken() -> None:
    server = Server(ahead=600_017.3)

    async def main() -> None:
        store = Store()
        process = Process(server, store=store, on_lost="raise")
        await process.call()
        store.lose()
        await asyncio.sleep(5.0)
        store.gone, store.lose_answers = False, 1
        with pytest.raises(BudgetUnavailable):
            await process.call()
        await asyncio.sleep(2.0)
        await process.call()
        await asyncio.sleep(15.0)
        await process.call()
        assert (store.lose_answers, process.admission.state().in_flight) == (0, 0)

    run(main())


@pytest.mark.parametrize("count", [1, 3])
def test_a_redis_whose_clock_is_set_holds_nobody_up(count: int) -> None:
    server = Server(ahead=600_017.3)

    async def main() -> None:
        store = Store()
        processes = fleet(server, store, count)
        async with asyncio.TaskGroup() as tasks:
            for process in processes:
                tasks.create_task(process.work(130.0, workers=8))
            await asyncio.sleep(50.0)
            store.clock -= 3_600
            await asyncio.sleep(40.0)
            store.clock += 7_200

    run(main())
    assert len(server.refused) <= 2, "a probe each time"
    assert used(server) >= GOAL


def test_a_state_that_no_process_of_ours_wrote_is_replaced() -> None:
    async def main() -> None:
        store = Store(version=b"7", state=b"nonsense")
        process = Process(Server(), store=store)
        await process.call()
        assert process.admission.state().spent == 1

    run(main())


def test_a_lease_that_is_larger_than_the_budget_is_refused_before_a_request() -> None:
    server = Server()

    async def main() -> None:
        process = Process(server, lease=700)
        for _ in range(2):
            with pytest.raises(ValueError, match="lease: takes up to 600 points, all that the budget has, not 700"):
                await process.call()
        assert server.accepted == []

    run(main())
