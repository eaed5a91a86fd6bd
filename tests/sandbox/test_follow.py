"""References lead to typed records, and a token to no other host."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from yarl import URL

from salesloft_async import AsyncSalesloft, ConfigurationError, NotFound, Ref, Salesloft
from salesloft_async.core.references import served_by
from salesloft_async.models import Account, Cadence, CadencePriority, EmailDetails, Team, User
from salesloft_async.operations import load
from salesloft_async.resources import SERVED
from salesloft_async.sandbox import Sandbox

BASE = URL("http://127.0.0.1:8080")


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=20, accounts=3, token="secret") as sandbox:
        yield sandbox


@pytest.mark.anyio
async def test_a_reference_leads_to_its_record(sandbox: Sandbox) -> None:
    async with AsyncSalesloft("secret", base_url=sandbox.url) as salesloft:
        person = await salesloft.people.get(1)
        assert person.account is not None
        account = await salesloft.follow(person.account)
        assert isinstance(account, Account)
        assert account.id == person.account.id
        assert sandbox.requests[-1].path == f"/v2/accounts/{account.id}.json"
        assert account.owner is not None
        assert isinstance(await salesloft.follow(account.owner), User)


def test_a_blocking_client_follows_too(threaded_sandbox: Sandbox) -> None:
    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
        membership = salesloft.cadence_memberships.get(1)
        assert membership.cadence is not None
        cadence = salesloft.follow(membership.cadence)
        assert isinstance(cadence, Cadence)
        assert cadence.id == membership.cadence.id


@pytest.mark.anyio
async def test_the_team_is_the_tokens_own(sandbox: Sandbox) -> None:
    async with AsyncSalesloft("secret", base_url=sandbox.url) as salesloft:
        user = await salesloft.me.get()
        assert isinstance(user.team, Ref)
        assert isinstance(await salesloft.follow(user.team), Team)
        with pytest.raises(NotFound, match="the token is of another team"):
            await salesloft.follow(Ref[Team](id=99, href="/api/v2/teams/99"))
        with pytest.raises(NotFound, match="the token is of another team"):
            await salesloft.follow(Ref[Team](id=99, href="/v2/team"))


@pytest.mark.anyio
async def test_references_of_live_answers_lead_to_their_records(sandbox: Sandbox) -> None:
    sandbox.store["action_details"].add({"id": 7, "email_template": {"id": 1, "_href": "/v2/email_templates/1"}})
    sandbox.store["cadence_priorities"].add({"id": 4, "name": "High"})
    async with AsyncSalesloft("secret", base_url=sandbox.url) as salesloft:
        team = await salesloft.team.get()
        assert await salesloft.follow(Ref[Team](id=team.id, href="https://api.salesloft.com/v2/team")) == team
        details = await salesloft.follow(Ref[EmailDetails](id=7, href="/v2/action_details/email_details/7"))
        assert details.email_template is not None
        assert details.email_template.id == 1
        priority = await salesloft.follow(Ref[CadencePriority](id=4, href="/v2/cadence_priorities"))
        assert priority.name == "High"
        with pytest.raises(NotFound, match="no cadence priority has the id 99"):
            await salesloft.follow(Ref[CadencePriority](id=99, href="/v2/cadence_priorities"))
        with pytest.raises(ConfigurationError, match=r"^ref: .* has no address"):
            await salesloft.follow(Ref[Team](id=1))


@pytest.mark.anyio
async def test_nothing_is_sent_for_a_reference_to_another_host(sandbox: Sandbox) -> None:
    async with AsyncSalesloft("secret", base_url=sandbox.url) as salesloft:
        with pytest.raises(ConfigurationError, match="the token goes to no other host"):
            await salesloft.follow(Ref[Account](id=1, href="https://evil.example/v2/accounts/1"))
        with pytest.raises(ConfigurationError, match=r"ref: takes a reference such as person\.account, not None"):
            await salesloft.follow(None)  # type: ignore[arg-type]
    assert not sandbox.requests


@pytest.mark.parametrize(
    ("href", "found"),
    [
        ("https://api.salesloft.com/v2/accounts/1", ("accounts", "1")),
        ("http://127.0.0.1:8080/v2/accounts/1", ("accounts", "1")),
        ("/v2/accounts/1", ("accounts", "1")),
        ("/api/v2/teams/1", ("team", "1")),
        ("/v2/people/1.json", ("people", "1")),
        ("/v2/activities/calls/1", ("calls", "1")),
        ("/v2/action_details/call_instructions/1", ("call_instructions", "1")),
        ("/v2/cadence_memberships/5f9b2c1e3a4b8d7e6f0c9a12", ("cadence_memberships", "5f9b2c1e3a4b8d7e6f0c9a12")),
        ("/v2/opportunities/9", ("opportunities", "9")),
        ("/v2/action_details/email_details/1", ("action_details", "1")),
        ("https://api.salesloft.com/v2/team", ("team", "1")),
        ("/v2/team.json", ("team", "1")),
        ("/v2/cadence_priorities", ("cadence_priorities", "1")),
    ],
)
def test_an_address_in_any_form_is_that_of_one_resource(href: str, found: tuple[str, str]) -> None:
    assert served_by(Ref[Any](id=1, href=href), BASE, SERVED) == found


@pytest.mark.parametrize(
    "href",
    [
        "https://api.salesloft.com.evil.example/v2/accounts/1",
        "https://evil.example/v2/accounts/1",
        "https://user@api.salesloft.com/v2/accounts/1",
        "//evil.example/v2/accounts/1",
        "http://127.0.0.1:80801/v2/accounts/1",
        "http://api.salesloft.com/v2/accounts/1",
        "/v2/accounts/../people/1",
        "/v2/accounts/1?token=2",
        "/v2/accounts/1#x",
        "/v2/accounts/",
        "/v2/accounts",
        "/v2/team/",
        "/v2/cadence_priorities?x=1",
        "/v2/accounts/1/2",
        "/v2/widgets/1",
        "/v3/accounts/1",
        "v2/accounts/1",
        "\\\\evil.example\\v2\\accounts\\1",
        "",
    ],
)
def test_an_address_that_no_operation_serves_is_refused(href: str) -> None:
    with pytest.raises(ConfigurationError, match=r"^ref: "):
        served_by(Ref[Any](id=1, href=href), BASE, SERVED)


@pytest.mark.anyio
@pytest.mark.parametrize("identity", ["..", "%2e%2e", "1%2F2", "1%3Fx"])
async def test_an_id_in_an_address_cannot_change_the_path(sandbox: Sandbox, identity: str) -> None:
    async with AsyncSalesloft("secret", base_url=sandbox.url) as salesloft:
        with pytest.raises(ConfigurationError):
            await salesloft.follow(Ref[Account](id=1, href=f"/v2/accounts/{identity}"))
    assert not sandbox.requests


def test_every_record_that_a_field_refers_to_can_be_got() -> None:
    table = load()
    targets = {name for record in table.records.values() for field in record.fields for name in field.type.targets()}
    assert targets - table.homes.keys() == set()
    assert {address for name in targets for address in table.homes[name].addresses} <= SERVED.keys()
