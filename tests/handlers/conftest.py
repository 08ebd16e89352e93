"""The small town, for tests of handlers."""

from tests.town import library, town, town_engine

__all__ = ["library", "town", "town_engine"]
