"""Facts of public sources, in tests/data/api_facts.json: the operation table holds all of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Final

import pytest

from salesloft_async.core.scopes import SCOPES, event_scope
from salesloft_async.operations import Endpoint, RecordType, Table, Type, load

FACTS: Final[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "data" / "api_facts.json").read_text())
TABLE: Final[Table] = load()
EXCEPTIONS: Final[dict[str, str]] = {
    "EmailTemplateAttachment.team_template": "in one connector's schema, and in none of the real records beside it",
    "ExternalMapping.source_id": "one connector repeats the fields of configurations; the page has external_id",
    "ExternalMapping.source_type": "one connector repeats the fields of configurations; the page has external_id",
    "MeetingSetting.allow_event_detail": "in one connector's schema, and in none of the real records beside it",
}
"""Facts that the table does not hold, with the reason."""
TAKES: Final[dict[str, frozenset[str]]] = {
    "text": frozenset({"text", "id", "decimal"}),
    "id": frozenset({"id", "text"}),
    "integer": frozenset({"integer", "number", "id"}),
    "number": frozenset({"number", "decimal"}),
    "boolean": frozenset({"boolean"}),
    "time": frozenset({"time"}),
    "date": frozenset({"date", "time"}),
    "map": frozenset({"map"}),
    "object": frozenset({"map", "record"}),
    "reference": frozenset({"Ref"}),
}
"""Types of the table that hold a value of a fact's type."""


def request_of(endpoint: Endpoint) -> str:
    """Return the method and path in the form of the facts: no suffix, each placeholder alike."""
    return normalized(f"{endpoint.http} {endpoint.path}")


def normalized(request: str) -> str:
    """Return a request without a suffix and without the names of its placeholders."""
    return re.sub(r"\{\w+\}", "{}", request.removesuffix(".json"))


ENDPOINTS: Final = {request_of(endpoint): endpoint for endpoint in TABLE.endpoints}


def holds(declared: Type, fact: str) -> bool:
    """Return whether the table's type holds values of a fact's type."""
    if declared.name == "|":
        return any(holds(each, fact) for each in declared.of)
    if fact == "any":
        return True
    if fact.startswith("reference["):
        target = TABLE.resources[fact[10:-1]].record
        return declared.name == "Ref" and declared.of[0].name in {target, "any"}
    if fact.startswith("list["):
        return declared.name == "list" and holds(declared.of[0], fact[5:-1])
    kind = "record" if declared.name in TABLE.records or declared.name == "Record" else declared.name
    if fact == "object" and kind == "Ref":
        return True
    return kind in TAKES[fact]


def wire_type(record: RecordType, path: str) -> Type | None:
    """Return the type of a field by its name in JSON; "attendees.id" is a field of the record within."""
    name, _, inner = path.partition(".")
    found = next((field.type for field in record.fields if field.wire == name), None)
    if found is None or not inner:
        return found
    for nested in found.records():
        if nested == "Ref":
            return Type("text" if inner == "_href" else "id") if inner in {"id", "_href"} else None
        return wire_type(TABLE.records[nested], inner) if nested in TABLE.records else Type("any")
    return Type("any") if "map" in str(found) else None


def rows() -> Iterator[tuple[str, RecordType | None, str, list[str]]]:
    """Give each fact about a field: its name, the record of the table, the field, and the types it may have."""
    for request, fields in FACTS["operations"].items():
        endpoint = ENDPOINTS.get(normalized(request))
        record = TABLE.records.get(endpoint.record) if endpoint else None
        for name, fact in fields.items():
            yield f"{request}: {name}", record, name, [fact]
    for record_name, fields in FACTS["records"].items():
        for name, facts in fields.items():
            yield f"{record_name}.{name}", TABLE.records.get(record_name), name, facts


def problem(record: RecordType | None, name: str, facts: list[str]) -> str:
    """Return what is wrong with the table about one field, or ""."""
    if record is None:
        return "the record is unknown"
    declared = wire_type(record, name)
    if declared is None:
        return f"{record.name} lacks the field"
    wrong = [fact for fact in facts if not holds(declared, fact)]
    return f"{record.name} declares {declared}, which holds no {', '.join(wrong)}" if wrong else ""


def test_every_known_field_is_in_the_table_with_a_compatible_type() -> None:
    problems = {where: text for where, record, name, facts in rows() if (text := problem(record, name, facts))}
    assert {where: text for where, text in problems.items() if where not in EXCEPTIONS} == {}
    assert sorted(EXCEPTIONS.keys() - problems.keys()) == [], "exceptions that are none any more"


def test_few_responses_are_records_without_known_fields() -> None:
    unknown = sorted(endpoint.name for endpoint in TABLE.endpoints if endpoint.record == "Record")
    assert unknown == [
        "cadence_export_downloads.create",
        "cadence_memberships.create_many",
        "email_templates.check_missing_tags",
        "meetings.reschedule_link",
        "profiles.get",
        "tasks.counts",
        "tasks.reschedule",
    ]


def test_scopes_are_those_of_the_facts() -> None:
    assert sorted(SCOPES) == sorted(FACTS["scopes"])


def test_events_need_the_scopes_of_the_facts() -> None:
    for scope, patterns in FACTS["webhook_scopes"].items():
        names = [name for name in TABLE.events if any(fnmatch(name, pattern) for pattern in patterns)]
        assert names
        exact = [name for name in names if name in patterns] or names
        assert {event_scope(name) for name in exact} == {"" if scope == "none" else scope}


@pytest.mark.parametrize("request_line", [*FACTS["operations"], *FACTS["missing"]])
def test_every_known_operation_is_in_the_table(request_line: str) -> None:
    assert normalized(request_line) in ENDPOINTS
