"""A local Salesloft, made from the operation table: to try, and to test against, without an account."""

from .recorder import Recorder
from .replay import Replay
from .requests import Requests, SentRequest
from .server import Sandbox
from .teams import SandboxTeams
from .webhooks import Delivery

__all__ = ["Delivery", "Recorder", "Replay", "Requests", "Sandbox", "SandboxTeams", "SentRequest"]
