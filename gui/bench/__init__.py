"""``hilbert bench window``: what the window keeps of its promises while a long answer streams.

The window, its session and its store are the real ones; only the model is a script. Each
measurement runs in a fresh process with a data folder of its own.
"""
