"""The sandbox answers in the shapes of live answers."""

from __future__ import annotations

import json

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from salesloft_async import AsyncSalesloft, NotFound, PermissionDenied, ValidationFailed
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio


async def test_an_unknown_resource_is_a_page_and_an_unknown_record_an_error() -> None:
    async with Sandbox(people=2) as sandbox, AsyncSalesloft("t", base_url=sandbox.url) as salesloft:
        unknown = await salesloft.request("GET", "/v2/widgets")
        assert (unknown.status, unknown.headers["Content-Type"]) == (404, "text/html; charset=utf-8")
        assert unknown.text.startswith("<!DOCTYPE html>")
        with pytest.raises(NotFound, match="Page not found"):
            unknown.raise_for_status()
        assert (await salesloft.request("GET", "/v2/people/99")).json() == {"error": "Resource not found"}


async def test_relationships_are_a_list_and_orders_name_their_nulls() -> None:
    async with Sandbox(people=2, accounts=2) as sandbox, AsyncSalesloft("t", base_url=sandbox.url) as salesloft:
        assert (await salesloft.accounts.get(1)).user_relationships == []
        answer = await salesloft.request("GET", "/v2/people", params={"sort_direction": "DESC"})
        assert answer.json()["metadata"]["sorting"]["sort_direction"] == "DESC NULLS LAST"


async def test_a_missing_scope_is_403_and_one_of_a_field_422() -> None:
    scopes = ["people:read", "people:write", "emails:read"]
    async with Sandbox(people=2, scopes=scopes) as sandbox, AsyncSalesloft("t", base_url=sandbox.url) as salesloft:
        assert len(await salesloft.people.list()) == 2
        with pytest.raises(PermissionDenied) as denied:
            await salesloft.tasks.list()
        assert denied.value.scope == "tasks:read"
        with pytest.raises(PermissionDenied) as refused:
            await salesloft.people.delete(1)
        assert refused.value.scope == "people:delete"
        with pytest.raises(ValidationFailed) as field:
            await salesloft.people.update(1, crm_id="003")
        assert (field.value.scope, field.value.errors) == ("crm_id_person:write", {})
        assert list(json.loads(field.value.body)) == ["error"]
        await salesloft.people.update(1, title="CTO")


async def test_webhook_bodies_are_the_bare_record_deletions_included() -> None:
    bodies: list[dict[str, object]] = []

    async def take(request: web.Request) -> web.Response:
        bodies.append(await request.json())
        return web.Response(status=204)

    application = web.Application()
    application.router.add_post("/", take)
    async with (
        TestServer(application) as server,
        Sandbox(people=2) as sandbox,
        AsyncSalesloft("t", base_url=sandbox.url) as salesloft,
    ):
        for event in ("person_updated", "person_deleted"):
            await salesloft.webhook_subscriptions.create(
                callback_url=str(server.make_url("/")), callback_token="a secret", event_type=event
            )
        await salesloft.people.update(1, title="CTO")
        await salesloft.people.delete(1)
        await sandbox.webhooks.delivered()
    assert [(body["id"], body["title"]) for body in bodies] == [(1, "CTO"), (1, "CTO")]
