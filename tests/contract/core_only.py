"""Run by tests and by `nox -s release` where the package is: what the core has to do with no extra installed.

Every module is imported, and one that cannot be must need a package that an extra or a plugin names. Then the client,
asynchronous and blocking, asks a sandbox. With `--block`, packages of extras are kept from being imported first.
"""

import asyncio
import importlib
import pkgutil
import re
import sys
from importlib.metadata import metadata

EXTRA = re.compile(r"^([A-Za-z0-9._-]+).*;.*\bextra\s*==")
IMPORTED_AS = {"opentelemetry-api": "opentelemetry"}
PLUGGED_INTO = {"pytest"}


def of_extras() -> set[str]:
    """Top-level modules of the packages that extras name."""
    requires = metadata("salesloft-async").get_all("Requires-Dist") or []
    named = [match[1] for each in requires if (match := EXTRA.match(each))]
    return {IMPORTED_AS.get(name, name.replace("-", "_")) for name in named}


def import_all(absent: set[str]) -> tuple[int, set[str]]:
    """How many modules there are, and those that need what is absent; any other error goes through."""
    import salesloft_async

    imported, left = 0, set[str]()
    for module in pkgutil.walk_packages(salesloft_async.__path__, "salesloft_async.", onerror=lambda name: None):
        if module.name.endswith("__main__"):
            continue
        try:
            importlib.import_module(module.name)
            imported += 1
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] not in absent:
                raise
            left.add(module.name)
        except salesloft_async.ConfigurationError as error:
            if "needs two extras: pip install 'salesloft-async[" not in str(error):
                raise
            left.add(module.name)
    for name in salesloft_async.__all__:
        getattr(salesloft_async, name)
    return imported, left


async def ask() -> None:
    """One call of each face to a sandbox."""
    from salesloft_async import AsyncSalesloft, Salesloft
    from salesloft_async.sandbox import Sandbox

    async with Sandbox(people=120) as sandbox:
        async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
            assert {person.id async for person in salesloft.people.list()} == set(range(1, 121))

        def blocking() -> None:
            with Salesloft("token", base_url=sandbox.url) as salesloft:
                assert len(list(salesloft.people.scan())) == 120

        await asyncio.to_thread(blocking)


def main() -> None:
    """Block, import, ask; say what was left out."""
    absent = of_extras()
    if "--block" in sys.argv:
        sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]
    imported, left = import_all(absent | PLUGGED_INTO)
    asyncio.run(ask())
    sys.stdout.write(f"{imported} modules; without their extras: {' '.join(sorted(left))}\n")


if __name__ == "__main__":
    main()
