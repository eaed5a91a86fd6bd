"""A list of people on a free loopback port, served by a process of its own: what a benchmark's clients read.

The first part of a path is the latency in milliseconds; "-503-" or "-429-" and a name after it is a reading of the list
that meets with a fault.
"""

from __future__ import annotations

import asyncio
import math
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final

import msgspec
from aiohttp import web
from attrs import define, field

__all__ = ["PER_PAGE", "serving"]

PER_PAGE: Final = 100
_CHANGED: Final = datetime(2025, 1, 1, 16, 0, 42, 1, timezone(timedelta(hours=-5)))
"""When the first was last changed; each of the others was so much later."""
_APART: Final = timedelta(seconds=30, microseconds=1)
_FIRST: Final = ("Ada", "Bela", "Chidi", "Dagny", "Edda", "Farid", "Grit", "Hana", "Ivo", "Jürgen", "Kei", "Lúcia")
_LAST: Final = ("Abara", "Berg", "Castellano", "Dvořák", "Eklund", "Farouk", "Grünwald", "Haddad", "Ito", "Jansen")
_CITIES: Final = (("Atlanta", "GA"), ("Boston", "MA"), ("Chicago", "IL"), ("Denver", "CO"), ("El Paso", "TX"))
_TITLES: Final = ("Director of Operations", "VP of Sales", "Procurement Manager", "Head of IT", "Account Executive")
_SENIORITY: Final = ("director", "vice_president", "manager", "director", "individual_contributor")


