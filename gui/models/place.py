"""Where models are looked for: each place is a list of the models page."""

from __future__ import annotations

from enum import Enum


class Place(Enum):
    HERE = "here"
    CATALOGUE = "catalogue"
    HUB = "hub"
