"""The table's reader: it refuses what contradicts itself, with the file and the key."""

from __future__ import annotations

import pytest

from salesloft_async.operations import TableError, Type, load
from salesloft_async.operations.loader import read

HEAD = """
resource = "dogs"
singular = "dog"
doc = "Dogs."
record = "Dog"
page = "Dogs"
"""
GET = """
[get]
request = "GET /v2/dogs/{id}.json"
title = "Get dog"
doc = "One dog."
returns = "Dog"
"""
RECORD = """
[records.Dog]
doc = "A dog."
[records.Dog.fields]
id = { type = "id", doc = "Id of the dog." }
import_ = { type = "text", wire = "import", doc = "Where it came from." }
"""
DOGS = HEAD + GET + RECORD


def test_reads_a_small_table() -> None:
    table = read({"dogs": DOGS})
    endpoint = table.endpoint("dogs.get")
    (parameter,) = endpoint.parameters
    assert (parameter.argument, parameter.name, parameter.where, parameter.required) == ("dog_id", "id", "path", True)
    assert parameter.doc == "Id of the dog."
    assert (endpoint.name, endpoint.record, endpoint.many, endpoint.idempotent) == ("dogs.get", "Dog", False, True)
    assert endpoint.located("query") == ()
    field = table.records["Dog"].field("import_")
    assert field is not None
    assert field.wire == "import"
    assert list(table.endpoints) == [endpoint]


@pytest.mark.parametrize(
    ("request_line", "repeat"),
    [
        ("GET /v2/dogs", "safe"),
        ("PUT /v2/dogs", "safe"),
        ("DELETE /v2/dogs", "safe"),
        ("POST /v2/dogs", "unless-sent"),
        ("PATCH /v2/dogs", "unless-sent"),
    ],
)
def test_a_request_that_makes_something_is_not_repeated_unless_told(request_line: str, repeat: str) -> None:
    table = read({"dogs": DOGS.replace("GET /v2/dogs/{id}.json", request_line)})
    assert table.endpoint("dogs.get").repeat == repeat


def test_an_event_brings_the_record_of_its_resource_or_the_one_it_names() -> None:
    fed = 'dog_fed = { resource = "dogs", when = "updated", becomes = { import = "a kennel" } }'
    table = read({"dogs": f'{DOGS}[events]\n{fed}\nbark = {{ record = "Record" }}'})
    assert [(event.name, event.record, event.when) for event in table.events.values()] == [
        ("dog_fed", "Dog", "updated"),
        ("bark", "Record", ""),
    ]
    assert table.events["dog_fed"].becomes == {"import": "a kennel"}


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('{ resource = "cats", when = "created" }', r"dogs\.toml: events\.meow\.resource: no table file is about cats"),
        ('{ resource = "dogs" }', r"dogs\.toml: events\.meow: `resource` and `when` go together"),
        ('{ record = "Dog", when = "created" }', r"events\.meow: `resource` and `when` go together"),
        ('{ record = "Cat" }', r"events\.meow\.record: no table file has records\.Cat"),
        ("{}", r"events\.meow\.record: no table file has records\."),
        ('{ record = "Dog", becomes = { fed = true } }', r"events\.meow\.becomes: Dog has no field 'fed'"),
        ('{ resource = "dogs", when = "eaten" }', r"dogs\.toml: .*events"),
        ('{ colour = "red" }', r"dogs\.toml: .*events"),
    ],
)
def test_an_event_that_contradicts_the_table_is_refused(entry: str, message: str) -> None:
    with pytest.raises(TableError, match=message):
        read({"dogs": f"{DOGS}[events]\nmeow = {entry}"})


def test_an_endpoint_that_does_not_exist_is_a_key_error() -> None:
    with pytest.raises(KeyError, match=r"dogs\.bark"):
        read({"dogs": DOGS}).endpoint("dogs.bark")


