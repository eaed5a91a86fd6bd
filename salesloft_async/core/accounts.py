"""Asks the accounts host for tokens: repeated with care, for a lost answer may have been the only way in."""

from __future__ import annotations

import asyncio
import copy
import random
import time
from collections.abc import Callable
from typing import Final, TypeVar

from attrs import evolve, fields

from salesloft_async.errors import APIError, AuthenticationError, ConnectionFailed, SalesloftError, Timeout

from .answers import Answer, asked_to_wait
from .auth import Post
from .error_responses import api_error, decode_failed, hiding
from .grants import TOKEN_PATH, Grant, Refusal, encoded, read
from .http import NEVER_SENT, without_secrets
from .operation import Repeat
from .printable import printable, shortened
from .renewal import REFUSED_FOR, Renewing
from .retry import NeverSent, Outcome, ReplyLost, Retries, Status, next_delay
from .tokens import Tokens, load_from

__all__ = ["AccountsHost"]

E = TypeVar("E", bound=AuthenticationError)
_LONGEST_REASON: Final = 300


class AccountsHost(Renewing):
    """A credential whose tokens come from the accounts host."""

    _chance: Callable[[], float] = random.random
    _refused: tuple[float, SalesloftError] | None = None
    """Until when the client is not asked for again, and why."""

    async def _asked(self, grant: Grant, send: Post, *, stored: Tokens | None, retries: Retries) -> Tokens | Refusal:
        """The answer to a request for tokens.

        A request whose answer is lost may have used up its refresh token all the same. It is made once more, after a
        look at whether somebody else has put new tokens into the store meanwhile.
        """
        url = self._accounts / TOKEN_PATH.removeprefix("/")
        attempt = lost = 0
        started = time.monotonic()
        while True:
            attempt += 1
            began = self._clock()
            result = await send(url, encoded(grant, client_id=self.client_id, client_secret=self._client_secret))
            meaning = read(result, now=began) if isinstance(result, Answer) else "unreadable"
            if isinstance(meaning, Tokens) or (isinstance(meaning, Refusal) and not _passing(meaning.status)):
                return meaning
            outcome = _outcome(result)
            lost += _may_have_worked(outcome)
            delay = next_delay(
                Repeat.SAFE if lost < 2 else Repeat.UNLESS_SENT,
                outcome,
                attempt=attempt,
                retries=retries,
                elapsed=time.monotonic() - started,
                chance=self._chance(),
            )
            if lost:
                self._lost(grant)
            if delay is None:
                raise self._failure(result, attempt)
            await asyncio.sleep(delay)
            newer = await self._newer(stored) if lost else None
            if newer is not None:
                return newer

    async def _newer(self, stored: Tokens | None) -> Tokens | None:
        """Tokens that somebody else has put into the store since, if they serve."""
        newer = await load_from(self._store)
        return newer if newer is not None and newer != stored and self._serves(newer, None) else None

    def _lost(self, grant: Grant) -> None:
        """Told that no answer came to a request that may have been obeyed."""

    def _failure(self, result: Answer | Exception, attempts: int) -> SalesloftError:
        """What is raised for want of an answer that can be used."""
        what = "no new tokens from the accounts host"
        if isinstance(result, Answer) and result.status >= 300:
            error = self._api_error(result, attempts)
            return evolve(error, message=f"{what}: {error.message}")
        if isinstance(result, Answer):
            message = f"{what}: the answer holds none"
            return decode_failed(message, result, method="POST", path=TOKEN_PATH, hide=hiding(self.hide, ()))
        cls = Timeout if isinstance(result, TimeoutError) else ConnectionFailed
        said = shortened(self.hide(printable(str(result))), _LONGEST_REASON) or type(result).__name__
        failure = cls(f"{what}: {said}", "POST", TOKEN_PATH, attempts, not isinstance(result, NEVER_SENT))
        failure.__cause__ = without_secrets(result, self.hide)
        return failure

    def _api_error(self, answer: Answer, attempts: int = 1) -> APIError:
        return api_error(
            answer,
            method="POST",
            path=TOKEN_PATH,
            attempts=attempts,
            hide=hiding(self.hide, ()),
            retry_after=asked_to_wait(answer),
        )

    def _refused_as(self, cls: type[E], message: str, refusal: Refusal) -> E:
        """Return the error that a refusal is raised as, with the server's reason in the place of `{}`."""
        error = self._api_error(refusal.answer)
        given = {each.name: getattr(error, each.name) for each in fields(APIError)}
        return cls(**{**given, "message": message.format(error.message)})

    def _refusal(self, refusal: Refusal) -> SalesloftError:
        """Return what a refusal that concerns the client, not its tokens, is raised as from now on."""
        message = "the accounts host refuses this client ({}): check client_id and client_secret"
        error = self._refused_as(AuthenticationError, message, refusal)
        self._refused = self._clock() + REFUSED_FOR, error
        return error

    def _check_refused(self) -> None:
        """Raises what the client was refused with, as long as asking again would only bring the same."""
        if self._refused is not None and self._clock() < self._refused[0]:
            raise copy.copy(self._refused[1])


def _passing(status: int) -> bool:
    return status >= 500 or status == 429


def _outcome(result: Answer | Exception) -> Outcome:
    """What became of a request; every 5xx passes, for the accounts host documents none."""
    if not isinstance(result, Answer):
        return NeverSent() if isinstance(result, NEVER_SENT) else ReplyLost()
    if result.status < 300:  # what it holds cannot be read
        return ReplyLost()
    return Status(429 if result.status == 429 else 503, asked_to_wait(result))


def _may_have_worked(outcome: Outcome) -> bool:
    """Return whether the request may have been obeyed though nobody said so."""
    return isinstance(outcome, ReplyLost) or (isinstance(outcome, Status) and outcome.status != 429)
