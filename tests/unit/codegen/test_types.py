"""How the table's types are spelt in Python."""

from __future__ import annotations

import pytest
from attrs import evolve

from salesloft_async.codegen.resources import resources
from salesloft_async.codegen.types import Spelling, Unspeakable, argument_type, field_type
from salesloft_async.operations.loader import read
from salesloft_async.operations.schema import Parameter, RecordType, Type, Where

WALK = """
resource = "dogs"
singular = "dog"
doc = "Dogs."
record = "Dog"
page = "Dogs"
[walk]
request = "POST /v2/dogs"
title = "Walk dog"
doc = "The dog walked."
returns = "Dog"
"""
RECORD = """
[records.Dog]
doc = "A dog."
fields.id = { type = "id", doc = "Id of the dog." }
"""
RECORDS = {name: RecordType(name, "A record.", "shared", ()) for name in ("Cat", "Dog")}


def parameter(kind: str, where: Where) -> Parameter:
    return Parameter("wanted", "wanted", where, Type.parse(kind), "What is wanted.", required=True)


@pytest.mark.parametrize(
    ("kind", "annotation"),
    [
        ("text", "str"),
        ("integer", "int"),
        ("number", "float"),
        ("boolean", "bool"),
        ("time", "Time"),
        ("date", "date"),
        ("id", "Id"),
        ("any", "Any"),
        ("map", "dict[str, Any]"),
        ("Dog", "Dog"),
        ("list[Dog]", "list[Dog]"),
        ("Ref[Dog]", 'Ref["Dog"]'),
        ("list[Ref[Dog]]", 'list[Ref["Dog"]]'),
        ("Ref[Cat | Dog]", 'Ref["Cat | Dog"]'),
        ("Ref[any]", 'Ref["Any"]'),
        ("Ref[Dog] | id", 'Ref["Dog"] | Id'),
        ("list[map]", "list[dict[str, Any]]"),
    ],
)
def test_a_field_has_the_type_that_the_decoder_makes(kind: str, annotation: str) -> None:
    assert field_type(Type.parse(kind), RECORDS).text == annotation


@pytest.mark.parametrize(
    ("kind", "where", "annotation"),
    [
        pytest.param("id", "path", "Id", id="an id in the path"),
        pytest.param("time", "query", "TimeLike", id="a time may be given in several ways"),
        pytest.param("date | time", "body", "TimeLike", id="an alternative said twice stands once"),
        pytest.param("list[id]", "query", "Id | Sequence[Id]", id="a filter takes one or many"),
        pytest.param("list[id]", "body", "Sequence[Id]", id="a body takes many only"),
        pytest.param("list[id] | null", "query", "Id | Sequence[Id] | IsNull", id="or nothing"),
        pytest.param("list[text] | not_in[text]", "query", "str | Sequence[str] | NotIn[str]", id="or all but these"),
        pytest.param("text | starts_with", "query", "str | StartsWith", id="or a beginning"),
        pytest.param("range[time] | text", "query", "Range[TimeLike] | str", id="a range or a word"),
        pytest.param("map", "body", "Mapping[str, Any]", id="a mapping of any kind"),
    ],
)
def test_an_argument_takes_what_can_be_sent(kind: str, where: Where, annotation: str) -> None:
    assert argument_type(parameter(kind, where)).text == annotation


@pytest.mark.parametrize(
    ("where", "null", "annotation"),
    [
        pytest.param("query", False, "str | None", id="None leaves a filter out"),
        pytest.param("body", False, "str | Unset", id="None cannot be sent"),
        pytest.param("body", True, "str | Unset | None", id="None clears the field"),
    ],
)
def test_an_optional_argument_says_what_none_means(where: Where, null: bool, annotation: str) -> None:
    optional = evolve(parameter("text", where), required=False, null=null)
    assert argument_type(optional).text == annotation


def test_a_closed_set_of_values_is_a_literal() -> None:
    closed = evolve(parameter("text", "query"), values=("ASC", "DESC"))
    assert argument_type(closed) == Spelling('Literal["ASC", "DESC"]', frozenset({("typing", "Literal")}))


def test_an_annotation_knows_its_imports() -> None:
    spelling = argument_type(evolve(parameter("list[id]", "body"), required=False))
    assert spelling.names == {"Id", "Sequence", "UNSET", "Unset"}
    assert field_type(Type.parse("list[Dog]"), RECORDS).imports == {("salesloft_async.models.shared", "Dog")}


def test_only_type_checkers_load_what_a_reference_leads_to() -> None:
    spelling = field_type(Type.parse("Ref[Dog]"), RECORDS)
    assert spelling.imports == {("salesloft_async.core.references", "Ref")}
    assert spelling.quoted == {("salesloft_async.models.shared", "Dog")}


def test_a_reference_says_what_it_leads_to() -> None:
    with pytest.raises(Unspeakable, match="Ref cannot be the type of a field: say what it leads to"):
        field_type(Type.parse("Ref"), RECORDS)


def test_a_record_can_be_in_a_body_only() -> None:
    assert argument_type(parameter("map | Dog", "body")).text == "Mapping[str, Any] | Dog"
    with pytest.raises(Unspeakable, match="Dog cannot be the type of a parameter in a query"):
        argument_type(parameter("Dog", "query"))


def test_a_body_takes_no_record_that_the_table_does_not_have() -> None:
    table = read({"dogs": f"{WALK}body.lead = {{ type = 'map | Leash', doc = 'Lead.' }}\n{RECORD}"})
    with pytest.raises(Unspeakable, match=r"dogs\.walk: Leash is neither a type nor a record of the table"):
        list(resources(table))


def test_what_only_filters_take_cannot_be_in_a_body() -> None:
    with pytest.raises(Unspeakable, match="null cannot be the type of a parameter in a body"):
        argument_type(parameter("text | null", "body"))


def test_a_range_cannot_be_a_field() -> None:
    with pytest.raises(Unspeakable, match=r"range\[time\] cannot be the type of a field"):
        field_type(Type.parse("range[time]"), RECORDS)
