"""The papers page, and the library of papers as the window sees it."""
