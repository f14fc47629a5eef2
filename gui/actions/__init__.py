"""What can be done from anywhere in the window: by key, by the menu, and by the palette."""

from gui.actions.model import Actions as Actions
from gui.actions.palette import Palette as Palette
