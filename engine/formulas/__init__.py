"""Formulas from TeX to SVG: macros of physicists, typesetting by ziamath, what was drawn before."""
