"""Secrets, and the removal of secrets from a text."""

from __future__ import annotations

import copy
import json
import pickle
import reprlib
from collections.abc import Callable
from typing import Any

import pytest
from aiohttp.http_writer import _py_serialize_headers, _serialize_headers
from multidict import CIMultiDict

from salesloft_async.core.secret import Secret, SecretBytes, hidden, redacted

TEXT = "planted0" * 40
SECRET = Secret(TEXT)

DERIVED: dict[str, Callable[[Secret], Any]] = {
    "itself": lambda secret: secret,
    "str": str,
    "a cut of str": lambda secret: str(secret)[:80],
    "a slice": lambda secret: secret[:80],
    "a slice with a step": lambda secret: secret[::2],
    "a character": lambda secret: secret[0],
    "characters": list,
    "backwards": lambda secret: list(reversed(secret)),
    "a copy": copy.copy,
    "a deep copy": copy.deepcopy,
    "pickled": lambda secret: pickle.loads(pickle.dumps(secret)),
    "in front": lambda secret: secret + "x",
    "behind": lambda secret: "Bearer " + secret,
    "twice": lambda secret: (secret * 2, 2 * secret),
    "percent": lambda secret: ("%.80s" % secret, "%s" % secret),  # noqa: UP031
    "a format": lambda secret: (f"{secret:.80}", f"{secret:>400}", f"{secret!r:.80}"),
    "case": lambda secret: (secret.upper(), secret.lower(), secret.title(), secret.swapcase(), secret.casefold()),
    "stripped": lambda secret: (secret.strip(), secret.lstrip("p"), secret.rstrip(), secret.removeprefix("p")),
    "split": lambda secret: (secret.split("0"), secret.rsplit("0", 1), secret.partition("0"), secret.splitlines()),
    "replaced": lambda secret: (secret.replace("0", "1"), secret.translate({48: 49}), secret.expandtabs()),
    "padded": lambda secret: (secret.ljust(400), secret.center(400), secret.zfill(400)),
    "a template": lambda secret: (secret.format(), secret % ()),
    "bytes": lambda secret: secret.encode(),
    "a slice of bytes": lambda secret: (secret.encode()[:80], bytes(secret.encode())[:80], secret.encode() + b"x"),
    "bytes behind": lambda secret: b"Bearer " + secret.encode(),
    "text of bytes": lambda secret: (secret.encode().decode()[:80], secret.encode().hex(), str(secret.encode())),
    "a short repr": reprlib.repr,
}


@pytest.mark.parametrize("name", DERIVED)
def test_what_is_derived_from_a_secret_shows_none_of_it(name: str) -> None:
    derived = DERIVED[name](SECRET)
    shown = repr(derived) if not isinstance(derived, str) or isinstance(derived, Secret) else f"{derived!r} {derived}"
    for fragment in ("planted", "PLANTED", "Planted", "etnalp", "plant1", "lant", TEXT.encode().hex()[:16]):
        assert fragment not in shown


def test_every_method_that_gives_text_or_bytes_gives_a_secret() -> None:
    arguments: dict[str, tuple[Any, ...]] = {"join": (["a", "b"],), "translate": ({},), "replace": ("0", "1")}
    for name in (each for each in dir(str) if not each.startswith("_")):
        for args in (arguments.get(name, ()), ("0",), (400,)):
            try:
                value = getattr(SECRET, name)(*args)
            except (TypeError, LookupError):  # other arguments than the method takes
                continue
            assert not isinstance(value, str) or isinstance(value, Secret), name
            assert not isinstance(value, bytes) or isinstance(value, SecretBytes), name


def test_is_the_text_that_it_is_where_it_is_used() -> None:
    assert f"Bearer {SECRET}" == f"Bearer {TEXT}"
    assert SECRET == TEXT
    assert {SECRET: 1} == {TEXT: 1}
    assert json.loads(json.dumps({"token": SECRET})) == {"token": TEXT}
    assert "".join([SECRET]) == TEXT
    assert bytes(memoryview(SECRET.encode())) == TEXT.encode()
    for written in (_serialize_headers, _py_serialize_headers):
        assert f"Authorization: {TEXT}".encode() in written("GET / HTTP/1.1", CIMultiDict(Authorization=SECRET))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the key v2_ak_17_" + "0f" * 32, "the key [token]"),
        ("the key ak" + "0f" * 32, "the key [token]"),
        ("peak" + "0f" * 32, "peak" + "0f" * 32),
        ('{"callback_token": "abc"}', '{"callback_token": "abc"}'),
        ('{"access_token": "two words"}', '{"access_token": "[secret]"}'),
        ('{"access_token": "abcdef", "id": 1}', '{"access_token": "[secret]", "id": 1}'),
        (r"{\"client_secret\":\"abcdef\"}", r"{\"client_secret\":\"[secret]\"}"),
        ('{"token": "is too short"}', '{"token": "is too short"}'),
        ("?access_token=abcdef12&page=2", "?access_token=[secret]&page=2"),
        ("token=expired", "token=expired"),
        ("password: hunter2hunter2", "password: [secret]"),
        ("Authorization: Bearer abcdef123456", "Authorization: Bearer [secret]"),
        ("Bearer authentication required", "Bearer authentication required"),
    ],
)
def test_redacts_what_has_the_form_of_a_secret(text: str, shown: str) -> None:
    assert redacted(text) == shown


@pytest.mark.parametrize(
    "escaped",
    [
        "a/b+c&d=",
        "a\\/b+c&d=",
        "a%2Fb%2Bc%26d%3D",
        "a%2fb%2bc%26d%3d",
        "a/b\\u002Bc\\u0026d\\u003d",
        "a&#47;b+c&amp;d=",
    ],
)
def test_hides_a_secret_however_it_is_escaped(escaped: str) -> None:
    assert hidden(f"<{escaped}>", ["a/b+c&d="], "[token]") == "<[token]>"


def test_hides_letters_of_every_script_and_the_longest_secret_first() -> None:
    assert hidden("g\\u00e9h\\ud83d\\ude00im g\u00e9h\U0001f600im", ["g\u00e9h\U0001f600im"], "[s]") == "[s] [s]"
    assert hidden("hunter hunter2", ["hunter", "hunter2", "hun"], "[s]") == "[s] [s]"
