"""The quantum head: a hybrid quantum-classical classifier on sentence embeddings, and its tests.

Modules here hold values and text and import nothing heavy. What computes with torch lies in
``trainer.head.compute``, which is imported inside functions only.
"""
