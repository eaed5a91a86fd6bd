"""A local Salesloft, made from the operation table: to try, and to test against, without an account."""

from .server import Recorded, Sandbox
from .webhooks import Delivery

__all__ = ["Delivery", "Recorded", "Sandbox"]
