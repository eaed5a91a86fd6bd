"""How an operation is told what its parameters take."""

from __future__ import annotations

import pytest

from salesloft_async.operations.kinds import kinds
from salesloft_async.operations.schema import Parameter, Type, Where


def parameter(
    kind: str,
    where: Where,
    *,
    name: str = "x",
    required: bool = False,
    null: bool = False,
    values: tuple[str, ...] = (),
) -> Parameter:
    return Parameter("x", name, where, Type.parse(kind), "X.", required=required, null=null, values=values)


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        pytest.param(parameter("text", "query"), "text?", id="None leaves a filter out"),
        pytest.param(parameter("text", "query", required=True), "text!", id="a filter that must be given"),
        pytest.param(parameter("text", "body"), "text", id="a field that cannot be cleared"),
        pytest.param(parameter("text", "body", null=True), "text?", id="a field that can"),
        pytest.param(parameter("list[id]", "query"), "many[id]?", id="a filter takes one or several"),
        pytest.param(parameter("list[id]", "body"), "list[id]", id="a body takes a list"),
        pytest.param(parameter("range[time] | null", "query"), "range[time] | null?", id="alternatives"),
        pytest.param(parameter("text", "query", values=("a", "b")), "=a,b?", id="a closed set"),
        pytest.param(parameter("text", "body", name="from", required=True), "x:text!", id="another name on the wire"),
    ],
)
def test_a_kind_says_what_is_taken(given: Parameter, kind: str) -> None:
    assert dict(kinds([given])) == {given.name: kind}


def test_ids_in_a_path_and_page_numbers_are_checked_elsewhere() -> None:
    assert not dict(kinds([parameter("id", "path"), parameter("integer", "query", name="per_page")]))
