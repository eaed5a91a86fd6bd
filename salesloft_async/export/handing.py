"""Exports that are handed out: planned by one process, read window by window by others, merged by any."""

from __future__ import annotations

import logging
import os
import secrets
import time
from collections.abc import Mapping, Sequence
from contextlib import aclosing
from pathlib import Path
from typing import Any, Final

from salesloft_async.core.session import Session
from salesloft_async.core.threads import run_to_its_end
from salesloft_async.core.values import OnMissing, TimeLike
from salesloft_async.errors import ConfigurationError, MissingRecordsError
from salesloft_async.operations import load
from salesloft_async.scan.joined import check_fits
from salesloft_async.scan.plan import ScanPlan, begin_part, check_window_size, plan_of
from salesloft_async.scan.scan import check_on_missing
from salesloft_async.scan.source import Source

from .exporter import ExportReport, finish, lines_of
from .formats import format_of, ready
from .handout import Handout, Summary, held
from .nested import NestedReader
from .period import LocalFilter
from .wanted import Wanted, endpoint_of, fetch_of, layout_of, operation_of, target_of

__all__ = ["export_plan", "export_window", "merge_export"]

_log: Final = logging.getLogger("salesloft_async")
_KEY: Final = "export"
"""What an item of an export has beside what every item of a scan has."""
_NAMED: Final = 10
"""Missing windows that an error names."""


async def export_plan(
    session: Session,
    resource: str,
    path: str | os.PathLike[str],
    *,
    since: TimeLike | None = None,
    until: TimeLike | None = None,
    filters: Mapping[str, Any] | None = None,
    fields: Sequence[str] | None = None,
    window_size: int = 10_000,
    resume: bool = False,
    filter_locally: bool = False,
) -> ScanPlan:
    """See AsyncSalesloft.export_plan."""
    wanted = Wanted.of(resource, path, since, until, filters, fields, filter_locally=filter_locally, divided=True)
    pages = check_window_size(window_size)
    check_fits(wanted.query)
    target, endpoint = wanted.target.absolute(), wanted.endpoint
    with held(target):
        handout = _taken_up(target, wanted, fields) if resume else None
        if handout is not None:
            return _as_plan(handout.left(), spent=0)
        bounds = wanted.period.bounds
        source = Source(fetch_of(session, endpoint), resource, bounds.query, endpoint.times, endpoint.order, pages)
        plan = await plan_of(source, bounds.since, bounds.until)
        own = secrets.token_hex(4)
        items = [{**item, _KEY: {"path": str(target), "plan": own}} for item in plan]
        chosen = None if fields is None else list(fields)
        await run_to_its_end(Handout(target, own, wanted.plain(), chosen, plan.spent, items).save)
        return _as_plan(items, spent=plan.spent)


def _taken_up(target: Path, wanted: Wanted, fields: Sequence[str] | None) -> Handout | None:
    handout = Handout.read(target)
    if handout is None:
        return None
    before = {**handout.what, "fields": handout.fields}
    now = {**wanted.plain(), "fields": None if fields is None else list(fields)}
    if differing := [f"{name} {before.get(name)!r}" for name in now if before.get(name) != now[name]]:
        raise ConfigurationError(
            f"resume: the plan in {handout.folder} was of {', '.join(differing)}: ask for the same again"
        ).about("hand-out-work")
    return handout


def _as_plan(items: Sequence[dict[str, Any]], spent: int) -> ScanPlan:
    tails = [item for item in items if item["kind"] == "tail"]
    return ScanPlan([item for item in items if item["kind"] != "tail"], tails[0] if tails else None, spent)


