"""Records to begin with: plausible, and the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from random import Random
from typing import Any, Final

from attrs import define

from salesloft_async.operations import Endpoint, Field, RecordType, Resource, Table

from . import words
from .fields import Record
from .shapes import assumed, home, listed_apart, reference, target
from .store import Store
from .times import from_micros
from .writes import blank

__all__ = ["fill"]

_FIRST: Final = 1_672_531_200_000_000
"""2023-01-01 in microseconds; seeded records are of the two years that follow, whenever the sandbox runs."""
_SPAN: Final = 2 * 365 * 24 * 3600 * 1_000_000

_COUNTS: Final = {
    "account_stages": 5, "account_tiers": 3, "bulk_jobs": 0, "cadences": 10, "call_dispositions": 5,
    "call_sentiments": 4, "caller_ids": 0, "crm_activity_fields": 8, "custom_fields": 4, "custom_roles": 3, "groups": 4,
    "imports": 3,
    "person_stages": 6, "tags": 8, "team": 1, "users": 12, "webhook_subscriptions": 0,
}  # fmt: skip
"""Records of a resource; others have forty."""
_FEW: Final = 5
"""Records of a list that is not its resource's own."""


def fill(store: Store, table: Table, *, people: int, accounts: int, seed: int, ties: int, skew: float) -> None:
    """Fills every collection from the table's records; people and accounts with more care, for there are many.

    Those two are made now, the others when somebody first looks: each resource has random numbers of its own.
    """
    shapes = {
        name: table.records.get(resource.record) or assumed(resource) for name, resource in table.resources.items()
    }
    sizes = {name: _COUNTS.get(name, 40) for name, record in shapes.items() if _kept(table, name, record)}
    sizes |= {"people": people, "accounts": accounts}

    def made(name: str) -> list[Record]:
        random = Random(f"{seed} {name}")  # noqa: S311  (nothing secret)
        if name in _CAREFULLY:
            return _CAREFULLY[name](table, shapes[name], sizes, random, _Times(random, ties, skew))
        each = range(1, sizes[name] + 1)
        return [_plausible(table, table.resources[name], shapes[name], number, sizes, random) for number in each]

    def others(endpoint: Endpoint) -> list[Record]:
        random, record = Random(f"{seed} {endpoint.name}"), table.records[endpoint.record]  # noqa: S311
        resource = table.resources[endpoint.resource]
        return [{"id": n} | _plausible(table, resource, record, n, sizes, random) for n in range(1, _FEW + 1)]

    for name in sizes:
        store.expect(name, partial(made, name))
    store.expect("transcriptions.sentences", lambda: _sentences(table, store["transcriptions"]))
    store["transcriptions.sentences"].shown = _sentence
    for endpoint in table.endpoints:
        if listed_apart(table, endpoint):
            store.expect(endpoint.name, partial(others, endpoint))
            store[endpoint.name].shown = partial(_without_id, table.records[endpoint.record])
    for name in _CAREFULLY:
        store[name]


def _kept(table: Table, resource: str, record: RecordType) -> bool:
    """Return whether the resource has records of its own: those of `me` are among the users, and some have no id."""
    return home(table, record.name) in {None, resource} and record.field("id") is not None


def _without_id(record: RecordType, stored: Record) -> Record:
    return stored if record.field("id") else {name: value for name, value in stored.items() if name != "id"}


def _sentences(table: Table, transcriptions: Iterable[Record]) -> list[Record]:
    said = words.TEXTS["content"]
    empty = blank(table.records["TranscriptionSentence"], table)
    owners = [each["id"] for each in transcriptions for _ in said]
    return [
        {**empty, "id": number, "transcription_id": owner, "order_number": order + 1, "text": said[order]}
        | {"start_time": 2.5 * order, "end_time": 2.5 * order + 2}
        for number, owner in enumerate(owners, 1)
        for order in [(number - 1) % len(said)]
    ]


