"""Conversations leave and come in: our JSON, Markdown and HTML; those of other programs."""
