"""Errors: they keep what they say across processes."""

from __future__ import annotations

import copy
import multiprocessing
import pickle
import traceback
from concurrent.futures import ProcessPoolExecutor
from functools import partial

import attrs
import pytest

from salesloft_async import errors
from salesloft_async.errors import APIError, ConfigurationError, ConnectionFailed, DecodeFailed, SalesloftError, Timeout

FOUND = {"email_address": ("is taken",)}
HEADERS = {"x-request-id": "req-123", "retry-after": "7"}
API = [
    APIError,
    errors.AuthenticationError,
    errors.LoginRequired,
    errors.PermissionDenied,
    errors.NotFound,
    errors.ValidationFailed,
    errors.RateLimited,
    errors.ServerError,
]
EVERY: list[SalesloftError] = [
    SalesloftError("the client is closed"),
    ConfigurationError("page: takes an integer from 1, not 0"),
    errors.BadRows("no key", ((3, "has no key"),), 1),
    errors.BudgetUnavailable("budget: the Redis is lost"),
    errors.BulkNotSettled("other rows", 17, 100, 150),
    errors.BulkNotDone("not done", 17, 5, 100),
    errors.MissingRecordsError("people: 7 records are missing", 7),
    *(
        cls("no", 418, "POST", "/v2/people.json", 3, FOUND, '{"error": "no"}', HEADERS, 7.0, "req-123", "E17")
        for cls in API
    ),
    ConnectionFailed("reset", "POST", "/v2/people.json", 2, True),
    Timeout("no answer within 60 seconds", "GET", "/v2/me.json", 5, True),
    DecodeFailed("the answer is HTML", "GET", "/v2/me.json", 203, "<html>", HEADERS, "req-123"),
]


def test_every_class_is_tried_here() -> None:
    assert {type(error).__name__ for error in EVERY} == set(errors.__all__)


def assert_twins(twin: SalesloftError, error: SalesloftError) -> None:
    assert type(twin) is type(error)
    assert attrs.asdict(twin) == attrs.asdict(error)
    assert (str(twin), repr(twin), twin.topic) == (str(error), repr(error), error.topic)


@pytest.mark.parametrize("error", EVERY, ids=lambda error: type(error).__name__)
def test_survives_pickle_and_copies_with_every_field(error: SalesloftError) -> None:
    pickled = [pickle.loads(pickle.dumps(error, protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]
    for twin in (*pickled, copy.copy(error), copy.deepcopy(error)):
        assert_twins(twin, error)


def raised(number: int) -> None:
    raise EVERY[number]


def test_comes_back_from_worker_processes_with_every_field() -> None:
    spawning = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, spawning) as executor, spawning.Pool(1) as pool:
        for number, error in enumerate(EVERY):
            for call in (executor.submit(raised, number).result, partial(pool.apply, raised, (number,))):
                with pytest.raises(type(error)) as caught:
                    call()
                assert_twins(caught.value, error)


@pytest.mark.parametrize("error", EVERY, ids=lambda error: type(error).__name__)
def test_is_equal_to_itself_alone_and_can_be_a_key(error: SalesloftError) -> None:
    assert error == error
    assert error != copy.copy(error)
    assert len({hash(error), hash(copy.copy(error))}) == 2


def test_has_a_short_repr_whatever_the_server_sent() -> None:
    many = {f"field {number}": ("no" * 200,) for number in range(100)}
    error = APIError("no", 422, "POST", "/v2/people.json", 1, many, "x" * 65_536, {"x": "y" * 8_000})
    assert len(repr(error)) < 1_000
    assert len(repr(DecodeFailed("no", "GET", "/v2/me.json", 200, "x" * 65_536, {"x": "y" * 8_000}))) < 1_000


@pytest.mark.parametrize("error", EVERY, ids=lambda error: type(error).__name__)
def test_says_its_message_in_words(error: SalesloftError) -> None:
    assert error.message in str(error)
    assert isinstance(error, SalesloftError)


def test_a_bad_argument_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="bad"):
        raise ConfigurationError("bad")


def test_says_how_often_a_request_was_sent() -> None:
    assert str(APIError("no", 503, "GET", "/v2/me.json", 5)) == "GET /v2/me.json: 503 no (after 5 attempts)"
    assert str(APIError("no", 404, "GET", "/v2/me.json")) == "GET /v2/me.json: 404 no"


@pytest.mark.parametrize(
    ("method", "sent", "said"),
    [("POST", True, "it may have been applied"), ("POST", False, "nothing"), ("GET", True, "nothing")],
)
def test_says_whether_a_request_may_have_been_applied(method: str, sent: bool, said: str) -> None:
    assert said in str(ConnectionFailed("reset", method, "/v2/people.json", 1, sent))


@pytest.mark.parametrize("error", EVERY, ids=lambda error: type(error).__name__)
def test_a_traceback_names_the_section_that_helps_and_the_message_does_not(error: SalesloftError) -> None:
    shown = "".join(traceback.format_exception_only(error))
    assert shown.endswith(f"in the README or by `salesloft help {error.topic}`\n")
    assert "salesloft help" not in str(error)


def test_an_error_may_point_at_a_section_of_its_own_and_keeps_it() -> None:
    error = ConfigurationError("no token").about("oauth")
    for twin in (error, pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert twin.topic == "oauth"
        assert twin.__notes__ == ["help: oauth, in the README or by `salesloft help oauth`"]
    assert ConfigurationError("other").topic == "errors"
