"""The operation table: every endpoint and record of the API as data, one TOML file a resource.

Client methods, records, sandbox routes, connector names and command listings all come from here.
"""

from .loader import TableError, load
from .schema import Endpoint, EventType, Field, Lookup, Parameter, RawRequest, RecordType, Resource, Table, Type

__all__ = [
    "Endpoint",
    "EventType",
    "Field",
    "Lookup",
    "Parameter",
    "RawRequest",
    "RecordType",
    "Resource",
    "Table",
    "TableError",
    "Type",
    "load",
]
