"""What the quantum head computes with torch.

The only modules of Hilbert that import torch at their top: an autograd Function and a torch Module
are classes, and hiding them inside functions would make them unreadable. In return nothing outside
this package may import it except inside a function; ``tests/test_layers.py`` holds that.
"""
