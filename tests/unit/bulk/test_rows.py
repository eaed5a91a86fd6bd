"""Rows: what people hand in, and what the API is sent."""

from __future__ import annotations

import dataclasses
import importlib
import json
import math
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

import attrs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesloft_async.bulk.chunks import Chunker, refuse
from salesloft_async.bulk.fields import fields_of, plain
from salesloft_async.bulk.rows import BadRow, RowChecker, key_hash
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Range
from salesloft_async.errors import ConfigurationError
from salesloft_async.models.people import Person

pd = importlib.import_module("pandas")  # it has no types

PEOPLE = fields_of("person/upsert")
ADA = {"upsert_key": "email_address", "email_address": "ada@example.com"}


def checked(row: Any, **options: Any) -> dict[str, Any]:
    return RowChecker(PEOPLE, **options).check(row)[0]


@pytest.mark.parametrize(
    ("row", "sent"),
    [
        pytest.param({"email_address": "ada@example.com"}, ADA, id="its key is found"),
        pytest.param(ADA, ADA, id="it is ready already"),
        pytest.param({**ADA, "title": ""}, ADA, id="an empty cell leaves the field alone"),
        pytest.param({**ADA, "title": math.nan}, ADA, id="so does what pandas has in one"),
        pytest.param({**ADA, "title": None}, {**ADA, "title": None}, id="None clears"),
        pytest.param({**ADA, "phone": 14045551234}, {**ADA, "phone": "14045551234"}, id="a phone kept as a number"),
        pytest.param({**ADA, "do_not_contact": "Yes"}, {**ADA, "do_not_contact": True}, id="a boolean in words"),
        pytest.param({**ADA, "do_not_contact": 0}, {**ADA, "do_not_contact": False}, id="a boolean as a number"),
        pytest.param({**ADA, "tags": "vip; event;"}, {**ADA, "tags": ["vip", "event"]}, id="a list in a cell"),
        pytest.param({**ADA, "tags": {"b", "a"}}, {**ADA, "tags": ["a", "b"]}, id="a set"),
        pytest.param({**ADA, "owner_id": "17"}, {**ADA, "owner_id": 17}, id="an id in digits"),
        pytest.param({**ADA, "owner_id": 17.0}, {**ADA, "owner_id": 17}, id="an id read as a float"),
        pytest.param({**ADA, "owner_id": "17.0"}, {**ADA, "owner_id": 17}, id="an id that a spreadsheet wrote"),
        pytest.param({**ADA, "owner_id": " 17\u200b"}, {**ADA, "owner_id": 17}, id="an id with invisible characters"),
        pytest.param(
            {**ADA, "custom_fields.Region": "EU", "custom_fields": {"Plan": "A"}},
            {**ADA, "custom_fields": {"Plan": "A", "Region": "EU"}},
            id="custom fields in columns and in an object",
        ),
        pytest.param(
            {**ADA, "custom_fields.Since": datetime(2026, 1, 31, 10, tzinfo=UTC)},
            {**ADA, "custom_fields": {"Since": "2026-01-31T10:00:00.000000Z"}},
            id="a time",
        ),
        pytest.param({**ADA, "_line": "4", "_error": "taken"}, ADA, id="the columns of an errors file"),
    ],
)
def test_a_row_becomes_what_the_api_takes(row: dict[str, Any], sent: dict[str, Any]) -> None:
    assert checked(row) == sent


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"first_name": "Ada"}, "has no key: it needs id, email_address or crm_id"),
        ({"email_address": "  "}, "has no key"),
        ({"upsert_key": "crm_id", "email_address": "a@b.c"}, "has no crm_id, which is its key"),
        ({"upsert_key": "phone", "phone": "1"}, "upsert_key: takes one of id, crm_id, email_address, not 'phone'"),
        ({**ADA, "emial": "x"}, "emial is no field of person/upsert"),
        ({**ADA, "Job_Title": "x"}, r"Job_Title is no field of person/upsert; did you mean title\?"),
        (
            {**ADA, "email_adress": "x", "zzz": "y", "Job Title": "z"},
            r"3 columns are no fields of person/upsert: email_adress \(did you mean email_address\?\), zzz, "
            r"Job Title \(did you mean title\?\)$",
        ),
        ({**ADA, "E-mail": "x"}, "the columns email_address and E-mail are both email_address"),
        ({**ADA, "owner_id": "Jane Doe"}, "owner_id: takes an id, not 'Jane Doe'; ids here are integers"),
        ({**ADA, "owner_id": "5f9b"}, "owner_id: takes an id, not '5f9b'; ids here are integers"),
        ({**ADA, "owner_id": -5}, "owner_id: takes an id, not -5; ids here are positive integers"),
        ({**ADA, "owner_id": "9" * 5_000}, "owner_id: takes an id"),
        ({**ADA, "owner_id": 2.0**60}, "owner_id: takes an id"),
        ({**ADA, "owner_id": "4.04556E+09"}, r"owner_id: 4.04556E\+09 is a number in scientific form"),
        ({**ADA, "phone": "4.04556E+09"}, r"phone: 4.04556E\+09 .* a spreadsheet has lost digits"),
        ({**ADA, "mobile_phone": "4,04556e9"}, "mobile_phone: 4,04556e9 is a number in scientific form"),
        ({**ADA, "crm_id": "1E+17"}, r"crm_id: 1E\+17 is a number in scientific form"),
        ({**ADA, "zzz": "x"}, "zzz is no field of person/upsert$"),
        ({**ADA, "custom_fields.": "x"}, "is no field"),
        ({5: "x"}, "a column's name is a text, not 5"),
        ({**ADA, "do_not_contact": "maybe"}, "do_not_contact: takes true or false"),
        ({**ADA, "do_not_contact": 2}, "do_not_contact: takes true or false"),
        ({**ADA, "owner_id": 1.5}, "owner_id: takes an id, not 1.5"),
        ({**ADA, "owner_id": " "}, "owner_id: takes an id"),
        ({**ADA, "title": 1.5}, "title: takes a text, not 1.5"),
        ({**ADA, "title": True}, "title: takes a text, not True"),
        ({**ADA, "tags": 5}, 'tags: takes a list, or a text such as "one;two", not 5'),
        ({**ADA, "tags": [5.5]}, "tags: takes a text, not 5.5"),
        ({**ADA, "custom_fields": "Region"}, "custom_fields: takes an object"),
        ({**ADA, "custom_fields.X": datetime(2026, 1, 1)}, "custom_fields.X: .* has no time zone"),  # noqa: DTZ001
        ({**ADA, "custom_fields.X": math.inf}, "custom_fields.X: JSON has no inf"),
        ({**ADA, "custom_fields.X": object()}, "custom_fields.X: JSON has no object"),
        ("ada@example.com", "is a str, and not a mapping or a record"),
        (Person, "is a class, Person, and no record"),
    ],
)
def test_a_row_that_cannot_be_uploaded_says_why(row: Any, reason: str) -> None:
    with pytest.raises(BadRow, match=reason):
        checked(row)


