"""From a trained run to a GGUF that answers like it: writing, quantising, and the gate before use.

Nothing here needs a checkout of llama.cpp, a compiler or a network. Nothing reaches the model list
that has not passed the gate.
"""
