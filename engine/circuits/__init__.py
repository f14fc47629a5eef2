"""Circuits that are read from program text, never run, and drawn."""
