"""Every error that the client raises.

    SalesloftError
    ├── ConfigurationError      a bad argument, found before anything is sent (also a ValueError)
    │   └── BadRows                 rows that cannot be uploaded: `rows` has line and reason of each
    ├── BudgetUnavailable       the Redis of a shared budget cannot be asked; nothing was sent
    ├── BulkNotSettled          a bulk job holds other rows than were uploaded; it was not started
    ├── BulkNotDone             a bulk job is not done in time; it goes on, and its id takes it up again
    ├── MissingRecordsError     a list was read to its end, and records that it has did not come: `missing` counts them
    ├── APIError                the API answered with an error: `status`, `errors`, `body`, `headers`, `retry_after`, …
    │   ├── AuthenticationError     401: no token, or one that is not valid
    │   │   └── LoginRequired           the OAuth tokens are used up: a person has to log in again
    │   ├── PermissionDenied        403
    │   ├── NotFound                404: it does not exist, or this token may not see it
    │   ├── ValidationFailed        422: `errors` has messages by field
    │   ├── RateLimited             429: the team's points of this minute are spent
    │   └── ServerError             5xx
    ├── ConnectionFailed        no answer: `sent` says whether the request may have been applied
    │   └── Timeout                 no answer in time
    └── DecodeFailed            an answer that is not what the API speaks

All survive pickling, and none holds a token. Each names the section of the README that helps, in `topic` and in a note
that tracebacks show. A class without fields of its own is not decorated: it inherits what `define` made.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final, Self

from attrs import define, field

__all__ = [
    "APIError",
    "AuthenticationError",
    "BadRows",
    "BudgetUnavailable",
    "BulkNotDone",
    "BulkNotSettled",
    "ConfigurationError",
    "ConnectionFailed",
    "DecodeFailed",
    "LoginRequired",
    "MissingRecordsError",
    "NotFound",
    "PermissionDenied",
    "RateLimited",
    "SalesloftError",
    "ServerError",
    "Timeout",
    "ValidationFailed",
]

_LONGEST_REPR: Final = 500
"""Characters of a field in the repr of an error."""


@define(slots=False)
class SalesloftError(Exception):
    """The base of every error of this package."""

    message: str
    _topic: ClassVar[str] = "errors"

    def __attrs_post_init__(self) -> None:
        self.add_note(_note(self._topic))

    def __str__(self) -> str:
        return self.message

    @property
    def topic(self) -> str:
        """The section of the README that helps: `salesloft help TOPIC` shows it."""
        topic: str = self.__dict__.get("_about", self._topic)
        return topic

    def about(self, topic: str) -> Self:
        """This error, with another section of the README to read than its class has."""
        self.__dict__["_about"] = topic
        self.__notes__[:] = [_note(topic)]
        return self


class ConfigurationError(SalesloftError, ValueError):
    """An argument that cannot be right; nothing was sent."""


@define(slots=False)
class BadRows(ConfigurationError):
    """Rows that cannot be uploaded. No job was started for the input they stand in."""

    _topic: ClassVar[str] = "upload"

    rows: tuple[tuple[int, str], ...] = ()
    """Line and reason of the first 100."""
    count: int = 1
    """How many there are, as far as the input was read."""


@define(slots=False)
class BudgetUnavailable(SalesloftError):
    """The Redis of a shared budget was never reached, or is lost and nothing may be sent without it."""

    _topic: ClassVar[str] = "many-workers"


@define(slots=False)
class BulkNotSettled(SalesloftError):
    """A bulk job holds other rows than were uploaded, so it was not started.

    An upload that was given up for lost may still arrive while the job is being started; then the message says so.
    """

    _topic: ClassVar[str] = "upload"

    job_id: int | str
    uploaded: int
    """Rows that the API said it took."""
    total: int
    """Rows that the job has."""


@define(slots=False)
class BulkNotDone(SalesloftError):
    """A bulk job was not done in time. It goes on; `bulk.report(job_id)` takes it up again."""

    _topic: ClassVar[str] = "upload"

    job_id: int | str
    processed: int = 0
    """Rows processed so far."""
    total: int = 0
    """Rows in the job."""


def _brief(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST_REPR else f"{text[: _LONGEST_REPR - 1]}…"


@define(slots=False)
class MissingRecordsError(SalesloftError):
    """A list was read to its end, and the API counts more records in it than it showed.

    It is raised after the last record. `on_missing="warn"` logs a warning instead.
    """

    _topic: ClassVar[str] = "read-everything"

    missing: int
    """Records that are in the list and did not come."""


@define(slots=False)
class APIError(SalesloftError):
    """The API answered with an error; `message` is the server's reason, in one line of at most 500 characters.

    Secrets are removed from every field.
    """

    status: int
    """HTTP status."""
    method: str
    """HTTP method of the request."""
    path: str
    """Path of the request, without query."""
    attempts: int = 1
    """How often the request was sent."""
    errors: Mapping[str, tuple[str, ...]] = field(factory=dict, repr=_brief)
    """Messages by field, where the server names fields: at most 100, of at most 500 characters each."""
    body: str = field(default="", repr=False)
    """The response body as text, at most 64 KiB of it."""
    headers: Mapping[str, str] = field(factory=dict, repr=False)
    """The response headers, without cookies. Names are in lower case; values of one name are joined with a comma."""
    retry_after: float | None = None
    """Seconds after which the request can be sent again: as the server says, or until points are expected."""
    request_id: str | None = None
    """The server's id of the request, for its support; None when there is none."""
    code: str | None = None
    """The server's own code for the error, where the body has one."""
    scope: str | None = None
    """OAuth scope that the token probably lacks, such as "people:read"; None where nothing points to one."""

    def __str__(self) -> str:
        scope = f"; the token probably lacks the scope {self.scope}" if self.scope else ""
        return f"{self.method} {self.path}: {self.status} {self.message}{scope}{_after(self.attempts)}"


