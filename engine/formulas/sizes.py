"""The measures of a drawing that typesetting and painting share."""

EM = 18.0
"""Size in which formulas are set. STIX is small on its body: 18 px of it match 15-px Inter."""
ROOM = 2.0
"""Pixels around the drawing: some glyphs reach a little over the box that they report."""
