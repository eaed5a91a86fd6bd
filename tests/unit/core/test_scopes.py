"""Scopes: their names, and which one an error or a webhook event points to."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest

from salesloft_async import APIError, ConfigurationError
from salesloft_async.core.answers import Answer
from salesloft_async.core.error_responses import api_error
from salesloft_async.core.oauth import OAuth
from salesloft_async.core.scopes import PRIVILEGED, SCOPES, event_scope, required_scope
from salesloft_async.operations import load

BACK = "http://127.0.0.1:8400/callback"


def error(status: int, body: Any, method: str = "GET", path: str = "/v2/people.json") -> APIError:
    answer = Answer(status, {"Content-Type": "application/json"}, json.dumps(body).encode())
    return api_error(answer, method=method, path=path, attempts=1, hide=str)


def test_scopes_are_distinct_and_privileged_ones_are_among_them() -> None:
    assert len(set(SCOPES)) == len(SCOPES) == 58
    assert set(SCOPES) > PRIVILEGED


@pytest.mark.parametrize(
    ("method", "path", "scope"),
    [
        ("GET", "/v2/people.json", "people:read"),
        ("GET", "/v2/people/1.json", "people:read"),
        ("PUT", "/v2/people/1.json", "people:write"),
        ("DELETE", "/v2/people/1.json", "people:delete"),
        ("DELETE", "/v2/groups/1", "groups:write"),
        ("GET", "/v2/groups.json", None),
        ("GET", "/v2/activities/calls.json", "calls:read"),
        ("POST", "/v2/activities.json", "activities:write"),
        ("GET", "/v2/external/configurations", "external_id_configuration:read"),
        ("GET", "/v2/external/ids/crm/people/7", "external_id:read"),
        ("GET", "/v2/transcriptions/x/sentences", "conversations:read"),
        ("GET", "/v2/widgets", None),
        ("POST", "/oauth/token", None),
    ],
)
def test_a_request_needs_the_scope_of_its_area(method: str, path: str, scope: str | None) -> None:
    assert required_scope(method, path) == scope


def test_every_scope_that_is_inferred_exists() -> None:
    inferred = {required_scope(each.http, each.path) for each in load().endpoints} - {None}
    assert inferred <= set(SCOPES)
    assert len(inferred) > 30


def test_every_event_has_its_scope() -> None:
    scopes = {name: event_scope(name) for name in load().events}
    assert None not in scopes.values()
    assert [name for name, scope in scopes.items() if not scope] == ["bulk_job_completed"]
    assert event_scope("widget_created") is None


def test_an_error_names_the_scope_that_the_token_probably_lacks() -> None:
    denied = error(403, {"error": "Forbidden"})
    assert denied.scope == "people:read"
    assert str(denied) == "GET /v2/people.json: 403 Forbidden; the token probably lacks the scope people:read"
    assert pickle.loads(pickle.dumps(denied)).scope == "people:read"
    assert error(403, {"error": "needs tasks:write"}).scope == "tasks:write"
    assert error(422, {"error": "not allowed"}, "PUT", "/v2/people/1.json").scope == "crm_id_person:write"
    assert error(422, {"error": "not allowed"}, "GET", "/v2/activities/emails.json").scope == "email_contents:read"
    assert error(422, {"error": "not allowed"}, "POST", "/v2/tasks.json").scope is None
    assert error(422, {"errors": {"title": ["is too long"]}}, "PUT", "/v2/people/1.json").scope is None
    assert error(404, {"error": "Not Found"}).scope is None


def test_names_of_scopes_are_checked() -> None:
    url = OAuth("app", "secret", scopes=["people:read", "tasks:write"]).authorization_url(BACK).url
    assert "scope=people%3Aread+tasks%3Awrite" in url
    assert "scope=notes%3Aread" in OAuth("app", "secret").authorization_url(BACK, scope="notes:read").url
    assert "scope=" not in OAuth("app", "secret").authorization_url(BACK).url
    with pytest.raises(ConfigurationError, match="scopes: 'peple:read' is not a scope: did you mean people:read"):
        OAuth("app", "secret", scopes=["peple:read"])
    with pytest.raises(ConfigurationError, match="scope: 'everything' is not a scope"):
        OAuth("app", "secret").authorization_url(BACK, scope="everything")
