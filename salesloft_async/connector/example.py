"""A payload to begin with: what an operation must have, filled in from its types."""

from __future__ import annotations

import re
from typing import Any, Final

from salesloft_async.operations import Endpoint, Lookup, Parameter, RawRequest, Type

__all__ = ["example"]

_ENOUGH: Final = 2
"""Arguments that an example shows where none is required."""
_QUOTED: Final = re.compile(r'"([\w/.-]+)"')
_VALUES: Final[dict[str, Any]] = {
    "text": "text",
    "integer": 1,
    "number": 1.5,
    "boolean": True,
    "time": "2026-01-31T09:00:00Z",
    "date": "2026-01-31",
    "id": 12345,
    "any": "text",
    "map": [{"key": "Name", "value": "text"}],
}


def example(operation: Endpoint | Lookup | RawRequest) -> dict[str, Any]:
    """A payload that would be sent as it is; ids and texts in it mean nothing."""
    if isinstance(operation, Lookup):
        return {}
    if isinstance(operation, RawRequest):
        return {"method": "GET", "url": {"endpoint": "/v2/people"}, "query_parameters": [{"key": "page", "value": "1"}]}
    shown = [parameter for parameter in operation.parameters if parameter.required]
    optional = [parameter for parameter in operation.parameters if not parameter.required]
    if all(parameter.where == "path" for parameter in shown):
        shown += optional[: _ENOUGH if not operation.many else 1]
    payload = {parameter.connector: _example(parameter) for parameter in shown}
    return {operation.connector_nested: payload} if operation.connector_nested else payload


def _example(parameter: Parameter) -> Any:
    if parameter.values:
        return parameter.values[0]
    if parameter.rows:
        return [{parameter.rows.key: "email_address", parameter.rows.value: "ada@example.com", "first_name": "Ada"}]
    quoted = _QUOTED.search(parameter.doc)
    return _of(parameter.type, quoted[1] if quoted else "")


def _of(kind: Type, quoted: str) -> Any:
    if kind.name == "|":
        return _of(kind.of[0], quoted)
    if kind.name == "list":
        return [_of(kind.of[0], quoted)]
    if kind.name == "range":
        return {"gte": _of(kind.of[0], "")}
    if kind.name == "text" and quoted:
        return quoted
    return _VALUES.get(kind.name, {})
