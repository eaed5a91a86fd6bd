"""The version of the distribution: it stands here and nowhere else."""

__version__ = "0.1.0"
