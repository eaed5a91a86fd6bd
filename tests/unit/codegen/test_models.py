"""Record classes: what the table must not say, and the order of what it says."""

from __future__ import annotations

import pytest

from salesloft_async.codegen.models import models
from salesloft_async.codegen.types import Unspeakable
from salesloft_async.operations.schema import Field, RecordType, Table, Type


def module(*records: RecordType) -> str:
    return dict(models(Table({}, {record.name: record for record in records})))["things.py"]


def record(name: str, /, **fields: str) -> RecordType:
    return RecordType(
        name, "A thing.", "things", tuple(Field(key, key, Type.parse(kind), "A field.") for key, kind in fields.items())
    )


def test_a_record_stands_before_the_one_that_holds_it() -> None:
    text = module(record("Outer", inner="Inner"), record("Inner", name="text"))
    assert text.index("class Inner") < text.index("class Outer")


def test_only_an_id_is_always_there() -> None:
    text = module(record("Thing", id="id", name="text"))
    assert "    id: Id\n" in text
    assert "    name: str | None = None\n" in text


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        pytest.param({"date": "date"}, r"things\.toml: records\.Thing\.date: .*call it date_", id="hides its own type"),
        pytest.param({"str": "id", "name": "text"}, r"Thing\.str: hides the type of name", id="hides another's type"),
        pytest.param({"extra": "map"}, r"hides BaseRecord\.extra", id="hides what every record has"),
        pytest.param({"import": "text"}, "not a name of a public attribute", id="a keyword"),
        pytest.param({"_href": "text"}, "not a name of a public attribute", id="a private name"),
    ],
)
def test_a_field_name_that_would_break_the_class_is_refused(fields: dict[str, str], message: str) -> None:
    with pytest.raises(Unspeakable, match=message):
        module(record("Thing", **fields))


def test_records_in_a_circle_are_refused() -> None:
    with pytest.raises(Unspeakable, match="in a circle: Hen, Egg"):
        module(record("Hen", egg="Egg"), record("Egg", hen="Hen"))
