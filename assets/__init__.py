"""Files that ship with Hilbert: icons, fonts, and where to find them."""
