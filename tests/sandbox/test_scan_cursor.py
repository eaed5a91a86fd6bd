"""Where changes go on after a scan."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from salesloft_async import AsyncSalesloft, SalesloftError
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio


async def test_changes_go_on_after_a_scan(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    owner = next(iter(sandbox.store["people"]))["owner"]["id"]
    for filters in dict[str, Any](), {"owner_id": owner}:
        scan = salesloft.people.scan(**filters)
        with pytest.raises(SalesloftError, match="until the scan is read to its end"):
            _ = scan.cursor
        people = {person.id: person async for person in scan}
        assert [person async for person in salesloft.people.changes(since=scan.cursor, **filters)] == []
        changed = next(iter(people))
        await salesloft.people.update(changed, title="CTO")
        found = [person async for person in salesloft.people.changes(since=scan.cursor, **filters)]
        assert [(person.id, person.title) for person in found] == [(changed, "CTO")]


async def test_what_changes_while_it_is_scanned_comes_in_its_last_form_after_it(
    sandbox: Sandbox, salesloft: AsyncSalesloft
) -> None:
    sandbox.churn(changes=5)
    scan = salesloft.people.scan()
    people = {person.id: person.updated_at async for person in scan}
    sandbox.churn(changes=0)
    people |= {person.id: person.updated_at async for person in salesloft.people.changes(since=scan.cursor)}
    assert people == {each["id"]: datetime.fromisoformat(each["updated_at"]) for each in sandbox.store["people"]}


async def test_lists_without_changes_and_parts_of_plans_have_no_cursor(salesloft: AsyncSalesloft) -> None:
    imports = salesloft.imports.scan()
    assert [each async for each in imports]
    with pytest.raises(SalesloftError, match="none of imports, which has no changes"):
        _ = imports.cursor
    [first, *_] = await salesloft.people.scan_plan()
    part = salesloft.people.scan_window(first)
    assert [each async for each in part]
    with pytest.raises(SalesloftError, match="none of a part"):
        _ = part.cursor
