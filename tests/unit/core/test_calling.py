"""Which functions of the user's are awaited."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

import pytest

from salesloft_async.core.calling import called, is_async


async def async_function(*_: object) -> str:
    return "said"


def plain_function(*_: object) -> str:
    return "said"


class Async:
    async def __call__(self, *_: object) -> str:
        return "said"

    async def method(self, *_: object) -> str:
        return "said"


class Plain:
    def __call__(self, *_: object) -> str:
        return "said"


@pytest.mark.parametrize(
    ("function", "awaited"),
    [
        (async_function, True),
        (partial(async_function, 1), True),
        (Async(), True),
        (Async().method, True),
        (plain_function, False),
        (partial(plain_function, 1), False),
        (Plain(), False),
        (lambda *_: async_function(), False),  # which is found out when it is called
    ],
)
@pytest.mark.anyio
async def test_a_function_is_async_by_what_it_or_its_class_says(function: Any, awaited: bool) -> None:
    assert is_async(function) is awaited
    assert await called(function, "argument") == "said"


def test_a_class_whose_objects_are_called_async_is_itself_a_plain_function() -> None:
    assert not is_async(Async)


def nothing_found(*_: object) -> str:
    return next(iter(()))


@pytest.mark.anyio
async def test_a_plain_function_that_raises_stop_iteration_leaves_nobody_waiting() -> None:
    with pytest.raises(RuntimeError, match="nothing_found raised StopIteration"):
        async with asyncio.timeout(10):
            await called(nothing_found)
