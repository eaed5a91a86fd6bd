"""A local Salesloft, made from the operation table: to try, and to test against, without an account."""

from .server import Recorded, Sandbox

__all__ = ["Recorded", "Sandbox"]