def test_the_most_certain_key_is_taken() -> None:
    checker = RowChecker(PEOPLE)
    rows = [
        {"crm_id": "1", "email_address": "a@b.c", "id": 5},
        {"crm_id": "1", "email_address": "a@b.c", "id": ""},
        {"crm_id": "1", "email_address": ""},
        {"crm_id": "1", "email_address": "a@b.c"},
    ]
    checked = checker.check_all((range(1, 5), rows), refuse)
    assert [row["upsert_key"] for row in checked.rows] == ["id", "email_address", "crm_id", "email_address"]
    assert checker.keys == {"id": 1, "email_address": 2, "crm_id": 1}


texts = st.sampled_from(
    ["", " ", "a@b.c", "A@b.c ", "\xa0a@b.c\u200b", "x", None, 5, "id", "email_address", "crm_id", "4.5E+09", "49.0"]
)
some_rows = st.lists(
    st.dictionaries(
        st.sampled_from(
            ["upsert_key", "email_address", "E-mail", "phone", "crm_id", "Title", "id", "created_at", "nonsense"]
        ),
        texts,
    ),
    max_size=8,
)
alike = st.lists(st.sampled_from(["email_address", "phone", "crm_id", "Title", "created_at"]), unique=True).flatmap(
    lambda columns: st.lists(st.fixed_dictionaries(dict.fromkeys(columns, texts)), max_size=8)
)


