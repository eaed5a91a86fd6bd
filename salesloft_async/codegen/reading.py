"""The methods that read the whole of a list beside `list` itself: `scan`, and `changes` where the list tells them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from attrs import frozen

from salesloft_async.operations.schema import Endpoint, Parameter

from .types import Unspeakable, argument_type
from .words import reading_docstring, words_of

__all__ = ["Reading", "readings"]

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


@frozen
class Reading:
    """One such method of one list."""

    endpoint: Endpoint
    kind: Literal["scan", "changes"]

    def imports(self) -> Iterator[tuple[str, str]]:
        """The names that its methods need, as (module, name)."""
        name = self.kind.capitalize()
        for each in (f"Async{name}", name):
            yield f"salesloft_async.scan.{self.kind}", each
        if self._arguments():
            yield _TIME_LIKE

    def method(self, *, blocking: bool) -> list[str]:
        """The lines of the method."""
        filters, own = self._filters(), self._arguments()
        named = [f"{each.argument}: {argument_type(each).text} = None" for each in filters]
        named += [f"{each.name}: {each.annotation} = {each.default}" for each in own]
        name = f"{'' if blocking else 'Async'}{self.kind.capitalize()}[{self.endpoint.record}]"
        signature = ", ".join(["self", *(["*"] if named else []), *named])
        return [
            f"    def {self.kind}({signature}) -> {name}:",
            *reading_docstring(
                self.endpoint,
                self._facts(),
                [*((each.argument, words_of(each)) for each in filters), *((each.name, each.words) for each in own)],
                f"{name}: {self._returned()}",
            ),
            f"        {self._waiting() if blocking else self._sending()}",
        ]

    def _filters(self) -> list[Parameter]:
        """The list's filters, but for the time that the method itself filters by."""
        taken = {*_CONTROLS, *self.endpoint.times[:1]}
        filters = [each for each in self.endpoint.located("query") if each.name not in taken]
        for each in filters:
            if each.required or each.argument in {own.name for own in self._arguments()}:
                raise Unspeakable(f"{self.endpoint.name}: {self.kind} cannot take the filter {each.argument}")
        return filters

    def _arguments(self) -> list[_Argument]:
        if not self.endpoint.times:
            return []
        key = self.endpoint.times[0]
        if self.kind == "changes":
            begin = "Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given."
            return [
                _Argument("since", "TimeLike | None", "None", begin),
                _Argument("follow", "bool", "False", "Whether to go on at the end, and wait for the next change."),
            ]
        return [
            _Argument("since", "TimeLike | None", "None", f"Only those whose {key} is this time or a later one."),
            _Argument("until", "TimeLike | None", "None", f"Only those whose {key} is before this time."),
            _Argument("concurrency", "int", "16", "Requests on their way at once."),
        ]

    def _facts(self) -> str:
        doc, request = self.endpoint.doc.removesuffix("."), f"`{self.endpoint.http} {self.endpoint.path}`"
        if self.kind == "changes":
            return (
                f"{doc}, in the order in which they were changed.\n{request} sorted by updated_at, 1 point a page of "
                "100. A record that changes again comes again. Deletions do not show."
            )
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

    def _returned(self) -> str:
        if self.kind == "changes":
            return "iterated it is every change; `pages()` gives them with a cursor to go on from."
        return "iterated it is every record; `progress` tells how far it is."

    def _sending(self) -> str:
        query = ", ".join(f'"{each.name}": {each.argument}' for each in self._filters())
        own = "".join(f", {each.name}={each.name}" for each in self._arguments())
        return f"return self._{self.kind}(_LIST, query={{{query}}}{own})"

    def _waiting(self) -> str:
        names = [*(each.argument for each in self._filters()), *(each.name for each in self._arguments())]
        return f"return self._{self.kind}(self._async.{self.kind}({', '.join(f'{name}={name}' for name in names)}))"


def readings(endpoint: Endpoint) -> Iterator[Reading]:
    """The methods that stand beside this endpoint's own."""
    if endpoint.collection:
        yield Reading(endpoint, "scan")
        if endpoint.times[:1] == ("updated_at",):
            yield Reading(endpoint, "changes")
