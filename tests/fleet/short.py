"""Imported by a worker beside its app: its budget reckons with the sandbox's window, which is shorter than a minute."""

import os
from importlib import import_module

from .processes import WINDOW

import_module(os.environ["FLEET_APP"]).budget._window = WINDOW