@given(some_rows | alike, st.sampled_from([None, "email_address"]), st.booleans(), st.booleans())
def test_the_short_way_through_gives_what_the_long_one_gives(
    rows: list[dict[str, Any]], key: str | None, clear: bool, none: bool
) -> None:
    told: list[tuple[int, str, Any]] = []
    checker = RowChecker(PEOPLE, key, clear_empty=clear, none_clears=none)
    together = checker.check_all((range(1, len(rows) + 1), rows), lambda *bad: told.append(bad))
    sent, hashes, refused = [], [], []
    for line, row in enumerate(rows, 1):
        try:
            one, named = RowChecker(PEOPLE, key, clear_empty=clear, none_clears=none).check(row)
        except BadRow as bad:
            refused.append((line, str(bad), row))
        else:
            sent.append(one)
            hashes.append(key_hash(named, one[named]))
    assert (together.rows, together.hashes, told) == (sent, hashes, refused)
    assert together.lines == [line for line in range(1, len(rows) + 1) if line not in {line for line, _, _ in refused}]


def test_a_key_that_was_asked_for_is_needed_in_every_row() -> None:
    row = {"email_address": "a@b.c", "crm_id": "1"}
    assert checked(row, key="crm_id")["upsert_key"] == "crm_id"
    with pytest.raises(BadRow, match="has no crm_id"):
        checked({**row, "crm_id": ""}, key="crm_id")
    with pytest.raises(BadRow, match="upsert_key is email_address, and key='crm_id' was asked for"):
        checked({**row, "upsert_key": "email_address"}, key="crm_id")
    with pytest.raises(ConfigurationError, match="key: takes one of id, email_address, crm_id, not 'phone'"):
        RowChecker(PEOPLE, "phone")


def test_columns_are_mapped_and_left_out() -> None:
    columns = {"E-mail": "email_address", "Area": "custom_fields.Region", "Notes": None}
    row = checked({"E-mail": "ada@example.com", "Area": "EU", "Notes": "x"}, columns=columns)
    assert row == {**ADA, "custom_fields": {"Region": "EU"}}
    with pytest.raises(BadRow, match="the columns E-mail and email_address are both email_address"):
        checked({"E-mail": "a", "email_address": "b"}, columns=columns)
    with pytest.raises(ConfigurationError, match="map: emial is no field of person/upsert"):
        RowChecker(PEOPLE, columns={"E-mail": "emial"})
    with pytest.raises(ConfigurationError, match="map: E-mail takes a field's name or None, not 5"):
        RowChecker(PEOPLE, columns={"E-mail": 5})  # type: ignore[dict-item]


def test_empty_cells_clear_when_asked_to_and_never_the_key() -> None:
    row = {**ADA, "title": "", "id": "", "custom_fields.Region": ""}
    assert checked(row, clear_empty=True) == {**ADA, "title": None, "custom_fields": {"Region": None}}


@pytest.mark.parametrize("clear_empty", [False, True])
@pytest.mark.parametrize("nothing", ["", math.nan])
def test_what_is_empty_in_an_object_is_as_empty_as_in_columns_of_their_own(nothing: object, clear_empty: bool) -> None:
    parts = {"Region": nothing, "Plan": "A", "Old": None}
    together = checked({**ADA, "custom_fields": parts}, clear_empty=clear_empty)
    assert together == checked(
        {**ADA, **{f"custom_fields.{name}": part for name, part in parts.items()}}, clear_empty=clear_empty
    )
    assert ("Region" in together["custom_fields"]) is clear_empty
    assert "custom_fields" not in checked({**ADA, "custom_fields": {"Region": nothing}})


def test_a_person_is_written_back_with_what_can_be_written() -> None:
    person = Person(id=7, email_address="ada@example.com", owner=Ref(id=3), created_at=datetime.now(UTC), tags=["vip"])
    assert checked(person) == {
        "upsert_key": "id", "id": 7, "email_address": "ada@example.com", "owner_id": 3, "tags": ["vip"],
    }  # fmt: skip


@dataclasses.dataclass
class Lead:
    email_address: str


@attrs.define
class Contact:
    email_address: str


@pytest.mark.parametrize("row", [Lead("ada@example.com"), Contact("ada@example.com")])
def test_records_of_ones_own_are_rows(row: object) -> None:
    assert checked(row) == ADA


