"""A compact set of ids."""

from __future__ import annotations

from salesloft_async.scan.seen import Seen


def test_it_holds_what_was_added_and_nothing_else() -> None:
    seen = Seen()
    seen.add(range(0, 30_000, 2))
    seen.add(["5f9b2c1e", 2**70, -5])
    assert all(each in seen for each in (0, 2, 29_998, "5f9b2c1e", 2**70, -5))
    assert not any(each in seen for each in (1, 30_000, "2", 2**71, -4))
    seen.add([30_000])
    assert 30_000 in seen
    assert len(seen) == 15_004


def test_an_id_takes_eight_bytes_once_there_are_many() -> None:
    seen = Seen()
    for start in range(0, 1_100_000, 10_000):
        seen.add(range(start, start + 10_000))
    assert len(seen) == 1_100_000
    assert sum(each.buffer_info()[1] * each.itemsize for each in seen._arrays) == 800_000
    assert len(seen._arrays) <= 4
    assert seen.common([7, 1_099_999, 1_100_000, "x"]) == {7, 1_099_999}
    seen.add([7, 1_099_999, 1_100_000, "x"])
    assert len(seen) == 1_100_002