def _sentence(record: Record) -> Record:
    """Return a sentence as the API sends it: with the id of its transcription in place of one of its own."""
    return {
        **{key: value for key, value in record.items() if key != "transcription_id"},
        "id": record["transcription_id"],
    }


def _people(table: Table, record: RecordType, sizes: dict[str, int], random: Random, times: _Times) -> list[Record]:
    empty = blank(record, table)
    ref = _references(table, record, sizes)
    made: list[Record] = []
    pick, below = random.choice, random.random
    for number in range(1, sizes["people"] + 1):
        created, updated = times.next()
        first, last = pick(words.FIRST_NAMES), pick(words.LAST_NAMES)
        city, state, country = pick(words.PLACES)
        address = f"{first}.{last}.{number}@example.com".lower()
        company = pick(words.COMPANIES)
        cadence = ref("most_recent_cadence", random) if below() < 0.3 else None
        contacted = below() < 0.6
        made.append(
            empty
            | {
                "id": number,
                "created_at": created,
                "updated_at": updated,
                "last_contacted_at": updated if contacted else None,
                "last_contacted_type": "email" if contacted else None,
                "first_name": first,
                "last_name": last,
                "display_name": f"{first} {last}",
                "email_address": address,
                "full_email_address": f"{first} {last} <{address}>",
                "phone": f"1404555{number:07d}" if below() < 0.7 else None,
                "title": pick(words.TITLES),
                "job_seniority": pick(words.SENIORITIES),
                "city": city,
                "state": state,
                "country": country,
                "work_city": city,
                "work_state": state,
                "work_country": country,
                "locale": pick(words.LOCALES),
                "linkedin_url": f"https://www.linkedin.com/in/{first}-{last}-{number}".lower(),
                "crm_id": f"003{number:015d}",
                "crm_object_type": "contact",
                "crm_url": f"https://crm.example.com/003{number:015d}",
                "person_company_name": company,
                "person_company_industry": pick(words.INDUSTRIES),
                "contact_restrictions": [],
                "untouched": not contacted,
                "success_count": 0,
                "custom_fields": {"Region": "EMEA" if country in ("Germany", "United Kingdom") else "AMER"},
                "tags": [pick(words.NAMES["tags"])] if below() < 0.4 else [],
                "counts": {
                    **empty["counts"],
                    "emails_sent": number % 7,
                    "emails_viewed": number % 3,
                    "calls": number % 4,
                },
                "account": ref("account", random),
                "owner": ref("owner", random),
                "person_stage": ref("person_stage", random),
                "cadences": [cadence] if cadence else [],
                "most_recent_cadence": cadence,
            }
        )
    return made


def _accounts(table: Table, record: RecordType, sizes: dict[str, int], random: Random, times: _Times) -> list[Record]:
    empty = blank(record, table)
    ref = _references(table, record, sizes)
    made: list[Record] = []
    for number in range(1, sizes["accounts"] + 1):
        created, updated = times.next()
        name = f"{random.choice(words.COMPANIES)} {number}"
        domain = f"{name.replace(' ', '-').lower()}.example.com"
        city, state, country = random.choice(words.PLACES)
        made.append(
            empty
            | {
                "id": number,
                "created_at": created,
                "updated_at": updated,
                "name": name,
                "domain": domain,
                "website": f"https://{domain}",
                "phone": f"1404556{number:07d}",
                "city": city,
                "state": state,
                "country": country,
                "industry": random.choice(words.INDUSTRIES),
                "size": random.choice(("1-10", "11-50", "51-200")),
                "crm_id": f"001{number:015d}",
                "crm_object_type": "account",
                "locale": random.choice(words.LOCALES),
                "crm_url": f"https://crm.example.com/001{number:015d}",
                "counts": {"people": number % 9},
                "owner": ref("owner", random),
                "creator": ref("creator", random),
                "company_stage": ref("company_stage", random),
                "account_tier": ref("account_tier", random),
                "user_relationships": [],
            }
        )
    return made


