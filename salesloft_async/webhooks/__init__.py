"""Webhooks: verify a delivery, read its event, and route events to handlers in aiohttp and in ASGI applications.

    from salesloft_async.webhooks import Event, Webhooks

    hooks = Webhooks("the callback_token of the subscription")

    @hooks.on("person_updated")
    async def changed(event: Event) -> None:
        print(event.record.email_address)

    app.router.add_post("/salesloft", hooks.aiohttp_handler)     # aiohttp
    app.add_route("/salesloft", hooks.asgi)                      # FastAPI, Starlette

`verify` and `parse` are the two steps by themselves, for every other framework.
"""

from .answers import Answer
from .events import Event, EventType, parse
from .router import Webhooks
from .signature import verify

__all__ = ["Answer", "Event", "EventType", "Webhooks", "parse", "verify"]
