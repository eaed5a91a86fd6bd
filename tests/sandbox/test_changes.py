"""Changes against the sandbox: what a user of either face sees."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from salesloft_async import AsyncSalesloft, ConfigurationError, Range, Salesloft
from salesloft_async.sandbox import Sandbox


@pytest.mark.anyio
async def test_from_a_stored_cursor_come_the_changes_since(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    changes = salesloft.people.changes()
    times = [person.updated_at async for person in changes]
    assert len(times) == 250
    assert times == sorted(time for time in times if time is not None)
    cursor = changes.cursor
    assert [person.id async for person in salesloft.people.changes(since=cursor)] == []
    for identity in (9, 3, 7):
        await salesloft.people.update(identity, title="CTO")
    changes = salesloft.people.changes(since=cursor)
    assert [(person.id, person.title) async for person in changes] == [(9, "CTO"), (3, "CTO"), (7, "CTO")]
    assert [person.id async for person in salesloft.people.changes(since=changes.cursor)] == []


def test_the_blocking_face_does_the_same(threaded_sandbox: Sandbox) -> None:
    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
        changes = salesloft.people.changes(since="2023-06-01")
        first = next(iter(changes))
        cursor = changes.cursor
        pages = list(salesloft.people.changes(since=cursor).pages())
        everybody = [person.id for person in salesloft.people.list(
            updated_at=Range(gte="2023-06-01"), sort_by="updated_at", sort_direction="ASC"
        )]  # fmt: skip
        assert [first.id, *(person.id for page in pages for person in page)] == everybody
        threaded_sandbox.store["people"].change(5)
        assert [person.id for person in salesloft.people.changes(since=pages[-1].cursor)] == [5]


@pytest.mark.anyio
async def test_what_changes_while_it_is_read_comes_too(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    sandbox.churn(changes=20, additions=1)
    changes, latest = salesloft.people.changes(), dict[Any, Any]()
    async for person in changes:
        latest[person.id] = person.updated_at
    sandbox.churn(changes=0)
    async for person in changes:
        latest[person.id] = person.updated_at
    assert latest == {person["id"]: datetime.fromisoformat(person["updated_at"]) for person in sandbox.store["people"]}


@pytest.mark.anyio
async def test_following_goes_on_when_something_changes(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    changes = aiter(salesloft.people.changes(since=datetime.now(UTC), follow=True))
    sandbox.store["people"].change(8)
    assert (await anext(changes)).id == 8
    await changes.aclose()


@pytest.mark.parametrize("client", [AsyncSalesloft("token"), Salesloft("token")], ids=["async", "blocking"])
@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"since": datetime(2024, 1, 1)}, "since: .* has no time zone"),  # noqa: DTZ001
        ({"since": "c1.nonsense"}, "since: the cursor is broken"),
        ({"since": "yesterday"}, "since: 'yesterday' is neither a cursor nor a time in ISO 8601"),
        ({"since": 5}, "since: takes a cursor, an aware datetime, a date or a time in ISO 8601, not 5"),
        ({"follow": "yes"}, "follow: takes True or False"),
        ({"until": "2024-01-01"}, "takes no argument until"),
        ({"sort_by": "name"}, "takes no argument sort_by"),
    ],
)
def test_wrong_arguments_fail_at_the_call(client: Any, given: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        client.people.changes(**given)


@pytest.mark.parametrize("client", [AsyncSalesloft("token"), Salesloft("token")], ids=["async", "blocking"])
def test_a_cursor_is_refused_where_it_does_not_belong(client: Any) -> None:
    cursor = client.people.changes(country="Germany").cursor
    assert client.people.changes(country="Germany", since=cursor).cursor == cursor
    with pytest.raises(ConfigurationError, match="of people, not of accounts"):
        client.accounts.changes(since=cursor)
    with pytest.raises(ConfigurationError, match="other filters"):
        client.people.changes(country="France", since=cursor)
