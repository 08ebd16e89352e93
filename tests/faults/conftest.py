"""What the fault runs share with the journeys."""

from tests.journeys.conftest import nursery, server

__all__ = ["nursery", "server"]
