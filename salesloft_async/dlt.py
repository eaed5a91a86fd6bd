"""A dlt source: every list as a dlt resource, whole at first, then what changed. Needs the extras dlt and arrow."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from difflib import get_close_matches
from typing import Any, Final, cast

from attrs import define, field, frozen

from salesloft_async.core.arguments import read_time
from salesloft_async.core.numbers import MOST_ROWS, checked_integer
from salesloft_async.core.pages import Pager
from salesloft_async.core.secret import secret
from salesloft_async.core.values import Id, OnMissing, TimeLike
from salesloft_async.errors import ConfigurationError, NotFound
from salesloft_async.export.lists import exportable, table_name
from salesloft_async.export.nested import positions
from salesloft_async.operations import Endpoint, load
from salesloft_async.scan.scan import check_on_missing, cursor_of
from salesloft_async.sync import Salesloft

try:
    import dlt
    import pyarrow as pa
    from dlt.extract import DltResource, DltSource
    from dlt.extract.exceptions import CurrentSourceSchemaNotAvailable

    from salesloft_async.frames.builder import Builder  # imports pyarrow
except ImportError:
    raise ConfigurationError("The dlt source needs two extras: pip install 'salesloft-async[dlt,arrow]'").about(
        "pipelines"
    ) from None

__all__ = ["salesloft_source"]

_CURSOR: Final = "cursor"


def salesloft_source(
    token: str | None = None,
    *,
    resources: Sequence[str] | None = None,
    since: TimeLike | None = None,
    rows: int = 10_000,
    on_missing: OnMissing = "raise",
    **options: Any,
) -> DltSource:
    """A dlt source of the team's data: `pipeline.run(salesloft_source(resources=["people", "accounts"]))`.

    A list that sorts by `updated_at` is read whole by the first run, at a point per 100 records, and then by what
    changed since: where to go on is in dlt's state of the resource, so it moves with what was loaded. Its rows are
    merged on `id`. Other lists replace their table each time. Deletions do not show in what changed.

    Columns are those of `to_arrow()`: times are timestamps, references are ids (`owner_id`); lists, maps and `extra`
    are JSON in text, which every destination takes. A list that nobody documents has the columns that its values make.
    Ids are integers, and a column whose ids are text in the run that makes it is text for good. One that was made with
    integers and has text in a later run is a ConfigurationError before anything of that run is loaded;
    `pipeline.run(..., refresh="drop_resources")` then loads what the source has anew.

    Args:
        token: An API key or access token; where none is given dlt's secret `sources.salesloft.token`, or else what
            `Salesloft()` finds.
        resources: Such as "people"; all that have a list by default. "transcriptions.sentences", which takes a point
            for each transcription, is read only when it is named; its rows are merged on `id` and `order_number`.
        since: Only records last updated from this time on, in the first run; `resources` then have to be lists that
            sort by `updated_at`.
        rows: Rows that are handed to dlt, and in memory, at once.
        on_missing: Whether to raise MissingRecordsError when records that the API counts did not come, so that nothing
            of them is loaded, or to log a warning ("warn").
        options: Options of `Salesloft`, such as `share=0.5`.

    Raises ConfigurationError for arguments that cannot be right.
    """
    token = secret(token or dlt.secrets.get("sources.salesloft.token", str))
    client = _Client(lambda: Salesloft(token, **options))
    client.make().close()  # what cannot be right fails here
    read_time("since", since)
    check_on_missing(on_missing)
    checked_integer("rows", rows, least=1, most=MOST_ROWS)
    endpoints = list(_chosen(resources))
    if since is not None:
        _check_incremental(endpoints)
    made = [_resource(client, endpoint, since, rows, on_missing) for endpoint in endpoints]
    return DltSource.from_data(dlt.Schema("salesloft"), "salesloft", made)


def _check_incremental(endpoints: Sequence[Endpoint]) -> None:
    """Raise ConfigurationError where there are lists that cannot be read from a time on."""
    if others := [each.resource for each in endpoints if not each.incremental]:
        can = [name for name, each in exportable(load()).items() if each.incremental]
        raise ConfigurationError(
            f"since: {', '.join(others)} cannot be read from a time on: give them a source of their own, without "
            f"since; those that can be are {', '.join(can)}"
        ).about("pipelines")


def _chosen(resources: Sequence[str] | None) -> Iterator[Endpoint]:
    lists = {
        name: each for name, each in exportable(load()).items() if not any(one.required for one in each.parameters)
    }
    usual = [name for name, each in lists.items() if each.nested is None]
    if isinstance(resources, str):
        raise ConfigurationError(f"resources: takes several names, such as [{resources!r}]")
    for name in usual if resources is None else dict.fromkeys(resources):
        if name not in lists:
            near = get_close_matches(name, lists, n=1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(lists)}"
            raise ConfigurationError(f"resources: {name!r} has no list of its own: {hint}")
        yield lists[name]


@define
class _Client:
    """The client that all resources of a source share while one of them is read."""

    make: Callable[[], Salesloft]
    _lock: threading.Lock = field(factory=threading.Lock)
    _users: int = 0
    _open: Salesloft | None = None

    @contextmanager
    def used(self) -> Iterator[Salesloft]:
        """It, open."""
        with self._lock:
            client = self._open = self._open or self.make()
            self._users += 1
        try:
            yield client
        finally:
            with self._lock:
                self._users -= 1
                if not self._users:
                    self._open = None
                    client.close()


def _resource(
    client: _Client, endpoint: Endpoint, since: TimeLike | None, rows: int, on_missing: OnMissing
) -> DltResource:
    documented = load().records.get(endpoint.record)
    key: Sequence[str] = ("id",) if documented is None else documented.key
    keyed = documented is None or documented.field("id") is not None
    merged = endpoint.incremental and keyed
    name = table_name(endpoint.resource)

    def read() -> Iterator[Any]:
        with client.used() as salesloft:
            lists = getattr(salesloft, endpoint.resource.partition(".")[0])
            state = dlt.current.resource_state() if merged else {}
            if cursor := state.get(_CURSOR):
                reading = lists.changes(since=cursor)
            elif endpoint.incremental:
                reading = lists.scan(since=since, on_missing=on_missing)
            else:
                reading = lists.scan(on_missing=on_missing) if endpoint.collection else lists.list()
            ids = _Ids.of(name, key if keyed else ())
            empty = Builder.of(endpoint.record) if documented is not None and not cursor else None
            if endpoint.nested is not None:
                within = getattr(lists, endpoint.nested.method)
                yield from _tables(_within(reading, within, key[-1], rows), ids, empty)
            else:
                with closing(reading.batches(rows)) as batches:
                    if documented is None:
                        yield from _rows(batches)
                    else:
                        yield from _tables(map(_as_table, batches), ids, empty)
            if merged:
                state[_CURSOR] = reading.cursor if cursor else cursor_of(reading)

    hints: dict[str, Any] = {"write_disposition": "merge" if merged else "replace"}
    if keyed:
        hints["primary_key"] = list(key)
    if endpoint.nested is not None:
        hints["merge_key"] = key[0]  # all rows of an id are replaced: there may be fewer of them now
    elif merged:  # of two forms of a record that changed while it was read, the newer one stays
        hints["columns"] = {"updated_at": {"dedup_sort": "desc"}}
    return cast(DltResource, dlt.resource(read, name=name, **hints))


@frozen
class _Ids:
    """What the columns of ids hold in the destination."""

    resource: str
    key: Sequence[str]
    """Names of the columns of the key."""
    types: Mapping[str, str | None]
    """The types that dlt's schema has for the columns of earlier runs."""

    @classmethod
    def of(cls, resource: str, key: Sequence[str]) -> _Ids:
        """Those of a resource, while dlt reads it."""
        try:
            table = dlt.current.source_schema().tables.get(resource)
        except CurrentSourceSchemaNotAvailable:  # it is read by itself, and goes nowhere
            table = None
        columns = table.get("columns", {}) if table else {}
        return cls(resource, key, {name: column.get("data_type") for name, column in columns.items()})

    def typed(self, table: pa.Table) -> pa.Table:
        """The table with its key as one, and with ids that once were text as text for good."""
        fields = []
        for each in table.schema:
            if each.name == "id" or each.name.endswith("_id"):
                each = each.with_type(self._type(each))
            fields.append(each.with_nullable(each.name not in self.key))
        return table.cast(pa.schema(fields))

    def _type(self, column: pa.Field[Any]) -> pa.DataType:
        before = self.types.get(column.name)
        if before == "text":
            return pa.string()
        if before == "bigint" and column.type == pa.string():
            raise ConfigurationError(
                f"resources: {column.name} of {self.resource} was loaded as integers and now has ids that are text: "
                f'pipeline.run(..., refresh="drop_resources") loads {self.resource} anew, with text'
            ).about("pipelines")
        return column.type


