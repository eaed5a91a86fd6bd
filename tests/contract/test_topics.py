"""Every section that an error points at is one of the README."""

import ast
import re
from pathlib import Path

import pytest

import salesloft_async
from salesloft_async import errors
from salesloft_async.cli.help import sections

PACKAGE = Path(salesloft_async.__file__).parent
README = (PACKAGE.parent / "README.md").read_text(encoding="utf-8")


def named() -> set[str]:
    """The topics that stand in the code: of classes, of single errors, and of constants."""
    found = {cls._topic for cls in CLASSES}
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if ".about(" not in text:
            continue
        constants = dict(re.findall(r'^_?(\w*TOPIC): Final = "([\w-]+)"', text, flags=re.MULTILINE))
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "about":
                (argument,) = node.args
                if isinstance(argument, ast.Constant):
                    found.add(str(argument.value))
                else:
                    assert isinstance(argument, ast.Name)
                    found.add(constants[argument.id.lstrip("_")])
    return found


CLASSES = [
    cls
    for cls in map(vars(errors).get, errors.__all__)
    if isinstance(cls, type) and issubclass(cls, errors.SalesloftError)
]


@pytest.mark.parametrize("topic", sorted(named()))
def test_a_topic_is_a_section_of_the_readme(topic: str) -> None:
    assert topic in sections(README)


def test_more_than_the_general_one_is_named() -> None:
    assert {"errors", "budget", "oauth", "upload", "export", "run-an-operation-by-name"} <= named()
