"""Markdown as language models write it, with formulas: text in, tokens out."""
