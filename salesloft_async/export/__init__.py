"""Whole lists into files."""