def _as_table(batch: pa.RecordBatch) -> pa.Table:
    return pa.Table.from_batches([batch])


def _within(reading: Iterable[Any], within: Callable[[Id], Pager[Any]], position: str, rows: int) -> Iterator[pa.Table]:
    """Yield the records within each record; a position that lacks is the place among those of one id."""
    waiting: list[pa.Table] = []
    for outer in reading:
        try:
            table = within(outer.id).to_arrow()
        except NotFound:  # deleted meanwhile
            continue
        waiting.append(_positioned(table, position))
        if sum(each.num_rows for each in waiting) >= rows:
            yield pa.concat_tables(waiting)
            waiting.clear()
    if waiting:
        yield pa.concat_tables(waiting)


def _positioned(table: pa.Table, position: str) -> pa.Table:
    place = table.schema.get_field_index(position)
    if not table.column(place).null_count:
        return table
    own = table.schema.field(place)
    return table.set_column(place, own, pa.array(positions(table.column(place).to_pylist()), own.type))


def _tables(batches: Iterator[pa.Table], ids: _Ids, empty: Builder | None) -> Iterator[pa.Table]:
    """Arrow, as it comes; an empty table where nothing does, which makes the columns and empties what is replaced."""
    some = False
    for batch in batches:
        some = True
        yield ids.typed(batch)
    if empty is not None and not some:
        yield ids.typed(empty.table())


def _rows(batches: Iterator[pa.RecordBatch]) -> Iterator[Any]:
    """Rows without what is empty, from which dlt takes the columns: they may be others each time."""
    yield dlt.mark.materialize_table_schema()
    for batch in batches:
        yield [{name: value for name, value in row.items() if value is not None} for row in batch.to_pylist()]
