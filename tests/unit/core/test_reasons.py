"""The reason that an error response gives, in every shape that servers write it in."""

from __future__ import annotations

import json
from typing import Any

import pytest

from salesloft_async.core.reasons import Reason, reason_of


def reason(body: Any) -> Reason:
    written = body if isinstance(body, bytes) else json.dumps(body).encode()
    return reason_of(written.decode(errors="replace"), written, lambda text: text.replace("planted", "[secret]"))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"error": "Not today"}, "Not today"),
        ({"message": "Not today"}, "Not today"),
        ({"error": "invalid_grant", "error_description": "The grant is used"}, "invalid_grant: The grant is used"),
        ({"error_description": "The grant is used"}, "The grant is used"),
        ({"errors": "No such field"}, "No such field"),
        ({"error": {"message": "The record is locked"}}, "The record is locked"),
        ({"error": {"error": {"message": "deep"}}}, "deep"),
        ({"error": {"code": "E1", "description": "The record is locked"}}, "The record is locked"),
        ({"error": ["first", "second"]}, "first; second"),
        ({"error": [{"message": "first"}]}, "base: first"),
        ({"error": "Conflict", "message": "The record has changed"}, "Conflict: The record has changed"),
        ({"error": "Conflict", "message": "Conflict"}, "Conflict"),
        ({"title": "Conflict", "detail": "The record has changed", "status": 409}, "The record has changed"),
        ({"fault": {"faultstring": "Rate limit quota violation"}}, "Rate limit quota violation"),
        ({"data": {"message": "inner"}}, "inner"),
        ({"data": {"title": "CTO", "description": "a person, no reason"}}, ""),
        ({"msg": "Not today"}, "Not today"),
        (["Not today", "nor tomorrow"], "Not today; nor tomorrow"),
        ("Not today", "Not today"),
        (b"Not today\nat all", "Not today"),
        (b"\r\n\r\n  upstream timed out  \n", "upstream timed out"),
        (b'"Not today', '"Not today'),
        (b'\xef\xbb\xbf{"error": "Not today"}', "Not today"),
        (b'{"error": "a tab\there", "x": NaN}', "a tab here"),
        (b"<html>Bad gateway</html>", "Bad gateway"),
        (b"<html><head><title>502 Bad\n Gateway</title></head><body><h1>Other</h1></body></html>", "502 Bad Gateway"),
        (
            b"<!DOCTYPE html><html><head><style>p{}</style></head><body><h1>We&rsquo;re busy</h1></body>",
            "We\u2019re busy",
        ),
        (b"<html><head></head><body><!-- padding --><p>Try <b>later</b></p></body></html>", "Try"),
        (b"<?xml version='1.0'?><Error><Code>Denied</Code><Message>Access denied</Message></Error>", "Access denied"),
        (b"<html><script>alert(1)</script><title></title></html>", ""),
        (b"", ""),
        (b"\xff\xfe", ""),
        (b"[" * 100_000, ""),
        (b"[]", ""),
        (b"null", ""),
        (b"{}", ""),
        (b'{"error": {}, "errors": 5}', ""),
        ({"error": ""}, ""),
    ],
)
def test_reads_a_text_in_every_shape(body: Any, message: str) -> None:
    assert reason(body).message == message


