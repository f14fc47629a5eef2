"""``python -m gui``: the same as ``hilbert``."""

import sys

from gui.app import main

sys.exit(main())
