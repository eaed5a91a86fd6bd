"""Runs the command: `python -m salesloft_async.cli`."""

from . import main

if __name__ == "__main__":
    main()