@pytest.mark.parametrize(
    ("body", "by_field"),
    [
        ({"errors": {"email": ["is taken", "is odd"]}}, {"email": ("is taken", "is odd")}),
        ({"errors": {"base": "No"}}, {"base": ("No",)}),
        ({"errors": {"title": "is long", "message": "is long"}}, {"title": ("is long",), "message": ("is long",)}),
        ({"errors": [{"attribute": "name", "message": "is empty"}]}, {"name": ("is empty",)}),
        (
            {"errors": [{"attribute": "name", "message": "is empty"}, {"attribute": "name", "message": "is odd"}]},
            {"name": ("is empty", "is odd")},
        ),
        ({"errors": [{"message": "No"}, "Never", 5, None]}, {"base": ("No", "Never", "5")}),
        ({"errors": [{"name": ["is empty"]}]}, {"name": ("is empty",)}),
        (
            {"errors": {"person": {"email": ["is taken"], "city": "is odd"}}},
            {"person.email": ("is taken",), "person.city": ("is odd",)},
        ),
        ({"errors": {"email": [{"message": "is taken", "code": 5}]}}, {"email": ("is taken",)}),
        (
            {"errors": [{"title": "Invalid", "detail": "is odd", "source": {"pointer": "/data/attributes/phone"}}]},
            {"phone": ("is odd",)},
        ),
        ({"errors": [{"detail": "is odd", "source": {"parameter": "page"}}]}, {"page": ("is odd",)}),
        ({"errors": [{"detail": "is odd", "source": {"pointer": "/data"}}]}, {"base": ("is odd",)}),
        ({"error": {"errors": {"email": ["is taken"]}}}, {"email": ("is taken",)}),
        ({"data": {"errors": {"email": ["is taken"]}}}, {"email": ("is taken",)}),
        ({"email_address": ["is taken"]}, {"email_address": ("is taken",)}),
        ({"error": {"email_address": ["is taken"]}}, {"email_address": ("is taken",)}),
        ([{"attribute": "name", "message": "is empty"}], {"name": ("is empty",)}),
        ({"error": "No", "errors": {}}, {}),
        ({"data": [{"id": 1}]}, {}),
    ],
)
def test_reads_messages_by_field(body: Any, by_field: dict[str, tuple[str, ...]]) -> None:
    found = reason(body)
    assert found.errors == by_field
    assert all(text in found.message for texts in by_field.values() for text in texts)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"error": "Conflict", "code": "E17"}, "E17"),
        ({"error": {"code": 40901, "message": "Conflict"}}, "40901"),
        ({"errors": [{"code": "taken", "detail": "is taken"}]}, "taken"),
        ({"error": "invalid_grant", "error_description": "used"}, "invalid_grant"),
        ({"error": "invalid_grant"}, None),
        ({"code": "a text that is no code"}, None),
        ({"code": True}, None),
        (b"E17", None),
    ],
)
def test_reads_the_servers_code(body: Any, code: str | None) -> None:
    assert reason(body).code == code


HOSTILE = "\x1b[31mred\x1b[0m \x1b]0;title\x07\u202eevil\u202c zero\u200bwidth\r\nline\x00\x9b2Jend\ud83d"
SHOWN = "red evil zerowidth lineend\ufffd"


@pytest.mark.parametrize(
    "body",
    [
        {"error": HOSTILE},
        {"errors": {"base": [HOSTILE]}},
        {"errors": [{"attribute": HOSTILE, "message": HOSTILE}]},
        HOSTILE.replace("\r\n", " ").encode(errors="replace").replace(b"?", b"\xff"),
    ],
)
def test_shows_no_control_character(body: Any) -> None:
    found = reason(body)
    assert SHOWN in found.message
    assert all(each.isprintable() for each in (found.message, *found.errors, *sum(found.errors.values(), ())))


def test_is_of_bounded_length_whatever_comes() -> None:
    for body in (
        {"error": "x" * 5_000_000},
        {"errors": {"name": ["x" * 5_000_000]}},
        {"errors": {"x" * 5_000_000: ["no"]}},
        {"errors": {f"field {number}": ["no"] * 100 for number in range(10_000)}},
        {"errors": ["no"] * 1_000_000},
        {"error": ["no"] * 1_000_000},
        b"x" * 5_000_000,
        b"<title>" * 1_000_000,
        b"<" * 5_000_000,
    ):
        found = reason(body)
        assert 0 <= len(found.message) <= 500
        assert sum(len(name) + sum(map(len, texts)) for name, texts in found.errors.items()) <= 60_000
    assert reason({"error": "x" * 501}).message == "x" * 499 + "…"


def test_removes_secrets_from_every_text_after_its_characters_were_cleaned() -> None:
    found = reason({"errors": {"plan\u200bted": ["pla\x00nted"]}, "code": "planted"})
    assert (found.message, found.errors, found.code) == ("[secret]: [secret]", {"[secret]": ("[secret]",)}, "[secret]")
