"""The roles that a grant gives."""

from enum import StrEnum


class Role(StrEnum):
    """What a grant lets a person do; a wider role includes the narrower ones (admin > coordinator > host)."""

    ADMIN = "admin"
    COORDINATOR = "coordinator"
    HOST = "host"
    VOLUNTEER = "volunteer"
