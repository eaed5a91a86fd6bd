"""The methods that read the whole of a list beside `list` itself: `scan`, also in parts, and `changes`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from attrs import frozen

from salesloft_async.operations.schema import Endpoint, Parameter

from .types import Unspeakable, argument_type
from .words import EXTRA_QUERY, reading_docstring, words_of

__all__ = ["PartReading", "Reading", "readings"]

_CONTROLS: Final = frozenset(
    {"page", "per_page", "sort_by", "sort_direction", "include_paging_counts", "limit_paging_counts"}
)
"""Parameters that say how a list is read: these methods decide that themselves."""
_TIME_LIKE: Final = ("salesloft_async.core.values", "TimeLike")


@frozen
class _Argument:
    name: str
    annotation: str
    default: str
    words: str


_WINDOW_SIZE: Final = _Argument("window_size", "int", "10_000", "Records in a window at most, from 100 to 10,000.")
_CONCURRENCY: Final = _Argument("concurrency", "int", "16", "Requests on their way at once.")
_ON_MISSING: Final = _Argument(
    "on_missing",
    "OnMissing",
    '"raise"',
    'Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when records that the '
    "API counts did not come.",
)


@frozen
class Reading:
    """One such method of one list."""

    endpoint: Endpoint
    kind: Literal["scan", "changes", "scan_plan"]

    def imports(self) -> Iterator[tuple[str, str]]:
        """The names that its methods need, as (module, name)."""
        if self.kind == "scan_plan":
            yield "salesloft_async.scan.plan", "ScanPlan"
        else:
            name = self.kind.capitalize()
            for each in (f"Async{name}", name):
                yield f"salesloft_async.scan.{self.kind}", each
        if self.endpoint.incremental:
            yield _TIME_LIKE
        if self.kind == "scan":
            yield "salesloft_async.core.values", "OnMissing"

    def method(self, *, blocking: bool) -> list[str]:
        """The lines of the method."""
        filters, own = self._filters(), self._arguments()
        named = [f"{each.argument}: {argument_type(each).text} = None" for each in filters]
        named.append(f"{EXTRA_QUERY[0]}: Mapping[str, Any] | None = None")
        named += [f"{each.name}: {each.annotation} = {each.default}" for each in own]
        name = f"{'' if blocking else 'Async'}{self.kind.capitalize()}[{self.endpoint.record}]"
        if self.kind == "scan_plan":
            name = "ScanPlan"
        signature = ", ".join(["self", "*", *named])
        waits = self.kind == "scan_plan" and not blocking
        return [
            f"    {'async ' if waits else ''}def {self.kind}({signature}) -> {name}:",
            *reading_docstring(
                self.endpoint,
                self._facts(),
                [
                    *((each.argument, words_of(each)) for each in filters),
                    EXTRA_QUERY,
                    *((each.name, each.words) for each in own),
                ],
                f"{name}: {self._returned()}",
            ),
            f"        {self._waiting() if blocking else self._sending()}",
        ]

    def _filters(self) -> list[Parameter]:
        """The list's filters, but for the time that the method itself filters by."""
        taken = {*_CONTROLS, *(["updated_at"] if self.endpoint.incremental else [])}
        filters = [each for each in self.endpoint.located("query") if each.name not in taken]
        for each in filters:
            if each.required or each.argument in {own.name for own in self._arguments()}:
                raise Unspeakable(f"{self.endpoint.name}: {self.kind} cannot take the filter {each.argument}")
        return filters

    def _arguments(self) -> list[_Argument]:
        if not self.endpoint.times:
            return [_ON_MISSING] if self.kind == "scan" else []
        if self.kind == "changes":
            begin = "Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given."
            return [
                _Argument("since", "TimeLike | None", "None", begin),
                _Argument("follow", "bool", "False", "Whether to go on at the end, and wait for the next change."),
            ]
        bounds = [
            _Argument("since", "TimeLike | None", "None", "Only those whose updated_at is this time or a later one."),
            _Argument("until", "TimeLike | None", "None", "Only those whose updated_at is before this time."),
        ]
        return [
            *(bounds if self.endpoint.incremental else []),  # they mean the last change everywhere
            _WINDOW_SIZE if self.kind == "scan_plan" else _CONCURRENCY,
            *([_ON_MISSING] if self.kind == "scan" else []),
        ]

    def _facts(self) -> str:
        doc, request = self.endpoint.doc.removesuffix("."), f"`{self.endpoint.http} {self.endpoint.path}`"
        if self.kind == "changes":
            return (
                f"{doc}, in the order in which they were changed.\n{request} sorted by updated_at, 1 point a page of "
                "100. A record that changes again comes again. Deletions do not show."
            )
        if self.kind == "scan_plan":
            return self._plan_facts(doc, request)
        if self.endpoint.times:
            return (
                f"{doc}: all of them, each once, in no particular order.\n{request} in windows of "
                f"{self.endpoint.times[0]}, about 1 point for 100 records however many there are. A record that "
                "changes meanwhile comes in its older or its newer form."
            )
        return (
            f"{doc}: all of them, each once.\n{request}, 1 point a page of 100, 3 to 30 a page past page 100, one page "
            "after another: this list cannot be read in windows of time. What it will cost is logged as a warning."
        )

    def _plan_facts(self, doc: str, request: str) -> str:
        if self.endpoint.times:
            return (
                f"{doc}: a scan in parts, each a small dict of JSON that `scan_window` reads in any process.\n"
                f"{request}, 3 points and 1 a window. What was there throughout is in a window, or in the tail, "
                "which is read last; what changed meanwhile may be in both: then the tail has its newer form."
            )
        return (
            f"{doc}: a scan in parts that other processes read; here one part, for this list cannot be divided.\n"
            f"{request}, 1 point. That it cannot is logged as a warning."
        )

    def _returned(self) -> str:
        if self.kind == "scan_plan":
            return "`windows` and `tail`, with the records and points that are expected."
        if self.kind == "changes":
            return "iterated it is every change; `pages()` gives them with a cursor to go on from."
        return "iterated it is every record; `progress` tells how far it is."

    def _passed(self) -> list[str]:
        return [EXTRA_QUERY[0], *(each.name for each in self._arguments())]

    def _sending(self) -> str:
        query = ", ".join(f'"{each.name}": {each.argument}' for each in self._filters())
        own = "".join(f", {name}={name}" for name in self._passed())
        awaited = "await " if self.kind == "scan_plan" else ""
        return f"return {awaited}self._{self.kind}(_LIST, query={{{query}}}{own})"

    def _waiting(self) -> str:
        names = [*(each.argument for each in self._filters()), *self._passed()]
        given = [f"{name}={name}" for name in names]
        if self.kind == "scan_plan":
            return f"return self._run({', '.join(['self._async.scan_plan', *given])})"
        return f"return self._{self.kind}(self._async.{self.kind}({', '.join(given)}))"


