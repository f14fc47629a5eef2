"""The training child, and how to start it."""
