"""Takes out of requests and answers what is secret or about people, by the table; all else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urlsplit

import msgspec
from attrs import Factory, frozen

from salesloft_async.operations import Endpoint, Table, Type

from .fields import API, CONTROLS
from .pseudonyms import Pseudonyms
from .routes import Routes
from .words import OF_ERRORS

__all__ = ["Asked", "Cleaner"]

_REMOVED: Final = "removed"
_SECRET: Final = re.compile(
    r"(?:token|secret|password|passwd|credentials?|authorization|cookie|api_?key|signature)$", re.IGNORECASE
)
_UUID: Final = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_GUID: Final = re.compile(_UUID)
_ID: Final = re.compile(rf"\d{{1,19}}|[0-9a-f]{{24}}|{_UUID}")
_NUMBER: Final = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?")
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")
_ZONE: Final = re.compile(r"[A-Z][A-Za-z]{1,13}(?:/[A-Z][A-Za-z_-]{1,30}){1,2}|[a-z]{2}[-_][A-Z]{2}|UTC")
_ZONES: Final = {"locale", "locales", "time_zone"}
_QUOTED: Final = re.compile(r'"([^"]+)"')
_SPECIAL: Final = {"", "true", "false", "Null", "_is_null", "_is_not_null"}
_UNDOCUMENTED: Final = {"any", "map", "Record"}
_LONGEST_NAME: Final = 80
_LONGEST_MESSAGE: Final = 2_000
_DIGITS_OF_A_PHONE: Final = 7
_HARMLESS: Final = 10
"""Smaller numbers stay even where nobody knows what they are."""

Kinds = frozenset[str]
_UNKNOWN: Final[Kinds] = frozenset()


@frozen
class Asked:
    """A request as a recording compares it."""

    method: str
    path: str
    """Decoded, without ".json"."""
    query: tuple[tuple[str, str], ...] = ()
    """Decoded pairs, sorted."""
    body: Any = None

    @property
    def key(self) -> bytes:
        """The same for the same request."""
        return msgspec.json.encode([self.path, self.method, self.query, self.body], order="deterministic")

    def __str__(self) -> str:
        query = f"?{urlencode(self.query, safe='[]:@')}" if self.query else ""
        body = "" if self.body is None else " " + msgspec.json.encode(self.body).decode()
        return f"{self.method} {self.path}{query}{body}"


@frozen
class Cleaner:
    """What a recording keeps of requests and answers.

    Numbers, times and ids stay where the table says that a field holds one, and so do the values that its documentation
    names. Names of fields, of custom fields too, stay. Every other text, and every number in a field that the table
    does not know, becomes a pseudonym; what is called a token, a secret or the like is removed.
    """

    table: Table
    pseudonyms: Pseudonyms
    hosts: frozenset[str] = frozenset({urlsplit(API).netloc})
    """Those of the API, whose addresses only lose what is in their queries."""
    _routes: Routes = Factory(lambda self: Routes(self.table), takes_self=True)
    _fields: dict[str, dict[str, Kinds]] = Factory(
        lambda self: {
            name: {field.wire: _kinds(field.type) for field in record.fields}
            for name, record in self.table.records.items()
        },
        takes_self=True,
    )
    _values: dict[str, set[str]] = Factory(lambda self: _documented(self.table), takes_self=True)
    _names: frozenset[str] = Factory(lambda self: frozenset(_words(self.table)) | OF_ERRORS, takes_self=True)
    _segments: frozenset[str] = Factory(lambda self: frozenset(_literals(self.table)), takes_self=True)

    def asked(self, asked: Asked) -> Asked:
        """The request as it is kept."""
        endpoint, _ = self._routes.find(asked.method, asked.path)
        fields = {each.name: _kinds(each.type) for each in endpoint.located("body")} if endpoint else {}
        return Asked(
            asked.method,
            self._path(asked.path, endpoint),
            tuple(sorted(self._query(asked.query, endpoint))),
            self._object(asked.body, fields) if isinstance(asked.body, dict) else self._value(asked.body, "", _UNKNOWN),
        )

    def answer(self, asked: Asked, said: Any) -> Any:
        """The answer's JSON as it is kept.

        Args:
            asked: The request as it came.
        """
        if not isinstance(said, dict):
            return self._value(said, "", _UNKNOWN)
        endpoint, _ = self._routes.find(asked.method, asked.path)
        return {self._key(key): self._top(key, value, endpoint) for key, value in said.items()}

    def _top(self, key: str, value: Any, endpoint: Endpoint | None) -> Any:
        match key:
            case "data":
                return self._value(value, "", _kinds(endpoint.returns) if endpoint and endpoint.returns else _UNKNOWN)
            case "metadata" if isinstance(value, dict):
                return {self._key(name): self._metadata(name, part, endpoint) for name, part in value.items()}
            case "error" | "errors" | "error_description" | "message":
                return self._message(value)
            case _:
                return self._value(value, key, _UNKNOWN)

    def _metadata(self, name: str, part: Any, endpoint: Endpoint | None) -> Any:
        if name == "sorting":
            return self._message(part)
        if name == "paging" and isinstance(part, dict):
            return {self._key(key): self._paging(value) for key, value in part.items()}
        return self._object(part, _parameters(endpoint)) if isinstance(part, dict) else self._value(part, "", _UNKNOWN)

    def _paging(self, value: Any) -> Any:
        """A number, also one in a text, or the address of the next page."""
        if isinstance(value, str) and not _NUMBER.fullmatch(value):
            return self._address(value)
        return value if isinstance(value, str) else self._value(value, "id", _UNKNOWN)

    def _message(self, said: Any) -> Any:
        if isinstance(said, dict):
            return {self._key(key): self._message(value) for key, value in said.items()}
        if isinstance(said, list):
            return [self._message(each) for each in said]
        if isinstance(said, str) and len(said) <= _LONGEST_MESSAGE:
            return self.pseudonyms.words(said, self._names)
        return self._value(said, "", _UNKNOWN)

    def _object(self, said: Mapping[str, Any], fields: Mapping[str, Kinds]) -> dict[str, Any]:
        return {self._key(name): self._value(value, name, fields.get(name, _UNKNOWN)) for name, value in said.items()}

    def _value(self, value: Any, name: str, kinds: Kinds) -> Any:
        known = kinds - _UNDOCUMENTED
        if value is None or isinstance(value, bool):
            return value
        if _SECRET.search(name):
            return _REMOVED
        if isinstance(value, dict):
            record = next((self._fields[kind] for kind in known if kind in self._fields), None)
            return self._object(value, record or {})
        if isinstance(value, list):
            return [self._value(each, name, kinds) for each in value]
        if isinstance(value, str):
            return self._text(value, name, known)
        if known - {"text"} or (not known and (_is_id(name) or abs(value) < _HARMLESS)):
            return value
        return self.pseudonyms.number(value)

    def _text(self, value: str, name: str, kinds: Kinds) -> str:
        if value in _SPECIAL or value in self._values.get(name, ()):
            return value
        if name.endswith("_href"):
            return self._address(value)
        shapes = [
            _ID if "id" in kinds or (not kinds and _is_id(name)) else None,
            _GUID if name.endswith(("guid", "uuid", "guids")) else None,
            _NUMBER if kinds & {"integer", "number", "decimal"} or name in CONTROLS else None,
            _TIME if kinds & {"time", "date"} or name.endswith("_at") else None,
            _ZONE if name in _ZONES else None,
        ]
        kept = any(shape.fullmatch(value) for shape in shapes if shape is not None)
        return value if kept else self.pseudonyms.text(value)

    def _key(self, name: str) -> str:
        """Names of fields stay; what cannot be one is a text like any other."""
        plain = name.isprintable() and len(name) <= _LONGEST_NAME and "@" not in name and "://" not in name
        return name if plain and sum(map(str.isdigit, name)) < _DIGITS_OF_A_PHONE else self.pseudonyms.text(name)

    def _address(self, address: str) -> str:
        """Of the API: where it leads to. Of another host: a pseudonym."""
        try:
            parts = urlsplit(address)
        except ValueError:
            return self.pseudonyms.text(address)
        if parts.netloc not in {"", *self.hosts} or not parts.path.startswith("/"):
            return self.pseudonyms.text(address)
        endpoint, _ = self._routes.find("GET", parts.path)
        path = self._path(parts.path.removesuffix(".json"), endpoint) + (".json" * parts.path.endswith(".json"))
        query = urlencode(list(self._query(parse_qsl(parts.query, keep_blank_values=True), endpoint)), safe="[]")
        return (API if parts.netloc else "") + path + (f"?{query}" if query else "")

    def _path(self, path: str, endpoint: Endpoint | None) -> str:
        located = endpoint.located("path") if endpoint else ()
        numbered = all("id" in _kinds(each.type) for each in located)
        return "/".join(
            part
            if part in self._segments or (numbered and _ID.fullmatch(part))
            else self.pseudonyms.text(part).replace("/", "-")
            for part in path.split("/")
        )

    def _query(self, pairs: Iterable[tuple[str, str]], endpoint: Endpoint | None) -> Iterator[tuple[str, str]]:
        fields = _parameters(endpoint)
        for name, value in pairs:
            base, bracket, rest = name.partition("[")
            inner = "][".join(self._key(part) if part else "" for part in rest.removesuffix("]").split("]["))
            spelt = f"{self._key(base)}[{inner}]" if bracket else self._key(base)
            yield spelt, self._value(value, base, fields.get(base, _UNKNOWN))


def _kinds(kind: Type) -> Kinds:
    """The names of the types that a value, or an item of it, may have."""
    if kind.name in {"|", "list", "range", "not_in"}:
        return frozenset().union(*map(_kinds, kind.of))
    return frozenset({kind.name})


def _parameters(endpoint: Endpoint | None) -> dict[str, Kinds]:
    return {each.name.partition("[")[0]: _kinds(each.type) for each in endpoint.located("query")} if endpoint else {}


def _is_id(name: str) -> bool:
    return name in {"id", "ids"} or name.endswith(("_id", "_ids"))


def _documented(table: Table) -> dict[str, set[str]]:
    """The values that the documentation of a field or parameter names, by its name: "open" of `state`."""
    found: dict[str, set[str]] = {"event_type": set(table.events), "sort_by": set()}
    for record in table.records.values():
        for field in record.fields:
            found.setdefault(field.wire, set()).update(_QUOTED.findall(field.doc))
    for endpoint in table.endpoints:
        found["sort_by"].update(endpoint.sort)
        for parameter in endpoint.parameters:
            values = (*parameter.values, *_QUOTED.findall(parameter.doc))
            found.setdefault(parameter.name.partition("[")[0], set()).update(values)
    return found


def _words(table: Table) -> Iterator[str]:
    """The words that names of fields and parameters are made of."""
    for record in table.records.values():
        for field in record.fields:
            yield from field.wire.split("_")
    for endpoint in table.endpoints:
        for parameter in endpoint.parameters:
            yield from re.split(r"[_\[\]]", parameter.name)


def _literals(table: Table) -> Iterator[str]:
    """The parts of paths that are no ids."""
    yield from ("", "api", "v2")
    for endpoint in table.endpoints:
        yield from (part for part in endpoint.path.removesuffix(".json").split("/") if not part.startswith("{"))
