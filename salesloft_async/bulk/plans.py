"""Plans: what becomes of the columns of rows, worked out once for every set of columns. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any, Final

from attrs import define, field, frozen

from salesloft_async.core.display import displayed
from salesloft_async.errors import ConfigurationError

from .cells import Screen, plain
from .fields import CUSTOM, Field, Fields

__all__ = ["IGNORED", "BadRow", "Plan", "Planner", "Step"]

IGNORED: Final = frozenset({"_line", "_error"})
"""Columns of a file of failed rows that say what was wrong: such a file is corrected and uploaded again as it is."""
_LONGEST_NAME: Final = 80
"""Characters of a column's name that a message shows."""
_MOST_PLANS: Final = 1_000
"""Sets of columns whose plans are cached; rows that differ in what they hold have a few, not thousands."""


class BadRow(Exception):
    """A row that cannot be uploaded, and why."""


@frozen
class Step:
    """What becomes of one column."""

    column: str
    field: Field
    part: str = ""
    """The custom field's name, where the column is one."""
    reference: bool = False
    """Whether the column holds references, of which the id is taken."""


@frozen
class Plan:
    """What becomes of the columns of every row that has just these."""

    steps: tuple[Step, ...]
    direct: bool
    """Whether a row in which every cell is a text goes through with no more than a look at each column."""
    whole: bool
    """Whether the columns are the fields, one by one, under the fields' own names."""
    keys: tuple[str, ...]
    """The fields that can name the record, most certain first."""
    screens: tuple[tuple[str, Screen], ...]
    """The fields whose texts are looked at."""
    names: tuple[str, ...]
    """The fields."""
    cells: Callable[[Any], Any]
    """Returns the values of those columns of a row."""
    ignored: tuple[str, ...]
    """Read-only columns, which are left out."""


@define
class Planner:
    """Plans for one job type and one mapping of columns."""

    fields: Fields
    columns: Mapping[str, str | None]
    """Fields of columns with other names; None leaves a column out."""
    _plans: dict[tuple[Any, ...], Plan] = field(factory=dict[tuple[Any, ...], Plan], init=False)

    def __attrs_post_init__(self) -> None:
        for column, target in self.columns.items():
            if not isinstance(target, str | None):
                raise ConfigurationError(f"map: {column} takes a field's name or None, not {target!r}")
        wrong = self._unknown(list(self.columns))
        if wrong:
            raise ConfigurationError(f"map: {self._told(wrong)}")

    def plan(self, columns: tuple[Any, ...]) -> Plan:
        """Return the plan for these columns; BadRow names all that are no field, or says which two are the same one."""
        if (plan := self._plans.get(columns)) is not None:
            return plan
        if wrong := self._unknown(columns):
            raise BadRow(self._told(wrong))
        steps: list[Step] = []
        taken: dict[str, str] = {}
        ignored: list[str] = []
        for column in columns:
            target = self.target(column)
            if target is None:
                continue
            if target in self.fields.read_only:
                ignored.append(column)
                continue
            step = self._step(column, target)
            name = f"{CUSTOM}.{step.part}" if step.part else step.field.name
            if (before := taken.setdefault(name, column)) != column:
                raise BadRow(f"the columns {before} and {column} are both {name}")
            steps.append(step)
        plan = self._made(columns, steps, ignored)
        if len(self._plans) >= _MOST_PLANS:
            self._plans.clear()
        self._plans[columns] = plan
        return plan

    def target(self, column: str) -> str | None:
        """Return the name of the field that a column is, None where it is left out; the column if it is no field."""
        if column in self.columns:
            target = self.columns[column]
            matched = None if target is None else self.fields.match(target)
        else:
            matched = column if column in IGNORED else self.fields.match(column)
        return None if matched in IGNORED else matched

    def unknown(self, columns: Sequence[Any]) -> list[Any]:
        """Return the columns that are no field of the job's type."""
        return [column for column, _ in self._unknown(columns)]

    def describe(self, unknown: Sequence[Any]) -> str:
        """Return what is wrong with columns that are no field."""
        return self._told(self._unknown(unknown))

    def _unknown(self, columns: Sequence[Any]) -> list[tuple[Any, Any]]:
        """Columns that are no field, with the names that were looked up."""
        known = self.fields.known
        wrong: list[tuple[Any, Any]] = []
        for column in columns:
            if not isinstance(column, str):
                wrong.append((column, column))
                continue
            target = self.target(column)
            if target is None or not known or target in known or target in self.fields.references:
                continue
            if target.startswith(f"{CUSTOM}.") and target != f"{CUSTOM}." and CUSTOM in known:
                continue
            if target not in self.fields.read_only:
                wrong.append((column, target))
        return wrong

    def _told(self, wrong: Sequence[tuple[Any, Any]]) -> str:
        nameless = [column for column, _ in wrong if not isinstance(column, str)]
        if nameless:
            return f"a column's name is a text, not {', '.join(map(displayed, nameless))}"
        names = [_shortened(target) for _, target in wrong]
        near = [self.fields.nearest(name) for name in names]
        if len(wrong) == 1:
            hint = f"; did you mean {near[0]}?" if near[0] else ""
            return f"{names[0]} is no field of {self.fields.type}{hint}"
        shown = ", ".join(
            f"{name} (did you mean {nearest}?)" if nearest else name for name, nearest in zip(names, near, strict=True)
        )
        return f"{len(names)} columns are no fields of {self.fields.type}: {shown}"

    def _step(self, column: str, target: str) -> Step:
        known = self.fields.known
        if not known:
            return Step(column, Field(target, plain, null=True))
        if found := known.get(target):
            return Step(column, found)
        if referred := self.fields.references.get(target):
            return Step(column, known[referred], reference=True)
        return Step(column, Field(target, plain, null=True), target.removeprefix(f"{CUSTOM}."))

    def _made(self, columns: tuple[Any, ...], steps: Sequence[Step], ignored: Sequence[str]) -> Plan:
        taken = {step.field.name for step in steps}
        keys = tuple(name for name in self.fields.keys if name in taken)
        names = tuple(step.field.name for step in steps)
        direct = bool(keys) and all(step.field.text or step.column == "upsert_key" for step in steps)
        used = [step.column for step in steps]
        return Plan(
            tuple(steps),
            direct,
            direct and tuple(columns) == names,
            keys,
            tuple((step.field.name, step.field.screen) for step in steps if step.field.screen is not None),
            names,
            itemgetter(*used) if len(used) > 1 else lambda row: tuple(row[name] for name in used),
            tuple(ignored),
        )


def _shortened(name: str) -> str:
    """The name of a column, which is all of a line where a file is no table."""
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
