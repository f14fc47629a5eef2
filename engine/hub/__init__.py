"""Models on a hub: a catalogue of our own, search, and downloads that are resumed and verified.

Only the child (``python -m engine.hub``) talks to a network, and only by a command that a person
has asked for. The catalogue and the list of unfinished downloads are plain files.
"""