def test_a_body_parameter_takes_type_and_doc_of_the_field_of_its_name_and_may_be_null() -> None:
    table = read({"dogs": DOGS.replace("[records.Dog]", "[get.body]\nimport_ = {}\n[records.Dog]")})
    parameter = table.endpoint("dogs.get").located("body")[0]
    assert (parameter.name, str(parameter.type), parameter.doc) == ("import", "text", "Where it came from.")
    assert parameter.null


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(DOGS + "[", r"dogs\.toml: ", id="no TOML"),
        pytest.param(HEAD.replace("Dogs.", "") + GET + RECORD, r"dogs\.toml: a resource needs `doc`", id="no doc"),
        pytest.param(GET + RECORD, r"dogs\.toml: it has endpoints, so it needs `resource`", id="no resource"),
        pytest.param(HEAD + GET, r"dogs\.toml: record: no table file has records\.Dog", id="no record"),
        pytest.param(DOGS.replace('title = "Get dog"\n', ""), r"dogs\.toml: .*title", id="no title"),
        pytest.param(DOGS.replace("returns =", "return ="), r"dogs\.toml: .*return", id="a key that does not exist"),
        pytest.param(DOGS.replace("returns =", "paging = 'sideways'\nreturns ="), r"dogs\.toml: .*paging", id="paging"),
        pytest.param(DOGS.replace("GET /v2", "FETCH /v2"), r"dogs\.toml: get\.request: 'FETCH", id="no HTTP method"),
        pytest.param(
            DOGS.replace("/v2/", "/v3/"), r"dogs\.toml: get\.request: .* is not like", id="no path of the API"
        ),
        pytest.param(
            DOGS.replace("[records.Dog]", "[get.path]\ncat = {}\n[records.Dog]"),
            r"dogs\.toml: get\.path: cat is not in /v2/dogs/\{id\}\.json",
            id="a path parameter without a place",
        ),
        pytest.param(
            DOGS.replace("[records.Dog]", "[get.query]\nage = { type = 'integer' }\n[records.Dog]"),
            r"dogs\.toml: get\.query\.age: needs `doc` \(Dog has no field of that name\)",
            id="no doc of a parameter",
        ),
        pytest.param(
            DOGS.replace("[records.Dog]", "[get.query]\nage = { doc = 'Age.' }\n[records.Dog]"),
            r"dogs\.toml: get\.query\.age: needs `type`",
            id="no type of a parameter",
        ),
        pytest.param(
            DOGS.replace("[records.Dog]", "[get.query]\nid = { null = true }\n[records.Dog]"),
            r"dogs\.toml: get\.query\.id\.null: only a body can hold null",
            id="null in a query",
        ),
        pytest.param(
            DOGS.replace("[records.Dog]", "[get.query]\nid = {}\n[get.body]\nid = {}\n[records.Dog]"),
            r"dogs\.toml: get: two parameters are called id",
            id="one name twice",
        ),
        pytest.param(
            DOGS.replace('"Dog"\n\n[rec', '"Cat"\n\n[rec'), r"dogs\.toml: get\.returns: Cat is neither", id="returns"
        ),
        pytest.param(DOGS.replace('"text"', '"Cat"'), r"dogs\.toml: records\.Dog\.import_: Cat is neither", id="field"),
        pytest.param(
            DOGS.replace('"text"', '"set[id]"'),
            r"records\.Dog\.import_: .*only Ref, list, not_in, range",
            id="brackets",
        ),
        pytest.param(
            DOGS.replace('"text"', '"Ref[Cat]"'), r"dogs\.toml: records\.Dog\.import_: Cat is neither", id="reference"
        ),
        pytest.param(DOGS.replace('"text"', '"a b"'), r"records\.Dog\.import_: 'a b' is not a type", id="no type"),
        pytest.param(
            DOGS.replace("returns =", "body_from = 'writable'\nreturns ="),
            r"dogs\.toml: get\.body_from: there is no group 'writable' in this file or in shared\.toml",
            id="no group",
        ),
        pytest.param(
            DOGS.replace("returns =", "paging = 'numbered'\nreturns ="),
            r"dogs\.toml: get\.paging: there is no group 'numbered'",
            id="no paging group",
        ),
        pytest.param(
            DOGS.replace("returns =", "paging = 'numbered'\nreturns =") + "[groups.numbered]\n",
            r"dogs\.toml: get\.paging: only an answer that is a list has pages",
            id="pages of one record",
        ),
        pytest.param(
            DOGS.replace("returns =", "repeat = 'with:idempotency_key'\nreturns ="),
            r"dogs\.toml: get\.repeat: the endpoint takes no idempotency_key",
            id="no key to repeat with",
        ),
        pytest.param(
            DOGS.replace("returns =", "again = true\nreturns ="),
            r"dogs\.toml: get\.again: it is said of a delete",
            id="a read that deletes again",
        ),
        pytest.param(
            DOGS.replace("returns =", "connector = 'get_dog'\nreturns =")
            + GET.replace("[get]", "[fetch]")
            + "connector = 'get_dog'\n",
            r"dogs\.toml: fetch\.connector: dogs\.get is called so too",
            id="one connector name twice",
        ),
    ],
)
def test_refuses_a_contradiction_with_its_place(text: str, message: str) -> None:
    with pytest.raises(TableError, match=message):
        read({"dogs": text})


def test_refuses_a_record_that_stands_in_two_files() -> None:
    with pytest.raises(TableError, match=r"more\.toml: records\.Dog stands in dogs\.toml too"):
        read({"dogs": DOGS, "more": RECORD})


def test_an_endpoints_own_words_go_before_those_of_a_shared_group() -> None:
    shared = "[groups.numbered]\npage = { type = 'integer', doc = 'Page.' }\n"
    sorting = "[groups.sorting]\nsort_by = { type = 'text', doc = 'Key.' }\n"
    text = DOGS.replace("[get]", "[list]").replace('returns = "Dog"', 'returns = "list[Dog]"')
    text = text.replace("returns =", "paging = 'numbered'\nsort = ['name']\nreturns =")
    text = text.replace("[records.Dog]", "[list.query]\npage = { doc = 'Kennel.' }\n[records.Dog]")
    endpoint = read({"dogs": text, "shared": shared + sorting}).endpoint("dogs.list")
    query = {parameter.argument: parameter for parameter in endpoint.located("query")}
    assert (query["page"].doc, str(query["page"].type)) == ("Kennel.", "integer")
    assert query["sort_by"].values == ("name",)


