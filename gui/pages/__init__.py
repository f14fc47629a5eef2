"""The parts of the page view: how pages are asked for, and how one is painted."""
