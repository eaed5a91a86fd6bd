"""Cadence content: records that exports give, that programs build and that imports take, beside plain dicts."""

from __future__ import annotations

from typing import Any

import anyio.to_thread
import pytest

from salesloft_async import AsyncSalesloft, ConfigurationError, Salesloft
from salesloft_async.models import (
    CadenceContent,
    CadenceEmail,
    CadenceSettings,
    CadenceSharingSettings,
    CadenceStepGroup,
    CadenceStepSettings,
    CadenceStepVariant,
    Tag,
)

from .recording import recording

pytestmark = pytest.mark.anyio
EMAIL: dict[str, Any] = {"title": "Hello", "subject": "Hi", "body": "<p>Hi</p>", "open_tracking": False}
CONTENT: dict[str, Any] = {
    "step_groups": [
        {
            "day": 1,
            "reference_id": 7,
            "automated": True,
            "automated_settings": {"send_at": "09:00"},
            "due_immediately": False,
            "steps": [
                {"name": "A", "enabled": True, "type": "Email", "type_settings": {"email_template": EMAIL}},
                {"name": "B", "enabled": False, "type": "Other", "type_settings": {"instructions": "Visit"}},
            ],
        }
    ]
}
MADE = (200, {"data": {"cadence": {"id": 3, "_href": "/v2/cadences/3"}}})
BUILT = CadenceContent(
    step_groups=[
        CadenceStepGroup(
            day=1, reference_id=7, automated=True, automated_settings={"send_at": "09:00"}, due_immediately=False,
            steps=[
                CadenceStepVariant(
                    name="A", enabled=True, type="Email",
                    type_settings=CadenceStepSettings(
                        email_template=CadenceEmail(title="Hello", subject="Hi", body="<p>Hi</p>", open_tracking=False)
                    ),
                ),
                CadenceStepVariant(
                    name="B", enabled=False, type="Other", type_settings=CadenceStepSettings(instructions="Visit")
                ),
            ],
        )
    ]
)  # fmt: skip


@pytest.mark.parametrize("content", [CONTENT, BUILT], ids=["a dict", "records"])
@pytest.mark.parametrize("face", ["asynchronous", "blocking"])
async def test_an_import_takes_records_and_dicts(content: Any, face: str) -> None:
    settings = CadenceSettings(name="Copy", target_daily_people=5, remove_replied=True)
    sharing = CadenceSharingSettings(team_cadence=True, shared=False)
    async with recording(MADE) as recorder:
        if face == "asynchronous":
            async with AsyncSalesloft("ak", base_url=recorder.url) as salesloft:
                await salesloft.cadence_imports.create(
                    cadence_content=content, settings=settings, sharing_settings=sharing
                )
        else:

            def create() -> None:
                with Salesloft("ak", base_url=recorder.url) as client:
                    client.cadence_imports.create(cadence_content=content, settings=settings, sharing_settings=sharing)

            await anyio.to_thread.run_sync(create)
    assert recorder.requests[0].body == {
        "cadence_content": CONTENT,
        "settings": {"name": "Copy", "target_daily_people": 5, "remove_replied": True},
        "sharing_settings": {"team_cadence": True, "shared": False},
    }


async def test_an_export_is_imported_with_all_that_it_has() -> None:
    newer = {**CONTENT, "newer": {"field": [1]}}
    newer["step_groups"] = [{**CONTENT["step_groups"][0], "day": "1", "mood": "calm"}]
    answer = (200, {"data": {"cadence_content": newer}})
    async with recording(answer, MADE) as recorder, AsyncSalesloft("ak", base_url=recorder.url) as salesloft:
        exported = await salesloft.cadence_exports.get(1)
        assert isinstance(exported.cadence_content, CadenceContent)
        await salesloft.cadence_imports.create(cadence_content=exported.cadence_content)
    assert recorder.requests[1].body == {"cadence_content": newer}


async def test_another_record_is_refused_unsent() -> None:
    wrong: Any = Tag(id=1)
    async with recording() as recorder, AsyncSalesloft("ak", base_url=recorder.url) as salesloft:
        with pytest.raises(ConfigurationError, match="settings: takes a mapping, or a CadenceSettings, not Tag"):
            await salesloft.cadence_imports.create(settings=wrong)
    assert recorder.requests == []
