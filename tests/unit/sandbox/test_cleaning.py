"""What a recording keeps: planted secrets and personal data of every record of the table are not in it."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from typing import Any

import pytest

from salesloft_async.operations import Endpoint, Table, Type, load
from salesloft_async.sandbox.cleaning import Asked, Cleaner
from salesloft_async.sandbox.pseudonyms import Pseudonyms

TABLE = load()
CLEANER = Cleaner(TABLE, Pseudonyms(b"a key that nobody can guess"))
TEXTS = (
    "Planted",
    "Planted Plantedson",
    "planted@planted.test",
    "Planted <planted@planted.test>",
    "+1 415 555 2671",
    "https://planted.test/planted?planted=1",
    "@planted_planted",
    "A note on Planted,\nat length " * 10,
    "planted.test",
    "1979-03-31",
)
LEAKS = ("planted", "2671", "4155", "1979-03-31")
ANSWERING = [endpoint for endpoint in TABLE.endpoints if endpoint.returns]


def planted(kind: Type, texts: Iterator[str], *, drift: bool = False) -> Any:
    """A value of the type whose texts must not be kept; with drift, something else than the type says."""
    if drift and kind.name in {"text", "map", "integer", "number", "time", "date", "boolean", "any"}:
        odd = {"text": 4155552671, "time": "Planted", "date": "on planted 1979-03-31"}
        return odd.get(kind.name) or next(texts)
    match kind.name:
        case "|" | "range" | "not_in":
            return planted(kind.of[0], texts, drift=drift)
        case "list":
            return [planted(kind.of[0], texts, drift=drift) for _ in range(2)]
        case "Ref":
            return {"id": 7, "_href": "https://api.salesloft.com/v2/people/7", "name": next(texts)}
        case "integer" | "number" | "id":
            return 7
        case "decimal":
            return "7.00"
        case "boolean":
            return True
        case "time":
            return "2024-05-01T10:00:00.123456Z"
        case "date":
            return "2024-05-01"
        case "text":
            return next(texts)
        case "null" | "not_null" | "starts_with":
            return next(texts)
        case "map" | "any" | "Record":
            return {"Region": next(texts), "phone": 4155552671, "access_token": "planted", "deep": [{"x": next(texts)}]}
        case name:
            fields = {field.wire: planted(field.type, texts, drift=drift) for field in TABLE.records[name].fields}
            return {**fields, "unlisted": next(texts), "unlisted_number": 4155552671, "api_key": "planted"}


def shape(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    return [shape(each) for each in value] if isinstance(value, list) else type(value)


def asked(endpoint: Endpoint) -> Asked:
    return Asked(endpoint.http, endpoint.path.removesuffix(".json").replace("{id}", "7").replace("{bulk_jobs_id}", "7"))


def leaks(said: Any) -> list[str]:
    text = json.dumps(said).lower()
    return [leak for leak in LEAKS if leak in text]


@pytest.mark.parametrize("drift", [False, True], ids=["as documented", "drifted"])
@pytest.mark.parametrize("endpoint", ANSWERING, ids=lambda endpoint: endpoint.name)
def test_no_text_that_people_wrote_is_kept_and_every_shape_is(endpoint: Endpoint, drift: bool) -> None:
    assert endpoint.returns
    said = {"data": planted(endpoint.returns, itertools.cycle(TEXTS), drift=drift)}
    kept = CLEANER.answer(asked(endpoint), said)
    assert leaks(said)
    assert not leaks(kept), json.dumps(kept)
    assert shape(kept) == shape(said) or drift


def _asked_for(kind: Type, texts: Iterator[str]) -> str:
    while kind.of:
        kind = kind.of[0]
    value = planted(kind, texts)
    return value if isinstance(value, str) else "planted@planted.test" if isinstance(value, dict) else str(value)


@pytest.mark.parametrize("endpoint", list(TABLE.endpoints), ids=lambda endpoint: endpoint.name)
def test_no_text_of_a_request_is_kept(endpoint: Endpoint) -> None:
    texts = itertools.cycle(TEXTS)
    sent = Asked(
        endpoint.http,
        endpoint.path.replace("{id}", "planted@planted.test").replace("{bulk_jobs_id}", "Planted"),
        tuple((each.name, _asked_for(each.type, texts)) for each in endpoint.located("query")),
        {each.name: planted(each.type, texts) for each in endpoint.located("body")} or None,
    )
    assert not leaks(str(CLEANER.asked(sent))), CLEANER.asked(sent)


def kept(resource: str, **fields: Any) -> dict[str, Any]:
    answer = CLEANER.answer(asked(TABLE.endpoint(f"{resource}.get")), {"data": fields})
    data: dict[str, Any] = answer["data"]
    return data


def test_ids_numbers_times_and_documented_values_stay() -> None:
    person = {
        "id": 7,
        "updated_at": "2024-05-01T10:00:00.123456-05:00",
        "job_seniority": "director",
        "do_not_contact": "false",
        "locale": "US/Eastern",
        "success_count": 12345,
        "account": {"id": 9, "_href": "https://api.salesloft.com/v2/accounts/9"},
        "owner": {"id": 3, "_href": "/api/v2/users/3.json"},
        "counts": {"calls": 4321},
        "phone": None,
        "untouched": True,
        "unlisted_id": "5f9b2c1e3a4b8d7e6f0c9a12",
    }
    assert kept("people", **person) == person
    job = {"id": 1, "type": "person/upsert", "state": "executing", "total": 25_000}
    assert kept("bulk_jobs", **job) == job


def test_what_only_looks_like_one_of_them_does_not() -> None:
    made = kept(
        "people",
        id="ada@planted.test",
        updated_at="yesterday, says Planted",
        job_seniority="Planted",
        locale="Planted's",
        success_count="Planted",
        account={"id": 9, "_href": "https://planted.test/v2/accounts/9"},
        unlisted_at="4155552671",
    )
    assert not leaks(made)


def test_secrets_are_removed_whatever_they_are() -> None:
    secrets = {"callback_token": "x", "access_token": "77", "client_secret": 5, "api_key": ["x"], "Password": {"a": 1}}
    assert kept("webhook_subscriptions", **secrets) == dict.fromkeys(secrets, "removed")
    (pair,) = CLEANER.asked(Asked("GET", "/v2/people", (("access_token", "1"),))).query
    assert pair == ("access_token", "removed")


def test_an_address_of_another_host_is_none_of_the_api() -> None:
    made = kept("people", account={"id": 9, "_href": "https://planted.test/v2/accounts/9"})["account"]["_href"]
    assert made.startswith("https://")
    assert "api.salesloft.com" not in made
    assert not leaks(made)


def test_addresses_of_the_api_lose_only_what_their_query_says_of_people() -> None:
    next_page = "https://api.salesloft.com/v2/people.json?page=2&email_addresses[]=planted%40planted.test"
    said = {"metadata": {"paging": {"next_page": next_page, "per_page": 25}}, "data": []}
    made = CLEANER.answer(Asked("GET", "/v2/people"), said)["metadata"]["paging"]
    assert made["per_page"] == 25
    assert made["next_page"].startswith("https://api.salesloft.com/v2/people.json?page=2&email_addresses[]=")
    assert not leaks(made)


@pytest.mark.parametrize("href", ["http://[planted", "//planted.test/v2", "planted@planted.test", "", "/v2/planted/x"])
def test_an_address_that_is_none_is_a_text(href: str) -> None:
    assert not leaks(kept("people", account={"id": 1, "_href": href}))


def test_a_page_number_may_be_a_text() -> None:
    made = CLEANER.answer(Asked("GET", "/v2/tasks"), {"metadata": {"paging": {"next_page": "3", "per_page": None}}})
    assert made == {"metadata": {"paging": {"next_page": "3", "per_page": None}}}


def test_messages_of_errors_stay_but_for_whom_they_name() -> None:
    message = "Email address has already been taken"
    said = {"errors": {"email_address": [message], "base": [f"{message} by Planted (planted@planted.test)"]}}
    made = CLEANER.answer(Asked("POST", "/v2/people"), said)
    assert made["errors"]["email_address"] == [message]
    assert made["errors"]["base"][0].startswith(f"{message} by ")
    assert not leaks(made)
    assert CLEANER.answer(Asked("GET", "/v2/x"), {"error": "Resource not found"}) == {"error": "Resource not found"}
    assert not leaks(CLEANER.answer(Asked("GET", "/v2/x"), {"error": "Planted " * 1_000}))
    assert not leaks(CLEANER.answer(Asked("GET", "/v2/x"), {"errors": [{"attribute": "name", "message": "Planted"}]}))


def test_a_request_asks_for_the_pseudonym_that_answers_have() -> None:
    person = kept("people", email_address="planted@planted.test")
    (pair,) = CLEANER.asked(Asked("GET", "/v2/people", (("email_addresses[]", "planted@planted.test"),))).query
    assert pair == ("email_addresses[]", person["email_address"])


def test_pages_sorts_and_bounds_of_a_request_stay() -> None:
    query = (
        ("ids[]", "7"), ("include_paging_counts", "true"), ("owner_id[_not_in][]", "3"), ("page", "2"),
        ("sort_by", "updated_at"), ("sort_direction", "ASC"), ("updated_at[gte]", "2024-05-01T10:00:00.000000Z"),
        ("website", "_is_null"),
    )  # fmt: skip
    assert CLEANER.asked(Asked("GET", "/v2/people", query)).query == query


@pytest.mark.parametrize(
    ("path", "stays"),
    [
        ("/v2/people/7", True),
        ("/v2/cadence_memberships/5f9b2c1e3a4b8d7e6f0c9a12", True),
        ("/v2/phone_numbers/recording_settings/+14155552671", False),
        ("/v2/phone_numbers/recording_settings/14155552671", False),
        ("/v2/people/planted@planted.test", False),
        ("/v2/planted", False),
    ],
)
def test_ids_in_paths_stay_and_texts_do_not(path: str, stays: bool) -> None:
    made = CLEANER.asked(Asked("GET", path)).path
    assert (made == path) is stays
    assert not leaks(made)


@pytest.mark.parametrize(
    "said", ["Planted", ["planted@planted.test", 4155552671], {"Region": {"x": "Planted"}}, 4155552671]
)
def test_an_answer_of_another_form_is_cleaned_too(said: Any) -> None:
    made = CLEANER.answer(Asked("GET", "/v2/people"), said)
    assert not leaks(made)


def test_a_name_of_a_field_that_can_be_none_is_a_text() -> None:
    made = kept("people", custom_fields={"Größe (cm)": "x", "planted@planted.test": 1, "+1 415 555 2671": 2})
    assert "Größe (cm)" in made["custom_fields"]
    assert not leaks(made)


def test_every_table_will_do() -> None:
    empty = Cleaner(Table({}, {}), Pseudonyms(b"key"))
    assert not leaks(empty.answer(Asked("GET", "/v2/people/1"), {"data": {"id": 1, "name": "Planted"}}))