def test_rows_of_a_type_that_the_table_does_not_know_go_as_they_are() -> None:
    row = {"name": "Acme", "size": Decimal("1.5"), "when": date(2026, 1, 31), "deep": {"list": (1, 2.5)}, "none": None}
    sent, key = RowChecker(fields_of("widget/upsert")).check(row)
    assert (key, sent) == ("", {**row, "size": "1.5", "when": "2026-01-31", "deep": {"list": [1, 2.5]}})
    with pytest.raises(ConfigurationError, match="key: takes nothing for widget/upsert"):
        RowChecker(fields_of("widget/upsert"), "id")


@pytest.mark.parametrize(
    "name", ["", "person", "/upsert", "person/", "person/upsert,account/upsert", ["person/upsert"], 5]
)
def test_a_job_has_one_type(name: Any) -> None:
    with pytest.raises(ConfigurationError, match="type: takes the name of one job type"):
        fields_of.__wrapped__(name)


def test_no_more_plans_are_kept_than_shapes_are_likely() -> None:
    checker = RowChecker(PEOPLE)
    for number in range(2_500):
        checker.check({**ADA, f"custom_fields.{number}": "x"})
    assert len(checker.planner._plans) <= 1_000


@pytest.mark.parametrize(
    ("kind", "given", "read"),
    [
        ("integer", "-5", -5),
        ("number", "1.5", 1.5),
        ("number", "2", 2),
        ("time", "2026-01-31T10:00:00+02:00", "2026-01-31T08:00:00.000000Z"),
        ("date", " 2026-01-31 ", "2026-01-31"),
        ("date", date(2026, 1, 31), "2026-01-31"),
        ("boolean | text", "maybe", "maybe"),
        ("boolean | text", "no", False),
        ("list[integer]", "1;2", [1, 2]),
        ("any", 5, 5),
        ("integer", "5.0", 5),
        ("boolean", "1.0", True),
        ("id", "5f9b2c1e3a4b8d7e6f0c9a12", "5f9b2c1e3a4b8d7e6f0c9a12"),
        ("id", "5e10", "5e10"),
        ("id", "8b1d0fe2-6f0c-4a7e-9d7e-0c9a12345678", "8b1d0fe2-6f0c-4a7e-9d7e-0c9a12345678"),
        ("id", UUID(int=5), str(UUID(int=5))),
        ("id", "007", "007"),
        ("list[text]", '["a;b", "c"]', ["a;b", "c"]),
        ("list[text]", "[vip];x", ["[vip]", "x"]),
        ("list[text]", np.array(["a", "b"]), ["a", "b"]),
        ("map", '{"Region": "EU"}', {"Region": "EU"}),
        ("map", [("Region", "EU")], {"Region": "EU"}),
        ("text", 4930123456.0, "4930123456"),
        ("text", np.str_("x"), "x"),
        ("text", np.int64(5), "5"),
        ("boolean", np.bool_(True), True),
        ("any", np.datetime64("2026-01-31"), "2026-01-31"),
        ("any", {"a": [np.float32(1.5), {"b"}]}, {"a": [1.5, ["b"]]}),
    ],
)
def test_values_are_read_by_the_tables_types(kind: str, given: object, read: object) -> None:
    from salesloft_async.bulk.cells import reader
    from salesloft_async.operations import Type

    assert reader(Type.parse(kind))(given) == read


@pytest.mark.parametrize(
    ("kind", "given"),
    [("integer", "x"), ("number", "x"), ("number", True), ("time", "soon"), ("time", 5), ("date", "soon"), ("date", 5),
     ("time", "2026-01-31T10:00:00"), ("any", Range(gt=1)), ("id", "Jane Doe"), ("id", "5.1E+10"), ("id", True),
     ("integer", math.inf), ("integer", Decimal("Infinity")), ("text", Decimal("1.5")), ("text", 2.0**70),
     ("map", '{"Region": '), ("map", "[" * 100_000), ("number", 10**400)],
)  # fmt: skip
def test_values_of_no_such_type_are_refused(kind: str, given: object) -> None:
    from salesloft_async.bulk.cells import reader
    from salesloft_async.operations import Type

    with pytest.raises(ValueError, match=r"takes|no time zone|JSON has no|scientific form"):
        reader(Type.parse(kind))(given)
    assert plain(None) is None


