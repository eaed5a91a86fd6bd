"""What the command is set to: by an option, the environment, its configuration file, or by default. Secrets apart."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from yarl import URL

from salesloft_async.client import BASE_URL, AsyncSalesloft
from salesloft_async.core.address import host_address
from salesloft_async.core.auth import TOKEN_VARIABLE, Auth
from salesloft_async.core.credentials import (
    FILE_VARIABLE,
    ID_VARIABLE,
    SECRET_VARIABLE,
    login,
    token_file,
)
from salesloft_async.core.grants import ACCOUNTS_URL, ACCOUNTS_VARIABLE, accounts_address
from salesloft_async.core.secret import Secret
from salesloft_async.errors import ConfigurationError

from .config_file import config_path, read_config

__all__ = ["SECRETS", "SETTINGS", "Chosen", "Setting", "Settings", "check_name", "chosen", "read_value", "settings"]

TOPIC: Final = "the-command"
SECRETS: Final = {"token": TOKEN_VARIABLE, "client_secret": SECRET_VARIABLE}
"""What is in the environment only, by the name that somebody may look for."""


@frozen
class Setting:
    """One thing that can be set."""

    name: str
    variable: str
    doc: str
    read: Callable[[object], object]
    """The value of what was written; ValueError with what it takes."""
    default: Callable[[], object]


@frozen
class Chosen:
    """A value, and who says so."""

    value: Any
    source: str
    """"option", the environment variable's name, "config file" or "default"."""


@frozen
class Settings:
    """All that the command is set to."""

    base_url: str
    accounts_url: str
    client_id: str | None
    token_file: Path
    share: float
    rate_limit: float | None
    timeout: float
    retries: int

    def client(self, token: str | None = None, **options: Any) -> AsyncSalesloft:
        """A client so set; with the tokens of a login where there is one, and neither `token` nor SALESLOFT_TOKEN.

        Args:
            token: The credential, instead of the one that is set.
            options: More arguments of AsyncSalesloft, or others in the place of the settings.
        """
        given = {
            "base_url": self.base_url, "share": self.share, "rate_limit": self.rate_limit, "timeout": self.timeout,
            "retries": self.retries, **options,
        }  # fmt: skip
        auth = self.login() if token is None and not os.environ.get(TOKEN_VARIABLE, "").strip() else None
        return AsyncSalesloft(token, auth=auth, **given)

    def login(self) -> Auth | None:
        """What `salesloft login` has left, where the app and its secret are known too."""
        return login(self.client_id, Secret(os.environ.get(SECRET_VARIABLE, "")), self.token_file, self.accounts_url)


def _address(read_address: Callable[[str], URL]) -> Callable[[object], str]:
    def read(value: object) -> str:
        try:
            return str(read_address(value if isinstance(value, str) else "")).rstrip("/")
        except ConfigurationError as error:
            raise ValueError(error.message.partition(": ")[2]) from None

    return read


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ValueError(f"takes text, not {value!r}")
    return value.strip()


def _path(value: object) -> Path:
    text = _text(value)
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise ValueError(f"takes a path, and nobody's home is {text.partition('/')[0]}") from None


def _default_token_file() -> Path:
    try:
        return token_file({})
    except RuntimeError:
        raise ConfigurationError(f"no home folder is known: set HOME, or {FILE_VARIABLE}").about(TOPIC) from None


def _number(
    least: float, most: float, takes: str, *, whole: bool = False, above: bool = False
) -> Callable[[object], float]:
    def read(value: object) -> float:
        try:
            number = float(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else None
        except ValueError:
            number = None
        if number is None or not least <= number <= most or (above and number == least) or (whole and number % 1):
            raise ValueError(f"takes {takes}, not {value!r}")
        return int(number) if whole else number

    return read


SETTINGS: Final = {
    setting.name: setting
    for setting in (
        Setting("base_url", "SALESLOFT_BASE_URL", "Where the API is.",
                _address(lambda text: host_address("base_url", text, BASE_URL)), lambda: BASE_URL),
        Setting("share", "SALESLOFT_SHARE", "Part of the team's points that may be spent.",
                _number(0, 1, "a part of the limit, above 0 and up to 1", above=True), lambda: 1.0),
        Setting("rate_limit", "SALESLOFT_RATE_LIMIT", "Points a minute that may be spent at most.",
                _number(1, 1e9, "a number from 1"), lambda: None),
        Setting("timeout", "SALESLOFT_TIMEOUT", "Seconds for one attempt.",
                _number(0, 86_400, "seconds above 0", above=True), lambda: 60.0),
        Setting("retries", "SALESLOFT_RETRIES", "Retries after the first attempt.",
                _number(0, 100, "an integer from 0 to 100", whole=True), lambda: 4),
        Setting("client_id", ID_VARIABLE, "Of your OAuth app.", _text, lambda: None),
        Setting("token_file", FILE_VARIABLE, "Where a login leaves its tokens.",
                _path, _default_token_file),
        Setting("accounts_url", ACCOUNTS_VARIABLE, "Where to log in.",
                _address(accounts_address), lambda: ACCOUNTS_URL),
    )
}  # fmt: skip


def settings(**options: object) -> Settings:
    """What is set, where options by their names go first; None is one that was not given.

    Raises ConfigurationError for a value that cannot be right, with who says so, and for a file that cannot be used.
    """
    known = {name: found.value for name, found in chosen(options, os.environ, read_config(config_path())).items()}
    return Settings(**known)


def chosen(options: Mapping[str, object], environ: Mapping[str, str], file: Mapping[str, object]) -> dict[str, Chosen]:
    """Each setting's value and where it is from: option before environment before file before default. Pure."""
    _check_names(file)
    found: dict[str, Chosen] = {}
    for name, setting in SETTINGS.items():
        if options.get(name) is not None:
            found[name] = Chosen(read_value(name, options[name], f"--{name.replace('_', '-')}"), "option")
        elif environ.get(setting.variable, "").strip():
            found[name] = Chosen(
                read_value(name, environ[setting.variable].strip(), setting.variable), setting.variable
            )
        elif name in file:
            found[name] = Chosen(read_value(name, file[name], f"config file: {name}"), "config file")
        else:
            found[name] = Chosen(setting.default(), "default")
    return found


def _check_names(file: Mapping[str, object]) -> None:
    for name in file:
        check_name(name, "config file: ")


def check_name(name: str, said_by: str = "") -> None:
    """ConfigurationError for a name that is no setting, with the one that was probably meant."""
    if name in SECRETS:
        raise ConfigurationError(
            f"{said_by}{name}: secrets are not kept in the configuration file: set {SECRETS[name]}, or log in by "
            "`salesloft login`"
        ).about(TOPIC)
    if name not in SETTINGS:
        near = get_close_matches(name, SETTINGS, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(SETTINGS)}"
        raise ConfigurationError(f"{said_by}there is no setting {name!r}: {hint}").about(TOPIC)


def read_value(name: str, value: object, said_by: str) -> Any:
    """The value of a setting; ConfigurationError, naming who said it, for one that cannot be right."""
    try:
        return SETTINGS[name].read(value)
    except ValueError as error:
        raise ConfigurationError(f"{said_by}: {error}").about(TOPIC) from None
