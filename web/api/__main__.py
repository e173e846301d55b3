"""`python -m web.api` prints the API's description, as docs/openapi.json holds it."""

import sys

from web.api.about import description


def main() -> None:
    """Write the description to the standard output."""
    sys.stdout.write(description())


if __name__ == "__main__":
    main()