@pytest.mark.parametrize(
    "column",
    ["First Name", "First_Name", "first-name", "FIRSTNAME", " First  name ", "FirstName"],
)
def test_columns_are_fields_whatever_their_case_blanks_and_marks(column: str) -> None:
    assert checked({"Email Address": "ada@example.com", column: "Ada"}) == {**ADA, "first_name": "Ada"}


@pytest.mark.parametrize("column", ["E-mail", "Email", "e_mail", "EMAIL-ADDRESS"])
def test_an_address_books_word_for_the_address_is_the_address(column: str) -> None:
    assert checked({column: "ada@example.com"}) == ADA


def test_custom_fields_keep_their_own_names() -> None:
    row = {**ADA, "Custom Fields.First Name": "x", "custom_fields.E-mail": "y"}
    assert checked(row)["custom_fields"] == {"First Name": "x", "E-mail": "y"}


@pytest.mark.parametrize("around", list("\xa0\u200b\u2060\ufeff\u200e\u3000 \t\xad\u202f"))
@pytest.mark.parametrize("field", ["email_address", "secondary_email_address", "crm_id"])
def test_invisible_characters_around_an_address_are_no_part_of_it(field: str, around: str) -> None:
    row = {"id": 1, field: f"{around}a@example.com{around}"}
    assert checked(row)[field] == "a@example.com"
    together = RowChecker(PEOPLE).check_all(([1], [{"email_address": "b@example.com", **row}]), refuse)
    assert together.rows[0][field] == "a@example.com"
    assert field not in checked({"id": 1, field: around})


MISSING = [math.nan, np.nan, np.float32("nan"), pd.NaT, pd.NA, np.datetime64("NaT"), Decimal("NaN"), "", np.str_("")]


@pytest.mark.parametrize("missing", MISSING, ids=lambda value: f"{type(value).__name__} {value}")
@pytest.mark.parametrize("field", ["title", "owner_id", "tags", "do_not_contact", "custom_fields.Region", "phone"])
def test_a_missing_cell_leaves_its_field_and_clears_it_when_asked_to(field: str, missing: Any) -> None:
    row = {**ADA, field: missing}
    assert checked(row) == ADA
    cleared = {"custom_fields": {"Region": None}} if "." in field else {field: None}
    assert checked(row, clear_empty=True) == {**ADA, **cleared}


def test_none_clears_in_mappings_and_is_a_missing_cell_in_tables() -> None:
    row = {**ADA, "title": None, "custom_fields": {"Region": None, "Plan": "A"}}
    assert checked(row) == row
    assert checked(row, none_clears=False) == {**ADA, "custom_fields": {"Plan": "A"}}
    assert checked(row, none_clears=False, clear_empty=True) == row
    assert checked({**row, "_error": "is taken"}, none_clears=False) == row  # a file of errors, as it was sent


@pytest.mark.parametrize(
    ("field", "value", "sent"),
    [
        ("owner_id", np.int64(17), 17),
        ("owner_id", np.float64(17), 17),
        ("owner_id", 17, 17),
        ("phone", 4930123456.0, "4930123456"),
        ("phone", "4930123456.0", "4930123456"),
        ("phone", "+4930123456.0", "+4930123456"),
        ("phone", "404.555.1234", "404.555.1234"),
        ("phone", "404.555.0", "404.555.0"),
        ("phone", "+49 30 123 ext. 5", "+49 30 123 ext. 5"),
        ("crm_id", "5e10", "5e10"),
        ("crm_id", "0031e00000E2e4AAB", "0031e00000E2e4AAB"),
        ("crm_id", 12345.0, "12345"),
        ("do_not_contact", np.bool_(False), False),
        ("do_not_contact", 1.0, True),
        ("tags", np.array(["a"]), ["a"]),
        ("tags", pd.Series(["a"]), ["a"]),
        ("title", np.str_("CEO"), "CEO"),
    ],
)
def test_values_of_numpy_and_pandas_are_pythons(field: str, value: Any, sent: Any) -> None:
    row = {"email_address": "ada@example.com", field: value}
    together = RowChecker(PEOPLE).check_all(([1], [row]), refuse).rows[0]
    assert together[field] == sent == checked(row)[field]
    assert type(sent) in {int, str, bool, list}


