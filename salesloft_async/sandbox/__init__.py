"""A local Salesloft, made from the operation table: to try, and to test against, without an account."""

from .deliveries import Delivery
from .server import Recorded, Sandbox

__all__ = ["Delivery", "Recorded", "Sandbox"]
