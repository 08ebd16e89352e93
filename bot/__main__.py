"""`python -m bot` is `kommed`."""

from bot.cli import main

main()
