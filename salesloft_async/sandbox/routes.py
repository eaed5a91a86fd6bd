"""Which endpoint of the table a request is for."""

from __future__ import annotations

import re

from salesloft_async.operations import Endpoint, Table

__all__ = ["Routes"]


class Routes:
    """Which endpoint a method and a path mean, with or without ".json"."""

    def __init__(self, table: Table) -> None:
        self._fixed: dict[tuple[str, str], Endpoint] = {}
        self._patterns: list[tuple[str, re.Pattern[str], Endpoint]] = []
        for endpoint in table.endpoints:
            path = endpoint.path.removesuffix(".json")
            if "{" not in path:
                self._fixed[endpoint.http, path] = endpoint
            else:
                pattern = re.sub(r"\\\{\w+\\\}", "([^/]+)", re.escape(path))
                self._patterns.append((endpoint.http, re.compile(pattern), endpoint))

    def find(self, method: str, path: str) -> tuple[Endpoint | None, tuple[str, ...]]:
        """Return the endpoint, and the values in the path from left to right."""
        bare = path.removesuffix(".json")
        same = {"PATCH": "PUT"}.get(method, method)
        fixed = self._fixed.get((method, bare)) or self._fixed.get((same, bare))
        if fixed:
            return fixed, ()
        for http, pattern, endpoint in self._patterns:
            found = pattern.fullmatch(bare) if http in {method, same} else None
            if found:
                return endpoint, found.groups()
        return None, ()
