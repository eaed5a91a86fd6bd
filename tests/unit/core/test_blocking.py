"""What a blocking face waits for: in one crossing all that has come, and an error after what came before it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from typing import Any

import pytest
from attrs import Factory, define

from salesloft_async.core.blocking import blocking, end, several
from tests.unit.core.virtual import VirtualLoop, run


@pytest.fixture
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    """A loop that runs only while it is waited for."""
    made = VirtualLoop()
    yield made
    made.close()


@define
class Crossings:
    loop: asyncio.AbstractEventLoop
    made: list[str] = Factory(list)

    def __call__(self, function: Any, *args: Any) -> Any:
        self.made.append(function.__name__)
        return self.loop.run_until_complete(function(*args))


async def numbers(most: int, *, fails: bool = False) -> AsyncGenerator[int, None]:
    for number in range(most):
        yield number
    if fails:
        raise OSError("reset")


@pytest.mark.parametrize("came", [0, 1, 3, 4, 5, 8])
def test_what_came_before_a_failure_comes_first(loop: asyncio.AbstractEventLoop, came: int) -> None:
    found, call = list[int](), Crossings(loop)
    with pytest.raises(OSError, match="reset"):
        found.extend(several(call, numbers(came, fails=True), lambda _: True, 4))
    assert found == list(range(came))
    assert len(call.made) == came // 4 + 1


@pytest.mark.parametrize("came", [0, 1, 3, 4, 5, 8])
def test_everything_comes_in_few_crossings(loop: asyncio.AbstractEventLoop, came: int) -> None:
    call = Crossings(loop)
    assert list(several(call, numbers(came), lambda _: True, 4)) == list(range(came))
    assert len(call.made) <= came // 4 + 2


def test_a_reading_that_has_ended_is_not_ended_again(loop: asyncio.AbstractEventLoop) -> None:
    call = Crossings(loop)
    parts = numbers(8)
    for reading in (blocking(call, parts), several(call, numbers(8), lambda _: False, 4)):
        assert next(reading) == 0
        reading.close()  # type: ignore[attr-defined]  # a generator
    assert call.made.count("end") == 2
    reading = blocking(call, numbers(1))
    assert list(reading) == [0]
    assert call.made.count("end") == 2


def test_who_waits_for_a_reading_to_unwind_does_not_spin() -> None:
    class Unwinding:
        """Runs on for a second after its caller was interrupted."""

        looks = 0
        closed = False

        @property
        def ag_running(self) -> bool:
            self.looks += 1
            assert self.looks < 1_000, "it is looked at all the time"
            return asyncio.get_running_loop().time() < 1.0

        async def aclose(self) -> None:
            self.closed = True

    parts: Any = Unwinding()
    run(end(parts))
    assert parts.closed
