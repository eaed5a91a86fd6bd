"""Reading at scale: everything in windows of time, and what changed since a cursor."""
