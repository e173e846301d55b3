"""`python -m intake.cli` is `shendan`."""

from intake.cli import main

if __name__ == "__main__":
    main()
