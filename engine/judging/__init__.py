"""The chat model as a second judge of citations, where measuring has shown that it helps.

``pairs`` are the labelled sentences, ``judge`` mixes what the model says into verdicts, ``trial``
measures a model, ``measurements`` keeps what came out.
"""
