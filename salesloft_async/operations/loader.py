"""Reads the table's TOML files, and refuses a table that contradicts itself with the file and the key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from attrs import Factory, evolve, frozen
from cattrs import Converter
from cattrs.errors import BaseValidationError
from cattrs.v import transform_error

from .events import EventEntry, event_of
from .lookups import LookupEntry, lookup_of
from .schema import (
    BUILT_IN,
    SCALARS,
    Confidence,
    Endpoint,
    Field,
    Paging,
    Parameter,
    RawRequest,
    RecordType,
    Repeatable,
    Resource,
    Rows,
    Table,
    TableError,
    Type,
    Where,
)

__all__ = ["TableError", "load", "read"]

_HERE: Final = Path(__file__).parent
_SHARED: Final = "shared"
_NOT_ENDPOINTS: Final = frozenset(
    {"resource", "singular", "doc", "record", "page", "records", "groups", "lookups", "requests", "events"}
)
_REQUEST: Final = re.compile(r"(GET|POST|PUT|PATCH|DELETE) (/v2/\S+)")
_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")


@frozen
class _ParameterEntry:
    type: str = ""
    doc: str = ""
    name: str = ""
    required: bool = False
    null: bool | None = None
    values: tuple[str, ...] = ()
    connector: str = ""
    rows: Rows | None = None
    newer: bool = False
    integer: bool = False


@frozen
class _RequestEntry:
    title: str
    doc: str
    input: dict[str, _ParameterEntry]


@frozen
class _EndpointEntry:
    request: str
    title: str
    doc: str
    returns: str = ""
    addresses: tuple[str, ...] = ()
    paging: Paging = "none"
    sort: tuple[str, ...] = ()
    sort_default: str = ""
    sort_closed: bool = True
    repeat: Repeatable | None = None
    again: bool = False
    cost: int = 1
    connector: str = ""
    connector_nested: str = ""
    path: dict[str, _ParameterEntry] = Factory(dict)
    query: dict[str, _ParameterEntry] = Factory(dict)
    body: dict[str, _ParameterEntry] = Factory(dict)
    body_from: str = ""
    confidence: Confidence = "page"


@frozen
class _FieldEntry:
    type: str
    doc: str
    wire: str = ""
    secret: bool = False
    confidence: Confidence = "page"


@frozen
class _RecordEntry:
    doc: str
    fields: dict[str, _FieldEntry]
    key: tuple[str, ...] = ("id",)


@frozen
class _FileEntry:
    records: dict[str, _RecordEntry] = Factory(dict)
    groups: dict[str, dict[str, _ParameterEntry]] = Factory(dict)
    lookups: dict[str, LookupEntry] = Factory(dict)
    requests: dict[str, _RequestEntry] = Factory(dict)
    events: dict[str, EventEntry] = Factory(dict)
    resource: str = ""
    singular: str = ""
    doc: str = ""
    record: str = ""
    page: str = ""


@cache
def load() -> Table:
    """The table of this package, read once."""
    return read({path.stem: path.read_text(encoding="utf-8") for path in sorted(_HERE.glob("*.toml"))})


def read(files: Mapping[str, str]) -> Table:
    """The table that these TOML texts, by file stem, make; raises TableError."""
    reader = Converter(forbid_extra_keys=True)
    entries: dict[str, _FileEntry] = {}
    endpoints: dict[str, dict[str, _EndpointEntry]] = {}
    for stem, text in files.items():
        try:
            raw = tomllib.loads(text)
            heads = {key: raw.pop(key) for key in list(raw) if key in _NOT_ENDPOINTS}
            entries[stem] = reader.structure(heads, _FileEntry)
            endpoints[stem] = reader.structure(raw, dict[str, _EndpointEntry])
        except tomllib.TOMLDecodeError as error:
            raise TableError(f"{stem}.toml: {error}") from error
        except BaseValidationError as error:
            raise TableError(f"{stem}.toml: {'; '.join(transform_error(error))}") from error
    records: dict[str, RecordType] = {}
    for stem, entry in entries.items():
        for record in _records(stem, entry):
            if record.name in records:
                raise TableError(f"{stem}.toml: records.{record.name} stands in {records[record.name].file}.toml too")
            records[record.name] = record
    shared = entries.get(_SHARED, _FileEntry()).groups
    resources: dict[str, Resource] = {}
    for stem, entry in entries.items():
        if entry.resource:
            resources[entry.resource] = _resource(stem, entry, endpoints[stem], records, shared)
        elif endpoints[stem]:
            raise TableError(f"{stem}.toml: it has endpoints, so it needs `resource`")
    lookups = {
        name: lookup_of(f"{stem}.toml: lookups.{name}", name, lookup, resources.get(entry.resource), records)
        for stem, entry in entries.items()
        for name, lookup in entry.lookups.items()
    }
    requests = {
        name: _request(f"{stem}.toml: requests.{name}", name, request)
        for stem, entry in entries.items()
        for name, request in entry.requests.items()
    }
    events = {
        name: event_of(f"{stem}.toml: events.{name}", name, event, resources, records)
        for stem, entry in entries.items()
        for name, event in entry.events.items()
    }
    table = Table(resources, records, dict(sorted(lookups.items())), requests, events)
    _check(table)
    return table


def _type(text: str, place: str) -> Type:
    try:
        return Type.parse(text)
    except ValueError as error:
        raise TableError(f"{place}: {error}") from error


def _records(stem: str, entry: _FileEntry) -> Iterator[RecordType]:
    for name, record in entry.records.items():
        place = f"{stem}.toml: records.{name}"
        fields = tuple(
            Field(
                key, field.wire or key, _type(field.type, f"{place}.{key}"), field.doc, field.secret, field.confidence
            )
            for key, field in record.fields.items()
        )
        yield RecordType(name, record.doc, stem, fields, record.key)


def _resource(
    stem: str,
    entry: _FileEntry,
    endpoints: Mapping[str, _EndpointEntry],
    records: Mapping[str, RecordType],
    shared: Mapping[str, Mapping[str, _ParameterEntry]],
) -> Resource:
    for key in ("singular", "doc", "record", "page"):
        if not getattr(entry, key):
            raise TableError(f"{stem}.toml: a resource needs `{key}`")
    if entry.record not in records and entry.record not in BUILT_IN:
        raise TableError(f"{stem}.toml: record: no table file has records.{entry.record}")
    about = records.get(entry.record) or RecordType(entry.record, "", stem, ())
    return Resource(
        name=entry.resource,
        singular=entry.singular,
        doc=entry.doc,
        record=entry.record,
        page=entry.page,
        endpoints=tuple(
            _endpoint(f"{stem}.toml: {method}", method, entry, endpoint, about, shared)
            for method, endpoint in endpoints.items()
        ),
    )


def _endpoint(
    place: str,
    method: str,
    file: _FileEntry,
    entry: _EndpointEntry,
    about: RecordType,
    shared: Mapping[str, Mapping[str, _ParameterEntry]],
) -> Endpoint:
    request = _REQUEST.fullmatch(entry.request)
    if not request:
        raise TableError(f'{place}.request: {entry.request!r} is not like "GET /v2/people.json"')
    http, path = request.groups()
    unsuffixed = path.removesuffix(".json")
    groups = {**shared, **file.groups}

    def group(name: str, key: str) -> Mapping[str, _ParameterEntry]:
        if name not in groups:
            raise TableError(f"{place}.{key}: there is no group {name!r} in this file or in {_SHARED}.toml")
        return groups[name]

    query = dict(entry.query)
    implied = ["sorting"] if entry.sort else []
    if entry.paging != "none":
        implied.append(entry.paging)
    for name in implied:
        for key, parameter in group(name, "paging").items():
            query[key] = _merged(parameter, query.pop(key, _ParameterEntry()))
    if entry.sort and entry.sort_closed:
        query["sort_by"] = evolve(query["sort_by"], values=entry.sort)
    body = {**(group(entry.body_from, "body_from") if entry.body_from else {}), **entry.body}
    parameters = [
        *_path_parameters(place, path, file.singular, entry.path),
        *_parameters(f"{place}.query", "query", query, about),
        *_parameters(f"{place}.body", "body", body, about),
    ]
    _unique(place, [parameter.argument for parameter in parameters])
    returns = _type(entry.returns, f"{place}.returns") if entry.returns else None
    return Endpoint(
        resource=file.resource,
        method=method,
        http=http,
        path=path,
        addresses=entry.addresses or ((unsuffixed,) if method == "get" and unsuffixed.endswith("/{id}") else ()),
        title=entry.title,
        doc=entry.doc,
        page=file.page,
        parameters=tuple(parameters),
        returns=returns,
        paging=entry.paging,
        sort=entry.sort,
        sort_default=entry.sort_default,
        repeat=entry.repeat or ("unless-sent" if http in {"POST", "PATCH"} else "safe"),
        again=entry.again,
        cost=entry.cost,
        connector=entry.connector,
        connector_nested=entry.connector_nested,
        confidence=entry.confidence,
    )


def _request(place: str, name: str, entry: _RequestEntry) -> RawRequest:
    nothing = RecordType(name, "", "", ())
    parameters = tuple(_parameters(f"{place}.input", "body", entry.input, nothing))
    return RawRequest(name, entry.title, entry.doc, parameters)


def _merged(implied: _ParameterEntry, given: _ParameterEntry) -> _ParameterEntry:
    default = _ParameterEntry()
    changes = {
        name: value
        for name in ("type", "doc", "name", "values", "connector", "rows", "newer", "integer", "required", "null")
        if (value := getattr(given, name)) != getattr(default, name)
    }
    return evolve(implied, **changes)


def _path_parameters(
    place: str, path: str, singular: str, entries: Mapping[str, _ParameterEntry]
) -> Iterator[Parameter]:
    names = _PLACEHOLDER.findall(path)
    if unused := set(entries) - set(names):
        raise TableError(f"{place}.path: {', '.join(sorted(unused))} is not in {path}")
    for name in names:
        entry = entries.get(name, _ParameterEntry())
        argument = entry.name or (f"{singular}_id" if name == "id" else name)
        yield Parameter(
            argument=argument,
            name=name,
            where="path",
            type=_type(entry.type or "id", f"{place}.path.{name}"),
            doc=entry.doc or f"Id of the {singular.replace('_', ' ')}.",
            required=True,
            connector=entry.connector or argument,
        )


def _parameters(
    place: str, where: Where, entries: Mapping[str, _ParameterEntry], about: RecordType
) -> Iterator[Parameter]:
    for argument, entry in entries.items():
        field = about.field(argument)
        doc = entry.doc or (field.doc if field else "")
        kind = entry.type or (str(field.type) if field else "")
        for key, value in {"doc": doc, "type": kind}.items():
            if not value:
                raise TableError(f"{place}.{argument}: needs `{key}` ({about.name} has no field of that name)")
        null = (where == "body" and not entry.required) if entry.null is None else entry.null
        if null and where != "body":
            raise TableError(f"{place}.{argument}.null: only a body can hold null")
        yield Parameter(
            argument=argument,
            name=entry.name or argument.removesuffix("_"),
            where=where,
            type=_type(kind, f"{place}.{argument}"),
            doc=doc,
            required=entry.required,
            null=null,
            values=entry.values,
            connector=entry.connector or argument,
            rows=entry.rows,
            newer=entry.newer,
            integer=entry.integer,
        )


def _unique(place: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise TableError(f"{place}: two parameters are called {name}")
        seen.add(name)


def _check(table: Table) -> None:
    def known(type_: Type, place: str) -> None:
        for name in (*type_.records(), *type_.targets()):
            if name not in table.records and name not in BUILT_IN:
                raise TableError(f"{place}: {name} is neither a type ({', '.join(sorted(SCALARS))}) nor a record")

    for record in table.records.values():
        for field in record.fields:
            known(field.type, f"{record.file}.toml: records.{record.name}.{field.name}")
    connectors = {lookup.connector: f"lookups.{lookup.name}" for lookup in table.lookups.values()}
    connectors |= {name: f"requests.{name}" for name in table.requests}
    for endpoint in table.endpoints:
        place = f"{endpoint.resource}.toml: {endpoint.method}"
        if endpoint.returns:
            known(endpoint.returns, f"{place}.returns")
        if endpoint.paging != "none" and not endpoint.many:
            raise TableError(f"{place}.paging: only an answer that is a list has pages")
        if endpoint.connector:
            if endpoint.connector in connectors:
                raise TableError(f"{place}.connector: {connectors[endpoint.connector]} is called so too")
            connectors[endpoint.connector] = endpoint.name
        if endpoint.repeat == "with:idempotency_key" and not any(
            parameter.name == "idempotency_key" for parameter in endpoint.parameters
        ):
            raise TableError(f"{place}.repeat: the endpoint takes no idempotency_key")
        if endpoint.again and endpoint.http != "DELETE":
            raise TableError(f"{place}.again: it is said of a delete")
