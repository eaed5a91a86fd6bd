"""An OpenAPI document of one operation, the list of people as `server.py` serves it: what a generator is given."""

from __future__ import annotations

from typing import Any, Final

__all__ = ["DOCUMENT"]

_NAMES: Final = {
    "text": "first_name last_name display_name email_address full_email_address secondary_email_address "
    "personal_email_address phone phone_extension home_phone mobile_phone linkedin_url twitter_handle personal_website "
    "title job_seniority city state country work_city work_state work_country locale crm_url crm_id crm_object_type "
    "owner_crm_id person_company_name person_company_website person_company_industry last_contacted_type",
    "times": "created_at updated_at last_contacted_at last_replied_at",
    "flags": "do_not_contact bouncing eu_resident starred untouched",
    "numbers": "locale_utc_offset success_count",
    "references": "account owner last_contacted_by import person_stage most_recent_cadence last_completed_step_cadence "
    "last_completed_step",
    "counts": "emails_sent emails_viewed emails_clicked emails_replied_to emails_bounced calls",
    "paging": "per_page current_page next_page prev_page total_pages total_count",
}


def _each(kind: str, schema: dict[str, Any]) -> dict[str, Any]:
    return dict.fromkeys(_NAMES[kind].split(), schema)


def _or_null(kind: str, **more: str) -> dict[str, Any]:
    return {"type": [kind, "null"], **more}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _list_of(schema: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": schema}


_PERSON: Final[dict[str, Any]] = {
    "id": {"type": "integer"},
    **_each("times", _or_null("string", format="date-time")),
    **_each("text", _or_null("string")),
    **_each("flags", _or_null("boolean")),
    **_each("numbers", _or_null("integer")),
    **_each("references", {"oneOf": [_ref("Reference"), {"type": "null"}]}),
    "contact_restrictions": _list_of({"type": "string"}),
    "tags": _list_of({"type": "string"}),
    "cadences": _list_of(_ref("Reference")),
    "counts": _ref("Counts"),
    "custom_fields": {"type": "object", "additionalProperties": True},
}


def _object(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


def _parameter(name: str, kind: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "schema": {"type": kind}}


DOCUMENT: Final[dict[str, Any]] = {
    "openapi": "3.1.0",
    "info": {"title": "People", "version": "1"},
    "components": {
        "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        "schemas": {
            "Reference": _object({"id": {"type": "integer"}, "_href": {"type": "string"}}, "id"),
            "Counts": _object(_each("counts", {"type": "integer"})),
            "Person": _object(_PERSON, "id"),
            "Paging": _object(_each("paging", _or_null("integer"))),
            "Metadata": _object({"paging": _ref("Paging")}, "paging"),
            "People": _object({"data": _list_of(_ref("Person")), "metadata": _ref("Metadata")}, "data", "metadata"),
        },
    },
    "security": [{"token": []}],
    "paths": {
        "/v2/people": {
            "get": {
                "operationId": "list_people",
                "tags": ["people"],
                "parameters": [_parameter("page", "integer"), _parameter("per_page", "integer")],
                "responses": {
                    "200": {"description": "A page.", "content": {"application/json": {"schema": _ref("People")}}}
                },
            }
        }
    },
}
