"""Gathers records into Arrow batches of one schema. Needs the arrow extra."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa
from attrs import Factory, define

from salesloft_async.core.values import References
from salesloft_async.operations import load

from .arrow import record_batch, schema_of
from .columns import Layout

__all__ = ["Builder"]


@define
class Builder:
    """What has come of a list, on its way to a batch or a table."""

    layout: Layout | None
    """None until the first records make it, where nobody documents them."""
    fields: Sequence[str] | None = None
    references: References = "ids"
    held: int = 0
    """Records of the batch that is not closed."""
    _raw: list[Mapping[str, Any]] = Factory(list)
    """Those of them that wait for a layout."""
    _parts: list[pa.RecordBatch] = Factory(list)
    _closed: list[pa.RecordBatch] = Factory(list)
    _texts: set[str] = Factory(set)
    """The columns of ids that hold text."""
    _settled: bool = False
    """Whether the types of ids stay as they are."""

    @classmethod
    def of(cls, record: str, fields: Sequence[str] | None = None, references: References = "ids") -> Builder:
        """For records of that name; ConfigurationError for fields that they do not have."""
        table = load()
        if record not in table.records:
            return cls(None, fields, references)
        return cls(Layout.of(table.records[record], table, fields, references).with_extra())

    def add(self, records: list[Mapping[str, Any]]) -> None:
        """More records, as the server sent them."""
        self.held += len(records)
        if self.layout is None:
            self._raw += records
        else:
            self._parts.append(self._part(self.layout, records))

    def batch(self) -> pa.RecordBatch:
        """The records that came since the last one; from now on the types of ids stay as they are."""
        self._settled = True
        return self._joined()

    def close(self) -> None:
        """Make one chunk of the table of the records that came since the last one."""
        self._closed.append(self._joined())

    def table(self) -> pa.Table:
        """All that has come, closed or not."""
        self.close()
        schema = self._schema()
        return pa.concat_tables(
            [_cast(batch, schema) for batch in self._closed if batch.num_rows] or [schema.empty_table()]
        )

    def _part(self, layout: Layout, records: list[Mapping[str, Any]]) -> pa.RecordBatch:
        if not self._settled:
            self._texts |= layout.text_ids(records)
        return record_batch(records, layout.with_ids(self._texts))

    def _joined(self) -> pa.RecordBatch:
        if self.layout is None:
            self.layout = Layout.inferred(self._raw, self.fields, self.references).with_extra()
            self._parts, self._raw = [self._part(self.layout, self._raw)], []
        schema = self._schema()
        parts, self._parts, self.held = self._parts, [], 0
        batches = (
            pa.concat_tables([schema.empty_table(), *(_cast(part, schema) for part in parts)])
            .combine_chunks()
            .to_batches()
        )
        return batches[0] if batches else pa.RecordBatch.from_pylist([], schema=schema)

    def _schema(self) -> pa.Schema:
        assert self.layout is not None  # noqa: S101  (one is made before a batch is)
        return schema_of(self.layout.with_ids(self._texts))


def _cast(batch: pa.RecordBatch, schema: pa.Schema) -> pa.Table:
    """The batch with ids as text where a later one is."""
    table = pa.Table.from_batches([batch])
    return table if batch.schema == schema else table.cast(schema)
