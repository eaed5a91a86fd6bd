"""What the sandbox finds, writes and refuses, met over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from salesloft_async.sandbox import Sandbox

from .test_sandbox_server import Browser

pytestmark = pytest.mark.anyio


@pytest.fixture
async def browser(sandbox: Sandbox) -> AsyncIterator[Browser]:
    async with aiohttp.ClientSession(sandbox.url, headers={"Authorization": "Bearer any"}) as session:
        yield Browser(session)


def ids(records: list[dict[str, Any]]) -> set[int]:
    return {record["id"] for record in records}


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        pytest.param("ids[]=1&ids[]=2&ids[]=999", lambda p: p["id"] in (1, 2), id="ids"),
        pytest.param("owner_id[]=3", lambda p: p["owner"]["id"] == 3, id="a reference"),
        pytest.param("owner_id=3", lambda p: p["owner"]["id"] == 3, id="no brackets"),
        pytest.param("cadence_id[]=2", lambda p: 2 in [c["id"] for c in p["cadences"]], id="a list of references"),
        pytest.param("cadence_id=_is_null", lambda p: not p["cadences"], id="on no cadence"),
        pytest.param("last_contacted=_is_null", lambda p: p["last_contacted_at"] is None, id="never contacted"),
        pytest.param("last_contacted=_is_not_null", lambda p: p["last_contacted_at"], id="ever contacted"),
        pytest.param("title[_starts_with]=vp%20", lambda p: p["title"].startswith("VP "), id="starts with"),
        pytest.param("country[]=Germany&country[]=Canada", lambda p: p["country"] in ("Germany", "Canada"), id="any"),
        pytest.param("custom_fields[Region]=emea", lambda p: p["custom_fields"]["Region"] == "EMEA", id="custom field"),
        pytest.param("tag_id[]=1", lambda p: "vip" in p["tags"], id="a tag by id"),
        pytest.param("phone_number=true", lambda p: p["phone"], id="with a phone"),
        pytest.param("replied=false", lambda p: not p["counts"]["emails_replied_to"], id="did not reply"),
        pytest.param("new=true", lambda p: p["untouched"], id="new"),
        pytest.param("locales[]=US/Eastern", lambda p: p["locale"] == "US/Eastern", id="a plural filter"),
        pytest.param("owner_crm_id[_not_in][]=x", lambda p: True, id="not in"),
        pytest.param("unknown=1&can_email=true&$=1", lambda p: True, id="what is no filter"),
        pytest.param(
            "created_at[gte]=2023-06-01T00:00:00.000001%2B02:00&owner_id[]=1",
            lambda p: p["created_at"] >= "2023-05-31T22:00:00.000001Z" and p["owner"]["id"] == 1,
            id="two filters, a range with an offset",
        ),
        pytest.param("last_contacted[lt]=2024-01-01", lambda p: (p["last_contacted_at"] or "9") < "2024", id="nulls"),
        pytest.param("updated_at[lte]=2024-01-01", lambda p: p["updated_at"] < "2024", id="the sort's own range"),
    ],
)
async def test_filters_find_what_they_should(sandbox: Sandbox, browser: Browser, query: str, holds: Any) -> None:
    found: list[dict[str, Any]] = []
    for page in (1, 2, 3):  # the second time from what was kept
        _, said = await browser.ask("GET", f"/v2/people?per_page=100&page={page}&{query}")
        found += said["data"]
    expected = ids([person for person in sandbox.store["people"] if holds(person)])
    assert ids(found) == expected
    assert expected


async def test_a_range_is_exact_to_the_microsecond(sandbox: Sandbox, browser: Browser) -> None:
    times = sorted(person["updated_at"] for person in sandbox.store["people"])
    one = times[100]
    for bound, expected in (("gt", times[101:]), ("gte", times[100:]), ("lt", times[:100]), ("lte", times[:101])):
        for by in ("updated_at", "name"):
            _, said = await browser.ask(
                "GET",
                "/v2/people",
                params={f"updated_at[{bound}]": one, "per_page": 100, "sort_by": by, "include_paging_counts": "true"},
            )
            assert said["metadata"]["paging"]["total_count"] == len(expected)
    assert said["metadata"]["filtering"] == {"updated_at": {"lte": one}}


@pytest.mark.parametrize(
    "by", ["updated_at", "last_contacted_at", "call_count", "account", "title", "cadence_stage_name"]
)
async def test_ascending_puts_nothing_first_and_descending_is_its_mirror(browser: Browser, by: str) -> None:
    up = await browser.data("/v2/people", sort_by=by, sort_direction="ASC", per_page=100)
    down: list[Any] = []
    for page in (3, 2, 1):
        down = await browser.data("/v2/people", sort_by=by, sort_direction="desc", per_page=100, page=page) + down
    assert [person["id"] for person in reversed(down)][:100] == [person["id"] for person in up]
    if by == "last_contacted_at":
        assert up[0][by] is None
        assert down[0][by] is not None


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("updated_at[gt]=yesterday", "updated_at"),
        ("do_not_contact=maybe", "do_not_contact"),
        ("sort_by=shoe_size", "sort_by"),
        ("sort_direction=UP", "sort_direction"),
    ],
)
async def test_bad_values_are_refused_by_name(browser: Browser, query: str, field: str) -> None:
    status, said = await browser.ask("GET", f"/v2/people?{query}")
    assert status == 422
    assert list(said["errors"]) == [field]


async def test_orders_and_pages_follow_writes(sandbox: Sandbox, browser: Browser) -> None:
    before = await browser.data("/v2/people", sort_by="updated_at", sort_direction="DESC", per_page=1)
    await browser.data("/v2/people", **{"owner_id[]": "1"})
    _, said = await browser.ask("PUT", "/v2/people/7", {"title": "Boss", "owner_id": "1", "account_id": None})
    assert said["data"]["account"] is None
    assert said["data"]["owner"] == {"id": 1, "_href": "https://api.salesloft.com/v2/users/1"}
    assert said["data"]["updated_at"] > before[0]["updated_at"]
    latest = await browser.data("/v2/people", per_page=1, **{"owner_id[]": "1"})
    assert (latest[0]["id"], latest[0]["title"]) == (7, "Boss")
    assert (await browser.ask("DELETE", "/v2/people/7"))[0] == 204
    assert (await browser.ask("GET", "/v2/people/7"))[0] == 404
    assert (await browser.ask("DELETE", "/v2/people/7"))[0] == 204
    assert (await browser.data("/v2/people", per_page=1))[0]["id"] == before[0]["id"]
    sandbox.store["people"][0]["updated_at"] = "2030-01-01T00:00:00.000000Z"  # behind the store's back
    sandbox.store["people"].change(1, title="Found again")
    assert (await browser.data("/v2/people", per_page=1))[0]["title"] == "Found again"


@pytest.mark.parametrize(
    ("path", "body", "field", "message"),
    [
        ("/v2/people", {}, "email_address", "blank"),
        ("/v2/people", {"phone": "1"}, "email_address", "blank"),
        ("/v2/people", {"email_address": "nobody"}, "email_address", "valid"),
        ("/v2/people", {"email_address": "TWICE@example.com"}, "email_address", "has already been taken"),
        ("/v2/people", {"email_address": 5}, "email_address", "must be text"),
        ("/v2/people", {"email_address": "a@b.example", "tags": [1]}, "tags", "must be list"),
        ("/v2/people", {"email_address": "a@b.example", "do_not_contact": "no"}, "do_not_contact", "boolean"),
        ("/v2/people", {"email_address": "a@b.example", "custom_fields": []}, "custom_fields", "map"),
        ("/v2/people", {"email_address": "a@b.example", "owner_id": True}, "owner_id", "id"),
        ("/v2/accounts", {"name": "x"}, "domain", "can't be blank"),
        ("/v2/activities/calls", {"person_id": 1, "duration": "1"}, "duration", "integer"),
        ("/v2/tasks", {"due_date": "soon"}, "due_date", "date"),
        ("/v2/tasks", {"due_date": 5}, "due_date", "date"),
        ("/v2/person_upserts", {"email_address": "a@b.example"}, "upsert_key", "blank"),
        ("/v2/person_upserts", {"upsert_key": "shoe"}, "upsert_key", "one of"),
        ("/v2/person_upserts", {"upsert_key": "crm_id"}, "crm_id", "blank"),
        ("/v2/person_upserts", {"upsert_key": "id", "id": 9999}, "id", "found"),
        ("/v2/person_upserts", {"upsert_key": "crm_id", "crm_id": "new"}, "email_address", "blank"),
        ("/v2/bulk_jobs", {}, "type", "blank"),
        ("/v2/cadence_memberships?person_id=1", None, "cadence_id", "blank"),
        ("/v2/cadence_memberships?person_id=9999&cadence_id=1", None, "person_id", "exist"),
    ],
)
async def test_what_cannot_be_written_is_refused_by_field(
    browser: Browser, path: str, body: Any, field: str, message: str
) -> None:
    await browser.ask("POST", "/v2/people", {"email_address": "twice@example.com"})
    status, said = await browser.ask("POST", path, body)
    assert status == 422
    assert message in said["errors"][field][0]


async def test_a_person_is_created_whole(browser: Browser, sandbox: Sandbox) -> None:
    status, said = await browser.ask("POST", "/v2/people", {"last_name": "Doe", "phone": "1", "autotag_date": True})
    person = said["data"]
    assert (status, person["id"], person["display_name"], person["full_email_address"]) == (200, 251, "Doe", None)
    assert person["created_at"] == person["updated_at"]
    assert set(person) == set(sandbox.store["people"][0])
    _, said = await browser.ask("PATCH", "/v2/people/251", {"email_address": "jd@example.com"})
    assert said["data"]["full_email_address"] == "Doe <jd@example.com>"
    taken = sandbox.store["people"][0]["email_address"]
    assert (await browser.ask("PUT", "/v2/people/251", {"email_address": taken}))[0] == 422
    assert (await browser.ask("PUT", "/v2/people/251", {"email_address": "x"}))[0] == 422
    assert (await browser.ask("PUT", "/v2/people/251", {"email_address": "JD@example.com"}))[0] == 200
    assert (await browser.ask("PUT", "/v2/people/251", {"title": 5}))[0] == 422


async def test_other_records_are_created_changed_and_deleted_by_the_same_code(browser: Browser) -> None:
    _, said = await browser.ask("POST", "/v2/accounts", {"name": "New", "domain": "new.example", "account_tier_id": 2})
    account = said["data"]
    assert (account["account_tier"]["id"], account["owner"]["id"]) == (2, 1)
    fields = {"name": "New", "domain": "new.example", "archived": True}
    _, said = await browser.ask("PUT", f"/v2/accounts/{account['id']}", fields)
    assert said["data"]["archived_at"]
    assert (await browser.ask("PUT", f"/v2/accounts/{account['id']}", {"domain": ""}))[0] == 422
    assert (await browser.ask("DELETE", f"/v2/accounts/{account['id']}"))[0] == 204
    note = {"content": "Hi", "associated_with_type": "person", "associated_with_id": 3}
    _, said = await browser.ask("POST", "/v2/notes", note)
    assert (said["data"]["associated_with"]["id"], said["data"]["associated_type"]) == (3, "person")
    task = {"subject": "Call", "person_id": 1, "user_id": 1, "task_type": "call", "current_state": "scheduled"}
    task |= {"due_date": "2026-01-02", "remind_at": "2026-01-02T10:00:00+02:00"}
    _, said = await browser.ask("POST", "/v2/tasks", task)
    assert said["data"]["remind_at"] == "2026-01-02T08:00:00.000000Z"


async def test_deleting_again_succeeds_where_the_provider_says_so(browser: Browser) -> None:
    for resource, again in (("people", 204), ("accounts", 204), ("person_stages", 204), ("cadence_memberships", 404)):
        assert (await browser.ask("DELETE", f"/v2/{resource}/1"))[0] == 204
        assert (await browser.ask("DELETE", f"/v2/{resource}/1"))[0] == again
        assert (await browser.ask("DELETE", f"/v2/{resource}/999999"))[0] == 404


async def test_an_upsert_creates_then_updates(browser: Browser, sandbox: Sandbox) -> None:
    row = {"upsert_key": "email_address", "email_address": "up@example.com", "title": "One"}
    _, first = await browser.ask("POST", "/v2/person_upserts", row)
    _, second = await browser.ask("POST", "/v2/person_upserts", row | {"title": "Two"})
    assert (first["data"]["upsert_type"], second["data"]["upsert_type"]) == ("create", "update")
    assert first["data"]["person"]["id"] == second["data"]["person"]["id"]
    by_id = {"upsert_key": "id", "id": first["data"]["person"]["id"], "title": "Three"}
    _, third = await browser.ask("POST", "/v2/person_upserts", by_id)
    assert third["data"]["person"]["title"] == "Three"
    for identity in (1, 2):
        sandbox.store["people"].change(identity, crm_id="same")
    status, said = await browser.ask("POST", "/v2/person_upserts", {"upsert_key": "crm_id", "crm_id": "same"})
    assert (status, list(said["errors"])) == (422, ["crm_id"])


async def test_a_cadence_membership_takes_its_parameters_in_the_query(browser: Browser) -> None:
    _, said = await browser.ask("POST", "/v2/cadence_memberships", params={"person_id": "4", "cadence_id": "2"})
    made = said["data"]
    assert (made["person"]["id"], made["cadence"]["id"], made["user"]["id"]) == (4, 2, 1)
    assert (made["current_state"], made["currently_on_cadence"]) == ("active", True)
    found = await browser.data("/v2/cadence_memberships", person_id="4", cadence_id="2", currently_on_cadence="true")
    assert made["id"] in ids(found)


async def test_a_bulk_job_goes_from_open_to_done(browser: Browser, sandbox: Sandbox) -> None:
    _, said = await browser.ask("POST", "/v2/bulk_jobs", {"type": "person/upsert", "name": "import"})
    job = said["data"]
    path = f"/v2/bulk_jobs/{job['id']}"
    assert (job["state"], job["name"], job["total"]) == ("open", "import", 0)
    rows = [{"upsert_key": "email_address", "email_address": f"r{n}@example.com"} for n in range(8)]
    bad = [{"email_address": "x@example.com"}, {"upsert_key": "email_address", "email_address": "bad"}]
    assert await browser.ask("POST", f"{path}/job_data", {"data": rows}) == (200, {"data": {"records": 8}})
    assert await browser.ask("POST", f"{path}/job_data", {"data": bad}) == (200, {"data": {"records": 2}})
    assert (await browser.ask("POST", f"{path}/job_data", {"data": [{}] * 5_001}))[0] == 422
    assert (await browser.ask("POST", f"{path}/job_data", {"data": "x"}))[0] == 422
    assert (await browser.ask("PUT", path, {"ready_to_execute": 5}))[0] == 422
    assert (await browser.data(path))["state"] == "open"
    _, said = await browser.ask("PUT", path, {"name": "renamed"})
    assert (said["data"]["state"], said["data"]["name"]) == ("open", "renamed")
    _, said = await browser.ask("PUT", path, {"ready_to_execute": True})
    assert said["data"]["state"] == "executing"
    assert (await browser.ask("POST", f"{path}/job_data", {"data": rows}))[0] == 422
    assert (await browser.ask("PUT", path, {"name": "late"}))[0] == 422
    assert await browser.data(f"{path}/results") == []
    half = await browser.data(path)
    assert (half["state"], half["processed"]) == ("executing", 5)
    done = await browser.data(path)
    assert (done["state"], done["processed"], done["errors"], done["total"]) == ("done", 10, 2, 10)
    assert (await browser.data(path))["finished_at"] == done["finished_at"]
    assert len(sandbox.store["people"]) == 258

    status, first = await browser.ask("GET", f"{path}/results", params={"per_page": 6})
    assert (status, first["metadata"]["paging"]) == (200, {"per_page": 6})
    rest = await browser.data(f"{path}/results", **{"id[gt]": first["data"][-1]["id"], "per_page": 6})
    assert [row["status"] for row in first["data"] + rest] == ["success"] * 8 + ["error"] * 2
    assert first["data"][0]["record"] == rows[0]
    assert first["data"][0]["resource"]["id"] == 251
    assert "upsert_key" in rest[-2]["error"]
    assert len(await browser.data(f"{path}/results", **{"status[]": "error"})) == 2
    assert (await browser.ask("GET", f"{path}/results", params={"id[gt]": "x"}))[0] == 422


async def test_a_job_of_another_type_takes_every_row(browser: Browser) -> None:
    _, said = await browser.ask("POST", "/v2/bulk_jobs", {"type": "account/other"})
    path = f"/v2/bulk_jobs/{said['data']['id']}"
    await browser.ask("POST", f"{path}/job_data", {"data": [{"name": "x"}]})
    await browser.ask("PUT", path, {"ready_to_execute": True})
    assert (await browser.data(path))["state"] == "done"
    assert [row["status"] for row in await browser.data(f"{path}/results")] == ["success"]
