"""`make bench`: how right and how fast, measured in one run on this machine; ratios are what counts."""

import sys

from tests.bench import following, held_out, last_seat, relevance, speed


def main() -> None:
    """Write the report as Markdown."""
    parts: tuple[str, ...] = (
        "## How right the search is",
        relevance.report(),
        "## How right it is on phrases held out of its own",
        held_out.report(),
        "## How fast the search is",
        speed.report(),
    )
    parts += ("## How soon an added phrase is known", following.report())
    parts += ("## The last seat", last_seat.report())
    sys.stdout.write("\n\n".join(parts) + "\n")


if __name__ == "__main__":
    main()
