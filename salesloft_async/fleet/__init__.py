"""What processes and hosts share through Redis."""
