"""The docstring of a generated method: what it costs, whether it is repeated, its arguments and its errors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from salesloft_async.operations.schema import Endpoint, Parameter

from .source import docstring, paragraph

__all__ = ["EXTRA_QUERY", "extras", "method_docstring", "reading_docstring", "words_of"]

EXTRA_QUERY: Final = ("extra_query", "Further query parameters by their names in the API, encoded like the others.")
_EXTRA_BODY: Final = ("extra_body", "Further fields of the body by their names in the API.")
_INDENT: Final = 8
_WRONG_ARGUMENT: Final = "ConfigurationError: An argument cannot be right; nothing was sent."
_REPEATED: Final = {
    "safe": "Repeated after a lost reply: applying it twice changes nothing.",
    "unless-sent": "Not repeated when it may have been applied.",
    "with:idempotency_key": "Repeated after a lost reply when idempotency_key is given, and only then.",
}


def method_docstring(endpoint: Endpoint, *, blocking: bool) -> list[str]:
    """The lines of the docstring, which both faces share but for how a list is read."""
    parts = [paragraph(endpoint.doc, _INDENT), paragraph(" ".join(_facts(endpoint, blocking)), _INDENT)]
    words = [(each.argument, words_of(each)) for each in endpoint.parameters]
    words += extras(endpoint).items()
    parts.append(_section("Args", (f"{name}: {text}" for name, text in words)))
    if endpoint.returns:
        parts.append(_section("Returns", [_returned(endpoint, blocking)]))
    parts.append(_section("Raises", _errors(endpoint)))
    parts.append(paragraph(f'Source: the provider\'s API reference, "{endpoint.page}".', _INDENT))
    return docstring(parts, _INDENT)


def reading_docstring(
    endpoint: Endpoint, facts: str, parameters: Iterable[tuple[str, str]], returned: str
) -> list[str]:
    """The lines of the docstring of a method that reads a whole list in its own way.

    Args:
        endpoint: The list.
        facts: What the caller gets, how it is read and what that costs.
        parameters: Each argument's name and words.
        returned: The type, and what to do with it.
    """
    errors = ["RateLimited: The team's points of this minute are spent.", _WRONG_ARGUMENT]
    parts = [
        *(paragraph(part, _INDENT) for part in facts.split("\n")),
        _section("Args", (f"{name}: {words}" for name, words in parameters)),
        _section("Returns", [returned]),
        _section("Raises", errors),
        paragraph(f'Source: the provider\'s API reference, "{endpoint.page}".', _INDENT),
    ]
    return docstring(parts, _INDENT)


def extras(endpoint: Endpoint) -> dict[str, str]:
    """Return the arguments for what the table does not list, with their help; no list sends a body."""
    has_body = not endpoint.many and endpoint.http in {"POST", "PUT", "PATCH"}
    return dict([EXTRA_QUERY, _EXTRA_BODY] if has_body else [EXTRA_QUERY])


def words_of(parameter: Parameter) -> str:
    """The help of a parameter."""
    return f"{parameter.doc} Not in the API's published document." if parameter.newer else parameter.doc


def _facts(endpoint: Endpoint, blocking: bool) -> Iterator[str]:
    points = f"{endpoint.cost} point{'s' if endpoint.cost > 1 else ''}"
    page = {"numbered": " a page, 3 to 30 a page past page 100", "cursor": " a page", "none": ""}[endpoint.paging]
    yield f"`{endpoint.http} {endpoint.path}`, {points}{page}."
    if endpoint.sort_default:
        yield f"Sorted by {endpoint.sort_default} unless told otherwise."
    if endpoint.http != "GET":
        yield _REPEATED[endpoint.repeat]


def _returned(endpoint: Endpoint, blocking: bool) -> str:
    if not endpoint.many:
        return f"{endpoint.record}: as the API answered."
    if blocking:
        return f"Pager[{endpoint.record}]: `.first()` is one page, iterated it is every record."
    return f"AsyncPager[{endpoint.record}]: awaited it is one page, iterated it is every record."


def _errors(endpoint: Endpoint) -> Iterator[str]:
    if endpoint.located("path"):
        yield "NotFound: It does not exist, or is not visible to this token."
    if endpoint.http != "GET":
        yield "ValidationFailed: The API refused a value; `errors` has messages by field."
    yield "RateLimited: The team's points of this minute are spent."
    yield _WRONG_ARGUMENT


def _section(title: str, entries: Iterator[str] | list[str]) -> str:
    lines = [f"{title}:"]
    for entry in entries:
        wrapped = paragraph(entry, _INDENT + 4, hanging=4)
        lines += [f"    {line}" for line in wrapped.split("\n")]
    return "\n".join(lines)
