"""Writes the resource classes: one module for each resource with its two faces, and their package."""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Iterator

from salesloft_async.operations.kinds import kinds
from salesloft_async.operations.schema import Endpoint, Parameter, Resource, Table

from .lookups import lookups
from .reading import readings
from .source import docstring, head, imports, paragraph, text_literal
from .types import Unspeakable, argument_type, record_spelling
from .words import extras, method_docstring

__all__ = ["face", "resources"]


def face(resource: Resource, table: Table) -> str:
    """The name of a resource's blocking class, that of the asynchronous one without `Async`.

    A resource that is called as a record is, as the team is, has `Resource` added.
    """
    name = "".join(part.capitalize() for part in resource.name.split("_"))
    return f"{name}Resource" if name in table.records else name


def resources(table: Table) -> Iterator[tuple[str, str]]:
    """Every file of `resources/`, as (file name, source)."""
    for resource in table.resources.values():
        yield f"{resource.name}.py", _module(resource, table)
    if table.lookups:
        yield "lookups.py", lookups(table, lambda name: face(table.resources[name], table))
    yield "__init__.py", _package(table)


def _module(resource: Resource, table: Table) -> str:
    name = face(resource, table)
    lines = [
        *head(resource.name, f"The operations on {resource.name.replace('_', ' ')}, asynchronous and blocking."),
        *imports(_needed(resource, table)),
        "",
        f'__all__ = ["Async{name}", "{name}"]',
        "",
        *map(_operation, resource.endpoints),
        f"class Async{name}(AsyncResource):",
        *docstring([paragraph(resource.doc, 4)], 4),
    ]
    for endpoint in resource.endpoints:
        lines += ["", *_method(endpoint, blocking=False)]
        lines += (line for reading in readings(endpoint) for line in ("", *reading.method(blocking=False)))
    lines += [
        f"class {name}(Resource[Async{name}]):",
        *docstring([paragraph(f"{resource.doc} Blocking.", 4)], 4),
    ]
    for endpoint in resource.endpoints:
        lines += ["", *_method(endpoint, blocking=True)]
        lines += (line for reading in readings(endpoint) for line in ("", *reading.method(blocking=True)))
    return "\n".join(lines)


def _needed(resource: Resource, table: Table) -> Iterator[tuple[str, str]]:
    yield "collections.abc", "Mapping"
    yield "typing", "Any"
    yield "typing", "Final"
    yield "salesloft_async.core.operation", "Operation"
    yield "salesloft_async.core.resource", "AsyncResource"
    yield "salesloft_async.core.resource", "Resource"
    for endpoint in resource.endpoints:
        if endpoint.many:
            yield "salesloft_async.core.pages", "AsyncPager"
            yield "salesloft_async.core.pages", "Pager"
        if endpoint.repeat != "safe":
            yield "salesloft_async.core.operation", "Repeat"
        if endpoint.record:
            yield from record_spelling(endpoint.record, table.records).imports
        else:
            yield "types", "NoneType"
        for parameter in endpoint.parameters:
            yield from argument_type(parameter).imports
            if parameter.where == "body":
                for name in parameter.type.records():
                    if name not in table.records:
                        raise Unspeakable(f"{endpoint.name}: {name} is neither a type nor a record of the table")
                    yield from record_spelling(name, table.records).imports
        for reading in readings(endpoint):
            yield from reading.imports()


def _operation(endpoint: Endpoint) -> str:
    path = endpoint.path
    for parameter in endpoint.located("path"):
        path = path.replace(f"{{{parameter.name}}}", f"{{{parameter.argument}}}")
    arguments = [f'"{endpoint.http}"', f'"{path}"', endpoint.record or "NoneType"]
    arguments.append(f'name="{endpoint.name}"')
    if endpoint.repeat != "safe":
        arguments.append("repeat=Repeat.UNLESS_SENT")
    if endpoint.repeat.startswith("with:"):
        arguments.append(f'repeat_with="{endpoint.repeat.removeprefix("with:")}"')
    if endpoint.paging != "none":
        arguments.append(f'paging="{endpoint.paging}"')
    if endpoint.cost != 1:
        arguments.append(f"cost={endpoint.cost}")
    if endpoint.collection:
        arguments.append(f'resource="{endpoint.resource}"')
        arguments += [f"times={endpoint.times}"] if endpoint.times else []
        arguments += [f'order="{endpoint.order}"'] if endpoint.order else []
    if takes := [f'"{name}": {text_literal(kind)}' for name, kind in kinds(endpoint.parameters)]:
        arguments.append(f"takes={{{', '.join(takes)}}}")
    return f"{_constant(endpoint)}: Final = Operation({', '.join(arguments)})"


def _constant(endpoint: Endpoint) -> str:
    return f"_{endpoint.method.upper()}"


