"""How much memory a process has had."""

from __future__ import annotations

from pathlib import Path

__all__ = ["own_peak"]


def own_peak() -> float:
    """MB that this process had at the most; Linux's getrusage counts the parent's before exec too."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
    import resource  # not part of what a contender loads

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20)  # macOS counts bytes