@define
class _Times:
    """Times of creation and change, the latter shared by `ties` records each."""

    random: Random
    ties: int
    skew: float
    _updated: int = 0
    _left: int = 0

    def next(self) -> tuple[str, str]:
        """Those of the next record."""
        if not self._left:
            self._updated, self._left = _FIRST + int(self.random.random() ** (1 / self.skew) * _SPAN), self.ties
        self._left -= 1
        return _spelt(self._updated, self.random)


_CAREFULLY: Final = {"people": _people, "accounts": _accounts}


def _times(random: Random) -> tuple[str, str]:
    return _spelt(_FIRST + int(random.random() * _SPAN), random)


def _spelt(updated: int, random: Random) -> tuple[str, str]:
    return from_micros(_FIRST + int((updated - _FIRST) * random.random())), from_micros(updated)


def _references(table: Table, record: RecordType, sizes: dict[str, int]) -> Any:
    """A function that gives a reference to some record for a field: made once each, for they are many."""
    made: dict[str, list[Record]] = {}
    leads_to = {field.wire: target(field.type) for field in record.fields}

    def some(field: str, random: Random) -> Record | None:
        if field not in made:
            size = sizes[home(table, leads_to[field]) or ""]
            made[field] = [reference(table, leads_to[field], number) for number in range(1, size + 1)]
        return random.choice(made[field]) if made[field] else None

    return some


def _plausible(
    table: Table, resource: Resource, record: RecordType, number: int, sizes: dict[str, int], random: Random
) -> Record:
    created, updated = _times(random)
    made = blank(record, table)
    for field in record.fields:
        made[field.wire] = _value(table, field, resource, number, sizes, random, made[field.wire])
    for name, value in {"created_at": created, "updated_at": updated, "archived_at": None}.items():
        if name in made:
            made[name] = value
    return made


def _value(
    table: Table,
    field: Field,
    resource: Resource,
    number: int,
    sizes: dict[str, int],
    random: Random,
    empty: Any,
) -> Any:
    """A value of the field's type: text from lists where a field has one, references only to records that exist."""
    name = field.wire
    if name == "id":
        return number
    kinds = field.type.of if field.type.name == "|" else (field.type,)
    match kinds[0].name:
        case "Ref":
            record = target(kinds[0])
            size = sizes.get(home(table, record) or "", 0)
            return reference(table, record, random.randint(1, size)) if size else None
        case "id" if name.endswith("_id"):
            size = max(
                (sizes.get(each.name, 0) for each in table.resources.values() if f"{each.singular}_id" == name),
                default=0,
            )
            return random.randint(1, size) if size else None
        case "integer" | "number":
            return random.randint(1, 30)
        case "decimal":
            return f"{random.randint(1, 90)}.00"
        case "boolean":
            return name in {"active", "shared", "team_cadence"} or random.random() < 0.3
        case "time":
            return _times(random)[1]
        case "date":
            return _times(random)[1][:10]
        case "text":
            return _text(name, resource, number, random)
        case _:
            return empty


def _text(name: str, resource: Resource, number: int, random: Random) -> str | None:
    if name == "user_guid":
        return f"00000000-0000-4000-8000-{number:012d}"
    if name in {"name", "title", "display_name"}:
        names = words.NAMES.get(resource.name)
        return (
            names[(number - 1) % len(names)]
            if names
            else f"{resource.singular.replace('_', ' ').capitalize()} {number}"
        )
    if name == "first_name":
        return words.FIRST_NAMES[number % len(words.FIRST_NAMES)]
    if name == "last_name":
        return words.LAST_NAMES[number % len(words.LAST_NAMES)]
    if "email" in name and "type" not in name and "signature" not in name:
        return f"{resource.singular}{number}@example.com"
    if name in words.TEXTS:
        return random.choice(words.TEXTS[name]).format(number=number)
    return f"{name.replace('_', ' ').capitalize()} {number}" if name in {"subject", "description"} else None
