"""New versions of Hilbert, as far as the window knows of them."""

from gui.updates.model import Updates as Updates