@frozen
class PartReading:
    """The method that reads one item of a plan."""

    endpoint: Endpoint

    def imports(self) -> Iterator[tuple[str, str]]:
        """The names that its methods need, as (module, name)."""
        yield "collections.abc", "Mapping"
        yield "typing", "Any"

    def method(self, *, blocking: bool) -> list[str]:
        """The lines of the method."""
        name = f"{'' if blocking else 'Async'}Scan[{self.endpoint.record}]"
        item = "An item of `scan_plan`, also one that came as JSON from another process."
        given = "item, concurrency=concurrency, on_missing=on_missing"
        call = f"self._scan(self._async.scan_window({given}))"
        return [
            "    def scan_window(self, item: Mapping[str, Any], *, concurrency: int = 16, "
            f'on_missing: OnMissing = "raise") -> {name}:',
            *reading_docstring(
                self.endpoint,
                f"{self.endpoint.doc.removesuffix('.')}: those of one item of a plan, each once, in no order.\n"
                f"`{self.endpoint.http} {self.endpoint.path}`, {self._again()}",
                [("item", item), *((each.name, each.words) for each in (_CONCURRENCY, _ON_MISSING))],
                f"{name}: iterated it is every record; `progress` tells how far it is.",
            ),
            f"        return {call if blocking else f'self._scan_window(_LIST, {given})'}",
        ]

    def _again(self) -> str:
        if not self.endpoint.times:
            return "1 point a page of 100, 3 to 30 a page past page 100."
        return (
            "about 1 point for 100 records. A window that is read again has the same records, but for those that "
            "changed or were deleted since."
        )


def readings(endpoint: Endpoint) -> Iterator[Reading | PartReading]:
    """The methods that stand beside this endpoint's own."""
    if endpoint.collection:
        yield Reading(endpoint, "scan")
        yield Reading(endpoint, "scan_plan")
        yield PartReading(endpoint)
        if endpoint.times[:1] == ("updated_at",):
            yield Reading(endpoint, "changes")