def _method(endpoint: Endpoint, *, blocking: bool) -> list[str]:
    pager = "Pager" if blocking else "AsyncPager"
    answer = f"{pager}[{endpoint.record}]" if endpoint.many else endpoint.record or "None"
    start = "def" if blocking or endpoint.many else "async def"
    return [
        f"    {start} {endpoint.method}({', '.join(_signature(endpoint))}) -> {answer}:",
        *method_docstring(endpoint, blocking=blocking),
        f"        {_waiting(endpoint) if blocking else _sending(endpoint)}",
    ]


def _signature(endpoint: Endpoint) -> Iterator[str]:
    yield "self"
    for parameter in endpoint.located("path"):
        yield f"{_argument(endpoint, parameter)}: {argument_type(parameter).text}"
    named = [parameter for parameter in endpoint.parameters if parameter.where != "path"]
    yield "*"
    for parameter in sorted(named, key=lambda parameter: not parameter.required):
        default = "" if parameter.required else " = None" if parameter.where == "query" else " = UNSET"
        yield f"{_argument(endpoint, parameter)}: {argument_type(parameter).text}{default}"
    for name in extras(endpoint):
        yield f"{name}: Mapping[str, Any] | None = None"


def _argument(endpoint: Endpoint, parameter: Parameter) -> str:
    name = parameter.argument
    if keyword.iskeyword(name) or not name.isidentifier() or name == "self":
        raise Unspeakable(
            f"{endpoint.resource}.toml: {endpoint.method}.{parameter.where}.{name}: cannot be an argument: "
            f"rename it and say name = {parameter.name!r}"
        )
    return name


def _sending(endpoint: Endpoint) -> str:
    parts = [_constant(endpoint)]
    if path := endpoint.located("path"):
        parts.append("path=" + _mapping((parameter.argument, parameter.argument) for parameter in path))
    for where in ("query", "body"):
        if located := endpoint.located(where):
            parts.append(f"{where}=" + _mapping((parameter.name, parameter.argument) for parameter in located))
    parts += [f"{name}={name}" for name in extras(endpoint)]
    arguments = ", ".join(parts)
    if endpoint.many:
        return f"return self._list({arguments})"
    return f"{'return ' if endpoint.returns else ''}await self._send({arguments})"


def _mapping(entries: Iterable[tuple[str, str]]) -> str:
    return "{" + ", ".join(f'"{key}": {value}' for key, value in entries) + "}"


def _waiting(endpoint: Endpoint) -> str:
    given = [parameter.argument for parameter in endpoint.located("path")]
    given += [f"{each.argument}={each.argument}" for each in endpoint.parameters if each.where != "path"]
    given += [f"{name}={name}" for name in extras(endpoint)]
    method = f"self._async.{endpoint.method}"
    if endpoint.many:
        return f"return self._pages({method}({', '.join(given)}))"
    return f"{'return ' if endpoint.returns else ''}self._run({', '.join([method, *given])})"


def _package(table: Table) -> str:
    offered = {resource.name: (face(resource, table), resource.doc) for resource in table.resources.values()}
    if table.lookups:
        offered["lookups"] = ("Lookups", "Options and columns for forms.")
    lines = [
        *head("*", "The API's resources; the module of one is loaded when it is first used."),
        "from functools import cached_property",
        "from typing import TYPE_CHECKING, Final",
        "if TYPE_CHECKING:",
        "    from salesloft_async.core.resource import Runner",
        "    from salesloft_async.core.session import Session",
        *(f"    from .{module} import Async{name}, {name}" for module, (name, _) in offered.items()),
        "",
        '__all__ = ["SERVED", "AsyncResources", "Resources"]',
        "",
        "SERVED: Final = {",
        *(f'    "{address}": "{each.resource}",' for each in table.getters for address in each.addresses),
        "}",
        '"""Resource that serves the record at an address, by the addresses that references name."""',
        "",
        "class AsyncResources:",
        '    """The API\'s resources, asynchronous; each is made when first used."""',
        "    _session: Session",
    ]
    for module, (name, doc) in offered.items():
        lines += _property(module, f"Async{name}", doc, f"Async{name}(self._session)")
    lines += [
        "class Resources:",
        '    """The API\'s resources, blocking; each is made when first used."""',
        "    _runner: Runner",
        "    _client: AsyncResources",
    ]
    for module, (name, doc) in offered.items():
        lines += _property(module, name, doc, f"{name}(self._runner, self._client.{module})")
    return "\n".join(lines)


def _property(module: str, name: str, doc: str, made: str) -> list[str]:
    return [
        "",
        "    @cached_property",
        f"    def {module}(self) -> {name}:",
        *docstring([paragraph(doc, 8)], 8),
        f"        from .{module} import {name}",
        f"        return {made}",
    ]
