"""Options of an upload: what cannot be right is told by name."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from salesloft_async.bulk.options import BulkOptions, Options
from salesloft_async.errors import ConfigurationError


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"chunkrows": 5}, "there is no option chunkrows; did you mean chunk_rows?"),
        ({"zzz": 5}, "there is no option zzz; there are name, key, map"),
        ({"chunk_rows": 5_001}, "chunk_rows: takes an integer from 1 to 5,000, not 5001"),
        ({"chunk_rows": True}, "chunk_rows: takes an integer"),
        ({"concurrency": 0}, "concurrency: takes an integer from 1 to 8, not 0"),
        ({"on_bad_row": "ignore"}, 'on_bad_row: takes "raise" or "skip", not \'ignore\''),
        ({"timeout": -1}, "timeout: takes seconds"),
        ({"timeout": float("nan")}, "timeout: takes seconds"),
        ({"timeout": "1"}, "timeout: takes seconds"),
        ({"map": [("a", "b")]}, "map: takes columns and their fields"),
        ({"state": 5}, "state: takes a path, not 5"),
        ({"errors": ""}, "errors: takes a path, not ''"),
    ],
)
def test_what_cannot_be_right_is_named(given: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Options.of(given)
    assert said in str(caught.value)


def test_paths_and_absent_maps_are_taken() -> None:
    options = Options.of({"state": "a.json", "errors": Path("b.csv"), "map": None})
    assert (options.state, options.errors, options.map) == (Path("a.json"), Path("b.csv"), {})


def test_keyword_arguments_and_options_are_the_same() -> None:
    assert list(BulkOptions.__annotations__) == list(Options.__annotations__)


def test_numbers_of_numpy_are_numbers() -> None:
    options = Options.of({"chunk_rows": np.int64(5), "concurrency": np.int8(2), "timeout": np.float32(1.5)})
    assert (options.chunk_rows, options.concurrency, options.timeout) == (5, 2, 1.5)
    assert type(options.deciding("person/upsert")["chunk_rows"]) is int


@pytest.mark.parametrize("name", ["chunk_rows", "concurrency", "timeout"])
@pytest.mark.parametrize("value", [-(10**400), True, "5", math.nan])
def test_what_is_no_number_is_refused_by_its_name(name: str, value: object) -> None:
    with pytest.raises(ConfigurationError, match=f"^{name}: takes"):
        Options.of({name: value})
    with pytest.raises(ConfigurationError, match="timeout: takes seconds"):
        Options.of({"timeout": 10**400})


def test_the_encoding_decides_what_the_rows_are() -> None:
    assert Options.of({}).deciding("x/y") != Options.of({"encoding": "cp1252"}).deciding("x/y")