async def export_window(
    session: Session, item: Mapping[str, Any], *, on_missing: OnMissing = "raise", concurrency: int = 16
) -> ExportReport:
    """See AsyncSalesloft.export_window."""
    started = time.monotonic()
    handout = _handout_of(item)
    endpoint = endpoint_of(load(), handout.what["resource"])
    local = LocalFilter.from_plain(handout.what)
    written = 0
    nested = NestedReader.of(session, endpoint, concurrency)
    scanner = begin_part(fetch_of(session, endpoint), operation_of(endpoint), item, concurrency, on_missing)
    if (there := handout.summary(item)) is not None:
        return ExportReport(handout.target, there.records, there.records, 0, 0.0, there.missing, there.uncertain)
    if item["kind"] == "tail" and (left := [each for each in handout.left() if each["kind"] != "tail"]):
        raise ConfigurationError(f"item: the tail is read when every window is there: {_named(left)}").about(
            "hand-out-work"
        )
    try:
        with handout.writing() as file:
            async with aclosing(scanner.batches()) as batches:
                async for batch in batches:
                    lines = await lines_of(batch.records, local, nested)
                    file.writelines(lines)
                    written += len(lines)
            done = scanner.progress()
            points = done.points + (0 if nested is None else nested.points)
            summary = Summary(written, points, done.missing, done.uncertain)
            there = await run_to_its_end(handout.publish, file, item, summary)
    except FileNotFoundError:
        raise _gone(handout.target) from None
    seconds = round(time.monotonic() - started, 3)
    return ExportReport(handout.target, there.records, 0, points, seconds, there.missing, there.uncertain)


def _handout_of(item: object) -> Handout:
    """The export that an item is of; ConfigurationError when it is of none that is under way here."""
    export = item.get(_KEY) if isinstance(item, Mapping) else None
    if not isinstance(export, Mapping) or not isinstance(path := export.get("path"), str):
        raise ConfigurationError("item: takes an item of export_plan, and this is none").about("hand-out-work")
    handout = Handout.read(Path(path))
    if handout is None:
        raise _gone(Path(path))
    if handout.plan != export.get("plan"):
        raise ConfigurationError(f"item: is of a plan for {path} that another one has replaced").about("hand-out-work")
    return handout


def _gone(target: Path) -> ConfigurationError:
    return ConfigurationError(
        f"item: there is no plan for {target} here: it was merged or replaced, or its folder is not on this machine"
    ).about("hand-out-work")


async def merge_export(path: str | os.PathLike[str], *, on_missing: OnMissing = "raise") -> ExportReport:
    """See AsyncSalesloft.merge_export."""
    check_on_missing(on_missing)
    return await run_to_its_end(_merged, target_of(path), on_missing)


def _merged(target: Path, on_missing: OnMissing) -> ExportReport:
    started = time.monotonic()
    target = target.absolute()
    handout = Handout.read(target)
    if handout is None:
        known = f"; {target.name} is there, so it may have been merged before" if target.exists() else ""
        raise ConfigurationError(f"path: no export of {target} is handed out{known}").about("hand-out-work")
    with held(target):
        if left := handout.left():
            raise ConfigurationError(f"path: not every window is there: {_named(left)}").about("hand-out-work")
        parts = [there for item in handout.items if (there := handout.summary(item)) is not None]
        resource, fields = handout.what["resource"], handout.fields
        if missing := sum(part.missing for part in parts):
            message = f"{resource}: {missing:,} records that the API counts are in no part of {target}"
            if on_missing == "raise":
                raise MissingRecordsError(f'{message}: on_missing="warn" makes the file without them', missing)
            _log.warning(message)
        table, form = load(), format_of(target)
        ready(form)
        finish(handout, target, form, layout_of(table, endpoint_of(table, resource), fields), resource, fields)
    points = handout.spent + sum(part.points for part in parts)
    uncertain = any(part.uncertain for part in parts)
    return ExportReport(target, handout.records, 0, points, round(time.monotonic() - started, 3), missing, uncertain)


def _named(items: Sequence[Mapping[str, Any]]) -> str:
    """Which these are, such as "number 3 (2026-01-31 to 2026-02-02)"."""
    named = []
    for item in items[:_NAMED]:
        window = item["window"]
        ends = " to ".join(window.get(end, "now" if end == "until" else "the beginning") for end in ("since", "until"))
        named.append(f"number {item['number']} ({item['kind']}, {window['key'] or 'all'} from {ends})")
    more = f" and {len(items) - _NAMED} more" if len(items) > _NAMED else ""
    return f"missing are {', '.join(named)}{more}"