class AuthenticationError(APIError):
    """401: no token, or one that is not valid (any more)."""

    _topic: ClassVar[str] = "oauth"


class LoginRequired(AuthenticationError):
    """The accounts host gives no new tokens for the ones at hand: a person has to log in again.

    Every further call raises it too, and asks nobody, until the token store has new tokens.
    """

    _topic: ClassVar[str] = "oauth"


class PermissionDenied(APIError):
    """403: the token may not do this."""


class NotFound(APIError):
    """404: there is no such record, or this token may not see it."""


class ValidationFailed(APIError):
    """422: the API refused the values; `errors` has its messages by field."""


class RateLimited(APIError):
    """429: the team's points of this minute are spent, and every retry met the same."""

    _topic: ClassVar[str] = "budget"


class ServerError(APIError):
    """5xx: the API failed."""


@define(slots=False)
class ConnectionFailed(SalesloftError):
    """No answer came. Where `sent` is True the request may have been applied all the same."""

    method: str
    path: str
    attempts: int = 1
    """How often the request was tried."""
    sent: bool = False
    """Whether the request may have reached the API."""

    def __str__(self) -> str:
        applied = "it may have been applied" if self.sent and self.method != "GET" else "nothing was applied"
        return f"{self.method} {self.path}: {self.message} (attempts: {self.attempts}; {applied})"


class Timeout(ConnectionFailed):
    """No answer came in time."""


@define(slots=False)
class DecodeFailed(SalesloftError):
    """The answer is not what the API speaks: no JSON, or JSON of another shape."""

    method: str
    path: str
    status: int = 200
    body: str = field(default="", repr=False)
    """The response body as text, at most 64 KiB of it, without secrets."""
    headers: Mapping[str, str] = field(factory=dict, repr=False)
    """The response headers, as those of APIError."""
    request_id: str | None = None
    """The server's id of the request; None when there is none."""
    attempts: int = 1
    """How often the request was sent."""

    def __str__(self) -> str:
        return f"{self.method} {self.path}: {self.message}{_after(self.attempts)}"


def _after(attempts: int) -> str:
    return "" if attempts == 1 else f" (after {attempts} attempts)" if attempts else " (not sent)"


def _note(topic: str) -> str:
    return f"help: {topic.replace('-', ' ')}, in the README or by `salesloft help {topic}`"
