"""Reads a payload as an endpoint's parameters: which argument it is, where it goes, and what is missing or unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from salesloft_async.core.arguments import check_times, encode_query, fill_path
from salesloft_async.core.lengths import check_length
from salesloft_async.core.raw import plain_json
from salesloft_async.core.secret import SecretBytes
from salesloft_async.errors import ConfigurationError
from salesloft_async.operations import Endpoint, Parameter

from .problems import Problems, nearest
from .values import read

__all__ = ["Request", "matched", "request_of"]


@frozen
class Request:
    """What a payload becomes on the wire."""

    path: str
    query: str
    """Encoded."""
    body: bytes | None = field(repr=False)
    page: int = 1
    """The page of a list that is asked for."""
    keyed: bool = False
    """Whether the body has the field that makes repeating the request safe."""


def request_of(endpoint: Endpoint, payload: Mapping[str, Any], problems: Problems) -> Request:
    """The request of a payload; what is wrong with it goes to `problems`, and then the request is none to send."""
    given = dict(_arguments(endpoint, payload, problems))
    path: dict[str, Any] = {}
    query: list[str] = []
    asked: dict[str, Any] = {}
    body: dict[str, Any] = {}
    page = 1
    for parameter, place, value in matched(endpoint.parameters, given, endpoint.connector_nested, problems):
        known = len(problems.found)
        read_value = read(parameter, value, place, problems)
        if len(problems.found) > known:
            continue
        try:
            if parameter.where == "body":
                check_times(parameter.name, read_value)
                body[parameter.name] = read_value
            elif parameter.where == "path":
                path[parameter.name] = fill_path("{x}", {"x": read_value})
            else:
                query.append(encode_query({parameter.name: read_value}))
                asked[parameter.name] = read_value
                page = read_value if parameter.name == "page" else page
        except ConfigurationError as error:
            problems.add(place, error.message.removeprefix(f"{parameter.name}: ").removeprefix("x: "))
    try:
        check_length(asked, "&".join(query))
    except ConfigurationError as error:
        problems.add(*error.message.split(": ", 1))
    takes_body = bool(endpoint.located("body"))
    key = endpoint.repeat.partition("with:")[2]
    return Request(
        path="" if problems.found else endpoint.path.format_map(path),
        query="&".join(query),
        body=SecretBytes(plain_json(body)) if takes_body and not problems.found else None,
        page=page,
        keyed=bool(key and body.get(key)),
    )


def _arguments(
    endpoint: Endpoint, payload: Mapping[str, Any], problems: Problems
) -> Iterator[tuple[str, tuple[str, Any]]]:
    """The payload's arguments, each with its path; the nested ones stand a level further in, ids in either place."""
    nested = endpoint.connector_nested
    if not nested:
        yield from ((name, (name, value)) for name, value in payload.items())
        return
    ids = {parameter.connector for parameter in endpoint.located("path")}
    inner = payload.get(nested, {})
    if not isinstance(inner, Mapping):
        problems.add(nested, "takes an object with the arguments")
        inner = {}
    for name, value in payload.items():
        if name in ids and name not in inner:
            yield name, (name, value)
        elif name != nested:
            problems.add(str(name), f"unknown argument here; the arguments go into {nested}")
    yield from ((name, (f"{nested}.{name}", value)) for name, value in inner.items())


def matched(
    parameters: tuple[Parameter, ...],
    given: Mapping[str, tuple[str, Any]],
    nested: str,
    problems: Problems,
) -> Iterator[tuple[Parameter, str, Any]]:
    """Each parameter that is given, with its path and value; the missing and the unknown ones go to `problems`."""
    known = {parameter.connector: parameter for parameter in parameters}
    for name, (place, value) in given.items():
        if name not in known:
            problems.add(place, f"unknown argument{_hint(name, parameters)}")
        elif value is not None or known[name].where == "body":
            yield known[name], place, value
    for parameter in parameters:
        name = parameter.connector
        absent = name not in given or (given[name][1] is None and parameter.where != "body")
        if parameter.required and absent:
            problems.add(f"{nested}.{name}" if nested else name, f"is missing: {parameter.doc}")


def _hint(name: object, parameters: tuple[Parameter, ...]) -> str:
    if not parameters:
        return "; it takes none but access_token"
    for parameter in parameters:
        if name in {parameter.argument, parameter.name}:
            return f"; did you mean {parameter.connector}?"
    names = [parameter.connector for parameter in parameters]
    listed = f"it takes {', '.join(names)}" if len(names) <= 12 else "none of its arguments is like it"
    return f"; {nearest(name, names, otherwise=listed)}"
