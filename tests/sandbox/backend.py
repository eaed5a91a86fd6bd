"""A backend of many teams as a user writes it: FastAPI, a client for each request by a dependency, and webhooks."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import lru_cache
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request
from starlette.types import Receive, Scope, Send

from salesloft_async import AsyncSalesloft, Teams
from salesloft_async.models import Person
from salesloft_async.webhooks import Event, Webhooks

TOKENS = {"acme": "ak_acme", "globex": "ak_globex"}  # a database, in earnest


async def token_of(team: str) -> str:
    if team not in TOKENS:
        raise HTTPException(404, f"no team {team}")
    return TOKENS[team]


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with Teams(token_of) as app.state.teams:
        yield


async def client_of(team: str, request: Request) -> AsyncSalesloft:
    teams: Teams[str] = request.app.state.teams
    return await teams.get(team)


app = FastAPI(lifespan=lifespan)
Client = Annotated[AsyncSalesloft, Depends(client_of)]


@app.get("/{team}/people")
async def people(salesloft: Client) -> list[str | None]:
    return [person.display_name async for person in salesloft.people.list()]


@app.put("/{team}/people/{person_id}")
async def rename(person_id: int, title: str, salesloft: Client) -> str | None:
    return (await salesloft.people.update(person_id, title=title)).title


@lru_cache(maxsize=10_000)
def hooks_of(team: str) -> Webhooks:
    hooks = Webhooks(f"callback token of {team}")

    @hooks.on("person_updated")
    async def changed(event: Event[Person]) -> None:
        salesloft = await app.state.teams.get(team)
        await salesloft.notes.create(content=f"is {event.record.title} now", associated_with_id=event.record.id,
                                     associated_with_type="person")  # fmt: skip

    return hooks


async def deliveries(scope: Scope, receive: Receive, send: Send) -> None:
    team = scope["path_params"]["team"]
    await token_of(team)
    await hooks_of(team).asgi(scope, receive, send)


app.mount("/{team}/salesloft", deliveries)
