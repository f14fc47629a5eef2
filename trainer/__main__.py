"""``python -m trainer``: the whole command line without the window's package."""

import sys

from trainer.cli import main

if __name__ == "__main__":
    sys.exit(main())
