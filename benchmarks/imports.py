"""What importing the client costs, beside importing aiohttp alone: each in processes of its own, taking turns."""

from __future__ import annotations

import platform
import subprocess
import sys
from statistics import median
from typing import Final

TURNS: Final = 15
GOAL: Final = 1.25
PROGRAMS: Final = {
    "python alone": "",
    "import aiohttp": "import aiohttp",
    "from salesloft_async import AsyncSalesloft": "from salesloft_async import AsyncSalesloft",
    "from salesloft_async import Salesloft": "from salesloft_async import Salesloft",
    "... and one resource with its record": "from salesloft_async.resources.people import AsyncPeople",
}
MEASURE: Final = """
import time
began = time.process_time()
{program}
print(time.process_time() - began)
"""


def seconds(program: str) -> float:
    """CPU seconds that the program takes in a fresh process, the interpreter's own start apart."""
    code = MEASURE.format(program=program)
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    """Measure and print; the goal is named in the last line."""
    for program in PROGRAMS.values():  # the first import of each writes its bytecode
        seconds(program)
    taken: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for _ in range(TURNS):
        for name, program in PROGRAMS.items():
            taken[name].append(seconds(program))
    floor = median(taken["import aiohttp"])
    print(f"Python {platform.python_version()}, {TURNS} turns, CPU, median and least\n")
    for name, each in taken.items():
        print(
            f"{name:44} {median(each) * 1000:7.1f} ms {min(each) * 1000:7.1f} ms {median(each) / floor:6.2f} x aiohttp"
        )
    ratio = median(taken["from salesloft_async import AsyncSalesloft"]) / floor
    print(
        f"\nimport, of aiohttp's: {ratio:.3f}  (goal: at most {GOAL}) {'reached' if ratio <= GOAL else 'NOT reached'}"
    )


if __name__ == "__main__":
    main()