@pytest.mark.parametrize(
    "text",
    ["id", "list[id]", "range[time] | text", "list[Person]", "list[list[text]]", "list[Ref[A | B]] | not_in[id]"],
)
def test_a_type_is_written_as_it_was_read(text: str) -> None:
    assert str(Type.parse(text)) == text


def test_a_type_names_its_records() -> None:
    assert list(Type.parse("list[Person] | text | Ref").records()) == ["Person", "Ref"]


def test_a_reference_leads_elsewhere() -> None:
    kind = Type.parse("list[Ref[Person | Account]] | Team")
    assert list(kind.records()) == ["Ref", "Team"]
    assert list(kind.targets()) == ["Person", "Account"]
    assert list(Type.parse("Ref[any]").targets()) == []


def test_the_endpoint_that_gets_a_record_is_its_home() -> None:
    table = read({"dogs": DOGS})
    assert table.homes == {"Dog": table.endpoint("dogs.get")}
    assert table.endpoint("dogs.get").addresses == ("/v2/dogs/{id}",)
    named = read(
        {
            "dogs": DOGS.replace("{id}.json", "mine").replace(
                "returns =", "addresses = ['/v2/dog', '/v2/dog/{id}']\nreturns ="
            )
        }
    )
    assert named.homes["Dog"].addresses == ("/v2/dog", "/v2/dog/{id}")
    assert not read({"dogs": DOGS.replace("{id}.json", "mine")}).homes


def test_sort_keys_that_are_not_all_known_are_no_closed_set() -> None:
    sorting = "[groups.sorting]\nsort_by = { type = 'text', doc = 'Key.' }\n"
    for closed, values in (("true", ("name",)), ("false", ())):
        text = DOGS.replace("returns =", f"sort = ['name']\nsort_closed = {closed}\nreturns =")
        (sort_by,) = read({"dogs": text, "shared": sorting}).endpoint("dogs.get").located("query")
        assert sort_by.values == values


@pytest.mark.parametrize("text", ["", "|", "a b", "list[]", "list[id", "dict[id]", "id |"])
def test_refuses_what_is_no_type(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a type|only Ref, list, not_in, range"):
        Type.parse(text)


def test_the_packages_own_table_is_read_once() -> None:
    assert load() is load()


KENNEL = DOGS.replace(
    GET, GET + '[list]\nrequest = "GET /v2/dogs.json"\ntitle = "List dogs"\ndoc = "Dogs."\nreturns = "list[Dog]"\n'
)
LOOKUP = """
[lookups.dogs]
doc = "Dogs."
method = "list"
label = "import_"
items = { id = "id|str", tame = "wild|not", name = "alias|name" }
"""


def test_a_lookup_says_where_each_key_comes_from() -> None:
    lookup = read({"dogs": KENNEL + LOOKUP}).lookups["dogs"]
    assert (lookup.connector, lookup.title) == ("list_dogs_ddl", "List dogs (DDL)")
    assert lookup.source is not None
    assert lookup.source.name == "dogs.list"
    assert {key: (item.fields, item.turned) for key, item in lookup.items.items()} == {
        "id": (("id",), "str"),
        "tame": (("wild",), "not"),
        "name": (("alias", "name"), ""),
    }


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param('method = "list"\n', "", "needs one of `method`, `columns` and `options`", id="of nothing"),
        pytest.param("method =", 'columns = "Dog"\nmethod =', "needs one of `method`", id="of two things"),
        pytest.param('"list"', '"get"', r"lookups\.dogs\.method: 'get' is no list of this file", id="of no list"),
        pytest.param('"list"', '"bark"', r"lookups\.dogs\.method: 'bark' is no list of this file", id="of no method"),
        pytest.param('"import_"', '"title"', r"lookups\.dogs\.label: Dog has no field 'title'", id="no such label"),
        pytest.param(
            "items =", "params = { a = 1 }\nitems =", r"dogs\.params\.a: dogs\.list takes no such", id="argument"
        ),
        pytest.param(
            'method = "list"', 'columns = "Cat"', r"lookups\.dogs\.columns: no table file has", id="no record"
        ),
        pytest.param("items", "itmes", r"dogs\.toml: .*itmes", id="a misspelt key"),
        pytest.param(
            'items = { id = "id|str", tame = "wild|not", name = "alias|name" }', "", "needs `items`", id="no items"
        ),
    ],
)
def test_a_lookup_that_contradicts_itself_is_refused(old: str, new: str, message: str) -> None:
    with pytest.raises(TableError, match=message):
        read({"dogs": KENNEL + LOOKUP.replace(old, new)})


def test_a_connector_name_that_comes_twice_is_refused() -> None:
    table = KENNEL.replace('title = "Get dog"', 'title = "Get dog"\nconnector = "list_dogs_ddl"') + LOOKUP
    with pytest.raises(TableError, match=r"dogs\.toml: get\.connector: lookups\.dogs is called so too"):
        read({"dogs": table})
