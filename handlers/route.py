"""What leads where, and for whom."""

from collections.abc import Callable
from dataclasses import dataclass

from db.models import Role
from handlers.screen import Reply


@dataclass(frozen=True)
class Route:
    """A handler, and the least role that may use it (None: everybody)."""

    handle: Callable[..., Reply]
    role: Role | None = None


HOST, COORDINATOR = Role.HOST, Role.COORDINATOR
