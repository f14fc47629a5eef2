"""Models that run on a server of the person's own: an OpenAI-compatible address instead of a file.

Nothing here is offline, and wherever such a model is offered that is said.
"""
