"""Endpoints of the sandbox that do more than read or write one record."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from salesloft_async import AsyncSalesloft, NotFound, ValidationFailed
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=3, accounts=2) as sandbox:
        yield sandbox


@pytest.fixture
async def salesloft(sandbox: Sandbox) -> AsyncIterator[AsyncSalesloft]:
    async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
        yield salesloft


async def test_an_account_is_found_by_its_key_or_created(salesloft: AsyncSalesloft) -> None:
    made = await salesloft.accounts.upsert(upsert_key="domain", domain="new.example.com", name="New")
    again = await salesloft.accounts.upsert(upsert_key="domain", domain="new.example.com", name="Newer")
    assert (made.upsert_type, again.upsert_type) == ("create", "update")
    assert again.account is not None
    assert (again.account.id, again.account.name) == (made.account and made.account.id, "Newer")
    by_id = await salesloft.accounts.upsert(upsert_key="id", id=1, domain="a.example.com", name="A")
    assert by_id.account is not None
    assert by_id.account.domain == "a.example.com"


@pytest.mark.parametrize(
    ("given", "errors"),
    [
        ({"upsert_key": "id", "id": 99}, {"id": ("was not found",)}),
        ({"upsert_key": "crm_id"}, {"crm_id": ("can't be blank",)}),
    ],
)
async def test_an_account_that_no_key_finds_is_an_error(
    salesloft: AsyncSalesloft, given: dict[str, Any], errors: dict[str, Any]
) -> None:
    with pytest.raises(ValidationFailed) as caught:
        await salesloft.accounts.upsert(domain="b.example.com", name="B", **given)
    assert caught.value.errors == errors


async def test_two_accounts_of_one_key_are_an_error(salesloft: AsyncSalesloft, sandbox: Sandbox) -> None:
    for identity in (1, 2):
        sandbox.store["accounts"].change(identity, crm_id="same")
    with pytest.raises(ValidationFailed, match="crm_id: is not unique"):
        await salesloft.accounts.upsert(upsert_key="crm_id", crm_id="same", domain="c.example.com", name="C")


async def test_an_action_is_under_way_and_then_completed_once(salesloft: AsyncSalesloft, sandbox: Sandbox) -> None:
    sandbox.store["actions"].change(1, status="in_progress")
    assert (await salesloft.ongoing_actions.create(action_id=1)).status == "pending_activity"
    with pytest.raises(ValidationFailed, match="action_id"):
        await salesloft.ongoing_actions.create(action_id=1)
    assert (await salesloft.activities.create(action_id=1)).updated_at is not None
    with pytest.raises(NotFound):
        await salesloft.actions.get(1)
    with pytest.raises(ValidationFailed, match="action_id"):
        await salesloft.activities.create(action_id=1)


async def test_a_task_is_completed_by_an_activity(salesloft: AsyncSalesloft) -> None:
    await salesloft.activities.create(task_id=1)
    assert (await salesloft.tasks.get(1)).current_state == "completed"
    wrongs: list[dict[str, Any]] = [{"task_id": 999}, {}]
    for wrong in wrongs:
        with pytest.raises(ValidationFailed):
            await salesloft.activities.create(**wrong)


async def test_a_cadence_is_exported_and_imported(salesloft: AsyncSalesloft) -> None:
    exported = await salesloft.cadence_exports.get(1)
    assert exported.cadence_content is not None
    assert exported.cadence_content.step_groups
    assert {each.type for group in exported.cadence_content.step_groups for each in group.steps or []} <= {
        "Email",
        "Phone",
        "Other",
    }
    imported = await salesloft.cadence_imports.create(
        cadence_content=exported.cadence_content or {}, settings={"name": "Copy"}, sharing_settings={"shared": True}
    )
    assert imported.cadence is not None
    cadence = await salesloft.cadences.get(imported.cadence.id)
    assert (cadence.name, cadence.shared) == ("Copy", True)
    with pytest.raises(ValidationFailed, match="needs a name"):
        await salesloft.cadence_imports.create()
    with pytest.raises(NotFound):
        await salesloft.cadence_exports.get(999)


async def test_a_cadence_has_figures(salesloft: AsyncSalesloft) -> None:
    assert isinstance((await salesloft.cadence_stats.get(1)).people_acted_on_count, int)
    with pytest.raises(NotFound):
        await salesloft.cadence_stats.get(999)


async def test_an_event_of_the_same_ids_is_changed_and_another_one_is_added(salesloft: AsyncSalesloft) -> None:
    moment = datetime(2026, 1, 31, 10, tzinfo=UTC)
    key: dict[str, Any] = {"i_cal_uid": "ical", "calendar_id": "external_1", "start_time": moment, "end_time": moment}
    await salesloft.calendar_events.upsert(id="event", title="First", **key)
    event = await salesloft.calendar_events.upsert(id="event", title="Second", attendees=[{"name": "Ann"}], **key)
    assert (event.id, event.title, event.start_time) == ("event", "Second", moment)
    assert event.attendees is not None
    assert event.attendees[0].name == "Ann"
    with pytest.raises(ValidationFailed, match="calendar_id"):
        await salesloft.calendar_events.upsert(id="event", **{**key, "calendar_id": ""})


async def test_tags_without_a_value_are_found(salesloft: AsyncSalesloft, sandbox: Sandbox) -> None:
    sandbox.store["people"].change(1, first_name="Ann", phone=None)
    found = await salesloft.email_templates.check_missing_tags(person_id=1, body="Hi {{first_name}}, {{ phone }}?")
    assert found.missing_tags == ["phone"]
    with pytest.raises(NotFound):
        await salesloft.email_templates.check_missing_tags(person_id=99)


async def test_an_external_email_is_known_by_its_message_id(salesloft: AsyncSalesloft) -> None:
    raw = base64.b64encode(b"Message-ID: <1@example.com>\r\n\r\nHello").decode()
    assert (await salesloft.external_emails.create(mailbox="a@example.com", raw=raw)).message_id == "1@example.com"
    for wrong in ("", "a"):
        with pytest.raises(ValidationFailed, match="raw"):
            await salesloft.external_emails.create(mailbox="a@example.com", raw=wrong)


async def test_a_visitor_is_known_by_a_parameter(salesloft: AsyncSalesloft) -> None:
    made = await salesloft.live_website_tracking_parameters.create(person_id=1)
    assert made.parameters == [{"name": "sbrc", "value": "sandbox-1"}]
    with pytest.raises(ValidationFailed, match="person_id"):
        await salesloft.live_website_tracking_parameters.create(person_id=99)


async def test_a_phone_number_has_a_recording_setting(salesloft: AsyncSalesloft, sandbox: Sandbox) -> None:
    assert (await salesloft.recording_settings.get("+14155552671")).recording_default is True
    assert sandbox.requests[-1].path == "/v2/phone_numbers/recording_settings/+14155552671.json"


async def test_tasks_are_counted_by_state(salesloft: AsyncSalesloft, sandbox: Sandbox) -> None:
    counts = await salesloft.tasks.counts(ids=[1, 2, 3])
    assert counts.total == 3
    assert counts.total == sum(number for name, number in counts.items() if name != "total")


async def test_many_tasks_are_moved_to_a_day(salesloft: AsyncSalesloft) -> None:
    moved = await salesloft.tasks.reschedule(task_ids=[1, 2, 999], due_date=date(2026, 2, 1))
    assert moved.task_ids == [1, 2]
    assert (await salesloft.tasks.get(2)).due_date == date(2026, 2, 1)


async def test_sentences_are_those_of_their_transcription(salesloft: AsyncSalesloft) -> None:
    sentences = await salesloft.transcriptions.sentences(2)
    assert [(sentence.id, sentence.order_number) for sentence in sentences.data] == [(2, 1), (2, 2), (2, 3)]
    with pytest.raises(NotFound):
        await salesloft.transcriptions.sentences(999)


async def test_the_data_of_a_job_is_pending_until_it_is_written(salesloft: AsyncSalesloft) -> None:
    job = await salesloft.bulk_jobs.create(type="person/upsert")
    rows = [{"upsert_key": "email_address", "email_address": f"{name}@example.com"} for name in "abc"]
    await salesloft.bulk_jobs.add_data(job.id, data=rows)
    data = (await salesloft.bulk_jobs.data(job.id, status=["pending"])).data
    assert [row.record for row in data] == rows
    await salesloft.bulk_jobs.update(job.id, ready_to_execute=True)
    await salesloft.bulk_jobs.get(job.id)
    states = [row.status async for row in salesloft.bulk_jobs.data(job.id)]
    assert states == ["success", "pending", "pending"]
    assert [each.id async for each in salesloft.bulk_jobs.list()] == [job.id]


async def test_what_only_answers_is_not_stored(salesloft: AsyncSalesloft, sandbox: Sandbox) -> None:
    before = len(sandbox.store["conversations"])
    call = await salesloft.conversations.create_call(
        to="1", from_="2", duration=3, recording={"url": "https://a.example"}
    )
    assert (call.to, call.from_, call.duration) == ("1", "2", 3)
    assert len(sandbox.store["conversations"]) == before


async def test_records_that_nobody_documents_are_written_and_read(salesloft: AsyncSalesloft) -> None:
    stage = await salesloft.opportunity_stages.create(name="Open", order=1)
    stage = await salesloft.opportunity_stages.update(stage.id, name="Closed")
    assert (await salesloft.opportunity_stages.get(stage.id)).name == "Closed"
    await salesloft.opportunity_stages.delete(stage.id)
    with pytest.raises(NotFound):
        await salesloft.opportunity_stages.get(stage.id)
    closed = await salesloft.opportunities.list(is_closed=True, per_page=100)
    assert all(each.is_closed for each in closed)
    assert len(closed) < 40
