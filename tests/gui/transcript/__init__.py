"""The transcript: what it shows, and how it behaves while it grows."""
