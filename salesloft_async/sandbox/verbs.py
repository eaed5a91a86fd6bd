"""Endpoints that do more than read or write one record: they count, check, move, import, or act on another record."""

from __future__ import annotations

import base64
import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from attrs import frozen

from salesloft_async.operations import Table

from . import writes
from .answers import NOT_FOUND, Answer, Call
from .fields import Record
from .query import Errors, conditions, matches
from .shapes import reference
from .store import Store

__all__ = ["Verbs"]

_SHARING: Final = {"team_cadence", "shared"}
_DYNAMIC_TAG: Final = re.compile(r"\{\{\s*(\w+)\s*\}\}")


@frozen
class Verbs:
    """Handlers by the endpoint's name."""

    table: Table
    store: Store

    @property
    def handlers(self) -> Mapping[str, Callable[[Call], Answer]]:
        """One for each endpoint that the general way does not serve."""
        return {
            "accounts.get_by_external_id": self._by_external_id,
            "accounts.upsert": self._upsert_account,
            "activities.create": self._complete,
            "cadence_memberships.create_many": self._enroll,
            "cadence_exports.get": self._export_cadence,
            "cadence_imports.create": self._import_cadence,
            "cadence_stats.get": self._cadence_stats,
            "calendar_events.upsert": self._upsert_event,
            "email_templates.check_missing_tags": self._missing_tags,
            "external_emails.create": self._external_email,
            "live_website_tracking_parameters.create": self._tracking,
            "opportunities.upsert": self._upsert_opportunity,
            "people.get_by_external_id": self._by_external_id,
            "ongoing_actions.create": self._under_way,
            "recording_settings.get": self._recording,
            "tasks.counts": self._count_tasks,
            "tasks.reschedule": self._reschedule,
            "users.get_by_external_id": self._by_external_id,
            "webhook_subscriptions.create": self._subscribe,
        }

    def _upsert_account(self, call: Call) -> Answer:
        accounts, record = self.store["accounts"], self.table.records["Account"]
        key = str(call.body.get("upsert_key"))
        errors = writes.wrong(call.endpoint, call.body)
        if not errors and call.body.get(key) in (None, ""):
            errors = {key: [writes.BLANK]}
        if errors:
            return Answer.invalid(errors)
        found = [accounts.get(call.body["id"])] if key == "id" else accounts.matching(key, call.body[key])
        changed = writes.changes(self.table, record, call.endpoint, call.body)
        if len(found) > 1:
            return Answer.invalid({key: ["is not unique: two accounts were found"]})
        if found and found[0] is not None:
            return Answer.data({"upsert_type": "update", "account": accounts.change(found[0]["id"], **changed)})
        if key == "id":
            return Answer.invalid({"id": ["was not found"]})
        made = accounts.add({**writes.blank(record, self.table), **changed})
        return Answer.data({"upsert_type": "create", "account": made})

    def _complete(self, call: Call) -> Answer:
        action, task = call.body.get("action_id"), call.body.get("task_id")
        if action is None and task is None:
            return Answer.invalid({"action_id": [writes.BLANK]})
        if action is not None and not self.store["actions"].remove(action):  # a completed action is not found any more
            return Answer.invalid({"action_id": ["is not valid"]})
        if task is not None:
            if self.store["tasks"].get(task) is None:
                return Answer.invalid({"task_id": ["is not valid"]})
            self.store["tasks"].change(task, current_state="completed", completed_at=self.store.stamp())
        return Answer.data({"updated_at": self.store.stamp()})

    def _under_way(self, call: Call) -> Answer:
        action = self.store["actions"].get(call.body.get("action_id"))
        if action is None or action["status"] == "pending_activity":
            return Answer.invalid({"action_id": ["is not valid"]})
        return Answer.data(self.store["actions"].change(action["id"], status="pending_activity"))

    def _export_cadence(self, call: Call) -> Answer:
        cadence = self.store["cadences"].get(call.identity)
        if cadence is None:
            return NOT_FOUND
        steps = [s for s in self.store["steps"] if (s["cadence"] or {}).get("id") == cadence["id"]]
        content = {"settings": {"name": cadence["name"]}, "step_groups": [_step_group(step) for step in steps]}
        return Answer.data({"cadence_content": content})

    def _import_cadence(self, call: Call) -> Answer:
        settings = {**(call.body.get("cadence_content") or {}).get("settings", {}), **(call.body.get("settings") or {})}
        if not settings.get("name"):
            return Answer.invalid({"settings": ["needs a name"]})
        sharing = {name: value for name, value in (call.body.get("sharing_settings") or {}).items() if name in _SHARING}
        made = {**writes.blank(self.table.records["Cadence"], self.table), "name": settings["name"], **sharing}
        cadence = self.store["cadences"].add(made)
        return Answer.data({"cadence": reference(self.table, "Cadence", cadence["id"])})

    def _cadence_stats(self, call: Call) -> Answer:
        cadence = self.store["cadences"].get(call.identity)
        if cadence is None:
            return NOT_FOUND
        members = [
            each for each in self.store["cadence_memberships"] if (each["cadence"] or {}).get("id") == cadence["id"]
        ]
        figures = [field.wire for field in self.table.records["CadenceStats"].fields]
        return Answer.data({**dict.fromkeys(figures, 0), "people_acted_on_count": len(members)})

    def _mapped(self, call: Call) -> Record | None:
        """Return the external mapping that the path names."""
        resource = self.table.resources[call.endpoint.resource]
        for mapping in self.store["external_mappings"]:
            kinds = {resource.name, resource.singular}
            if (mapping["external_type"], mapping["external_id"]) == call.path and mapping["object_type"] in kinds:
                return mapping
        return None

    def _by_external_id(self, call: Call) -> Answer:
        mapping = self._mapped(call)
        record = self.store[call.endpoint.resource].get(mapping["object_id"]) if mapping else None
        return NOT_FOUND if record is None else Answer.data(record)

    def _upsert_opportunity(self, call: Call) -> Answer:
        if errors := writes.wrong(call.endpoint, call.body):
            return Answer.invalid(errors)
        opportunities, record = self.store["opportunities"], self.table.records["Opportunity"]
        changed = writes.changes(self.table, record, call.endpoint, call.body)
        mapping = self._mapped(call)
        if mapping is not None and opportunities.get(mapping["object_id"]) is not None:
            return Answer.data(opportunities.change(mapping["object_id"], **changed))
        made = opportunities.add({**writes.blank(record, self.table), **changed})
        names = {"external_type": call.path[0], "external_id": call.path[1], "object_type": "opportunity"}
        blank = writes.blank(self.table.records["ExternalMapping"], self.table)
        self.store["external_mappings"].add({**blank, **names, "object_id": made["id"]})
        return Answer.data(made)

    def _enroll(self, call: Call) -> Answer:
        errors = writes.wrong(call.endpoint, call.body)
        if not errors and self.store["cadences"].get(call.body["cadence_id"]) is None:
            errors = {"cadence_id": ["does not exist"]}
        known = [] if errors else [key for key in call.body["person_ids"] if self.store["people"].get(key) is not None]
        if not errors and len(known) < len(call.body["person_ids"]):
            errors = {"person_ids": ["has ids that do not exist"]}
        if errors:
            return Answer.invalid(errors)
        blank = writes.blank(self.table.records["CadenceMembership"], self.table)
        user = call.body.get("user_id") or self.store["users"][0]["id"]
        states = {"currently_on_cadence": True, "current_state": "active", "added_at": self.store.stamp()}
        for key in known:
            references = {
                name: reference(self.table, name.capitalize(), identity)
                for name, identity in (("person", key), ("cadence", call.body["cadence_id"]), ("user", user))
            }
            self.store["cadence_memberships"].add({**blank, **references, **states})
        return Answer.data({"person_ids": known})

    def _upsert_event(self, call: Call) -> Answer:
        if errors := writes.wrong(call.endpoint, call.body):
            return Answer.invalid(errors)
        events, record = self.store["calendar_events"], self.table.records["CalendarEvent"]
        changed = writes.changes(self.table, record, call.endpoint, call.body) | {"id": call.body["id"]}
        found = events.get(call.body["id"])
        if found is not None and all(found[name] == call.body[name] for name in ("i_cal_uid", "calendar_id")):
            return Answer.data(events.change(found["id"], **changed), 201)
        return Answer.data(events.add({**writes.blank(record, self.table), **changed}), 201)

    def _missing_tags(self, call: Call) -> Answer:
        if errors := writes.wrong(call.endpoint, call.body):
            return Answer.invalid(errors)
        person = self.store["people"].get(call.body["person_id"])
        if person is None:
            return NOT_FOUND
        text = f"{call.body.get('subject') or ''} {call.body.get('body') or ''}"
        missing = [tag for tag in dict.fromkeys(_DYNAMIC_TAG.findall(text)) if not person.get(tag)]
        return Answer.data({"missing_tags": missing})

    def _external_email(self, call: Call) -> Answer:
        if errors := writes.wrong(call.endpoint, call.body):
            return Answer.invalid(errors)
        try:
            mail = base64.b64decode(call.body["raw"], validate=False).decode("latin-1")
        except ValueError:
            return Answer.invalid({"raw": ["is not Base64"]})
        found = re.search(r"^message-id:\s*<?([^>\s]+)", mail, re.IGNORECASE | re.MULTILINE)
        return Answer.data({"message_id": found[1] if found else f"{self.store.stamp()}@sandbox"}, 201)

    def _tracking(self, call: Call) -> Answer:
        if errors := writes.wrong(call.endpoint, call.body):
            return Answer.invalid(errors)
        if self.store["people"].get(call.body["person_id"]) is None:
            return Answer.invalid({"person_id": ["does not exist"]})
        return Answer.data({"parameters": [{"name": "sbrc", "value": f"sandbox-{call.body['person_id']}"}]})

    def _recording(self, call: Call) -> Answer:
        return Answer.data({"recording_default": call.identity.startswith("+")})

    def _count_tasks(self, call: Call) -> Answer:
        errors: Errors = {}
        filters = conditions(call.endpoint, self.table.records["Task"], call.query.items(), errors, tags={})
        if errors:
            return Answer.invalid(errors)
        tasks = [task for task in self.store["tasks"] if all(matches(task, each) for each in filters)]
        states = Counter(str(task["current_state"]) for task in tasks)
        return Answer.data({"total": len(tasks), **dict(sorted(states.items()))})

    def _reschedule(self, call: Call) -> Answer:
        if errors := writes.wrong(call.endpoint, call.body):
            return Answer.invalid(errors)
        tasks, day = self.store["tasks"], str(call.body["due_date"])[:10]
        known = [identity for identity in call.body["task_ids"] if tasks.get(identity) is not None]
        for identity in known:
            tasks.change(identity, due_date=day)
        return Answer.data({"task_ids": known, "due_date": day})

    def _subscribe(self, call: Call) -> Answer:
        if errors := writes.wrong(call.endpoint, call.body):
            return Answer.invalid(errors)
        record = self.table.records["WebhookSubscription"]
        changed = writes.changes(self.table, record, call.endpoint, call.body)
        made = {**writes.blank(record, self.table), **changed, "enabled": True}
        return Answer.data(self.store["webhook_subscriptions"].add(made))


def _step_group(step: Record) -> Record:
    """Return a step as an export has it: a group with one variant."""
    kind = {"email": "Email", "phone": "Phone"}.get(str(step["type"]), "Other")
    group = {"day": step["day"], "reference_id": step["id"], "automated": False, "automated_settings": None}
    settings = {"email_template": {"title": step["name"]}} if kind == "Email" else {"instructions": step["name"]}
    variant = {"name": step["name"], "enabled": True, "type": kind, "type_settings": settings}
    return {**group, "due_immediately": False, "steps": [variant]}
