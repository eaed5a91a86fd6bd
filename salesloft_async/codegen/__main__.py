"""`python -m salesloft_async.codegen`: writes the generated files anew."""

from __future__ import annotations

import sys

from salesloft_async.operations.loader import TableError

from .rendering import write
from .types import Unspeakable


def main() -> int:
    """Write every generated file; 1 when the table is wrong, which is then said on standard error."""
    try:
        write()
    except (TableError, Unspeakable) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
