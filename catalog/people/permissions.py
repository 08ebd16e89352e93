"""Who may do what; always asked of the roles as they are now."""

from dataclasses import dataclass, field

from catalog.errors import NotAllowed
from db.models import Role

INCLUDES = {
    Role.ADMIN: frozenset(Role),
    Role.COORDINATOR: frozenset({Role.COORDINATOR, Role.HOST}),
    Role.HOST: frozenset({Role.HOST}),
    Role.VOLUNTEER: frozenset({Role.VOLUNTEER}),
}


@dataclass(frozen=True)
class Held:
    """A role in force, for one initiative or (None) for all."""

    role: Role
    initiative: str | None


@dataclass(frozen=True)
class Asker:
    """The person behind an update: a frozen copy, roles read in the same transaction."""

    id: int
    language: str
    roles: frozenset[Held] = field(default_factory=frozenset)

    def may(self, role: Role, initiative: str | None = None) -> bool:
        """Whether a role is held for the initiative; with None: for any."""
        return any(
            role in INCLUDES[held.role]
            and (initiative is None or held.initiative is None or held.initiative == initiative)
            for held in self.roles
        )

    def must(self, role: Role, initiative: str | None = None) -> None:
        """Raise NotAllowed unless the role is held."""
        if not self.may(role, initiative):
            raise NotAllowed

    def reach(self, role: Role) -> frozenset[str] | None:
        """The initiatives for which a role is held; None means all of them."""
        held = {one.initiative for one in self.roles if role in INCLUDES[one.role]}
        return None if None in held else frozenset(slug for slug in held if slug is not None)
