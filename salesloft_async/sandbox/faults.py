"""Faults on demand: what goes wrong, with which request, how often."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any, Literal

import msgspec
from attrs import define, field, frozen

from .answers import Answer

__all__ = ["Fault", "Faults"]


@frozen
class Fault:
    """One thing that goes wrong, or an answer in place of the real one."""

    status: int | None = None
    headers: Mapping[str, str] = field(factory=dict[str, str])
    body: Any = None
    """Sent as it is when bytes or text, as JSON otherwise."""
    reset: Literal["before", "after"] | None = None
    """The connection is dropped before, or after, the request is applied."""
    delay: float = 0.0
    """Seconds before anything else happens."""
    applied: bool = False
    """Whether the request is applied although the answer says otherwise."""
    late: int = 0
    """The connection is dropped, and the request is applied when so many more requests have come."""

    @property
    def answers(self) -> bool:
        """Return whether the fault is an answer, so that the request is not applied."""
        return not self.applied and (self.status is not None or self.body is not None)

    @property
    def answer(self) -> Answer:
        """The answer that it asks for."""
        body = self.body
        if body is None:
            body = {"error": f"The sandbox was asked to answer {self.status}"}
        if isinstance(body, str):
            body = body.encode()
        return Answer(self.status or 200, body if isinstance(body, bytes) else msgspec.json.encode(body))


@define
class _Planned:
    method: str
    path: str
    fault: Fault
    left: int | None


@define
class Faults:
    """The faults that are still to come, in the order they were asked for."""

    _planned: list[_Planned] = field(factory=list[_Planned], init=False)

    def add(self, method: str, path: str, fault: Fault, times: int | None) -> None:
        """Plans a fault for `times` requests, or for all of them; `*` in method or path stands for anything."""
        if times is None or times > 0:
            self._planned.append(_Planned(method.upper(), path.removesuffix(".json"), fault, times))

    def take(self, method: str, path: str) -> Fault | None:
        """The fault that this request runs into, if any; one time less of it is left."""
        for planned in self._planned:
            if fnmatchcase(method, planned.method) and fnmatchcase(path.removesuffix(".json"), planned.path):
                if planned.left is not None:
                    planned.left -= 1
                    if not planned.left:
                        self._planned.remove(planned)
                return planned.fault
        return None

    def clear(self) -> None:
        """Forgets every fault."""
        self._planned.clear()
