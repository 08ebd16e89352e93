"""The shell: everything asynchronous, and the only package that knows everything."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")
"""python-telegram-bot's own switch to time spans as timedelta, its future default."""
