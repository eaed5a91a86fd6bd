"""The asynchronous client against the sandbox: what a user does, and what they are told."""

import asyncio
import gc
from datetime import UTC, datetime, timedelta

import pytest

from salesloft_async import (
    AsyncSalesloft,
    AuthenticationError,
    ConfigurationError,
    NotFound,
    Range,
    SalesloftError,
    ServerError,
    ValidationFailed,
)
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio


async def test_iterating_yields_every_record_once_in_the_servers_order(
    sandbox: Sandbox, salesloft: AsyncSalesloft
) -> None:
    people = [person async for person in salesloft.people.list()]
    assert len(people) == 250
    assert len({person.id for person in people}) == 250
    updated = [person.updated_at for person in people]
    assert updated == sorted(updated, key=lambda time: time.timestamp() if time else 0.0, reverse=True)
    assert sandbox.spent == 3


async def test_awaiting_is_one_page(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    page = await salesloft.people.list(page=2, per_page=100, include_paging_counts=True)
    assert (len(page), page.metadata.total_count, page.metadata.next_page) == (100, 250, 3)
    assert page.raw.startswith(b"{")
    assert sandbox.spent == 1


async def test_leaving_the_loop_fetches_no_more_than_was_read_ahead(
    sandbox: Sandbox, salesloft: AsyncSalesloft
) -> None:
    pages = salesloft.with_options(concurrency=3).people.list(per_page=10).pages()
    async for _page in pages:
        break
    await pages.aclose()
    assert len(sandbox.requests) <= 4
    assert salesloft.budget.in_flight == 0


async def test_a_range_filters_to_the_microsecond(salesloft: AsyncSalesloft) -> None:
    people = [person async for person in salesloft.people.list(sort_by="updated_at", sort_direction="ASC")]
    middle = people[100].updated_at
    assert middle is not None
    after = [person async for person in salesloft.people.list(updated_at=Range(gt=middle))]
    assert {person.id for person in after} == {person.id for person in people if (person.updated_at or middle) > middle}


async def test_a_person_is_created_changed_upserted_and_deleted(salesloft: AsyncSalesloft) -> None:
    created = await salesloft.people.create(email_address="ada@example.com", first_name="Ada", phone="1")
    changed = await salesloft.people.update(created.id, title="CTO", phone=None)
    assert (changed.title, changed.phone, changed.first_name) == ("CTO", None, "Ada")
    upserted = await salesloft.people.upsert(upsert_key="email_address", email_address="ada@example.com", city="London")
    assert upserted.person is not None
    assert (upserted.person.id, upserted.person.city) == (created.id, "London")
    await salesloft.people.delete(created.id)
    with pytest.raises(NotFound, match=f"GET /v2/people/{created.id}.json: 404"):
        await salesloft.people.get(created.id)


async def test_a_refused_create_names_its_fields(salesloft: AsyncSalesloft) -> None:
    await salesloft.people.create(email_address="ada@example.com", first_name="Ada")
    with pytest.raises(ValidationFailed, match="email_address") as caught:
        await salesloft.people.create(email_address="ada@example.com", first_name="Ada")
    assert "email_address" in caught.value.errors


async def test_a_wrong_token_is_an_authentication_error_without_the_token() -> None:
    async with (
        Sandbox(people=1, token="right") as strict,
        AsyncSalesloft("a-secret", base_url=strict.url) as salesloft,
    ):
        with pytest.raises(AuthenticationError) as caught:
            await salesloft.me.get()
    assert "a-secret" not in str(caught.value)
    assert "a-secret" not in repr(salesloft)


async def test_a_passing_fault_is_not_noticed(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    sandbox.fail("GET", "/v2/people", status=503, times=2, headers={"Retry-After": "0"})
    assert len([person async for person in salesloft.people.list()]) == 250


async def test_a_create_that_may_have_been_applied_is_not_repeated(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    before = len(sandbox.store["people"])
    sandbox.fail("POST", "/v2/people", status=503, times=1)
    with pytest.raises(ServerError, match="503"):
        await salesloft.people.create(email_address="once@example.com", first_name="Once")
    sandbox.fail("POST", "/v2/people", reset="after", times=1)
    with pytest.raises(SalesloftError, match="may have been applied"):
        await salesloft.people.create(email_address="twice@example.com", first_name="Twice")
    assert len(sandbox.store["people"]) == before + 1


async def test_a_lost_reply_to_an_update_is_asked_for_again(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    first = (await salesloft.people.list(per_page=1)).data[0]
    sandbox.fail("PUT", f"/v2/people/{first.id}", reset="after", times=1)
    changed = await salesloft.with_options(retries=3).people.update(first.id, title="Once more")
    assert changed.title == "Once more"


async def test_a_bulk_job_takes_rows_runs_and_tells_results(salesloft: AsyncSalesloft) -> None:
    job = await salesloft.bulk_jobs.create(type="person/upsert", name="import")
    rows = [{"upsert_key": "email_address", "email_address": f"row{n}@example.com"} for n in range(120)]
    added = await salesloft.bulk_jobs.add_data(job.id, data=rows)
    assert added.records == 120
    await salesloft.bulk_jobs.update(job.id, ready_to_execute=True)
    for _ in range(10):
        job = await salesloft.bulk_jobs.get(job.id)
        if job.state == "done":
            break
    assert (job.state, job.total, job.errors) == ("done", 120, 0)
    assert len([row async for row in salesloft.bulk_jobs.results(job.id)]) == 120


async def test_the_budget_is_kept_without_a_429() -> None:
    async with (
        Sandbox(people=1, clock=lambda: 6_030.0) as sandbox,  # in the middle of a minute, so that none ends meanwhile
        AsyncSalesloft("token", base_url=sandbox.url) as salesloft,
    ):
        await asyncio.gather(*(salesloft.me.get() for _ in range(50)))
        assert (sandbox.rejected, salesloft.budget.spent) == (0, 50)
        assert salesloft.budget.remaining == 550


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param({"per_page": 500}, "per_page: takes an integer from 1 to 100, not 500", id="too large a page"),
        pytest.param({"page": 0}, "page: takes an integer from 1", id="no page"),
        pytest.param({"updated_att": 1}, "did you mean updated_at", id="a misspelt filter"),
        pytest.param(
            {"updated_at": Range(gte=datetime(2026, 1, 1))},  # noqa: DTZ001
            "updated_at: .* has no time zone",
            id="a naive time",
        ),
        pytest.param({"updated_at": Range()}, "updated_at: the Range has no bound", id="an empty range"),
    ],
)
async def test_a_wrong_argument_fails_before_anything_is_sent(
    sandbox: Sandbox, salesloft: AsyncSalesloft, arguments: dict[str, object], said: str
) -> None:
    with pytest.raises(ConfigurationError, match=said):
        salesloft.people.list(**arguments)  # type: ignore[arg-type]
    assert sandbox.spent == 0


@pytest.mark.parametrize("person_id", ["", " ", "1/2", "..", "a?b", True, None])
async def test_a_wrong_id_fails_before_anything_is_sent(
    sandbox: Sandbox, salesloft: AsyncSalesloft, person_id: object
) -> None:
    with pytest.raises(ConfigurationError, match="person_id"):
        await salesloft.people.get(person_id)  # type: ignore[arg-type]
    assert sandbox.spent == 0


async def test_options_derive_and_share_the_budget(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    derived = salesloft.with_options(timeout=5, retries=0, concurrency=2, keep_extra=True)
    page = await derived.people.list(per_page=1)
    assert page.data[0].extra is not None
    assert salesloft.budget.spent == 1
    with pytest.raises(AttributeError, match="keep_extra"):
        _ = (await salesloft.people.list(per_page=1)).data[0].extra


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"rate_limit": 0}, "rate_limit"),
        ({"concurrency": 0}, "concurrency"),
        ({"timeout": float("nan")}, "timeout"),
        ({"timeout": 0}, "timeout"),
        ({"deadline": 0}, "deadline"),
        ({"retries": -1}, "retries"),
        ({"base_url": "api.salesloft.com"}, "base_url"),
        ({"base_url": "https://user:pass@api.salesloft.com"}, "base_url"),
        ({"base_url": 5}, "base_url"),
    ],
)
def test_a_client_refuses_settings_that_cannot_be(arguments: dict[str, object], said: str) -> None:
    with pytest.raises(ConfigurationError, match=said):
        AsyncSalesloft("token", **arguments)  # type: ignore[arg-type]


async def test_a_priority_that_is_none_is_refused(salesloft: AsyncSalesloft) -> None:
    with pytest.raises(ConfigurationError, match='priority: takes "interactive" or "background", not \'low\''):
        salesloft.with_options(priority="low")  # type: ignore[arg-type]


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # the first loop ends unclosed
def test_a_client_serves_one_loop_after_another(threaded_sandbox: Sandbox) -> None:
    salesloft = AsyncSalesloft("token", base_url=threaded_sandbox.url)

    async def once() -> None:
        await salesloft.me.get()

    async def last() -> None:
        await salesloft.me.get()
        await salesloft.aclose()
        with pytest.raises(SalesloftError, match="closed"):
            await salesloft.me.get()

    asyncio.run(once())
    asyncio.run(last())
    gc.collect()


def test_times_are_aware(threaded_sandbox: Sandbox) -> None:
    async def read() -> timedelta | None:
        async with AsyncSalesloft("token", base_url=threaded_sandbox.url) as salesloft:
            time = (await salesloft.people.list(per_page=1)).data[0].updated_at
            return time.utcoffset() if time else None

    assert asyncio.run(read()) == UTC.utcoffset(None)
