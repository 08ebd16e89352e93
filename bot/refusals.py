"""Why a command refuses, as exceptions that cost nothing to import."""


class CannotStart(Exception):
    """Wrong settings or arguments: one sentence, exit code 2."""


class BadSetting(CannotStart, ValueError):
    """One sentence that names the variable, what it holds (never a secret) and what it may hold."""


class CannotDo(Exception):
    """It could not be done: one sentence, exit code 1."""