@contextmanager
def serving(pages: int) -> Iterator[str]:
    """The address of a server of so many pages; it ends with the context, or with this process."""
    command = [sys.executable, str(Path(__file__).resolve()), str(pages)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            port = process.stdout.readline().strip()
            if not port:
                raise RuntimeError("the server did not start")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _ref(kind: str, number: int) -> dict[str, Any]:
    return {"id": number, "_href": f"https://api.salesloft.com/v2/{kind}/{number}"}


def _person(number: int) -> dict[str, Any]:
    first, last = _FIRST[number % len(_FIRST)], _LAST[number // 7 % len(_LAST)]
    city, state = _CITIES[number % len(_CITIES)]
    company = f"{_LAST[number // 3 % len(_LAST)]} Industries {number % 977}"
    domain = f"industries{number % 977}.example"
    email = f"person.{number}@{domain}"
    month, day, minute, micro = number % 9 + 1, number % 28 + 1, number % 60, number % 999983
    changed = _CHANGED + number * _APART
    place = {"city": city, "state": state, "country": "United States"}
    return {
        "id": number,
        "created_at": f"2023-{month:02}-{day:02}T09:{minute:02}:11.{micro:06}-05:00",
        "updated_at": changed.isoformat(timespec="microseconds"),
        "last_contacted_at": f"2025-{month:02}-{day:02}T12:00:{minute:02}.000000-05:00",
        "last_replied_at": None if number % 3 else f"2025-{month:02}-27T15:30:{minute:02}.000000-05:00",
        "first_name": first,
        "last_name": last,
        "display_name": f"{first} {last}",
        "email_address": email,
        "full_email_address": f'"{first} {last}" <{email}>',
        "secondary_email_address": None if number % 4 else f"second.{number}@{domain}",
        "personal_email_address": f"{number}@mail.example",
        "phone": f"1404555{number % 10000:04}",
        "phone_extension": str(number % 1000),
        "home_phone": f"1404556{number % 10000:04}",
        "mobile_phone": f"1404557{number % 10000:04}",
        "linkedin_url": f"https://www.linkedin.com/in/person-{number}",
        "twitter_handle": f"@person{number}",
        "personal_website": f"https://person{number}.example/about",
        "title": _TITLES[number % len(_TITLES)],
        "job_seniority": _SENIORITY[number % len(_SENIORITY)],
        **place,
        **{f"work_{key}": value for key, value in place.items()},
        "locale": "America/New_York",
        "locale_utc_offset": -300,
        "crm_url": f"https://crm.example/003{number:012}",
        "crm_id": f"003{number:012}",
        "crm_object_type": "contact",
        "owner_crm_id": f"005{number % 40:012}",
        "person_company_name": company,
        "person_company_website": f"https://{domain}",
        "person_company_industry": "Manufacturing",
        "do_not_contact": number % 50 == 0,
        "contact_restrictions": ["call"] if number % 20 == 0 else [],
        "bouncing": number % 33 == 0,
        "eu_resident": number % 10 == 0,
        "starred": number % 12 == 0,
        "untouched": False,
        "success_count": number % 2,
        "last_contacted_type": "email",
        "custom_fields": {"Region": state, "Segment": "Mid-market", "Renewal quarter": f"Q{number % 4 + 1}"},
        "tags": ["webinar", f"batch-{number % 50}"],
        "counts": {
            "emails_sent": number % 30,
            "emails_viewed": number % 20,
            "emails_clicked": number % 5,
            "emails_replied_to": number % 3,
            "emails_bounced": 0,
            "calls": number % 7,
        },
        "account": _ref("accounts", number // 4 + 1),
        "owner": _ref("users", number % 40 + 1),
        "last_contacted_by": _ref("users", number % 40 + 1),
        "import": _ref("imports", number // 500 + 1),
        "person_stage": _ref("person_stages", number % 8 + 1),
        "cadences": [_ref("cadences", number % 60 + 1), _ref("cadences", number % 61 + 100)],
        "most_recent_cadence": _ref("cadences", number % 60 + 1),
        "last_completed_step_cadence": _ref("cadences", number % 60 + 1),
        "last_completed_step": _ref("steps", number % 300 + 1),
    }


def _body(pages: int, page: int, data: bytes, count: int | None) -> bytes:
    """An answer; with the counts when there is one."""
    paging: dict[str, Any] = {
        "per_page": PER_PAGE,
        "current_page": page,
        "next_page": page + 1 if page < pages else None,
        "prev_page": page - 1 or None,
    }
    if count is not None:
        paging |= {"total_pages": pages, "total_count": count}
    sorting = {"sort_by": "updated_at", "sort_direction": "ASC"}
    metadata = msgspec.json.encode({"filtering": {}, "paging": paging, "sorting": sorting})
    return b'{"metadata":' + metadata + b',"data":[' + data + b"]}"


@define
class _People:
    """Everybody, encoded; whoever asks for no counts and no times gets an answer that was made before."""

    pages: int
    encoded: list[bytes] = field(init=False)
    answers: dict[int, bytes] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.encoded = [msgspec.json.encode(_person(number + 1)) for number in range(self.pages * PER_PAGE)]
        self.answers = {
            page: self._page(0, len(self.encoded), page, counted=False) for page in range(1, self.pages + 1)
        }

    def answer(self, query: Mapping[str, str]) -> bytes:
        """The page that a query asks for."""
        page, counted = int(query.get("page", "1")), query.get("include_paging_counts") == "true"
        bounds = [query.get(f"updated_at[{bound}]") for bound in ("gte", "lt")]
        if not counted and bounds == [None, None] and page in self.answers:
            return self.answers[page]
        low, high = (_changed_before(time, len(self.encoded)) for time in bounds)
        return self._page(low or 0, len(self.encoded) if high is None else high, page, counted=counted)

    def _page(self, low: int, high: int, page: int, *, counted: bool) -> bytes:
        first = low + (page - 1) * PER_PAGE
        data = b",".join(self.encoded[first : min(first + PER_PAGE, high)])
        return _body(-(-(high - low) // PER_PAGE), page, data, high - low if counted else None)


def _changed_before(time: str | None, people: int) -> int | None:
    """How many of so many people were last changed before a time."""
    if time is None:
        return None
    return min(max(-((_CHANGED - datetime.fromisoformat(time)) // _APART) - 1, 0), people)


@define
class _Fault:
    """What happens to the third request of a reading: "503" once, or "429" until the minute ends."""

    kind: str
    requests: int = 0
    ends: float = math.inf

    def answer(self, now: float) -> web.Response | None:
        """The answer in place of the real one, if that is due."""
        self.requests += 1
        if self.kind == "503":
            return web.Response(status=503) if self.requests == 3 else None
        if self.requests == 3:
            self.ends = now // 60 * 60 + 60
        if self.requests < 3 or now >= self.ends:
            return None
        headers = {"x-ratelimit-endpoint-cost": "1", "x-ratelimit-remaining-minute": "0"}
        return web.json_response({"error": "API rate limit exceeded"}, status=429, headers=headers)


async def _serve(pages: int) -> None:
    everybody = _People(pages)
    faults: dict[str, _Fault] = {}

    async def people(request: web.Request) -> web.Response:
        if latency := int(request.match_info["latency"]):
            await asyncio.sleep(latency / 1000)
        if reading := request.match_info["reading"]:
            fault = faults.setdefault(reading, _Fault(reading.split("-")[1]))
            if (answer := fault.answer(time.time())) is not None:
                return answer
        return web.Response(
            body=everybody.answer(request.query),
            content_type="application/json",
            headers={"x-ratelimit-endpoint-cost": "1", "x-ratelimit-remaining-minute": "900000"},
        )

    app = web.Application()
    app.router.add_get(r"/{latency:\d+}{reading:(?:-(?:503|429)-\w+)?}/v2/people{json:(?:\.json)?}", people)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.to_thread(sys.stdin.read)  # until whoever started it closes the pipe or is gone
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))
