"""What was sent to a server of the sandbox, for tests to look at."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from typing import Any, Final, overload

import msgspec
from aiohttp import web
from attrs import define
from multidict import CIMultiDict, CIMultiDictProxy, MultiMapping

__all__ = ["Requests", "SentRequest", "decoded"]

_MOST: Final = 10_000
_CREDENTIALS: Final = {"authorization", "proxy-authorization", "cookie"}
_SECRETS: Final = ("token", "secret", "code", "password")
"""What the names of fields end in whose values no repr shows."""
_SHOWN_REQUESTS: Final = 50
"""The last ones, which a repr shows."""
_SHOWN: Final = 500
"""Characters of a body that a repr shows."""


@define
class SentRequest:
    """A request that arrived; as a text it is one line: `POST /v2/people.json {"first_name": "Ada"} -> 200`."""

    method: str
    path: str
    """As it was sent, decoded, such as "/v2/people.json"."""
    query: MultiMapping[str]
    """Decoded: `request.query["page"]`, `request.query.getall("ids[]")`."""
    json: Any
    """What the body said; None without one, or when it was not JSON."""
    headers: MultiMapping[str]
    """By name in any case, without Authorization and cookies."""
    at: float
    """Seconds on the server's clock."""
    status: int | None = None
    """What it was answered; None while it is not, and where the connection was dropped."""

    def __repr__(self) -> str:
        query = "&".join(f"{name}={value}" for name, value in self.query.items())
        address = f"{self.path}?{query}" if query else self.path
        body = "" if self.json is None else f" {_shown(self.json)}"
        return f"{self.method} {address}{body} -> {self.status or 'no answer'}"


class Requests(Sequence[SentRequest]):
    """The last 10,000 requests, oldest first."""

    def __init__(self) -> None:
        self._kept: deque[SentRequest] = deque(maxlen=_MOST)

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[SentRequest]:
        return iter(self._kept)

    @overload
    def __getitem__(self, index: int) -> SentRequest: ...

    @overload
    def __getitem__(self, index: slice) -> list[SentRequest]: ...

    def __getitem__(self, index: int | slice) -> SentRequest | list[SentRequest]:
        return list(self._kept)[index] if isinstance(index, slice) else self._kept[index]

    def __repr__(self) -> str:
        more = ["…"] if len(self) > _SHOWN_REQUESTS else []
        return f"[{', '.join([*more, *map(repr, self[-_SHOWN_REQUESTS:])])}]"

    def clear(self) -> None:
        """Forget them."""
        self._kept.clear()

    def of(self, method: str, path: str) -> list[SentRequest]:
        """Those to an address, oldest first.

        Args:
            method: Such as "POST"; "*" for any.
            path: Such as "/v2/people", which means "/v2/people.json" too; `*` in it stands for anything.
        """
        wanted = method.upper(), path.removesuffix(".json")
        return [
            each
            for each in self
            if fnmatchcase(each.method, wanted[0]) and fnmatchcase(each.path.removesuffix(".json"), wanted[1])
        ]

    def arrived(self, request: web.Request, said: Any, at: float) -> SentRequest:
        """Keeps a request; whoever answers it sets its status."""
        headers = CIMultiDict(
            (name, value) for name, value in request.headers.items() if name.lower() not in _CREDENTIALS
        )
        sent = SentRequest(request.method, request.path, request.query, said, CIMultiDictProxy(headers), at)
        self._kept.append(sent)
        return sent


def decoded(raw: bytes) -> tuple[Any, bool]:
    """What a body says, and whether it could be read."""
    if not raw:
        return None, True
    try:
        return msgspec.json.decode(raw), True
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None, False


def _shown(said: Any) -> str:
    if isinstance(said, dict):
        said = {name: "[secret]" if str(name).endswith(_SECRETS) else value for name, value in said.items()}
    text = msgspec.json.encode(said).decode()
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
