"""Writes the record classes: one module for each table file that has records, and their package."""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Iterator, Mapping

from salesloft_async.operations.schema import Field, RecordType, Table

from .events import events
from .source import docstring, head, imports, paragraph
from .types import Spelling, Unspeakable, field_type, record_module, spelt

__all__ = ["models"]

_PACKAGE = """
def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    record: object = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = record
    return record


def __dir__() -> list[str]:
    return list(__all__)
"""


def models(table: Table) -> Iterator[tuple[str, str]]:
    """Every file of `models/`, as (file name, source)."""
    files: dict[str, list[RecordType]] = {}
    for record in table.records.values():
        files.setdefault(record.file, []).append(record)
    for file, records in files.items():
        yield f"{file}.py", _module(file, records, table.records)
    if table.events:
        yield "events.py", events(table)
    yield "__init__.py", _package(table.records)


def _module(file: str, records: Iterable[RecordType], known: Mapping[str, RecordType]) -> str:
    ordered = list(_dependencies_first(records))
    needed = {("attrs", "frozen"), ("salesloft_async.core.records", "BaseRecord")}
    quoted: set[tuple[str, str]] = set()
    classes: list[str] = []
    for record in ordered:
        spellings = [_field_type(record, field, known) for field in record.fields]
        classes += _class(record, spellings)
        needed |= {need for spelling in spellings for need in spelling.imports}
        quoted |= {need for spelling in spellings for need in spelling.quoted}
        if any(field.secret for field in record.fields):
            needed |= {("attrs", "field"), ("salesloft_async.core.secret", "secret")}
        if _wire(record):
            needed.add(("salesloft_async.core.records", "wire"))
    here = record_module(ordered[0])
    subject = file.replace("_", " ")
    doc = "Records that others embed." if file == "shared" else f"Records of the API's {subject}."
    exports = ", ".join(f'"{record.name}"' for record in ordered)
    lines = [
        *head(file, doc),
        *imports((module, name) for module, name in needed if module != here),
        *_for_checkers((module, name) for module, name in quoted - needed if module != here),
        "",
        f"__all__ = [{exports}]",
        *classes,
    ]
    return "\n".join(lines)


def _for_checkers(names: Iterable[tuple[str, str]]) -> list[str]:
    lines = [f"    {line}" for line in imports(names)]
    return ["from typing import TYPE_CHECKING", "if TYPE_CHECKING:", *lines] if lines else []


def _field_type(record: RecordType, field: Field, known: Mapping[str, RecordType]) -> Spelling:
    place = f"{record.file}.toml: records.{record.name}.{field.name}"
    if keyword.iskeyword(field.name) or not field.name.isidentifier() or field.name.startswith("_"):
        raise Unspeakable(f"{place}: not a name of a public attribute: rename it and say wire = {field.wire!r}")
    if field.name == "extra":
        raise Unspeakable(f"{place}: hides BaseRecord.extra: rename it and say wire = {field.wire!r}")
    spelling = field_type(field.type, known)
    for other in record.fields:
        used = field_type(other.type, known)
        if field.name in used.names or field.name in used.text.replace("[", " ").replace("]", " ").split():
            raise Unspeakable(
                f"{place}: hides the type of {other.name}: call it {field.name}_ and say wire = {field.wire!r}"
            )
    return spelling if field.name == "id" else spelling | spelt("None")


def _class(record: RecordType, spellings: Iterable[Spelling]) -> list[str]:
    lines: list[str] = []
    if wire := _wire(record):
        lines.append(f"@wire({wire})")
    lines += ["@frozen(kw_only=True, repr=False)", f"class {record.name}(BaseRecord):"]
    lines += [*docstring([paragraph(record.doc, 4)], 4), ""]
    for field, spelling in zip(record.fields, spellings, strict=True):
        default = "" if field.name == "id" else " = field(default=None, repr=False)" if field.secret else " = None"
        lines.append(f"    {field.name}: {spelling.text}{default}")
        lines += docstring([paragraph(field.doc, 4)], 4)
    if secrets := [field.name for field in record.fields if field.secret]:
        lines += ["", "    def __attrs_post_init__(self) -> None:"]
        lines += [f'        object.__setattr__(self, "{name}", secret(self.{name}))' for name in secrets]
    return lines


def _wire(record: RecordType) -> str:
    return ", ".join(f'{field.name}="{field.wire}"' for field in record.fields if field.wire != field.name)


def _dependencies_first(records: Iterable[RecordType]) -> Iterator[RecordType]:
    waiting = {record.name: record for record in records}
    while waiting:
        ready = [record for record in waiting.values() if not _mentions(record) & (waiting.keys() - {record.name})]
        if not ready:
            raise Unspeakable(f"records hold each other in a circle: {', '.join(waiting)}")
        for record in ready:
            yield waiting.pop(record.name)


def _mentions(record: RecordType) -> set[str]:
    return {name for field in record.fields for name in field.type.records()}


def _package(records: Mapping[str, RecordType]) -> str:
    ordered = [records[name] for name in sorted(records)]
    lines = [
        *head("*", "Records that the API answers with; a module is loaded when one of its records is first asked for."),
        "from importlib import import_module",
        "from typing import TYPE_CHECKING, Final",
        "if TYPE_CHECKING:",
        *(f"    from .{record.file} import {record.name}" for record in ordered),
        "",
        f"__all__ = [{', '.join(repr(record.name) for record in ordered)}]",
        "",
        "_MODULES: Final = {",
        *(f"    {record.name!r}: {record.file!r}," for record in ordered),
        "}",
        _PACKAGE,
    ]
    return "\n".join(lines)
