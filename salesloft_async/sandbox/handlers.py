"""What each kind of request does: read, list, create, update, delete, and the few that are like no other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec
from attrs import define, field

from salesloft_async.operations import Endpoint, RecordType, Table

from . import writes
from .answers import NOT_FOUND, Answer, Call
from .bulk import BulkJobs
from .fields import API, Record
from .lists import Listed, envelope, metadata
from .query import Condition, Errors, Page, conditions, find, order_of, page_of
from .shapes import home, listed_apart, reference, shape, target
from .store import Collection, Store
from .verbs import Verbs

__all__ = ["Handlers"]

_encode: Final = msgspec.json.Encoder().encode


_MINE: Final = {"owner", "creator", "user", "created_by_user"}
"""Fields that a create fills with the user who asks."""

Handler = Callable[[Call], Answer]


@define(eq=False)
class Handlers:
    """Applies requests to the store."""

    _table: Table
    _store: Store
    bulk: BulkJobs = field(init=False)
    """The rows and results of bulk jobs."""
    _special: dict[str, Handler] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.bulk = BulkJobs(self._store["bulk_jobs"], {"person/upsert": self._upsert_row}, self._store.stamp)
        self._special = {
            "people.create": self._create_person,
            "people.update": self._update_person,
            "people.upsert": self._upsert_person,
            "cadence_memberships.create": self._create_membership,
            "caller_ids.list": self._caller_ids,
            "bulk_jobs.get": self._bulk_get,
            "bulk_jobs.create": self._bulk_create,
            "bulk_jobs.update": self._bulk_update,
            "bulk_jobs.add_data": self._bulk_add,
            "bulk_jobs.cancel": self._bulk_cancel,
            "bulk_jobs.data": self._bulk_data,
            "bulk_jobs.results": self._bulk_results,
            **Verbs(self._table, self._store).handlers,
        }

    def answer(self, call: Call) -> Answer:
        """Does what the endpoint says."""
        endpoint = call.endpoint
        special = self._special.get(endpoint.name)
        if special:
            return special(call)
        if endpoint.many:
            return self._list(call)
        return {"GET": self._get, "POST": self._create, "DELETE": self._delete}.get(endpoint.http, self._update)(call)

    def _collection(self, endpoint: Endpoint) -> Collection:
        about = self._table.resources[endpoint.resource].record
        if listed_apart(self._table, endpoint) or (endpoint.many and endpoint.located("path")):
            return self._store[endpoint.name]
        return self._store[home(self._table, about) or endpoint.resource]

    def _record(self, endpoint: Endpoint) -> RecordType:
        return shape(self._table, endpoint)

    def _get(self, call: Call) -> Answer:
        collection = self._collection(call.endpoint)
        # without an id in the path there is one to get: me, team
        record = collection.get(call.identity) if call.endpoint.located("path") else next(iter(collection), None)
        return NOT_FOUND if record is None else Answer(200, b'{"data":%b}' % collection.encoded(str(record["id"])))

    def _list(self, call: Call) -> Answer:
        endpoint, record = call.endpoint, self._record(call.endpoint)
        errors: Errors = writes.wrong(endpoint, call.query)
        names = (
            {str(tag["id"]): str(tag["name"]) for tag in self._store["tags"]} if "tags" in self._table.resources else {}
        )
        filters = conditions(endpoint, record, call.query.items(), errors, tags=names)
        order = order_of(endpoint, record, call.query, errors)
        if errors:
            return Answer.invalid(errors)
        collection = self._collection(endpoint)
        if endpoint.located("path"):
            owner = self._table.resources[endpoint.resource]
            if self._store[owner.name].get(call.identity) is None:
                return NOT_FOUND
            filters = (*filters, Condition((f"{owner.singular}_id",), "in", (call.identity,)))
        found = find(collection, order, filters)
        page = page_of(call.query) if endpoint.paging != "none" else Page(1, max(1, len(found)))
        listed = Listed.of(found, page, descending=order.descending)
        body = b",".join([collection.encoded(key) for key in listed.keys])
        return Answer(200, envelope(body, metadata(endpoint, call.query, order, page, listed)))

    def _create(self, call: Call) -> Answer:
        endpoint, record = call.endpoint, self._record(call.endpoint)
        if errors := writes.wrong(endpoint, call.body):
            return Answer.invalid(errors)
        made = {**writes.blank(record, self._table), **writes.changes(self._table, record, endpoint, call.body)}
        me = next(iter(self._store["users"]), None)
        for each in record.fields:
            if each.wire in _MINE and target(each.type) == "User" and made[each.wire] is None and me is not None:
                made[each.wire] = reference(self._table, "User", me["id"])
        kept = "id" in made and endpoint.record == self._table.resources[endpoint.resource].record
        return Answer.data(self._collection(endpoint).add(made) if kept else made)

    def _update(self, call: Call) -> Answer:
        endpoint, collection = call.endpoint, self._collection(call.endpoint)
        if collection.get(call.identity) is None:
            return NOT_FOUND
        if errors := writes.wrong(endpoint, call.body):
            return Answer.invalid(errors)
        changed = writes.changes(self._table, self._record(endpoint), endpoint, call.body)
        return Answer.data(collection.change(call.identity, **changed))

    def _delete(self, call: Call) -> Answer:
        collection = self._collection(call.endpoint)
        gone = collection.remove(call.identity) or (call.endpoint.again and call.identity in collection.deleted)
        return Answer(204) if gone else NOT_FOUND

    def _create_person(self, call: Call) -> Answer:
        errors = writes.wrong(call.endpoint, call.body)
        errors = errors or writes.new_person_errors(call.body, self._store["people"])
        if errors:
            return Answer.invalid(errors)
        record = self._record(call.endpoint)
        made = {**writes.blank(record, self._table), **writes.changes(self._table, record, call.endpoint, call.body)}
        return Answer.data(self._store["people"].add({**made, **writes.named(made)}))

    def _update_person(self, call: Call) -> Answer:
        people = self._store["people"]
        person = people.get(call.identity)
        if person is None:
            return NOT_FOUND
        errors = writes.wrong(call.endpoint, call.body)
        address = call.body.get("email_address")
        if not errors and address:
            problem = writes.address_error(address)
            if any(other is not person for other in people.matching("email_address", address)):
                problem = writes.TAKEN
            errors = {"email_address": [problem]} if problem else {}
        if errors:
            return Answer.invalid(errors)
        changed = writes.changes(self._table, self._record(call.endpoint), call.endpoint, call.body)
        return Answer.data(writes.update_person(people, person, changed))

    def _upsert_person(self, call: Call) -> Answer:
        done = writes.upsert(self._table, call.endpoint, self._store["people"], call.body)
        if isinstance(done, dict):
            return Answer.invalid(done)
        kind, person = done
        return Answer.data({"upsert_type": kind, "person": person})

    def _upsert_row(self, row: Record) -> tuple[Record | None, str]:
        done = writes.upsert(self._table, self._table.endpoint("people.upsert"), self._store["people"], row)
        if isinstance(done, dict):
            return None, "; ".join(f"{name} {', '.join(messages)}" for name, messages in done.items())
        person = done[1]
        return reference(self._table, "Person", person["id"]), ""

    def _create_membership(self, call: Call) -> Answer:
        given = {**call.body, **call.query}
        errors = writes.wrong(call.endpoint, given)
        for name in ("person", "cadence", "user", "step"):
            identity = given.get(f"{name}_id")
            resource = {"person": "people"}.get(name, f"{name}s")
            if identity is not None and self._store[resource].get(identity) is None:
                errors.setdefault(f"{name}_id", ["does not exist"])
        if errors:
            return Answer.invalid(errors)
        record = self._record(call.endpoint)
        made = {**writes.blank(record, self._table), **writes.changes(self._table, record, call.endpoint, given)}
        me = self._store["users"][0]
        states = {"currently_on_cadence": True, "current_state": "active", "added_at": self._store.stamp()}
        made["user"] = made["user"] or reference(self._table, "User", me["id"])
        return Answer.data(self._store["cadence_memberships"].add({**made, **states}))

    def _caller_ids(self, call: Call) -> Answer:
        if errors := writes.wrong(call.endpoint, call.query):
            return Answer.invalid(errors)
        found = self._store["people"].matching("phone", call.query["phone_number"])
        rows: list[Record] = []
        for person in sorted(found, key=lambda each: str(each["id"])):
            account = self._store["accounts"].get((person["account"] or {}).get("id"))
            rows.append(
                {
                    "display_name": person["display_name"],
                    "title": person["title"],
                    "account_name": account["name"] if account else None,
                    "person": {"id": person["id"], "_href": f"{API}/v2/people/{person['id']}"},
                }
            )
        return Answer.data(rows)

    def _bulk_get(self, call: Call) -> Answer:
        job = self._store["bulk_jobs"].get(call.identity)
        if job is None:
            return NOT_FOUND
        if job["state"] == "executing":
            self._store["people"].forget_orders()
        return Answer.data(self.bulk.advance(job))

    def _bulk_create(self, call: Call) -> Answer:
        if errors := writes.wrong(call.endpoint, call.body):
            return Answer.invalid(errors)
        record = self._record(call.endpoint)
        changed = writes.changes(self._table, record, call.endpoint, call.body)
        return Answer.data(self.bulk.create({**writes.blank(record, self._table), **changed}))

    def _bulk_update(self, call: Call) -> Answer:
        job = self._store["bulk_jobs"].get(call.identity)
        if job is None:
            return NOT_FOUND
        if errors := writes.wrong(call.endpoint, call.body):
            return Answer.invalid(errors)
        changed = writes.changes(self._table, self._record(call.endpoint), call.endpoint, call.body)
        done = self.bulk.update(job, changed)
        return Answer.data(done) if "id" in done else Answer.invalid(done)

    def _bulk_cancel(self, call: Call) -> Answer:
        job = self._store["bulk_jobs"].get(call.identity)
        if job is None:
            return NOT_FOUND
        return Answer(204) if self.bulk.cancel(job) else Answer.invalid({"state": ["must not be done"]})

    def _bulk_add(self, call: Call) -> Answer:
        job = self._store["bulk_jobs"].get(call.identity)
        if job is None:
            return NOT_FOUND
        rows: list[Record] = call.body.get("data") or []
        errors = writes.wrong(call.endpoint, call.body) or self.bulk.add(job, rows)
        return Answer.invalid(errors) if errors else Answer.data({"records": len(rows)})

    def _bulk_data(self, call: Call) -> Answer:
        return self._bulk_rows(call, self.bulk.data)

    def _bulk_results(self, call: Call) -> Answer:
        return self._bulk_rows(call, self.bulk.results)

    def _bulk_rows(self, call: Call, rows_of: Callable[..., list[Record]]) -> Answer:
        job = self._store["bulk_jobs"].get(call.identity)
        if job is None:
            return NOT_FOUND
        errors: Errors = {}
        record, page = self._record(call.endpoint), page_of(call.query)
        conditions(call.endpoint, record, call.query.items(), errors, tags={})
        if errors:
            return Answer.invalid(errors)
        after = int(call.query.get("id[gt]", "0"))
        status = {*call.query.getall("status[]", []), *call.query.getall("status", [])}
        rows = rows_of(job, after=after, most=page.size, status=status)
        paging = {"filtering": {}, "paging": {"per_page": page.size}}
        return Answer(200, _encode({"metadata": paging, "data": rows}))