def test_columns_that_nobody_can_write_are_left_out_and_remarked() -> None:
    checker = RowChecker(PEOPLE)
    rows = [{"email_address": "ada@example.com", "Created At": "2026", "counts_calls": 5, "extra": "{}"}]
    assert checker.check_all(([1], rows), refuse).rows == [ADA]
    assert checker.remarks.lines() == ("ignored the 3 columns that cannot be written: Created At, counts_calls, extra",)


def test_references_of_a_record_are_its_fields_of_ids() -> None:
    row = {**ADA, "owner": {"id": 3, "_href": "x"}, "account": None, "import": {}, "person_stage": 4}
    assert checked(row, none_clears=False) == {**ADA, "owner_id": 3, "person_stage_id": 4}
    with pytest.raises(BadRow, match="the columns owner and owner_id are both owner_id"):
        checked({**ADA, "owner": {"id": 3}, "owner_id": 4})


def test_tags_with_a_comma_are_remarked() -> None:
    checker = RowChecker(PEOPLE)
    for line, tags in enumerate(["vip;event", "vip, event", ["a,b"], "x"], 1):
        checker.check({**ADA, "tags": tags}, line)
    assert checker.remarks.lines() == (
        "tags: 2 rows have an item with a comma, which separates nothing (line 2: 'vip, event'): "
        "write a semicolon between items",
    )


def test_a_row_that_could_not_be_read_is_skipped_with_its_reason() -> None:
    told: list[Any] = []
    rows = [{"email_address": "a@b.c"}, BadRow("is too long"), {"email_address": "b@b.c"}]
    done = RowChecker(PEOPLE).check_all(([2, 3, 4], rows), lambda *bad: told.append(bad[:2]))
    assert (done.lines, told) == ([2, 4], [(3, "is too long")])


def nested(depth: int) -> Any:
    value: Any = "x"
    for _ in range(depth):
        value = [value]
    return value


CYCLE: list[Any] = []
CYCLE.append(CYCLE)
EAST, WEST = timezone(timedelta(hours=14)), timezone(timedelta(hours=-14))
HARD: list[Any] = [
    10**5_000, nested(3_000), CYCLE, {"a": CYCLE}, {"a": nested(3_000)}, "\ud83d", object(), "[" * 9_999, "{" * 9_999,
    "9" * 5_000, "9" * 5_000 + "E+5", "x" * 100_000, np.array([[1, 2]]), np.float16("nan"), np.timedelta64(5), 1j,
    pd.Timestamp("2026-01-31"), pd.NaT, pd.NA, {1, "a"}, {"": None}, {(1, 2): 3}, range(3), math, int, Decimal("sNaN"),
    datetime.max.replace(tzinfo=WEST), datetime.min.replace(tzinfo=EAST),
]  # fmt: skip
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.text(st.characters()),
    st.datetimes(timezones=st.sampled_from([UTC, EAST, WEST])),
    st.dates(),
    st.binary(),
    st.integers(0, len(HARD) - 1).map(lambda number: HARD[number]),  # some have no repr
)


@settings(max_examples=300)
@given(
    st.lists(
        st.dictionaries(st.sampled_from([*PEOPLE.known, "custom_fields.X", "owner", "tags", "counts", "E-mail"]), ODD),
        max_size=5,
    ),
    st.booleans(),
    st.booleans(),
)
def test_whatever_is_in_a_row_it_is_sent_or_refused_with_a_short_reason(
    rows: list[dict[str, Any]], clear: bool, none: bool
) -> None:
    told: list[str] = []
    checker = RowChecker(PEOPLE, clear_empty=clear, none_clears=none)
    chunker = Chunker(checker, lambda _line, reason, _row: told.append(reason))
    chunks = [*chunker.feed((range(1, len(rows) + 1), rows)), *chunker.finish()]
    assert sum(chunk.rows for chunk in chunks) + len(told) == len(rows)
    assert all(len(reason) < 1_000 for reason in told)
    for chunk in chunks:
        json.loads(chunk.body)


def test_a_column_is_named_in_short_where_a_file_is_no_table() -> None:
    with pytest.raises(BadRow) as caught:
        checked({**ADA, "<html>" * 100_000: "x"})
    assert len(str(caught.value)) < 300
